package chain_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

func dial(t *testing.T, c *chaintest.Chain, agreement int, endpoints ...string) *chain.Reader {
	t.Helper()
	reader, err := chain.Dial(context.Background(), chain.Config{
		Endpoints: endpoints, Agreement: agreement, ChainID: c.ID(), Contracts: c.Contracts(),
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(reader.Close)
	return reader
}

func TestAnOlderBlockThanOneSeenIsNoAnswer(t *testing.T) {
	c := chaintest.Start(t)
	start, err := c.Reader().Head(context.Background(), chain.Latest)
	if err != nil {
		t.Fatal(err)
	}
	block := fmt.Sprintf("0x%x", start.Number)
	open := chaintest.OpenTerms()
	c.Publish(1, "alice/chat", evm.Hash{1}, &open)
	c.Mine(5)
	query := chain.Query{Name: "alice/chat"}
	facts, err := c.Reader().Facts(context.Background(), query, chain.Latest)
	if err != nil {
		t.Fatal(err)
	}
	query.NotBefore = facts.Block.Number
	old := lagging(t, c, block)
	for name, tc := range map[string]struct {
		reader *chain.Reader
		want   error
	}{
		"the chain itself":              {dial(t, c, 1, c.URL()), nil},
		"one endpoint from before":      {dial(t, c, 1, old), chain.ErrBehind},
		"two of three lag alike":        {dial(t, c, 2, old, lagging(t, c, block), c.URL()), chain.ErrBehind},
		"one of three lags":             {dial(t, c, 2, old, c.URL(), lagging(t, c, "latest")), nil},
		"the only one that is not dead": {dial(t, c, 1, refusing(t), old), chain.ErrBehind},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := tc.reader.Facts(context.Background(), query, chain.Latest)
			if !errors.Is(err, tc.want) || (tc.want == nil && got.Block.Number < query.NotBefore) {
				t.Errorf("block %d, %v; want %v", got.Block.Number, err, tc.want)
			}
		})
	}
	before := chain.Query{Name: "alice/chat"}
	if got, err := dial(t, c, 1, old).Facts(context.Background(), before, chain.Latest); !errors.Is(err, chain.ErrUnknownModel) || got.Block.Number != start.Number {
		t.Errorf("an unknown model at block %d, %v; want the block at which it was unknown", got.Block.Number, err)
	}
}

func TestAFinalityThatCannotBeReadIsNamed(t *testing.T) {
	c := chaintest.Start(t)
	c.Finalize()
	reader := c.Reader()
	at, err := reader.VerifyFinality(context.Background(), chain.Finalized, 0)
	if err != nil || at.Number == 0 {
		t.Fatalf("block %d, %v", at.Number, err)
	}
	if _, err := reader.VerifyFinality(context.Background(), chain.Finalized, at.Number+1); !errors.Is(err, chain.ErrBehind) {
		t.Errorf("an older block than one seen: %v", err)
	}
	pruned := proxied(t, c, nil, func([]byte) []byte {
		return []byte(`{"jsonrpc":"2.0","id":1,"error":{"code":-32000,"message":"missing trie node"}}`)
	})
	renumbered := proxied(t, c, func(in []byte) []byte {
		return bytes.ReplaceAll(in, []byte(`"finalized"`), []byte(`"0xffffff"`))
	}, nil)
	for name, tc := range map[string]struct{ url, says string }{
		"the state is gone": {pruned, "missing trie node"}, "there is no such block": {renumbered, "finalized block"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := dial(t, c, 1, tc.url).VerifyFinality(context.Background(), chain.Finalized, 0)
			if err == nil || !strings.Contains(err.Error(), tc.says) {
				t.Errorf("%v does not say %q", err, tc.says)
			}
		})
	}
}
