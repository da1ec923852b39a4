package model_test

import (
	"testing"

	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/feed"
)

// The network's own check sees a block that the feed looks at a moment later.
func TestALookBehindTheNewestBlockIsAnAnswer(t *testing.T) {
	h := newModelTest(t)
	h.Create()
	h.Reconcile()
	h.Expect("LicenseValid", "True", "Granted")
	n := &dehugv1alpha1.DeHugNetwork{}
	h.Must(h.Client.Get(h.Ctx, client.ObjectKey{Name: "net-" + h.Namespace}, n))
	h.Reconciler.Readers.Heads(n).Raise(chain.Safe, 1<<40)
	h.Chain.Follow = feed.Options{} // as a feed answers between two looks
	h.Reconcile()
	h.Expect("LicenseValid", "True", "Granted")
}
