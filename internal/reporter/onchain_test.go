package reporter

import (
	"context"
	"log/slog"
	"math/big"
	"strings"
	"testing"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// Accounts of the tests' chain.
const (
	creatorAccount  = 1
	payerAccount    = 2
	providerAccount = 3
	signerAccount   = 4
)

// onEVM points a world's network at a real chain where token 1 is published under open terms.
func onEVM(t *testing.T, w *world) *chaintest.Chain {
	t.Helper()
	devnet := chaintest.Start(t)
	terms := chaintest.OpenTerms()
	digest := evm.Hash{31: 1}
	devnet.Publish(creatorAccount, "alice/tiny-chat", digest, &terms)
	w.clock = time.Now()
	var network v1alpha1.DeHugNetwork
	if err := w.api.Get(t.Context(), client.ObjectKey{Name: "base"}, &network); err != nil {
		t.Fatal(err)
	}
	contracts := devnet.Contracts()
	network.Spec.ChainID = int64(devnet.ID()) //nolint:gosec // small
	network.Spec.RPC = v1alpha1.RPC{Endpoints: []v1alpha1.RPCEndpoint{{URL: devnet.URL()}}, Agreement: 1}
	network.Spec.Contracts = v1alpha1.Contracts{
		Registry: v1alpha1.Address(contracts.Registry.String()),
		Licenses: v1alpha1.Address(contracts.Licenses.String()),
		Oracle:   v1alpha1.Address(contracts.Oracle.String()),
	}
	network.Spec.Finality = v1alpha1.FinalityPolicy{Grant: "Latest", Revoke: "Latest", Settle: "Latest"}
	network.Spec.Settlement.CoinPrice = "0" // the test chain's coin is worth nothing
	network.Spec.Account.Licensee = v1alpha1.Address(devnet.Account(payerAccount).String())
	network.Spec.Account.Provider = v1alpha1.Address(devnet.Account(providerAccount).String())
	if err := w.api.Update(t.Context(), &network); err != nil {
		t.Fatal(err)
	}
	w.oracle = string(network.Spec.Contracts.Oracle)
	return devnet
}

// steps runs one process on the real chain.
func (w *world) steps(n int) {
	w.t.Helper()
	p := w.start()
	p.dial, p.log = DialChain, slog.New(slog.DiscardHandler)
	for range n {
		_ = p.state.countEvents(w.t.Context())
		if _, err := p.settleOnce(w.t.Context()); err != nil {
			w.t.Logf("step: %v", err)
		}
		w.clock = w.clock.Add(30 * time.Second)
	}
}

// useOn puts one request of n output tokens of token 1 on the ledger, as served on a chain.
func (w *world) useOn(devnet *chaintest.Chain, tokens uint64) {
	w.record(1, tokens, func(e *usage.Event) {
		e.ChainID = int64(devnet.ID()) //nolint:gosec // small
		e.Payer, e.Provider = devnet.Account(payerAccount), devnet.Account(providerAccount)
	})
}

func TestSettlementOnARealChain(t *testing.T) {
	w := newWorld(t)
	devnet := onEVM(t, w)
	balance := func(account int) int64 {
		value, err := devnet.Reader().Balance(context.Background(), devnet.Account(account), chain.Latest)
		if err != nil {
			t.Fatal(err)
		}
		return value.Int64()
	}
	last := func() v1alpha1.UsageReport {
		list := w.reports()
		if len(list) == 0 {
			t.Fatal("no report")
		}
		return list[len(list)-1]
	}

	w.secret([]byte(devnet.Key(signerAccount)))
	w.useOn(devnet, 10) // 10 output tokens at 2 and a request at 1000
	w.steps(1)
	w.expectSettled(last(), metav1.ConditionFalse, v1alpha1.ReasonSignerNotAuthorized)

	w.secret([]byte(devnet.Key(payerAccount)))
	w.steps(1)
	refusal := w.expectSettled(last(), metav1.ConditionFalse, v1alpha1.ReasonSignerNotAuthorized)
	if !strings.Contains(refusal.Message, "provider "+devnet.Account(providerAccount).String()) {
		t.Errorf("message %q does not name the provider", refusal.Message)
	}

	devnet.Authorize(providerAccount, payerAccount, 0)
	w.steps(1)
	w.expectSettled(last(), metav1.ConditionFalse, v1alpha1.ReasonEscrowEmpty)

	devnet.Fund(payerAccount, 1_000_000)
	devnet.Send(payerAccount)(devnet.Encoder().Deposit(devnet.Account(payerAccount), devnet.Account(providerAccount),
		big.NewInt(1_500)))
	w.steps(1)
	w.expectSettled(last(), metav1.ConditionTrue, v1alpha1.ReasonSettled)
	// 25 of 1020 to the protocol; of the rest 75 % to the creator and 10 % to the owner, who is the creator, 15 % to the provider.
	if creator, provided := balance(creatorAccount), balance(providerAccount); creator != 846 || provided != 149 {
		t.Errorf("creator has %d, provider %d; want 846 and 149", creator, provided)
	}
	if report := last(); report.Status.Paid != "1020" || report.Status.Transaction == "" || report.Status.Block == nil {
		t.Errorf("status = %+v", report.Status)
	}

	devnet.SetReachable(false)
	w.useOn(devnet, 20)
	w.useOn(devnet, 30)
	w.steps(4)
	devnet.SetReachable(true)
	w.steps(3)
	// 2 × 1000 + 50 × 2 = 2100 are owed and 480 are left in the escrow.
	w.expectSettled(last(), metav1.ConditionFalse, v1alpha1.ReasonEscrowEmpty)
	devnet.Send(payerAccount)(devnet.Encoder().Deposit(devnet.Account(payerAccount), devnet.Account(providerAccount),
		big.NewInt(10_000)))
	w.steps(1)
	w.expectSettled(last(), metav1.ConditionTrue, v1alpha1.ReasonSettled)
	if report := last(); report.Status.Paid != "2100" || report.Spec.Vouchers[0].Value != "3120" {
		t.Errorf("paid %s of value %s, want 2100 of 3120", report.Status.Paid, report.Spec.Vouchers[0].Value)
	}
}
