package reporter

import (
	"math/big"
	"testing"

	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

func TestASignersFundsHaveAState(t *testing.T) {
	fee := big.NewInt(1_000_000_000_000_000)
	for fees, want := range map[int64]v1alpha1.SignerState{
		0: v1alpha1.SignerEmpty, 1: v1alpha1.SignerLow, 19: v1alpha1.SignerLow, 20: v1alpha1.SignerFunded, 1000: v1alpha1.SignerFunded,
	} {
		got := signerStatus(evm.Address{1}, new(big.Int).Mul(fee, big.NewInt(fees)), fee)
		if got.State != want || (got.Message == "") != (want == v1alpha1.SignerFunded) {
			t.Errorf("coin for %d settlements: %+v, want %s", fees, got, want)
		}
	}
}

// TestTheSignersFundsAreTold checks that a state is written once, and again only when it changes.
func TestTheSignersFundsAreTold(t *testing.T) {
	w := newWorld(t)
	signerOf := func() *v1alpha1.SignerStatus {
		t.Helper()
		network := &v1alpha1.DeHugNetwork{}
		if err := w.api.Get(t.Context(), client.ObjectKey{Name: "base"}, network); err != nil {
			t.Fatal(err)
		}
		return network.Status.Signer
	}
	w.chain.funds = big.NewInt(5_000_000_000_000_000)
	w.run(6)
	first := signerOf()
	if first == nil || first.State != v1alpha1.SignerLow {
		t.Fatalf("signer %+v", first)
	}
	w.run(6)
	if again := signerOf(); !again.Since.Equal(&first.Since) {
		t.Error("the same state was written anew")
	}
	w.chain.funds = new(big.Int)
	w.run(6)
	if now := signerOf(); now.State != v1alpha1.SignerEmpty {
		t.Errorf("signer %+v", now)
	}
}
