package controller

import (
	"testing"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

func TestAModelAboveThePriceLimitIsTold(t *testing.T) {
	limit := func(h *modelTest, decimals *int32) {
		network := &dehugv1alpha1.DeHugNetwork{}
		h.must(h.client.Get(h.ctx, clientKey("", "net-"+h.ns), network))
		network.Spec.Limits.MaxPricePerMillion = "1000"
		h.must(h.client.Update(h.ctx, network))
		network.Status.PaymentDecimals = decimals
		h.must(h.client.Status().Update(h.ctx, network))
		dear := h.chain.facts[versionOne]
		dear.Terms.OutputPrice = 1_000_000_001
		h.chain.facts[versionOne] = dear
	}
	six := int32(6)
	t.Run("new", func(t *testing.T) {
		h := newModelTest(t)
		h.create()
		limit(h, &six)
		h.reconcile()
		h.expect("LicenseValid", "False", "PriceTooHigh", "spec.limits.maxPricePerMillion")
	})
	t.Run("running", func(t *testing.T) {
		h := newModelTest(t)
		h.cached()
		limit(h, &six)
		h.reconcile()
		h.expect("LicenseValid", "Unknown", "PriceTooHigh", "What runs continues")
		h.expect("Cached", "True", "Cached")
	})
	t.Run("the token's decimals are not known", func(t *testing.T) {
		h := newModelTest(t)
		h.cached()
		limit(h, nil)
		h.reconcile()
		h.expect("Ready", "True", "Ready")
	})
}
