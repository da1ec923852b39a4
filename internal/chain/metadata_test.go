package chain_test

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/chain/rights"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

func TestInscribingShowsInTheTokensMetadata(t *testing.T) {
	c := chaintest.Start(t)
	open := chaintest.OpenTerms()
	c.Publish(1, "alice/chat", evm.Hash{1}, &open)
	c.Send(1)(rights.NewEncoder(c.Contracts()).Describe("alice/chat", evm.Hash{1}, `Answers "in rhyme".`))
	got, err := c.Reader().Metadata(context.Background(), evm.Hash{1}, chain.Latest)
	want := chain.Metadata{Name: "alice/chat", Description: `Answers "in rhyme".`}
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("error %v, metadata (-want +got):\n%s", err, diff)
	}
}

func TestMetadataThatIsNoDocumentIsAnotherContracts(t *testing.T) {
	c := chaintest.Start(t)
	liar := chaintest.Liar(t, c.URL(), map[string]chaintest.Lie{"eth_call": chaintest.Say(
		"0x0000000000000000000000000000000000000000000000000000000000000020" +
			"0000000000000000000000000000000000000000000000000000000000000003" +
			"6162630000000000000000000000000000000000000000000000000000000000")})
	_, err := dial(t, c, 1, liar).Metadata(context.Background(), evm.Hash{1}, chain.Latest)
	if !errors.Is(err, chain.ErrWrongContract) {
		t.Errorf("error %v, want ErrWrongContract", err)
	}
}
