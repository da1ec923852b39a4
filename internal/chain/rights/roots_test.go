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
