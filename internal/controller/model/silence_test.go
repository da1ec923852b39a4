package model_test

import (
	"context"
	"sync/atomic"
	"testing"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/controller/model"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// stale sets the network's policy.
func (h *modelTest) stale(maxAge time.Duration, action dehugv1alpha1.StaleAction) *dehugv1alpha1.DeHugNetwork {
	h.Helper()
	network := &dehugv1alpha1.DeHugNetwork{}
	h.Must(h.Client.Get(h.Ctx, controllertest.ClientKey("", "net-"+h.Namespace), network))
	network.Spec.Staleness = dehugv1alpha1.StalenessPolicy{MaxAge: metav1.Duration{Duration: maxAge}, OnExpired: action}
	h.Must(h.Client.Update(h.Ctx, network))
	return network
}

func TestAChainThatStandsStillIsNoAnswer(t *testing.T) {
	h := newModelTest(t)
	h.stale(time.Hour, dehugv1alpha1.StaleDrain)
	h.Chain.HeadTime = h.Now
	facts := h.Chain.Known[controllertest.VersionOne]
	facts.ExpiresAt = h.Now.Add(2 * time.Hour)
	h.Chain.Known[controllertest.VersionOne] = facts
	h.Cached()
	h.Now = h.Now.Add(time.Hour)
	h.Reconcile()
	h.Expect("LicenseValid", "True", "LicenseEnding")
	h.Now = h.Now.Add(time.Second)
	h.Reconcile()
	h.Expect("LicenseValid", "Unknown", "ChainStalled", "maxHeadAge")
	h.Expect("Ready", "True", "Ready", "stand still")
	h.Now = h.Now.Add(time.Hour)
	h.Reconcile()
	h.Expect("LicenseValid", "False", "LicenseStale")
}

func TestAKnownEndThatPassedInSilenceIsSaid(t *testing.T) {
	h := newModelTest(t)
	facts := h.Chain.Known[controllertest.VersionOne]
	facts.ExpiresAt = h.Now.Add(time.Hour)
	h.Chain.Known[controllertest.VersionOne] = facts
	h.Cached()
	h.Chain.Err = chain.ErrUnreachable
	h.Now = h.Now.Add(time.Hour + time.Minute)
	h.Reconcile()
	h.Expect("LicenseValid", "Unknown", "KnownEndPassed", "the grant ended at "+facts.ExpiresAt.UTC().Format(time.RFC3339))
	h.Expect("Ready", "True", "Ready", "the grant ended at")
}

func TestSilenceIsCountedFromTheLastAnswerOverARestart(t *testing.T) {
	h := newModelTest(t)
	h.stale(time.Hour, dehugv1alpha1.StaleDrain)
	h.Cached()
	h.Now = h.Now.Add(48 * time.Hour)
	h.Reconcile()
	h.Restart() // with the network's answer unknown: nothing says that the chain was silent
	h.Chain.Err = chain.ErrUnreachable
	h.Reconcile()
	if checked := h.Model().Status.License.CheckedAt; h.Now.Sub(checked.Time) > 48*time.Hour {
		t.Errorf("the last answer is said to be of %s", checked)
	}

	h.Chain.Err = nil
	h.Reconcile()
	h.Chain.Err = chain.ErrUnreachable
	h.Reconcile()
	h.Expect("LicenseValid", "Unknown", "ChainUnreachable")
	if checked := h.Model().Status.License.CheckedAt; !checked.Time.Equal(h.Now) {
		t.Errorf("the last answer is said to be of %s, and was at %s", checked, h.Now)
	}
	h.Now = h.Now.Add(50 * time.Minute)
	h.Restart()
	h.Reconcile()
	h.Expect("LicenseValid", "Unknown", "ChainUnreachable")
	h.Now = h.Now.Add(10*time.Minute + time.Second)
	h.Reconcile()
	h.Expect("LicenseValid", "False", "LicenseStale")
}

// TestTheNetworksLastAnswerCountsAfterARestart: the status of a model at rest is not written, so it is older than the answers.
func TestTheNetworksLastAnswerCountsAfterARestart(t *testing.T) {
	h := newModelTest(t)
	stored := h.stale(time.Hour, dehugv1alpha1.StaleDrain)
	h.Cached()
	h.Now = h.Now.Add(48 * time.Hour)
	h.Reconcile()
	stored.Status.Heads = &dehugv1alpha1.NetworkHeads{AnsweredAt: metav1.NewTime(h.Now)}
	h.Must(h.Client.Status().Update(h.Ctx, stored))
	h.Chain.Err = chain.ErrUnreachable
	h.Now = h.Now.Add(50 * time.Minute)
	h.Restart()
	h.Reconcile()
	h.Expect("LicenseValid", "Unknown", "ChainUnreachable")
	h.Now = h.Now.Add(10*time.Minute + network.HeadsEvery + 2*h.Reconciler.Poll + time.Second)
	h.Reconcile()
	h.Expect("LicenseValid", "False", "LicenseStale")
}

func TestANetworkThatIsGoneGoesStale(t *testing.T) {
	h := newModelTest(t)
	network := h.stale(time.Hour, dehugv1alpha1.StaleDrain)
	h.Cached()
	h.Must(h.Client.Delete(h.Ctx, network))
	h.Reconcile()
	h.Expect("Ready", "True", "Ready", "does not exist")
	h.Restart()
	h.Now = h.Now.Add(time.Hour + time.Second)
	h.Reconcile()
	h.Expect("LicenseValid", "False", "LicenseStale")
}

func TestSilenceNeverDeletesACache(t *testing.T) {
	h := newModelTest(t)
	h.stale(time.Hour, dehugv1alpha1.StaleDrain)
	h.Cached(func(s *dehugv1alpha1.DeHugModelSpec) {
		s.OnRevoked = dehugv1alpha1.RevocationPolicy{GracePeriod: metav1.Duration{Duration: time.Minute}, Cache: dehugv1alpha1.RetainDelete}
	})
	h.Chain.Err = chain.ErrUnreachable
	for range 3 {
		h.Now = h.Now.Add(2 * time.Hour)
		h.Reconcile()
	}
	h.Expect("LicenseValid", "False", "LicenseStale")
	if h.Claim(controllertest.VersionOne) == nil {
		t.Fatal("a silent chain deleted the cache")
	}
	h.Chain.Err = nil
	h.Chain.Final = map[evm.Hash]license.Facts{controllertest.VersionOne: controllertest.ModelFacts(controllertest.VersionOne, license.StatusGranted)}
	h.Chain.Known[controllertest.VersionOne] = controllertest.ModelFacts(controllertest.VersionOne, license.StatusRevoked)
	h.Reconcile()
	h.Expect("LicenseValid", "False", "LicenseStale")
	if h.Claim(controllertest.VersionOne) == nil {
		t.Fatal("a denial that is not final deleted the cache")
	}
	h.Chain.Final = nil
	h.Reconcile()
	h.Now = h.Now.Add(2 * time.Minute)
	h.Reconcile()
	if h.Claim(controllertest.VersionOne) != nil {
		t.Error("the cache outlives a proven end")
	}
}

func TestARetainedCacheStaysWhenANeighborMovesOn(t *testing.T) {
	h := newModelTest(t)
	h.Cached()
	second := h.Model().DeepCopy()
	second.ObjectMeta, second.Status = metav1.ObjectMeta{Namespace: h.Namespace, Name: "second"}, dehugv1alpha1.DeHugModelStatus{}
	second.Spec.Revision, second.Spec.Cache.Retain = ipld.CIDFromDigest(controllertest.VersionOne), dehugv1alpha1.RetainKeep
	h.Must(h.Client.Create(h.Ctx, second))
	_, err := h.Reconciler.Reconcile(h.Ctx, controllertest.RequestFor(h.Namespace, "second"))
	h.Must(err)
	h.Chain.Newest = controllertest.VersionTwo
	h.Reconcile()
	h.Finish("", "")
	claim := h.Claim(controllertest.VersionOne) // older operators left it with an owner
	claim.OwnerReferences = append(claim.OwnerReferences, *model.OwnerOf(h.Model()))
	h.Must(h.Client.Update(h.Ctx, claim))
	h.Reconcile()
	if got := h.Model().Status.Token.CID; got != ipld.CIDFromDigest(controllertest.VersionTwo) {
		t.Fatalf("the first model still uses %s", got)
	}
	if h.Claim(controllertest.VersionOne) == nil {
		t.Error("the claim that the second model retains was deleted when the first moved on")
	}
}

// longestPass is far more than a pass takes that waits for no content, on a busy machine.
const longestPass = 5 * time.Second

// muteContent never answers for some contents, which do not change once it is asked.
type muteContent struct {
	controllertest.FakeContent
	mute map[string]bool
	held atomic.Int32
}

func (m *muteContent) Inspect(ctx context.Context, from model.SourceSet, of model.Inspected) (*model.Content, error) {
	if m.mute[of.CID] {
		m.held.Add(1)
		<-ctx.Done()
		return nil, ctx.Err()
	}
	return m.FakeContent.Inspect(ctx, from, of)
}

func TestAMuteGatewayHoldsUpNoVerdict(t *testing.T) {
	h := newModelTest(t)
	cid := ipld.CIDFromDigest(controllertest.VersionOne)
	h.Reconciler.Content = &muteContent{FakeContent: controllertest.FakeContent{Found: h.Content.Found}, mute: map[string]bool{cid: true}}
	h.Create()
	began := time.Now()
	h.Reconcile()
	if took := time.Since(began); took > longestPass {
		t.Errorf("a pass took %s", took)
	}
	h.Expect("LicenseValid", "True", "Granted")
	h.Expect("OwnershipVerified", "Unknown", "Pending", "is being read")
	h.Expect("Ready", "Unknown", "Pending")
	h.Chain.Known[controllertest.VersionOne] = controllertest.ModelFacts(controllertest.VersionOne, license.StatusRevoked)
	h.Reconcile()
	h.Expect("LicenseValid", "False", "LicenseRevoked")
}

func TestAVerifiedModelAsksNoGatewayAfterARestart(t *testing.T) {
	h := newModelTest(t)
	h.Cached()
	h.Restart()
	mute := &muteContent{mute: map[string]bool{ipld.CIDFromDigest(controllertest.VersionOne): true}}
	h.Reconciler.Content = mute
	before := h.Writes.Load()
	began := time.Now()
	h.Reconcile()
	if took := time.Since(began); took > longestPass || h.Writes.Load() != before || mute.held.Load() > 0 {
		t.Errorf("a pass took %s, made %d writes and asked %d times for the content", took, h.Writes.Load()-before, mute.held.Load())
	}
	h.Expect("Ready", "True", "Ready")
}
