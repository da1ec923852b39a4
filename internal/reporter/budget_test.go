package reporter

import (
	"math/big"
	"testing"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
)

func TestASettlementsBudgetIsTheSmallerOfFeeAndValue(t *testing.T) {
	for name, tc := range map[string]struct {
		policy   v1alpha1.SettlementPolicy
		value    int64
		decimals int
		wei      string
		byValue  bool
	}{
		"0.4 of a token at 4000 a coin is 0.0001 coin": {value: 400_000, decimals: 6, wei: "100000000000000",
			byValue: true},
		"much value: the ceiling of the policy": {value: 1_000_000_000, decimals: 6, wei: "1000000000000000"},
		"nothing to settle is worth nothing":    {decimals: 6, wei: "0", byValue: true},
		"a token of 18 decimals":                {value: 4000, decimals: 18, wei: "1", byValue: true},
		"a token of no decimals": {policy: v1alpha1.SettlementPolicy{MaxFee: "1", CoinPrice: "8"},
			value: 2, wei: "250000000000000000", byValue: true},
		"a coin without a price": {policy: v1alpha1.SettlementPolicy{CoinPrice: "0"}, value: 1,
			decimals: 6, wei: "1000000000000000"},
		"a ceiling of the admin's and a price with decimals": {policy: v1alpha1.SettlementPolicy{MaxFee: "0.5",
			CoinPrice: "0.25"}, value: 100_000, decimals: 6, wei: "400000000000000000", byValue: true},
	} {
		t.Run(name, func(t *testing.T) {
			c, err := parseCeilings(tc.policy)
			if err != nil {
				t.Fatal(err)
			}
			if got := c.budgetFor(big.NewInt(tc.value), tc.decimals); got.wei.String() != tc.wei || got.byValue != tc.byValue {
				t.Errorf("%s, by value %t; want %s, %t", got.wei, got.byValue, tc.wei, tc.byValue)
			}
		})
	}
}

// readyToSettle is a world on a real chain whose payer signs, is authorized and has escrow.
func readyToSettle(t *testing.T, change func(*v1alpha1.DeHugNetwork, *chaintest.Chain)) (*world, *chaintest.Chain) {
	t.Helper()
	w := newWorld(t)
	devnet := onEVM(t, w)
	var network v1alpha1.DeHugNetwork
	if err := w.api.Get(t.Context(), client.ObjectKey{Name: "base"}, &network); err != nil {
		t.Fatal(err)
	}
	change(&network, devnet)
	if err := w.api.Update(t.Context(), &network); err != nil {
		t.Fatal(err)
	}
	w.secret([]byte(devnet.Key(payerAccount)))
	devnet.Authorize(providerAccount, payerAccount, 0)
	devnet.Fund(payerAccount, 100_000_000)
	devnet.Send(payerAccount)(devnet.Encoder().Deposit(devnet.Account(payerAccount), devnet.Account(providerAccount),
		big.NewInt(50_000_000)))
	return w, devnet
}

func coinOf(t *testing.T, devnet *chaintest.Chain) *big.Int {
	t.Helper()
	coin, err := devnet.Reader().NativeBalance(t.Context(), devnet.Account(payerAccount), chain.Latest)
	if err != nil {
		t.Fatal(err)
	}
	return coin
}

func (w *world) newest() v1alpha1.UsageReport {
	w.t.Helper()
	list := w.reports()
	if len(list) == 0 {
		w.t.Fatal("no report")
	}
	return list[len(list)-1]
}

var tipOf500Gwei = map[string]chaintest.Lie{"eth_maxPriorityFeePerGas": chaintest.Say("0x746a528800")}

func TestOneLyingEndpointCannotRaiseWhatSettlingCosts(t *testing.T) {
	w, devnet := readyToSettle(t, func(n *v1alpha1.DeHugNetwork, devnet *chaintest.Chain) {
		liar := chaintest.Liar(t, devnet.URL(), tipOf500Gwei)
		n.Spec.RPC = v1alpha1.RPC{Agreement: 2, Endpoints: []v1alpha1.RPCEndpoint{
			{URL: liar}, {URL: devnet.URL()}, {URL: chaintest.Liar(t, devnet.URL(), nil)},
		}}
	})
	before := coinOf(t, devnet)
	w.useOn(devnet, 10)
	w.steps(1)
	w.expectSettled(w.newest(), metav1.ConditionTrue, v1alpha1.ReasonSettled)
	if spent := new(big.Int).Sub(before, coinOf(t, devnet)); spent.Cmp(big.NewInt(1e15)) > 0 {
		t.Errorf("settling cost %s wei", spent)
	}
}

func TestASettlementAboveTheCeilingIsNotSigned(t *testing.T) {
	w, devnet := readyToSettle(t, func(n *v1alpha1.DeHugNetwork, devnet *chaintest.Chain) {
		n.Spec.RPC.Endpoints = []v1alpha1.RPCEndpoint{{URL: chaintest.Liar(t, devnet.URL(), tipOf500Gwei)}}
	})
	before := coinOf(t, devnet)
	w.useOn(devnet, 10)
	w.steps(2)
	w.expectSettled(w.newest(), metav1.ConditionFalse, v1alpha1.ReasonFeeTooHigh)
	if coinOf(t, devnet).Cmp(before) != 0 || w.newest().Status.Transaction != "" {
		t.Errorf("something was sent: %+v", w.newest().Status)
	}
}

func TestASettlementNeverCostsMoreThanItSettles(t *testing.T) {
	w, devnet := readyToSettle(t, func(n *v1alpha1.DeHugNetwork,
		_ *chaintest.Chain) {
		n.Spec.Settlement.CoinPrice = "4000"
	})
	before := coinOf(t, devnet)
	w.useOn(devnet, 10)
	w.steps(2)
	w.expectSettled(w.newest(), metav1.ConditionFalse, v1alpha1.ReasonFeeAboveValue)
	if coinOf(t, devnet).Cmp(before) != 0 {
		t.Error("0.00102 of the payment token were settled for a fee that is worth more")
	}
	w.useOn(devnet, 10_000_000) // 20 tokens
	devnet.AdvanceTime(2 * time.Hour)
	w.clock = w.clock.Add(2 * time.Hour)
	w.steps(3)
	w.expectSettled(w.newest(), metav1.ConditionTrue, v1alpha1.ReasonSettled)
	if report := w.newest(); report.Status.Paid != "20002020" {
		t.Errorf("paid %s, want both uses together", report.Status.Paid)
	}
}
