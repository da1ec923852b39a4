package session

import (
	"strings"

	"github.com/dehug-io/dehug-operator/internal/evm"
)

// ParseAddress reads an account's address; what names it in errors. It must have its checksum, which tells a mistyped
// one, and must not be the zero address, which belongs to no account.
func ParseAddress(what, text string) (evm.Address, error) {
	address, err := evm.ParseAddress(text)
	if err != nil {
		return address, Usagef("%s: %w", what, err)
	}
	if address == (evm.Address{}) {
		return address, Usagef("%s %s is the zero address, which belongs to no account: what goes there is lost", what, text)
	}
	if address.String() != text && strings.ContainsAny(text[2:], "abcdefABCDEF") {
		return evm.Address{}, Usagef("%s %s has no checksum, which would tell a mistyped one; compare it with its source, "+
			"and write %s", what, text, address)
	}
	return address, nil
}
