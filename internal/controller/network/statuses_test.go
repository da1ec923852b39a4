package network

import (
	"testing"

	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/testkit"
)

// TestStatusesThatOthersJudge writes what the controller says for every reason, for test/gitops to have Argo CD's health
// checks and kstatus judge it.
func TestStatusesThatOthersJudgeNetwork(t *testing.T) {
	testkit.Golden(t, "../../../test/gitops/testdata/network.yaml", networkStatuses())
}

func networkStatuses() (out []client.Object) {
	for _, err := range []error{
		nil, chain.ErrUnreachable, chain.ErrBehind, chain.ErrChainMismatch, chain.ErrDisagreement, chain.ErrNoCode, chain.ErrWrongContract,
	} {
		conditions := networkConditions(threeHosts, err)
		n := &dehugv1alpha1.DeHugNetwork{Status: dehugv1alpha1.DeHugNetworkStatus{ObservedGeneration: 3}}
		testkit.StampConditions(&n.Status.Conditions, conditions)
		n.TypeMeta, n.ObjectMeta = testkit.GoldenMeta("DeHugNetwork", conditions[2].Reason)
		out = append(out, n)
	}
	return append(out, sourcesStatus())
}

// threeHosts are enough to trust a majority of.
var threeHosts = dehugv1alpha1.RPC{Endpoints: []dehugv1alpha1.RPCEndpoint{{URL: "https://a"}, {URL: "https://b"}, {URL: "https://c"}}}

// sourcesStatus is that of a network whose only source cannot be used.
func sourcesStatus() client.Object {
	source := JudgeSource(dehugv1alpha1.ContentSource{URL: "https://gateway.example", CABundle: []byte("none")}, nil, nil)
	conditions := networkConditions(threeHosts, nil)
	n := &dehugv1alpha1.DeHugNetwork{Status: dehugv1alpha1.DeHugNetworkStatus{ObservedGeneration: 3}}
	testkit.StampConditions(&n.Status.Conditions, withSources(conditions, nil, []Source{source}))
	n.TypeMeta, n.ObjectMeta = testkit.GoldenMeta("DeHugNetwork", dehugv1alpha1.ReasonNoSourceUsable)
	return n
}
