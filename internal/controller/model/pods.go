package model

import (
	"context"
	"fmt"
	"slices"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/age"
	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/rollout"
)

// +kubebuilder:rbac:groups=dehug.io,resources=inferenceendpoints;inferenceruntimes,verbs=get;list;watch
// +kubebuilder:rbac:groups="",resources=namespaces,verbs=get;list;watch

// cachePods returns how the pods that fetch and keep the model's content run.
func (s *modelScope) cachePods() dehugv1alpha1.CachePods {
	var defaults dehugv1alpha1.CachePods
	if s.network != nil {
		defaults = s.network.Spec.Cache
	}
	return cache.MergePods(defaults, s.model.Spec.Cache.CachePods)
}

// whyNotPermitted tells what the model names for its pods and the network does not permit; nil when there is nothing,
// or no network.
func (s *modelScope) whyNotPermitted() *cause.Cause {
	if s.network == nil {
		return nil
	}
	return cache.CheckPods(s.network.Name, s.network.Spec, s.model.Spec.Cache.CachePods)
}

// fetchNodes returns where a fetch has to run for its claim to be bound where the server can run; nil when that is not
// known. A volume that is bound says itself where it can be attached.
func (r *Reconciler) fetchNodes(
	ctx context.Context, s *modelScope, v *version, claim *corev1.PersistentVolumeClaim,
) (*dehugv1alpha1.PodPlacement, error) {
	if claim != nil && cache.ClassifyClaim(claim, v.folder, s.ownClaim()).Verified {
		return nil, nil
	}
	nodes, err := r.servingNodes(ctx, s, v)
	if claim != nil && claim.Status.Phase == corev1.ClaimBound {
		nodes = tolerationsOf(nodes)
	}
	return nodes, err
}

// servingNodes returns what the pods that serve, or will serve, a version ask of their nodes: those of the model's
// oldest endpoint, or of the runtime that an endpoint would be given.
func (r *Reconciler) servingNodes(
	ctx context.Context, s *modelScope, v *version,
) (*dehugv1alpha1.PodPlacement, error) {
	if v.content == nil {
		return nil, nil
	}
	endpoints, err := r.EndpointsOf(ctx, s.model)
	if err != nil {
		return nil, fmt.Errorf("listing the model's endpoints: %w", err)
	}
	var runtimes dehugv1alpha1.InferenceRuntimeList
	if err := r.Client.List(ctx, &runtimes, client.UnsafeDisableDeepCopy); err != nil {
		return nil, fmt.Errorf("listing the InferenceRuntimes: %w", err)
	}
	var oldest *dehugv1alpha1.InferenceEndpoint
	if len(endpoints) > 0 {
		first := slices.MinFunc(endpoints, func(a, b dehugv1alpha1.InferenceEndpoint) int {
			return age.Compare(age.Age{Created: a.CreationTimestamp.Time, Name: a.Name},
				age.Age{Created: b.CreationTimestamp.Time, Name: b.Name})
		})
		oldest = &first
	}
	return rollout.NodesOf(runtimes.Items, oldest, v.content.Formats), nil
}

// tolerationsOf returns the tolerations of a placement alone: with them a pod can run where the volume is.
func tolerationsOf(nodes *dehugv1alpha1.PodPlacement) *dehugv1alpha1.PodPlacement {
	if nodes == nil || len(nodes.Tolerations) == 0 {
		return nil
	}
	return &dehugv1alpha1.PodPlacement{Tolerations: nodes.Tolerations}
}

// usersOf reads the ids of a namespace's pods, by its metadata alone.
func (r *Reconciler) usersOf(ctx context.Context, namespace string) (names.Users, error) {
	o := &metav1.PartialObjectMetadata{}
	o.SetGroupVersionKind(corev1.SchemeGroupVersion.WithKind("Namespace"))
	if err := r.Client.Get(ctx, client.ObjectKey{Name: namespace}, o); err != nil {
		return names.Users{}, fmt.Errorf("reading the namespace's metadata: %w", err)
	}
	return names.UsersOf(o.Annotations), nil
}
