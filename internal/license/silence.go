package license

import (
	"time"

	"github.com/dehug-io/dehug-operator/internal/cause"
)

// endedBySilence reports whether the license was ended because the chain gave no answer: that proves nothing.
func endedBySilence(in Input) bool {
	return in.EndedReason == ReasonLicenseStale || in.EndedReason == ReasonKnownEndPassed
}

// withoutAnswer keeps the standing: unknown is not revoked. Only where the network asks for it, silence ends what runs.
func withoutAnswer(in Input) Verdict {
	switch in.Standing {
	case StandingEnded:
		return Verdict{Ended: true, Proven: !endedBySilence(in),
			Cause: cause.Cause{Reason: in.EndedReason, Message: in.EndedMessage}}
	case StandingNone:
		return Verdict{Unknown: true, Cause: cause.Cause{Reason: silenceReason(in.FactsErr), Message: in.FactsMessage +
			": the license cannot be read"}}
	}
	passed := !in.KnownEnd.IsZero() && !in.Now.Before(in.KnownEnd)
	stale := in.MaxAge > 0 && !in.LastAnswer.IsZero() && in.Now.Sub(in.LastAnswer) > in.MaxAge
	switch {
	case passed && in.DrainKnownEnd:
		return Verdict{Ended: true, Cause: cause.Cause{Reason: ReasonKnownEndPassed, Message: in.FactsMessage +
			": by the last answer the grant ended at " + in.KnownEnd.UTC().Format(time.RFC3339) + ", and " +
			"staleness.onKnownEnd is Drain: fix the RPC endpoints of the network, or set onKnownEnd: Keep"}}
	case stale && in.DrainStale:
		return Verdict{Ended: true, Cause: cause.Cause{Reason: ReasonLicenseStale, Message: in.FactsMessage +
			": no answer for longer than the network's staleness.maxAge, and staleness.onExpired is Drain: " +
			"fix the RPC endpoints of the network, or set onExpired: Keep"}}
	case passed:
		return Verdict{Allowed: true, Unknown: true, Cause: cause.Cause{Reason: ReasonKnownEndPassed,
			Message: in.FactsMessage + ": the last answer stands and what runs continues. By that answer the grant ended at " +
				in.KnownEnd.UTC().Format(time.RFC3339) + ": whether it was renewed cannot be read"}}
	}
	reason := silenceReason(in.FactsErr)
	if stale {
		reason = ReasonLicenseStale
	}
	return Verdict{Allowed: true, Unknown: true, Cause: cause.Cause{Reason: reason,
		Message: in.FactsMessage + ": the last answer stands and what runs continues"}}
}

func silenceReason(e FactsErr) string {
	switch e {
	case FactsUntrusted:
		return ReasonNetworkNotReady
	case FactsStalled:
		return ReasonChainStalled
	default:
		return ReasonChainUnreachable
	}
}
