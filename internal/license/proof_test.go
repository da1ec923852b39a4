package license

import (
	"strings"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/evm"
)

// verdictCase is an input and what must come of it.
type verdictCase struct {
	in                              Input
	allowed, ended, proven, unknown bool
	reason, says                    string
}

func checkVerdicts(t *testing.T, cases map[string]verdictCase) {
	t.Helper()
	for name, tc := range cases {
		t.Run(name, func(t *testing.T) {
			got := Evaluate(tc.in)
			if got.Allowed != tc.allowed || got.Ended != tc.ended || got.Proven != tc.proven || got.Unknown != tc.unknown || got.Reason != tc.reason {
				t.Errorf("verdict %+v, want allowed %t, ended %t, proven %t, unknown %t, reason %s",
					got, tc.allowed, tc.ended, tc.proven, tc.unknown, tc.reason)
			}
			if got.Message == "" || !strings.Contains(got.Message, tc.says) {
				t.Errorf("message %q does not say %q", got.Message, tc.says)
			}
		})
	}
}

func TestADenialEndsOnlyByProof(t *testing.T) {
	revoked := facts(StatusRevoked)
	checkVerdicts(t, map[string]verdictCase{
		"a final denial above the last positive answer": {in: input(revoked, licensedAt(10), final(facts(StatusRevoked, at(11)))),
			ended: true, proven: true, reason: ReasonLicenseRevoked},
		"a final denial at the block of the last positive answer": {in: input(revoked, licensedAt(10), final(facts(StatusRevoked, at(10)))),
			allowed: true, unknown: true, reason: ReasonAwaitingFinality},
		"a final block from before the grant": {in: input(facts(StatusNoGrant, at(995)), licensedAt(1000), final(facts(StatusNoGrant, at(550)))),
			allowed: true, unknown: true, reason: ReasonAwaitingFinality, says: "not final yet"},
		"a name that vanished": {in: input(missing(), licensedAt(10)), allowed: true, unknown: true, reason: ReasonAwaitingFinality},
		"a name that vanished for good": {in: input(missing(), licensedAt(10), final(missing(at(12)))),
			ended: true, proven: true, reason: "ModelNotFound"},
		"a name that vanished does not forget an end": {
			in: input(missing(), standing(StandingEnded), func(in *Input) { in.EndedReason = ReasonLicenseRevoked }), ended: true, proven: true, reason: "ModelNotFound"},
		"a finality that cannot be read is named": {in: input(revoked, licensedAt(10), func(in *Input) { in.FinalMessage = "missing trie node" }),
			allowed: true, unknown: true, reason: ReasonAwaitingFinality, says: "missing trie node"},
	})
}

func TestALostStatusEndsNothingWithoutFinality(t *testing.T) {
	denied := facts(StatusNoGrant)
	checkVerdicts(t, map[string]verdictCase{
		"nothing runs: refused at once": {in: input(denied), reason: ReasonLicenseMissing},
		"what runs waits for finality":  {in: input(denied, runsSince(time.Hour)), unknown: true, reason: ReasonAwaitingFinality},
		"finality says that it is licensed": {in: input(denied, runsSince(time.Hour), final(facts(StatusGranted))), unknown: true,
			reason: ReasonAwaitingFinality},
		"a final block from before it was started": {in: input(denied, runsSince(time.Minute), final(facts(StatusNoGrant,
			func(f *Facts) { f.Block.Time = now.Add(-10 * time.Minute) }))), unknown: true, reason: ReasonAwaitingFinality},
		"a later final block ends it": {in: input(denied, runsSince(time.Minute), final(denied)), ended: true, proven: true, reason: ReasonLicenseMissing},
		"a deactivated version that runs continues": {in: input(facts(StatusGranted, deactivated), runsSince(time.Minute)), allowed: true,
			reason: ReasonGranted},
	})
	if !NeedsFinal(input(denied, runsSince(time.Hour))) || NeedsFinal(input(denied)) {
		t.Error("the final facts are wanted exactly when something runs")
	}
}

func TestOpenTermsStayOpenWhateverAnybodyGrants(t *testing.T) {
	cases := map[string]verdictCase{}
	for name, status := range map[string]Status{
		"granted": StatusGranted, "expired": StatusExpired, "revoked": StatusRevoked, "no grant": StatusNoGrant,
	} {
		granted := facts(status, openTerms)
		cases[name] = verdictCase{in: input(granted, accept(evm.Hash{})), allowed: true, reason: ReasonOpenLicense}
		cases[name+" while it runs"] = verdictCase{in: input(granted, accept(evm.Hash{}), licensedAt(10), final(granted)), allowed: true,
			reason: ReasonOpenLicense}
		if granted.State() != StatusOpen {
			t.Errorf("%s: the state of open terms is %d", name, granted.State())
		}
	}
	checkVerdicts(t, cases)
}

func TestADeactivatedVersionIsNotNewlyLicensed(t *testing.T) {
	off := facts(StatusGranted, deactivated)
	checkVerdicts(t, map[string]verdictCase{
		"new":     {in: input(off), reason: ReasonDeactivated, says: "spec.revision"},
		"running": {in: input(off, licensedAt(10)), allowed: true, reason: ReasonGranted},
		"back":    {in: input(off, standing(StandingEnded)), allowed: true, reason: ReasonGranted},
	})
}

func TestAnotherLicenseeEndsNothing(t *testing.T) {
	before := func(in *Input) { in.LicensedAs = evm.Address{0x77} }
	denied := facts(StatusNoGrant)
	checkVerdicts(t, map[string]verdictCase{
		"denied": {in: input(denied, licensedAt(10), final(denied), before), allowed: true, unknown: true, reason: ReasonLicenseeChanged,
			says: "0x7700000000000000000000000000000000000000"},
		"granted": {in: input(facts(StatusGranted), licensedAt(10), before), allowed: true, reason: ReasonGranted},
		"the same one": {in: input(denied, licensedAt(10), final(denied), func(in *Input) { in.LicensedAs = licensee }), ended: true, proven: true,
			reason: ReasonLicenseMissing},
	})
}

func TestSilenceEndsButProvesNothing(t *testing.T) {
	stale := func(in *Input) {
		in.Standing, in.EndedReason, in.EndedMessage = StandingEnded, ReasonLicenseStale, "no answer"
	}
	drain := func(in *Input) { in.DrainStale = true }
	passed := func(in *Input) { in.KnownEnd = now.Add(-time.Minute) }
	denied := facts(StatusRevoked)
	checkVerdicts(t, map[string]verdictCase{
		"staleness":                          {in: input(nil, licensedAt(10), lastAnswer(61*time.Minute), drain), ended: true, reason: ReasonLicenseStale},
		"staleness continues":                {in: input(nil, stale), ended: true, reason: ReasonLicenseStale},
		"a denial that is not final":         {in: input(denied, stale), ended: true, reason: ReasonLicenseStale},
		"a denial that is":                   {in: input(denied, stale, final(denied)), ended: true, proven: true, reason: ReasonLicenseRevoked},
		"a known end that passed in silence": {in: input(nil, licensedAt(10), passed), allowed: true, unknown: true, reason: ReasonKnownEndPassed, says: "2026-03-01T11:59:00Z"},
		"a chain that stands still": {in: input(nil, licensedAt(10), func(in *Input) { in.FactsErr = FactsStalled }), allowed: true, unknown: true,
			reason: ReasonChainStalled},
	})
	if !NeedsFinal(input(denied, stale)) {
		t.Error("a denial after staleness is never proven")
	}
}

func TestABlockStandsStillByItsAge(t *testing.T) {
	b := evm.Block{Number: 1, Time: now.Add(-time.Hour)}
	if StandsStill(b, now, time.Hour) || !StandsStill(b, now.Add(time.Second), time.Hour) || StandsStill(b, now.Add(time.Hour), 0) {
		t.Error("a block stands still when it is older than the bound, and never without one")
	}
}

func TestSilenceIsLookedAtWhenItExpires(t *testing.T) {
	got := Evaluate(input(nil, licensedAt(10), lastAnswer(time.Hour-7*time.Second)))
	if got.RecheckAfter != 7*time.Second {
		t.Errorf("looked at again after %s, and maxAge is over in 7s", got.RecheckAfter)
	}
}
