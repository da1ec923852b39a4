package endpoint

import (
	"context"
	"errors"
	"fmt"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

var errDeleted = errors.New("it was changed or deleted, which the cache has not seen")

// checkNotDeleted asks the API server for the endpoint, once in a pass, before something is applied. Endpoint and
// objects are often deleted together: a cache that has seen the end of the objects alone must start no pods, and one
// that has an older endpoint must not return to what that asked for.
func (r *Reconciler) checkNotDeleted(ctx context.Context, s *endpointScope) error {
	if s.present {
		return nil
	}
	present := &metav1.PartialObjectMetadata{}
	present.SetGroupVersionKind(endpointKind)
	err := r.Live.Get(ctx, client.ObjectKeyFromObject(s.endpoint), present)
	if err == nil && present.UID == s.endpoint.UID && present.DeletionTimestamp.IsZero() &&
		present.ResourceVersion == s.endpoint.ResourceVersion {
		s.present = true
		return nil
	}
	if client.IgnoreNotFound(err) != nil {
		return fmt.Errorf("reading the endpoint again: %w", err)
	}
	return apierrors.NewConflict(dehugv1alpha1.GroupVersion.WithResource("inferenceendpoints").GroupResource(),
		s.endpoint.Name, errDeleted)
}
