package license

import (
	"context"
	"fmt"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// chooseTerms returns the facts with the terms that are accepted by their hash, where the model's owner offers them
// beside those that the facts are of.
func chooseTerms(
	ctx context.Context, n *session.Network, facts license.Facts, accept string,
) (license.Facts, error) {
	hash, err := evm.ParseHash(accept)
	if err != nil || hash == facts.TermsHash {
		return facts, nil // no hash was accepted, or that of these terms
	}
	index, err := n.Reader.TermsIndex(ctx, hash, chain.Latest)
	if err != nil || index == 0 {
		return facts, err
	}
	offered, err := n.Rights().IsOffered(ctx, facts.TokenID, index)
	if err != nil || !offered {
		return facts, err
	}
	terms, err := n.Reader.Terms(ctx, index, chain.Latest)
	if err != nil {
		return facts, err
	}
	if got, err := chain.TermsHash(terms); err != nil || got != hash {
		return facts, fmt.Errorf("the chain RPC endpoints show terms of hash %s under the hash %s: an endpoint lies; "+
			"compare endpoints with several --rpc", got, hash)
	}
	facts.Terms, facts.TermsHash, facts.TermsIndex = terms, hash, index
	if facts.Status == license.StatusNoTerms {
		facts.Status = license.StatusNoGrant
	}
	return facts, nil
}
