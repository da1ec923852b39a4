package controller

import (
	"fmt"
	"testing"
	"time"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
	"github.com/dehug-io/dehug-operator/internal/license"
)

func clientKey(namespace, name string) client.ObjectKey {
	return client.ObjectKey{Namespace: namespace, Name: name}
}

func requestFor(namespace, name string) ctrl.Request {
	return ctrl.Request{NamespacedName: clientKey(namespace, name)}
}

func TestLicenceEndsOnlyAtFinality(t *testing.T) {
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
			h.cached()
			h.chain.final = map[license.Hash]license.Facts{versionOne: h.chain.facts[versionOne]}
			h.chain.facts[versionOne] = modelFacts(versionOne, tc.status)
			h.reconcile()
			h.expect("LicenseValid", "Unknown", "AwaitingFinality", "not final")
			h.expect("Ready", "True", "Ready")
			if l := h.model().Status.License; l.State != "Granted" || l.EndedAt != nil {
				t.Errorf("licence %+v ended before finality", l)
			}

			h.chain.final = nil
			h.reconcile()
			h.expect("LicenseValid", "False", tc.reason)
			h.expect("Ready", "False", tc.reason)
			h.expect("Stalled", "True", tc.reason)
			h.expect("Cached", "True", "Cached")
			l := h.model().Status.License
			if l.State != tc.state || l.EndedAt == nil || !l.EndedAt.Time.Equal(h.now) {
				t.Errorf("licence %+v, want %s ended at %s", l, tc.state, h.now)
			}

			h.now = h.now.Add(time.Hour)
			h.chain.err = chain.ErrUnreachable
			h.reconcile()
			h.expect("LicenseValid", "False", tc.reason)
			if again := h.model().Status.License; !again.EndedAt.Equal(l.EndedAt) {
				t.Error("the end of the licence moved")
			}

			h.chain.err = nil
			h.chain.facts[versionOne] = modelFacts(versionOne, license.StatusGranted)
			h.reconcile()
			h.expect("Ready", "True", "Ready")
			if h.model().Status.License.EndedAt != nil {
				t.Error("a renewed licence still counts as ended")
			}
		})
	}
}

func TestUnreachableChainKeepsAReadyModelReady(t *testing.T) {
	h := newModelTest(t)
	h.cached()
	h.chain.err = chain.ErrUnreachable
	h.content.err = source.ErrUnavailable
	h.reconcile()
	h.expect("OwnershipVerified", "True", "Verified")
	h.expect("LicenseValid", "Unknown", "ChainUnreachable")
	h.expect("Cached", "True", "Cached")
	h.expect("Ready", "True", "Ready", "chain unreachable")
	h.expectAbsent("Reconciling", "Stalled")
	if s := h.model().Status; s.Token == nil || s.Content == nil || s.Cache == nil || s.License == nil {
		t.Errorf("the status lost what was known: %+v", s)
	}
	before := h.writes.Load()
	h.reconcile()
	if got := h.writes.Load() - before; got != 0 {
		t.Errorf("%d writes while nothing changes", got)
	}
	h.chain.err, h.content.err = nil, nil
	h.reconcile()
	h.expect("LicenseValid", "True", "Granted")
}

func TestUnavailableContentKeepsAReadyModelReady(t *testing.T) {
	h := newModelTest(t)
	h.cached()
	before := h.writes.Load()
	h.content.err = source.ErrUnavailable
	h.reconcile()
	h.expect("OwnershipVerified", "True", "Verified")
	h.expect("Ready", "True", "Ready")
	if got := h.writes.Load() - before; got != 0 {
		t.Errorf("%d writes because a gateway is down", got)
	}
}

func TestUnreachableChainDoesNotAcceptTerms(t *testing.T) {
	h := newModelTest(t)
	h.create(func(s *modelSpec) { s.License.AcceptTerms = "" })
	h.reconcile()
	h.expect("Ready", "False", "TermsNotAccepted")
	h.chain.err = chain.ErrUnreachable
	h.reconcile()
	h.reconcile()
	h.expect("LicenseValid", "Unknown", "ChainUnreachable")
	h.expect("Ready", "Unknown", "ChainUnreachable")
	if h.claim(versionOne) != nil {
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
			h.must(h.client.Get(h.ctx, clientKey("", "net-"+h.ns), network))
			network.Spec.Staleness = dehugv1alpha1.StalenessPolicy{MaxAge: metav1.Duration{Duration: time.Hour}, OnExpired: tc.action}
			h.must(h.client.Update(h.ctx, network))
			h.cached()
			h.now = h.now.Add(3 * time.Hour)
			h.reconcile()
			h.chain.err = chain.ErrUnreachable
			h.now = h.now.Add(time.Hour)
			h.reconcile()
			h.expect("Ready", "True", "Ready")
			h.now = h.now.Add(time.Second)
			h.reconcile()
			h.expect("Ready", tc.ready, tc.reason)
			h.expect("LicenseValid", tc.valid, "LicenseStale")
		})
	}
}

func TestSteadyStateWritesNothing(t *testing.T) {
	h := newModelTest(t)
	h.cached()
	before := h.writes.Load()
	for range 5 {
		h.now = h.now.Add(30 * time.Second)
		h.reconcile()
	}
	if got := h.writes.Load() - before; got != 0 {
		t.Errorf("%d writes in five passes at steady state", got)
	}
	h.now = h.now.Add(6 * time.Hour)
	h.reconcile()
	if got := h.writes.Load() - before; got != 0 {
		t.Errorf("%d writes while the chain says the same for hours", got)
	}
}

func TestGrantIsCheckedWhenItEnds(t *testing.T) {
	h := newModelTest(t)
	f := h.chain.facts[versionOne]
	f.ExpiresAt = h.now.Add(5 * time.Second)
	h.chain.facts[versionOne] = f
	h.cached()
	if h.last.RequeueAfter > 7*time.Second {
		t.Errorf("looked at again after %s, and the grant ends in 5s", h.last.RequeueAfter)
	}
	if got := h.model().Status.License.ExpiresAt; got == nil || !got.Time.Equal(f.ExpiresAt) {
		t.Errorf("status says that the grant ends at %v", got)
	}
}

func TestEndedLicenceForfeitsTheCacheWhenTheSpecSaysSo(t *testing.T) {
	h := newModelTest(t)
	h.cached(func(s *modelSpec) {
		s.OnRevoked = dehugv1alpha1.RevocationPolicy{GracePeriod: metav1.Duration{Duration: time.Minute}, Cache: dehugv1alpha1.RetainDelete}
	})
	h.chain.facts[versionOne] = modelFacts(versionOne, license.StatusRevoked)
	h.reconcile()
	h.expect("Cached", "True", "Cached")
	if h.claim(versionOne) == nil {
		t.Fatal("the cache was deleted before the grace period was over")
	}
	h.now = h.now.Add(61 * time.Second)
	h.reconcile()
	if h.claim(versionOne) != nil {
		t.Error("the cache outlives the grace period")
	}
	h.reconcile()
	h.expect("Ready", "False", "LicenseRevoked")
}

func TestNewVersionIsUsedOnlyOnceItIsCached(t *testing.T) {
	h := newModelTest(t)
	h.cached()
	h.chain.newest = versionTwo
	h.reconcile()
	h.expect("Ready", "True", "Ready", "newer version", ipld.CIDFromDigest(versionTwo))
	h.expect("Reconciling", "True", "Progressing")
	if got := h.model().Status.Token.CID; got != ipld.CIDFromDigest(versionOne) {
		t.Fatalf("version %s is in use before it is cached", got)
	}
	h.finish("", "")
	h.reconcile()
	h.expect("Ready", "True", "Ready")
	h.expectAbsent("Reconciling")
	s := h.model().Status
	if s.Token.CID != ipld.CIDFromDigest(versionTwo) || s.Cache.Path != s.Token.CID {
		t.Errorf("status is still about %s at %s", s.Token.CID, s.Cache.Path)
	}
	if h.claim(versionOne) != nil {
		t.Error("the cache of the version before is left behind")
	}
}

func TestNewVersionWithoutALicenceIsToldAndNotUsed(t *testing.T) {
	h := newModelTest(t)
	h.cached()
	h.chain.newest = versionTwo
	h.chain.facts[versionTwo] = modelFacts(versionTwo, license.StatusNoGrant)
	h.reconcile()
	h.expect("Ready", "True", "Ready", "not in use", "dehug license grant")
	h.expect("LicenseValid", "True", "Granted")
	h.expectAbsent("Reconciling", "Stalled")
}

func TestPinnedVersionStays(t *testing.T) {
	h := newModelTest(t)
	h.cached(func(s *modelSpec) { s.Revision = ipld.CIDFromDigest(versionOne) })
	h.chain.newest = versionTwo
	before := h.writes.Load()
	h.reconcile()
	if h.writes.Load() != before || h.model().Status.Token.CID != ipld.CIDFromDigest(versionOne) {
		t.Error("a pinned model followed a newer version")
	}
}

func TestModelsShareOneCache(t *testing.T) {
	h := newModelTest(t)
	h.cached()
	second := h.model().DeepCopy()
	second.ObjectMeta = metav1.ObjectMeta{Namespace: h.ns, Name: "second"}
	second.Status = dehugv1alpha1.DeHugModelStatus{}
	h.must(h.client.Create(h.ctx, second))
	_, err := h.r.Reconcile(h.ctx, requestFor(h.ns, "second"))
	h.must(err)
	h.must(h.client.Get(h.ctx, clientKey(h.ns, "second"), second))
	if c := second.Status.Conditions; len(c) == 0 || len(h.jobs()) != 0 {
		t.Errorf("the second model fetches again: %v", c)
	}
	if refs := h.claim(versionOne).OwnerReferences; len(refs) != 2 {
		t.Fatalf("the claim is kept alive by %d models, want 2", len(refs))
	}
	h.change(func(s *modelSpec) { s.Cache.Retain = dehugv1alpha1.RetainKeep })
	h.reconcile()
	refs := h.claim(versionOne).OwnerReferences
	if len(refs) != 0 {
		t.Errorf("retain Keep left the references %+v: the claim would go with one of them", refs)
	}
	_, err = h.r.Reconcile(h.ctx, requestFor(h.ns, "second"))
	h.must(err)
	if refs := h.claim(versionOne).OwnerReferences; len(refs) != 0 {
		t.Errorf("a neighbor's references %+v take a claim with them that a model retains", refs)
	}
	h.change(func(s *modelSpec) { s.Cache.Retain = dehugv1alpha1.RetainDelete })
	h.reconcile()
	_, err = h.r.Reconcile(h.ctx, requestFor(h.ns, "second"))
	h.must(err)
	if refs := h.claim(versionOne).OwnerReferences; len(refs) != 2 {
		t.Errorf("nobody retains the claim, and its references are %+v", refs)
	}
}

func TestClaimHasRoomForTheContent(t *testing.T) {
	h := newModelTest(t)
	h.create()
	h.reconcile()
	have := h.claim(versionOne).Spec.Resources.Requests[corev1.ResourceStorage]
	if have.Value() <= contentBytes {
		t.Errorf("a claim of %s has no room for %d bytes", have.String(), contentBytes)
	}
}

func TestANetworkWithWrongContractsStartsNothingAndStopsNothing(t *testing.T) {
	t.Run("a new model waits", func(t *testing.T) {
		h := newModelTest(t)
		h.breakContracts()
		h.create()
		h.reconcile()
		h.expect("OwnershipVerified", "Unknown", "NetworkNotReady", "no contract code")
		if n := len(h.jobs()); n != 0 {
			t.Errorf("%d fetch Jobs were started", n)
		}
	})
	t.Run("a model that is cached stays Ready", func(t *testing.T) {
		h := newModelTest(t)
		h.cached()
		h.breakContracts()
		h.reconcile()
		h.expect("Ready", "True", "Ready")
		h.expect("LicenseValid", "Unknown", "NetworkNotReady", "no contract code")
	})
}

func (h *modelTest) breakContracts() {
	h.Helper()
	network := &dehugv1alpha1.DeHugNetwork{}
	h.must(h.client.Get(h.ctx, clientKey("", "net-"+h.ns), network))
	h.checked(network, fmt.Errorf("there is no contract code at the usage oracle: %w", chain.ErrNoCode))
}
