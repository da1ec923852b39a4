package typeddata

import (
	"encoding/binary"
	"fmt"
	"math/big"
	"sync"

	"github.com/ethereum/go-ethereum/crypto"
)

// encoder gathers the words of one struct and hashes them. Encoders are reused, because a hash over a fresh buffer
// would allocate for every receipt and line.
type encoder struct {
	state crypto.KeccakState
	bytes []byte
	hash  [32]byte
	err   error
}

var encoders = sync.Pool{New: func() any {
	return &encoder{state: crypto.NewKeccakState(), bytes: make([]byte, 0, 512)}
}}

// begin takes an encoder and writes the type hash, if there is one. sum or end gives the encoder back.
func begin(typeHash *[32]byte) *encoder {
	e := encoders.Get().(*encoder)
	e.bytes, e.err = e.bytes[:0], nil
	if typeHash != nil {
		e.word(*typeHash)
	}
	return e
}

func (e *encoder) word(w [32]byte) { e.bytes = append(e.bytes, w[:]...) }

func (e *encoder) address(a [20]byte) {
	e.zeros(12)
	e.bytes = append(e.bytes, a[:]...)
}

func (e *encoder) number(v uint64) {
	e.zeros(24)
	e.bytes = binary.BigEndian.AppendUint64(e.bytes, v)
}

// uint96 adds a number that Go has no type for.
func (e *encoder) uint96(field string, v *big.Int) { e.ranged(field, v, 96) }

// ranged adds a number of at most some bits.
func (e *encoder) ranged(field string, v *big.Int, bits int) {
	word, err := bigWord(v, bits)
	if err != nil && e.err == nil {
		e.err = fmt.Errorf("%s %w", field, err)
	}
	e.word(word)
}

func (e *encoder) text(s string) {
	inner := begin(nil)
	inner.bytes = append(inner.bytes, s...)
	e.word(inner.sum())
}

func (e *encoder) flag(v bool) {
	if v {
		e.number(1)
		return
	}
	e.number(0)
}

// words adds the hash of an array of numbers.
func (e *encoder) words(list [][32]byte) {
	inner := begin(nil)
	for _, w := range list {
		inner.word(w)
	}
	e.word(inner.sum())
}

// nest adds the struct hash of a struct in a struct.
func nest[M interface{ StructHash() ([32]byte, error) }](e *encoder, field string, held M) {
	hash, err := held.StructHash()
	if err != nil && e.err == nil {
		e.err = fmt.Errorf("%s: %w", field, err)
	}
	e.word(hash)
}

// array adds the hash of the elements' struct hashes.
func (e *encoder) array(field string, length int, structHash func(int) ([32]byte, error)) {
	inner := begin(nil)
	for i := range length {
		hash, err := structHash(i)
		if err != nil && e.err == nil {
			e.err = fmt.Errorf("%s[%d]: %w", field, i, err)
		}
		inner.word(hash)
	}
	e.word(inner.sum())
}

func (e *encoder) zeros(n int) { e.bytes = append(e.bytes, make([]byte, n)...) }

func (e *encoder) sum() [32]byte {
	e.state.Reset()
	e.state.Write(e.bytes)
	e.state.Read(e.hash[:]) //nolint:errcheck // a sponge gives any number of bytes
	hash := e.hash
	encoders.Put(e)
	return hash
}

// end is sum for a message whose numbers may have been out of range.
func (e *encoder) end(message string) ([32]byte, error) {
	err := e.err
	hash := e.sum()
	if err != nil {
		return [32]byte{}, fmt.Errorf("encoding %s: %w", message, err)
	}
	return hash, nil
}

// Word is a whole number of at most 256 bits as the 32 bytes of a uint256.
func Word(v *big.Int) ([32]byte, error) {
	return bigWord(v, 256)
}

func bigWord(v *big.Int, bits int) (word [32]byte, err error) {
	if v == nil || v.Sign() < 0 || v.BitLen() > bits {
		return word, fmt.Errorf("%v is not a whole number of at most %d bits", v, bits)
	}
	v.FillBytes(word[:])
	return word, nil
}
