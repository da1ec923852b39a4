package model

import (
	"context"
	"errors"
	"fmt"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
	"github.com/dehug-io/dehug-operator/internal/status"
)

// readName names a version that was asked for by its token. What the content calls itself is only a claim: the name is
// taken when the registry has the token among the versions of that name, and otherwise the version has none.
func (r *Reconciler) readName(ctx context.Context, s *modelScope, v *version, found *Content) error {
	if v.token.Name != "" || !v.isOwned() || found.Provenance == nil || found.Provenance.Name == "" {
		return nil
	}
	if s.isKnown(v) && s.model.Status.Content != nil {
		return nil // it was read when the content was first inspected
	}
	name := found.Provenance.Name
	_, err := s.reader.Facts(ctx, chain.Query{Name: name, Revision: &v.facts.TokenID, Licensee: s.licensee},
		network.Finality(s.network.Spec.Finality.Grant))
	switch {
	case err == nil:
		v.token.Name = name
	case ctx.Err() != nil:
		return fmt.Errorf("reading the version's name: %w", ctx.Err())
	case !errors.Is(err, chain.ErrUnknownModel) && !errors.Is(err, chain.ErrUnknownRevision):
		v.content = nil
		fault := chainFault(s.network.Name, err)
		v.ownership = status.Unknown(dehugv1alpha1.ConditionOwnershipVerified, fault.Reason,
			"whether the registry has the version under the name "+name+" is not known: "+fault.Message)
	}
	return nil
}
