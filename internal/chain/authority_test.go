package chain_test

import (
	"context"
	"math/big"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// authorize lets account 5 act for another account, within 10,000 a day.
func (s *settled) authorize(account int, powers chain.Powers) {
	s.t.Helper()
	authority := chain.Authority{
		Signer: s.Account(5), Powers: powers, PerDay: big.NewInt(10_000), Deadline: uint64(s.Now().Add(time.Hour).Unix()),
	}
	proof, err := s.Signer(5).SignTyped(context.Background(), s.domain.SignerProof(s.Account(account), authority))
	if err != nil {
		s.t.Fatal(err)
	}
	s.Send(account)(s.Encoder().AuthorizeSigner(authority, proof))
}

func (s *settled) settling(value int64, signer chain.Signer) tx.Candidate {
	s.t.Helper()
	candidate, err := s.Encoder().Settle(s.voucher(value, signer))
	if err != nil {
		s.t.Fatal(err)
	}
	return candidate
}

// expectPowers checks what account 5 may do for an account.
func (s *settled) expectPowers(account int, sign, send bool) {
	s.t.Helper()
	for powers, want := range map[chain.Powers]bool{
		chain.PowerSign: sign, chain.PowerSend: send, chain.PowerBoth: sign && send,
	} {
		got, err := s.Reader().IsSigner(context.Background(), s.Account(account), s.Account(5), powers, chain.Latest)
		if err != nil || got != want {
			s.t.Errorf("account 5 has powers %d for account %d: %t, %v; want %t", powers, account, got, err, want)
		}
	}
}

func TestTheTwoPowersOfASignerAreApart(t *testing.T) {
	s := newSettled(t)
	s.Send(2)(s.Encoder().AllowTokens([]evm.Hash{s.key.TokenID}, true))
	signer := s.Signer(5)
	expectRefusal(t, s.Sender(3), s.settling(5_000, signer), "OracleInvalidSigner")
	s.expectPowers(2, false, false)

	s.authorize(2, chain.PowerSign)
	s.expectPowers(2, true, false)
	s.expectPowers(3, false, false)
	expectRefusal(t, s.Sender(5), s.settling(5_000, signer), "OracleNotProvider")
	s.Send(3)(s.settling(5_000, signer), nil)
	s.expect(5_000, 0)
}

func TestASignerWhoSendsDoesNotSign(t *testing.T) {
	s := newSettled(t)
	s.authorize(3, chain.PowerSend)
	s.expectPowers(3, false, true)
	expectRefusal(t, s.Sender(5), s.settling(5_000, s.Signer(5)), "OracleInvalidSigner")
	s.Send(5)(s.settling(5_000, s.Signer(2)), nil)
	s.expect(5_000, 0)
	s.Send(5)(s.Encoder().SettleBatches([]chain.Batch{s.batch(s.key, s.Signer(2), 6_000)}))
	s.expect(6_000, 6_000)
}

func TestASignersAllowanceEndsEachDay(t *testing.T) {
	s := newSettled(t)
	s.Send(2)(s.Encoder().AllowTokens([]evm.Hash{s.key.TokenID}, true))
	s.authorize(2, chain.PowerBoth)
	s.expectPowers(2, true, true)
	signer := s.Signer(5)
	// A whole day lies before the next transactions, whenever the test runs.
	s.AdvanceTime(24*time.Hour - time.Duration(s.Now().Unix()%(24*3600))*time.Second)
	s.Send(3)(s.settling(8_000, signer), nil)
	s.expect(8_000, 0)
	s.Send(3)(s.Encoder().SettleBatches([]chain.Batch{s.batch(s.key, signer, 15_000)}))
	s.expect(10_000, 10_000) // as far as the allowance reaches
	expectRefusal(t, s.Sender(3), s.settling(15_000, signer), "OracleAllowanceUsed")
	s.Send(3)(s.settling(15_000, s.Signer(2)), nil) // the payer's own word has no limit
	s.expect(15_000, 10_000)

	s.AdvanceTime(24 * time.Hour)
	s.Send(3)(s.settling(40_000, signer), nil)
	s.expect(25_000, 10_000)
}

func TestASignerPaysForLicensedAndAllowedTokensOnly(t *testing.T) {
	s := newSettled(t)
	s.authorize(2, chain.PowerSign)
	signer := s.Signer(5)
	expectRefusal(t, s.Sender(3), s.settling(1_000, signer), "OracleNotLicensed")
	s.Send(2)(s.Encoder().AllowTokens([]evm.Hash{s.key.TokenID}, true))
	s.Send(3)(s.settling(1_000, signer), nil)
	s.expect(1_000, 0)

	// What was begun can be paid to its end; what is allowed no more is not begun after the thaw.
	other, open := evm.Hash{8}, chaintest.OpenTerms()
	s.Publish(1, "alice/other", other, &open)
	begun := s.key.TokenID
	s.Send(2)(s.Encoder().AllowTokens([]evm.Hash{begun, other}, true))
	s.Send(2)(s.Encoder().AllowTokens([]evm.Hash{begun, other}, false))
	s.AdvanceTime(24 * time.Hour)
	s.Send(3)(s.settling(2_000, signer), nil)
	s.expect(2_000, 0)
	s.key.TokenID = other
	expectRefusal(t, s.Sender(3), s.settling(1_000, signer), "OracleNotLicensed")

	// Of a token that needs a grant, the grant is enough.
	terms := chaintest.GrantTerms()
	paid := evm.Hash{7}
	s.Publish(1, "alice/paid", paid, &terms)
	s.key.TokenID = paid
	expectRefusal(t, s.Sender(3), s.settling(1_000, signer), "OracleNotLicensed")
	s.Fund(2, 5_000_000)
	s.Send(2)(s.Encoder().Grant(paid, termsHash(t, terms), s.Account(2)))
	s.Send(3)(s.settling(1_000, signer), nil)
	s.expect(1_000, 0)
}
