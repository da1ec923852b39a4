package rollout

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
)

// tryB is an endpoint with ten pods of version a whose model names version b, at noon.
func tryB(change ...func(*CanaryInput)) CanaryInput {
	in := CanaryInput{
		Now: noon, Endpoint: "team/chat", Target: "b", Stable: "a", StableCompleted: true, Tried: "b1", Deadline: 10 * time.Minute,
		Policy: &CanaryPolicy{Weight: 10, MinRequests: 100, MinDuration: time.Minute, MaxErrors: 100, Automatic: true, Digest: "p"},
		Base: Input{Now: noon, ModelExists: true, ModelReady: true, License: LicenseValid, Deployed: LicenseValid,
			Grace: 10 * time.Minute, Desired: 10, Observed: Observed{Exists: true, Replicas: 10, Ready: 10, Pods: 10, Routed: true}},
	}
	for _, f := range change {
		f(&in)
	}
	return in
}

// canaryIs says how far the trial of version b is.
func canaryIs(step dehugv1alpha1.CanaryStep, requests, errors int64) func(*CanaryInput) {
	return func(in *CanaryInput) {
		in.Last = &dehugv1alpha1.CanaryStatus{Step: step, CID: "b", Tried: "b1", Trial: "t", Requests: requests, Errors: errors,
			Since: metav1.NewTime(in.Now.Add(-time.Hour))}
		if step == dehugv1alpha1.CanaryJudging || step == dehugv1alpha1.CanaryJudged {
			in.Last.Weight = 10
		}
		if step == dehugv1alpha1.CanaryRolledBack {
			in.Last.JudgedBy = "p"
			return
		}
		in.Observed = CanaryObserved{Exists: true, CID: "b", Replicas: 1, Ready: 1, Pods: 1, License: LicenseValid}
	}
}

func judging(requests, errors int64) func(*CanaryInput) {
	return canaryIs(dehugv1alpha1.CanaryJudging, requests, errors)
}

func decided(in CanaryInput) CanaryPlan { return DecideCanary(in, Decide(in.Base)) }

// decision is a CanaryPlan in short.
type decision struct {
	Step   dehugv1alpha1.CanaryStep
	Reason string
	// Weight of the requests, and Pods of the canary.
	Weight, Pods int32
	// Stable pods, and whether they are made as the model's version says.
	Stable   int32
	Takes    bool
	Withheld string
}

func shortOf(p CanaryPlan) decision {
	d := decision{Pods: p.Replicas, Stable: p.Stable.Replicas, Takes: p.Stable.Apply}
	if p.Status != nil {
		d.Step, d.Reason, d.Weight = p.Status.Step, p.Status.Reason, p.Status.Weight
	}
	for _, cid := range p.Withheld {
		d.Withheld += cid
	}
	return d
}

func TestDecideCanary(t *testing.T) {
	const (
		starting, judgingStep   = dehugv1alpha1.CanaryStarting, dehugv1alpha1.CanaryJudging
		judged, promoting       = dehugv1alpha1.CanaryJudged, dehugv1alpha1.CanaryPromoting
		promoted, rolledBackNow = dehugv1alpha1.CanaryPromoted, dehugv1alpha1.CanaryRolledBack
	)
	base := func(f func(*Input)) func(*CanaryInput) { return func(in *CanaryInput) { f(&in.Base) } }
	targetEnded := func(in *CanaryInput) {
		in.Base.License, in.Base.ModelReady = LicenseEnded, false
		in.Observed.License, in.Observed.EndedAt = LicenseEnded, in.Now
	}
	tests := map[string]struct {
		in   []func(*CanaryInput)
		want decision
	}{
		"a new version starts beside all stable pods, without requests": {
			nil, decision{Step: starting, Reason: "Progressing", Pods: 1, Stable: 10, Withheld: "b"}},
		"a version of the spec's without a canary is taken": {
			[]func(*CanaryInput){func(in *CanaryInput) { in.Policy = nil }}, decision{Stable: 10, Takes: true}},
		"nothing serves, so nothing is protected": {
			[]func(*CanaryInput){base(func(in *Input) { in.Observed.Replicas = 0 })}, decision{Stable: 10, Takes: true}},
		"an unknown license starts no canary": {
			[]func(*CanaryInput){base(func(in *Input) { in.License = LicenseUnknown })}, decision{Stable: 10}},
		"a canary that is ready gets its share": {
			[]func(*CanaryInput){canaryIs(starting, 0, 0)}, decision{Step: judgingStep, Reason: "CanaryJudging", Weight: 10, Pods: 1, Stable: 10}},
		"a canary that is not ready gets none": {
			[]func(*CanaryInput){canaryIs(starting, 0, 0), func(in *CanaryInput) { in.Observed.Ready = 0 }},
			decision{Step: starting, Reason: "Progressing", Pods: 1, Stable: 10, Withheld: "b"}},
		"a canary that does not start is rolled back": {
			[]func(*CanaryInput){canaryIs(starting, 0, 0), func(in *CanaryInput) {
				in.Observed.Ready, in.Observed.Problem = 0, &cause.Cause{Reason: "ServerCrashed", Message: "exits"}
			}}, decision{Step: rolledBackNow, Reason: "ServerCrashed", Stable: 10, Withheld: "b"}},
		"a problem within the deadline is waited out": {
			[]func(*CanaryInput){canaryIs(starting, 0, 0), func(in *CanaryInput) {
				in.Last.Since = metav1.NewTime(in.Now.Add(-time.Minute))
				in.Observed.Ready, in.Observed.Problem = 0, &cause.Cause{Reason: "ImagePullFailed", Message: "no image"}
			}}, decision{Step: starting, Reason: "Progressing", Pods: 1, Stable: 10, Withheld: "b"}},
		"a larger share has more pods": {
			[]func(*CanaryInput){func(in *CanaryInput) { in.Policy.Weight = 25 }},
			decision{Step: starting, Reason: "Progressing", Pods: 3, Stable: 10, Withheld: "b"}},
		"no traffic promotes nothing": {
			[]func(*CanaryInput){judging(0, 0)}, decision{Step: judgingStep, Reason: "CanaryJudging", Weight: 10, Pods: 1, Stable: 10}},
		"too few requests promote nothing": {
			[]func(*CanaryInput){judging(99, 0)}, decision{Step: judgingStep, Reason: "CanaryJudging", Weight: 10, Pods: 1, Stable: 10}},
		"too short a time promotes nothing": {
			[]func(*CanaryInput){judging(100, 0), func(in *CanaryInput) { in.Last.Since = metav1.NewTime(in.Now) }},
			decision{Step: judgingStep, Reason: "CanaryJudging", Weight: 10, Pods: 1, Stable: 10}},
		"a good version is promoted, and answers meanwhile": {
			[]func(*CanaryInput){judging(100, 1)}, decision{Step: promoting, Reason: "CanaryPromoting", Pods: 1, Stable: 10, Takes: true}},
		"one error more than the bound rolls back": {
			[]func(*CanaryInput){judging(100, 2)}, decision{Step: rolledBackNow, Reason: "CanaryFailed", Stable: 10, Withheld: "b"}},
		"errors that no good version can have roll back before there are enough requests": {
			[]func(*CanaryInput){judging(2, 2)}, decision{Step: rolledBackNow, Reason: "CanaryFailed", Stable: 10, Withheld: "b"}},
		"a first error is no verdict": {
			[]func(*CanaryInput){judging(1, 1)}, decision{Step: judgingStep, Reason: "CanaryJudging", Weight: 10, Pods: 1, Stable: 10}},
		"a manual promotion waits": {
			[]func(*CanaryInput){judging(500, 1), func(in *CanaryInput) { in.Policy.Automatic = false }},
			decision{Step: judged, Reason: "AwaitingPromotion", Weight: 10, Pods: 1, Stable: 10}},
		"a version that was judged good is rolled back for later errors": {
			[]func(*CanaryInput){canaryIs(judged, 500, 6), func(in *CanaryInput) { in.Policy.Automatic = false }},
			decision{Step: rolledBackNow, Reason: "CanaryFailed", Stable: 10, Withheld: "b"}},
		"a manual promotion that is made automatic promotes": {
			[]func(*CanaryInput){canaryIs(judged, 500, 1)}, decision{Step: promoting, Reason: "CanaryPromoting", Pods: 1, Stable: 10, Takes: true}},
		"an unknown license of the new version promotes nothing": {
			[]func(*CanaryInput){judging(100, 0), base(func(in *Input) { in.License = LicenseUnknown })},
			decision{Step: judgingStep, Reason: "Pending", Weight: 10, Pods: 1, Stable: 10}},
		"an unknown license does not keep a bad version": {
			[]func(*CanaryInput){judging(100, 50), base(func(in *Input) { in.License = LicenseUnknown })},
			decision{Step: rolledBackNow, Reason: "CanaryFailed", Stable: 10, Withheld: "b"}},
		"what was rolled back is not tried again": {
			[]func(*CanaryInput){canaryIs(rolledBackNow, 100, 9)}, decision{Step: rolledBackNow, Stable: 10, Withheld: "b"}},
		"what was rolled back is not tried at no replica either": {
			[]func(*CanaryInput){canaryIs(rolledBackNow, 100, 9), base(func(in *Input) { in.Desired, in.Observed.Replicas = 0, 0 })},
			decision{Step: rolledBackNow, Withheld: "b"}},
		"another template is tried": {
			[]func(*CanaryInput){canaryIs(rolledBackNow, 100, 9), func(in *CanaryInput) { in.Tried = "b2" }},
			decision{Step: starting, Reason: "Progressing", Pods: 1, Stable: 10, Withheld: "b"}},
		"another bound tries again": {
			[]func(*CanaryInput){canaryIs(rolledBackNow, 100, 9), func(in *CanaryInput) { in.Policy.Digest = "q" }},
			decision{Step: starting, Reason: "Progressing", Pods: 1, Stable: 10, Withheld: "b"}},
		"another bound changes a trial and does not begin it anew": {
			[]func(*CanaryInput){judging(50, 0), func(in *CanaryInput) { in.Policy.Digest, in.Policy.Weight = "q", 20 }},
			decision{Step: judgingStep, Reason: "CanaryJudging", Weight: 20, Pods: 2, Stable: 10}},
		"a second new version begins anew": {
			[]func(*CanaryInput){judging(100, 0), func(in *CanaryInput) { in.Target, in.Tried, in.Observed.Ready = "c", "c1", 0 }},
			decision{Step: starting, Reason: "Progressing", Pods: 1, Stable: 10, Withheld: "c"}},
		"a second new version during a promotion begins anew": {
			[]func(*CanaryInput){canaryIs(promoting, 100, 0), func(in *CanaryInput) {
				in.Stable, in.Target, in.Tried, in.Observed.Ready, in.StableCompleted = "b", "c", "c1", 0, false
			}}, decision{Step: starting, Reason: "Progressing", Pods: 1, Stable: 10, Withheld: "c"}},
		"a model that names the stable version again gives the canary up": {
			[]func(*CanaryInput){judging(50, 0), func(in *CanaryInput) { in.Target, in.Tried = "a", "a1" }}, decision{Stable: 10, Takes: true}},
		"a promotion goes on until all pods are of the version": {
			[]func(*CanaryInput){canaryIs(promoting, 100, 0), func(in *CanaryInput) { in.Stable, in.StableCompleted = "b", false }},
			decision{Step: promoting, Reason: "CanaryPromoting", Pods: 1, Stable: 10, Takes: true}},
		"a manager that died before it wrote that it promotes goes on": {
			[]func(*CanaryInput){judging(100, 0), func(in *CanaryInput) { in.Stable, in.StableCompleted = "b", false }},
			decision{Step: promoting, Reason: "CanaryPromoting", Pods: 1, Stable: 10, Takes: true}},
		"a promotion ends with the canary": {
			[]func(*CanaryInput){canaryIs(promoting, 100, 0), func(in *CanaryInput) { in.Stable = "b" }},
			decision{Step: promoted, Reason: "CanaryPromoted", Stable: 10, Takes: true}},
		"the license of the new version ends: no requests at once": {
			[]func(*CanaryInput){judging(50, 0), targetEnded},
			decision{Step: starting, Reason: "CanaryLicenseEnded", Pods: 1, Stable: 10, Withheld: "b"}},
		"the license of the new version has ended: no pod after the grace period": {
			[]func(*CanaryInput){judging(50, 0), targetEnded, func(in *CanaryInput) { in.Observed.EndedAt = in.Now.Add(-10 * time.Minute) }},
			decision{Step: starting, Reason: "CanaryLicenseEnded", Stable: 10, Withheld: "b"}},
		"a license that ends is not remembered as a failure": {
			[]func(*CanaryInput){canaryIs(starting, 50, 0), func(in *CanaryInput) { in.Observed = CanaryObserved{} }},
			decision{Step: starting, Reason: "Progressing", Pods: 1, Stable: 10, Withheld: "b"}},
		"the license of the stable version ends: the new one takes over": {
			[]func(*CanaryInput){judging(5, 0), base(func(in *Input) { in.Deployed = LicenseEnded })},
			decision{Step: promoting, Reason: "CanaryPromoting", Pods: 1, Stable: 10, Takes: true}},
		"the license of the stable version ends: what was rolled back stays so": {
			[]func(*CanaryInput){canaryIs(rolledBackNow, 100, 9), base(func(in *Input) {
				in.Deployed, in.EndedAt, in.Observed.Pods = LicenseEnded, noon.Add(-time.Hour), 0
			})}, decision{Step: rolledBackNow}},
		"the model is gone: the canary drains with the rest": {
			[]func(*CanaryInput){judging(50, 0), base(func(in *Input) { in.ModelExists, in.EndedAt = false, noon })},
			decision{Step: judgingStep, Weight: 10, Pods: 1, Stable: 10}},
		"a suspended endpoint leaves the canary as it is": {
			[]func(*CanaryInput){judging(100, 50), base(func(in *Input) { in.Suspended = true })},
			decision{Step: judgingStep, Weight: 10, Pods: 1, Stable: 10}},
		"a suspended endpoint starts no canary": {
			[]func(*CanaryInput){base(func(in *Input) { in.Suspended = true })}, decision{Stable: 10}},
		"a model that tells no version leaves the canary as it is": {
			[]func(*CanaryInput){judging(50, 0), func(in *CanaryInput) { in.Target, in.Base.ModelReady = "", false }},
			decision{Step: judgingStep, Weight: 10, Pods: 1, Stable: 10}},
		"fewer replicas are fewer stable pods": {
			[]func(*CanaryInput){judging(50, 0), base(func(in *Input) { in.Desired = 4 })},
			decision{Step: judgingStep, Reason: "CanaryJudging", Weight: 10, Pods: 1, Stable: 4}},
		"no stable pod is added under a license that may bound them": {
			[]func(*CanaryInput){judging(50, 0), base(func(in *Input) { in.Desired = 20 })},
			decision{Step: judgingStep, Reason: "CanaryJudging", Weight: 10, Pods: 2, Stable: 10}},
		"stable pods are added under a license that bounds none": {
			[]func(*CanaryInput){judging(50, 0), func(in *CanaryInput) { in.FormerUnlimited, in.Base.Desired = true, 20 }},
			decision{Step: judgingStep, Reason: "CanaryJudging", Weight: 10, Pods: 2, Stable: 20}},
		"no seat, no canary": {
			[]func(*CanaryInput){base(func(in *Input) { in.Seats = seats(0) })},
			decision{Step: starting, Reason: "SeatsExceeded", Stable: 10, Withheld: "b"}},
		"seats for all stable pods alone: the canary goes before they are replaced": {
			[]func(*CanaryInput){judging(100, 0), base(func(in *Input) { in.Seats = seats(10) })},
			decision{Step: promoting, Reason: "CanaryPromoting", Stable: 10}},
		"seats for all stable pods alone: they are replaced when the canary is gone": {
			[]func(*CanaryInput){canaryIs(promoting, 100, 0), func(in *CanaryInput) { in.Observed, in.Base.Seats = CanaryObserved{}, seats(10) }},
			decision{Step: promoting, Reason: "CanaryPromoting", Stable: 10, Takes: true}},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			in := tryB(tc.in...)
			last := in.Last.DeepCopy()
			if diff := cmp.Diff(tc.want, shortOf(decided(in))); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(last, in.Last); diff != "" {
				t.Errorf("the input changed: %s", diff)
			}
		})
	}
}

func TestOutcomesAreCountedOnce(t *testing.T) {
	s := &dehugv1alpha1.CanaryStatus{}
	for _, step := range []struct {
		name             string
		outcomes         []Outcomes
		requests, errors int64
	}{
		{"first", []Outcomes{{"gw-0", "r1", 10, 1}}, 10, 1},
		{"again", []Outcomes{{"gw-0", "r1", 10, 1}}, 10, 1},
		{"more", []Outcomes{{"gw-0", "r1", 15, 1}}, 15, 1},
		{"an older count", []Outcomes{{"gw-0", "r1", 12, 1}}, 15, 1},
		{"the gateway started anew", []Outcomes{{"gw-0", "r2", 3, 1}}, 18, 2},
		{"it started anew and counted past the old count", []Outcomes{{"gw-0", "r3", 40, 2}}, 58, 4},
		{"a second gateway", []Outcomes{{"gw-0", "r3", 40, 2}, {"gw-1", "r1", 2, 0}}, 60, 4},
		{"one is silent", []Outcomes{{"gw-1", "r1", 2, 0}}, 60, 4},
		{"none is known", nil, 60, 4},
	} {
		countOutcomes(s, step.outcomes)
		if s.Requests != step.requests || s.Errors != step.errors {
			t.Errorf("%s: %d requests, %d errors, want %d and %d", step.name, s.Requests, s.Errors, step.requests, step.errors)
		}
	}
	if s.ErrorRate != "6.66%" {
		t.Errorf("error rate %s", s.ErrorRate)
	}
}

func TestATrialAfterTheRestartOfTheManagerIsTheSame(t *testing.T) {
	in := tryB()
	first := decided(in).Status
	in.Last, in.Now = first.DeepCopy(), in.Now.Add(time.Minute)
	if second := decided(in).Status; second.Trial != first.Trial || !second.Since.Equal(&first.Since) {
		t.Errorf("trial %s since %s became %s since %s", first.Trial, first.Since, second.Trial, second.Since)
	}
	in.Last = nil
	if other := decided(in).Status; other.Trial == first.Trial {
		t.Error("two trials share their counts")
	}
}

func TestRatesAreReadAndWritten(t *testing.T) {
	for text, want := range map[string]int64{"1%": 100, "0%": 0, "0.5%": 50, "0.07%": 7, "100%": 10000, "99.99%": 9999, "x": 0} {
		if got := readRate(text); got != want {
			t.Errorf("%s is %d, want %d", text, got, want)
		}
	}
	if got := writeRate(7); got != "0.07%" {
		t.Errorf("7 is written %s", got)
	}
}

func TestTheTraceOfATrialAgreesWithItsStep(t *testing.T) {
	for name, tc := range map[string]struct {
		in   CanaryInput
		fail string
	}{
		"too few requests":   {tryB(judging(99, 0)), RequiresCanaryRequests},
		"too short a time":   {tryB(judging(100, 0), func(in *CanaryInput) { in.Last.Since = metav1.NewTime(in.Now) }), RequiresCanaryTime},
		"too many errors":    {tryB(judging(100, 2)), RequiresCanaryErrors},
		"a manual promotion": {tryB(judging(100, 0), func(in *CanaryInput) { in.Policy.Automatic = false }), RequiresPromotion},
	} {
		failed := ""
		plan := decided(tc.in)
		for _, c := range TraceCanary(tc.in, plan.Status) {
			if !c.Holds {
				failed += c.Name
			}
		}
		if failed != tc.fail || plan.Status.Step == dehugv1alpha1.CanaryPromoting {
			t.Errorf("%s: %q do not hold at step %s", name, failed, plan.Status.Step)
		}
	}
	in := tryB(judging(100, 0))
	plan := decided(in)
	for _, c := range TraceCanary(in, plan.Status) {
		if !c.Holds || plan.Status.Step != dehugv1alpha1.CanaryPromoting {
			t.Errorf("%s does not hold of a version at step %s", c.Name, plan.Status.Step)
		}
	}
}
