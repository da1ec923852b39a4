package serve_test

import (
	"context"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/ipld/ipldtest"
	"github.com/dehug-io/dehug-operator/internal/content/serve"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// fetchLayout fetches a folder and checks that no source was blamed for how it is
// laid out.
func fetchLayout(t *testing.T, layout ipldtest.Layout, from source.Source) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "model")
	result, err := content.Fetch(t.Context(), []source.Source{from},
		content.FetchOptions{Root: layout.Root.CID.String(), Out: out, RetryFor: time.Second})
	if err != nil {
		t.Fatalf("Fetch: %v", err)
	}
	if diff := cmp.Diff(layout.Files, readFolder(t, out, layout.Files)); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	if got := result.Sources[0]; got.DisabledReason != "" || got.InvalidResponses > 0 {
		t.Errorf("the source is blamed: %+v", got)
	}
	return out
}

// byteRanges is a source whose spans are bytes of the file, whatever the tree
// says of its leaves.
type byteRanges struct {
	source.Source
	files map[string]string
}

func (byteRanges) Proved()      {}
func (byteRanges) ByPath() bool { return false }
func (byteRanges) Mode() string { return "bytes" }

func (b byteRanges) OpenSpan(_ context.Context, r source.SpanRequest) (source.LeafStream, error) {
	return &byteSpan{b.files[r.Path][r.Offset:]}, nil
}

type byteSpan struct{ text string }

func (b *byteSpan) Next(_ context.Context, leaf ipld.Leaf, _ source.LeafBuffer) (source.LeafData, error) {
	data := []byte(b.text[:min(leaf.Size, int64(len(b.text)))])
	b.text = b.text[len(data):]
	return source.LeafData{Data: data, Sum: ipld.ComputeCID(ipld.CodecRaw, data).Digest}, nil
}

func (*byteSpan) Close() {}

func TestLayoutsOfOtherWritersAreFetchedAndServed(t *testing.T) {
	d := ipldtest.DAG{}
	for name, layout := range ipldtest.Layouts(d) {
		t.Run(name, func(t *testing.T) {
			blocks := contenttest.Serve(t, contenttest.Store(d)).Source(t)
			fetchLayout(t, layout, byteRanges{blocks, layout.Files})
			out := fetchLayout(t, layout, blocks)
			store, err := content.OpenStore(out, func(path string) { t.Errorf("%q is taken for damaged", path) })
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(store.Close)
			server := httptest.NewServer(serve.New(serve.Options{}, store))
			t.Cleanup(server.Close)
			from, err := source.Parse(server.URL)
			if err != nil {
				t.Fatal(err)
			}
			fetchLayout(t, layout, from)
			fetchLayout(t, layout, carSource(t, server.URL, layout.Root.CID))
		})
	}
}

// carSource saves the CAR of a folder and returns it as a source.
func carSource(t *testing.T, url string, root ipld.CID) source.Source {
	t.Helper()
	resp, body := do(t, "GET", url+"/ipfs/"+root.String()+"?format=car")
	if resp.StatusCode != 200 {
		t.Fatalf("the CAR: %s", resp.Status)
	}
	path := filepath.Join(t.TempDir(), "all.car")
	if err := os.WriteFile(path, body, 0o600); err != nil {
		t.Fatal(err)
	}
	from, err := source.Parse("file://" + path)
	if err != nil {
		t.Fatal(err)
	}
	return from
}
