package serve_test

import (
	"bytes"
	"encoding/base32"
	"encoding/binary"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/folder"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/serve"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

func model() map[string]string {
	return map[string]string{
		"README.md":          "# tiny\n",
		"empty.txt":          "",
		"big.txt":            contenttest.Noise(3<<20+5, 1),
		"sub/deep/vocab.txt": contenttest.Noise(1<<20+1, 3),
		"sub/same.txt":       strings.Repeat("x", 2<<20), // one leaf, twice
	}
}

// keeper is a published folder that is served.
type keeper struct {
	url, out, root string
	shelf          *content.Store
	store          contenttest.Store
	imp            *folder.Imported
	damaged        atomic.Pointer[string]
}

// publish fetches files into a folder and serves it through wrap.
func publish(t *testing.T, files map[string]string, wrap func(http.Handler) http.Handler) *keeper {
	t.Helper()
	k := &keeper{out: filepath.Join(t.TempDir(), "model")}
	k.imp, k.store = contenttest.Import(t, contenttest.WriteFolder(t, files))
	k.root = k.imp.Root
	_, err := content.Fetch(t.Context(), []source.Source{contenttest.Serve(t, k.store).Source(t)},
		content.FetchOptions{Root: k.root, Out: k.out, RetryFor: time.Second})
	if err != nil {
		t.Fatalf("Fetch: %v", err)
	}
	k.shelf, err = content.OpenStore(k.out, func(path string) { k.damaged.Store(&path) })
	if err != nil {
		t.Fatalf("OpenShelf: %v", err)
	}
	t.Cleanup(k.shelf.Close)
	var h http.Handler = serve.New(serve.Options{}, k.shelf)
	if wrap != nil {
		h = wrap(h)
	}
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	k.url = server.URL
	return k
}

func (k *keeper) cid(t *testing.T, path string) string {
	t.Helper()
	f := k.shelf.Manifest().File(path)
	if f == nil {
		t.Fatalf("no file %s", path)
	}
	return f.CID
}

// do makes a request; header is pairs of name and value.
func do(t *testing.T, method, url string, header ...string) (*http.Response, []byte) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(header); i += 2 {
		req.Header.Add(header[i], header[i+1])
	}
	resp, err := http.DefaultTransport.RoundTrip(req)
	if err != nil {
		t.Fatalf("%s %s: %v", method, url, err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatalf("%s %s: %v", method, url, err)
	}
	return resp, body
}

func readFolder(t *testing.T, dir string, want map[string]string) map[string]string {
	t.Helper()
	got := map[string]string{}
	for name := range want {
		data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		got[name] = string(data)
	}
	return got
}

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

// dag lists the blocks of a folder in depth-first order, from what the importer
// says alone.
type dag struct {
	t     *testing.T
	store contenttest.Store
	out   bytes.Buffer
	seen  map[string]bool // nil for each block as often as it occurs
}

func newDAG(t *testing.T, k *keeper, root string, dups bool) *dag {
	d := &dag{t: t, store: k.store}
	if !dups {
		d.seen = map[string]bool{}
	}
	cid := binaryCID(root)
	header := append([]byte("\xa2eroots\x81\xd8\x2a\x58\x25\x00"), cid...)
	header = append(header, "gversion\x01"...)
	d.out.Write(append(binary.AppendUvarint(nil, uint64(len(header))), header...))
	return d
}

var base32Lower = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

func binaryCID(cid string) []byte {
	raw, err := base32Lower.DecodeString(cid[1:])
	if err != nil {
		panic(err)
	}
	return raw
}

func (d *dag) block(cids ...string) {
	for _, cid := range cids {
		block, ok := d.store[cid]
		if !ok {
			d.t.Fatalf("no block %s", cid)
		}
		if d.seen[cid] {
			continue
		}
		if d.seen != nil {
			d.seen[cid] = true
		}
		raw := binaryCID(cid)
		d.out.Write(binary.AppendUvarint(nil, uint64(len(raw)+len(block))))
		d.out.Write(append(raw, block...))
	}
}

func leafCID(l ipld.Leaf) string {
	return "b" + base32Lower.EncodeToString(append([]byte{1, 0x55, 0x12, 32}, l.Digest[:]...))
}

// file lists the leaves from first up to end behind the file's root.
func (d *dag) file(f ipld.File, first, end int) {
	if len(f.Leaves) > 1 {
		d.block(f.CID)
	}
	for _, l := range f.Leaves[first:end] {
		d.block(leafCID(l))
	}
}

// folder lists the folder at path of an import and all below.
func (d *dag) folder(imp *folder.Imported, path string, rootOf func(path string) string) {
	d.block(rootOf(path))
	names := map[string]*ipld.File{}
	for i := range imp.Files {
		rest, below := strings.CutPrefix(imp.Files[i].Path, path)
		if !below {
			continue
		}
		name, _, deeper := strings.Cut(rest, "/")
		if names[name] = nil; !deeper {
			names[name] = &imp.Files[i]
		}
	}
	sorted := make([]string, 0, len(names))
	for name := range names {
		sorted = append(sorted, name)
	}
	sort.Strings(sorted)
	for _, name := range sorted {
		if f := names[name]; f != nil {
			d.file(*f, 0, len(f.Leaves))
			continue
		}
		d.folder(imp, path+name+"/", rootOf)
	}
}

// rootOf gives the CIDs of folders by importing each by itself.
func (k *keeper) rootOf(t *testing.T) func(path string) string {
	return func(path string) string {
		imp, err := folder.Import(t.Context(), filepath.Join(k.out, filepath.FromSlash(path)))
		if err != nil {
			t.Fatal(err)
		}
		return imp.Root
	}
}

func TestCARsHaveTheDAGsBlocksInOrder(t *testing.T) {
	k := publish(t, model(), nil)
	rootOf := k.rootOf(t)
	big := *k.shelf.Manifest().File("big.txt")
	deep := *k.shelf.Manifest().File("sub/deep/vocab.txt")
	whole := func(dups bool) func() *dag {
		return func() *dag {
			d := newDAG(t, k, k.root, dups)
			d.folder(k.imp, "", rootOf)
			return d
		}
	}
	part := func(first, end int) func() *dag {
		return func() *dag {
			d := newDAG(t, k, big.CID, true)
			d.file(big, first, end)
			return d
		}
	}
	just := func(root string, cids ...string) func() *dag {
		return func() *dag {
			d := newDAG(t, k, root, true)
			d.block(cids...)
			return d
		}
	}
	tests := map[string]struct {
		path string
		want func() *dag
	}{
		"all, twice what occurs twice": {k.root + "?format=car&car-dups=y", whole(true)},
		"all, each once":               {k.root + "?format=car", whole(false)},
		"all by its name":              {k.root + "?format=car&dag-scope=all&car-dups=y", whole(true)},
		"a file":                       {big.CID + "?format=car&dag-scope=entity&car-dups=y", part(0, 4)},
		"a part":                       {big.CID + "?format=car&entity-bytes=1048575:1048576&car-dups=y", part(0, 2)},
		"one byte":                     {big.CID + "?format=car&dag-scope=entity&entity-bytes=1048576:1048576&car-dups=y", part(1, 2)},
		"to the end":                   {big.CID + "?format=car&entity-bytes=2097152:*&car-dups=y", part(2, 4)},
		"the last bytes":               {big.CID + "?format=car&entity-bytes=-5:*&car-dups=y", part(3, 4)},
		"up to before the end":         {big.CID + "?format=car&entity-bytes=1:-6&car-dups=y", part(0, 3)},
		"beyond the end":               {big.CID + "?format=car&entity-bytes=3000000:99999999999&car-dups=y", part(2, 4)},
		"from before the start":        {big.CID + "?format=car&entity-bytes=-99999999999:0&car-dups=y", part(0, 1)},
		"no bytes":                     {big.CID + "?format=car&entity-bytes=9:8&car-dups=y", just(big.CID, big.CID)},
		"a block":                      {big.CID + "?format=car&dag-scope=block&car-dups=y", just(big.CID, big.CID)},
		"a leaf":                       {leafCID(big.Leaves[2]) + "?format=car&car-dups=y", just(leafCID(big.Leaves[2]), leafCID(big.Leaves[2]))},
		"a directory as an entity":     {k.root + "?format=car&dag-scope=entity&car-dups=y", just(k.root, k.root)},
		"bytes of a directory":         {k.root + "?format=car&entity-bytes=0:5&car-dups=y", just(k.root, k.root)},
		"an empty file": {k.root + "/empty.txt?format=car&entity-bytes=0:*&car-dups=y",
			just(k.cid(t, "empty.txt"), k.root, k.cid(t, "empty.txt"))},
		"a path": {k.root + "/sub/deep/vocab.txt?format=car&entity-bytes=1048576:*&car-dups=y", just(deep.CID,
			k.root, rootOf("sub/"), rootOf("sub/deep/"), deep.CID, leafCID(deep.Leaves[1]))},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			resp, got := do(t, "GET", k.url+"/ipfs/"+tc.path)
			if want := tc.want().out.Bytes(); resp.StatusCode != 200 || !bytes.Equal(got, want) {
				t.Errorf("status %d and a CAR of %d bytes, want another one of %d", resp.StatusCode, len(got), len(want))
			}
		})
	}
}

func TestDamagedBytesAreNotServed(t *testing.T) {
	k := publish(t, model(), nil)
	big := k.shelf.Manifest().File("big.txt")
	damage(t, filepath.Join(k.out, "big.txt"), 2<<20)
	resp, err := http.Get(k.url + "/ipfs/" + big.CID + "?format=car")
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(resp.Body)
	resp.Body.Close()
	if !errors.Is(err, io.ErrUnexpectedEOF) || len(body) < 1<<20 || bytes.Contains(body, []byte(model()["big.txt"][2<<20+1:2<<20+100])) {
		t.Errorf("the CAR ended with %v after %d bytes, want it cut off before the damaged leaf", err, len(body))
	}
	if got := k.damaged.Load(); got == nil || *got != "big.txt" {
		t.Error("nobody was told of the damage")
	}
	for name, path := range map[string]string{
		"the leaf": leafCID(big.Leaves[2]) + "?format=raw", "a CAR of it": leafCID(big.Leaves[2]) + "?format=car", "the file": big.CID,
	} {
		if resp, body := do(t, "GET", k.url+"/ipfs/"+path); resp.StatusCode != 404 || !strings.Contains(string(body), "damaged here") {
			t.Errorf("%s: status %d %q, want 404 that says why", name, resp.StatusCode, body)
		}
	}
	checkServed(t, k, leafCID(big.Leaves[1])+"?format=raw", model()["big.txt"][1<<20:2<<20])
	if _, err := k.shelf.Scrub(t.Context(), []source.Source{contenttest.Serve(t, k.store).Source(t)}, content.ScrubOptions{}); err != nil {
		t.Fatal(err)
	}
	checkServed(t, k, big.CID, model()["big.txt"])
}

// damage changes one byte of a file in place.
func damage(t *testing.T, path string, at int64) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	data[at] ^= 1
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

func checkServed(t *testing.T, k *keeper, path, want string) {
	t.Helper()
	if resp, body := do(t, "GET", k.url+"/ipfs/"+path); resp.StatusCode != 200 || string(body) != want {
		t.Errorf("%s: status %d and %d bytes, want 200 and %d true ones", path, resp.StatusCode, len(body), len(want))
	}
}

func TestWhatIsNoFileIsNotServed(t *testing.T) {
	k := publish(t, model(), nil)
	client := &http.Client{Timeout: 5 * time.Second} // a pipe that is opened waits for ever
	for name, put := range map[string]func(path string) error{
		"nothing":  func(string) error { return nil },
		"a link":   func(path string) error { return os.Symlink("empty.txt", path) },
		"a pipe":   func(path string) error { return syscall.Mkfifo(path, 0o644) },
		"a folder": func(path string) error { return os.Mkdir(path, 0o755) },
	} {
		path := filepath.Join(k.out, "README.md")
		if err := os.RemoveAll(path); err != nil {
			t.Fatal(err)
		}
		if err := put(path); err != nil {
			t.Fatal(err)
		}
		for _, query := range []string{"", "?format=raw", "?format=car"} {
			resp, err := client.Get(k.url + "/ipfs/" + k.cid(t, "README.md") + query)
			if err != nil {
				t.Fatalf("%s%s: %v", name, query, err)
			}
			resp.Body.Close()
			if resp.StatusCode != 404 {
				t.Errorf("%s%s: status %d, want 404", name, query, resp.StatusCode)
			}
		}
	}
}

func TestAFolderWithoutSkeletonServesWhatItCan(t *testing.T) {
	k := publish(t, model(), nil)
	if err := os.Remove(k.out + ".skeleton.car"); err != nil {
		t.Fatal(err)
	}
	s, err := content.OpenStore(k.out, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	server := httptest.NewServer(serve.New(serve.Options{}, s))
	defer server.Close()
	big := s.Manifest().File("big.txt")
	for path, want := range map[string]int{
		big.CID: 200, leafCID(big.Leaves[0]) + "?format=raw": 200, k.root + "?format=raw": 404, big.CID + "?format=car": 404,
	} {
		if resp, body := do(t, "GET", server.URL+"/ipfs/"+path); resp.StatusCode != want {
			t.Errorf("%s: status %d, want %d: %.200s", path, resp.StatusCode, want, body)
		}
	}
	if err := s.RestoreSkeleton(t.Context(), nil); err != nil {
		t.Fatalf("RestoreSkeleton: %v", err)
	}
	if resp, _ := do(t, "GET", server.URL+"/ipfs/"+k.root+"?format=car"); resp.StatusCode != 200 {
		t.Errorf("after the skeleton was restored: status %d", resp.StatusCode)
	}
}
