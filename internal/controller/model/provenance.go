package model

import (
	"fmt"
	"strings"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/content/provenance"
	"github.com/dehug-io/dehug-operator/internal/status"
)

// checkProvenance compares what the content says of its origin with the token: a copy of somebody's content under
// another token is refused.
func checkProvenance(network *dehugv1alpha1.DeHugNetwork, token *dehugv1alpha1.TokenStatus,
	c *Content) metav1.Condition {
	const owned = dehugv1alpha1.ConditionOwnershipVerified
	p := c.Provenance
	switch {
	case c.ProvenanceError != "":
		return status.False(owned, dehugv1alpha1.ReasonContentMalformed,
			c.ProvenanceError+": ask the creator to publish it again with dehug publish")
	case p == nil:
		return status.False(owned, dehugv1alpha1.ReasonProvenanceMissing,
			"the content has no "+provenance.Path+", so nothing in it says whose it is: "+
				"ask the creator to publish it with dehug publish")
	}
	for _, fact := range []struct{ what, says, is string }{
		{"creator", strings.ToLower(p.Creator), strings.ToLower(string(token.Creator))},
		{"chain", fmt.Sprint(p.ChainID), fmt.Sprint(network.Spec.ChainID)},
		{"registry", strings.ToLower(p.Registry), strings.ToLower(string(network.Spec.Contracts.Registry))},
		{"name", p.Name, token.Name},
	} {
		if fact.is != "" && fact.says != fact.is {
			return status.False(owned, dehugv1alpha1.ReasonCreatorMismatch, fmt.Sprintf(
				"the content names the %s %s, and its token has %s: the token is a copy of somebody else's content, use the "+
					"original",
				fact.what, fact.says, fact.is))
		}
	}
	return status.True(owned, dehugv1alpha1.ReasonVerified, "the token exists and its content names the same creator")
}
