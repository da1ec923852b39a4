package content

import (
	"crypto/sha256"
	"hash"
	"sync"
)

// fileDigest is the running sha2-256 of a file's bytes, which takes its leaves in
// order. Those that come before their turn are read again, from the page cache
// as a rule.
type fileDigest struct {
	mu    sync.Mutex
	hash  hash.Hash // nil before the first byte
	next  int       // leaves that were taken
	taken int64     // bytes of the next one that were
	buf   []byte    // what was read again
}

// ensureHash makes the sum ready; the caller holds the lock.
func (s *fileDigest) ensureHash() {
	if s.hash == nil {
		s.hash = sha256.New()
	}
}

// cloneHash returns a copy of a hash of crypto/sha256, nil if it has none.
func cloneHash(h hash.Hash) hash.Hash {
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
