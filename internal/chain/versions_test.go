package chain_test

import (
	"context"
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

func TestVersionsAreListedNewestFirst(t *testing.T) {
	c := chaintest.Start(t)
	open := chaintest.OpenTerms()
	first, second := evm.Hash{1}, evm.Hash{2}
	c.Publish(1, "alice/chat", first, &open)
	c.Publish(1, "alice/other", evm.Hash{3}, &open)
	c.Publish(1, "alice/chat", second, &open)
	reader := c.Reader()
	versions, err := reader.Versions(context.Background(), "alice/chat", 10, 0, chain.Latest)
	if diff := cmp.Diff([]evm.Hash{second, first}, versions); err != nil || diff != "" {
		t.Errorf("versions: %v\n%s", err, diff)
	}
	if bounded, err := reader.Versions(context.Background(), "alice/chat", 1, 0, chain.Latest); err != nil || len(bounded) != 1 || bounded[0] != second {
		t.Errorf("bounded versions: %v, %v; want the newest", bounded, err)
	}
	if none, err := reader.Versions(context.Background(), "alice/chat", -1, 0, chain.Latest); err != nil || len(none) != 0 {
		t.Errorf("less than no versions: %v, %v", none, err)
	}
	third := c.Publish(1, "alice/chat", evm.Hash{4}, &open)
	since, err := reader.Versions(context.Background(), "alice/chat", 10, third.Block.Number, chain.Latest)
	if diff := cmp.Diff([]evm.Hash{{4}}, since); err != nil || diff != "" {
		t.Errorf("versions from a block on: %v\n%s", err, diff)
	}
	if _, err := reader.Versions(context.Background(), "absent/model", 10, 0, chain.Latest); !errors.Is(err, chain.ErrUnknownModel) {
		t.Errorf("versions of an unpublished name: %v, want ErrUnknownModel", err)
	}
}

func TestEventsAreAskedOfWhicheverEndpointAnswers(t *testing.T) {
	c := chaintest.Start(t)
	published := c.Publish(1, "alice/chat", evm.Hash{1}, nil)
	one, two := dial(t, c, 1, refusing(t), c.URL()), dial(t, c, 1, refusing(t), refusing(t))
	if got, err := one.Versions(context.Background(), "alice/chat", 10, 0, chain.Latest); err != nil || len(got) != 1 {
		t.Errorf("the first endpoint is dead: %v, %v; want what the second answers", got, err)
	}
	if _, err := two.Versions(context.Background(), "alice/chat", 10, 0, chain.Latest); !errors.Is(err, chain.ErrUnreachable) {
		t.Errorf("both endpoints are dead: %v, want ErrUnreachable", err)
	}
	if by, err := one.PublishedBy(context.Background(), evm.Hash{1}, 0); err != nil || by != published.TxHash {
		t.Errorf("published by %s, %v; want %s", by, err, published.TxHash)
	}
	if by, err := one.PublishedBy(context.Background(), evm.Hash{2}, 0); err != nil || by != (evm.Hash{}) {
		t.Errorf("an unpublished token was published by %s, %v", by, err)
	}
}

func TestAModelAndADatasetMayHaveOneName(t *testing.T) {
	c := chaintest.Start(t)
	open := chaintest.OpenTerms()
	model, dataset := evm.Hash{1}, evm.Hash{2}
	c.Publish(1, "alice/chat", model, &open)
	c.Send(1)(c.Encoder().Publish(chain.Publication{Name: "alice/chat", Dataset: true, Digest: dataset}))
	reader := c.Reader()
	for name, want := range map[string]evm.Hash{"alice/chat": model, "datasets/alice/chat": dataset} {
		if got, err := reader.Latest(context.Background(), name, chain.Latest); err != nil || got != want {
			t.Errorf("%s is %s, %v; want %s", name, got, err, want)
		}
		if got, err := reader.Versions(context.Background(), name, 10, 0, chain.Latest); err != nil || len(got) != 1 || got[0] != want {
			t.Errorf("versions of %s: %s, %v; want %s alone", name, got, err, want)
		}
		for _, id := range []evm.Hash{model, dataset, {3}} {
			if own, err := reader.IsVersion(context.Background(), name, id, chain.Latest); err != nil || own != (id == want) {
				t.Errorf("%s is a version of %s: %t, %v", id, name, own, err)
			}
		}
	}
	if own, err := reader.IsVersion(context.Background(), "absent/model", model, chain.Latest); err != nil || own {
		t.Errorf("a version of an unpublished name: %t, %v", own, err)
	}
}

// handOver hands a namespace from one account to another.
func handOver(c *chaintest.Chain, namespace string, from, to int) {
	b, registry := bindings.NewModelRegistry(), c.Contracts().Registry
	offer, err := b.TryPackOfferNamespace(namespace, common.Address(c.Account(to)))
	c.Send(from)(tx.Candidate{To: &registry, Data: offer}, err)
	accept, err := b.TryPackAcceptNamespace(namespace)
	c.Send(to)(tx.Candidate{To: &registry, Data: accept}, err)
}

func TestANamesVersionsOutliveAHandover(t *testing.T) {
	c := chaintest.Start(t)
	open := chaintest.OpenTerms()
	old, sibling, young := evm.Hash{1}, evm.Hash{2}, evm.Hash{3}
	c.Publish(1, "alice/chat", old, &open)
	c.Publish(1, "alice/chat", sibling, &open)
	handOver(c, "alice", 1, 2)
	c.Publish(2, "alice/chat", young, &open)
	reader := c.Reader()
	if owner, err := reader.NamespaceOwner(context.Background(), "alice", chain.Latest); err != nil || owner != c.Account(2) {
		t.Fatalf("the namespace is %s's, %v; want account 2", owner, err)
	}
	versions, err := reader.Versions(context.Background(), "alice/chat", 10, 0, chain.Latest)
	if diff := cmp.Diff([]evm.Hash{young, sibling, old}, versions); err != nil || diff != "" {
		t.Errorf("versions: %v\n%s", err, diff)
	}
	for name, tc := range map[string]struct {
		query   chain.Query
		creator int
		err     error
	}{
		"the name is the new owner's":                    {query: chain.Query{Name: "alice/chat"}, creator: 2},
		"by name an old version can be pinned":           {query: chain.Query{Name: "alice/chat", Revision: &old}, creator: 1},
		"by token an old version pins its sibling":       {query: chain.Query{TokenID: sibling, Revision: &old}, creator: 1},
		"by token a new version does not pin an old one": {query: chain.Query{TokenID: young, Revision: &old}, err: chain.ErrUnknownRevision},
		"by token an old version does not pin a new one": {query: chain.Query{TokenID: old, Revision: &young}, err: chain.ErrUnknownRevision},
	} {
		facts, err := reader.Facts(context.Background(), tc.query, chain.Latest)
		if !errors.Is(err, tc.err) || (err == nil) != (tc.err == nil) {
			t.Errorf("%s: error %v, want %v", name, err, tc.err)
		} else if err == nil && facts.Creator != c.Account(tc.creator) {
			t.Errorf("%s: creator %s, want account %d", name, facts.Creator, tc.creator)
		}
	}
}
