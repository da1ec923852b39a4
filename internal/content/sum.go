package content

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"sync"
)

// catchUp is how many leaves that came before their turn are hashed by
// themselves when a leaf was placed whose own hash nothing could go beside.
const catchUp = 2

// fileSum is the running sha2-256 of a file's bytes, which takes its leaves in
// order. Those that come before their turn are read again, from the page cache
// as a rule.
type fileSum struct {
	mu    sync.Mutex
	hash  hash.Hash // nil before the first byte
	next  int       // leaves that were taken
	taken int64     // bytes of the next one that were
	buf   []byte    // what was read again
}

// begin makes the sum ready; the caller holds the lock.
func (s *fileSum) begin() {
	if s.hash == nil {
		s.hash = sha256.New()
	}
}

// sumPlaced adds a leaf that is in place to the sum of its file if it is its
// turn: what side made of it while it came, or its data. Whoever finds another
// at work on the sum leaves it to that one.
func (w *workspace) sumPlaced(f io.ReaderAt, ref leafRef, data []byte, side *sideSum) error {
	if w.sums == nil {
		return nil
	}
	file, s := int(ref.file), &w.sums[ref.file]
	if _, known := w.m.Files[file].KnownSHA256(); known {
		return nil
	}
	if side.settle() {
		return side.err
	}
	if !s.mu.TryLock() {
		return nil
	}
	defer s.mu.Unlock()
	if s.next == int(ref.leaf) && s.taken == 0 {
		s.begin()
		_, _ = s.hash.Write(data)
		s.next++
	}
	return w.advance(f, file, catchUp)
}

// waiting returns the next bytes of the sum, at most n, if they are in place;
// the caller holds the lock of the sum, and adds them to its hash.
func (w *workspace) waiting(f io.ReaderAt, file, n int) ([]byte, error) {
	s, leaves := &w.sums[file], w.m.Files[file].Leaves
	s.begin()
	if s.next == len(leaves) || !w.has(file, s.next) {
		return nil, nil
	}
	if s.buf == nil {
		s.buf = make([]byte, hashStep)
	}
	left := leaves[s.next].Size - s.taken
	data := s.buf[:min(left, int64(n), hashStep)]
	if _, err := f.ReadAt(data, w.layout[file][s.next]+s.taken); err != nil && len(data) > 0 {
		return nil, fmt.Errorf("reading %s again: %w", w.m.Files[file].Path, err)
	}
	if s.taken += int64(len(data)); s.taken == leaves[s.next].Size {
		s.next, s.taken = s.next+1, 0
	}
	return data, nil
}

// advance adds up to most leaves that are in place; the caller holds the lock
// of the sum.
func (w *workspace) advance(f io.ReaderAt, file, most int) error {
	s := &w.sums[file]
	for end := s.next + most; s.next < end; {
		before := s.next
		data, err := w.waiting(f, file, hashStep)
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

// sum returns the sha2-256, in hex, of a file that is complete, "" where nobody
// wants it.
func (w *workspace) sum(f io.ReaderAt, file int) (string, error) {
	if w.sums == nil {
		return "", nil
	}
	if sum, known := w.m.Files[file].KnownSHA256(); known {
		return sum, nil
	}
	s, leaves := &w.sums[file], w.m.Files[file].Leaves
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := w.advance(f, file, len(leaves)); err != nil {
		return "", err
	}
	s.begin() // a file of no bytes in an older layout has taken none
	s.buf = nil
	return hex.EncodeToString(s.hash.Sum(nil)), nil
}
