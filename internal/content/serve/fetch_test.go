package serve_test

import (
	"net/http"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// TestWeFetchWhatWeServe is about our own client in each of its ways.
func TestWeFetchWhatWeServe(t *testing.T) {
	only := func(formats ...string) func(http.Handler) http.Handler {
		return func(h http.Handler) http.Handler {
			return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				for _, f := range formats {
					if r.URL.Query().Get("format") == f {
						h.ServeHTTP(w, r)
						return
					}
				}
				w.WriteHeader(http.StatusNotAcceptable)
			})
		}
	}
	tests := map[string]struct {
		wrap     func(http.Handler) http.Handler
		wantMode string
	}{
		"bytes":  {nil, "bytes"},
		"car":    {only("raw", "car"), "car"},
		"blocks": {only("raw"), "blocks"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			k := publish(t, model(), tc.wrap)
			origin, err := source.Parse(k.url)
			if err != nil {
				t.Fatal(err)
			}
			out := filepath.Join(t.TempDir(), "copy")
			result, err := content.Fetch(t.Context(), []source.Source{origin},
				content.FetchOptions{Root: k.root, Out: out, RetryFor: time.Second})
			if err != nil {
				t.Fatalf("Fetch: %v", err)
			}
			if diff := cmp.Diff(model(), readFolder(t, out, model())); diff != "" {
				t.Errorf("files differ (-want +got):\n%s", diff)
			}
			if got := result.Sources[0]; got.Mode != tc.wantMode || got.Failures > 0 || got.DisabledReason != "" {
				t.Errorf("totals %+v, want the mode %s and no failures", got, tc.wantMode)
			}
		})
	}
}
