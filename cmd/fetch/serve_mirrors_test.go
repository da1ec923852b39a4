package main

import (
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content/source"
)

func TestMirrorsAreThoseThatTheFileNamesNow(t *testing.T) {
	file := filepath.Join(t.TempDir(), "urls")
	list := mirrorList{file: file}
	names := func(text string) string {
		t.Helper()
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		sources, _ := list.readMirrors()
		var out []string
		for _, s := range sources {
			if !source.IsMirror(s) {
				t.Errorf("%s is no mirror", s.Name())
			}
			out = append(out, s.Name())
		}
		return strings.Join(out, " ")
	}
	if sources, err := list.readMirrors(); len(sources) != 0 || err != nil {
		t.Errorf("without a file: %d mirrors, error %v", len(sources), err)
	}
	first := names("http://a:1\nhttp://b:1\n")
	if strings.Count(first, " ") != 1 {
		t.Errorf("mirrors %q, want two", first)
	}
	if got := names("http://b:1\nfile:///etc\n/ip4/1.2.3.4/tcp/1"); !strings.Contains(got, "b:1") ||
		strings.Contains(got, " ") {
		t.Errorf("mirrors %q, want b alone", got)
	}
	if _, err := list.readMirrors(); err == nil || !strings.Contains(err.Error(), "is not an HTTP URL") {
		t.Errorf("error %v", err)
	}
	if got := names(strings.Repeat("http://a:1\n", 100)); strings.Count(got, "a:1") != maxMirrorLines {
		t.Errorf("%d mirrors", strings.Count(got, "a:1"))
	}
}

// TestServeRepairsFromAMirrorThatCameLater: the file with the mirrors changes while the server runs.
func TestServeRepairsFromAMirrorThatCameLater(t *testing.T) {
	out, imp, _ := publish(t, model())
	other, _, _ := publish(t, model())
	mirror, _ := startServe(t, "--out", other)
	file := filepath.Join(t.TempDir(), "urls")
	url, _ := startServe(t, "--out", out, "--scrub-interval", "1h", "--mirrors-file", file)
	damaged := filepath.Join(out, "a.txt")
	if err := os.WriteFile(damaged, []byte(strings.Repeat("?", len(model()["a.txt"]))), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(mirror+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	resp, err := http.Get(url + "/ipfs/" + imp.Root + "?format=car") // meets the damage
	if err == nil {
		_, _ = io.Copy(io.Discard, resp.Body)
		resp.Body.Close()
	}
	eventually(t, "the file is repaired", func() bool {
		data, err := os.ReadFile(damaged)
		return err == nil && string(data) == model()["a.txt"]
	})
}
