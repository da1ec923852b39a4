package session

import (
	"math/big"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

func TestASummaryAddsUpWhatTheAccountPays(t *testing.T) {
	account, other, contract := evm.Address{1}, evm.Address{2}, evm.Address{3}
	token := chain.PaymentToken{Address: evm.Address{9}, Symbol: "USD\x1b[2J", Decimals: 6}
	fee := func(coin int64) *big.Int { return new(big.Int).Mul(big.NewInt(coin), big.NewInt(1e15)) }
	var out strings.Builder
	summary{
		does: "pay", chain: nameChain(8453), account: account,
		contracts: []party{{"usage oracle", contract, true}, {"", other, false}},
		moves: []Move{
			{Amount: big.NewInt(2_500_000), Token: token, From: account, To: contract, ToWords: "the escrow"},
			{Amount: big.NewInt(1), Token: token, From: account, To: other},
			{Amount: big.NewInt(7), Token: token, From: other, To: account},
		},
		steps: []plannedStep{{"approving", fee(1), fee(0), 1}, {"paying", fee(2), fee(1), 1}},
	}.print(&out)
	want := `about to     pay
chain        8453 (Base)
account      0x0100000000000000000000000000000000000000
contract     usage oracle 0x0300000000000000000000000000000000000000, code verified
contract     0x0200000000000000000000000000000000000000
moves        2.5 USD\x1b[2J from the account to the escrow, 0x0300000000000000000000000000000000000000
moves        0.000001 USD\x1b[2J from the account to 0x0200000000000000000000000000000000000000
moves        0.000007 USD\x1b[2J from 0x0200000000000000000000000000000000000000 to the account
sends        transaction 1 of 2, approving
sends        transaction 2 of 2, paying
costs        at most 0.003 of the chain's coin in fees (0.001 of it for data on L1), and 2.500001 USD\x1b[2J
`
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
