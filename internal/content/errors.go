package content

import (
	"context"
	"errors"
	"fmt"
)

// The kinds of failure. Every error that leaves this package for a reason of
// the content, the sources or the disk matches one of them with errors.Is.
var (
	// ErrInvalidCID says that a string is not a CID that can name content here.
	ErrInvalidCID = errors.New("invalid CID")
	// ErrCorrupt says that bytes do not hash to the CID that names them.
	ErrCorrupt = errors.New("content corrupt")
	// ErrUnavailable says that no source could deliver a block.
	ErrUnavailable = errors.New("content unavailable")
	// ErrOverBudget says that the content is larger than the caller allows.
	ErrOverBudget = errors.New("content over budget")
	// ErrUnsafeFormat says that a file is of a kind that can carry code.
	ErrUnsafeFormat = errors.New("unsafe format")
	// ErrMalformed says that verified bytes are not what they should encode.
	ErrMalformed = errors.New("content malformed")
	// ErrNoSpace says that the disk cannot hold the content.
	ErrNoSpace = errors.New("insufficient storage")
)

// Reasons, one for each kind, in the form that conditions use.
const (
	ReasonCorrupt      = "ContentCorrupt"
	ReasonUnavailable  = "ContentUnavailable"
	ReasonOverBudget   = "ContentOverBudget"
	ReasonUnsafeFormat = "UnsafeFormat"
	ReasonMalformed    = "ContentMalformed"
	ReasonNoSpace      = "InsufficientStorage"
	ReasonInvalidCID   = "InvalidCID"
	ReasonFailed       = "FetchFailed"
)

// Reason returns the condition reason of an error: the Reason constant of its
// kind, ReasonFailed for every other error, and "" for nil.
func Reason(err error) string {
	switch {
	case err == nil:
		return ""
	case errors.Is(err, ErrInvalidCID):
		return ReasonInvalidCID
	case errors.Is(err, ErrCorrupt):
		return ReasonCorrupt
	case errors.Is(err, ErrOverBudget):
		return ReasonOverBudget
	case errors.Is(err, ErrUnsafeFormat):
		return ReasonUnsafeFormat
	case errors.Is(err, ErrMalformed):
		return ReasonMalformed
	case errors.Is(err, ErrNoSpace):
		return ReasonNoSpace
	case errors.Is(err, ErrUnavailable):
		return ReasonUnavailable
	default:
		return ReasonFailed
	}
}

// kindError carries a message for people and a kind for errors.Is; the kind is
// not repeated in the message.
type kindError struct {
	kind  error
	cause error
	msg   string
}

func (e *kindError) Error() string { return e.msg }

func (e *kindError) Unwrap() []error {
	if e.cause == nil {
		return []error{e.kind}
	}
	return []error{e.kind, e.cause}
}

func errorOf(kind error, format string, args ...any) error {
	return &kindError{kind: kind, msg: fmt.Sprintf(format, args...)}
}

func malformed(format string, args ...any) error {
	return errorOf(ErrMalformed, format, args...)
}

// cancelled reports whether work ended because the caller stopped it, and not
// because its time ran out.
func cancelled(ctx context.Context) bool {
	return errors.Is(ctx.Err(), context.Canceled)
}
