package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
)

// TestFlagsPickAndBound runs the program with a selection, and with each limit just too low.
func TestFlagsPickAndBound(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, model()))
	tests := map[string]struct {
		args []string
		code int
		says string
	}{
		"a selection":         {[]string{"--files", "a.*", "--files", "*.json"}, 0, ""},
		"a selection fits":    {[]string{"--files", "*.json", "--max-bytes", "2"}, 0, ""},
		"nothing is selected": {[]string{"--files", "*.gguf"}, 1, "*.gguf"},
		"no glob":             {[]string{"--files", "["}, 1, `"[" is not a glob`},
		"bytes":               {[]string{"--max-bytes", "1000"}, 1, "raise --max-bytes"},
		"entries":             {[]string{"--max-entries", "2"}, 1, "raise --max-entries"},
		"nodes":               {[]string{"--max-nodes", "3"}, 1, "raise --max-nodes"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			gateway := contenttest.Serve(t, store)
			out := filepath.Join(t.TempDir(), "model")
			var stdout, stderr bytes.Buffer
			code := runCommand(t.Context(), append([]string{"--cid", imp.Root, "--source", gateway.URL, "--out", out}, tc.args...), &stdout, &stderr)
			if code != tc.code || !strings.Contains(stderr.String(), tc.says) {
				t.Errorf("code %d, want %d with %q:\n%s", code, tc.code, tc.says, stderr.String())
			}
			if name == "a selection" {
				whole := model()
				checkFolder(t, out, map[string]string{"a.txt": whole["a.txt"], "config.json": "{}"})
				if sent := gateway.Sent(); sent < 6<<20 || sent > 6<<20+(16<<10) {
					t.Errorf("%d bytes were sent for a selection of 6 MiB", sent)
				}
			}
		})
	}
}
