//go:build e2e

package attack

import (
	"math/big"
	"testing"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/test/framework"
)

// TestTwoNetworksOfOneAccountPayNothingTwice serves one model on two networks that have the account and its signer in common.
func TestTwoNetworksOfOneAccountPayNothingTwice(t *testing.T) {
	t.Parallel()
	w := newAttack(t)
	d := w.newTenant("older", nil)
	twin := "younger-" + w.run
	w.must(w.makeNetwork(w.ctx, twin, w.account, w.payer, nil))
	model, endpoint := w.model(d.namespace, "twin", twin), w.endpoint(d.namespace, "twin", "")
	endpoint.Spec.ModelRef.Name = model.Name
	endpoint.Spec.Access = &v1alpha1.AccessSpec{APIKeySecretRefs: []v1alpha1.ObjectReference{{Name: "keys"}}}
	w.create(model, endpoint)
	w.expect(endpoint, v1alpha1.ConditionReady, metav1.ConditionTrue, "")
	both := question{Path: endpointPath(d.namespace, "twin"), Key: d.key, Prompt: "one two", Tokens: 10}
	total := d.used
	total.Add(w.answers(both.Path, d.key))
	for range 3 {
		for _, path := range []string{d.chat(), endpointPath(d.namespace, "twin")} {
			both.Path = path
			total.Add(used(both, w.asks(both)))
		}
	}
	w.isSettledAt(valueOf(total).Int64())
	w.settles(total.Requests) // all of them in reports of the older network
	w.expect(&v1alpha1.DeHugNetwork{ObjectMeta: metav1.ObjectMeta{Name: twin}}, v1alpha1.ConditionUsageReported,
		metav1.ConditionFalse, v1alpha1.ReasonAccountShared)
	older := w.network
	w.network = twin
	settled, err := w.totals(w.ctx)
	w.must(err)
	if settled != (framework.Usage{}) {
		t.Errorf("the younger network settled %+v beside the older one", settled)
	}
	// The younger one continues where the older one ended.
	w.must(w.client.Delete(w.ctx, &v1alpha1.DeHugNetwork{ObjectMeta: metav1.ObjectMeta{Name: older}}))
	total.Add(used(both, w.asks(both)))
	w.isSettledAt(valueOf(total).Int64())
	if now := w.settles(total.Requests); now != total {
		t.Errorf("the younger network vouches for %+v in all, used were %+v", now, total)
	}
	_, left := w.onChain()
	if paid := new(big.Int).Sub(big.NewInt(escrowed), left); paid.Cmp(valueOf(total)) != 0 {
		t.Errorf("the escrow paid %s for what is worth %s", paid, valueOf(total))
	}
}
