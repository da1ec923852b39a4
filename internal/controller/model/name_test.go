package model_test

import (
	"context"
	"fmt"
	"testing"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/feed"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/controller/endpoint"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// namedChain is a chain whose registry has one name.
type namedChain struct {
	*controllertest.FakeChain
	name     string
	versions []evm.Hash
	err      error
	asked    *int
}

func (c namedChain) Facts(asker feed.Asker, q chain.Query, level chain.Finality) (license.Facts, error) {
	if q.Name == "" {
		return c.FakeChain.Facts(asker, q, level)
	}
	*c.asked++
	if c.err != nil {
		return license.Facts{}, c.err
	}
	for _, id := range c.versions {
		if q.Name == c.name && q.Revision != nil && *q.Revision == id {
			return c.FakeChain.Facts(asker, chain.Query{TokenID: id, Licensee: q.Licensee}, level)
		}
	}
	return license.Facts{}, fmt.Errorf("not a version of %s: %w", q.Name, chain.ErrUnknownRevision)
}

func TestANameComesFromTheRegistry(t *testing.T) {
	token := dehugv1alpha1.Hash(controllertest.VersionOne.String())
	for name, tc := range map[string]struct {
		claimed string
		chain   namedChain
		want    string
	}{
		"the registry has the token under the name":  {claimed: "alice/m", chain: namedChain{name: "alice/m", versions: []evm.Hash{controllertest.VersionOne}}, want: "alice/m"},
		"the registry has other tokens under it":     {claimed: "meta/llama-4", chain: namedChain{name: "meta/llama-4", versions: []evm.Hash{controllertest.VersionTwo}}, want: "token:" + string(token)},
		"nothing is published under the name":        {claimed: "meta/llama-4", chain: namedChain{name: "alice/m", versions: []evm.Hash{controllertest.VersionOne}}, want: "token:" + string(token)},
		"the content does not say what it is called": {chain: namedChain{name: "alice/m"}, want: "token:" + string(token)},
	} {
		t.Run(name, func(t *testing.T) {
			h := newModelTest(t)
			h.Content.Found[ipld.CIDFromDigest(controllertest.VersionOne)].Provenance.Name = tc.claimed
			asked := 0
			tc.chain.FakeChain, tc.chain.asked, tc.chain.err = h.Chain, &asked, chain.ErrUnreachable
			named := &tc.chain
			h.Reconciler.Readers = network.NewReaders(func(context.Context, chain.Config, feed.Options) (network.ChainReader, error) { return named, nil })
			h.Create(func(s *dehugv1alpha1.DeHugModelSpec) { s.Model, s.TokenID = "", token })
			for range 3 {
				h.Reconcile()
			}
			if tc.claimed != "" {
				h.Expect("OwnershipVerified", "Unknown", "ChainUnreachable", tc.claimed)
			}
			tc.chain.err = nil
			for range 3 {
				h.Reconcile()
			}
			h.Expect("OwnershipVerified", "True", "Verified")
			if got := endpoint.ServedName(h.Model()); got != tc.want {
				t.Errorf("callers ask for %q, want %q", got, tc.want)
			}
			if asked > 4 {
				t.Errorf("the chain was asked for the name %d times", asked)
			}
		})
	}
}
