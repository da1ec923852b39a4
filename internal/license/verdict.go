package license

import (
	"time"

	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// Use is what the licensee wants to use the model for.
type Use string

// Kinds of use.
const (
	UseCommercial    Use = "Commercial"
	UseNonCommercial Use = "NonCommercial"
)

// FactsErr specifies why there are no facts. None of them says anything about the license.
type FactsErr uint8

// Kinds of missing answers.
const (
	// FactsRead: there are facts.
	FactsRead FactsErr = iota
	// FactsUnreachable: the chain gave no answer.
	FactsUnreachable
	// FactsUntrusted: what answers is not the configured chain or contracts, or the endpoints disagree.
	FactsUntrusted
	// FactsStalled: the newest block is too old to say anything about now.
	FactsStalled
)

// Standing is what the operator has told the user so far about this token.
type Standing uint8

// Standings of a license.
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
	ReasonChainStalled     = "ChainStalled"
	ReasonDeactivated      = "VersionDeactivated"
	ReasonLicenseeChanged  = "LicenseeChanged"
	ReasonPriceTooHigh     = "PriceTooHigh"
	ReasonLicenseEnding    = "LicenseEnding"
	ReasonKnownEndPassed   = "KnownEndPassed"
	// ReasonModelNotFound and ReasonRevisionNotFound are those of facts about what does not exist.
	ReasonModelNotFound    = "ModelNotFound"
	ReasonRevisionNotFound = "RevisionNotFound"
)

// Input is everything that a verdict depends on.
type Input struct {
	// Facts at the finality of grants; nil when FactsErr says why.
	Facts    *Facts
	FactsErr FactsErr
	// FactsMessage specifies what is wrong with the chain when there are no facts.
	FactsMessage string
	// FinalFacts at the finality of revocations; needed when NeedsFinal, nil when FinalMessage says why it could not be
	// read.
	FinalFacts   *Facts
	FinalMessage string

	Standing Standing
	// EndedReason and EndedMessage repeat the verdict that ended the license, for StandingEnded.
	EndedReason, EndedMessage string
	// LicensedBlock is the number of the newest block at which the license was seen to hold; 0 when none is known.
	LicensedBlock uint64
	// LicensedAs is the licensee that it held for; zero when that is not known.
	LicensedAs evm.Address
	// KnownEnd is when the grant ends by the last answer; zero when it has no end. DrainKnownEnd ends the license then,
	// although the chain does not say whether it was renewed.
	KnownEnd      time.Time
	DrainKnownEnd bool
	// RunsSince is when the newest workload that serves the model was made; zero when nothing runs. It matters for
	// StandingNone only: what runs was licensed once, although that is not recorded.
	RunsSince time.Time
	// LastAnswer is when the chain last answered; zero when it never did.
	LastAnswer time.Time

	// Model is how messages call the model.
	Model       string
	Licensee    evm.Address
	Use         Use
	AcceptTerms evm.Hash
	// Limits of what usage may cost, as far as they are known.
	Limits usage.Limits

	Now time.Time
	// Poll is the time between two reads of the chain.
	Poll time.Duration
	// MaxAge of the last answer; DrainStale ends the license when it is passed.
	MaxAge     time.Duration
	DrainStale bool
}

// Verdict is the decision.
type Verdict struct {
	// Allowed: the model may be cached and served.
	Allowed bool
	// Ended: a license that was in force is over; what runs must drain.
	Ended bool
	// Proven: Ended by the chain's own word at the finality of revocations, not by silence.
	Proven bool
	// Unknown: nothing new was learned; Allowed repeats the last standing.
	Unknown bool
	// Cause is for people; it changes only when the decision does.
	cause.Cause
	// RecheckAfter is when to evaluate again: the poll interval, or the end of the grant if that is sooner.
	RecheckAfter time.Duration
}

// Forfeits reports whether a cache that the license's end deletes goes now: the end is proven, since silence is no
// proof, and what ran has had its grace period.
func (v Verdict) Forfeits(ended time.Time, grace time.Duration, now time.Time) bool {
	return v.Ended && v.Proven && !ended.IsZero() && !now.Before(ended.Add(grace))
}
