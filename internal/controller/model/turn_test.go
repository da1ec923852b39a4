package model_test

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
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/controller/model"
	"github.com/dehug-io/dehug-operator/internal/names"
)

func TestASecondNamespaceFetchesFromTheFirst(t *testing.T) {
	h := newModelTest(t)
	h.Create()
	h.Reconcile()
	n := h.Neighbor()
	n.Create()
	n.Reconcile()
	n.Expect("LicenseValid", "True", "Granted")
	n.Expect("Ready", "False", "Fetching", "another cache of this cluster")
	if len(n.Jobs()) != 0 {
		t.Fatal("the second namespace fetches while the first does")
	}
	if n.Last.RequeueAfter <= 0 || n.Last.RequeueAfter > cache.PeerTimeout+time.Second {
		t.Errorf("it looks again after %s", n.Last.RequeueAfter)
	}

	h.Finish("", "")
	h.Reconcile()
	if d, _, _ := h.Mirror(controllertest.VersionOne); d != nil {
		t.Fatal("there is a mirror before it is wanted")
	}
	n.Reconcile() // asks for it
	h.Reconcile()
	_, _, policy := h.Mirror(controllertest.VersionOne)
	if !model.Admits(policy, n.Namespace) || model.Admits(policy, "stranger") {
		t.Errorf("the mirror's policy is %+v", policy.Spec.Ingress)
	}
	n.Reconcile()
	if len(n.Jobs()) != 0 {
		t.Fatal("the second namespace does not wait for the mirror to answer")
	}
	h.MirrorUp(controllertest.VersionOne)
	n.Reconcile()
	jobs := n.Jobs()
	if len(jobs) != 1 {
		t.Fatalf("%d fetch Jobs, want 1", len(jobs))
	}
	cid := ipld.CIDFromDigest(controllertest.VersionOne)
	mirror := "http://" + names.Mirror(cid, names.CacheClaim(cid)) + "." + h.Namespace + ".svc:8080"
	args := strings.Join(jobs[0].Spec.Template.Spec.Containers[0].Args, " ")
	if !strings.Contains(args, "--mirror "+mirror+" --source http://gateway") {
		t.Errorf("the fetch asks %s, want the mirror %s first", args, mirror)
	}
	n.Restart() // what was looked at is forgotten, and another spec has it looked at again
	n.Change(func(s *dehugv1alpha1.DeHugModelSpec) { s.AllowUnsafeFormats = true })
	n.Reconcile()
	if !slices.Contains(n.Content.Asked.Mirrors, mirror) {
		t.Errorf("the manager looked at the content through %+v, without the mirror", n.Content.Asked)
	}
}

func TestWaitingForTheFirstIsBounded(t *testing.T) {
	h := newModelTest(t)
	h.Create()
	h.Reconcile()
	n := h.Neighbor()
	n.Create()
	n.Reconcile()
	uid := h.Jobs()[0].UID
	h.Now = h.Now.Add(time.Minute)
	h.Reconciler.Progress.Moved(uid, 1000, h.Now)
	h.Now = h.Now.Add(cache.PeerTimeout - time.Second)
	n.Reconcile()
	if len(n.Jobs()) != 0 {
		t.Fatal("it does not wait for a fetch that makes progress")
	}
	h.Reconciler.Progress.Moved(uid, 1000, h.Now)
	h.Now = h.Now.Add(2 * time.Second)
	n.Reconcile()
	if len(n.Jobs()) != 1 {
		t.Error("it waits for a fetch that brings nothing")
	}
}

func TestAFailedFetchIsNotWaitedFor(t *testing.T) {
	h := newModelTest(t)
	h.Create()
	h.Reconcile()
	h.Finish("ContentUnavailable", "no source has it")
	h.Reconcile()
	n := h.Neighbor()
	n.Create()
	n.Reconcile()
	if len(n.Jobs()) != 1 {
		t.Error("it waits for a fetch that failed")
	}
}

func TestOfManyThatAskAtOnceOneFetches(t *testing.T) {
	h := newModelTest(t)
	spaces := []*controllertest.ModelTest{h.ModelTest, h.Neighbor(), h.Neighbor(), h.Neighbor()}
	for _, n := range spaces {
		n.Create()
	}
	var group sync.WaitGroup
	for _, n := range spaces {
		group.Add(1)
		go func() {
			defer group.Done()
			if _, err := h.Reconciler.Reconcile(h.Ctx, ctrl.Request{NamespacedName: controllertest.ClientKey(n.Namespace, "tiny")}); err != nil {
				t.Error(err)
			}
		}()
	}
	group.Wait()
	var all []batchv1.Job
	for _, n := range spaces {
		all = append(all, n.Jobs()...)
	}
	if len(all) != 1 {
		t.Errorf("%d fetches go outside, want 1", len(all))
	}
	// And none of them waits for ever: without any progress each of them goes.
	h.Now = h.Now.Add(cache.MaxWait(controllertest.ContentBytes) + time.Second)
	for _, n := range spaces {
		n.Reconcile()
		if len(n.Jobs()) != 1 {
			t.Error("a namespace waits beyond the bound")
		}
	}
}

func TestANewVersionComesFromOutsideOnceToo(t *testing.T) {
	h := newModelTest(t)
	h.Cached()
	n := h.Neighbor()
	n.Create()
	n.Reconcile() // says that it is licensed, and asks for the mirror
	h.Reconcile() // admits it
	h.MirrorUp(controllertest.VersionOne)
	n.Reconcile()
	n.Finish("", "")
	n.Reconcile()
	n.Expect("Ready", "True", "Ready")

	h.Chain.Newest = controllertest.VersionTwo
	h.Reconcile()
	n.Reconcile()
	if len(h.Jobs()) != 1 || len(n.Jobs()) != 0 {
		t.Fatalf("%d and %d fetches of the new version, want one", len(h.Jobs()), len(n.Jobs()))
	}
	n.Expect("Ready", "True", "Ready", "another cache of this cluster")
	next := n.Model().Status.Next
	if next == nil || next.CID != ipld.CIDFromDigest(controllertest.VersionTwo) || n.Model().Status.Token.CID != ipld.CIDFromDigest(controllertest.VersionOne) {
		t.Errorf("status.next is %+v", next)
	}
	h.Finish("", "")
	h.Reconcile()
	if h.Model().Status.Next != nil {
		t.Error("a version in use is still the next one")
	}
	if d, _, _ := h.Mirror(controllertest.VersionOne); d != nil {
		t.Error("the old version's mirror is left")
	}
	n.Reconcile() // asks for the new version's mirror
	h.Reconcile()
	if _, _, p := h.Mirror(controllertest.VersionTwo); !model.Admits(p, n.Namespace) {
		t.Error("the new version's mirror does not admit a namespace that prepares the version")
	}
	h.MirrorUp(controllertest.VersionTwo)
	n.Reconcile()
	jobs := n.Jobs()
	if len(jobs) != 1 || !strings.Contains(jobs[0].Annotations[names.AnnotationMirrors], h.Namespace) {
		t.Errorf("%d fetches of the second namespace, want one from the first", len(jobs))
	}
}

// TestAnothersToggleRestartsNoMirror: the first namespace turns its mirror off and on, and the second one's mirror runs on.
func TestAnothersToggleRestartsNoMirror(t *testing.T) {
	h := newModelTest(t)
	h.Cached()
	n := h.Neighbor()
	n.Create()
	n.Reconcile()
	h.Reconcile() // its mirror admits the second namespace
	h.MirrorUp(controllertest.VersionOne)
	n.Reconcile()
	n.Finish("", "")
	n.Reconcile()
	n.Expect("Ready", "True", "Ready")
	n.WantMirror(controllertest.VersionOne)
	mirror, _, _ := n.Mirror(controllertest.VersionOne)
	mirrors := func() string {
		m := &corev1.ConfigMap{}
		h.Must(h.Client.Get(h.Ctx, controllertest.ClientKey(n.Namespace, mirror.Name), m))
		return m.Data["urls"]
	}
	if !strings.Contains(mirrors(), "."+h.Namespace+".svc") {
		t.Fatalf("the second mirror may ask %q, without the first", mirrors())
	}
	for _, mode := range []dehugv1alpha1.MirrorPolicy{dehugv1alpha1.MirrorOff, dehugv1alpha1.MirrorCluster} {
		asked := mode == dehugv1alpha1.MirrorCluster
		h.Change(func(s *dehugv1alpha1.DeHugModelSpec) { s.Cache.Mirror = mode })
		h.Reconcile()
		n.Reconcile()
		if got := strings.Contains(mirrors(), "."+h.Namespace+".svc"); got != asked {
			t.Errorf("mirror %s: the second mirror may ask %q", mode, mirrors())
		}
		if after, _, _ := n.Mirror(controllertest.VersionOne); after.Generation != mirror.Generation || after.UID != mirror.UID {
			t.Errorf("mirror %s of another namespace restarts the mirror", mode)
		}
	}
}
