package main

import (
	"crypto/sha256"
	"encoding/binary"
	"strings"
)

// message builds a transaction of the shape that an act has: what is random in life is random here, so that it
// compresses alike.
type message struct {
	bytes []byte
	next  uint64
}

// envelope is what a signed EIP-1559 transaction adds to its calldata: type and list heads, chain id, nonce, fees,
// gas, recipient, signature.
const envelope = 112

func (m *message) random(n int) *message {
	for ; n > 0; n -= 32 {
		m.next++
		sum := sha256.Sum256(binary.BigEndian.AppendUint64([]byte("gascost"), m.next))
		m.bytes = append(m.bytes, sum[:min(n, 32)]...)
	}
	return m
}

func (m *message) zeros(n int) *message {
	m.bytes = append(m.bytes, make([]byte, n)...)
	return m
}

// words are numbers of four bytes: offsets, lengths, times, values.
func (m *message) words(n int) *message {
	for range n {
		m.zeros(28).random(4)
	}
	return m
}

func (m *message) hashes(n int) *message { return m.random(32 * n) }

func (m *message) addresses(n int) *message {
	for range n {
		m.zeros(12).random(20)
	}
	return m
}

// text is a string of so many characters, with its length.
func (m *message) text(n int) *message {
	m.words(1).random(n)
	return m.zeros((32 - n%32) % 32)
}

// signature is one of 65 bytes, with its offset and length.
func (m *message) signature() { m.words(2).random(65).zeros(31) }

func (m *message) publication(name int) *message {
	return m.words(3).hashes(2).words(1).hashes(1).zeros(32).text(name).zeros(32)
}

// terms are those of a license without a text of its own.
func (m *message) terms() { m.words(8).zeros(32 * 4).words(8).text(16) }

// lines are packed lines of usage: an id, then 36 bytes of numbers that are small.
func (m *message) lines(n int) *message {
	m.words(2)
	for range n {
		m.hashes(1)
		for _, width := range []int{12, 8, 8, 8} {
			m.zeros(width - 3).random(3)
		}
	}
	return m.zeros((32 - n*68%32) % 32)
}

// shapes are the acts' calldata by the beginning of their names. An act of which there are many in a transaction
// carries its share.
var shapes = []struct {
	act   string
	share int
	build func(*message)
}{
	{"publish: batch of 20 new names, each", 20, func(m *message) {
		m.words(22)
		for range 20 {
			m.publication(16)
		}
	}},
	{"publish: by signature", 1, func(m *message) { m.words(2).addresses(1).publication(16).signature() }},
	{"publish: new name of 96 characters", 1, func(m *message) { m.publication(96) }},
	{"publish: first of all, with new terms", 1, func(m *message) { m.words(1).publication(16).terms() }},
	{"terms: ", 1, func(m *message) { m.terms() }},
	{"publish: ", 1, func(m *message) { m.publication(16) }},
	{"transfer: ", 1, func(m *message) { m.addresses(2).hashes(1) }},
	{"grant: next, by signature", 1, func(m *message) { m.hashes(2).addresses(2).words(2).signature() }},
	{"grant: ", 1, func(m *message) { m.hashes(2).words(1).addresses(1) }},
	{"deposit: ", 1, func(m *message) { m.addresses(2).words(1) }},
	{"withdraw", 1, func(m *message) { m.addresses(1) }},
	{"settle: ", 1, func(m *message) { m.hashes(2).addresses(2).words(5).signature() }},
	{"batch of 100 tokens, each", 100, func(m *message) { m.addresses(2).hashes(1).words(1).lines(100).signature() }},
	{"root settlement: ", 1, func(m *message) { m.addresses(2).hashes(2).words(2).signature() }},
	{"claim with 17 levels", 1, func(m *message) { m.addresses(2).hashes(1).words(7).hashes(17) }},
	{"distribute: one key", 1, func(m *message) { m.addresses(2).words(2).hashes(1) }},
	{"distribute 100 keys", 100, func(m *message) { m.addresses(2).words(2).hashes(100) }},
	{"cycle of a key", 100, func(m *message) {
		m.addresses(2).hashes(1).words(1).lines(100).signature()
		m.random(envelope).addresses(2).words(2).hashes(100)
	}},
}

// compressed is what an act's transaction takes after FastLZ, and how many acts share it.
func compressed(act string) (size, share int, ok bool) {
	for _, shape := range shapes {
		if strings.HasPrefix(act, shape.act) {
			m := (&message{}).random(envelope + 4)
			shape.build(m)
			return fastLZ(m.bytes), shape.share, true
		}
	}
	return 0, 0, false
}
