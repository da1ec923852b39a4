package license

import "time"

// Use is what the licensee wants to use the model for.
type Use string

// Kinds of use.
const (
	UseCommercial    Use = "Commercial"
	UseNonCommercial Use = "NonCommercial"
)

// FactsErr says why there are no facts. None of them says anything about the licence.
type FactsErr uint8

// Kinds of missing answers.
const (
	// FactsRead: there are facts.
	FactsRead FactsErr = iota
	// FactsUnreachable: the chain gave no answer.
	FactsUnreachable
	// FactsUntrusted: what answers is not the configured chain or contracts, or the endpoints disagree.
	FactsUntrusted
)

// Standing is what the operator has told the user so far about this token.
type Standing uint8

// Standings of a licence.
const (
	// StandingNone: never licensed.
	StandingNone Standing = iota
	// StandingLicensed: licensed when the chain was last read; endpoints may be running.
	StandingLicensed
	// StandingEnded: licensed once, and not any more.
	StandingEnded
)

// Reasons of a verdict; each equals the condition reason of the same name.
const (
	ReasonOpenLicense      = "OpenLicense"
	ReasonGranted          = "Granted"
	ReasonNoTerms          = "NoTerms"
	ReasonLicenseMissing   = "LicenseMissing"
	ReasonTermsNotAccepted = "TermsNotAccepted"
	ReasonUseNotPermitted  = "UseNotPermitted"
	ReasonLicenseExpired   = "LicenseExpired"
	ReasonLicenseRevoked   = "LicenseRevoked"
	ReasonAwaitingFinality = "AwaitingFinality"
	ReasonLicenseStale     = "LicenseStale"
	ReasonChainUnreachable = "ChainUnreachable"
	ReasonNetworkNotReady  = "NetworkNotReady"
)

// Input is everything that a verdict depends on.
type Input struct {
	// Facts at the finality of grants; nil when FactsErr says why.
	Facts    *Facts
	FactsErr FactsErr
	// FactsMessage says what is wrong with the chain when there are no facts.
	FactsMessage string
	// FinalFacts at the finality of revocations; needed when NeedsFinal, nil when it could not be read.
	FinalFacts *Facts

	Standing Standing
	// EndedReason and EndedMessage repeat the verdict that ended the licence, for StandingEnded.
	EndedReason, EndedMessage string
	// LastAnswer is when the chain last answered; zero when it never did.
	LastAnswer time.Time

	// Model is how messages call the model.
	Model       string
	Licensee    Address
	Use         Use
	AcceptTerms Hash

	Now time.Time
	// Poll is the time between two reads of the chain.
	Poll time.Duration
	// MaxAge of the last answer; DrainStale ends the licence when it is passed.
	MaxAge     time.Duration
	DrainStale bool
}

// Verdict is the decision.
type Verdict struct {
	// Allowed: the model may be cached and served.
	Allowed bool
	// Ended: a licence that was in force is over; what runs must drain.
	Ended bool
	// Unknown: nothing new was learnt; Allowed repeats the last standing.
	Unknown bool
	// Reason and Message are for people; they change only when the decision does.
	Reason, Message string
	// RecheckAfter is when to evaluate again: the poll interval, or the end of the grant if that is sooner.
	RecheckAfter time.Duration
}

// Evaluate decides. The first violated check gives reason and message.
func Evaluate(in Input) Verdict {
	v := evaluate(in)
	v.RecheckAfter = recheckAfter(in)
	return v
}

// NeedsFinal reports whether Evaluate needs FinalFacts: a licence that was in force is denied at the finality of grants.
func NeedsFinal(in Input) bool {
	return in.Standing == StandingLicensed && in.FactsErr == FactsRead && firstViolation(in, in.Facts) != nil
}

func evaluate(in Input) Verdict {
	if in.FactsErr != FactsRead || in.Facts == nil {
		return withoutAnswer(in)
	}
	denied := firstViolation(in, in.Facts)
	if denied == nil {
		return allowed(in.Facts)
	}
	if in.Standing != StandingLicensed {
		return Verdict{Ended: in.Standing == StandingEnded, Reason: denied.reason, Message: denied.message}
	}
	if in.FinalFacts == nil || firstViolation(in, in.FinalFacts) == nil {
		return Verdict{
			Allowed: true, Unknown: true, Reason: ReasonAwaitingFinality,
			Message: "the newest blocks say: " + denied.message + ". That is not final yet: what runs goes on until it is",
		}
	}
	return Verdict{Ended: true, Reason: denied.reason, Message: denied.message}
}

func allowed(f *Facts) Verdict {
	if f.Status == StatusOpen {
		return Verdict{Allowed: true, Reason: ReasonOpenLicense, Message: "the terms (" + f.Terms.LicenseID + ") are open: no grant is needed"}
	}
	message := "a grant on the terms (" + f.Terms.LicenseID + ") is in force"
	if !f.RevokedAt.IsZero() {
		message += "; the owner revoked it, and it ends when its notice is over"
	}
	return Verdict{Allowed: true, Reason: ReasonGranted, Message: message}
}

// withoutAnswer keeps the standing: unknown is not revoked.
func withoutAnswer(in Input) Verdict {
	reason := ReasonChainUnreachable
	if in.FactsErr == FactsUntrusted {
		reason = ReasonNetworkNotReady
	}
	switch in.Standing {
	case StandingEnded:
		return Verdict{Ended: true, Reason: in.EndedReason, Message: in.EndedMessage}
	case StandingNone:
		return Verdict{Unknown: true, Reason: reason, Message: in.FactsMessage + ": the licence cannot be read"}
	}
	stale := in.MaxAge > 0 && !in.LastAnswer.IsZero() && in.Now.Sub(in.LastAnswer) > in.MaxAge
	switch {
	case stale && in.DrainStale:
		return Verdict{
			Ended: true, Reason: ReasonLicenseStale,
			Message: in.FactsMessage + ": no answer for longer than the network's staleness.maxAge, and staleness.onExpired is Drain: " +
				"mend the RPC endpoints of the network, or set onExpired: Keep",
		}
	case stale:
		reason = ReasonLicenseStale
	}
	return Verdict{Allowed: true, Unknown: true, Reason: reason, Message: in.FactsMessage + ": the last answer stands and what runs goes on"}
}

func recheckAfter(in Input) time.Duration {
	after := in.Poll
	if in.Facts == nil {
		return after
	}
	for _, end := range []time.Time{in.Facts.ExpiresAt, in.Facts.RevokedAt} {
		if left := end.Sub(in.Now); !end.IsZero() && left > 0 && left < after {
			after = left
		}
	}
	return after
}
