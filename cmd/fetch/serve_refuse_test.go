package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestServeRefuses(t *testing.T) {
	out, _, _ := publish(t, model())
	unsafe, _, _ := publish(t, map[string]string{"pytorch_model.bin": "x"}, "--allow-unsafe-formats")
	tests := map[string]struct {
		args   []string
		wantIn string
	}{
		"nothing published": {[]string{"--out", filepath.Join(t.TempDir(), "model")}, "nothing is published"},
		"no folder":         {nil, "--out is missing"},
		"unsafe content":    {[]string{"--out", unsafe}, "pytorch_model.bin"},
		"other scheme":      {[]string{"--out", out, "--source", "ftp://x"}, "not supported"},
		"other mirror":      {[]string{"--out", out, "--mirror", "/ip4/1.2.3.4/tcp/1"}, "peer address"},
		"negative interval": {[]string{"--out", out, "--scrub-interval", "-1s"}, "negative"},
		"an argument":       {[]string{"--out", out, "x"}, "unexpected argument"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			var stderr bytes.Buffer
			args := append([]string{"serve", "--listen", "127.0.0.1:0"}, tc.args...)
			if code := runCommand(t.Context(), args, io.Discard, &stderr); code != 1 || !strings.Contains(stderr.String(), tc.wantIn) {
				t.Errorf("exit code %d %q, want 1 with %q", code, &stderr, tc.wantIn)
			}
			if strings.Count(stderr.String(), "\n") != 1 {
				t.Errorf("stderr %q, want one line", &stderr)
			}
		})
	}
	var stderr bytes.Buffer
	if code := runCommand(t.Context(), []string{"serve", "--out", out}, io.Discard, &stderr); code != 1 ||
		!strings.Contains(stderr.String(), "--listen is missing") {
		t.Errorf("without --listen: %d %q", code, &stderr)
	}
	if code := runCommand(t.Context(), []string{"serve", "--help"}, io.Discard, &stderr); code != 0 ||
		!strings.Contains(stderr.String(), "scrub-interval") {
		t.Errorf("--help: %d %q", code, &stderr)
	}
	if code := runCommand(t.Context(), []string{"serve", "--out", out, "--listen", "300.0.0.1:1"}, io.Discard,
		&stderr); code != 1 {
		t.Errorf("an address that is none: exit code %d", code)
	}
}

func TestServeEndsWhenTheFolderIsReplaced(t *testing.T) {
	out, _, _ := publish(t, model())
	old := time.Now().Add(-48 * time.Hour)
	if err := os.Chtimes(out+".manifest.json", old, old); err != nil {
		t.Fatal(err)
	}
	said := &lines{}
	ended := make(chan int, 1)
	go func() {
		ended <- runCommand(t.Context(), []string{"serve", "--listen", "127.0.0.1:0", "--out", out, "--scrub-interval", "1s"},
			io.Discard, said)
	}()
	address(t, said)
	if err := os.Rename(out, out+".gone"); err != nil {
		t.Fatal(err)
	}
	select {
	case code := <-ended:
		if code != 1 || !strings.Contains(said.String(), "is gone") {
			t.Errorf("serve ended with %d: %s", code, said)
		}
	case <-time.After(time.Minute):
		t.Error("the server continues over a folder that is gone")
	}
}
