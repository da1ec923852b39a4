package model_test

import (
	"testing"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
)

func TestAModelAboveThePriceLimitIsTold(t *testing.T) {
	limit := func(h *modelTest, decimals *int32) {
		network := &dehugv1alpha1.DeHugNetwork{}
		h.Must(h.Client.Get(h.Ctx, controllertest.ClientKey("", "net-"+h.Namespace), network))
		network.Spec.Limits.MaxPricePerMillion = "1000"
		h.Must(h.Client.Update(h.Ctx, network))
		network.Status.PaymentDecimals = decimals
		h.Must(h.Client.Status().Update(h.Ctx, network))
		dear := h.Chain.Known[controllertest.VersionOne]
		dear.Terms.OutputPrice = 1_000_000_001
		h.Chain.Known[controllertest.VersionOne] = dear
	}
	six := int32(6)
	t.Run("new", func(t *testing.T) {
		h := newModelTest(t)
		h.Create()
		limit(h, &six)
		h.Reconcile()
		h.Expect("LicenseValid", "False", "PriceTooHigh", "spec.limits.maxPricePerMillion")
	})
	t.Run("running", func(t *testing.T) {
		h := newModelTest(t)
		h.Cached()
		limit(h, &six)
		h.Reconcile()
		h.Expect("LicenseValid", "Unknown", "PriceTooHigh", "What runs continues")
		h.Expect("Cached", "True", "Cached")
	})
	t.Run("the token's decimals are not known", func(t *testing.T) {
		h := newModelTest(t)
		h.Cached()
		limit(h, nil)
		h.Reconcile()
		h.Expect("Ready", "True", "Ready")
	})
}
