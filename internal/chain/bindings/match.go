package bindings

import (
	"bytes"
	"encoding/hex"
	"strings"
)

// Runtime is a contract's code as it stands on chain, in hexadecimal, with zeros in place of its immutables.
type Runtime struct {
	Code string
	// Immutables are the places, [start, length] in bytes, that the constructor fills in.
	Immutables [][2]int
}

// Matches reports whether code on chain is this contract's, whatever its immutables are.
func (r Runtime) Matches(code []byte) bool {
	want, err := hex.DecodeString(strings.TrimPrefix(r.Code, "0x"))
	if err != nil || len(want) != len(code) {
		return false
	}
	masked := bytes.Clone(code)
	for _, place := range r.Immutables {
		clear(masked[place[0] : place[0]+place[1]])
	}
	return bytes.Equal(masked, want)
}
