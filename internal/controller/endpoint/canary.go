package endpoint

import (
	"context"
	"fmt"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/refusal"
	"github.com/dehug-io/dehug-operator/internal/rollout"
)

// readCanary reads the Deployment of a new version that is tried, and divides the pods.
func (r *Reconciler) readCanary(ctx context.Context, s *endpointScope) error {
	s.stablePods, s.canaryPods = rollout.DividePods(s.pods)
	if s.endpoint.Spec.Rollout.Strategy != dehugv1alpha1.RolloutCanary && s.endpoint.Status.Canary == nil &&
		len(s.canaryPods) == 0 {
		return nil
	}
	d := &appsv1.Deployment{}
	key := client.ObjectKey{Namespace: s.endpoint.Namespace, Name: names.Canary(s.endpoint.Name)}
	err := r.Client.Get(ctx, key, d)
	switch {
	case apierrors.IsNotFound(err):
		return nil
	case err != nil:
		return fmt.Errorf("reading the canary's Deployment: %w", err)
	case metav1.IsControlledBy(d, s.endpoint) && d.DeletionTimestamp.IsZero():
		s.canary = d
	}
	return nil
}

// decideCanary decides what becomes of a new version, and with it of the stable one.
func (s *endpointScope) decideCanary() {
	policy := rollout.PolicyOf(&s.endpoint.Spec)
	if policy == nil && s.endpoint.Status.Canary == nil && s.canary == nil {
		return
	}
	in := rollout.CanaryInput{
		Now: s.now, Policy: policy, Endpoint: idOf(s.endpoint), Base: s.input, Target: currentCID(s),
		Tried: rollout.TriedBy(&s.endpoint.Spec, currentCID(s)), Deadline: s.progressDeadline,
		Last: s.endpoint.Status.Canary, Outcomes: s.outcomesOfTrial(),
	}
	if s.deployment != nil {
		in.Stable = s.deployment.Spec.Template.Labels[names.LabelCID]
		in.StableCompleted = rollout.Diagnose(s.deployment, s.stablePods, s.progressDeadline, s.now).Complete
	}
	if f, is := deployedFormer(s); is && f != nil {
		in.FormerUnlimited = f.Seats != nil && *f.Seats == 0
	}
	in.Observed = s.observedCanary(in.Target)
	s.canaryInput, s.canaryPlan = in, rollout.DecideCanary(in, s.decision)
	s.decision, s.endpoint.Status.Canary = s.canaryPlan.Stable, s.canaryPlan.Status
	s.requeueWithin(s.canaryPlan.RequeueAfter)
}

// observedCanary describes the canary's workload and those of its pods that serve a content.
func (s *endpointScope) observedCanary(target string) rollout.CanaryObserved {
	pods := rollout.PodsOf(s.canaryPods, target)
	out := rollout.CanaryObserved{Ready: rollout.ReadyPods(pods),
		Pods: rollout.LivePods(s.canaryPods) + rollout.EndingPods(s.canaryPods)}
	if s.canary == nil {
		return out
	}
	out.Exists, out.CID, out.Replicas = true, s.canary.Spec.Template.Labels[names.LabelCID], 1
	if n := s.canary.Spec.Replicas; n != nil {
		out.Replicas = *n
	}
	out.License, out.EndedAt = s.licenseOfVersion(out.CID)
	if out.CID == target {
		if d := rollout.Diagnose(s.canary, pods, s.progressDeadline, s.now); d.Terminal {
			out.Problem = &cause.Cause{Reason: d.Reason, Message: d.Message}
		}
	}
	return out
}

// licenseOfVersion is the license of a version, and when it ended.
func (s *endpointScope) licenseOfVersion(cid string) (license rollout.License, ended time.Time) {
	if s.model == nil {
		return rollout.LicenseUnknown, ended
	}
	if cid == currentCID(s) {
		if l := s.model.Status.License; l != nil && l.EndedAt != nil {
			ended = l.EndedAt.Time
		}
		return licenseOf(s.model), ended
	}
	f := formerOf(s.model, cid)
	switch {
	case f == nil:
		return rollout.LicenseUnknown, ended
	case hasEnded(f):
		return rollout.LicenseEnded, f.EndedAt.Time
	case f.LicenseValid == metav1.ConditionTrue:
		return rollout.LicenseValid, ended
	}
	return rollout.LicenseUnknown, ended
}

// reconcileCanary makes the canary's workload as the plan says.
func (r *Reconciler) reconcileCanary(ctx context.Context, s *endpointScope) error {
	plan := s.canaryPlan
	switch {
	case plan.Replicas == 0:
		return r.deleteCanary(ctx, s)
	case plan.Apply:
		if free, err := r.claimCanaryName(ctx, s); err != nil || !free {
			return err
		}
		return r.applyWorkload(ctx, s, canaryWorkload(s))
	case s.canary != nil && (s.canary.Spec.Replicas == nil || *s.canary.Spec.Replicas != plan.Replicas):
		return r.scaleDeployment(ctx, s, s.canary, plan.Replicas, &s.ordered.canary)
	}
	return nil
}

// claimCanaryName reports whether the canary's Deployment may be made: another object may have its name, or the one of
// the trial before may not be gone yet.
func (r *Reconciler) claimCanaryName(ctx context.Context, s *endpointScope) (free bool, err error) {
	if s.canary != nil {
		return true, nil
	}
	d := &appsv1.Deployment{}
	key := client.ObjectKey{Namespace: s.endpoint.Namespace, Name: names.Canary(s.endpoint.Name)}
	err = r.Live.Get(ctx, key, d)
	switch {
	case apierrors.IsNotFound(err):
		return true, nil
	case err != nil:
		return false, fmt.Errorf("reading the canary's Deployment: %w", err)
	}
	s.requeueWithin(occupiedRecheck)
	if metav1.IsControlledBy(d, s.endpoint) {
		return d.DeletionTimestamp.IsZero(), nil
	}
	return false, &cause.Cause{Reason: dehugv1alpha1.ReasonPending, Message: fmt.Sprintf(
		"Deployment %s, in which the new version would be tried, exists and is not this endpoint's: "+
			"delete it, or give the endpoint another name", d.Name)}
}

// deleteCanary deletes the canary's workload; its pods end what is in flight.
func (r *Reconciler) deleteCanary(ctx context.Context, s *endpointScope) error {
	if s.canary == nil {
		return nil
	}
	err := r.Client.Delete(ctx, s.canary, client.Preconditions{UID: &s.canary.UID},
		client.PropagationPolicy(metav1.DeletePropagationBackground))
	if client.IgnoreNotFound(err) != nil {
		return s.recordRefusal(&refusal.WriteError{Verb: "deleting", Kind: "Deployment", Name: s.canary.Name, Err: err})
	}
	s.canary = nil
	return nil
}
