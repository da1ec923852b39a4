package network_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/feed"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/testkit"
)

// networkCase is what verifying a network gives, and the conditions that it must lead to.
type networkCase struct {
	err                         error
	reachable, contracts, ready verdict
	extra                       string
}

type verdict struct {
	status metav1.ConditionStatus
	reason string
}

func TestNetworkNamesWhatIsWrong(t *testing.T) {
	env := testkit.StartEnv(t)
	tests := map[string]networkCase{
		"good": {nil, verdict{"True", "Reachable"}, verdict{"True", "Verified"}, verdict{"True", "Ready"}, ""},
		"unreachable RPC": {chain.ErrUnreachable, verdict{"False", "RPCUnreachable"}, verdict{"Unknown", "Pending"},
			verdict{"False", "RPCUnreachable"}, "Reconciling"},
		"another chain": {chain.ErrChainMismatch, verdict{"False", "ChainIDMismatch"}, verdict{"Unknown", "Pending"},
			verdict{"False", "ChainIDMismatch"}, "Stalled"},
		"disagreement": {chain.ErrDisagreement, verdict{"False", "RPCDisagreement"}, verdict{"Unknown", "Pending"},
			verdict{"False", "RPCDisagreement"}, "Reconciling"},
		"no code": {chain.ErrNoCode, verdict{"True", "Reachable"}, verdict{"False", "ContractCodeMissing"},
			verdict{"False", "ContractCodeMissing"}, "Stalled"},
		"contracts of two deployments": {chain.ErrWrongContract, verdict{"True", "Reachable"}, verdict{"False", "ContractMismatch"},
			verdict{"False", "ContractMismatch"}, "Stalled"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			key := "net-" + env.Namespace(t)
			if err := env.Client.Create(t.Context(), controllertest.Network(key)); err != nil {
				t.Fatal(err)
			}
			fake := &controllertest.FakeChain{}
			if tc.err != nil {
				fake.VerifyErr = fmt.Errorf("what and where: %w", tc.err)
			}
			r := &network.Reconciler{Client: env.Client, Poll: 30 * time.Second, Now: time.Now,
				Sources: network.NewSources(env.Client, "dehug-system", time.Now),
				Readers: network.NewReaders(func(context.Context, chain.Config, feed.Options) (network.ChainReader, error) { return fake, nil })}
			result, err := r.Reconcile(t.Context(), controllertest.RequestFor("", key))
			if err != nil {
				t.Fatal(err)
			}
			if result.RequeueAfter < 30*time.Second || result.RequeueAfter > 45*time.Second {
				t.Errorf("looked at again after %s", result.RequeueAfter)
			}
			stored := &dehugv1alpha1.DeHugNetwork{}
			if err := env.Client.Get(t.Context(), controllertest.ClientKey("", key), stored); err != nil {
				t.Fatal(err)
			}
			tc.checkConditions(t, stored.Status.Conditions)
			if tc.err == nil {
				checkPaymentToken(t, stored.Status)
			}
			version := stored.ResourceVersion
			if _, err := r.Reconcile(t.Context(), controllertest.RequestFor("", key)); err != nil {
				t.Fatal(err)
			}
			if err := env.Client.Get(t.Context(), controllertest.ClientKey("", key), stored); err != nil || stored.ResourceVersion != version {
				t.Errorf("a second pass wrote (%v)", err)
			}
		})
	}
}

func checkPaymentToken(t *testing.T, s dehugv1alpha1.DeHugNetworkStatus) {
	t.Helper()
	if s.PaymentToken != dehugv1alpha1.Address(evm.Address{9}.String()) {
		t.Errorf("payment token %q", s.PaymentToken)
	}
	if s.PaymentDecimals == nil || *s.PaymentDecimals != 6 {
		t.Errorf("the payment token's decimals are %v, want 6", s.PaymentDecimals)
	}
}

func (tc networkCase) checkConditions(t *testing.T, conditions []metav1.Condition) {
	t.Helper()
	for condition, w := range map[string]verdict{"ChainReachable": tc.reachable, "ContractsVerified": tc.contracts, "Ready": tc.ready} {
		c := meta.FindStatusCondition(conditions, condition)
		if c == nil || c.Status != w.status || c.Reason != w.reason || c.Message == "" {
			t.Errorf("%s is %+v, want %+v", condition, c, w)
		}
	}
	for _, condition := range []string{"Reconciling", "Stalled"} {
		if got := meta.FindStatusCondition(conditions, condition) != nil; got != (condition == tc.extra) {
			t.Errorf("%s present: %t", condition, got)
		}
	}
}

func TestReadersAreSharedAndDialledAgainWhenTheSpecChanges(t *testing.T) {
	var dialed []*controllertest.FakeChain
	readers := network.NewReaders(func(_ context.Context, c chain.Config, _ feed.Options) (network.ChainReader, error) {
		if c.Endpoints[0] == "http://bad" {
			return nil, errors.New("refused")
		}
		dialed = append(dialed, &controllertest.FakeChain{})
		return dialed[len(dialed)-1], nil
	})
	stored := controllertest.Network("n")
	get := func() network.ChainReader {
		t.Helper()
		r, err := readers.Get(t.Context(), stored)
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	if get() != get() || len(dialed) != 1 {
		t.Errorf("dialed %d times for one spec", len(dialed))
	}
	stored.Spec.RPC.Endpoints[0].URL = "http://other"
	if get(); len(dialed) != 2 || !dialed[0].Closed {
		t.Errorf("dialed %d times, first closed: %t", len(dialed), dialed[0].Closed)
	}
	stored.Spec.RPC.Endpoints[0].URL = "http://bad"
	if _, err := readers.Get(t.Context(), stored); err == nil || dialed[1].Closed {
		t.Error("a reader was given up for one that cannot be dialed")
	}
	readers.Drop("n")
	if !dialed[1].Closed {
		t.Error("a dropped reader stays open")
	}
}

func TestLicenseReasonsAreConditionReasons(t *testing.T) {
	for have, want := range map[string]string{
		license.ReasonOpenLicense: dehugv1alpha1.ReasonOpenLicense, license.ReasonGranted: dehugv1alpha1.ReasonGranted,
		license.ReasonNoTerms: dehugv1alpha1.ReasonNoTerms, license.ReasonLicenseMissing: dehugv1alpha1.ReasonLicenseMissing,
		license.ReasonTermsNotAccepted: dehugv1alpha1.ReasonTermsNotAccepted, license.ReasonUseNotPermitted: dehugv1alpha1.ReasonUseNotPermitted,
		license.ReasonLicenseExpired: dehugv1alpha1.ReasonLicenseExpired, license.ReasonLicenseRevoked: dehugv1alpha1.ReasonLicenseRevoked,
		license.ReasonAwaitingFinality: dehugv1alpha1.ReasonAwaitingFinality, license.ReasonLicenseStale: dehugv1alpha1.ReasonLicenseStale,
		license.ReasonChainUnreachable: dehugv1alpha1.ReasonChainUnreachable, license.ReasonNetworkNotReady: dehugv1alpha1.ReasonNetworkNotReady,
		license.ReasonChainStalled: dehugv1alpha1.ReasonChainStalled, license.ReasonDeactivated: dehugv1alpha1.ReasonVersionDeactivated,
		license.ReasonLicenseEnding: dehugv1alpha1.ReasonLicenseEnding, license.ReasonKnownEndPassed: dehugv1alpha1.ReasonKnownEndPassed,
		license.ReasonLicenseeChanged: dehugv1alpha1.ReasonLicenseeChanged, license.ReasonPriceTooHigh: dehugv1alpha1.ReasonPriceTooHigh,
	} {
		if have != want {
			t.Errorf("package license says %s, the API %s", have, want)
		}
	}
}

// checkNetwork runs one check of a new network and returns it.
func checkNetwork(t *testing.T, fake *controllertest.FakeChain, change func(*dehugv1alpha1.DeHugNetworkSpec)) *dehugv1alpha1.DeHugNetwork {
	t.Helper()
	env := testkit.StartEnv(t)
	stored := controllertest.Network("net-" + env.Namespace(t))
	if change != nil {
		change(&stored.Spec)
	}
	if err := env.Client.Create(t.Context(), stored); err != nil {
		t.Fatal(err)
	}
	r := &network.Reconciler{Client: env.Client, Poll: 30 * time.Second, Now: time.Now,
		Sources: network.NewSources(env.Client, "dehug-system", time.Now),
		Readers: network.NewReaders(func(context.Context, chain.Config, feed.Options) (network.ChainReader, error) { return fake, nil })}
	if _, err := r.Reconcile(t.Context(), controllertest.RequestFor("", stored.Name)); err != nil {
		t.Fatal(err)
	}
	if err := env.Client.Get(t.Context(), controllertest.ClientKey("", stored.Name), stored); err != nil {
		t.Fatal(err)
	}
	return stored
}

func expectNetwork(t *testing.T, stored *dehugv1alpha1.DeHugNetwork, ready metav1.ConditionStatus, reason, says string) {
	t.Helper()
	c := meta.FindStatusCondition(stored.Status.Conditions, dehugv1alpha1.ConditionChainReachable)
	if c == nil || c.Status != ready || c.Reason != reason || !strings.Contains(c.Message, says) {
		t.Errorf("ChainReachable is %+v, want %s/%s and %q", c, ready, reason, says)
	}
	if got := meta.IsStatusConditionTrue(stored.Status.Conditions, dehugv1alpha1.ConditionReady); got != (ready == metav1.ConditionTrue) {
		t.Errorf("Ready is %t", got)
	}
}

func TestAFinalityThatCannotBeReadIsSaidOnTheNetwork(t *testing.T) {
	stored := checkNetwork(t, &controllertest.FakeChain{FinalErr: errors.New("missing trie node")}, nil)
	expectNetwork(t, stored, "False", "FinalityUnreadable", "spec.finality.revoke is Finalized, at which the chain cannot be read: missing trie node")
}

func TestAChainThatStandsStillIsSaidOnTheNetwork(t *testing.T) {
	old := &controllertest.FakeChain{HeadTime: time.Now().Add(-2 * time.Hour)}
	expectNetwork(t, checkNetwork(t, old, nil), "False", "ChainStalled", "older than spec.rpc.maxHeadAge (1h0m0s)")
	onDemand := func(s *dehugv1alpha1.DeHugNetworkSpec) { s.RPC.MaxHeadAge = &metav1.Duration{} }
	expectNetwork(t, checkNetwork(t, old, onDemand), "True", "Reachable", "")
}

func TestTheHeadsOfANetworkSurviveARestart(t *testing.T) {
	stored := checkNetwork(t, &controllertest.FakeChain{Heads: map[chain.Finality]uint64{chain.Safe: 1000, chain.Finalized: 900}}, nil)
	h := stored.Status.Heads
	if h == nil || h.Safe != 1000 || h.Finalized != 900 || h.AnsweredAt.IsZero() {
		t.Fatalf("the status remembers %+v", h)
	}
	fresh := network.NewReaders(nil).Heads(stored)
	if fresh.At(chain.Safe) != 1000 || fresh.At(chain.Finalized) != 900 {
		t.Errorf("a restarted manager begins at %d and %d", fresh.At(chain.Safe), fresh.At(chain.Finalized))
	}
	stored.Generation++
	if n := network.NewReaders(nil).Heads(stored).At(chain.Safe); n != 0 {
		t.Errorf("another spec begins at block %d", n)
	}
}

func TestFewEndpointsAreSaidOnTheNetwork(t *testing.T) {
	for says, rpc := range map[string]struct{ endpoints, agreement int }{
		"whatever it says is believed": {1, 0},
		"both must agree":              {2, 0},
		"which is no majority":         {3, 1},
	} {
		stored := checkNetwork(t, &controllertest.FakeChain{}, func(s *dehugv1alpha1.DeHugNetworkSpec) {
			s.RPC.Agreement, s.RPC.Endpoints = int32(rpc.agreement), nil
			for i := range rpc.endpoints {
				s.RPC.Endpoints = append(s.RPC.Endpoints, dehugv1alpha1.RPCEndpoint{URL: fmt.Sprintf("http://rpc-%d", i)})
			}
		})
		if got := stored.Spec.RPC.Agreement; got != int32(rpc.agreement) {
			t.Errorf("agreement %d became %d", rpc.agreement, got)
		}
		expectNetwork(t, stored, "True", "Reachable", says)
	}
}

func TestUrlsOfOneHostAreSaidOnTheNetwork(t *testing.T) {
	for urls, wants := range map[string][]string{
		"https://a https://b https://c":       nil,
		"https://a https://a/2 https://A/3":   {"names a more than once", "There is one"},
		"https://a https://b https://b:443/2": {"names b more than once", "There are two"},
	} {
		var rpc dehugv1alpha1.RPC
		for _, url := range strings.Fields(urls) {
			rpc.Endpoints = append(rpc.Endpoints, dehugv1alpha1.RPCEndpoint{URL: url})
		}
		note := network.TrustNote(rpc)
		if len(wants) == 0 && note != "" {
			t.Errorf("a majority of three is warned of: %s", note)
		}
		for _, want := range wants {
			if !strings.Contains(note, want) {
				t.Errorf("%s: %q does not say %q", urls, note, want)
			}
		}
	}
}
