package content

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"math/rand/v2"
	"path/filepath"
	"sync"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/sha256x2"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// TestSumTakesLeavesInAnyOrder places the leaves of files, some wrapped as
// older importers write them, from several goroutines in random order.
func TestSumTakesLeavesInAnyOrder(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	for round := range 20 {
		data := make([]byte, 1+rng.IntN(300<<10))
		for i := range data {
			data[i] = byte(rng.Uint32())
		}
		file := ipld.File{Path: "a.txt", Size: int64(len(data))}
		for at := 0; at < len(data); {
			n := min(1+rng.IntN(9<<10), len(data)-at)
			file.Leaves = append(file.Leaves, ipld.Leaf{Size: int64(n), Wrapped: rng.IntN(2) == 0})
			at += n
		}
		m := &Manifest{Tree: ipld.Tree{Root: ipld.CIDFromDigest([32]byte{byte(round)}), Files: []ipld.File{file}}}
		w, err := openStaging(t.Context(), filepath.Join(t.TempDir(), "out"), m)
		if err != nil {
			t.Fatal(err)
		}
		h, err := w.openForWriting(&m.Files[0])
		if err != nil {
			t.Fatal(err)
		}
		f := &openFile{File: h}
		order := rng.Perm(len(file.Leaves))
		var wg sync.WaitGroup
		for worker := range 4 {
			wg.Go(func() {
				buf := make([]byte, ipld.MaxBlock)
				for i := worker; i < len(order); i += 4 {
					ref := leafRef{0, uint32(order[i])}
					at := w.offsets[0][order[i]]
					side := w.pairDigest(f, ref)
					leaf := buf[:copy(buf, data[at:at+file.Leaves[order[i]].Size])]
					hashAlong(leaf, side)
					if _, err := w.placeLeaf(f, ref, leaf); err != nil {
						t.Error(err)
					}
					if err := w.digestPlaced(f, ref, leaf, side); err != nil {
						t.Error(err)
					}
				}
			})
		}
		wg.Wait()
		want := sha256.Sum256(data)
		if got, err := w.finishDigest(f, 0); err != nil || got != hex.EncodeToString(want[:]) {
			t.Errorf("sum %s, %v; want %x", got, err, want)
		}
		_ = f.Close()
		w.closeFiles()
	}
}

// countedReads counts what is read of a file.
type countedReads struct {
	*bytes.Reader
	bytes int
}

func (r *countedReads) ReadAt(p []byte, at int64) (int, error) {
	n, err := r.Reader.ReadAt(p, at)
	r.bytes += n
	return n, err
}

// TestASumGoesOnBesideLeaves takes the leaves of a file in the order 1, 0, 2:
// the one in its turn is summed as it comes, and the one that had to wait
// beside the next, which has not come whole.
func TestASumGoesOnBesideLeaves(t *testing.T) {
	const leaf = 4 * source.HashStep
	data := bytes.Repeat([]byte("DeHug!"), 3*leaf/6+1)[:3*leaf]
	file := ipld.File{Path: "a.txt", Size: 3 * leaf, Leaves: []ipld.Leaf{{Size: leaf}, {Size: leaf}, {Size: leaf}}}
	m := &Manifest{Tree: ipld.Tree{Root: ipld.CIDFromDigest([32]byte{1}), Files: []ipld.File{file}}}
	w, err := openStaging(t.Context(), filepath.Join(t.TempDir(), "out"), m)
	if err != nil {
		t.Fatal(err)
	}
	defer w.closeFiles()
	f := &countedReads{Reader: bytes.NewReader(data)}
	if !sha256x2.Supported() {
		if w.pairDigest(f, leafRef{0, 0}) != nil {
			t.Error("two hashes at once where they take the time of two")
		}
		return
	}
	s, got := &w.digests[0], sha256.New()
	take := func(n int) {
		ref, bytes := leafRef{0, uint32(n)}, data[n*leaf:(n+1)*leaf]
		side := w.pairDigest(f, ref)
		if sum := hashAlong(bytes, side); sum != sha256.Sum256(bytes) {
			t.Errorf("leaf %d: wrong hash", n)
		}
		if n == 2 && s.next != 2 {
			t.Errorf("beside the last leaf the sum went on to leaf %d, want 2", s.next)
		}
		w.markLeaf(0, n)
		if err := w.digestPlaced(f, ref, bytes, side); err != nil {
			t.Error(err)
		}
	}
	for _, n := range []int{1, 0, 2} {
		take(n)
	}
	if f.bytes != leaf {
		t.Errorf("read %d bytes again, want the %d of the leaf that waited", f.bytes, leaf)
	}
	_, _ = got.Write(data[:2*leaf])
	if !bytes.Equal(s.hash.Sum(nil), got.Sum(nil)) {
		t.Error("the sum of the first two leaves is wrong")
	}
}

// hashAlong returns the hash of data, with which side continues.
func hashAlong(data []byte, side *pairedDigest) (sum [sha256.Size]byte) {
	h := sha256.New()
	if side == nil {
		return sha256.Sum256(data)
	}
	side.WriteAlong(h, data, true)
	h.Sum(sum[:0])
	return sum
}
