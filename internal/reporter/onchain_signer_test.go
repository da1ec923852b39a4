package reporter

import (
	"math/big"
	"strings"
	"testing"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

const allowedSigner = 5

// expectSettledOn checks what is settled of a token that the payer serves itself.
func (w *world) expectSettledOn(devnet *chaintest.Chain, token int, want int64) {
	w.t.Helper()
	payer := devnet.Account(payerAccount)
	key := chain.SettlementKey{TokenID: evm.StoredHash(tokenID(token)), Payer: payer, Provider: payer}
	settlement, err := devnet.Reader().Settlement(w.t.Context(), key, chain.Latest)
	if err != nil {
		w.t.Fatal(err)
	}
	if settlement.Settled.Int64() != want {
		w.t.Errorf("token %d: %s settled, want %d", token, settlement.Settled, want)
	}
}

func TestASignerOfAnotherKeyOnARealChain(t *testing.T) {
	w := newWorld(t)
	devnet := onEVM(t, w)
	payer := devnet.Account(payerAccount)
	w.network(func(n *v1alpha1.DeHugNetwork) {
		n.Spec.Account.Provider, n.Spec.Settlement.KeepReports = "", 20 // the licensee itself
	})
	w.secret([]byte(devnet.Key(allowedSigner)))
	// A day's beginning, so that no other day begins while this runs.
	now := devnet.Now()
	devnet.AdvanceTime(now.Truncate(24 * time.Hour).Add(25 * time.Hour).Sub(now))
	devnet.Fund(payerAccount, 1_000_000)
	devnet.Send(payerAccount)(devnet.Encoder().Deposit(payer, payer, big.NewInt(100_000)))
	granted := chaintest.OpenTerms()
	granted.LicenseID, granted.Open, granted.GrantPrice, granted.Period = "LicenseRef-Commercial", false, "1", time.Hour
	devnet.Publish(creatorAccount, "alice/granted", evm.StoredHash(tokenID(2)), &granted)
	hash, err := chain.TermsHash(granted)
	if err != nil {
		t.Fatal(err)
	}
	devnet.Send(payerAccount)(devnet.Encoder().Grant(evm.StoredHash(tokenID(2)), hash, payer))
	serve := func(token int, tokens uint64) {
		w.record(token, tokens, func(e *usage.Event) {
			e.ChainID = int64(devnet.ID()) //nolint:gosec // small
			e.Payer, e.Provider = payer, payer
		})
	}

	serve(1, 10) // 10 output tokens at 2 and a request at 1000
	w.steps(1)
	refusal := w.expectSettled(w.newest(), metav1.ConditionFalse, v1alpha1.ReasonSignerNotAuthorized)
	if !strings.Contains(refusal.Message, "--per-day") {
		t.Errorf("message %q does not name the flag that is needed", refusal.Message)
	}

	devnet.Authorize(payerAccount, allowedSigner, 2_500)
	w.steps(2)
	barred := w.expectSettled(w.newest(), metav1.ConditionFalse, v1alpha1.ReasonTokenNotAllowed)
	if !strings.Contains(barred.Message, "dehug signer allow "+tokenID(1)) {
		t.Errorf("message %q does not say what to run", barred.Message)
	}
	serve(2, 30) // of which the payer took a license
	w.steps(4)
	w.expectSettledOn(devnet, 1, 0)
	w.expectSettledOn(devnet, 2, 1_060)

	devnet.Send(payerAccount)(devnet.Encoder().AllowTokens([]evm.Hash{evm.StoredHash(tokenID(1))}, true))
	w.steps(2)
	w.expectSettledOn(devnet, 1, 1_020)

	serve(1, 0) // 1000, of an allowance of which 420 are left
	w.steps(4)
	w.expectSettled(w.newest(), metav1.ConditionFalse, v1alpha1.ReasonAllowanceUsed)
	w.expectSettledOn(devnet, 1, 1_020)
	devnet.AdvanceTime(24 * time.Hour)
	w.steps(2)
	w.expectSettled(w.newest(), metav1.ConditionTrue, v1alpha1.ReasonSettled)
	w.expectSettledOn(devnet, 1, 2_020)

	serve(2, 1_500) // 4000: more than the allowance of a day
	w.steps(4)
	w.expectSettledOn(devnet, 2, 1_060)
	for _, want := range []int64{3_560, 5_060} {
		devnet.AdvanceTime(24 * time.Hour)
		w.steps(6)
		w.expectSettledOn(devnet, 2, want)
	}
	w.expectSettled(w.newest(), metav1.ConditionTrue, v1alpha1.ReasonSettled)
	w.expectReported(1_020 + 1_060 + 1_000 + 4_000)
}
