package publish_test

import (
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/publish"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// answering is an RPC API that answers each command with a status and a text.
func answering(t *testing.T, answers map[string]string) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		answer, ok := answers[strings.TrimPrefix(r.URL.Path, "/api/v0/")]
		if !ok {
			w.WriteHeader(http.StatusForbidden)
			return
		}
		if text, refused := strings.CutPrefix(answer, "500 "); refused {
			w.WriteHeader(http.StatusInternalServerError)
			answer = text
		}
		_, _ = io.WriteString(w, answer)
	}))
	t.Cleanup(server.Close)
	return server.URL
}

func TestCheckTriesEveryTargetAndChangesNothing(t *testing.T) {
	dir := contenttest.WriteFolder(t, map[string]string{"a.txt": "a"})
	imp, _ := contenttest.Import(t, dir)
	out := t.TempDir()
	notAFolder := filepath.Join(contenttest.WriteFolder(t, map[string]string{"a.txt": "a"}), "a.txt")
	tests := map[string]struct {
		url, says string
	}{
		"a Kubo node":             {url: answering(t, map[string]string{"version": `{"Version":"0.42.0"}`})},
		"behind a proxy":          {url: answering(t, map[string]string{"dag/import": `500 {"Message":"file argument 'path' is required","Code":0,"Type":"error"}`})},
		"something else":          {url: answering(t, map[string]string{"version": `<html>`}), says: "takes no uploads (HTTP status 403)"},
		"nothing":                 {url: "http://127.0.0.1:1", says: "does not answer"},
		"a pinning service":       {url: (&pinService{}).start(t)},
		"nothing where one pins":  {url: "pin+http://127.0.0.1:1", says: "does not answer"},
		"a CAR file":              {url: "file://" + out + "/model.car"},
		"a folder that is a file": {url: "file://" + notAFolder + "/model.car", says: "cannot be written"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			targets, err := publish.ParseTargets([]string{tc.url}, publish.TargetOptions{Folder: dir, PinToken: pinToken})
			if err != nil {
				t.Fatal(err)
			}
			err = publish.Check(t.Context(), imp, targets)
			if (err == nil) != (tc.says == "") || err != nil && !strings.Contains(err.Error(), tc.says) {
				t.Errorf("Check: %v, want %q", err, tc.says)
			}
		})
	}
	if left, err := os.ReadDir(out); err != nil || len(left) > 0 {
		t.Errorf("left are %v, %v", left, err)
	}
}

func TestCheckRefusesAWrongToken(t *testing.T) {
	dir := contenttest.WriteFolder(t, map[string]string{"a.txt": "a"})
	imp, _ := contenttest.Import(t, dir)
	url := (&pinService{}).start(t)
	targets, err := publish.ParseTargets([]string{url}, publish.TargetOptions{Folder: dir, PinToken: "another"})
	if err != nil {
		t.Fatal(err)
	}
	if err := publish.Check(t.Context(), imp, targets); err == nil || !strings.Contains(err.Error(), "refuses the access token") {
		t.Errorf("Check: %v, want that the token is refused", err)
	}
}

func TestAnUploadWithoutProgressIsGivenUp(t *testing.T) {
	dir := contenttest.WriteFolder(t, map[string]string{"model.gguf": strings.Repeat("x", 16<<20)})
	imp, _ := contenttest.Import(t, dir)
	started := time.Now()
	_, err := upload(t, dir, imp, publish.Options{Stall: 200 * time.Millisecond}, takingNothing(t))
	if !errors.Is(err, source.ErrUnavailable) || !strings.Contains(err.Error(), "took no byte of the upload for 200ms") {
		t.Errorf("Upload: %v, want that no byte was taken", err)
	}
	if took := time.Since(started); took > 10*time.Second {
		t.Errorf("it took %s", took)
	}
}

// takingNothing is a node that reads nothing of an upload.
func takingNothing(t *testing.T) string {
	t.Helper()
	gone := make(chan struct{})
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/api/v0/dag/import" {
			w.WriteHeader(http.StatusInternalServerError)
			return
		}
		select {
		case <-r.Context().Done():
		case <-gone:
		}
	}))
	t.Cleanup(func() { close(gone); server.Close() })
	return server.URL
}
