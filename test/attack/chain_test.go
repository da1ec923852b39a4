//go:build e2e

package attack

import (
	"math/big"
	"testing"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/test/attack/rpcproxy"
	"github.com/dehug-io/dehug-operator/test/framework"
)

// unlicensed is an account without any license.
const unlicensed = "000000000000000000000000000000000000dead"

// endsNothing is how long what runs is watched: the manager asks the chain every 2 seconds.
const endsNothing = 6 * time.Second

// chainURLs reach the chain's node past the proxy, by two names.
var chainURLs = []string{
	"http://chain." + framework.DemoNamespace + ".svc:8545", "http://chain." + framework.DemoNamespace + ".svc.cluster.local:8545",
}

// alone is a proxy as the only endpoint.
func alone(service string) v1alpha1.RPC {
	return v1alpha1.RPC{Endpoints: []v1alpha1.RPCEndpoint{{URL: proxyURL(service)}}}
}

// three are a proxy and two endpoints that are honest, and no word about agreement.
func three(service string) v1alpha1.RPC {
	return v1alpha1.RPC{Endpoints: []v1alpha1.RPCEndpoint{{URL: proxyURL(service)}, {URL: chainURLs[0]}, {URL: chainURLs[1]}}}
}

// pastGrant is a lag that leads to a block before the payer's grant.
func (w *attack) pastGrant() uint64 {
	w.Helper()
	reader, err := demo.ChainReader(w.ctx)
	w.must(err)
	defer reader.Close()
	head, err := reader.Head(w.ctx, chain.Latest)
	w.must(err)
	return head.Number - w.beforeGrant
}

func TestAnRPCNodeThatMisbehavesEndsNothing(t *testing.T) {
	w := newAttack(t)
	past := w.pastGrant()
	tests := []struct {
		name   string
		does   rpcproxy.Behavior
		reason string
	}{
		{"lags to before the grant", rpcproxy.Behavior{Lag: past + 25}, v1alpha1.ReasonRPCBehind},
		{"answers old heights in turn", rpcproxy.Behavior{Waver: past + 25}, ""},
		{"forgets finality", rpcproxy.Behavior{NoFinality: true}, v1alpha1.ReasonFinalityUnreadable},
		{"is away", rpcproxy.Behavior{Down: true}, v1alpha1.ReasonRPCUnreachable},
	}
	network := &v1alpha1.DeHugNetwork{ObjectMeta: metav1.ObjectMeta{Name: w.network}}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			w := newAttack(t)
			w.behave(proxy, tc.does)
			w.staysReady(w.a, "chat", endsNothing)
			w.asks(question{Path: endpointPath(w.a, "chat"), Key: w.keyA, Prompt: "hello"})
			if tc.reason != "" {
				w.expect(network, v1alpha1.ConditionReady, metav1.ConditionFalse, tc.reason)
			}
		})
	}
	w.expect(network, v1alpha1.ConditionReady, metav1.ConditionTrue, "")
}

// voters is a network of another account with the proxy and two honest endpoints, and no word about agreement.
func (w *attack) voters(name, licensee string) *v1alpha1.DeHugNetwork {
	w.Helper()
	var origin v1alpha1.DeHugNetwork
	w.must(w.client.Get(w.ctx, client.ObjectKey{Name: w.network}, &origin))
	network := &v1alpha1.DeHugNetwork{ObjectMeta: metav1.ObjectMeta{Name: name + "-" + w.run}, Spec: *origin.Spec.DeepCopy()}
	network.Spec.RPC = three(proxy)
	network.Spec.Account = v1alpha1.Account{Licensee: v1alpha1.Address(licensee)}
	return network
}

// newAccount makes an account, with a license where it is to have one.
func (w *attack) newAccount(name string, licensed bool) string {
	w.Helper()
	address, err := w.makeAccount(w.ctx, name+"-"+w.run, "0", licensed)
	w.must(err)
	return address
}

func TestALiarAmongThreeIsOutvoted(t *testing.T) {
	t.Parallel()
	w := newAttack(t)
	licensed, stranger := w.newAccount("voter", true), w.newAccount("stranger", false)
	payer := w.payer.String()
	// An account without a license seems to have the payer's, and one with a license seems to have none.
	w.behave(proxy, rpcproxy.Behavior{Substitute: map[string]string{stranger[2:]: payer[2:], licensed[2:]: unlicensed}})
	yes, no, single := w.voters("yes", licensed), w.voters("no", stranger), w.voters("alone", stranger)
	single.Spec.RPC = alone(proxy)
	granted, refused, fooled := w.model(w.a, "granted", yes.Name), w.model(w.a, "refused", no.Name), w.model(w.a, "fooled", single.Name)
	w.create(yes, no, single, granted, refused, fooled)
	// The lie is one: who asks the liar alone believes it.
	w.expect(fooled, v1alpha1.ConditionLicenseValid, metav1.ConditionTrue, "")
	w.expect(refused, v1alpha1.ConditionReady, metav1.ConditionFalse, v1alpha1.ReasonLicenseMissing)
	w.expect(granted, v1alpha1.ConditionReady, metav1.ConditionTrue, "")
}

func TestAnAbsurdFeeIsNotPaid(t *testing.T) {
	t.Parallel()
	w := newAttack(t)
	d := w.newTenant("fee", func(spec *v1alpha1.DeHugNetworkSpec) { spec.RPC = alone(dearProxy) })
	coin := func() *big.Int {
		reader, err := demo.ChainReader(w.ctx)
		w.must(err)
		defer reader.Close()
		balance, err := reader.NativeBalance(w.ctx, w.payer, chain.Latest)
		w.must(err)
		return balance
	}
	w.isSettledAt(valueOf(d.used).Int64())
	before := coin()
	w.behave(dearProxy, rpcproxy.Behavior{Fee: "0xe8d4a51000"}) // 1e12 wei for each unit of gas: some tenths of a coin for one settlement
	w.asks(question{Path: d.chat(), Key: d.key, Prompt: "hello", Tokens: 5})
	endpoint := w.endpoint(d.namespace, "chat", "")
	w.expect(endpoint, v1alpha1.ConditionUsageReported, metav1.ConditionFalse, v1alpha1.ReasonFeeTooHigh)
	if after := coin(); after.Cmp(before) != 0 {
		t.Errorf("the signer had %s wei and has %s", before, after)
	}
	addr, err := demo.Forward(w.ctx, framework.DemoNamespace, "service/"+dearProxy, 8545)
	w.must(err)
	if err := demo.Dehug(w.ctx, w.account, "coin", "send",
		"0x000000000000000000000000000000000000dEaD", "0.000001", "--rpc", "http://"+addr); err == nil {
		t.Error("dehug coin send pays any fee that an endpoint names")
	}
	if after := coin(); after.Cmp(before) != 0 {
		t.Errorf("the account had %s wei and has %s", before, after)
	}
	w.must(setBehavior(w.ctx, dearProxy, rpcproxy.Behavior{}))
	w.expect(endpoint, v1alpha1.ConditionUsageReported, metav1.ConditionTrue, v1alpha1.ReasonSettled)
}
