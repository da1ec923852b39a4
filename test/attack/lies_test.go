//go:build e2e

package attack

import (
	"fmt"
	"testing"

	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/test/attack/rpcproxy"
	"github.com/dehug-io/dehug-operator/test/framework"
)

// word is a number as a contract answers it.
func word(n uint64) string { return fmt.Sprintf("%064x", n) }

// TestALiarAmongThreeChangesNeitherOwnerNorPrice has one of three endpoints say that somebody else published the model, that
// answers cost a hundred times as much and requests next to nothing.
func TestALiarAmongThreeChangesNeitherOwnerNorPrice(t *testing.T) {
	t.Parallel()
	w := newAttack(t)
	creator, err := demo.Address(w.ctx, framework.Creator)
	w.must(err)
	d := w.newTenant("voted", func(spec *v1alpha1.DeHugNetworkSpec) { spec.RPC = three(lyingProxy) })
	w.behave(lyingProxy, rpcproxy.Behavior{Rewrite: map[string]string{
		creator[2:]:              unlicensed,
		word(outputPrice * 1e6):  word(outputPrice * 1e8),
		word(requestPrice * 1e6): word(1),
	}})
	// By its true terms a request costs too much on these networks. Only one of them asks the liar alone.
	frugal := func(name string, rpc v1alpha1.RPC) *v1alpha1.DeHugModel {
		network := name + "-" + w.run
		w.must(w.makeNetwork(w.ctx, network, w.account, w.payer, func(spec *v1alpha1.DeHugNetworkSpec) {
			spec.RPC, spec.Limits.MaxPricePerRequest = rpc, "0.0005"
		}))
		return w.model(d.namespace, name, network)
	}
	refused := frugal("refused", three(lyingProxy))
	fooled := frugal("fooled", alone(lyingProxy))
	w.create(refused, fooled)
	w.expect(fooled, v1alpha1.ConditionLicenseValid, metav1.ConditionTrue, "")
	w.expect(fooled, v1alpha1.ConditionOwnershipVerified, metav1.ConditionFalse, v1alpha1.ReasonCreatorMismatch)
	w.expect(refused, v1alpha1.ConditionLicenseValid, metav1.ConditionFalse, v1alpha1.ReasonPriceTooHigh)
	// What runs on three endpoints does so on, and pays what the terms ask.
	w.staysReady(d.namespace, "chat", endsNothing)
	model := w.model(d.namespace, "attacked", w.network)
	w.must(w.client.Get(w.ctx, client.ObjectKeyFromObject(model), model))
	if !meta.IsStatusConditionTrue(model.Status.Conditions, v1alpha1.ConditionOwnershipVerified) || model.Status.Token.Owner == "0x"+unlicensed {
		t.Errorf("the model's owner is %s: %+v", model.Status.Token.Owner, model.Status.Conditions)
	}
	total := d.used
	for range 3 {
		q := question{Path: d.chat(), Key: d.key, Prompt: "one two", Tokens: 10}
		total.Add(used(q, w.asks(q)))
	}
	w.isSettledAt(valueOf(total).Int64())
}
