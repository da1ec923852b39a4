package content_test

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// untilShown waits until the report is as wanted.
func untilShown(t *testing.T, live *content.Live, what string, holds func(r content.Report) bool) {
	t.Helper()
	for end := time.Now().Add(10 * time.Second); !holds(live.Report()); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("report %+v, want %s", live.Report(), what)
		}
	}
}

func inspecting(r content.Report) bool {
	return r.Activity == content.ActivityInspecting && r.CID != "" && r.BytesTotal == 0 &&
		len(r.Sources) == 1 && r.Sources[0].Requests == 1
}

func fetching(r content.Report) bool {
	return r.Activity == content.ActivityFetching && r.BytesTotal > r.BytesDone && r.BytesDone > 0 &&
		r.Sources[0].Bytes > 0 && r.Sources[0].Requests > 0
}

// TestAFetchCanBeWatched looks at a fetch while its skeleton is asked for,
// while its bytes come, and when it is over.
func TestAFetchCanBeWatched(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, contenttest.Model()))
	skeleton, bytes := make(chan struct{}), make(chan struct{})
	gateway := contenttest.Serve(t, store, func(r *contenttest.Reply) {
		switch {
		case r.CID == imp.Root:
			<-skeleton
		case strings.HasPrefix(r.CID, "bafkrei") && r.Number > 10:
			<-bytes
		}
	})
	live := &content.Live{}
	if r := live.Report(); r.Activity != "" || r.ETASeconds != -1 || r.Sources != nil {
		t.Errorf("report %+v before the fetch, want nothing known", r)
	}
	done := make(chan error, 1)
	go func() {
		_, err := content.Fetch(t.Context(), []source.Source{gateway.Source(t)},
			content.FetchOptions{Root: imp.Root, Out: filepath.Join(t.TempDir(), "model"), Live: live})
		done <- err
	}()
	untilShown(t, live, "it inspecting, with one request under way", inspecting)
	close(skeleton)
	untilShown(t, live, "it fetching, with some bytes", fetching)
	close(bytes)
	if err := <-done; err != nil {
		t.Fatalf("Fetch: %v", err)
	}
	if r := live.Report(); r.BytesDone != imp.TotalBytes || r.Sources[0].Requests != 0 {
		t.Errorf("report %+v after the fetch, want all of it and nothing under way", r)
	}
}
