// Package evm holds the values that an EVM chain is spoken to in: addresses, hashes and blocks, with the one way of
// reading and of printing each. It is pure: it knows no chain library.
package evm

import (
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"time"
)

// Sizes in bytes.
const (
	addressSize = 20
	hashSize    = 32
)

// errChecksum is the error of an address that mixes cases in another way than EIP-55 does.
var errChecksum = errors.New("its checksum does not hold, so it was mistyped; copy it again")

// Address is an account or a contract.
type Address [addressSize]byte

// Hash is 32 bytes that identify something: a digest, a token, a block or a transaction.
type Hash [hashSize]byte

// Block names the block that all facts of one evaluation were read at.
type Block struct {
	Number uint64
	Hash   Hash
	// Time is the block's timestamp.
	Time time.Time
}

// ParseAddress reads 0x and 40 hexadecimal digits. When they mix cases, their EIP-55 checksum must hold.
func ParseAddress(text string) (Address, error) {
	var a Address
	if err := decode(a[:], text); err != nil {
		return Address{}, fmt.Errorf("address %q: %w", text, err)
	}
	digits := text[2:]
	mixed := strings.ToLower(digits) != digits && strings.ToUpper(digits) != digits
	if mixed && a.String() != text {
		return Address{}, fmt.Errorf("address %q: %w", text, errChecksum)
	}
	return a, nil
}

// String returns the address with its EIP-55 checksum: a letter is a capital when the digit at its place in the
// keccak-256 hash of the lower-case digits is 8 or above.
func (a Address) String() string {
	var text [2 + 2*addressSize]byte
	copy(text[:], "0x")
	digits := text[2:]
	hex.Encode(digits, a[:])
	sum := keccak256(digits)
	for i, digit := range digits {
		nibble := sum[i/2] >> (4 * (1 - i%2)) & 0xf
		if digit >= 'a' && nibble >= 8 {
			digits[i] = digit - 'a' + 'A'
		}
	}
	return string(text[:])
}

// LowerHex returns 0x and 40 hexadecimal digits in lower case: the form of stored text, and of keys that are made of
// it.
func (a Address) LowerHex() string { return encode(a[:]) }

// MarshalText implements encoding.TextMarshaler with LowerHex.
func (a Address) MarshalText() ([]byte, error) { return []byte(a.LowerHex()), nil }

// UnmarshalText implements encoding.TextUnmarshaler. It reads digits of any case, because what is stored was checked
// before; empty text is the zero address.
func (a *Address) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*a = Address{}
		return nil
	}
	return decode(a[:], string(text))
}

// StoredAddress returns the address that stored text means in digits of any case, whatever its checksum; the zero
// address when it means none.
func StoredAddress(text string) Address {
	var a Address
	if a.UnmarshalText([]byte(text)) != nil {
		return Address{}
	}
	return a
}

// ParseHash reads 0x and 64 hexadecimal digits.
func ParseHash(text string) (Hash, error) {
	var h Hash
	if err := decode(h[:], text); err != nil {
		return Hash{}, fmt.Errorf("hash %q: %w", text, err)
	}
	return h, nil
}

// String returns the hash as 0x and 64 hexadecimal digits in lower case.
func (h Hash) String() string { return encode(h[:]) }

// MarshalText implements encoding.TextMarshaler with String.
func (h Hash) MarshalText() ([]byte, error) { return []byte(h.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler. Empty text is the zero hash.
func (h *Hash) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*h = Hash{}
		return nil
	}
	return decode(h[:], string(text))
}

// StoredHash returns the hash that stored text means; the zero hash when it means none.
func StoredHash(text string) Hash {
	var h Hash
	if h.UnmarshalText([]byte(text)) != nil {
		return Hash{}
	}
	return h
}

func encode(raw []byte) string { return "0x" + hex.EncodeToString(raw) }

// decode reads 0x and the digits of exactly as many bytes as into holds.
func decode(into []byte, text string) error {
	digits, ok := strings.CutPrefix(text, "0x")
	raw, err := hex.DecodeString(digits)
	if !ok || err != nil || len(raw) != len(into) {
		return fmt.Errorf("it must be 0x and %d hex digits", 2*len(into))
	}
	copy(into, raw)
	return nil
}
