package endpoint

import (
	"context"
	"fmt"
	"maps"

	networkingv1 "k8s.io/api/networking/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/refusal"
	"github.com/dehug-io/dehug-operator/internal/rollout"
)

// isolatePods keeps the NetworkPolicy of the namespace's servers, without which no pod starts, and then deletes the one
// that an earlier operator made for the endpoint alone.
func (r *Reconciler) isolatePods(ctx context.Context, s *endpointScope) error {
	key := client.ObjectKey{Namespace: s.endpoint.Namespace, Name: names.Isolation}
	has := &networkingv1.NetworkPolicy{}
	err := r.Client.Get(ctx, key, has)
	if apierrors.IsNotFound(err) {
		has, err = r.makeIsolation(ctx, s, key)
	}
	if err != nil {
		return err
	}
	if !rollout.IsolationStands(has, r.SystemNamespace) {
		wanted, after := rollout.Isolation(key.Namespace, r.SystemNamespace), has.DeepCopy()
		if after.Labels == nil {
			after.Labels = map[string]string{}
		}
		maps.Copy(after.Labels, wanted.Labels)
		after.Spec = wanted.Spec
		if err := r.Client.Patch(ctx, after, client.MergeFrom(has), client.FieldOwner(names.FieldOwner)); err != nil {
			return s.recordRefusal(&refusal.WriteError{Verb: "changing", Kind: "NetworkPolicy", Name: key.Name, Err: err})
		}
	}
	return r.deleteFormerPolicy(ctx, s)
}

// makeIsolation creates the policy; one endpoint of a namespace at a time, so that the others see what the first made.
func (r *Reconciler) makeIsolation(ctx context.Context, s *endpointScope, key client.ObjectKey) (
	*networkingv1.NetworkPolicy, error) {
	giveBack, err := r.isolating.Take(ctx, key.Namespace)
	if err != nil {
		return nil, err
	}
	defer giveBack()
	has := &networkingv1.NetworkPolicy{}
	if err := r.Client.Get(ctx, key, has); !apierrors.IsNotFound(err) {
		return has, err //nolint:wrapcheck // a conflict says that another one has just made it
	}
	if err := r.checkNotDeleted(ctx, s); err != nil {
		return nil, err
	}
	made := rollout.Isolation(key.Namespace, r.SystemNamespace)
	err = r.Client.Create(ctx, made, client.FieldOwner(names.FieldOwner))
	if apierrors.IsAlreadyExists(err) { // the cache does not show it yet, or it is not the operator's
		err = r.Live.Get(ctx, key, made)
	}
	if err != nil {
		return nil, s.recordRefusal(&refusal.WriteError{Verb: "creating", Kind: "NetworkPolicy", Name: key.Name, Err: err})
	}
	return made, nil
}

func (r *Reconciler) deleteFormerPolicy(ctx context.Context, s *endpointScope) error {
	former := &networkingv1.NetworkPolicy{}
	key := client.ObjectKey{Namespace: s.endpoint.Namespace, Name: names.Workload(s.endpoint.Name)}
	err := r.Client.Get(ctx, key, former)
	if err != nil || !metav1.IsControlledBy(former, s.endpoint) || former.DeletionTimestamp != nil {
		return client.IgnoreNotFound(err)
	}
	err = r.Client.Delete(ctx, former, client.Preconditions{UID: &former.UID})
	if client.IgnoreNotFound(err) != nil {
		return fmt.Errorf("deleting the endpoint's own NetworkPolicy: %w", err)
	}
	return nil
}

// releaseIsolation deletes the policy of a namespace without endpoints. An endpoint that is reconciled is in the cache
// that is asked here, so none takes a policy for its own that is about to go.
func (r *Reconciler) releaseIsolation(ctx context.Context, namespace string) error {
	var left dehugv1alpha1.InferenceEndpointList
	err := r.Client.List(ctx, &left, client.InNamespace(namespace), client.Limit(1), client.UnsafeDisableDeepCopy)
	if err != nil {
		return fmt.Errorf("listing the endpoints of a namespace: %w", err)
	}
	has := &networkingv1.NetworkPolicy{}
	if len(left.Items) == 0 {
		err = r.Client.Get(ctx, client.ObjectKey{Namespace: namespace, Name: names.Isolation}, has)
	}
	if err != nil || has.UID == "" || has.DeletionTimestamp != nil {
		return client.IgnoreNotFound(err)
	}
	err = r.Client.Delete(ctx, has, client.Preconditions{UID: &has.UID})
	if client.IgnoreNotFound(err) != nil {
		return fmt.Errorf("deleting the NetworkPolicy of a namespace without endpoints: %w", err)
	}
	return nil
}
