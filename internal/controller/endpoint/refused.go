package endpoint

import (
	"errors"
	"time"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/refusal"
)

// refusedRecheck is how soon an object that the API server refuses is tried again.
const refusedRecheck = 30 * time.Second

// recordRefusal turns what the API server refuses into a refusal that the user reads; other errors stay as they are.
func (s *endpointScope) recordRefusal(err error) error {
	refused, is := refusal.Of(err)
	if !is {
		return err
	}
	s.requeueWithin(refusedRecheck)
	return &cause.Cause{Reason: dehugv1alpha1.ReasonObjectRefused, Message: refused.String()}
}

// keepRefusal keeps an error that only a user or an admin can fix for the status, and returns any other.
func (s *endpointScope) keepRefusal(err error) error {
	var refusal *cause.Cause
	if errors.As(err, &refusal) {
		s.refusal = refusal
		return nil
	}
	return err
}
