package content

import (
	"encoding/hex"
	"fmt"
	"hash"
	"io"

	"github.com/dehug-io/dehug-operator/internal/content/sha256x2"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// catchUp is how many leaves that came before their turn are hashed by
// themselves when a leaf was placed whose own hash nothing could go beside.
const catchUp = 2

// digestPlaced adds a leaf that is in place to the sum of its file if it is its
// turn: what side made of it while it came, or its data. A goroutine that finds
// another at work on the sum leaves it to that one.
func (w *staging) digestPlaced(f io.ReaderAt, ref leafRef, data []byte, side *pairedDigest) error {
	if w.digests == nil {
		return nil
	}
	file, s := int(ref.file), &w.digests[ref.file]
	if _, known := w.m.Files[file].KnownSHA256(); known {
		return nil
	}
	if side.commitPaired() {
		return side.err
	}
	if !s.mu.TryLock() {
		return nil
	}
	defer s.mu.Unlock()
	if s.next == int(ref.leaf) && s.taken == 0 {
		s.ensureHash()
		_, _ = s.hash.Write(data)
		s.next++
	}
	return w.advanceDigest(f, file, catchUp)
}

// nextBuffered returns the next bytes of the sum, at most n, if they are in place;
// the caller holds the lock of the sum, and adds them to its hash.
func (w *staging) nextBuffered(f io.ReaderAt, file, n int) ([]byte, error) {
	s, leaves := &w.digests[file], w.m.Files[file].Leaves
	s.ensureHash()
	if s.next == len(leaves) || !w.hasLeaf(file, s.next) {
		return nil, nil
	}
	if s.buf == nil {
		s.buf = make([]byte, source.HashStep)
	}
	left := leaves[s.next].Size - s.taken
	data := s.buf[:min(left, int64(n), source.HashStep)]
	if _, err := f.ReadAt(data, w.offsets[file][s.next]+s.taken); err != nil && len(data) > 0 {
		return nil, fmt.Errorf("reading %s again: %w", w.m.Files[file].Path, err)
	}
	if s.taken += int64(len(data)); s.taken == leaves[s.next].Size {
		s.next, s.taken = s.next+1, 0
	}
	return data, nil
}

// advanceDigest adds up to most leaves that are in place; the caller holds the lock
// of the sum.
func (w *staging) advanceDigest(f io.ReaderAt, file, most int) error {
	s := &w.digests[file]
	for end := s.next + most; s.next < end; {
		before := s.next
		data, err := w.nextBuffered(f, file, source.HashStep)
		if err != nil {
			return err
		}
		if len(data) == 0 && s.next == before {
			return nil
		}
		_, _ = s.hash.Write(data)
	}
	return nil
}

// finishDigest returns the sha2-256, in hex, of a file that is complete, "" where
// no digests are kept.
func (w *staging) finishDigest(f io.ReaderAt, file int) (string, error) {
	if w.digests == nil {
		return "", nil
	}
	if sum, known := w.m.Files[file].KnownSHA256(); known {
		return sum, nil
	}
	s, leaves := &w.digests[file], w.m.Files[file].Leaves
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := w.advanceDigest(f, file, len(leaves)); err != nil {
		return "", err
	}
	s.ensureHash() // a file of no bytes in an older layout has taken none
	s.buf = nil
	return hex.EncodeToString(s.hash.Sum(nil)), nil
}

// pairedDigest lets the sum of a file continue beside the hash of one of its leaves
// that is coming: two hashes at once cost what one does. A leaf that comes in
// its turn is added to the sum as it comes, which counts once it is in place.
// Beside any other leaf goes what waits for its turn no more.
type pairedDigest struct {
	w     *staging
	f     io.ReaderAt
	ref   leafRef
	ahead hash.Hash // the sum with what came of the leaf; nil if not in its turn
	used  bool      // the leaf's bytes went by
	err   error
}

// WriteAlong adds data to the hash of the leaf, and as much to the sum of the file.
// If another is at work on the sum it reports false, having done nothing, so
// that more of the leaf can be read meanwhile; at its end it waits.
func (b *pairedDigest) WriteAlong(leaf hash.Hash, data []byte, end bool) bool {
	b.used = true
	if b.ahead != nil {
		sha256x2.Write(leaf, b.ahead, data, data)
		return true
	}
	s := &b.w.digests[b.ref.file]
	if !s.mu.TryLock() {
		if !end {
			return false
		}
		s.mu.Lock()
	}
	defer s.mu.Unlock()
	for len(data) > 0 && b.err == nil {
		step := data[:min(len(data), source.HashStep)]
		data = data[len(step):]
		var waiting []byte
		waiting, b.err = b.w.nextBuffered(b.f, int(b.ref.file), len(step))
		sha256x2.Write(leaf, s.hash, step, waiting)
	}
	_, _ = leaf.Write(data)
	return true
}

// commitPaired is called when the leaf is in place, and reports whether anything
// went beside its hash, so that nothing is left to do.
func (b *pairedDigest) commitPaired() bool {
	if b == nil || !b.used {
		return false
	}
	s := &b.w.digests[b.ref.file]
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

// pairDigest returns what goes beside the hash of a leaf, nil for nothing: where
// two hashes take the time of two, they had better not wait for each other.
func (w *staging) pairDigest(f io.ReaderAt, ref leafRef) *pairedDigest {
	if w.digests == nil || !sha256x2.Supported() {
		return nil
	}
	file := &w.m.Files[ref.file]
	if _, known := file.KnownSHA256(); known {
		return nil
	}
	side := &pairedDigest{w: w, f: f, ref: ref}
	s := &w.digests[ref.file]
	// What comes for a wrapped leaf is more than the file's bytes.
	if file.Leaves[ref.leaf].Wrapped || !s.mu.TryLock() {
		return side
	}
	defer s.mu.Unlock()
	if s.next == int(ref.leaf) && s.taken == 0 {
		s.ensureHash()
		side.ahead = cloneHash(s.hash)
	}
	return side
}
