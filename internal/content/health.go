package content

import (
	"errors"
	"fmt"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// mirrorPatience is how long a mirror may bring nothing before the sources
// behind it are asked.
const mirrorPatience = 3 * time.Second

// violationsAllowed is how often a source that knows files by name may send
// wrong bytes.
const violationsAllowed = 2

// sourceHealth is what a run learned of how well a source answers. Both
// schedulers, that of the skeleton (getter) and that of the leaves (engine),
// record it and read it here. Its methods take the time, so that they can be
// tested without a clock.
type sourceHealth struct {
	disabledReason string    // why it is not asked again, "" while it is
	lied           bool      // it was disabled for wrong bytes
	violations     int       // times that it sent wrong bytes
	failures       int       // requests that did not bring all that was asked for
	notBefore      time.Time // it is left alone until then
	troubled       time.Time // since when its requests fail without a leaf, zero if they do not
	quiet          time.Time // since when those under way have brought no leaf
}

// wrongBytes reports that what came for a block is not the block.
type wrongBytes struct{ id ipld.CID }

func (e *wrongBytes) Error() string {
	return fmt.Sprintf("sent bytes for block %s that do not hash to it", e.id)
}

// failureKind is what the failure of a request says about asking again.
type failureKind int

const (
	// failurePassing reports that the same request may succeed later.
	failurePassing failureKind = iota
	// failureLacking reports that the source does not have what was asked for.
	failureLacking
	// failureWrong reports that it sent wrong bytes.
	failureWrong
)

// observation is what is known of a request besides its error.
type observation struct {
	// byName reports whether the source knows files by name instead of CID, so that
	// wrong bytes may be an honest mistake, once or twice.
	byName bool
	// repeated reports whether the mistake was counted already.
	repeated bool
}

// observe records a request that failed and returns what that says. A lie about
// a CID disables the source at once.
func (h *sourceHealth) observe(err error, o observation, now time.Time) failureKind {
	h.failures++
	var wrong *wrongBytes
	var failure *source.Error
	switch {
	case errors.As(err, &wrong):
		if !o.repeated {
			h.violations++
		}
		if !o.byName || h.violations > violationsAllowed {
			h.disable(err.Error())
		}
		return failureWrong
	case errors.As(err, &failure) && failure.Lied:
		h.violations++
		h.disable(failure.Reason)
		return failureWrong
	case errors.As(err, &failure) && !failure.Retryable:
		return failureLacking
	}
	h.recordTrouble(now)
	if failure != nil && failure.RetryAfter > 0 {
		h.notBefore = now.Add(failure.RetryAfter)
	}
	return failurePassing
}

// disable gives a source up for wrong bytes.
func (h *sourceHealth) disable(why string) {
	if h.disabledReason == "" {
		h.disabledReason, h.lied = why, true
	}
}

// isDisabled reports whether the source was given up.
func (h *sourceHealth) isDisabled() bool { return h.disabledReason != "" }

// recordGain records that a leaf came.
func (h *sourceHealth) recordGain(now time.Time) { h.troubled, h.quiet = time.Time{}, now }

// recordTrouble records a request that failed in a way that may pass.
func (h *sourceHealth) recordTrouble(now time.Time) {
	if !h.troubled.IsZero() {
		return
	}
	h.troubled = now
	if !h.quiet.IsZero() {
		h.troubled = h.quiet
	}
}

// restUntil leaves the source alone until then, or longer if it was to rest longer.
func (h *sourceHealth) restUntil(then time.Time) {
	if then.After(h.notBefore) {
		h.notBefore = then
	}
}

// restReason returns why the source is not asked at the moment, "" if it is.
func (h *sourceHealth) restReason(now time.Time) string {
	switch {
	case !h.notBefore.After(now):
		return ""
	case !h.troubled.IsZero():
		return "brings nothing at the moment"
	default:
		return "asked to be left alone for a while"
	}
}

// isUnhealthy reports whether a mirror need not be waited for; busy says that
// requests to it are under way.
func (h *sourceHealth) isUnhealthy(busy bool, patience time.Duration, now time.Time) bool {
	return h.isDisabled() || h.notBefore.Sub(now) > patience ||
		hasOutlasted(h.troubled, now, patience) || (busy && hasOutlasted(h.quiet, now, patience))
}

// hasOutlasted reports whether a trouble has lasted too long; one that began at
// the zero time is none.
func hasOutlasted(since, now time.Time, patience time.Duration) bool {
	return !since.IsZero() && now.Sub(since) >= patience
}
