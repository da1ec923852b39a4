package chain_test

import (
	"context"
	"errors"
	"math/big"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// settled is a chain with a model of account 1, used by payer 2 at provider 3.
type settled struct {
	*chaintest.Chain
	t      *testing.T
	domain chain.Domain
	key    chain.SettlementKey
}

func newSettled(t *testing.T) *settled {
	c := chaintest.Start(t)
	open := chaintest.OpenTerms()
	key := chain.SettlementKey{TokenID: license.Hash{1}, Payer: c.Account(2), Provider: c.Account(3)}
	c.Publish(1, "alice/chat", key.TokenID, &open)
	c.Fund(2, 1_000_000)
	c.Send(2)(c.Encoder().Deposit(key.Payer, key.Provider, big.NewInt(1_000_000)))
	return &settled{Chain: c, t: t, domain: chain.NewDomain(c.ID(), c.Contracts().Oracle), key: key}
}

func (s *settled) voucher(value int64, signer chain.Signer) chain.Voucher {
	v := usage.Voucher{
		TokenID: s.key.TokenID, Payer: s.key.Payer, Provider: s.key.Provider, Value: big.NewInt(value),
		Units: usage.Units{InputTokens: 10, OutputTokens: 20, Requests: 1}, Timestamp: uint64(s.Now().Unix()),
	}
	signature, err := chain.SignVoucher(signer, s.domain, v)
	if err != nil {
		s.t.Fatal(err)
	}
	return chain.Voucher{Voucher: v, Signature: signature}
}

func (s *settled) expect(settled, distributed int64) {
	s.t.Helper()
	got, err := s.Reader().Settlement(context.Background(), s.key, chain.Latest)
	if err != nil || got.Settled.Int64() != settled || got.Distributed.Int64() != distributed {
		s.t.Fatalf("settlement %+v, %v; want %d settled and %d distributed", got, err, settled, distributed)
	}
}

func TestSettlingTwicePaysOnce(t *testing.T) {
	s := newSettled(t)
	encoder, payer := s.Encoder(), s.Signer(2)
	s.expect(0, 0)
	first := s.voucher(10_000, payer)
	s.Send(3)(encoder.Settle(first))
	s.expect(10_000, 0)

	candidate, err := encoder.Settle(first)
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.Sender(3).Send(context.Background(), candidate)
	var refused *tx.RevertError
	if !errors.As(err, &refused) || refused.Name != "OracleNothingToSettle" || !errors.Is(err, chain.ErrReverted) {
		t.Fatalf("settling again: %v, want the refusal OracleNothingToSettle", err)
	}
	s.expect(10_000, 0)

	s.Send(3)(encoder.SettleAndDistribute([]chain.Voucher{s.voucher(25_000, payer)}))
	s.Send(3)(encoder.SettleAndDistribute([]chain.Voucher{s.voucher(25_000, payer)}))
	s.expect(25_000, 25_000)
	escrow, err := s.Reader().Escrow(context.Background(), s.key.Payer, s.key.Provider, chain.Latest)
	if err != nil || escrow.Balance.Int64() != 975_000 || !escrow.ThawedAt.IsZero() {
		t.Errorf("escrow %+v, %v; want what was deposited less what was settled", escrow, err)
	}
}

func TestCreditsFollowTheSplitAndCanBeWithdrawn(t *testing.T) {
	s := newSettled(t)
	s.Send(3)(s.Encoder().SettleAndDistribute([]chain.Voucher{s.voucher(10_000, s.Signer(2))}))
	reader := s.Reader()
	// Account 1 is creator and owner, 3 serves, 0 is the treasury: 70 + 10, 15 and 5 percent.
	for account, want := range map[int]int64{0: 500, 1: 8_000, 3: 1_500} {
		if got, err := reader.Balance(context.Background(), s.Account(account), chain.Latest); err != nil || got.Int64() != want {
			t.Errorf("account %d can withdraw %v, %v; want %d", account, got, err, want)
		}
	}
	s.Send(1)(s.Encoder().Withdraw(s.Account(4)))
	token, err := reader.PaymentToken(context.Background(), chain.Latest)
	if err != nil || token.Decimals != 6 || token.Symbol == "" {
		t.Fatalf("payment token %+v, %v", token, err)
	}
	if held, err := reader.PaymentTokenBalance(context.Background(), token.Address, s.Account(4), chain.Latest); err != nil || held.Int64() != 8_000 {
		t.Errorf("withdrawn %v, %v; want 8000", held, err)
	}
}

func TestAnAuthorisedSignerSignsForThePayer(t *testing.T) {
	s := newSettled(t)
	encoder, signer := s.Encoder(), s.Signer(5)
	candidate, err := encoder.Settle(s.voucher(5_000, signer))
	if err != nil {
		t.Fatal(err)
	}
	if _, err = s.Sender(3).Simulate(context.Background(), candidate); err == nil || !strings.Contains(err.Error(), "OracleInvalidSigner") {
		t.Fatalf("a stranger's signature: %v, want OracleInvalidSigner", err)
	}
	deadline := uint64(s.Now().Unix()) + 3600
	proof, err := signer.SignDigest(s.domain.SignerProofDigest(s.key.Payer, signer.Address(), deadline))
	if err != nil {
		t.Fatal(err)
	}
	s.Send(2)(encoder.AuthorizeSigner(signer.Address(), deadline, proof))
	if ok, err := s.Reader().IsSigner(context.Background(), s.key.Payer, signer.Address(), chain.Latest); err != nil || !ok {
		t.Fatalf("authorised: %t, %v", ok, err)
	}
	s.Send(3)(encoder.Settle(s.voucher(5_000, signer)))
	s.expect(5_000, 0)
}
