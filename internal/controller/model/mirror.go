package model

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	networkingv1 "k8s.io/api/networking/v1"
	kruntime "k8s.io/apimachinery/pkg/runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/age"
	"github.com/dehug-io/dehug-operator/internal/apply"
	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// defaultScrubInterval is that of the schema, for objects that were stored before it had one.
const defaultScrubInterval = 24 * time.Hour

// reconcileMirror makes the mirror of a complete content, and removes it from what is not complete. Of several models
// with the same claim the oldest decides.
func (r *Reconciler) reconcileMirror(ctx context.Context, s *modelScope, v *version) error {
	if v.view == nil {
		return nil
	}
	wants := v.plan.Cached && v.isOwned() && v.verdict.Allowed && s.needsMirror() && isMountable(v.view.claim)
	switch {
	case !wants && len(v.peers.users) == 0:
		return r.removeMirror(ctx, s.model.Namespace, names.Mirror(v.folder, v.claim))
	case !wants, s.network == nil, s.model.Spec.Suspend:
		return nil // it is another model's, or stays as it is
	case slices.ContainsFunc(v.peers.users, func(m *dehugv1alpha1.DeHugModel) bool {
		return age.IsOlder(ageOf(m),
			ageOf(s.model))
	}):
		return nil
	}
	if why := s.whyNotPermitted(); why != nil {
		v.refusals = append(v.refusals, why.Message)
		return nil // it stays as it is
	}
	return r.applyMirror(ctx, s, v)
}

// servesOthers reports whether the fetch pods of other namespaces may take the content from this model's mirror.
func (s *modelScope) servesOthers(v *version) bool {
	self := cache.Candidate{Namespace: s.model.Namespace, Name: s.model.Name, Claim: v.claim,
		Created: s.model.CreationTimestamp.Time}
	return s.model.Spec.Cache.Mirror != dehugv1alpha1.MirrorOff && cache.ServesOthers(self, v.peers.candidates)
}

// needsMirror reports whether the cache must be scrubbed or served to other namespaces.
func (s *modelScope) needsMirror() bool {
	return s.model.Spec.Cache.Mirror != dehugv1alpha1.MirrorOff || s.scrubInterval() > 0
}

// scrubInterval is 0 for never.
func (s *modelScope) scrubInterval() time.Duration {
	if interval := s.model.Spec.Cache.ScrubInterval; interval != nil {
		return interval.Duration
	}
	return defaultScrubInterval
}

// isMountable reports whether a mirror can mount the claim alongside the pods that serve from it.
func isMountable(claim *corev1.PersistentVolumeClaim) bool {
	return claim != nil && (slices.Contains(claim.Spec.AccessModes, corev1.ReadWriteOnce) || manyNodes(claim))
}

func manyNodes(claim *corev1.PersistentVolumeClaim) bool {
	return slices.Contains(claim.Spec.AccessModes, corev1.ReadWriteMany)
}

// mirrorSpec returns the mirror of a version, but for its reach and whether it gives way.
func (r *Reconciler) mirrorSpec(s *modelScope, v *version) cache.MirrorSpec {
	return cache.MirrorSpec{
		Namespace: s.model.Namespace, CID: v.token.CID, ClaimName: v.claim, Folder: v.folder, Bytes: contentBytes(v),
		Image: r.Image, PullPolicy: r.PullPolicy,
		Sources: s.plainSources(), Mirrors: v.peers.repairSources(), AllowUnsafe: s.allowUnsafe(),
		ScrubInterval: s.scrubInterval(), Shared: s.servesOthers(v),
		Readers: s.readerNamespaces(v.peers), ManagerNamespace: r.SystemNamespace,
		Pods: s.cachePods(), Users: v.view.fetch.Users, Owners: ownerReferences(s, v.peers),
	}
}

func (r *Reconciler) applyMirror(ctx context.Context, s *modelScope, v *version) error {
	key := client.ObjectKey{Namespace: s.model.Namespace, Name: names.Mirror(v.folder, v.claim)}
	deployment, service := &appsv1.Deployment{}, &corev1.Service{}
	policy, mirrors := &networkingv1.NetworkPolicy{}, &corev1.ConfigMap{}
	for _, o := range []client.Object{deployment, service, policy, mirrors} {
		if err := r.Client.Get(ctx, key, o); client.IgnoreNotFound(err) != nil {
			return fmt.Errorf("reading the mirror: %w", err)
		}
	}
	if why := cache.ReplicasRefused(deployment); why != "" {
		v.refusals = append(v.refusals, why)
	}
	givesWay, err := r.givesWay(ctx, s, v, deployment)
	if err != nil {
		return err
	}
	nodes, err := r.servingNodes(ctx, s, v)
	if err != nil {
		return err
	}
	spec := r.mirrorSpec(s, v)
	spec.Pods.Placement = cache.FollowNodes(spec.Pods.Placement, tolerationsOf(nodes))
	spec.Reach, spec.GivesWay = r.reachOf(s), givesWay
	want, err := cache.BuildMirror(spec)
	if err != nil {
		return err
	}
	if want.Service == nil {
		if err := r.removeObject(ctx, service); err != nil {
			return err
		}
	}
	for _, o := range []struct {
		has         client.Object
		want        kruntime.ApplyConfiguration
		annotations func() map[string]string
	}{
		// The policy goes first, so that no mirror answers without it.
		{policy, want.NetworkPolicy, func() map[string]string { return want.NetworkPolicy.Annotations }},
		{mirrors, want.ConfigMap, func() map[string]string { return want.ConfigMap.Annotations }},
		{service, want.Service, func() map[string]string { return want.Service.Annotations }},
		{deployment, want.Deployment, func() map[string]string { return want.Deployment.Annotations }},
	} {
		if reflect.ValueOf(o.want).IsNil() || upToDate(o.has, o.annotations()) {
			continue
		}
		if err := apply.Apply(ctx, r.Client, o.want); err != nil {
			return err
		}
	}
	return r.giveMirrorReach(ctx, spec.Reach, deployment, want.Deployment)
}

// contentBytes is 0 while the content is not known.
func contentBytes(v *version) int64 {
	if v.content == nil {
		return 0
	}
	return v.content.Bytes
}

// givesWay looks whether the mirror keeps a pod of the same content from starting on another node.
func (r *Reconciler) givesWay(ctx context.Context, s *modelScope, v *version, d *appsv1.Deployment) (bool, error) {
	if manyNodes(v.view.claim) || d.UID == "" {
		return false, nil
	}
	var pods corev1.PodList
	err := r.Client.List(ctx, &pods, client.InNamespace(s.model.Namespace),
		client.MatchingLabels{names.LabelCID: v.token.CID})
	if err != nil {
		return false, fmt.Errorf("reading the pods that use the content: %w", err)
	}
	return cache.GivesWay(d.Name, pods.Items, d.Spec.Replicas != nil && *d.Spec.Replicas == 0), nil
}

// sweepMirrors removes the mirrors of what this model alone used and uses no more.
func (r *Reconciler) sweepMirrors(ctx context.Context, s *modelScope, v *version) error {
	if v.view == nil {
		return nil
	}
	needed := map[string]bool{names.Mirror(v.folder, v.claim): true}
	if v.newer != nil && v.newer.token != nil {
		needed[names.Mirror(v.newer.folder, v.newer.claim)] = true
	}
	var mirrors appsv1.DeploymentList
	err := r.Client.List(ctx, &mirrors, client.InNamespace(s.model.Namespace),
		client.MatchingLabels{names.LabelManagedBy: names.ManagedBy, names.LabelName: names.ComponentMirror})
	if err != nil {
		return fmt.Errorf("reading the mirrors: %w", err)
	}
	for i := range mirrors.Items {
		k := &mirrors.Items[i]
		if needed[k.Name] || !isOwner(s.model, k) || len(k.OwnerReferences) > 1 {
			continue
		}
		if err := r.removeMirror(ctx, k.Namespace, k.Name); err != nil {
			return err
		}
	}
	return nil
}

// upToDate compares digests of what the object was and is to be made of.
func upToDate(has client.Object, want map[string]string) bool {
	return has.GetUID() != "" && has.GetDeletionTimestamp() == nil &&
		has.GetAnnotations()[names.AnnotationInputs] == want[names.AnnotationInputs]
}

// repairSources are the mirrors of others, whether or not they answer now: the mirror finds out itself.
func (p *peers) repairSources() []string {
	all := slices.Clone(p.candidates)
	for i := range all {
		all[i].MirrorReady = true
	}
	return cache.Mirrors(cache.Candidate{}, all)
}

// readerNamespaces are the namespaces that may take the content: all that are licensed for it.
func (s *modelScope) readerNamespaces(p *peers) []string {
	all := append([]string{s.model.Namespace}, p.readers...)
	slices.Sort(all)
	return slices.Compact(all)
}

// removeMirror deletes what there is of a mirror.
func (r *Reconciler) removeMirror(ctx context.Context, namespace, name string) error {
	key := client.ObjectKey{Namespace: namespace, Name: name}
	for _, o := range []client.Object{&appsv1.Deployment{}, &corev1.Service{}, &networkingv1.NetworkPolicy{},
		&corev1.ConfigMap{}} {
		if err := r.Client.Get(ctx, key, o); client.IgnoreNotFound(err) != nil {
			return fmt.Errorf("reading the mirror: %w", err)
		}
		if err := r.removeObject(ctx, o); err != nil {
			return err
		}
	}
	return nil
}

// removeObject deletes an object of a mirror as it was read, if it was.
func (r *Reconciler) removeObject(ctx context.Context, o client.Object) error {
	uid := o.GetUID()
	if uid == "" || o.GetDeletionTimestamp() != nil || o.GetLabels()[names.LabelManagedBy] != names.ManagedBy {
		return nil
	}
	if err := r.Client.Delete(ctx, o, client.Preconditions{UID: &uid}); client.IgnoreNotFound(err) != nil {
		return fmt.Errorf("deleting the mirror: %w", err)
	}
	return nil
}
