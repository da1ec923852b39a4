package chain_test

import (
	"context"
	"errors"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/evm"
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
	key := chain.SettlementKey{TokenID: evm.Hash{1}, Payer: c.Account(2), Provider: c.Account(3)}
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
	signature, err := chain.SignVoucher(context.Background(), signer, s.domain, v)
	if err != nil {
		s.t.Fatal(err)
	}
	return chain.Voucher{Voucher: v, Signature: signature}
}

// batch is usage of the model and, with more values, of further tokens that account 1 published.
func (s *settled) batch(key chain.SettlementKey, signer chain.Signer, values ...int64) chain.Batch {
	b := usage.Batch{Payer: key.Payer, Provider: key.Provider, Timestamp: uint64(s.Now().Unix())}
	for i, value := range values {
		id := key.TokenID
		id[0] += byte(i)
		b.Lines = append(b.Lines, usage.BatchLine{
			TokenID: id, Units: usage.Units{InputTokens: 10, OutputTokens: 20, Requests: 1}, Value: big.NewInt(value),
		})
	}
	signature, err := chain.SignBatch(context.Background(), signer, s.domain, b)
	if err != nil {
		s.t.Fatal(err)
	}
	return chain.Batch{Batch: b, Signature: signature}
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

	s.Send(3)(encoder.SettleBatches([]chain.Batch{s.batch(s.key, payer, 25_000)}))
	s.Send(3)(encoder.SettleBatches([]chain.Batch{s.batch(s.key, payer, 25_000)}))
	s.expect(25_000, 25_000)
	escrow, err := s.Reader().Escrow(context.Background(), s.key.Payer, s.key.Provider, chain.Latest)
	if err != nil || escrow.Balance.Int64() != 975_000 || !escrow.ThawedAt.IsZero() {
		t.Errorf("escrow %+v, %v; want what was deposited less what was settled", escrow, err)
	}
}

func TestOneTransactionSettlesEveryPairAndToken(t *testing.T) {
	s := newSettled(t)
	open := chaintest.OpenTerms()
	second := evm.Hash{2}
	s.Publish(1, "alice/other", second, &open)
	own := chain.SettlementKey{TokenID: s.key.TokenID, Payer: s.Account(3), Provider: s.Account(3)}
	s.Fund(3, 500)
	s.Send(3)(s.Encoder().Deposit(own.Payer, own.Provider, big.NewInt(500)))
	both := []chain.Batch{s.batch(s.key, s.Signer(2), 10_000, 3_000), s.batch(own, s.Signer(3), 700)}
	candidate, err := s.Encoder().SettleBatches(both)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Sender(4).Simulate(context.Background(), candidate); err == nil || !strings.Contains(err.Error(), "only the provider settles") {
		t.Errorf("settled by a stranger: %v, want a refusal that says who may", err)
	}
	s.Send(3)(candidate, nil)
	s.expect(10_000, 10_000)
	for _, want := range []struct {
		key   chain.SettlementKey
		value int64
	}{
		{chain.SettlementKey{TokenID: second, Payer: s.key.Payer, Provider: s.key.Provider}, 3_000},
		{own, 500}, // as far as its escrow reaches
	} {
		got, err := s.Reader().Settlement(context.Background(), want.key, chain.Latest)
		if err != nil || got.Settled.Int64() != want.value || got.Distributed.Int64() != want.value ||
			!got.SettledAt.Equal(s.Now()) {
			t.Errorf("settlement %+v, %v; want %d settled and distributed at %s", got, err, want.value, s.Now())
		}
	}
}

func TestCreditsFollowTheSplitAndCanBeWithdrawn(t *testing.T) {
	s := newSettled(t)
	s.Send(3)(s.Encoder().SettleBatches([]chain.Batch{s.batch(s.key, s.Signer(2), 10_000)}))
	reader := s.Reader()
	// The protocol, account 0, has 2.5 percent; 15 of the rest are the provider's, and all else is account 1's, which is
	// creator and owner.
	for account, want := range map[int]int64{0: 250, 1: 8_288, 3: 1_462} {
		if got, err := reader.Balance(context.Background(), s.Account(account), chain.Latest); err != nil || got.Int64() != want {
			t.Errorf("account %d can withdraw %v, %v; want %d", account, got, err, want)
		}
	}
	s.Send(1)(s.Encoder().Withdraw(s.Account(4)))
	token, err := reader.PaymentToken(context.Background(), chain.Latest)
	if err != nil || token.Decimals != 6 || token.Symbol == "" {
		t.Fatalf("payment token %+v, %v", token, err)
	}
	if held, err := reader.PaymentTokenBalance(context.Background(), token.Address, s.Account(4), chain.Latest); err != nil || held.Int64() != 8_288 {
		t.Errorf("withdrawn %v, %v; want 8288", held, err)
	}
}

// sell moves the model of account 1 to another account.
func (s *settled) sell(to int) {
	registry := s.Contracts().Registry
	data, err := bindings.NewModelRegistry().TryPackTransferFrom(common.Address(s.Account(1)), common.Address(s.Account(to)),
		new(big.Int).SetBytes(s.key.TokenID[:]))
	s.Send(1)(tx.Candidate{To: &registry, Data: data}, err)
}

func TestTheOwnersPartGoesWithTheToken(t *testing.T) {
	s := newSettled(t)
	s.sell(4)
	s.Send(3)(s.Encoder().SettleBatches([]chain.Batch{s.batch(s.key, s.Signer(2), 10_000)}))
	reader := s.Reader()
	if got, err := reader.Balance(context.Background(), s.Account(1), chain.Latest); err != nil || got.Int64() != 7_313 {
		t.Errorf("the creator, who owns it no more, can withdraw %v, %v; want its part alone, 7313", got, err)
	}
	if got, err := reader.Balance(context.Background(), s.Account(4), chain.Latest); err != nil || got.Sign() != 0 {
		t.Errorf("the owner can withdraw %v, %v; want its part with the token", got, err)
	}
	earned, granted, err := reader.TokenCredits(context.Background(), s.key.TokenID, chain.Latest)
	if err != nil || earned.Int64() != 975 || granted.Sign() != 0 {
		t.Fatalf("the token earned %v by usage and %v by grants, %v; want 975 and nothing", earned, granted, err)
	}
	candidate, err := s.Encoder().WithdrawToken(s.key.TokenID, s.Account(1))
	if err != nil {
		t.Fatal(err)
	}
	expectRefusal(t, s.Sender(1), candidate, "OracleNotOwner")
	s.Send(4)(s.Encoder().WithdrawToken(s.key.TokenID, s.Account(5)))
	held, err := reader.PaymentTokenBalance(context.Background(), s.Deployment().PaymentToken, s.Account(5), chain.Latest)
	if err != nil || held.Int64() != 975 {
		t.Errorf("withdrawn %v, %v; want 975", held, err)
	}
}

// expectRefusal runs a transaction that a contract must refuse with an error.
func expectRefusal(t *testing.T, sender *tx.Sender, candidate tx.Candidate, name string) {
	t.Helper()
	_, err := sender.Simulate(context.Background(), candidate)
	var refused *tx.RevertError
	if !errors.As(err, &refused) || refused.Name != name {
		t.Errorf("%v, want the refusal %s", err, name)
	}
}
