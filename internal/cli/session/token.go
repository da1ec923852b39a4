package session

import (
	"context"
	"fmt"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// IsName reports whether what a user gave for a model is a name, and no token id and no CID.
func IsName(given string) bool {
	return strings.Contains(given, "/") && !strings.HasPrefix(given, "/") && !strings.HasPrefix(given, "ipfs:")
}

// FindToken takes a name (a dataset's begins with datasets/), a CID or a token id.
func FindToken(ctx context.Context, reader *chain.Reader, given string) (evm.Hash, error) {
	switch {
	case strings.HasPrefix(given, "0x"):
		id, err := evm.ParseHash(given)
		if err != nil {
			return id, WrapUsage(err)
		}
		return id, nil
	case IsName(given):
		return reader.Latest(ctx, given, chain.Latest)
	}
	cid, err := ipld.ParseCID(given)
	if err != nil {
		return evm.Hash{}, Usagef("%q is neither a name (namespace/name or datasets/namespace/name), "+
			"nor a token id (0x…), nor a CID: %w", given, err)
	}
	return cid.Digest, nil
}

// SameModel returns what a model was asked for as, the same however a CID or a token id is written. A name stays a
// name: which version it stands for may change from one run to the next.
func SameModel(given string) string {
	if IsName(given) {
		return given
	}
	if id, err := FindToken(context.Background(), nil, given); err == nil {
		return id.String()
	}
	return given
}

// Facts reads a token's license for an account.
func (n *Network) Facts(ctx context.Context, given string, licensee evm.Address) (license.Facts, error) {
	id, err := FindToken(ctx, n.Reader, given)
	if err != nil {
		return license.Facts{}, err
	}
	facts, err := n.Reader.Facts(ctx, chain.Query{TokenID: id, Licensee: licensee}, chain.Latest)
	if err != nil || facts.TermsIndex == 0 {
		return facts, err
	}
	return facts, CheckTerms(facts)
}

// CheckTerms refuses terms that are not those of the hash that is accepted and paid for.
func CheckTerms(facts license.Facts) error {
	hash, err := chain.TermsHash(facts.Terms)
	if err != nil {
		return fmt.Errorf("hashing the terms: %w", err)
	}
	if hash != facts.TermsHash {
		return fmt.Errorf("the chain RPC endpoints show terms of hash %s under the hash %s: an endpoint lies; "+
			"compare endpoints with several --rpc", hash, facts.TermsHash)
	}
	return nil
}
