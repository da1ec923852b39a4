package rights_test

import (
	"math/big"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/rights"
	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

func TestARootIsSettledClaimedAndDistributed(t *testing.T) {
	w := newWorld(t)
	w.Fund(2, 100_000)
	w.Send(2)(w.Encoder().Deposit(w.Account(2), w.Account(3), big.NewInt(100_000)))
	line := usage.BatchLine{TokenID: first, Units: usage.Units{Requests: 4}, Value: big.NewInt(4_000)}
	leaf, err := typeddata.Line{TokenID: first, Requests: 4, Value: line.Value}.StructHash()
	if err != nil {
		t.Fatal(err)
	}
	v := rights.RootVoucher{
		Payer: w.Account(2), Provider: w.Account(3), LinesRoot: leaf, Value: big.NewInt(4_000),
		Timestamp: uint64(w.Now().Unix()),
	}
	digest, err := v.Document(w.ID(), w.Contracts().Oracle).Digest()
	if err != nil {
		t.Fatal(err)
	}
	w.refuses(3, "OracleInvalidSigner")(w.make.SettleRoot(v, nil))
	w.Send(2)(w.make.ApproveVoucher(digest)) // as a contract does that has no key
	w.Send(3)(w.make.SettleRoot(v, nil))
	w.Send(3)(w.make.Claim(v.Payer, v.Provider, line, 0, nil))
	got, err := w.reader.RootSettlement(t.Context(), v.Payer, v.Provider)
	if err != nil || got.LinesRoot != v.LinesRoot || got.Settled.Int64() != 4_000 || got.Claimed.Int64() != 4_000 ||
		got.Value.Int64() != 4_000 {
		t.Errorf("root settlement %+v, %v", got, err)
	}
	w.Send(9)(w.make.Distribute(v.Payer, v.Provider, []evm.Hash{first})) // anybody may
	if balance, err := w.reader.Balance(t.Context(), w.Account(1), chain.Latest); err != nil || balance.Sign() == 0 {
		t.Errorf("the creator has %s, %v", balance, err)
	}
}

// TestLinesOfARootAreClaimedTogether claims two of three lines of a root that is paid in part, and then the rest.
func TestLinesOfARootAreClaimedTogether(t *testing.T) {
	w := newWorld(t)
	w.Fund(2, 100_000)
	w.Send(2)(w.Encoder().Deposit(w.Account(2), w.Account(3), big.NewInt(3_000)))
	lines := []usage.BatchLine{
		{TokenID: first, Units: usage.Units{Requests: 1}, Value: big.NewInt(1_000)},
		{TokenID: evm.Hash{2}, Value: big.NewInt(2_000)}, {TokenID: evm.Hash{3}, Value: big.NewInt(3_000)},
	}
	tree, err := rights.LinesTree(lines)
	if err != nil {
		t.Fatal(err)
	}
	v := rights.RootVoucher{
		Payer: w.Account(2), Provider: w.Account(3), LinesRoot: tree.Root(), Value: big.NewInt(6_000),
		Timestamp: uint64(w.Now().Unix()),
	}
	signature, err := w.Signer(2).SignTyped(t.Context(), v.Document(w.ID(), w.Contracts().Oracle))
	if err != nil {
		t.Fatal(err)
	}
	w.Send(3)(w.make.SettleRoot(v, signature)) // pays half: the escrow is short
	w.expectDue(v, lines, 500, 1_000, 1_500)
	w.Send(3)(w.make.ClaimAll(v.Payer, v.Provider, lines, []int{0, 2}))
	w.expectDue(v, lines, 0, 1_000, 0)
	w.Send(2)(w.Encoder().Deposit(w.Account(2), w.Account(3), big.NewInt(9_000)))
	w.Send(3)(w.make.SettleRoot(v, signature))
	w.expectDue(v, lines, 500, 2_000, 1_500)
	w.Send(3)(w.make.ClaimAll(v.Payer, v.Provider, lines, []int{0, 1, 2}))
	w.expectDue(v, lines, 0, 0, 0)
}

// expectDue checks what claims of lines would move.
func (w *world) expectDue(v rights.RootVoucher, lines []usage.BatchLine, want ...int64) {
	w.t.Helper()
	root, err := w.reader.RootSettlement(w.t.Context(), v.Payer, v.Provider)
	if err != nil {
		w.t.Fatal(err)
	}
	settled := make([]*big.Int, len(lines))
	for i, line := range lines {
		s, err := w.reader.Settlement(w.t.Context(), chain.SettlementKey{
			TokenID: line.TokenID, Payer: v.Payer, Provider: v.Provider,
		}, chain.Latest)
		if err != nil {
			w.t.Fatal(err)
		}
		settled[i] = s.Settled
	}
	for i, due := range root.Due(lines, settled) {
		if due.Int64() != want[i] {
			w.t.Errorf("line %d is due %s, want %d", i, due, want[i])
		}
	}
}
