package endpoint

import (
	"context"

	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/rollout"
)

// decidePlan decides what runs.
func (r *Reconciler) decidePlan(_ context.Context, s *endpointScope) error {
	in := rollout.Input{
		Now:       s.now,
		Desired:   desiredReplicas(s.endpoint),
		Suspended: s.endpoint.Spec.Suspend,
		Grace:     graceOf(s.deployment), Termination: terminationOf(s.deployment),
		Observed: observedState(s),
	}
	if s.seats != nil {
		in.Seats = &s.seats.granted
	}
	if s.model != nil {
		in.ModelExists = true
		in.ModelReady = s.modelReady()
		in.License = licenseOf(s.model)
		in.Deployed, in.EndedAt = deployedLicense(s)
		if s.network == nil && in.License == rollout.LicenseValid {
			in.License = rollout.LicenseUnknown // whose license it is and how many seats it has is not known
		}
		_, in.FormerEndedAt = endedVersions(s)
		in.Grace = s.model.Spec.OnRevoked.GracePeriod.Duration
	}
	s.input, s.decision = in, rollout.Decide(in)
	s.decideCanary()
	s.requeueWithin(s.decision.RequeueAfter)
	return nil
}

func observedState(s *endpointScope) rollout.Observed {
	if s.deployment == nil {
		return rollout.Observed{}
	}
	out := rollout.Observed{
		Exists: true, Replicas: 1,
		Ready: rollout.ReadyPods(s.pods), Pods: rollout.LivePods(s.pods), Ending: rollout.EndingPods(s.pods),
		Routed: len(s.endpoint.Status.Routes) > 0,
	}
	if n := s.deployment.Spec.Replicas; n != nil {
		out.Replicas = *n
	}
	routed := meta.FindStatusCondition(s.endpoint.Status.Conditions, dehugv1alpha1.ConditionRouted)
	if routed != nil && routed.Status != metav1.ConditionTrue {
		out.UnroutedSince = routed.LastTransitionTime.Time
	}
	return out
}

// applyPlan makes the workload as the plan says, and the Services and the disruption budget of what runs.
func (r *Reconciler) applyPlan(ctx context.Context, s *endpointScope) error {
	if s.occupied {
		return nil
	}
	var err error
	switch {
	case s.decision.Apply:
		err = r.applyWorkload(ctx, s, stableWorkload(s))
	case s.deployment != nil && s.decision.Replicas != observedState(s).Replicas:
		err = r.scaleWorkload(ctx, s)
	}
	if err = s.keepRefusal(err); err != nil {
		return err
	}
	if err = s.keepRefusal(r.reconcileCanary(ctx, s)); err != nil {
		return err
	}
	if err = s.keepRefusal(r.reconcileServices(ctx, s)); err != nil {
		return err
	}
	return s.keepRefusal(r.reconcileBudget(ctx, s))
}
