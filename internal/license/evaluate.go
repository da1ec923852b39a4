package license

import (
	"time"

	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Evaluate decides. The first violated check gives reason and message.
func Evaluate(in Input) Verdict {
	v := evaluate(in)
	v.RecheckAfter = recheckAfter(in)
	return v
}

// StandsStill reports whether a block is older than bound at a time: no new block says anything about now. A bound of
// zero means that blocks are made on demand and may be of any age.
func StandsStill(b evm.Block, now time.Time, bound time.Duration) bool {
	return bound > 0 && !b.Time.IsZero() && now.Sub(b.Time) > bound
}

// NeedsFinal reports whether Evaluate needs FinalFacts: a denial at the finality of grants would end what may be
// running, or replace staleness as the reason of an end.
func NeedsFinal(in Input) bool {
	if in.FactsErr != FactsRead || in.Facts == nil || firstViolation(in, in.Facts) == nil {
		return false
	}
	switch in.Standing {
	case StandingLicensed:
		return true
	case StandingEnded:
		return in.EndedReason == ReasonLicenseStale
	default:
		return !in.RunsSince.IsZero()
	}
}

func evaluate(in Input) Verdict {
	if in.FactsErr != FactsRead || in.Facts == nil {
		return withoutAnswer(in)
	}
	denied := firstViolation(in, in.Facts)
	if denied == nil {
		if dear := withinLimits(in, in.Facts); dear != nil {
			return tooDear(in, dear)
		}
		return allowed(in.Facts)
	}
	refused := Verdict{Cause: *denied}
	switch {
	case in.Standing == StandingEnded:
		return stayEnded(in, refused)
	case in.Standing == StandingNone && in.RunsSince.IsZero():
		return refused
	case in.Standing == StandingLicensed && licenseeChanged(in):
		return Verdict{Allowed: true, Unknown: true, Cause: cause.Cause{Reason: ReasonLicenseeChanged,
			Message: "what runs was licensed to " + in.LicensedAs.String() + ", and the network's spec.account.licensee is " +
				"now " +
				in.Licensee.String() + ", which is not licensed: " + denied.Message + ". What runs continues, nothing new starts"}}
	case proven(in):
		refused.Ended, refused.Proven = true, true
		return refused
	}
	return awaitFinality(in, denied)
}

// licenseeChanged reports whether the license that is in force was given to somebody else than who is asked about now.
func licenseeChanged(in Input) bool {
	return in.LicensedAs != evm.Address{} && in.LicensedAs != in.Licensee
}

// proven reports whether a denial also holds at the finality of revocations, at a block after the last one at which the
// license held. Without such a block known, it must be later than what runs was started.
func proven(in Input) bool {
	if in.FinalFacts == nil || firstViolation(in, in.FinalFacts) == nil {
		return false
	}
	at := in.FinalFacts.Block
	if in.LicensedBlock == 0 && !in.RunsSince.IsZero() {
		return at.Time.After(in.RunsSince)
	}
	return at.Number > in.LicensedBlock
}

// stayEnded keeps an end; one by silence alone becomes the chain's own once that is proven.
func stayEnded(in Input, refused Verdict) Verdict {
	refused.Ended = true
	if in.EndedReason != ReasonLicenseStale || proven(in) {
		refused.Proven = true
		return refused
	}
	return Verdict{Ended: true, Cause: cause.Cause{Reason: in.EndedReason, Message: in.EndedMessage}}
}

func awaitFinality(in Input, denied *cause.Cause) Verdict {
	message := "the newest blocks say: " + denied.Message + ". That is not final yet: what runs continues until it is"
	if in.FinalFacts == nil && in.FinalMessage != "" {
		message = "the newest blocks say: " + denied.Message + ". Whether that is final cannot be read, so what runs " +
			"continues: " +
			in.FinalMessage
	}
	return Verdict{Allowed: in.Standing == StandingLicensed, Unknown: true,
		Cause: cause.Cause{Reason: ReasonAwaitingFinality, Message: message}}
}

// tooDear refuses prices above the limits. They are no end of the license: what runs continues, and the gateway sends
// it no requests.
func tooDear(in Input, dear *cause.Cause) Verdict {
	v := Verdict{Cause: *dear}
	switch {
	case in.Standing == StandingEnded:
		v.Ended = true
	case in.Standing == StandingLicensed || !in.RunsSince.IsZero():
		v.Allowed, v.Unknown = true, true
		v.Message += ". What runs continues, the gateway sends it no requests"
	}
	return v
}

func allowed(f *Facts) Verdict {
	if f.open() {
		return Verdict{Allowed: true, Cause: cause.Cause{Reason: ReasonOpenLicense, Message: "the terms (" +
			f.Terms.LicenseID + ") are open: no grant is needed"}}
	}
	message := "a grant on the terms (" + f.Terms.LicenseID + ") is in force"
	if !f.RevokedAt.IsZero() {
		message += "; the owner revoked it, and it ends when its notice is over"
	}
	return Verdict{Allowed: true, Cause: cause.Cause{Reason: ReasonGranted, Message: message}}
}

// withoutAnswer keeps the standing: unknown is not revoked.
func withoutAnswer(in Input) Verdict {
	reason := silenceReason(in.FactsErr)
	switch in.Standing {
	case StandingEnded:
		return Verdict{Ended: true, Proven: in.EndedReason != ReasonLicenseStale,
			Cause: cause.Cause{Reason: in.EndedReason, Message: in.EndedMessage}}
	case StandingNone:
		return Verdict{Unknown: true, Cause: cause.Cause{Reason: reason, Message: in.FactsMessage +
			": the license cannot be read"}}
	}
	stale := in.MaxAge > 0 && !in.LastAnswer.IsZero() && in.Now.Sub(in.LastAnswer) > in.MaxAge
	switch {
	case stale && in.DrainStale:
		return Verdict{Ended: true, Cause: cause.Cause{Reason: ReasonLicenseStale, Message: in.FactsMessage +
			": no answer for longer than the network's staleness.maxAge, and staleness.onExpired is Drain: " +
			"fix the RPC endpoints of the network, or set onExpired: Keep"}}
	case stale:
		reason = ReasonLicenseStale
	}
	message := in.FactsMessage + ": the last answer stands and what runs continues"
	if !in.KnownEnd.IsZero() && in.Now.After(in.KnownEnd) {
		message += ". By that answer the grant ended at " + in.KnownEnd.UTC().Format(time.RFC3339) +
			": whether it was renewed cannot be read"
	}
	return Verdict{Allowed: true, Unknown: true, Cause: cause.Cause{Reason: reason, Message: message}}
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

func recheckAfter(in Input) time.Duration {
	ends := []time.Time{in.KnownEnd}
	if in.MaxAge > 0 && !in.LastAnswer.IsZero() {
		ends = append(ends, in.LastAnswer.Add(in.MaxAge))
	}
	if in.Facts != nil {
		ends = []time.Time{in.Facts.ExpiresAt, in.Facts.RevokedAt}
	}
	after := in.Poll
	for _, end := range ends {
		if left := end.Sub(in.Now); !end.IsZero() && left > 0 && left < after {
			after = left
		}
	}
	return after
}
