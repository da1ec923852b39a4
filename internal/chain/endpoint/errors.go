// Package endpoint is one JSON-RPC endpoint of an EVM node: dialing, calling, and the typed errors that
// everything above it speaks. Messages name the endpoint by scheme and host alone, because paths and
// queries carry API keys, and hold nothing that changes from one attempt to the next.
package endpoint

import (
	"encoding/hex"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/ethereum/go-ethereum/rpc"
)

// Kinds of failure, for errors.Is.
var (
	// ErrUnreachable: too few endpoints answered in time. Transient; says nothing about the chain's state.
	ErrUnreachable = errors.New("chain unreachable")
	// ErrChainMismatch: an endpoint serves another chain than the configured one.
	ErrChainMismatch = errors.New("chain id mismatch")
)

// Error is a failure with a kind for errors.Is and a message for a person: what, where, next step.
type Error struct {
	Kind    error
	Message string
	// Cause is the library's error, for logs; it is not part of the message, because it may hold ports and keys.
	Cause error
}

// Error returns the message.
func (e *Error) Error() string { return e.Message }

// Is reports whether target is the error's kind.
func (e *Error) Is(target error) bool { return target == e.Kind }

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Cause }

// Errorf makes an Error of a kind.
func Errorf(kind, cause error, format string, args ...any) *Error {
	return &Error{Kind: kind, Cause: cause, Message: fmt.Sprintf(format, args...)}
}

// Revert is a contract's refusal: the call was executed and reverted.
type Revert struct {
	// Data is the ABI-encoded error; empty when the contract gave none.
	Data []byte
	// Reason is the node's own words.
	Reason string
}

// Error returns the node's words, with the data when there is any.
func (r *Revert) Error() string {
	if len(r.Data) == 0 {
		return r.Reason
	}
	return r.Reason + " (0x" + hex.EncodeToString(r.Data) + ")"
}

// Answer is an error that the node itself gave: it was reached, and could or would not do what was asked.
type Answer struct {
	Code    int
	Message string
}

// Error returns the node's message.
func (a *Answer) Error() string { return a.Message }

var longHex = regexp.MustCompile(`0x[0-9a-fA-F]{16,}`)

// Printable escapes what is not printable in a text that others wrote, line breaks included: a terminal obeys such
// characters.
func Printable(text string) string {
	var b strings.Builder
	for _, r := range strings.ToValidUTF8(text, "\uFFFD") {
		if unicode.IsPrint(r) {
			b.WriteRune(r)
			continue
		}
		quoted := strconv.QuoteRuneToASCII(r)
		b.WriteString(quoted[1 : len(quoted)-1])
	}
	return b.String()
}

// Sanitize cuts hashes and length out of a node's message and makes it printable, so that it is stable, bounded and
// harmless.
func Sanitize(message string) string {
	message = longHex.ReplaceAllString(strings.TrimSpace(message), "0x…")
	if len(message) > 200 {
		message = strings.ToValidUTF8(message[:200], "") + "…"
	}
	return Printable(message)
}

// answer separates a revert from the node's other errors. Geth gives code 3 and data; others only words.
func answer(err rpc.Error) error {
	var withData rpc.DataError
	if errors.As(err, &withData) {
		if text, ok := withData.ErrorData().(string); ok && strings.HasPrefix(text, "0x") {
			if data, hexErr := hex.DecodeString(text[2:]); hexErr == nil {
				return &Revert{Data: data, Reason: err.Error()}
			}
		}
	}
	if strings.HasPrefix(err.Error(), "execution reverted") {
		return &Revert{Reason: err.Error()}
	}
	return &Answer{Code: err.ErrorCode(), Message: err.Error()}
}
