package content

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

func TestContentThatDoesNotFitIsRefusedBeforeItsBytes(t *testing.T) {
	dir, err := os.OpenRoot(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer dir.Close()
	fits := &staging{dir: dir, m: &Manifest{Tree: ipld.Tree{Files: []ipld.File{{Path: "small", Size: 1}}}}}
	if err := fits.checkSpace(); err != nil {
		t.Errorf("a byte is refused: %v", err)
	}
	huge := &staging{dir: dir, m: &Manifest{Tree: ipld.Tree{Files: []ipld.File{{Path: "small", Size: 1}, {Path: "huge", Size: 1 << 60}}}}}
	err = huge.checkSpace()
	if !errors.Is(err, ErrNoSpace) || Reason(err) != ReasonNoSpace {
		t.Fatalf("an exbibyte gives %v", err)
	}
	for _, says := range []string{"1099511627777 MiB more", "MiB free", "spec.cache.size"} {
		if !strings.Contains(err.Error(), says) {
			t.Errorf("error %q does not say %q", err, says)
		}
	}
}

func TestAFullDiskHasItsOwnReason(t *testing.T) {
	for _, full := range []error{syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG} {
		err := diskError(fmt.Errorf("writing a leaf: %w", &os.PathError{Op: "write", Path: "x", Err: full}))
		if Reason(err) != ReasonNoSpace || !strings.Contains(err.Error(), "enlarge it (spec.cache.size)") {
			t.Errorf("%v gives %q: %v", full, Reason(err), err)
		}
	}
	if Reason(diskError(&os.PathError{Op: "write", Path: "x", Err: syscall.EIO})) == ReasonNoSpace {
		t.Error("a broken disk counts as full")
	}
}

// publishedTable writes the manifest of one large file, as if it was published.
func publishedTable(t *testing.T, leaves int) (out string) {
	t.Helper()
	m := &Manifest{Tree: ipld.Tree{Root: ipld.ComputeCID(ipld.CodecDagPB, nil).String(), Files: []ipld.File{{Path: "a.txt", CID: ipld.ComputeCID(ipld.CodecRaw, nil).String()}}}}
	f := &m.Files[0]
	for i := range leaves {
		f.Leaves = append(f.Leaves, ipld.Leaf{Digest: sha256.Sum256([]byte{byte(i), byte(i >> 8), byte(i >> 16)}), Size: ipld.ChunkSize})
	}
	f.Size = int64(leaves) * ipld.ChunkSize
	out = filepath.Join(t.TempDir(), "model")
	if err := errors.Join(os.Mkdir(out, 0o755), writeJSON(out+manifestSuffix, m)); err != nil {
		t.Fatal(err)
	}
	return out
}

// TestIndexIsSmall is about the memory that a mirror of large content needs.
func TestIndexIsSmall(t *testing.T) {
	const leaves = 200_000
	out := publishedTable(t, leaves)
	heap := func() int64 {
		var s runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&s)
		return int64(s.HeapAlloc)
	}
	before := heap()
	s := shelf(t, out)
	if each := (heap() - before) / leaves; each > 60 {
		t.Errorf("the index takes %d bytes a leaf, want at most 60", each)
	}
	if _, n := s.findLeaf(ipld.CID{Codec: ipld.CodecRaw, Digest: sha256.Sum256([]byte{1, 2, 0})}); n != 1 {
		t.Error("a leaf is not in the index")
	}
}
