package model_test

import (
	"strings"
	"testing"
	"time"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/license"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

// revokedAt lets the chain deny the license at all finalities, at these heights.
func (h *modelTest) revokedAt(safe, finalized uint64) {
	h.Helper()
	h.Chain.Heads = chainHeads{chain.Safe: safe, chain.Finalized: finalized}
	h.Chain.Known[controllertest.VersionOne] = controllertest.ModelFacts(controllertest.VersionOne, license.StatusRevoked)
}

func TestALookBetweenPassesCounts(t *testing.T) {
	h := newModelTest(t)
	h.Chain.Heads = chainHeads{chain.Safe: 1000, chain.Finalized: 900}
	h.Cached() // the last pass saw block 1000, and the feed looked on until 1400
	held := controllertest.ModelFacts(controllertest.VersionOne, license.StatusGranted)
	held.Block.Number = 1400
	h.Chain.Before = &held
	h.revokedAt(1401, 1200)
	h.Reconcile()
	h.Expect("LicenseValid", "Unknown", "AwaitingFinality")
	h.revokedAt(1500, 1401)
	h.Reconcile()
	h.Expect("LicenseValid", "False", "LicenseRevoked")
}

func TestAFormerDenialMovesNothing(t *testing.T) {
	h := newModelTest(t)
	h.Chain.Heads = chainHeads{chain.Safe: 1000, chain.Finalized: 900}
	h.Cached()
	denied := controllertest.ModelFacts(controllertest.VersionOne, license.StatusNoGrant)
	denied.Block.Number = 1400
	h.Chain.Before = &denied
	h.revokedAt(1401, 1200)
	h.Reconcile()
	h.Expect("LicenseValid", "False", "LicenseRevoked")
}

func TestWhatTheManagerBeforeSawCounts(t *testing.T) {
	h := newModelTest(t)
	h.Chain.Heads = chainHeads{chain.Safe: 1000, chain.Finalized: 900}
	h.Cached()
	network := &dehugv1alpha1.DeHugNetwork{}
	h.Must(h.Client.Get(h.Ctx, controllertest.ClientKey("", "net-"+h.Namespace), network))
	network.Status.Heads = &dehugv1alpha1.NetworkHeads{Safe: 1400, Finalized: 1300, AnsweredAt: metav1.NewTime(h.Now)}
	h.Must(h.Client.Status().Update(h.Ctx, network))
	h.Restart()
	h.revokedAt(1401, 1350)
	for range 2 { // the second time it is known that the license is not certain
		h.Reconcile()
		h.Expect("LicenseValid", "Unknown", "AwaitingFinality")
	}
	h.revokedAt(1500, 1401)
	h.Reconcile()
	h.Expect("LicenseValid", "False", "LicenseRevoked")
}

func TestTheEndOfAGrantIsAnEvent(t *testing.T) {
	h := newModelTest(t)
	f := h.Chain.Known[controllertest.VersionOne]
	f.GrantedAt, f.ExpiresAt = h.Now.Add(-8*24*time.Hour), h.Now.Add(3*24*time.Hour)
	h.Chain.Known[controllertest.VersionOne] = f
	h.Cached()
	h.Expect("LicenseValid", "True", "Granted")
	for len(h.Events.Events) > 0 {
		<-h.Events.Events
	}
	h.Now = h.Now.Add(24 * time.Hour)
	for range 3 {
		h.Reconcile()
	}
	h.Expect("LicenseValid", "True", "LicenseEnding", "renew it before")
	h.Expect("Ready", "True", "Ready", "renew it before")
	if n := len(h.Events.Events); n != 1 {
		t.Fatalf("%d events, want one", n)
	}
	if e := <-h.Events.Events; !strings.HasPrefix(e, "Warning LicenseEnding") {
		t.Errorf("event %q", e)
	}
}
