package controller

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// stale sets the network's policy.
func (h *modelTest) stale(maxAge time.Duration, action dehugv1alpha1.StaleAction) *dehugv1alpha1.DeHugNetwork {
	h.Helper()
	network := &dehugv1alpha1.DeHugNetwork{}
	h.must(h.client.Get(h.ctx, clientKey("", "net-"+h.ns), network))
	network.Spec.Staleness = dehugv1alpha1.StalenessPolicy{MaxAge: metav1.Duration{Duration: maxAge}, OnExpired: action}
	h.must(h.client.Update(h.ctx, network))
	return network
}

func TestAChainThatStandsStillIsNoAnswer(t *testing.T) {
	h := newModelTest(t)
	h.stale(time.Hour, dehugv1alpha1.StaleDrain)
	h.chain.headTime = h.now
	facts := h.chain.facts[versionOne]
	facts.ExpiresAt = h.now.Add(2 * time.Hour)
	h.chain.facts[versionOne] = facts
	h.cached()
	h.now = h.now.Add(time.Hour)
	h.reconcile()
	h.expect("LicenseValid", "True", "Granted")
	h.now = h.now.Add(time.Second)
	h.reconcile()
	h.expect("LicenseValid", "Unknown", "ChainStalled", "maxHeadAge")
	h.expect("Ready", "True", "Ready", "stand still")
	h.now = h.now.Add(time.Hour)
	h.reconcile()
	h.expect("LicenseValid", "False", "LicenseStale")
}

func TestAKnownEndThatPassedInSilenceIsSaid(t *testing.T) {
	h := newModelTest(t)
	facts := h.chain.facts[versionOne]
	facts.ExpiresAt = h.now.Add(time.Hour)
	h.chain.facts[versionOne] = facts
	h.cached()
	h.chain.err = chain.ErrUnreachable
	h.now = h.now.Add(time.Hour + time.Minute)
	h.reconcile()
	h.expect("LicenseValid", "Unknown", "ChainUnreachable", "the grant ended at "+facts.ExpiresAt.UTC().Format(time.RFC3339))
	h.expect("Ready", "True", "Ready", "the grant ended at")
}

func TestSilenceIsCountedFromTheLastAnswerOverARestart(t *testing.T) {
	h := newModelTest(t)
	h.stale(time.Hour, dehugv1alpha1.StaleDrain)
	h.cached()
	h.now = h.now.Add(48 * time.Hour)
	h.reconcile()
	h.restart() // with the network's answer unknown: nothing says that the chain was silent
	h.chain.err = chain.ErrUnreachable
	h.reconcile()
	if checked := h.model().Status.License.CheckedAt; h.now.Sub(checked.Time) > 48*time.Hour {
		t.Errorf("the last answer is said to be of %s", checked)
	}

	h.chain.err = nil
	h.reconcile()
	h.chain.err = chain.ErrUnreachable
	h.reconcile()
	h.expect("LicenseValid", "Unknown", "ChainUnreachable")
	if checked := h.model().Status.License.CheckedAt; !checked.Time.Equal(h.now) {
		t.Errorf("the last answer is said to be of %s, and was at %s", checked, h.now)
	}
	h.now = h.now.Add(50 * time.Minute)
	h.restart()
	h.reconcile()
	h.expect("LicenseValid", "Unknown", "ChainUnreachable")
	h.now = h.now.Add(10*time.Minute + time.Second)
	h.reconcile()
	h.expect("LicenseValid", "False", "LicenseStale")
}

// TestTheNetworksLastAnswerCountsAfterARestart: the status of a model at rest is not written, so it is older than the answers.
func TestTheNetworksLastAnswerCountsAfterARestart(t *testing.T) {
	h := newModelTest(t)
	network := h.stale(time.Hour, dehugv1alpha1.StaleDrain)
	h.cached()
	h.now = h.now.Add(48 * time.Hour)
	h.reconcile()
	network.Status.Heads = &dehugv1alpha1.NetworkHeads{AnsweredAt: metav1.NewTime(h.now)}
	h.must(h.client.Status().Update(h.ctx, network))
	h.chain.err = chain.ErrUnreachable
	h.now = h.now.Add(50 * time.Minute)
	h.restart()
	h.reconcile()
	h.expect("LicenseValid", "Unknown", "ChainUnreachable")
	h.now = h.now.Add(10*time.Minute + headsEvery + 2*h.r.Poll + time.Second)
	h.reconcile()
	h.expect("LicenseValid", "False", "LicenseStale")
}

func TestANetworkThatIsGoneGoesStale(t *testing.T) {
	h := newModelTest(t)
	network := h.stale(time.Hour, dehugv1alpha1.StaleDrain)
	h.cached()
	h.must(h.client.Delete(h.ctx, network))
	h.reconcile()
	h.expect("Ready", "True", "Ready", "does not exist")
	h.restart()
	h.now = h.now.Add(time.Hour + time.Second)
	h.reconcile()
	h.expect("LicenseValid", "False", "LicenseStale")
}

func TestSilenceNeverDeletesACache(t *testing.T) {
	h := newModelTest(t)
	h.stale(time.Hour, dehugv1alpha1.StaleDrain)
	h.cached(func(s *modelSpec) {
		s.OnRevoked = dehugv1alpha1.RevocationPolicy{GracePeriod: metav1.Duration{Duration: time.Minute}, Cache: dehugv1alpha1.RetainDelete}
	})
	h.chain.err = chain.ErrUnreachable
	for range 3 {
		h.now = h.now.Add(2 * time.Hour)
		h.reconcile()
	}
	h.expect("LicenseValid", "False", "LicenseStale")
	if h.claim(versionOne) == nil {
		t.Fatal("a silent chain deleted the cache")
	}
	h.chain.err = nil
	h.chain.final = map[license.Hash]license.Facts{versionOne: modelFacts(versionOne, license.StatusGranted)}
	h.chain.facts[versionOne] = modelFacts(versionOne, license.StatusRevoked)
	h.reconcile()
	h.expect("LicenseValid", "False", "LicenseStale")
	if h.claim(versionOne) == nil {
		t.Fatal("a denial that is not final deleted the cache")
	}
	h.chain.final = nil
	h.reconcile()
	h.now = h.now.Add(2 * time.Minute)
	h.reconcile()
	if h.claim(versionOne) != nil {
		t.Error("the cache outlives a proven end")
	}
}

func TestARetainedCacheStaysWhenANeighborMovesOn(t *testing.T) {
	h := newModelTest(t)
	h.cached()
	second := h.model().DeepCopy()
	second.ObjectMeta, second.Status = metav1.ObjectMeta{Namespace: h.ns, Name: "second"}, dehugv1alpha1.DeHugModelStatus{}
	second.Spec.Revision, second.Spec.Cache.Retain = ipld.CIDFromDigest(versionOne), dehugv1alpha1.RetainKeep
	h.must(h.client.Create(h.ctx, second))
	_, err := h.r.Reconcile(h.ctx, requestFor(h.ns, "second"))
	h.must(err)
	h.chain.newest = versionTwo
	h.reconcile()
	h.finish("", "")
	claim := h.claim(versionOne) // older operators left it with an owner
	claim.OwnerReferences = append(claim.OwnerReferences, *ownerOf(h.model()))
	h.must(h.client.Update(h.ctx, claim))
	h.reconcile()
	if got := h.model().Status.Token.CID; got != ipld.CIDFromDigest(versionTwo) {
		t.Fatalf("the first model still uses %s", got)
	}
	if h.claim(versionOne) == nil {
		t.Error("the claim that the second model retains was deleted when the first moved on")
	}
}

// longestPass is far more than a pass takes that waits for no content, on a busy machine.
const longestPass = 5 * time.Second

// muteContent never answers for some contents, which do not change once it is asked.
type muteContent struct {
	fakeContent
	mute map[string]bool
	held atomic.Int32
}

func (m *muteContent) Inspect(ctx context.Context, from sourceSet, cid string) (*Content, error) {
	if m.mute[cid] {
		m.held.Add(1)
		<-ctx.Done()
		return nil, ctx.Err()
	}
	return m.fakeContent.Inspect(ctx, from, cid)
}

func TestAMuteGatewayHoldsUpNoVerdict(t *testing.T) {
	h := newModelTest(t)
	cid := ipld.CIDFromDigest(versionOne)
	h.r.Content = &muteContent{fakeContent: fakeContent{found: h.content.found}, mute: map[string]bool{cid: true}}
	h.create()
	began := time.Now()
	h.reconcile()
	if took := time.Since(began); took > longestPass {
		t.Errorf("a pass took %s", took)
	}
	h.expect("LicenseValid", "True", "Granted")
	h.expect("OwnershipVerified", "Unknown", "Pending", "is being read")
	h.expect("Ready", "Unknown", "Pending")
	h.chain.facts[versionOne] = modelFacts(versionOne, license.StatusRevoked)
	h.reconcile()
	h.expect("LicenseValid", "False", "LicenseRevoked")
}

func TestAVerifiedModelAsksNoGatewayAfterARestart(t *testing.T) {
	h := newModelTest(t)
	h.cached()
	h.restart()
	mute := &muteContent{mute: map[string]bool{ipld.CIDFromDigest(versionOne): true}}
	h.r.Content = mute
	before := h.writes.Load()
	began := time.Now()
	h.reconcile()
	if took := time.Since(began); took > longestPass || h.writes.Load() != before || mute.held.Load() > 0 {
		t.Errorf("a pass took %s, made %d writes and asked %d times for the content", took, h.writes.Load()-before, mute.held.Load())
	}
	h.expect("Ready", "True", "Ready")
}

// TestMuteContentsLeaveRoomForOthers has more mute contents than are looked at at a time, again and again.
func TestMuteContentsLeaveRoomForOthers(t *testing.T) {
	var all inspections
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	failing := failingContent{}
	var group sync.WaitGroup
	for n := range 3 * inspectSlots {
		group.Go(func() {
			for range 2 {
				_, _ = all.look(ctx, types.NamespacedName{Name: fmt.Sprint(n)}, failing, sourceSet{}, fmt.Sprint("gone-", n))
			}
		})
	}
	group.Wait()
	mute := &muteContent{mute: map[string]bool{}}
	for n := range 3 * inspectSlots {
		mute.mute[fmt.Sprint("gone-", n)] = true
	}
	for n := range 3 * inspectSlots {
		all.begin(ctx, mute, fmt.Sprint("gone-", n))
	}
	for before := int32(-1); before < retrySlots || mute.held.Load() != before; time.Sleep(50 * time.Millisecond) {
		before = mute.held.Load() // until no more of them are looked at
	}
	good := &fakeContent{found: map[string]*Content{"good": goodContent()}}
	if found, err := all.look(ctx, types.NamespacedName{Name: "good"}, good, sourceSet{}, "good"); found == nil || err != nil {
		t.Errorf("found %v, %v: contents that failed before hold up the others", found, err)
	}
}

// failingContent has nothing.
type failingContent struct{}

func (failingContent) Inspect(context.Context, sourceSet, string) (*Content, error) {
	return nil, source.ErrUnavailable
}

// begin starts a look without waiting for it.
func (i *inspections) begin(ctx context.Context, c ContentInspector, cid string) {
	i.join(ctx, types.NamespacedName{Name: cid}, c, sourceSet{}, cid)
}

func TestAWaitingModelIsWokenByTheResult(t *testing.T) {
	var all inspections
	answer := make(chan struct{})
	slow := &slowContent{answer: answer}
	name := types.NamespacedName{Namespace: "ns", Name: "tiny"}
	if _, err := all.look(t.Context(), name, slow, sourceSet{}, "cid"); err != errInspecting { //nolint:errorlint // itself
		t.Fatalf("%v, want errInspecting", err)
	}
	close(answer)
	select {
	case e := <-all.events():
		if e.Object.GetNamespace() != "ns" || e.Object.GetName() != "tiny" {
			t.Errorf("%s was woken", e.Object.GetName())
		}
	case <-time.After(10 * time.Second):
		t.Fatal("nobody was woken")
	}
	if found, err := all.look(t.Context(), name, slow, sourceSet{}, "cid"); found == nil || err != nil {
		t.Errorf("found %v, %v", found, err)
	}
}

// slowContent answers when it is told to.
type slowContent struct{ answer chan struct{} }

func (s *slowContent) Inspect(context.Context, sourceSet, string) (*Content, error) {
	<-s.answer
	return goodContent(), nil
}
