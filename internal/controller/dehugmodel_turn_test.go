package controller

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	ctrl "sigs.k8s.io/controller-runtime"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/testkit"
)

// neighbour is the same model in another namespace of the same cluster.
func (h *modelTest) neighbour() *modelTest {
	h.Helper()
	n := &modelTest{T: h.T, ctx: h.ctx, client: h.client, ns: testkit.StartEnv(h.T).Namespace(h.T), now: h.now,
		chain: h.chain, content: h.content, reports: h.reports, events: h.events, r: h.r}
	h.Cleanup(n.leave)
	network := testNetwork("net-" + n.ns)
	n.must(n.client.Create(n.ctx, network))
	n.checked(network, nil)
	return n
}

func TestASecondNamespaceFetchesFromTheFirst(t *testing.T) {
	h := newModelTest(t)
	h.create()
	h.reconcile()
	n := h.neighbour()
	n.create()
	n.reconcile()
	n.expect("LicenseValid", "True", "Granted")
	n.expect("Ready", "False", "Fetching", "another cache of this cluster")
	if len(n.jobs()) != 0 {
		t.Fatal("the second namespace fetches while the first does")
	}
	if n.last.RequeueAfter <= 0 || n.last.RequeueAfter > cache.Patience+time.Second {
		t.Errorf("it looks again after %s", n.last.RequeueAfter)
	}

	h.finish("", "")
	h.reconcile()
	_, _, policy := h.keeper(versionOne)
	if !admits(policy, n.ns) || admits(policy, "stranger") {
		t.Errorf("the keeper's policy is %+v", policy.Spec.Ingress)
	}
	n.reconcile()
	if len(n.jobs()) != 0 {
		t.Fatal("the second namespace does not wait for the keeper to answer")
	}
	h.keeperUp(versionOne)
	n.reconcile()
	jobs := n.jobs()
	if len(jobs) != 1 {
		t.Fatalf("%d fetch Jobs, want 1", len(jobs))
	}
	cid := ipld.CIDFromDigest(versionOne)
	mirror := "http://" + names.Keeper(cid, names.CacheClaim(cid)) + "." + h.ns + ".svc:8080"
	args := strings.Join(jobs[0].Spec.Template.Spec.Containers[0].Args, " ")
	if !strings.Contains(args, "--mirror "+mirror+" --source http://gateway") {
		t.Errorf("the fetch asks %s, want the mirror %s first", args, mirror)
	}
	n.restart() // what was looked at is forgotten, and another spec has it looked at again
	n.change(func(s *modelSpec) { s.AllowUnsafeFormats = true })
	n.reconcile()
	if !slices.Contains(n.content.asked.Mirrors, mirror) {
		t.Errorf("the manager looked at the content through %+v, without the mirror", n.content.asked)
	}
}

func TestWaitingForTheFirstIsBounded(t *testing.T) {
	h := newModelTest(t)
	h.create()
	h.reconcile()
	n := h.neighbour()
	n.create()
	n.reconcile()
	uid := h.jobs()[0].UID
	h.now = h.now.Add(time.Minute)
	h.r.Progress.Moved(uid, 1000, h.now)
	h.now = h.now.Add(cache.Patience - time.Second)
	n.reconcile()
	if len(n.jobs()) != 0 {
		t.Fatal("it does not wait for a fetch that makes progress")
	}
	h.r.Progress.Moved(uid, 1000, h.now)
	h.now = h.now.Add(2 * time.Second)
	n.reconcile()
	if len(n.jobs()) != 1 {
		t.Error("it waits for a fetch that brings nothing")
	}
}

func TestAFailedFetchIsNotWaitedFor(t *testing.T) {
	h := newModelTest(t)
	h.create()
	h.reconcile()
	h.finish("ContentUnavailable", "no source has it")
	h.reconcile()
	n := h.neighbour()
	n.create()
	n.reconcile()
	if len(n.jobs()) != 1 {
		t.Error("it waits for a fetch that failed")
	}
}

func TestOfManyThatAskAtOnceOneFetches(t *testing.T) {
	h := newModelTest(t)
	spaces := []*modelTest{h, h.neighbour(), h.neighbour(), h.neighbour()}
	for _, n := range spaces {
		n.create()
	}
	var group sync.WaitGroup
	for _, n := range spaces {
		group.Add(1)
		go func() {
			defer group.Done()
			if _, err := h.r.Reconcile(h.ctx, ctrl.Request{NamespacedName: clientKey(n.ns, "tiny")}); err != nil {
				t.Error(err)
			}
		}()
	}
	group.Wait()
	var all []batchv1.Job
	for _, n := range spaces {
		all = append(all, n.jobs()...)
	}
	if len(all) != 1 {
		t.Errorf("%d fetches go outside, want 1", len(all))
	}
	// And nobody waits for ever: without any progress each of them goes.
	h.now = h.now.Add(cache.MaxWait(contentBytes) + time.Second)
	for _, n := range spaces {
		n.reconcile()
		if len(n.jobs()) != 1 {
			t.Error("a namespace waits beyond the bound")
		}
	}
}

func TestANewVersionComesFromOutsideOnceToo(t *testing.T) {
	h := newModelTest(t)
	h.cached()
	n := h.neighbour()
	h.keeperUp(versionOne)
	n.create()
	n.reconcile() // says that it is licensed
	h.reconcile() // admits it
	n.reconcile()
	n.finish("", "")
	n.reconcile()
	n.expect("Ready", "True", "Ready")

	h.chain.newest = versionTwo
	h.reconcile()
	n.reconcile()
	if len(h.jobs()) != 1 || len(n.jobs()) != 0 {
		t.Fatalf("%d and %d fetches of the new version, want one", len(h.jobs()), len(n.jobs()))
	}
	n.expect("Ready", "True", "Ready", "another cache of this cluster")
	next := n.model().Status.Next
	if next == nil || next.CID != ipld.CIDFromDigest(versionTwo) || n.model().Status.Token.CID != ipld.CIDFromDigest(versionOne) {
		t.Errorf("status.next is %+v", next)
	}
	h.finish("", "")
	h.reconcile()
	if h.model().Status.Next != nil {
		t.Error("a version in use is still the next one")
	}
	if d, _, _ := h.keeper(versionOne); d != nil {
		t.Error("the old version's keeper is left")
	}
	if _, _, p := h.keeper(versionTwo); !admits(p, n.ns) {
		t.Error("the new version's keeper does not admit a namespace that prepares the version")
	}
	h.keeperUp(versionTwo)
	n.reconcile()
	jobs := n.jobs()
	if len(jobs) != 1 || !strings.Contains(jobs[0].Annotations[names.AnnotationMirrors], h.ns) {
		t.Errorf("%d fetches of the second namespace, want one from the first", len(jobs))
	}
}

// TestAnothersToggleRestartsNoKeeper: the first namespace turns its mirror off and on, and the second one's keeper runs on.
func TestAnothersToggleRestartsNoKeeper(t *testing.T) {
	h := newModelTest(t)
	h.cached()
	h.keeperUp(versionOne)
	n := h.neighbour()
	n.create()
	n.reconcile()
	h.reconcile() // its keeper admits the second namespace
	n.reconcile()
	n.finish("", "")
	n.reconcile()
	n.expect("Ready", "True", "Ready")
	keeper, _, _ := n.keeper(versionOne)
	mirrors := func() string {
		m := &corev1.ConfigMap{}
		h.must(h.client.Get(h.ctx, clientKey(n.ns, keeper.Name), m))
		return m.Data["urls"]
	}
	if !strings.Contains(mirrors(), "."+h.ns+".svc") {
		t.Fatalf("the second keeper may ask %q, without the first", mirrors())
	}
	for _, mode := range []dehugv1alpha1.MirrorPolicy{dehugv1alpha1.MirrorOff, dehugv1alpha1.MirrorCluster} {
		asked := mode == dehugv1alpha1.MirrorCluster
		h.change(func(s *modelSpec) { s.Cache.Mirror = mode })
		h.reconcile()
		n.reconcile()
		if got := strings.Contains(mirrors(), "."+h.ns+".svc"); got != asked {
			t.Errorf("mirror %s: the second keeper may ask %q", mode, mirrors())
		}
		if after, _, _ := n.keeper(versionOne); after.Generation != keeper.Generation || after.UID != keeper.UID {
			t.Errorf("mirror %s of another namespace restarts the keeper", mode)
		}
	}
}
