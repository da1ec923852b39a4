package license_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/rollout"
	"github.com/dehug-io/dehug-operator/internal/testkit"
)

const (
	grace  = 10 * time.Minute
	maxAge = time.Hour
)

var noon = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

// policy is all that people choose about the end of a license.
type policy struct {
	grant, revoke         string
	onExpired, onKnownEnd string
	cache                 string
}

// policies are all combinations.
func policies() (all []policy) {
	levels := []string{"Latest", "Safe", "Finalized"}
	actions := []string{"Keep", "Drain"}
	for _, g := range levels {
		for _, r := range levels {
			for _, e := range actions {
				for _, k := range actions {
					for _, c := range []string{"Keep", "Delete"} {
						all = append(all, policy{g, r, e, k, c})
					}
				}
			}
		}
	}
	return all
}

// heads are the newest blocks, by finality.
var heads = map[string]uint64{"Latest": 100, "Safe": 60, "Finalized": 40}

// situation is what happens to a license that serves.
type situation struct {
	name string
	// revoked is the first block at which the license is revoked; 0 for never. granted is the block of the grant.
	revoked, granted uint64
	// unreadable reports whether nothing can be read at the finality of revocations.
	unreadable bool
	// silent is for how long the chain gives no answer; ended is how long ago the grant ended by the last one.
	silent, ended time.Duration
}

var situations = []situation{
	{name: "the grant is in force", granted: 10},
	{name: "revoked at block 90", granted: 10, revoked: 90},
	{name: "revoked at block 50", granted: 10, revoked: 50},
	{name: "revoked at block 30", granted: 10, revoked: 30},
	{name: "revoked at block 30, granted anew at 45, revoked at 55", granted: 45, revoked: 55},
	{name: "revoked at block 30, which finality does not tell", granted: 10, revoked: 30, unreadable: true},
	{name: "silent for 5 minutes", granted: 10, silent: 5 * time.Minute},
	{name: "silent for 2 hours", granted: 10, silent: 2 * time.Hour},
	{name: "silent for 5 minutes, past the known end", granted: 10, silent: 5 * time.Minute, ended: time.Minute},
	{name: "silent for 2 hours, past the known end", granted: 10, silent: 2 * time.Hour, ended: time.Minute},
}

// factsAt is what the chain says at a block.
func (s situation) factsAt(block uint64) *license.Facts {
	f := &license.Facts{
		Block: evm.Block{Number: block, Time: noon.Add(-time.Minute)}, Status: license.StatusGranted, IsModel: true, Active: true,
		TermsHash: evm.Hash{1}, Terms: license.Terms{LicenseID: "LicenseRef-Pay", CommercialUse: true},
	}
	if block < s.granted || s.revoked > 0 && block >= s.revoked {
		f.Status = license.StatusRevoked
	}
	return f
}

func (s situation) input(p policy) license.Input {
	in := license.Input{
		Model: "alice/tiny-chat", Use: license.UseCommercial, AcceptTerms: evm.Hash{1}, Standing: license.StandingLicensed,
		LicensedBlock: s.granted, LastAnswer: noon.Add(-s.silent), Now: noon, Poll: time.Minute, MaxAge: maxAge,
		DrainStale: p.onExpired == "Drain", DrainKnownEnd: p.onKnownEnd == "Drain",
	}
	if s.ended > 0 {
		in.KnownEnd = noon.Add(-s.ended)
	}
	if s.silent > 0 {
		in.FactsErr, in.FactsMessage = license.FactsUnreachable, "too few of its RPC endpoints answer"
		return in
	}
	in.Facts = s.factsAt(heads[p.grant])
	if license.NeedsFinal(in) {
		if in.FinalFacts = s.factsAt(heads[p.revoke]); s.unreadable {
			in.FinalFacts, in.FinalMessage = nil, "missing trie node"
		}
	}
	return in
}

// outcome is what follows for what runs, for what would be added, and for the cache.
type outcome struct {
	verdict                license.Verdict
	starts, adds           bool
	now, later             rollout.State
	cacheNow, cacheInGrace bool // is deleted
}

func follow(in license.Input, p policy) outcome {
	out := outcome{verdict: license.Evaluate(in)}
	plan := rollout.Input{Now: noon, ModelExists: true, ModelReady: out.verdict.Allowed, Grace: grace, Desired: 3, EndedAt: noon}
	switch {
	case out.verdict.Unknown:
		plan.License = rollout.LicenseUnknown
	case out.verdict.Allowed:
		plan.License = rollout.LicenseValid
	default:
		plan.License = rollout.LicenseEnded
	}
	plan.Deployed = plan.License
	out.starts = rollout.Decide(plan).Apply
	plan.Observed = rollout.Observed{Exists: true, Replicas: 2, Ready: 2, Pods: 2, Routed: true}
	decided := rollout.Decide(plan)
	out.now, out.adds = decided.State, decided.Replicas > 2
	plan.Now = noon.Add(grace)
	later := rollout.Decide(plan)
	if later.Replicas == 0 {
		plan.Observed = rollout.Observed{Exists: true} // its pods end
		later = rollout.Decide(plan)
	}
	out.later = later.State
	if p.cache == "Delete" {
		out.cacheNow = out.verdict.Forfeits(noon, grace, noon)
		out.cacheInGrace = out.verdict.Forfeits(noon, grace, noon.Add(grace))
	}
	return out
}

func (o outcome) describe() string {
	what := map[rollout.State]string{rollout.StateServing: "serves", rollout.StateHolding: "serves what runs",
		rollout.StateDraining: "drains", rollout.StateStopped: "stopped", rollout.StateWaiting: "waits"}
	cache := "kept"
	if o.cacheInGrace {
		cache = "deleted after the grace period"
	}
	return fmt.Sprintf("%s | then %s | starts %t, adds %t | cache %s | %s: %s", what[o.now], what[o.later], o.starts, o.adds, cache,
		o.verdict.Reason, o.verdict.Message)
}

// decidedBy names the part of a policy that matters in a situation, and nothing else may.
func (s situation) decidedBy(p policy) string {
	switch {
	case s.silent > 0 && s.ended > 0:
		return fmt.Sprintf("onExpired %s, onKnownEnd %s", p.onExpired, p.onKnownEnd)
	case s.silent > 0:
		return "onExpired " + p.onExpired
	case s.revoked == 0:
		return "anything"
	}
	return fmt.Sprintf("grant %s, revoke %s, onRevoked.cache %s", p.grant, p.revoke, p.cache)
}

// TestEachPolicyHasARow checks every combination of policies in every situation against testdata/policies.txt, which
// has a row for each that differs, with the sentence that a person reads.
func TestEachPolicyHasARow(t *testing.T) {
	var rows []string
	combinations := 0
	for _, s := range situations {
		found := map[string]string{}
		for _, p := range policies() {
			combinations++
			out, by := follow(s.input(p), p), s.decidedBy(p)
			if out.cacheNow {
				t.Errorf("%s, %+v: the cache goes before the grace period is over", s.name, p)
			}
			if out.verdict.Ended && s.silent > 0 && (out.verdict.Proven || out.cacheInGrace) {
				t.Errorf("%s, %+v: silence proves something", s.name, p)
			}
			if out.verdict.Unknown && (out.starts || out.adds) {
				t.Errorf("%s, %+v: something starts on an unknown license", s.name, p)
			}
			if before, ok := found[by]; ok && before != out.describe() {
				t.Errorf("%s: %s does not decide alone:\n%s\n%s", s.name, by, before, out.describe())
			}
			found[by] = out.describe()
		}
		for by, what := range found {
			rows = append(rows, fmt.Sprintf("%s | %s | %s", s.name, by, what))
		}
	}
	slices.Sort(rows)
	t.Logf("%d combinations, %d rows", combinations, len(rows))
	testkit.GoldenText(t, "testdata/policies.txt", strings.Join(rows, "\n")+"\n")
}
