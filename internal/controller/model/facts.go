package model

import (
	"errors"
	"fmt"
	"strings"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/feed"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// askerOf names a model to the feeds of chains.
func askerOf(m *dehugv1alpha1.DeHugModel) feed.Asker {
	return feed.Asker{Namespace: m.Namespace, Name: m.Name}
}

// readFacts reads at one finality. That there is no such version is an answer too. That no block is older than one
// seen before is the feed's to see to: it may be a look behind the newest block that another reader has just seen.
func (r *Reconciler) readFacts(s *modelScope, q chain.Query, level chain.Finality) (*license.Facts,
	error) {
	facts, err := s.reader.Facts(askerOf(s.model), q, level)
	if errors.Is(err, chain.ErrPending) {
		s.pending = true
	}
	if facts.Missing = missingOf(err); err != nil && facts.Missing == nil {
		return nil, fmt.Errorf("reading the %s block: %w", strings.ToLower(string(level)), err)
	}
	return &facts, nil
}

// missingOf tells that a name, token or revision does not exist from what says nothing about it.
func missingOf(err error) *cause.Cause {
	switch {
	case errors.Is(err, chain.ErrUnknownModel):
		return &cause.Cause{Reason: dehugv1alpha1.ReasonModelNotFound, Message: err.Error()}
	case errors.Is(err, chain.ErrUnknownRevision):
		return &cause.Cause{Reason: dehugv1alpha1.ReasonRevisionNotFound, Message: err.Error()}
	}
	return nil
}
