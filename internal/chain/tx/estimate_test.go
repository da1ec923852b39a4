package tx_test

import (
	"context"
	"math/big"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/chain/signer"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
)

// poorSender sends for an account that has nothing.
func poorSender(t *testing.T, c *chaintest.Chain, url string) *tx.Sender {
	t.Helper()
	text, _, err := signer.NewKey()
	if err != nil {
		t.Fatal(err)
	}
	key, err := chain.NewKeySigner(text)
	if err != nil {
		t.Fatal(err)
	}
	return newSender(t, tx.Config{Endpoints: []string{url}, ChainID: c.ID(), Signer: key})
}

func TestCandidatesThatNeedOneAnotherAreEstimatedWithoutFunds(t *testing.T) {
	c := chaintest.Start(t)
	s := poorSender(t, c, c.URL())
	token, oracle := c.Deployment().PaymentToken, c.Contracts().Oracle
	mint, mintErr := c.Encoder().Mint(token, s.Address(), big.NewInt(5))
	approve, approveErr := c.Encoder().Approve(token, oracle, big.NewInt(5))
	deposit, depositErr := c.Encoder().Deposit(s.Address(), c.Account(1), big.NewInt(5))
	if mintErr != nil || approveErr != nil || depositErr != nil {
		t.Fatal(mintErr, approveErr, depositErr)
	}
	candidates := []tx.Candidate{mint, approve, deposit, chain.Transfer(c.Account(1), big.NewInt(1e18))}
	got, err := s.EstimateAll(context.Background(), candidates)
	if err != nil || len(got) != 4 {
		t.Fatalf("%d estimates, %v", len(got), err)
	}
	for i, estimate := range got {
		if estimate.Unknown || estimate.Gas < 21_000 || estimate.Ceiling.Sign() <= 0 {
			t.Errorf("estimate %d: %+v", i, estimate)
		}
	}
	coin, err := s.Estimate(context.Background(), candidates[3])
	if err != nil || coin.Gas != 21_000 || coin.MaxCost.Cmp(big.NewInt(1e18)) <= 0 {
		t.Errorf("coin that is not there: %+v, %v", coin, err)
	}
	if err := s.CheckFunds(context.Background(), got[:1]); err == nil {
		t.Error("an account without coin has funds")
	}

	expectUnknownByOldNodes(t, c, mint, approve)
}

// expectUnknownByOldNodes checks that a node that cannot simulate several candidates leaves the second one open.
func expectUnknownByOldNodes(t *testing.T, c *chaintest.Chain, mint, approve tx.Candidate) {
	t.Helper()
	old := poorSender(t, c, chaintest.Liar(t, c.URL(), map[string]chaintest.Lie{"eth_simulateV1": chaintest.Refuse(-32601, "the method does not exist")}))
	got, err := old.EstimateAll(context.Background(), []tx.Candidate{mint, approve})
	if err != nil || got[0].Unknown || !got[1].Unknown || got[1].Ceiling.Cmp(big.NewInt(tx.DefaultMaxCost)) != 0 {
		t.Errorf("by a node that does not simulate several: %+v, %v", got, err)
	}
}

func TestACandidateCostsNoMoreThanWasAgreedTo(t *testing.T) {
	c := chaintest.Start(t)
	s := newSender(t, tx.Config{Endpoints: []string{c.URL()}, ChainID: c.ID(), Signer: c.Signer(1)})
	candidate := chain.Transfer(c.Account(2), big.NewInt(1))
	candidate.MaxCost = big.NewInt(1000)
	if _, err := s.Send(context.Background(), candidate); err == nil {
		t.Error("it was sent")
	}
	candidate.MaxCost = nil
	estimate, err := s.Estimate(context.Background(), candidate)
	if err != nil {
		t.Fatal(err)
	}
	candidate.MaxCost = estimate.Ceiling
	if _, err := s.Send(context.Background(), candidate); err != nil {
		t.Error(err)
	}
}
