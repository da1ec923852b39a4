package rollout

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var noon = time.Date(2026, 5, 4, 12, 0, 0, 0, time.UTC)

func seats(n int64) *int64 { return &n }

func TestDecide(t *testing.T) {
	running := Observed{Exists: true, Replicas: 2, Ready: 2, Pods: 2, Routed: true}
	licensed := Input{Now: noon, ModelExists: true, ModelReady: true, License: LicenseValid, Grace: 10 * time.Minute, Desired: 2, Observed: running}
	with := func(change func(*Input)) Input {
		in := licensed
		change(&in)
		return in
	}
	tests := map[string]struct {
		in   Input
		want Plan
	}{
		"a licensed, cached model is served": {
			in: licensed, want: Plan{State: StateServing, Apply: true, Replicas: 2, Routed: true},
		},
		"nothing starts before the model is ready": {
			in:   with(func(in *Input) { in.ModelReady, in.Observed = false, Observed{} }),
			want: Plan{State: StateWaiting},
		},
		"nothing starts on an unknown license of a model that is not ready": {
			in:   with(func(in *Input) { in.ModelReady, in.License, in.Observed = false, LicenseUnknown, Observed{} }),
			want: Plan{State: StateWaiting},
		},
		"an endpoint without ready pods is not routed": {
			in:   with(func(in *Input) { in.Observed.Ready = 0 }),
			want: Plan{State: StateServing, Apply: true, Replicas: 2},
		},
		"an unknown license stops and changes nothing": {
			in:   with(func(in *Input) { in.License = LicenseUnknown }),
			want: Plan{State: StateHolding, Replicas: 2, Routed: true},
		},
		"an unknown license starts nothing": {
			in:   with(func(in *Input) { in.License, in.Observed = LicenseUnknown, Observed{} }),
			want: Plan{State: StateWaiting},
		},
		"an unknown license starts nothing again": {
			in:   with(func(in *Input) { in.License, in.Observed = LicenseUnknown, Observed{Exists: true} }),
			want: Plan{State: StateHolding},
		},
		"an unknown license adds no pod": {
			in:   with(func(in *Input) { in.License, in.Desired = LicenseUnknown, 9 }),
			want: Plan{State: StateHolding, Replicas: 2, Routed: true},
		},
		"an unknown license lets there be fewer pods": {
			in:   with(func(in *Input) { in.License, in.Desired = LicenseUnknown, 1 }),
			want: Plan{State: StateHolding, Replicas: 1, Routed: true},
		},
		"an unknown license routes pods that get ready again": {
			in:   with(func(in *Input) { in.License, in.Observed.Routed = LicenseUnknown, false }),
			want: Plan{State: StateHolding, Replicas: 2, Routed: true},
		},
		"a model that fetches a new version leaves what runs alone": {
			in:   with(func(in *Input) { in.ModelReady, in.License = false, LicenseUnknown }),
			want: Plan{State: StateHolding, Replicas: 2, Routed: true},
		},
		"while the model is not ready there may be fewer pods": {
			in:   with(func(in *Input) { in.ModelReady, in.Desired = false, 1 }),
			want: Plan{State: StateHolding, Replicas: 1, Routed: true},
		},
		"while the model is not ready there are not more pods": {
			in:   with(func(in *Input) { in.ModelReady, in.Desired = false, 9 }),
			want: Plan{State: StateHolding, Replicas: 2, Routed: true},
		},
		"a drained endpoint is not routed again before its model is ready": {
			in:   with(func(in *Input) { in.ModelReady, in.License, in.Observed.Routed = false, LicenseUnknown, false }),
			want: Plan{State: StateHolding, Replicas: 2},
		},
		"a suspended endpoint keeps what runs": {
			in:   with(func(in *Input) { in.Suspended, in.Desired = true, 0 }),
			want: Plan{State: StateHolding, Replicas: 2, Routed: true},
		},
		"a suspended endpoint does not start": {
			in:   with(func(in *Input) { in.Suspended, in.Observed = true, Observed{} }),
			want: Plan{State: StateWaiting},
		},
		"an ended license drains for the rest of the grace period": {
			in: with(func(in *Input) {
				in.ModelReady, in.License, in.EndedAt = false, LicenseEnded, noon.Add(-4*time.Minute)
			}),
			want: Plan{State: StateDraining, Replicas: 2, RequeueAfter: 6 * time.Minute},
		},
		"suspension does not outlive the license": {
			in: with(func(in *Input) {
				in.Suspended, in.License, in.EndedAt = true, LicenseEnded, noon.Add(-time.Hour)
			}),
			want: Plan{State: StateDraining},
		},
		"at the end of the grace period everything stops": {
			in: with(func(in *Input) {
				in.ModelReady, in.License, in.EndedAt = false, LicenseEnded, noon.Add(-10*time.Minute)
			}),
			want: Plan{State: StateDraining},
		},
		"without a grace period everything stops at once": {
			in:   with(func(in *Input) { in.License, in.EndedAt, in.Grace = LicenseEnded, noon, 0 }),
			want: Plan{State: StateDraining},
		},
		"an ended license without a recorded end drains from now": {
			in:   with(func(in *Input) { in.License = LicenseEnded }),
			want: Plan{State: StateDraining, Replicas: 2, RequeueAfter: 10 * time.Minute},
		},
		"a deleted model drains from the end of routing": {
			in: with(func(in *Input) {
				in.ModelExists, in.ModelReady, in.License = false, false, LicenseUnknown
				in.Observed.Routed, in.Observed.UnroutedSince = false, noon.Add(-3*time.Minute)
			}),
			want: Plan{State: StateDraining, Replicas: 2, RequeueAfter: 7 * time.Minute},
		},
		"pods that are told to end are not gone": {
			in: with(func(in *Input) {
				in.License, in.Observed = LicenseEnded, Observed{Exists: true, Ending: 1}
			}),
			want: Plan{State: StateDraining},
		},
		"a stopped endpoint stays stopped": {
			in:   with(func(in *Input) { in.License, in.Observed = LicenseEnded, Observed{Exists: true} }),
			want: Plan{State: StateStopped},
		},
		"an endpoint of an unlicensed model never starts": {
			in:   with(func(in *Input) { in.License, in.Observed = LicenseEnded, Observed{} }),
			want: Plan{State: StateStopped},
		},
		"an endpoint whose model does not exist yet waits": {
			in:   with(func(in *Input) { in.ModelExists, in.Observed = false, Observed{} }),
			want: Plan{State: StateWaiting},
		},
		"replicas above the seats are refused": {
			in:   with(func(in *Input) { in.Desired, in.Seats = 5, seats(3) }),
			want: Plan{State: StateServing, Apply: true, Replicas: 3, Routed: true, SeatsExceeded: true},
		},
		"replicas up to the seats run": {
			in:   with(func(in *Input) { in.Desired, in.Seats = 3, seats(3) }),
			want: Plan{State: StateServing, Apply: true, Replicas: 3, Routed: true},
		},
		"with no seat left nothing runs": {
			in:   with(func(in *Input) { in.Seats = seats(-1) }),
			want: Plan{State: StateServing, Apply: true, SeatsExceeded: true},
		},
		"zero replicas are not routed": {
			in:   with(func(in *Input) { in.Desired = 0 }),
			want: Plan{State: StateServing, Apply: true},
		},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			tc.in.Deployed = tc.in.License // no other version is deployed
			if diff := cmp.Diff(tc.want, Decide(tc.in)); diff != "" {
				t.Errorf("plan (-want +got):\n%s", diff)
			}
		})
	}
}

func TestTheVerdictIsOfWhatIsDeployed(t *testing.T) {
	base := Input{
		Now: noon, ModelExists: true, ModelReady: true, License: LicenseValid, Deployed: LicenseValid, Grace: 10 * time.Minute,
		Desired: 2, Observed: Observed{Exists: true, Replicas: 2, Ready: 2, Pods: 2, Routed: true},
	}
	for name, tc := range map[string]struct {
		change func(*Input)
		want   Plan
	}{
		"suspended on a version whose license ended": {
			func(in *Input) { in.Suspended, in.Deployed, in.EndedAt = true, LicenseEnded, noon.Add(-4*time.Minute) },
			Plan{State: StateDraining, Replicas: 2, RequeueAfter: 6 * time.Minute},
		},
		"and its grace period is over": {
			func(in *Input) { in.Suspended, in.Deployed, in.EndedAt = true, LicenseEnded, noon.Add(-10*time.Minute) },
			Plan{State: StateDraining},
		},
		"the version that would replace it is not licensed": {
			func(in *Input) {
				in.License, in.Deployed, in.EndedAt = LicenseUnknown, LicenseEnded, noon.Add(-time.Hour)
			},
			Plan{State: StateDraining},
		},
		"the version that would replace it is licensed": {
			func(in *Input) { in.Deployed, in.EndedAt = LicenseEnded, noon.Add(-time.Hour) },
			Plan{State: StateServing, Apply: true, Replicas: 2, Routed: true},
		},
		"suspended on a licensed version while another one's license ended": {
			func(in *Input) { in.Suspended, in.License, in.ModelReady = true, LicenseEnded, false },
			Plan{State: StateHolding, Replicas: 2, Routed: true},
		},
		"old pods of an ended license wait for new ones within the grace period": {
			func(in *Input) { in.FormerEndedAt = noon.Add(-time.Minute) },
			Plan{State: StateServing, Apply: true, Replicas: 2, Routed: true, RequeueAfter: 9 * time.Minute},
		},
		"and no longer": {
			func(in *Input) { in.FormerEndedAt = noon.Add(-10 * time.Minute) },
			Plan{State: StateServing, Apply: true, Replicas: 2, Routed: true, Hurry: true},
		},
	} {
		t.Run(name, func(t *testing.T) {
			in := base
			tc.change(&in)
			if diff := cmp.Diff(tc.want, Decide(in)); diff != "" {
				t.Errorf("plan (-want +got):\n%s", diff)
			}
		})
	}
}

func TestTheLastPodEndsWithTheGracePeriod(t *testing.T) {
	ending := Input{
		Now: noon, ModelExists: true, License: LicenseEnded, Deployed: LicenseEnded, EndedAt: noon, Grace: 10 * time.Minute,
		Desired: 2, Observed: Observed{Exists: true, Replicas: 2, Ready: 2, Pods: 2},
	}
	for termination, want := range map[time.Duration]time.Duration{
		0: 10 * time.Minute, time.Minute: 9 * time.Minute, 10 * time.Minute: 0, time.Hour: 0,
	} {
		ending.Termination = termination
		if got := Decide(ending); got.RequeueAfter != want || (got.Replicas == 0) != (want == 0) {
			t.Errorf("pods that take %s to end: plan %+v, want them to go on for %s", termination, got, want)
		}
	}
}
