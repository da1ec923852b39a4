package content_test

import (
	"net/http"
	"path/filepath"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
)

// TestWhatDoesNotFitIsRefusedAndNotALie is about answers that show by their
// headers that they are not what was asked for: the source is asked in another
// way, and keeps its good name.
func TestWhatDoesNotFitIsRefusedAndNotALie(t *testing.T) {
	dir := contenttest.WriteFolder(t, weights())
	imp, _ := contenttest.Import(t, dir)
	tests := map[string]struct {
		way   contenttest.Ways
		fault contenttest.Fault
	}{
		"part of another file": {contenttest.Ranges, func(r *contenttest.Reply) {
			if r.Body != nil {
				r.Header.Set("Content-Range", "bytes 0-1/10")
				contenttest.FlipByte(r)
			}
		}},
		"the whole file": {contenttest.Ranges, func(r *contenttest.Reply) {
			if r.Body != nil {
				r.Status, r.Body = http.StatusOK, []byte("not the whole")
			}
		}},
		"compressed part": {contenttest.Ranges, func(r *contenttest.Reply) {
			r.Header.Set("Content-Encoding", "gzip")
			contenttest.FlipByte(r)
		}},
		"a web page for a CAR": {contenttest.CAR, func(r *contenttest.Reply) {
			if r.Body != nil {
				contenttest.HTML(r)
			}
		}},
		"a CAR without repeated blocks": {contenttest.CAR, func(r *contenttest.Reply) {
			if r.Body != nil {
				r.Header.Set("Content-Type", "application/vnd.ipld.car; version=1; order=dfs; dups=n")
				r.Body = r.Body[:0]
			}
		}},
		"a CAR of something else": {contenttest.CAR, func(r *contenttest.Reply) {
			if r.Body != nil {
				contenttest.OtherBlock(r)
			}
		}},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			gateway := contenttest.ServeFolder(t, imp, dir, contenttest.Raw|tc.way, onlyParts(tc.fault))
			out := filepath.Join(t.TempDir(), "model")
			result, err := fetchInto(t, out, imp.Root, gateway.Source(t))
			if err != nil {
				t.Fatalf("Fetch: %v", err)
			}
			checkPublished(t, out, weights())
			if got := result.Sources[0]; got.Mode != "blocks" || got.Struck != "" {
				t.Errorf("totals %+v, want the source asked block by block", got)
			}
		})
	}
}
