package content

import (
	"context"
	"errors"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/modelfile"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// The kinds of failure. Every error that leaves this package for a reason of
// the content, the sources or the disk matches one of them with errors.Is.
var (
	// ErrNoSpace reports that the disk cannot hold the content.
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
	case errors.Is(err, ipld.ErrInvalidCID):
		return ReasonInvalidCID
	case errors.Is(err, ipld.ErrCorrupt):
		return ReasonCorrupt
	case errors.Is(err, ipld.ErrOverBudget):
		return ReasonOverBudget
	case errors.Is(err, modelfile.ErrUnsafe):
		return ReasonUnsafeFormat
	case errors.Is(err, ipld.ErrMalformed), errors.Is(err, modelfile.ErrMalformed):
		return ReasonMalformed
	case errors.Is(err, ErrNoSpace):
		return ReasonNoSpace
	case errors.Is(err, source.ErrUnavailable):
		return ReasonUnavailable
	default:
		return ReasonFailed
	}
}

// wasCanceled reports whether work ended because the caller stopped it, and not
// because its time ran out.
func wasCanceled(ctx context.Context) bool {
	return errors.Is(ctx.Err(), context.Canceled)
}
