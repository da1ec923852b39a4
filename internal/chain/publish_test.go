package chain_test

import (
	"context"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"
	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// refused is a publication that the registry must refuse.
func refused(t *testing.T, c *chaintest.Chain, account int, p chain.Publication, name string) {
	t.Helper()
	candidate, err := c.Encoder().Publish(p)
	if err != nil {
		t.Fatal(err)
	}
	expectRefusal(t, c.Sender(account), candidate, name)
}

func TestTermsAreRegisteredAndPublishedInOneTransaction(t *testing.T) {
	c := chaintest.Start(t)
	reader, terms := c.Reader(), chaintest.OpenTerms()
	p := chain.Publication{Name: "alice/chat", Digest: evm.Hash{1}, TermsHash: termsHash(t, terms)}
	refused(t, c, 1, p, "RegistryUnknownTerms")

	c.Send(1)(c.Encoder().PublishWithTerms(p, terms))
	index, err := reader.TermsIndex(context.Background(), p.TermsHash, chain.Latest)
	if err != nil || index != 1 {
		t.Fatalf("the terms have index %d, %v; want the first", index, err)
	}
	p.Digest = evm.Hash{2}
	c.Send(1)(c.Encoder().PublishWithTerms(p, terms))
	p.Digest = evm.Hash{3}
	c.Send(1)(c.Encoder().Publish(p))
	for _, id := range []evm.Hash{{1}, {2}, {3}} {
		facts, err := reader.Facts(context.Background(), chain.Query{TokenID: id}, chain.Latest)
		if err != nil || facts.TermsIndex != index || facts.TermsHash != p.TermsHash || facts.Status != license.StatusOpen {
			t.Errorf("token %s: %+v, %v; want it under terms %d", id, facts, err, index)
		}
	}

	other := terms
	other.InputPrice++
	p.Digest = evm.Hash{4}
	p.TermsHash = termsHash(t, other)
	candidate, err := c.Encoder().PublishWithTerms(p, terms)
	if err != nil {
		t.Fatal(err)
	}
	expectRefusal(t, c.Sender(1), candidate, "RegistryUnknownTerms")
	other.GrantPrice = "-1"
	if _, err := c.Encoder().PublishWithTerms(p, other); err == nil {
		t.Error("terms that cannot be encoded were published")
	}
}

// derived reads the parents that a transaction's events name.
func derived(t *testing.T, c *chaintest.Chain, transaction evm.Hash) []evm.Hash {
	t.Helper()
	client, err := rpc.Dial(c.URL())
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	var receipt struct {
		Logs []struct {
			Topics []common.Hash `json:"topics"`
			Data   hexutil.Bytes `json:"data"`
		} `json:"logs"`
	}
	if err := client.Call(&receipt, "eth_getTransactionReceipt", common.Hash(transaction)); err != nil {
		t.Fatal(err)
	}
	contract := bindings.NewModelRegistry().GetABI()
	event := contract.Events["Derived"]
	var parents []evm.Hash
	for _, log := range receipt.Logs {
		if log.Topics[0] != event.ID {
			continue
		}
		for word := log.Data[64:]; len(word) > 0; word = word[32:] {
			parents = append(parents, evm.Hash(word[:32]))
		}
	}
	return parents
}

func TestAContentNamesItsParents(t *testing.T) {
	c := chaintest.Start(t)
	open, closed := chaintest.OpenTerms(), chaintest.OpenTerms()
	closed.Derivatives = false
	base, data, forbidding := evm.Hash{1}, evm.Hash{2}, evm.Hash{3}
	c.Publish(1, "alice/base", base, &open)
	c.Publish(2, "bob/data", data, &open)
	c.Publish(1, "alice/forbidding", forbidding, &closed)
	p := chain.Publication{Name: "carol/tuned", Digest: evm.Hash{9}, TermsHash: termsHash(t, open)}

	p.Parents = []evm.Hash{base, {8}}
	refused(t, c, 3, p, "RegistryUnknownParent")
	p.Parents = []evm.Hash{base, forbidding}
	refused(t, c, 3, p, "RegistryParentForbids")
	p.Parents = make([]evm.Hash, 17)
	for i := range p.Parents {
		p.Parents[i] = base
	}
	refused(t, c, 3, p, "RegistryTooManyParents")

	p.Parents = []evm.Hash{base, data}
	receipt := c.Send(3)(c.Encoder().Publish(p))
	if diff := cmp.Diff(p.Parents, derived(t, c, receipt.TxHash)); diff != "" {
		t.Errorf("parents (-want +got):\n%s", diff)
	}
	if alone := c.Publish(3, "carol/own", evm.Hash{10}, &open); derived(t, c, alone.TxHash) != nil {
		t.Error("a content without parents names some")
	}
	// The creator of a model may derive from it in any case.
	own := chain.Publication{Name: "alice/child", Digest: evm.Hash{11}, TermsHash: p.TermsHash, Parents: []evm.Hash{forbidding}}
	c.Send(1)(c.Encoder().Publish(own))
}

func TestEnforcedRoyaltiesAreAChoiceOfPublication(t *testing.T) {
	c := chaintest.Start(t)
	b := bindings.NewModelRegistry()
	for i, enforced := range []bool{false, true} {
		id := evm.Hash{1, byte(i)}
		c.Send(1)(c.Encoder().Publish(chain.Publication{Name: "alice/chat", Digest: id, EnforceRoyalty: enforced}))
		token, err := b.UnpackTokenOf(ask(t, c, c.Contracts().Registry, b.PackTokenOf(new(big.Int).SetBytes(id[:]))))
		if err != nil || token.EnforcesRoyalty != enforced {
			t.Errorf("published with %t, the token enforces its royalty: %t, %v", enforced, token.EnforcesRoyalty, err)
		}
	}
}
