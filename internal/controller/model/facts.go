package model

import (
	"context"
	"errors"
	"fmt"
	"strings"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// readFacts reads at one finality. That there is no such version is an answer too; one from an older block than was
// seen is none.
func (r *Reconciler) readFacts(ctx context.Context, s *modelScope, q chain.Query, level chain.Finality) (*license.Facts,
	error) {
	seen := r.Readers.Heads(s.network)
	q.NotBefore = max(q.NotBefore, seen.At(level))
	var facts license.Facts
	var err error
	for range network.LagAttempts {
		if facts, err = s.reader.Facts(ctx, q, level); !errors.Is(err, chain.ErrBehind) {
			break
		}
	}
	if facts.Missing = missingOf(err); err != nil && facts.Missing == nil {
		return nil, fmt.Errorf("reading the %s block: %w", strings.ToLower(string(level)), err)
	}
	seen.Raise(level, facts.Block.Number)
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
