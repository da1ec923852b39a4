package chain_test

import (
	"context"
	"errors"
	"math/big"
	"strings"
	"testing"

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
	signature, err := chain.SignVoucher(signer, s.domain, v)
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
	signature, err := chain.SignBatch(signer, s.domain, b)
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
		if err != nil || got.Settled.Int64() != want.value || got.Distributed.Int64() != want.value || got.TermsIndex == 0 ||
			!got.SettledAt.Equal(s.Now()) {
			t.Errorf("settlement %+v, %v; want %d settled and distributed at %s", got, err, want.value, s.Now())
		}
	}
}

func (s *settled) bind(key chain.SettlementKey, termsIndex uint64) tx.Candidate {
	candidate, err := s.Encoder().BindTerms(key, termsIndex)
	if err != nil {
		s.t.Fatal(err)
	}
	return candidate
}

func TestBoundTermsDivideInsteadOfThoseOfPublication(t *testing.T) {
	s := newSettled(t)
	offered := chaintest.GrantTerms()
	offered.Split = usage.Split{Creator: 2_000, Provider: 8_000}
	offered.GrantPrice = "0"
	key := s.key
	index, hash := s.Register(1, offered)
	data, err := bindings.NewLicenseRegistry().TryPackSetOffer(new(big.Int).SetBytes(key.TokenID[:]), new(big.Int).SetUint64(index), true)
	licenses := s.Contracts().Licenses
	s.Send(1)(tx.Candidate{To: &licenses, Data: data}, err)
	s.Send(2)(s.Encoder().Grant(key.TokenID, index, key.Payer, hash))
	if _, err := s.Sender(3).Simulate(context.Background(), s.bind(key, index+1)); err == nil || !strings.Contains(err.Error(), "OracleTermsDiffer") {
		t.Errorf("binding to terms that do not apply: %v, want OracleTermsDiffer", err)
	}
	s.Send(3)(s.bind(key, index), nil)
	if got, err := s.Reader().Settlement(context.Background(), key, chain.Latest); err != nil || got.TermsIndex != index {
		t.Errorf("bound to terms %d, %v; want %d", got.TermsIndex, err, index)
	}
	if _, err := s.Sender(3).Simulate(context.Background(), s.bind(key, index)); err == nil || !strings.Contains(err.Error(), "terms are bound once") {
		t.Errorf("binding again: %v, want a refusal that says why", err)
	}
	s.Send(3)(s.Encoder().SettleBatches([]chain.Batch{s.batch(key, s.Signer(2), 1_000)}))
	if got, err := s.Reader().Balance(context.Background(), s.Account(3), chain.Latest); err != nil || got.Int64() != 800 {
		t.Errorf("the provider can withdraw %v, %v; want 800", got, err)
	}
}

func TestCreditsFollowTheSplitAndCanBeWithdrawn(t *testing.T) {
	s := newSettled(t)
	s.Send(3)(s.Encoder().SettleBatches([]chain.Batch{s.batch(s.key, s.Signer(2), 10_000)}))
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

func TestAnAuthorizedSignerSignsForThePayer(t *testing.T) {
	s := newSettled(t)
	encoder, signer := s.Encoder(), s.Signer(5)
	candidate, err := encoder.Settle(s.voucher(5_000, signer))
	if err != nil {
		t.Fatal(err)
	}
	if _, err = s.Sender(3).Simulate(context.Background(), candidate); err == nil || !strings.Contains(err.Error(), "OracleInvalidSigner") {
		t.Fatalf("a stranger's signature: %v, want OracleInvalidSigner", err)
	}
	s.Authorize(2, 5)
	if ok, err := s.Reader().IsSigner(context.Background(), s.key.Payer, signer.Address(), chain.Latest); err != nil || !ok {
		t.Fatalf("authorized: %t, %v", ok, err)
	}
	s.Send(3)(encoder.Settle(s.voucher(5_000, signer)))
	s.expect(5_000, 0)
	s.Send(3)(encoder.SettleBatches([]chain.Batch{s.batch(s.key, signer, 6_000)}))
	s.expect(6_000, 6_000)
}
