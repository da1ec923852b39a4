package endpoint

import (
	"context"
	"fmt"
	"slices"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	psapi "k8s.io/pod-security-admission/api"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/rollout"
)

// podBounds are what the endpoint's namespace sets its pods.
type podBounds struct {
	// security is the Pod Security Standard that the admin permits.
	security psapi.Level
	// users are the ids of its pods.
	users names.Users
	// claims hold the contents of the namespace's models.
	claims []string
}

// +kubebuilder:rbac:groups="",resources=namespaces,verbs=get;list;watch

// mountsClaims reports whether the templates of runtime or endpoint have claims: most have none, and then those of all
// models of the namespace need no look.
func (s *endpointScope) mountsClaims() bool {
	has := func(t *corev1.PodTemplateSpec) bool {
		return t != nil && slices.ContainsFunc(t.Spec.Volumes,
			func(v corev1.Volume) bool { return v.PersistentVolumeClaim != nil })
	}
	return has(&s.runtime.Spec.Template) || has(s.endpoint.Spec.Template)
}

// readBounds reads the namespace's label and annotations, by its metadata alone, and its models' claims when they may
// be mounted.
func (r *Reconciler) readBounds(ctx context.Context, s *endpointScope) (podBounds, error) {
	var bounds podBounds
	namespace := &metav1.PartialObjectMetadata{}
	namespace.SetGroupVersionKind(corev1.SchemeGroupVersion.WithKind("Namespace"))
	if err := r.Client.Get(ctx, client.ObjectKey{Name: s.endpoint.Namespace}, namespace); err != nil {
		return bounds, fmt.Errorf("reading the namespace's metadata: %w", err)
	}
	bounds.security = rollout.LevelOf(namespace.Labels)
	bounds.users = names.UsersOf(namespace.Annotations)
	if !s.mountsClaims() {
		return bounds, nil
	}
	var models dehugv1alpha1.DeHugModelList
	if err := r.Client.List(ctx, &models, client.InNamespace(s.endpoint.Namespace),
		client.UnsafeDisableDeepCopy); err != nil {
		return bounds, fmt.Errorf("listing the namespace's models: %w", err)
	}
	for i := range models.Items {
		m := &models.Items[i]
		if claim := m.Spec.Cache.ExistingClaim; claim != "" {
			bounds.claims = append(bounds.claims, claim)
		}
		if m.Status.Cache != nil {
			bounds.claims = append(bounds.claims, m.Status.Cache.ClaimName)
		}
	}
	slices.Sort(bounds.claims)
	bounds.claims = slices.Compact(bounds.claims)
	return bounds, nil
}
