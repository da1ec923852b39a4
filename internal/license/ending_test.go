package license

import (
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/evm"
)

func TestTheEndOfAGrantIsWarnedOf(t *testing.T) {
	const day = 24 * time.Hour
	granted := func(ago, left time.Duration) func(*Facts) {
		return func(f *Facts) { f.GrantedAt, f.ExpiresAt = now.Add(-ago), now.Add(left) }
	}
	revoked := func(left time.Duration) func(*Facts) { return func(f *Facts) { f.RevokedAt = now.Add(left) } }
	checkVerdicts(t, map[string]verdictCase{
		"a fifth of its time is left": {in: input(facts(StatusGranted, granted(8*day, 2*day))), allowed: true,
			reason: ReasonLicenseEnding, says: "ends at 2026-03-03T12:00:00Z: renew it before with dehug license grant alice/tiny-chat"},
		"more than a fifth is left": {in: input(facts(StatusGranted, granted(8*day-time.Second, 2*day+time.Second))),
			allowed: true, reason: ReasonGranted},
		"a week is left of a year": {in: input(facts(StatusGranted, granted(358*day, 7*day))), allowed: true,
			reason: ReasonLicenseEnding},
		"more than a week is left of a year": {in: input(facts(StatusGranted, granted(357*day, 8*day))), allowed: true,
			reason: ReasonGranted},
		"it has no end": {in: input(facts(StatusGranted)), allowed: true, reason: ReasonGranted},
		"its notice runs": {in: input(facts(StatusGranted, granted(0, 300*day), revoked(30*day))), allowed: true,
			reason: ReasonLicenseEnding, says: "revoked it"},
		"it expires before its notice is over": {in: input(facts(StatusGranted, granted(8*day, day), revoked(30*day))),
			allowed: true, reason: ReasonLicenseEnding, says: "renew it"},
		"the terms are open": {in: input(facts(StatusOpen, granted(8*day, day)), accept(evm.Hash{})), allowed: true,
			reason: ReasonOpenLicense},
	})
	soon := Evaluate(input(facts(StatusGranted, granted(8*day-7*time.Second, 2*day+7*time.Second))))
	if soon.RecheckAfter < 5*time.Second || soon.RecheckAfter > 9*time.Second {
		t.Errorf("looked at again after %s, and the warning is due in some 7s", soon.RecheckAfter)
	}
}

func TestAKnownEndInSilenceIsTheNetworksChoice(t *testing.T) {
	drain := func(in *Input) { in.DrainKnownEnd = true }
	end := func(left time.Duration) func(*Input) { return func(in *Input) { in.KnownEnd = now.Add(left) } }
	ended := func(in *Input) {
		in.Standing, in.EndedReason, in.EndedMessage = StandingEnded, ReasonKnownEndPassed, "it passed"
	}
	denied := facts(StatusExpired)
	checkVerdicts(t, map[string]verdictCase{
		"kept":             {in: input(nil, licensedAt(10), end(0)), allowed: true, unknown: true, reason: ReasonKnownEndPassed, says: "whether it was renewed cannot be read"},
		"drained":          {in: input(nil, licensedAt(10), end(0), drain), ended: true, reason: ReasonKnownEndPassed, says: "onKnownEnd"},
		"not yet":          {in: input(nil, licensedAt(10), end(time.Second), drain), allowed: true, unknown: true, reason: ReasonChainUnreachable},
		"never licensed":   {in: input(nil, end(-time.Hour), drain), unknown: true, reason: ReasonChainUnreachable},
		"drained, silent":  {in: input(nil, ended), ended: true, reason: ReasonKnownEndPassed, says: "it passed"},
		"drained, renewed": {in: input(facts(StatusGranted), ended), allowed: true, reason: ReasonGranted},
		"drained, then an expiry that is not final": {in: input(denied, ended), ended: true, reason: ReasonKnownEndPassed},
		"drained, then a final expiry":              {in: input(denied, ended, final(denied)), ended: true, proven: true, reason: ReasonLicenseExpired},
		"an answer of the chain counts for more than what was known": {in: input(facts(StatusGranted), licensedAt(10), end(-time.Hour), drain),
			allowed: true, reason: ReasonGranted},
	})
}
