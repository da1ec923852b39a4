package content

import (
	"crypto/sha256"
	"encoding/hex"
	"math/rand/v2"
	"path/filepath"
	"sync"
	"testing"
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
		file := File{Path: "a.txt", Size: int64(len(data))}
		for at := 0; at < len(data); {
			n := min(1+rng.IntN(9<<10), len(data)-at)
			file.Leaves = append(file.Leaves, Leaf{Size: int64(n), Wrapped: rng.IntN(2) == 0})
			at += n
		}
		m := &Manifest{Root: CIDFromDigest([32]byte{byte(round)}), Files: []File{file}}
		w, err := openWorkspace(t.Context(), filepath.Join(t.TempDir(), "out"), m)
		if err != nil {
			t.Fatal(err)
		}
		h, err := w.open(&m.Files[0])
		if err != nil {
			t.Fatal(err)
		}
		f := &openFile{File: h}
		order := rng.Perm(len(file.Leaves))
		var wg sync.WaitGroup
		for worker := range 4 {
			wg.Go(func() {
				buf := make([]byte, maxBlock)
				for i := worker; i < len(order); i += 4 {
					ref := leafRef{0, uint32(order[i])}
					at := w.layout[0][order[i]]
					side := w.beside(f, ref)
					leaf := buf[:copy(buf, data[at:at+file.Leaves[order[i]].Size])]
					hashBlock(leaf, side)
					if _, err := w.place(f, ref, leaf); err != nil {
						t.Error(err)
					}
					if err := w.sumPlaced(f, ref, leaf, side); err != nil {
						t.Error(err)
					}
				}
			})
		}
		wg.Wait()
		want := sha256.Sum256(data)
		if got, err := w.sum(f, 0); err != nil || got != hex.EncodeToString(want[:]) {
			t.Errorf("sum %s, %v; want %x", got, err, want)
		}
		_ = f.Close()
		w.close()
	}
}
