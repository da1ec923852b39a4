// Package apply sends server-side applies as the operator's one field owner.
package apply

import (
	"context"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	metav1ac "k8s.io/client-go/applyconfigurations/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/refusal"
)

// named is what every generated apply configuration offers.
type named interface {
	GetKind() *string
	GetName() *string
}

// Apply makes the object as ac says: fields of ac become the operator's, others are left alone. ac is then filled
// with what the server stored. The error is a *refusal.WriteError.
func Apply(ctx context.Context, c client.Client, ac runtime.ApplyConfiguration) error {
	err := c.Apply(ctx, ac, client.FieldOwner(names.FieldOwner), client.ForceOwnership)
	if err == nil {
		return nil
	}
	if n, ok := ac.(named); ok && n.GetKind() != nil && n.GetName() != nil {
		return &refusal.WriteError{Verb: "applying", Kind: *n.GetKind(), Name: *n.GetName(), Err: err}
	}
	return &refusal.WriteError{Verb: "applying", Kind: "an", Name: "object", Err: err}
}

// OwnerReference returns a reference to obj, of kind gvk, that never blocks the owner's deletion. A controller
// reference makes obj the one controller of the dependant; others only keep the dependant alive.
func OwnerReference(
	obj client.Object, gvk schema.GroupVersionKind, controller bool,
) *metav1ac.OwnerReferenceApplyConfiguration {
	ref := metav1ac.OwnerReference().
		WithAPIVersion(gvk.GroupVersion().String()).
		WithKind(gvk.Kind).
		WithName(obj.GetName()).
		WithUID(obj.GetUID()).
		WithBlockOwnerDeletion(false)
	if controller {
		ref.WithController(true)
	}
	return ref
}
