package controller

import (
	"context"
	"fmt"
	"testing"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// namedChain is a chain whose registry has one name.
type namedChain struct {
	*fakeChain
	name     string
	versions []license.Hash
	err      error
	asked    *int
}

func (c namedChain) Facts(ctx context.Context, q chain.Query, level chain.Finality) (license.Facts, error) {
	if q.Name == "" {
		return c.fakeChain.Facts(ctx, q, level)
	}
	*c.asked++
	if c.err != nil {
		return license.Facts{}, c.err
	}
	for _, id := range c.versions {
		if q.Name == c.name && q.Revision != nil && *q.Revision == id {
			return c.fakeChain.Facts(ctx, chain.Query{TokenID: id, Licensee: q.Licensee}, level)
		}
	}
	return license.Facts{}, fmt.Errorf("not a version of %s: %w", q.Name, chain.ErrUnknownRevision)
}

func TestANameComesFromTheRegistry(t *testing.T) {
	token := dehugv1alpha1.Hash(chain.FormatHash(versionOne))
	for name, tc := range map[string]struct {
		claimed string
		chain   namedChain
		want    string
	}{
		"the registry has the token under the name":  {claimed: "alice/m", chain: namedChain{name: "alice/m", versions: []license.Hash{versionOne}}, want: "alice/m"},
		"the registry has other tokens under it":     {claimed: "meta/llama-4", chain: namedChain{name: "meta/llama-4", versions: []license.Hash{versionTwo}}, want: "token:" + string(token)},
		"nobody published anything under the name":   {claimed: "meta/llama-4", chain: namedChain{name: "alice/m", versions: []license.Hash{versionOne}}, want: "token:" + string(token)},
		"the content does not say what it is called": {chain: namedChain{name: "alice/m"}, want: "token:" + string(token)},
	} {
		t.Run(name, func(t *testing.T) {
			h := newModelTest(t)
			h.content.found[ipld.CIDFromDigest(versionOne)].Provenance.Name = tc.claimed
			asked := 0
			tc.chain.fakeChain, tc.chain.asked, tc.chain.err = h.chain, &asked, chain.ErrUnreachable
			named := &tc.chain
			h.r.Readers = NewReaders(func(context.Context, chain.Config) (ChainReader, error) { return named, nil })
			h.create(func(s *modelSpec) { s.Model, s.TokenID = "", token })
			for range 3 {
				h.reconcile()
			}
			if tc.claimed != "" {
				h.expect("OwnershipVerified", "Unknown", "ChainUnreachable", tc.claimed)
			}
			tc.chain.err = nil
			for range 3 {
				h.reconcile()
			}
			h.expect("OwnershipVerified", "True", "Verified")
			if got := modelName(h.model()); got != tc.want {
				t.Errorf("callers ask for %q, want %q", got, tc.want)
			}
			if asked > 4 {
				t.Errorf("the chain was asked for the name %d times", asked)
			}
		})
	}
}
