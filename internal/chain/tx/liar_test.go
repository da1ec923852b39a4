package tx_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
)

// lies are what an endpoint can say about a transaction that costs its sender money or sleep.
var lies = map[string]map[string]chaintest.Lie{
	"an absurd tip":         {"eth_maxPriorityFeePerGas": chaintest.Say("0x9184e72a000")},
	"an absurd base fee":    {"eth_getBlockByNumber": chaintest.SayField("baseFeePerGas", "0x38d7ea4c68000")},
	"a tip of nothing":      {"eth_maxPriorityFeePerGas": chaintest.Say("0x0")},
	"a nonce behind a gap":  {"eth_getTransactionCount": chaintest.Say("0x40")},
	"too little gas":        {"eth_estimateGas": chaintest.Say("0x5208")},
	"no coin":               {"eth_getBalance": chaintest.Say("0x0")},
	"a failed receipt":      {"eth_getTransactionReceipt": lieAboutStatus},
	"an absurd L1 data fee": {"eth_call": chaintest.Say(fmt.Sprintf("0x%064x", new(big.Int).Lsh(big.NewInt(1), 80)))},
	"a head of yesterday":   {"eth_getBlockByNumber": chaintest.SayField("number", "0x1")},
}

func lieAboutStatus(params, truth json.RawMessage) any {
	if string(truth) == "null" {
		return nil
	}
	return chaintest.SayField("status", "0x0")(params, truth)
}

func TestOneEndpointOfThreeIsOutvoted(t *testing.T) {
	c := chaintest.Start(t)
	candidate, err := c.Encoder().Mint(c.Deployment().PaymentToken, c.Account(1), big.NewInt(5))
	if err != nil {
		t.Fatal(err)
	}
	for name, lie := range lies {
		t.Run(name, func(t *testing.T) {
			liar := chaintest.Liar(t, c.URL(), lie)
			s := newSender(t, tx.Config{Endpoints: []string{liar, c.URL(), chaintest.Liar(t, c.URL(), nil)}, ChainID: c.ID(), Signer: c.Signer(1)})
			before := balance(t, c, c.Account(1))
			if _, err := s.Send(context.Background(), candidate); err != nil {
				t.Fatal(err)
			}
			spent := new(big.Int).Sub(before, balance(t, c, c.Account(1)))
			if spent.Cmp(big.NewInt(tx.DefaultMaxCost)) > 0 {
				t.Errorf("it cost %s wei", spent)
			}
		})
	}
}

func TestASingleEndpointIsBoundedByTheCeiling(t *testing.T) {
	c := chaintest.Start(t, chaintest.WithoutContracts())
	for _, name := range []string{"an absurd tip", "an absurd base fee", "an absurd L1 data fee"} {
		t.Run(name, func(t *testing.T) {
			journal := &recorder{}
			liar := chaintest.Liar(t, c.URL(), lies[name])
			s := newSender(t, tx.Config{Endpoints: []string{liar}, ChainID: c.ID(), Signer: c.Signer(1), Journal: journal})
			before := balance(t, c, c.Account(1))
			_, err := s.Send(context.Background(), chain.Transfer(c.Account(2), big.NewInt(1)))
			if !errors.Is(err, tx.ErrFeeTooHigh) || !strings.Contains(err.Error(), "nothing was signed") {
				t.Fatalf("error %v, want that the fee is too high", err)
			}
			if len(journal.intents) > 0 || balance(t, c, c.Account(1)).Cmp(before) != 0 {
				t.Error("it was signed")
			}
		})
	}
}

func TestReplacementsStayUnderTheCeiling(t *testing.T) {
	c := chaintest.Start(t, chaintest.WithoutContracts())
	var asked atomic.Int64
	var broadcasts atomic.Int32
	// The endpoint asks more each time, and keeps every transaction to itself.
	liar := chaintest.Liar(t, swallowing(t, c, 1000, &broadcasts), map[string]chaintest.Lie{
		"eth_maxPriorityFeePerGas": func(json.RawMessage, json.RawMessage) any {
			return hexutil.EncodeUint64(uint64(5_000_000 << min(asked.Add(1), 20)))
		},
	})
	journal := &recorder{}
	limits := tx.Limits{MaxTip: big.NewInt(50_000_000), MaxCost: big.NewInt(60_000_000_000_000)}
	s := newSender(t, tx.Config{
		Endpoints: []string{liar}, ChainID: c.ID(), Signer: c.Signer(1), Journal: journal, Limits: limits,
		ResubmitAfter: 5 * time.Millisecond, MinedTimeout: 500 * time.Millisecond,
	})
	if _, err := s.Send(context.Background(), chain.Transfer(c.Account(2), big.NewInt(1))); !errors.Is(err, tx.ErrNotMined) {
		t.Fatalf("error %v, want that it was not mined", err)
	}
	if len(journal.intents) < 3 {
		t.Fatalf("%d transactions, want replacements", len(journal.intents))
	}
	for _, intent := range journal.intents {
		var signed types.Transaction
		if err := signed.UnmarshalBinary(intent.Raw); err != nil {
			t.Fatal(err)
		}
		most := new(big.Int).Mul(signed.GasFeeCap(), new(big.Int).SetUint64(signed.Gas()))
		if signed.GasTipCap().Cmp(limits.MaxTip) > 0 || most.Cmp(limits.MaxCost) > 0 {
			t.Errorf("signed a tip of %s and a cost of %s", signed.GasTipCap(), most)
		}
	}
}

func TestTheConfiguredChainIsSignedFor(t *testing.T) {
	c := chaintest.Start(t, chaintest.WithoutContracts())
	journal := &recorder{}
	liar := chaintest.Liar(t, c.URL(), map[string]chaintest.Lie{"eth_chainId": chaintest.Say("0x1")})
	s := newSender(t, tx.Config{Endpoints: []string{liar}, ChainID: c.ID(), Signer: c.Signer(1), Journal: journal})
	_, err := s.Send(context.Background(), chain.Transfer(c.Account(2), big.NewInt(1)))
	if !errors.Is(err, chain.ErrChainMismatch) || len(journal.intents) > 0 {
		t.Errorf("error %v after %d signatures, want a refusal before any", err, len(journal.intents))
	}
}

func TestAWithheldReceiptIsNotAnotherSendersFault(t *testing.T) {
	c := chaintest.Start(t, chaintest.WithoutContracts())
	journal := &recorder{}
	liar := chaintest.Liar(t, c.URL(), map[string]chaintest.Lie{"eth_getTransactionReceipt": chaintest.Say(nil)})
	s := newSender(t, tx.Config{
		Endpoints: []string{liar}, ChainID: c.ID(), Signer: c.Signer(1), Journal: journal, ResubmitAfter: 5 * time.Millisecond,
		MempoolTimeout: 200 * time.Millisecond,
	})
	_, err := s.Send(context.Background(), chain.Transfer(c.Account(2), big.NewInt(1)))
	if !errors.Is(err, tx.ErrUnresolved) || errors.Is(err, tx.ErrNonce) || !strings.Contains(err.Error(), journal.intents[0].TxHash.String()) {
		t.Errorf("error %v does not name transaction %s", err, journal.intents[0].TxHash.String())
	}
	// Where one of three shows it, and another agrees, it is found.
	s = newSender(t, tx.Config{Endpoints: []string{liar, c.URL(), chaintest.Liar(t, c.URL(), nil)}, ChainID: c.ID(), Signer: c.Signer(1)})
	if _, err := s.Send(context.Background(), chain.Transfer(c.Account(2), big.NewInt(1))); err != nil {
		t.Error(err)
	}
}
