package chain

import (
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/dehug-io/dehug-operator/internal/license"
)

// FormatAddress writes an address with its EIP-55 checksum.
func FormatAddress(a license.Address) string { return common.Address(a).Hex() }

// ParseAddress reads a 0x-prefixed, 20-byte hex address. When it mixes cases, its EIP-55 checksum must hold.
func ParseAddress(text string) (license.Address, error) {
	raw, err := parseHex(text, 20)
	if err != nil {
		return license.Address{}, fmt.Errorf("address %q: %w", text, err)
	}
	address := license.Address(raw)
	body := text[2:]
	mixed := strings.ToLower(body) != body && strings.ToUpper(body) != body
	if mixed && FormatAddress(address) != text {
		return license.Address{}, fmt.Errorf("address %q: its checksum does not hold, so it was mistyped; copy it again", text)
	}
	return address, nil
}

// FormatHash writes a hash as 0x and 64 hex digits.
func FormatHash(h license.Hash) string { return "0x" + hex.EncodeToString(h[:]) }

// ParseHash reads a 0x-prefixed, 32-byte hex hash or token id.
func ParseHash(text string) (license.Hash, error) {
	raw, err := parseHex(text, 32)
	if err != nil {
		return license.Hash{}, fmt.Errorf("hash %q: %w", text, err)
	}
	return license.Hash(raw), nil
}

func parseHex(text string, size int) ([]byte, error) {
	digits, ok := strings.CutPrefix(text, "0x")
	raw, err := hex.DecodeString(digits)
	if !ok || err != nil || len(raw) != size {
		return nil, fmt.Errorf("it must be 0x and %d hex digits", 2*size)
	}
	return raw, nil
}
