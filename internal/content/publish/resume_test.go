package publish_test

import (
	"bufio"
	"crypto/sha256"
	"encoding/base32"
	"encoding/binary"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/folder"
	"github.com/dehug-io/dehug-operator/internal/content/publish"
)

// blockNode is a Kubo node as far as uploads see it: it keeps the blocks of an import one by one, and pins a root if
// it has every block of it.
type blockNode struct {
	*httptest.Server
	imp *folder.Imported

	mu       sync.Mutex
	blocks   map[string]int
	received int64
	sections int
	// dieAfter ends an import after so many blocks; 0 for never.
	dieAfter int
	// silent is a node behind a proxy that lets nothing but uploads through.
	silent bool
}

func newBlockNode(t *testing.T, imp *folder.Imported) *blockNode {
	n := &blockNode{imp: imp, blocks: map[string]int{}}
	n.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case r.URL.Path == "/api/v0/block/stat" && !n.silent:
			n.stat(t, w, r)
		case r.URL.Path == "/api/v0/dag/import":
			n.importCAR(t, w, r)
		default:
			w.WriteHeader(http.StatusForbidden)
		}
	}))
	t.Cleanup(n.Close)
	return n
}

func (n *blockNode) stat(t *testing.T, w http.ResponseWriter, r *http.Request) {
	n.mu.Lock()
	defer n.mu.Unlock()
	cid := r.URL.Query().Get("arg")
	if r.URL.Query().Get("offline") != "true" {
		t.Error("the node was asked for a block of which it may look for elsewhere")
	}
	size, ok := n.blocks[cid]
	if !ok {
		w.WriteHeader(http.StatusInternalServerError)
		_, _ = io.WriteString(w, `{"Message":"block was not found locally (offline): ipld: could not find it","Code":0,"Type":"error"}`)
		return
	}
	_, _ = fmt.Fprintf(w, `{"Key":%q,"Size":%d}`, cid, size)
}

func (n *blockNode) importCAR(t *testing.T, w http.ResponseWriter, r *http.Request) {
	parts, err := r.MultipartReader()
	if err != nil {
		t.Error(err)
		return
	}
	part, err := parts.NextPart()
	if err != nil {
		t.Error(err)
		return
	}
	n.received, n.sections = 0, 0
	car := bufio.NewReader(part)
	for i := 0; ; i++ {
		size, err := binary.ReadUvarint(car)
		if err != nil {
			break
		}
		section := make([]byte, size)
		if _, err := io.ReadFull(car, section); err != nil {
			return
		}
		n.received += int64(size)
		if i > 0 {
			n.keep(t, section)
		}
		if n.dieAfter > 0 && n.sections == n.dieAfter {
			panic(http.ErrAbortHandler)
		}
	}
	missing := ""
	if len(n.blocks) < n.imp.Blocks {
		missing = "block not found"
	}
	_, _ = fmt.Fprintf(w, `{"Root":{"Cid":{"/":%q},"PinErrorMsg":%q}}`+"\n", n.imp.Root, missing)
}

// keep stores the block of a section, whose hash must be right.
func (n *blockNode) keep(t *testing.T, section []byte) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if sum := sha256.Sum256(section[36:]); !slices.Equal(sum[:], section[4:36]) {
		t.Error("a block has another hash")
	}
	lower := base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)
	n.blocks["b"+lower.EncodeToString(section[:36])] = len(section) - 36
	n.sections++
}

// parts is a folder of eight files of one leaf each, and a small one.
func parts(t *testing.T) (dir string, imp *folder.Imported) {
	t.Helper()
	files := map[string]string{"config.json": "{}"}
	for i := range 8 {
		files[fmt.Sprintf("part-%d.txt", i)] = contenttest.Noise(1<<20, uint64(i+1))
	}
	dir = contenttest.WriteFolder(t, files)
	imp, _ = contenttest.Import(t, dir)
	return dir, imp
}

func TestAnUploadGoesOnWhereItWasCutOff(t *testing.T) {
	dir, imp := parts(t)
	n := newBlockNode(t, imp)
	n.dieAfter = 6 // the root, config.json and four parts
	if _, err := upload(t, dir, imp, publish.Options{}, n.URL); err == nil || n.sections != 6 {
		t.Fatalf("an upload that was cut off: %v, after %d blocks", err, n.sections)
	}
	n.dieAfter = 0
	var last publish.Progress
	var held int64
	results, err := upload(t, dir, imp, publish.Options{Progress: func(p publish.Progress) {
		last, held = p, max(held, p.Held)
	}}, n.URL)
	if err != nil || len(results) != 1 || !results[0].Serves {
		t.Fatalf("Upload: %+v, %v", results, err)
	}
	if n.sections != 5 || n.received > 4<<20+4<<10 {
		t.Errorf("%d blocks and %d bytes were sent again, want the root and four parts", n.sections, n.received)
	}
	if held < 4<<20 || held > 4<<20+4<<10 || last.Done != last.Total || last.Total > 4<<20+4<<10 {
		t.Errorf("%d bytes are said to be there, and progress ended at %+v", held, last)
	}
}

func TestWhatIsSentOfAnUploadDependsOnWhatTheNodeHas(t *testing.T) {
	dir, imp := parts(t)
	for name, tc := range map[string]struct {
		before func(n *blockNode)
		want   int
	}{
		"nothing":                      {func(*blockNode) {}, imp.Blocks},
		"all: the root is sent to pin": {func(n *blockNode) { uploadAll(t, dir, imp, n) }, 1},
		"all, and it cannot say so":    {func(n *blockNode) { uploadAll(t, dir, imp, n); n.silent = true }, imp.Blocks},
		"a leaf of another content":    {func(n *blockNode) { n.blocks[imp.Files[1].CID] = 1 }, imp.Blocks},
		"the root and one leaf":        {func(n *blockNode) { n.blocks[imp.Root], n.blocks[imp.Files[1].CID] = 1, 1 }, imp.Blocks - 1},
	} {
		t.Run(name, func(t *testing.T) {
			n := newBlockNode(t, imp)
			tc.before(n)
			if _, err := upload(t, dir, imp, publish.Options{}, n.URL); err != nil || n.sections != tc.want {
				t.Errorf("%d blocks were sent, %v; want %d", n.sections, err, tc.want)
			}
		})
	}
}

func uploadAll(t *testing.T, dir string, imp *folder.Imported, n *blockNode) {
	t.Helper()
	if _, err := upload(t, dir, imp, publish.Options{}, n.URL); err != nil {
		t.Fatal(err)
	}
}

func TestALeafThatIsHeldIsNotReadAgain(t *testing.T) {
	dir := contenttest.WriteFolder(t, map[string]string{"a.txt": "a", "b.txt": strings.Repeat("b", 2<<20+1)})
	imp, store := contenttest.Import(t, dir)
	held := folder.Held{imp.Files[0].Leaves[0].CID(): {}, imp.Files[1].Leaves[0].CID(): {}}
	var car strings.Builder
	if err := imp.WriteCARWithout(t.Context(), dir, &car, held); err != nil {
		t.Fatal(err)
	}
	if int64(car.Len()) != imp.CARSize(held) {
		t.Errorf("the CAR has %d bytes, CARSize says %d", car.Len(), imp.CARSize(held))
	}
	// b.txt is one leaf twice and one of a byte.
	if got := len(sections(t, []byte(car.String()))) - 1; got != len(store)-2 {
		t.Errorf("the CAR has %d blocks, want %d", got, len(store)-2)
	}
}
