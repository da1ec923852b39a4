package endpoint

import (
	"context"
	"time"

	"k8s.io/apimachinery/pkg/api/meta"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

const (
	// missingSecretRecheck is how soon a Secret that is missing is looked for again, and how soon it is looked whether the
	// gateway has found those of an endpoint that is new or was changed.
	missingSecretRecheck = 15 * time.Second
	// secretRecheck is how often it is looked whether the Secrets still exist.
	secretRecheck = 10 * time.Minute
	// newWithin is how long a route counts as new.
	newWithin = 2 * time.Minute
)

// readAccess looks whether the gateways find the Secrets with API keys. The manager has no right to read Secrets: it
// knows what the gateways report.
func (r *Reconciler) readAccess(_ context.Context, s *endpointScope) error {
	e := s.endpoint
	if e.Spec.Access == nil {
		return nil
	}
	s.access.restricted = true
	for _, ref := range e.Spec.Access.APIKeySecretRefs {
		if s.misses(ref.Name) {
			s.access.missing = append(s.access.missing, ref.Name)
		} else {
			s.access.present++
		}
	}
	s.requeueWithin(secretRecheck)
	routed := meta.FindStatusCondition(e.Status.Conditions, dehugv1alpha1.ConditionRouted)
	if len(s.access.missing) > 0 || e.Status.ObservedGeneration != e.Generation || routed == nil ||
		s.now.Sub(routed.LastTransitionTime.Time) < newWithin {
		s.requeueWithin(missingSecretRecheck)
	}
	return nil
}
