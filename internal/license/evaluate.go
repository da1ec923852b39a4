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
		return endedBySilence(in)
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
		return allowed(in)
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
	if !endedBySilence(in) || proven(in) {
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

func allowed(in Input) Verdict {
	f := in.Facts
	if f.open() {
		return Verdict{Allowed: true, Cause: cause.Cause{Reason: ReasonOpenLicense, Message: "the terms (" +
			f.Terms.LicenseID + ") are open: no grant is needed"}}
	}
	if warning := warnOfEnd(in, f); warning != nil {
		return Verdict{Allowed: true, Cause: *warning}
	}
	return Verdict{Allowed: true, Cause: cause.Cause{Reason: ReasonGranted, Message: "a grant on the terms (" +
		f.Terms.LicenseID + ") is in force"}}
}

// recheckAfter is the poll interval, or the time until the decision changes by itself if that is sooner.
func recheckAfter(in Input) time.Duration {
	turns := []time.Time{in.KnownEnd}
	if in.MaxAge > 0 && !in.LastAnswer.IsZero() {
		turns = append(turns, in.LastAnswer.Add(in.MaxAge))
	}
	if in.Facts != nil {
		turns = []time.Time{in.Facts.ExpiresAt, in.Facts.RevokedAt, warnFrom(in.Facts)}
	}
	after := in.Poll
	for _, turn := range turns {
		if left := turn.Sub(in.Now); !turn.IsZero() && left > 0 && left < after {
			after = left
		}
	}
	return after
}
