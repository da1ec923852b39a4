//go:build e2e

package e2e

import (
	"strings"
	"testing"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/test/framework"
)

func TestNetworkFaultsHaveTheirOwnReason(t *testing.T) {
	cases := map[string]struct {
		bend          func(*dehugv1alpha1.DeHugNetworkSpec)
		conditionType string
		status        metav1.ConditionStatus
		reason        string
	}{
		"unreachable-rpc": {
			bend: func(spec *dehugv1alpha1.DeHugNetworkSpec) {
				spec.RPC.Endpoints = []dehugv1alpha1.RPCEndpoint{{URL: "http://absent.dehug-demo.svc:8545"}}
			},
			conditionType: dehugv1alpha1.ConditionChainReachable, status: metav1.ConditionFalse, reason: dehugv1alpha1.ReasonRPCUnreachable,
		},
		"other-chain": {
			bend:          func(spec *dehugv1alpha1.DeHugNetworkSpec) { spec.ChainID = 8453 },
			conditionType: dehugv1alpha1.ConditionChainReachable, status: metav1.ConditionFalse, reason: dehugv1alpha1.ReasonChainIDMismatch,
		},
		"no-code": {
			bend: func(spec *dehugv1alpha1.DeHugNetworkSpec) {
				spec.Contracts.Oracle = "0x000000000000000000000000000000000000dEaD"
			},
			conditionType: dehugv1alpha1.ConditionContractsVerified, status: metav1.ConditionFalse, reason: dehugv1alpha1.ReasonContractCodeMissing,
		},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			network := w.network(name, c.bend)
			w.create(network)
			w.expect(network, c.conditionType, c.status, c.reason)
			w.expect(network, dehugv1alpha1.ConditionReady, metav1.ConditionFalse, c.reason)
			model := w.model("on-it", func(spec *dehugv1alpha1.DeHugModelSpec) { spec.NetworkRef.Name = network.Name })
			w.create(model)
			// Nothing starts, and unknown is not a refusal.
			w.expect(model, dehugv1alpha1.ConditionReady, metav1.ConditionUnknown, "")
		})
	}
}

// The only source that the network names is a router, the IPFS node's: it names the node, which serves the content by bitswap.
func TestARouterIsSourceEnough(t *testing.T) {
	w := newWorld(t)
	_, err := publishOpen(w.ctx, "alice/tiny-routed")
	w.must(err)
	network := w.network("routed", func(spec *dehugv1alpha1.DeHugNetworkSpec) {
		spec.Content = dehugv1alpha1.ContentSources{
			Routers: []string{"http://ipfs." + framework.DemoNamespace + ".svc:8080"}, AllowPrivateProviders: true,
		}
	})
	model := w.model("routed", func(spec *dehugv1alpha1.DeHugModelSpec) {
		spec.NetworkRef.Name, spec.Model, spec.License.AcceptTerms = network.Name, "alice/tiny-routed", ""
	})
	endpoint := w.endpoint("routed", "routed", nil)
	w.create(network, model, endpoint)
	w.expect(model, dehugv1alpha1.ConditionReady, metav1.ConditionTrue, dehugv1alpha1.ReasonReady)
	w.expect(endpoint, dehugv1alpha1.ConditionReady, metav1.ConditionTrue, dehugv1alpha1.ReasonReady)
	w.must(w.client.Get(w.ctx, client.ObjectKeyFromObject(model), model))
	sources := model.Status.Cache.Sources
	if len(sources) == 0 || !strings.Contains(sources[0].Name, "/tcp/4001/p2p/12D3KooW") || sources[0].Bytes < model.Status.Content.Bytes {
		t.Errorf("the content came from %+v, want it from the node that the router named", sources)
	}
}
