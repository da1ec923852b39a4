package license

import (
	"strings"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

var (
	now      = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	hashA    = evm.Hash{0xaa}
	licensee = evm.Address{0xab, 0xcd, 0xef}
)

func facts(s Status, edits ...func(*Facts)) *Facts {
	f := &Facts{
		Block:  evm.Block{Number: 20, Time: now.Add(-time.Second)},
		Status: s, Owner: evm.Address{0xfe, 0xdc, 0xba}, IsModel: true, Active: true, TermsHash: hashA,
		Terms: Terms{LicenseID: "LicenseRef-Pay", CommercialUse: true, Open: s == StatusOpen},
	}
	for _, edit := range edits {
		edit(f)
	}
	return f
}

func input(f *Facts, edits ...func(*Input)) Input {
	in := Input{
		Facts: f, Model: "alice/tiny-chat", Licensee: licensee, Use: UseCommercial, AcceptTerms: hashA,
		Now: now, Poll: 30 * time.Second, MaxAge: time.Hour, LastAnswer: now.Add(-time.Minute),
	}
	if f == nil {
		in.FactsErr, in.FactsMessage = FactsUnreachable, "no RPC endpoint answers"
	}
	for _, edit := range edits {
		edit(&in)
	}
	return in
}

func standing(s Standing) func(*Input) { return func(in *Input) { in.Standing = s } }
func final(f *Facts) func(*Input)      { return func(in *Input) { in.FinalFacts = f } }
func accept(h evm.Hash) func(*Input)   { return func(in *Input) { in.AcceptTerms = h } }
func use(u Use) func(*Input)           { return func(in *Input) { in.Use = u } }
func lastAnswer(d time.Duration) func(*Input) {
	return func(in *Input) { in.LastAnswer = now.Add(-d) }
}
func deactivated(f *Facts) { f.Active = false }
func openTerms(f *Facts)   { f.Terms.Open = true }
func licensedAt(block uint64) func(*Input) {
	return func(in *Input) { in.Standing, in.LicensedBlock = StandingLicensed, block }
}
func at(block uint64) func(*Facts) { return func(f *Facts) { f.Block.Number = block } }
func runsSince(d time.Duration) func(*Input) {
	return func(in *Input) { in.RunsSince = now.Add(-d) }
}

// missing are the facts of an unpublished name, at the block of facts.
func missing(edits ...func(*Facts)) *Facts {
	f := &Facts{Block: evm.Block{Number: 20, Time: now.Add(-time.Second)}, Missing: &cause.Cause{Reason: "ModelNotFound",
		Message: "no account has published it"}}
	for _, edit := range edits {
		edit(f)
	}
	return f
}

func nonCommercial(f *Facts) { f.Terms.CommercialUse = false }
func expires(d time.Duration) func(*Facts) {
	return func(f *Facts) { f.ExpiresAt = now.Add(d) }
}

func TestEvaluate(t *testing.T) {
	drain := func(in *Input) { in.DrainStale = true }
	ended := func(in *Input) {
		in.Standing, in.EndedReason, in.EndedMessage = StandingEnded, ReasonLicenseRevoked, "revoked before"
	}
	tests := map[string]struct {
		in                      Input
		allowed, ended, unknown bool
		reason                  string
		says                    string
		recheck                 time.Duration
	}{
		"open terms need neither grant nor acceptance": {
			in: input(facts(StatusOpen), accept(evm.Hash{})), allowed: true, reason: ReasonOpenLicense,
			says: "no grant is needed"},
		"open terms with the hash of other terms are refused": {
			in: input(facts(StatusOpen), accept(evm.Hash{1})), reason: ReasonTermsNotAccepted, says: "other terms"},
		"a grant with accepted terms is enough": {
			in: input(facts(StatusGranted)), allowed: true, reason: ReasonGranted, says: "in force"},
		"a grant that ends soon is looked at when it ends": {
			in: input(facts(StatusGranted, expires(5*time.Second))), allowed: true, reason: ReasonLicenseEnding,
			recheck: 5 * time.Second, says: "renew it before with dehug license grant alice/tiny-chat"},
		"a grant that ends late is looked at by polling": {
			in: input(facts(StatusGranted, expires(30*24*time.Hour))), allowed: true, reason: ReasonGranted},
		"a revocation under notice is named and looked at when the notice ends": {
			in:      input(facts(StatusGranted, func(f *Facts) { f.RevokedAt = now.Add(7 * time.Second) })),
			allowed: true, reason: ReasonLicenseEnding, says: "notice", recheck: 7 * time.Second},
		"terms that were not accepted name their hash": {
			in: input(facts(StatusGranted), accept(evm.Hash{})), reason: ReasonTermsNotAccepted,
			says: `spec.license.acceptTerms: "0xaa00000000000000000000000000000000000000000000000000000000000000"`},
		"no grant names the command": {
			in: input(facts(StatusNoGrant), accept(evm.Hash{})), reason: ReasonLicenseMissing,
			says: "dehug license grant alice/tiny-chat --licensee 0xaBcDEf0000000000000000000000000000000000"},
		"no terms means no license": {
			in: input(facts(StatusNoTerms)), reason: ReasonNoTerms, says: "0xFEdcBA0000000000000000000000000000000000"},
		"a token that vanished is no license": {
			in: input(facts(StatusUnknownToken)), reason: ReasonNoTerms},
		"commercial use of non-commercial terms is refused before a grant is asked for": {
			in: input(facts(StatusNoGrant, nonCommercial)), reason: ReasonUseNotPermitted, says: "NonCommercial"},
		"non-commercial use of non-commercial terms is allowed": {
			in: input(facts(StatusOpen, nonCommercial), use(UseNonCommercial)), allowed: true, reason: ReasonOpenLicense},
		"an expired grant that never served is refused": {
			in: input(facts(StatusExpired)), reason: ReasonLicenseExpired, says: "renew it with dehug license grant"},
		"an expiry that is not final keeps serving": {
			in:      input(facts(StatusExpired), standing(StandingLicensed), final(facts(StatusGranted))),
			allowed: true, unknown: true, reason: ReasonAwaitingFinality, says: "not final yet"},
		"an expiry whose finality cannot be read keeps serving": {
			in: input(facts(StatusExpired), standing(StandingLicensed)), allowed: true, unknown: true,
			reason: ReasonAwaitingFinality},
		"a final expiry ends the license": {
			in:    input(facts(StatusExpired), standing(StandingLicensed), final(facts(StatusExpired))),
			ended: true, reason: ReasonLicenseExpired},
		"a final revocation ends the license": {
			in:    input(facts(StatusRevoked), standing(StandingLicensed), final(facts(StatusRevoked))),
			ended: true, reason: ReasonLicenseRevoked, says: "0xFEdcBA"},
		"an ended license stays ended while the chain denies it": {
			in: input(facts(StatusRevoked), ended), ended: true, reason: ReasonLicenseRevoked, says: "ask the owner"},
		"an ended license returns with a new grant": {
			in: input(facts(StatusGranted), ended), allowed: true, reason: ReasonGranted},
		"an unreachable chain keeps a license": {
			in: input(nil, standing(StandingLicensed)), allowed: true, unknown: true, reason: ReasonChainUnreachable,
			says: "no RPC endpoint answers"},
		"an untrusted chain keeps a license": {
			in:      input(nil, standing(StandingLicensed), func(in *Input) { in.FactsErr = FactsUntrusted }),
			allowed: true, unknown: true, reason: ReasonNetworkNotReady},
		"an unreachable chain gives no license": {
			in: input(nil), unknown: true, reason: ReasonChainUnreachable, says: "cannot be read"},
		"an unreachable chain does not bring an ended license back": {
			in: input(nil, ended), ended: true, reason: ReasonLicenseRevoked, says: "revoked before"},
		"a stale answer is kept where the network says Keep": {
			in: input(nil, standing(StandingLicensed), lastAnswer(2*time.Hour)), allowed: true, unknown: true,
			reason: ReasonLicenseStale},
		"a stale answer ends the license where the network says Drain": {
			in: input(nil, standing(StandingLicensed), lastAnswer(2*time.Hour), drain), ended: true, reason: ReasonLicenseStale,
			says: "onExpired"},
		"an answer within maxAge is not stale": {
			in: input(nil, standing(StandingLicensed), lastAnswer(59*time.Minute), drain), allowed: true, unknown: true,
			reason: ReasonChainUnreachable},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			got := Evaluate(tc.in)
			if got.Allowed != tc.allowed || got.Ended != tc.ended || got.Unknown != tc.unknown || got.Reason != tc.reason {
				t.Errorf("verdict %+v, want allowed %t, ended %t, unknown %t, reason %s", got, tc.allowed, tc.ended, tc.unknown,
					tc.reason)
			}
			if got.Message == "" || !strings.Contains(got.Message, tc.says) {
				t.Errorf("message %q does not say %q", got.Message, tc.says)
			}
			want := tc.recheck
			if want == 0 {
				want = 30 * time.Second
			}
			if got.RecheckAfter != want {
				t.Errorf("recheck after %s, want %s", got.RecheckAfter, want)
			}
		})
	}
}

func TestFinalFactsAreReadOnlyWhenALicenseWouldEnd(t *testing.T) {
	tests := map[string]struct {
		in   Input
		want bool
	}{
		"licensed and denied":   {input(facts(StatusRevoked), standing(StandingLicensed)), true},
		"licensed and allowed":  {input(facts(StatusGranted), standing(StandingLicensed)), false},
		"never licensed":        {input(facts(StatusRevoked)), false},
		"licensed, unreachable": {input(nil, standing(StandingLicensed)), false},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			if got := NeedsFinal(tc.in); got != tc.want {
				t.Errorf("got %t, want %t", got, tc.want)
			}
		})
	}
}

func TestEveryCheckCanFail(t *testing.T) {
	failing := map[string]Input{
		"the version exists":          input(missing()),
		"the version is active":       input(facts(StatusGranted, deactivated)),
		"the token has terms":         input(facts(StatusNoTerms)),
		"the terms permit the use":    input(facts(StatusOpen, nonCommercial)),
		"the licensee has a grant":    input(facts(StatusNoGrant)),
		"the grant is not over":       input(facts(StatusExpired)),
		"the grant is not revoked":    input(facts(StatusRevoked)),
		"the user accepted the terms": input(facts(StatusGranted), accept(evm.Hash{})),
	}
	for _, c := range chain {
		in, ok := failing[c.name]
		if !ok {
			t.Fatalf("no case for the check %q", c.name)
		}
		if c.run(in, in.Facts) == nil {
			t.Errorf("%q holds for facts that violate it", c.name)
		}
		if good := input(facts(StatusGranted)); c.run(good, good.Facts) != nil {
			t.Errorf("%q refuses good facts", c.name)
		}
	}
}
