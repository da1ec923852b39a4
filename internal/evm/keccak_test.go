package evm

import (
	"bytes"
	"encoding/hex"
	"testing"

	"github.com/ethereum/go-ethereum/crypto"
)

func TestKeccak256(t *testing.T) {
	for text, want := range map[string]string{
		"":    "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470",
		"abc": "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45",
	} {
		sum := keccak256([]byte(text))
		if got := hex.EncodeToString(sum[:]); got != want {
			t.Errorf("keccak256(%q) = %s, want %s", text, got, want)
		}
	}
	for size := range 3*rate + 2 { // around every border of a block
		data := bytes.Repeat([]byte{byte(size)}, size)
		if got, want := keccak256(data), [32]byte(crypto.Keccak256Hash(data)); got != want {
			t.Errorf("%d bytes: %x, want %x", size, got, want)
		}
	}
}
