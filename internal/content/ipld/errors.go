package ipld

import (
	"errors"
	"fmt"
	"strings"
)

// The kinds of failure of decoding and resolving. Errors of this package match
// one of them with errors.Is.
var (
	// ErrInvalidCID reports that a string is not a CID that can name content here.
	ErrInvalidCID = errors.New("invalid CID")
	// ErrCorrupt reports that bytes do not hash to the CID that names them.
	ErrCorrupt = errors.New("content corrupt")
	// ErrOverBudget reports that the content is larger than the caller allows.
	ErrOverBudget = errors.New("content over budget")
	// ErrMalformed reports that verified bytes are not what they should encode.
	ErrMalformed = errors.New("content malformed")
	// ErrMisjudged says, besides ErrMalformed, that a block is not what the links
	// to it promise: an exact Resolver looks at blocks instead.
	ErrMisjudged = errors.New("content misjudged")
)

// Error carries a message for people and a kind for errors.Is; the kind is
// not repeated in the message.
type Error struct {
	Kind    error
	Cause   error
	Message string
}

func (e *Error) Error() string { return e.Message }

func (e *Error) Unwrap() []error {
	if e.Cause == nil {
		return []error{e.Kind}
	}
	return []error{e.Kind, e.Cause}
}

func Errorf(kind error, format string, args ...any) error {
	return &Error{Kind: kind, Message: fmt.Sprintf(format, args...)}
}

func Malformedf(format string, args ...any) error {
	return Errorf(ErrMalformed, format, args...)
}

func misjudgedf(format string, args ...any) error {
	return &Error{Kind: ErrMalformed, Cause: ErrMisjudged, Message: fmt.Sprintf(format, args...)}
}

// Clip shortens foreign text for a message.
func Clip(s string) string { return ClipTo(s, 60) }

// ClipTo shortens foreign text to some bytes.
func ClipTo(s string, most int) string {
	if len(s) > most {
		return strings.ToValidUTF8(s[:most], "") + "…"
	}
	return s
}
