package endpoint

import (
	"context"
	"fmt"
	"time"

	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"
)

const (
	// missingSecretRecheck is how soon a Secret that is missing is looked for again: Secrets are not watched, because
	// that needs the right to read every Secret of the cluster.
	missingSecretRecheck = 15 * time.Second
	// secretRecheck is how often it is looked whether the Secrets still exist.
	secretRecheck = 10 * time.Minute
)

// readAccess looks whether the Secrets exist, by their metadata: the operator never reads a key.
func (r *Reconciler) readAccess(ctx context.Context, s *endpointScope) error {
	if s.endpoint.Spec.Access == nil {
		return nil
	}
	s.access.restricted = true
	for _, ref := range s.endpoint.Spec.Access.APIKeySecretRefs {
		secret := &metav1.PartialObjectMetadata{}
		secret.SetGroupVersionKind(corev1.SchemeGroupVersion.WithKind("Secret"))
		err := r.Live.Get(ctx, client.ObjectKey{Namespace: s.endpoint.Namespace, Name: ref.Name}, secret)
		switch {
		case apierrors.IsNotFound(err):
			s.access.missing = append(s.access.missing, ref.Name)
		case err != nil:
			return fmt.Errorf("looking for Secret %s: %w", ref.Name, err)
		default:
			s.access.present++
		}
	}
	s.requeueWithin(secretRecheck)
	if len(s.access.missing) > 0 {
		s.requeueWithin(missingSecretRecheck)
	}
	return nil
}
