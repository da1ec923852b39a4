package model_test

import (
	"fmt"
	"testing"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/content/source"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

func TestLicenseEndsOnlyAtFinality(t *testing.T) {
	for name, tc := range map[string]struct {
		status license.Status
		reason string
		state  string
	}{
		"expiry":     {license.StatusExpired, "LicenseExpired", "Expired"},
		"revocation": {license.StatusRevoked, "LicenseRevoked", "Revoked"},
	} {
		t.Run(name, func(t *testing.T) {
			h := newModelTest(t)
			h.Cached()
			h.Chain.Final = map[evm.Hash]license.Facts{controllertest.VersionOne: h.Chain.Known[controllertest.VersionOne]}
			h.Chain.Known[controllertest.VersionOne] = controllertest.ModelFacts(controllertest.VersionOne, tc.status)
			h.Reconcile()
			h.Expect("LicenseValid", "Unknown", "AwaitingFinality", "not final")
			h.Expect("Ready", "True", "Ready")
			if l := h.Model().Status.License; l.State != "Granted" || l.EndedAt != nil {
				t.Errorf("license %+v ended before finality", l)
			}

			h.Chain.Final = nil
			h.Reconcile()
			h.Expect("LicenseValid", "False", tc.reason)
			h.Expect("Ready", "False", tc.reason)
			h.Expect("Stalled", "True", tc.reason)
			h.Expect("Cached", "True", "Cached")
			l := h.Model().Status.License
			if l.State != tc.state || l.EndedAt == nil || !l.EndedAt.Time.Equal(h.Now) {
				t.Errorf("license %+v, want %s ended at %s", l, tc.state, h.Now)
			}

			h.Now = h.Now.Add(time.Hour)
			h.Chain.Err = chain.ErrUnreachable
			h.Reconcile()
			h.Expect("LicenseValid", "False", tc.reason)
			if again := h.Model().Status.License; !again.EndedAt.Equal(l.EndedAt) {
				t.Error("the end of the license moved")
			}

			h.Chain.Err = nil
			h.Chain.Known[controllertest.VersionOne] = controllertest.ModelFacts(controllertest.VersionOne, license.StatusGranted)
			h.Reconcile()
			h.Expect("Ready", "True", "Ready")
			if h.Model().Status.License.EndedAt != nil {
				t.Error("a renewed license still counts as ended")
			}
		})
	}
}

func TestUnreachableChainKeepsAReadyModelReady(t *testing.T) {
	h := newModelTest(t)
	h.Cached()
	h.Chain.Err = chain.ErrUnreachable
	h.Content.Err = source.ErrUnavailable
	h.Reconcile()
	h.Expect("OwnershipVerified", "True", "Verified")
	h.Expect("LicenseValid", "Unknown", "ChainUnreachable")
	h.Expect("Cached", "True", "Cached")
	h.Expect("Ready", "True", "Ready", "too few of its RPC endpoints answer")
	h.ExpectAbsent("Reconciling", "Stalled")
	if s := h.Model().Status; s.Token == nil || s.Content == nil || s.Cache == nil || s.License == nil {
		t.Errorf("the status lost what was known: %+v", s)
	}
	before := h.Writes.Load()
	h.Reconcile()
	if got := h.Writes.Load() - before; got != 0 {
		t.Errorf("%d writes while nothing changes", got)
	}
	h.Chain.Err, h.Content.Err = nil, nil
	h.Reconcile()
	h.Expect("LicenseValid", "True", "Granted")
}

func TestUnavailableContentKeepsAReadyModelReady(t *testing.T) {
	h := newModelTest(t)
	h.Cached()
	before := h.Writes.Load()
	h.Content.Err = source.ErrUnavailable
	h.Reconcile()
	h.Expect("OwnershipVerified", "True", "Verified")
	h.Expect("Ready", "True", "Ready")
	if got := h.Writes.Load() - before; got != 0 {
		t.Errorf("%d writes because a gateway is down", got)
	}
}

func TestUnreachableChainDoesNotAcceptTerms(t *testing.T) {
	h := newModelTest(t)
	h.Create(func(s *dehugv1alpha1.DeHugModelSpec) { s.License.AcceptTerms = "" })
	h.Reconcile()
	h.Expect("Ready", "False", "TermsNotAccepted")
	h.Chain.Err = chain.ErrUnreachable
	h.Reconcile()
	h.Reconcile()
	h.Expect("LicenseValid", "Unknown", "ChainUnreachable")
	h.Expect("Ready", "Unknown", "ChainUnreachable")
	if h.Claim(controllertest.VersionOne) != nil {
		t.Error("a model that was never licensed is being cached")
	}
}

func TestStalenessFollowsTheNetwork(t *testing.T) {
	for name, tc := range map[string]struct {
		action dehugv1alpha1.StaleAction
		ready  metav1.ConditionStatus
		reason string
		valid  metav1.ConditionStatus
	}{
		"Keep":  {dehugv1alpha1.StaleKeep, "True", "Ready", "Unknown"},
		"Drain": {dehugv1alpha1.StaleDrain, "False", "LicenseStale", "False"},
	} {
		t.Run(name, func(t *testing.T) {
			h := newModelTest(t)
			network := &dehugv1alpha1.DeHugNetwork{}
			h.Must(h.Client.Get(h.Ctx, controllertest.ClientKey("", "net-"+h.Namespace), network))
			network.Spec.Staleness = dehugv1alpha1.StalenessPolicy{MaxAge: metav1.Duration{Duration: time.Hour}, OnExpired: tc.action}
			h.Must(h.Client.Update(h.Ctx, network))
			h.Cached()
			h.Now = h.Now.Add(3 * time.Hour)
			h.Reconcile()
			h.Chain.Err = chain.ErrUnreachable
			h.Now = h.Now.Add(time.Hour)
			h.Reconcile()
			h.Expect("Ready", "True", "Ready")
			h.Now = h.Now.Add(time.Second)
			h.Reconcile()
			h.Expect("Ready", tc.ready, tc.reason)
			h.Expect("LicenseValid", tc.valid, "LicenseStale")
		})
	}
}

func TestSteadyStateWritesNothing(t *testing.T) {
	h := newModelTest(t)
	h.Cached()
	before := h.Writes.Load()
	for range 5 {
		h.Now = h.Now.Add(30 * time.Second)
		h.Reconcile()
	}
	if got := h.Writes.Load() - before; got != 0 {
		t.Errorf("%d writes in five passes at steady state", got)
	}
	h.Now = h.Now.Add(6 * time.Hour)
	h.Reconcile()
	if got := h.Writes.Load() - before; got != 0 {
		t.Errorf("%d writes while the chain says the same for hours", got)
	}
}

func TestGrantIsCheckedWhenItEnds(t *testing.T) {
	h := newModelTest(t)
	f := h.Chain.Known[controllertest.VersionOne]
	f.ExpiresAt = h.Now.Add(5 * time.Second)
	h.Chain.Known[controllertest.VersionOne] = f
	h.Cached()
	if h.Last.RequeueAfter > 7*time.Second {
		t.Errorf("looked at again after %s, and the grant ends in 5s", h.Last.RequeueAfter)
	}
	if got := h.Model().Status.License.ExpiresAt; got == nil || !got.Time.Equal(f.ExpiresAt) {
		t.Errorf("status says that the grant ends at %v", got)
	}
}

func TestEndedLicenseForfeitsTheCacheWhenTheSpecSaysSo(t *testing.T) {
	h := newModelTest(t)
	h.Cached(func(s *dehugv1alpha1.DeHugModelSpec) {
		s.OnRevoked = dehugv1alpha1.RevocationPolicy{GracePeriod: metav1.Duration{Duration: time.Minute}, Cache: dehugv1alpha1.RetainDelete}
	})
	h.Chain.Known[controllertest.VersionOne] = controllertest.ModelFacts(controllertest.VersionOne, license.StatusRevoked)
	h.Reconcile()
	h.Expect("Cached", "True", "Cached")
	if h.Claim(controllertest.VersionOne) == nil {
		t.Fatal("the cache was deleted before the grace period was over")
	}
	h.Now = h.Now.Add(61 * time.Second)
	h.Reconcile()
	if h.Claim(controllertest.VersionOne) != nil {
		t.Error("the cache outlives the grace period")
	}
	h.Reconcile()
	h.Expect("Ready", "False", "LicenseRevoked")
}

func TestANetworkWithWrongContractsStartsNothingAndStopsNothing(t *testing.T) {
	t.Run("a new model waits", func(t *testing.T) {
		h := newModelTest(t)
		h.breakContracts()
		h.Create()
		h.Reconcile()
		h.Expect("OwnershipVerified", "Unknown", "NetworkNotReady", "no contract code")
		if n := len(h.Jobs()); n != 0 {
			t.Errorf("%d fetch Jobs were started", n)
		}
	})
	t.Run("a model that is cached stays Ready", func(t *testing.T) {
		h := newModelTest(t)
		h.Cached()
		h.breakContracts()
		h.Reconcile()
		h.Expect("Ready", "True", "Ready")
		h.Expect("LicenseValid", "Unknown", "NetworkNotReady", "no contract code")
	})
}

func (h *modelTest) breakContracts() {
	h.Helper()
	network := &dehugv1alpha1.DeHugNetwork{}
	h.Must(h.Client.Get(h.Ctx, controllertest.ClientKey("", "net-"+h.Namespace), network))
	h.Checked(network, fmt.Errorf("there is no contract code at the usage oracle: %w", chain.ErrNoCode))
}
