package rollout

import (
	"slices"
	"testing"
)

// TestTheTraceIsWhatIsDecidedBy checks for every combination that the workload follows the spec exactly when the trace
// says that all that it requires holds, that a workload ends when what runs is not licensed any more, and that seats
// are the reason for fewer replicas.
func TestTheTraceIsWhatIsDecidedBy(t *testing.T) {
	one := int64(1)
	licenses := []License{LicenseUnknown, LicenseValid, LicenseEnded}
	for _, license := range licenses {
		for _, deployed := range licenses {
			for bits := range 32 {
				is := func(n int) bool { return bits&(1<<n) != 0 }
				in := Input{ModelExists: is(0), ModelReady: is(1), Suspended: is(2), License: license, Deployed: deployed,
					Desired: 2}
				if is(3) {
					in.Observed = Observed{Exists: true, Replicas: 2, Ready: 2, Pods: 2, Routed: true}
				}
				if is(4) {
					in.Seats = &one
				}
				checkTrace(t, in)
			}
		}
	}
}

func checkTrace(t *testing.T, in Input) {
	t.Helper()
	plan, trace := Decide(in), Trace(in)
	failed := func(name string) bool {
		return slices.ContainsFunc(trace, func(c Clause) bool { return c.Name == name && !c.Holds })
	}
	required := !failed(RequiresModel) && !failed(RequiresReadyModel) && !failed(RequiresLicense) &&
		!failed(RequiresNoSuspend)
	if required != (plan.State == StateServing) {
		t.Errorf("%+v: %s, but the trace is %+v", in, plan.State, trace)
	}
	if ends := plan.State == StateDraining || plan.State == StateStopped; !required && in.Observed.Exists &&
		ends != failed(RequiresDeployed) {
		t.Errorf("%+v: %s, but the trace is %+v", in, plan.State, trace)
	}
	if plan.SeatsExceeded && !failed(RequiresSeats) {
		t.Errorf("%+v: seats are exceeded, but the trace is %+v", in, trace)
	}
}
