package upkeep

import (
	"context"
	"fmt"
	"reflect"

	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	networkingv1 "k8s.io/api/networking/v1"
	kruntime "k8s.io/apimachinery/pkg/runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/internal/apply"
	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// mirrorObjects are what there is of a mirror, as far as it was read.
type mirrorObjects struct {
	deployment *appsv1.Deployment
	service    *corev1.Service
	policy     *networkingv1.NetworkPolicy
	mirrors    *corev1.ConfigMap
}

// ReconcileMirror makes the mirror of a content while others want it, and takes it away otherwise.
func (k *Keeper) ReconcileMirror(ctx context.Context, s *Stored, out *Outcome) error {
	demand, _, err := k.ReadDemand(ctx, s.Namespace, s.Mirror)
	if err != nil {
		return err
	}
	// The policy is made first and deleted last.
	deployment, policy := &appsv1.Deployment{}, &networkingv1.NetworkPolicy{}
	if err := k.readObjects(ctx, s.Namespace, s.Mirror, deployment, policy); err != nil {
		return err
	}
	step, again := cache.NextMirror(cache.MirrorFacts{
		Exists: isOurs(deployment) || isOurs(policy), Demand: demand, Serves: s.Serves, Frozen: s.Frozen,
		Awaited: isOurs(deployment) && cache.IsPermanent(deployment) && isAwaited(s.Others),
	}, k.IdleTime(), s.Now)
	out.lookAfter(again)
	switch step {
	case cache.RunMirror:
		return k.runMirror(ctx, s, mirrorObjects{deployment: deployment, policy: policy}, out)
	case cache.AdoptMirror:
		_, err := k.Ask(ctx, s.Namespace, s.CID, s.Owner, []cache.Candidate{s.Self}, s.Now)
		return err
	case cache.RemoveMirror:
		return k.RemoveMirror(ctx, s.Namespace, s.Mirror)
	default:
		return nil
	}
}

// isAwaited reports whether one of those that are licensed does not have the content.
func isAwaited(others []cache.Candidate) bool {
	for _, o := range others {
		if o.Licensed && !o.Cached {
			return true
		}
	}
	return false
}

func (k *Keeper) readObjects(ctx context.Context, namespace, mirror string, into ...client.Object) error {
	for _, o := range into {
		err := k.Client.Get(ctx, client.ObjectKey{Namespace: namespace, Name: mirror}, o)
		if client.IgnoreNotFound(err) != nil {
			return fmt.Errorf("reading the mirror: %w", err)
		}
	}
	return nil
}

// givesWay reports whether a mirror that exists has to let another pod have its claim.
func (k *Keeper) givesWay(ctx context.Context, s *Stored, d *appsv1.Deployment) (bool, error) {
	if d.UID == "" || manyNodes(s.Claim) {
		return false, nil
	}
	pods, err := k.podsOf(ctx, s)
	if err != nil {
		return false, err
	}
	stopped := d.Spec.Replicas != nil && *d.Spec.Replicas == 0
	return cache.GivesWay(names.LabelMirror, s.Mirror, pods, stopped), nil
}

func (k *Keeper) runMirror(ctx context.Context, s *Stored, has mirrorObjects, out *Outcome) error {
	has.service, has.mirrors = &corev1.Service{}, &corev1.ConfigMap{}
	if err := k.readObjects(ctx, s.Namespace, s.Mirror, has.service, has.mirrors); err != nil {
		return err
	}
	if why := cache.ReplicasRefused(has.deployment); why != "" {
		out.Refusals = append(out.Refusals, why)
	}
	spec, err := s.Spec(ctx)
	if err != nil {
		return err
	}
	if spec.GivesWay, err = k.givesWay(ctx, s, has.deployment); err != nil {
		return err
	}
	want, err := cache.BuildMirror(spec)
	if err != nil {
		return err
	}
	if has.deployment.UID != "" && cache.IsPermanent(has.deployment) && !spec.GivesWay {
		want.Deployment = nil
	}
	for _, o := range []struct {
		has         client.Object
		want        kruntime.ApplyConfiguration
		annotations func() map[string]string
	}{
		// The policy goes first, so that no mirror answers without it.
		{has.policy, want.NetworkPolicy, func() map[string]string { return want.NetworkPolicy.Annotations }},
		{has.mirrors, want.ConfigMap, func() map[string]string { return want.ConfigMap.Annotations }},
		{has.service, want.Service, func() map[string]string { return want.Service.Annotations }},
		{has.deployment, want.Deployment, func() map[string]string { return want.Deployment.Annotations }},
	} {
		if reflect.ValueOf(o.want).IsNil() || cache.IsAsBuilt(o.has, o.annotations()) {
			continue
		}
		if err := apply.Apply(ctx, k.Client, o.want); err != nil {
			return err
		}
	}
	return k.giveMirrorReach(ctx, spec.Reach, has.deployment, want.Deployment)
}

// RemoveMirror deletes what there is of a mirror. The Lease goes first: when it was renewed meanwhile, nothing goes.
func (k *Keeper) RemoveMirror(ctx context.Context, namespace, name string) error {
	_, lease, err := k.ReadDemand(ctx, namespace, name)
	if err != nil {
		return err
	}
	if err := k.dropLease(ctx, lease); err != nil {
		return err
	}
	for _, o := range []client.Object{&appsv1.Deployment{}, &corev1.Service{}, &corev1.ConfigMap{},
		&networkingv1.NetworkPolicy{}} {
		if err := k.readObjects(ctx, namespace, name, o); err != nil {
			return err
		}
		if err := k.removeObject(ctx, o); err != nil {
			return err
		}
	}
	return nil
}

// removeObject deletes an object as it was read, if it was.
func (k *Keeper) removeObject(ctx context.Context, o client.Object) error {
	uid := o.GetUID()
	if !isOurs(o) || o.GetDeletionTimestamp() != nil {
		return nil
	}
	if err := k.Client.Delete(ctx, o, client.Preconditions{UID: &uid}); client.IgnoreNotFound(err) != nil {
		return fmt.Errorf("deleting the mirror: %w", err)
	}
	return nil
}
