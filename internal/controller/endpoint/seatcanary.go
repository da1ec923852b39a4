package endpoint

import (
	"context"
	"fmt"

	appsv1 "k8s.io/api/apps/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/rollout"
)

// viewCanary adds to what is seen of an endpoint what it runs, and may come to run, of a new version. Each version has
// seats of its own license: the stable pods of another one hold none of these.
func (r *Reconciler) viewCanary(ctx context.Context, e *dehugv1alpha1.InferenceEndpoint, stable *appsv1.Deployment,
	cid string, v *rollout.SeatView) error {
	policy := rollout.PolicyOf(&e.Spec)
	if v.Deployment == "" || (policy == nil && e.Status.Canary == nil) {
		return nil
	}
	canary := &appsv1.Deployment{}
	err := r.Client.Get(ctx, client.ObjectKey{Namespace: e.Namespace, Name: names.Canary(e.Name)}, canary)
	if client.IgnoreNotFound(err) != nil {
		return fmt.Errorf("reading the canary of an endpoint that shares the license's seats: %w", err)
	}
	if canary.UID == "" || !metav1.IsControlledBy(canary, e) {
		canary = nil
	}
	v.Deployment, v.Generation = orderedPair{}.seenIn(stable, canary).identity()
	serves := func(d *appsv1.Deployment) bool { return d != nil && d.Spec.Template.Labels[names.LabelCID] == cid }
	if policy != nil {
		v.Desired = seatsWanted(e, policy, serves(stable), canary != nil, cid)
		if !serves(stable) {
			v.Running = 0
		}
	}
	if serves(canary) {
		v.Running += replicasOf(canary)
	}
	return nil
}

// seatsWanted is how many seats of a version's license an endpoint asks for: while the version is tried, those that it
// takes after it is promoted too, so that it can be.
func seatsWanted(e *dehugv1alpha1.InferenceEndpoint, policy *rollout.CanaryPolicy, isStable, hasCanary bool,
	cid string) int64 {
	desired := int64(desiredReplicas(e))
	last := e.Status.Canary
	switch {
	case isStable && !hasCanary:
		return desired
	case !isStable && last != nil && last.CID == cid && last.Step == dehugv1alpha1.CanaryRolledBack:
		return 0
	}
	return desired + int64(rollout.CanaryPods(desiredReplicas(e), policy.Weight))
}

// replicasOf is how many replicas run of a Deployment or were ordered.
func replicasOf(d *appsv1.Deployment) int64 {
	n := int64(d.Status.Replicas)
	if d.Spec.Replicas != nil {
		n = max(n, int64(*d.Spec.Replicas))
	}
	return n
}
