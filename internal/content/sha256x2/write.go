// Package sha256x2 feeds two SHA-256 hashes at once.
//
// Each round of SHA-256 waits for the one before, so one message leaves the SHA
// unit of a processor idle half of the time. The rounds of a second message
// fill the gaps: two messages take little longer than one (S. Gueron and
// V. Krasnov, "Simultaneous Hashing of Multiple Messages", IACR ePrint
// 2012/371). The hashes themselves are crypto/sha256's: only whole blocks are
// hashed here, between two of its states.
package sha256x2

import (
	"encoding"
	"encoding/binary"
	"hash"
)

// The state of a hash of crypto/sha256 as it marshals it: a magic string, the
// eight words, the bytes that do not fill a block, and how many bytes it took.
const (
	magic      = "sha\x03"
	stateSize  = len(magic) + 32 + blockSize + 8
	lengthAt   = stateSize - 8
	blockSize  = 64
	worthwhile = 16 * blockSize // below, moving the states takes longer than it saves
)

// Supported reports whether two hashes at once are faster here than one after
// the other.
func Supported() bool { return supported }

// Write adds p to a and q to b, which must be two different hashes of
// crypto/sha256. p and q may overlap. It is fastest when they are of one
// length, and as good as two calls of Write on any machine.
func Write(a, b hash.Hash, p, q []byte) {
	if supported {
		p, q = together(a, b, p, q)
	}
	_, _ = a.Write(p)
	_, _ = b.Write(q)
}

// together adds as many whole blocks as it can, and returns what is left.
func together(a, b hash.Hash, p, q []byte) (restP, restQ []byte) {
	if min(len(p), len(q)) < worthwhile+blockSize {
		return p, q
	}
	la, ok := align(a, &p)
	if !ok {
		return p, q
	}
	lb, ok := align(b, &q)
	if !ok {
		return p, q
	}
	n := min(len(p), len(q)) / blockSize
	blocks(&la.words, &lb.words, &p[0], &q[0], n)
	la.store(n * blockSize)
	lb.store(n * blockSize)
	return p[n*blockSize:], q[n*blockSize:]
}

// queue is the state of a hash between two blocks.
type lane struct {
	hash  hash.Hash
	state []byte // as marshaled
	words [8]uint32
}

// align takes from p what fills the last block of h, and returns the state. It
// reports whether h is one of crypto/sha256; if not, nothing was done.
func align(h hash.Hash, p *[]byte) (*lane, bool) {
	l, ok := load(h)
	if !ok {
		return nil, false
	}
	taken := binary.BigEndian.Uint64(l.state[lengthAt:]) % blockSize
	if taken == 0 {
		return l, true
	}
	fill := blockSize - taken
	_, _ = h.Write((*p)[:fill])
	*p = (*p)[fill:]
	return load(h)
}

func load(h hash.Hash) (*lane, bool) {
	marshaler, ok := h.(encoding.BinaryAppender)
	if !ok {
		return nil, false
	}
	state, err := marshaler.AppendBinary(make([]byte, 0, stateSize))
	if err != nil || len(state) != stateSize || string(state[:len(magic)]) != magic {
		return nil, false
	}
	l := &lane{hash: h, state: state}
	for i := range l.words {
		l.words[i] = binary.BigEndian.Uint32(state[len(magic)+4*i:])
	}
	return l, true
}

// store gives the hash its words after n more bytes.
func (l *lane) store(n int) {
	for i, w := range l.words {
		binary.BigEndian.PutUint32(l.state[len(magic)+4*i:], w)
	}
	length := binary.BigEndian.Uint64(l.state[lengthAt:])
	binary.BigEndian.PutUint64(l.state[lengthAt:], length+uint64(n))
	if err := l.hash.(encoding.BinaryUnmarshaler).UnmarshalBinary(l.state); err != nil {
		panic("sha256x2: crypto/sha256 does not take its own state back: " + err.Error())
	}
}
