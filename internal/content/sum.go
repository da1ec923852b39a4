package content

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"sync"
)

// catchUp is how many leaves that came before their turn are hashed with each
// leaf that is placed: enough to fall back no further, and little enough to
// keep no source waiting.
const catchUp = 2

// fileSum is the running sha2-256 of a file's bytes, which takes its leaves in
// order. A leaf that is placed in its turn is hashed while it is in memory;
// others are read again, from the page cache as a rule.
type fileSum struct {
	mu   sync.Mutex
	hash hash.Hash // nil before the first leaf
	next int       // leaves that were taken
}

// take adds the next leaf's bytes; the caller holds the lock.
func (s *fileSum) take(r io.Reader, size int64, buf []byte) error {
	if s.hash == nil {
		s.hash = sha256.New()
	}
	for size > 0 {
		step := buf[:min(size, int64(len(buf)), hashStep)]
		if _, err := io.ReadFull(r, step); err != nil {
			return err
		}
		_, _ = s.hash.Write(step)
		size -= int64(len(step))
	}
	s.next++
	return nil
}

// plainSum returns the file's sha2-256 if its leaves give it away: the digest
// of a single raw leaf is that of the file.
func (f *File) plainSum() (string, bool) {
	if len(f.Leaves) != 1 || f.Leaves[0].Wrapped {
		return "", false
	}
	return hex.EncodeToString(f.Leaves[0].Digest[:]), true
}

// sumPlaced adds the bytes of a leaf that is in place to the sum of its file
// if it is their turn, and then some that wait for theirs. buf is overwritten,
// and may be where data lies. Whoever finds another at work on the sum leaves
// it to that one.
func (w *workspace) sumPlaced(f io.ReaderAt, ref leafRef, data, buf []byte) error {
	if w.sums == nil {
		return nil
	}
	file, s := int(ref.file), &w.sums[ref.file]
	if _, known := w.m.Files[file].plainSum(); known || !s.mu.TryLock() {
		return nil
	}
	defer s.mu.Unlock()
	if s.next == int(ref.leaf) {
		if s.hash == nil {
			s.hash = sha256.New()
		}
		_, _ = s.hash.Write(data)
		s.next++
	}
	return w.advance(f, file, catchUp, buf)
}

// advance adds up to most leaves that are in place; the caller holds the lock
// of the sum.
func (w *workspace) advance(f io.ReaderAt, file, most int, buf []byte) error {
	s, leaves := &w.sums[file], w.m.Files[file].Leaves
	for ; most > 0 && s.next < len(leaves) && w.has(file, s.next); most-- {
		size := leaves[s.next].Size
		if err := s.take(io.NewSectionReader(f, w.layout[file][s.next], size), size, buf); err != nil {
			return fmt.Errorf("reading %s again: %w", w.m.Files[file].Path, err)
		}
	}
	return nil
}

// sum returns the sha2-256, in hex, of a file that is complete, "" where nobody
// wants it.
func (w *workspace) sum(f io.ReaderAt, file int) (string, error) {
	if w.sums == nil {
		return "", nil
	}
	if sum, known := w.m.Files[file].plainSum(); known {
		return sum, nil
	}
	s, leaves := &w.sums[file], w.m.Files[file].Leaves
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := w.advance(f, file, len(leaves), make([]byte, hashStep)); err != nil {
		return "", err
	}
	if s.hash == nil {
		s.hash = sha256.New() // a file of no bytes in an older layout
	}
	return hex.EncodeToString(s.hash.Sum(nil)), nil
}
