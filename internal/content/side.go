package content

import (
	"hash"
	"io"

	"github.com/dehug-io/dehug-operator/internal/content/tandem"
)

// sideSum lets the sum of a file go on beside the hash of one of its leaves
// that is coming: two hashes at once cost what one does. A leaf that comes in
// its turn is added to the sum as it comes, which counts once it is in place.
// Beside any other leaf goes what waits for its turn no more.
type sideSum struct {
	w     *workspace
	f     io.ReaderAt
	ref   leafRef
	ahead hash.Hash // the sum with what came of the leaf; nil if not in its turn
	used  bool      // the leaf's bytes went by
	err   error
}

// beside returns what goes beside the hash of a leaf, nil for nothing: where
// two hashes take the time of two, they had better not wait for each other.
func (w *workspace) beside(f io.ReaderAt, ref leafRef) *sideSum {
	if w.sums == nil || !tandem.Supported() {
		return nil
	}
	file := &w.m.Files[ref.file]
	if _, known := file.KnownSHA256(); known {
		return nil
	}
	side := &sideSum{w: w, f: f, ref: ref}
	s := &w.sums[ref.file]
	// What comes for a wrapped leaf is more than the file's bytes.
	if file.Leaves[ref.leaf].Wrapped || !s.mu.TryLock() {
		return side
	}
	defer s.mu.Unlock()
	if s.next == int(ref.leaf) && s.taken == 0 {
		s.begin()
		side.ahead = clone(s.hash)
	}
	return side
}

// clone returns a copy of a hash of crypto/sha256, nil if it has none.
func clone(h hash.Hash) hash.Hash {
	cloner, ok := h.(hash.Cloner)
	if !ok {
		return nil
	}
	other, err := cloner.Clone()
	if err != nil {
		return nil
	}
	return other
}

// write adds data to the hash of the leaf, and as much to the sum of the file.
// If another is at work on the sum it reports false, having done nothing, so
// that more of the leaf can be read meanwhile; at its end it waits.
func (b *sideSum) write(leaf hash.Hash, data []byte, end bool) bool {
	if b == nil {
		_, _ = leaf.Write(data)
		return true
	}
	b.used = true
	if b.ahead != nil {
		tandem.Write(leaf, b.ahead, data, data)
		return true
	}
	s := &b.w.sums[b.ref.file]
	if !s.mu.TryLock() {
		if !end {
			return false
		}
		s.mu.Lock()
	}
	defer s.mu.Unlock()
	for len(data) > 0 && b.err == nil {
		step := data[:min(len(data), hashStep)]
		data = data[len(step):]
		var waiting []byte
		waiting, b.err = b.w.waiting(b.f, int(b.ref.file), len(step))
		tandem.Write(leaf, s.hash, step, waiting)
	}
	_, _ = leaf.Write(data)
	return true
}

// settle is called when the leaf is in place, and reports whether anything
// went beside its hash, so that nothing is left to do.
func (b *sideSum) settle() bool {
	if b == nil || !b.used {
		return false
	}
	s := &b.w.sums[b.ref.file]
	if b.ahead == nil {
		return true
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.next == int(b.ref.leaf) && s.taken == 0 {
		s.hash, s.next = b.ahead, s.next+1
	}
	return true
}
