package license

import (
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// check looks at one fact and returns nil when it holds.
type check struct {
	name string
	run  func(in Input, f *Facts) *cause.Cause
	// fact says in words what it looks at.
	fact func(in Input, f *Facts) string
	// decisive is set when the checks behind it mean nothing unless it holds.
	decisive bool
}

// chain is every check in order: what no license could fix first, what the user can fix by one field last.
var chain = []check{
	{name: "the version exists", run: exists, fact: tokenFact, decisive: true},
	{name: "the token has terms", run: hasTerms, fact: termsFact, decisive: true},
	{name: "the version is active", run: isActive, fact: activeFact},
	{name: "the terms permit the use", run: permitsUse, fact: useFact},
	{name: "the licensee has a grant", run: hasGrant, fact: grantFact},
	{name: "the grant is not over", run: notExpired, fact: expiryFact},
	{name: "the grant is not revoked", run: notRevoked, fact: revocationFact},
	{name: "the user accepted the terms", run: acceptsTerms, fact: acceptanceFact},
}

func firstViolation(in Input, f *Facts) *cause.Cause {
	for _, c := range chain {
		if v := c.run(in, f); v != nil {
			return v
		}
	}
	return nil
}

// Holds reports whether facts other than those of the input would license the same.
func Holds(in Input, f *Facts) bool { return firstViolation(in, f) == nil }

func exists(_ Input, f *Facts) *cause.Cause {
	return f.Missing
}

func hasTerms(in Input, f *Facts) *cause.Cause {
	if f.Status != StatusNoTerms && f.Status != StatusUnknownToken {
		return nil
	}
	return &cause.Cause{Reason: ReasonNoTerms, Message: "the owner of " + in.Model + " published it without terms, so " +
		"no account is licensed: " +
		"ask the owner " + f.Owner.String() + " to publish a version with terms"}
}

// isActive refuses a deactivated version to those who do not use it yet.
func isActive(in Input, f *Facts) *cause.Cause {
	if f.Active || in.Standing != StandingNone || !in.RunsSince.IsZero() {
		return nil
	}
	return &cause.Cause{Reason: ReasonDeactivated, Message: "the owner " + f.Owner.String() +
		" deactivated this version of " + in.Model +
		", so it is not newly licensed: name another version in spec.revision, or ask the owner to activate it"}
}

func permitsUse(in Input, f *Facts) *cause.Cause {
	if in.Use != UseCommercial || f.Terms.CommercialUse {
		return nil
	}
	return &cause.Cause{Reason: ReasonUseNotPermitted, Message: "the terms of " + in.Model + " (" + f.Terms.LicenseID +
		") do not permit commercial use: set spec.license.use to NonCommercial if that is what you do, or ask the owner " +
		"for other terms"}
}

func hasGrant(in Input, f *Facts) *cause.Cause {
	if f.Status != StatusNoGrant || f.open() {
		return nil
	}
	return &cause.Cause{Reason: ReasonLicenseMissing, Message: "the terms of " + in.Model + " (" + f.Terms.LicenseID +
		") need a grant and " +
		in.Licensee.String() + " has none: take one with " + grantCommand(in)}
}

func notExpired(in Input, f *Facts) *cause.Cause {
	if f.Status != StatusExpired || f.open() {
		return nil
	}
	return &cause.Cause{Reason: ReasonLicenseExpired, Message: "the grant of " + in.Model + " to " + in.Licensee.String() +
		" is over: renew it with " + grantCommand(in) + " --renew"}
}

func notRevoked(in Input, f *Facts) *cause.Cause {
	if f.Status != StatusRevoked || f.open() {
		return nil
	}
	return &cause.Cause{Reason: ReasonLicenseRevoked, Message: "the owner of " + in.Model + " revoked the grant to " +
		in.Licensee.String() +
		" and its notice is over: ask the owner " + f.Owner.String() + " for a new one"}
}

// acceptsTerms wants the hash unless the terms are open, whatever was granted on them; a hash that is given must be
// right in any case, because it says which terms the user read.
func acceptsTerms(in Input, f *Facts) *cause.Cause {
	if in.AcceptTerms == f.TermsHash || (f.open() && in.AcceptTerms == evm.Hash{}) {
		return nil
	}
	was := "spec.license.acceptTerms is not set"
	if in.AcceptTerms != (evm.Hash{}) {
		was = "spec.license.acceptTerms is the hash of other terms"
	}
	return &cause.Cause{Reason: ReasonTermsNotAccepted, Message: was + ": read the terms of " + in.Model + " (" +
		f.Terms.LicenseID +
		", dehug license status " + in.Model + ") and set spec.license.acceptTerms: \"" +
		f.TermsHash.String() + "\" to accept them"}
}

// withinLimits refuses prices above what the network's admin permits. It is apart from the chain, since it is about
// this cluster and proves nothing about the license.
func withinLimits(in Input, f *Facts) *cause.Cause {
	field := in.Limits.Excess(usage.Prices{
		InputToken: f.Terms.InputPrice, OutputToken: f.Terms.OutputPrice, Request: f.Terms.RequestPrice,
	})
	if field == "" {
		return nil
	}
	return &cause.Cause{Reason: ReasonPriceTooHigh, Message: "the terms of " + in.Model + " (" + f.Terms.LicenseID +
		") ask for more than spec.limits." +
		field + " of the DeHugNetwork permits: take terms that cost less, or have the cluster's admin raise it"}
}

func grantCommand(in Input) string {
	return "dehug license grant " + in.Model + " --licensee " + in.Licensee.String()
}
