package content_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
)

// kuboRPC starts a server with the two commands that a fetch uses, and returns
// its address as a source.
func kuboRPC(t *testing.T, imp *content.Imported, dir string) string {
	t.Helper()
	_, store := contenttest.Import(t, dir)
	files := map[string]string{}
	for _, f := range imp.Files {
		files[f.CID] = filepath.Join(dir, filepath.FromSlash(f.Path))
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		arg := r.URL.Query().Get("arg")
		switch block, found := store[arg]; {
		case r.Method != http.MethodPost:
			w.WriteHeader(http.StatusMethodNotAllowed)
		case r.URL.Path == "/api/v0/block/get" && found:
			_, _ = w.Write(block)
		case r.URL.Path == "/api/v0/cat" && files[arg] != "":
			var offset, length int
			_, _ = fmt.Sscan(r.URL.Query().Get("offset")+" "+r.URL.Query().Get("length"), &offset, &length)
			data, err := os.ReadFile(files[arg])
			if err != nil {
				t.Errorf("reading the file: %v", err)
			}
			_, _ = w.Write(data[offset : offset+length])
		default:
			http.Error(w, `{"Message":"block was not found locally (offline): ipld: could not find"}`, http.StatusInternalServerError)
		}
	}))
	t.Cleanup(server.Close)
	return strings.Replace(server.URL, "http://", "ipfs+rpc://", 1)
}
