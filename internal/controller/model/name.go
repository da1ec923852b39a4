package model

import (
	"errors"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
	"github.com/dehug-io/dehug-operator/internal/status"
)

// readName names a version that was asked for by its token. What the content calls itself is only a claim: the name is
// taken when the registry has the token among the versions of that name, and otherwise the version has none.
func readName(s *modelScope, v *version, found *Content) {
	if v.token.Name != "" || !v.isOwned() || found.Provenance == nil || found.Provenance.Name == "" {
		return
	}
	if s.isKnown(v) && s.model.Status.Content != nil {
		return // it was read when the content was first inspected
	}
	name := found.Provenance.Name
	_, err := s.reader.Facts(askerOf(s.model), chain.Query{Name: name, Revision: &v.facts.TokenID, Licensee: s.licensee},
		network.Finality(s.network.Spec.Finality.Grant))
	switch {
	case err == nil:
		v.token.Name = name
	case errors.Is(err, chain.ErrPending):
		s.pending = true
	case !errors.Is(err, chain.ErrUnknownModel) && !errors.Is(err, chain.ErrUnknownRevision):
		v.content = nil
		fault := chainFault(s.network.Name, err)
		v.ownership = status.Unknown(dehugv1alpha1.ConditionOwnershipVerified, fault.Reason,
			"whether the registry has the version under the name "+name+" is not known: "+fault.Message)
	}
}
