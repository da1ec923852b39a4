package model_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/utils/ptr"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// scrubDue has a complete content whose scrub is due.
func scrubDue(t *testing.T, change ...func(*dehugv1alpha1.DeHugModelSpec)) *modelTest {
	h := newModelTest(t)
	h.Cached(change...)
	h.Now = h.Now.Add(27 * time.Hour)
	return h
}

// expectScrubs checks what a Job is made of.
func (h *modelTest) expectScrubs(job *batchv1.Job) {
	h.Helper()
	spec := job.Spec.Template.Spec
	if args := strings.Join(spec.Containers[0].Args, " "); !strings.HasPrefix(args, "scrub --out /cache/") ||
		!strings.Contains(args, "--source http://gateway") ||
		spec.Volumes[0].PersistentVolumeClaim.ClaimName != h.Claim(controllertest.VersionOne).Name {
		h.Errorf("it runs %s on %+v", args, spec.Volumes)
	}
	if refs := job.OwnerReferences; len(refs) != 1 || refs[0].UID != h.Model().UID || *refs[0].BlockOwnerDeletion {
		h.Errorf("it is owned by %+v", refs)
	}
}

func TestADueScrubIsAJob(t *testing.T) {
	h := newModelTest(t)
	h.Cached()
	h.Now = h.Now.Add(23 * time.Hour)
	h.Reconcile()
	if h.ScrubJob(controllertest.VersionOne) != nil {
		t.Fatal("it is scrubbed before it is due")
	}
	h.Now = h.Now.Add(4 * time.Hour)
	h.Restart() // a new manager knows it by what is recorded
	h.Reconcile()
	job := h.ScrubJob(controllertest.VersionOne)
	if job == nil {
		t.Fatal("it is not scrubbed when it is due")
	}
	h.expectScrubs(job)
	before := h.Writes.Load()
	h.Reconcile()
	if got := h.Writes.Load() - before; got != 0 {
		t.Errorf("%d writes while it runs", got)
	}
	h.Expect("Ready", "True", "Ready")

	h.FinishScrub(controllertest.VersionOne, true, &content.ScrubReport{BytesChecked: 7, RepairedBlocks: 2})
	h.Reconcile()
	last := h.Model().Status.Cache.LastScrub
	if last == nil || last.RepairedBlocks != 2 || !last.FinishedAt.Time.Equal(h.Now.Truncate(time.Second)) {
		t.Fatalf("the last scrub is told as %+v", last)
	}
	if h.ScrubJob(controllertest.VersionOne) == nil {
		t.Fatal("the Job is gone before it is told what it found")
	}
	h.Reconcile()
	if h.ScrubJob(controllertest.VersionOne) != nil {
		t.Error("the Job is left")
	}
	before = h.Writes.Load()
	h.Restart()
	h.Reconcile()
	if got := h.Writes.Load() - before; got != 0 || h.ScrubJob(controllertest.VersionOne) != nil {
		t.Errorf("%d writes at rest, scrubbed again: %t", got, h.ScrubJob(controllertest.VersionOne) != nil)
	}
}

func TestDamageThatNoSourceRepairsIsToldAndTriedAgain(t *testing.T) {
	h := newModelTest(t)
	h.Cached()
	n := h.Neighbor()
	n.Create()
	n.Reconcile()
	h.Reconcile()
	h.MirrorUp(controllertest.VersionOne)
	n.Reconcile()
	n.Finish("", "")
	n.Reconcile()
	n.Expect("Ready", "True", "Ready")
	h.Now = h.Now.Add(27 * time.Hour)
	h.Reconcile()
	h.FinishScrub(controllertest.VersionOne, false, &content.ScrubReport{Damaged: []string{"tiny.gguf"}, Error: "http://gateway: HTTP status 404"})
	h.Reconcile()
	h.Expect("ContentVerified", "False", "ContentDamaged", "tiny.gguf", "HTTP status 404")
	h.Expect("Ready", "False", "ContentDamaged")
	h.Expect("Cached", "True", "Cached")
	first := h.ScrubJob(controllertest.VersionOne)
	h.Reconcile()
	if len(leases(&modelTest{ModelTest: n})) != 1 {
		t.Fatal("the other namespace's mirror is not asked for")
	}
	n.Reconcile()
	n.MirrorUp(controllertest.VersionOne)
	h.Now = h.Now.Add(time.Minute)
	h.Reconcile()
	second := h.ScrubJob(controllertest.VersionOne)
	if second == nil || second.UID == first.UID {
		t.Fatal("a mirror that came is not tried")
	}
	if args := strings.Join(second.Spec.Template.Spec.Containers[0].Args, " "); !strings.Contains(args, "--mirror http://dehug-mirror-") ||
		second.Annotations[names.AnnotationAttempt] != "2" {
		t.Errorf("it runs %s as attempt %s", args, second.Annotations[names.AnnotationAttempt])
	}
	h.Now = h.Now.Add(time.Minute)
	h.FinishScrub(controllertest.VersionOne, true, nil)
	h.Now = h.Now.Add(time.Minute)
	h.Reconcile()
	h.Expect("Ready", "True", "Ready")
	h.Reconcile()
	if h.ScrubJob(controllertest.VersionOne) != nil {
		t.Error("the Job is left")
	}
}

func TestAScrubThatCannotRunIsToldAndTriedAgain(t *testing.T) {
	h := scrubDue(t)
	h.Reconcile()
	first := h.ScrubJob(controllertest.VersionOne)
	h.FinishScrub(controllertest.VersionOne, false, nil)
	h.Now = h.Now.Add(time.Minute)
	h.Reconcile()
	h.Expect("Ready", "True", "Ready", "could not be looked at")
	h.Now = h.Now.Add(10 * time.Minute)
	h.Reconcile()
	if second := h.ScrubJob(controllertest.VersionOne); second == nil || second.UID == first.UID {
		t.Error("it is not tried again")
	}
}

func TestNoScrubBegins(t *testing.T) {
	for name, change := range map[string]func(*modelTest){
		"while the model is suspended": func(h *modelTest) { h.Change(func(s *dehugv1alpha1.DeHugModelSpec) { s.Suspend = true }) },
		"when there are to be none": func(h *modelTest) {
			h.Change(func(s *dehugv1alpha1.DeHugModelSpec) { s.Cache.ScrubInterval = &metav1.Duration{} })
		},
		"while the chain does not answer": func(h *modelTest) { h.Chain.Err = errors.New("connection refused") },
		"when the license has ended": func(h *modelTest) {
			h.Chain.Known[controllertest.VersionOne] = controllertest.ModelFacts(controllertest.VersionOne, license.StatusRevoked)
		},
		"while the claim is being deleted": func(h *modelTest) { h.Must(h.Client.Delete(h.Ctx, h.Claim(controllertest.VersionOne))) },
		"while a server waits for the volume": func(h *modelTest) {
			h.Must(h.Client.Create(h.Ctx, &corev1.Pod{
				ObjectMeta: metav1.ObjectMeta{Namespace: h.Namespace, Name: "server", Labels: map[string]string{
					names.LabelCID: ipld.CIDFromDigest(controllertest.VersionOne), names.LabelName: names.ComponentServer}},
				Spec: corev1.PodSpec{NodeName: "two", Containers: []corev1.Container{{Name: "server", Image: "x"}}}}))
		},
	} {
		t.Run(name, func(t *testing.T) {
			h := scrubDue(t)
			change(h)
			h.Reconcile()
			if h.ScrubJob(controllertest.VersionOne) != nil {
				t.Error("a scrub begins")
			}
		})
	}
}

func TestAScrubEndsWithItsClaimOrLicense(t *testing.T) {
	for name, change := range map[string]func(*modelTest){
		"the license ended": func(h *modelTest) {
			h.Chain.Known[controllertest.VersionOne] = controllertest.ModelFacts(controllertest.VersionOne, license.StatusRevoked)
		},
		"the claim is being deleted": func(h *modelTest) { h.Must(h.Client.Delete(h.Ctx, h.Claim(controllertest.VersionOne))) },
	} {
		t.Run(name, func(t *testing.T) {
			h := scrubDue(t)
			h.Reconcile()
			if h.ScrubJob(controllertest.VersionOne) == nil {
				t.Fatal("there is no scrub that could end")
			}
			change(h)
			h.Reconcile()
			if h.ScrubJob(controllertest.VersionOne) != nil {
				t.Error("the scrub's pod keeps the claim")
			}
		})
	}
}

// TestAScrubRunsWhereTheVolumeIs: a volume that one node at a time can attach is not pulled to another one.
func TestAScrubRunsWhereTheVolumeIs(t *testing.T) {
	h := scrubDue(t)
	claim := h.Claim(controllertest.VersionOne).Name
	server := &corev1.Pod{
		ObjectMeta: metav1.ObjectMeta{Namespace: h.Namespace, Name: "server", Labels: map[string]string{
			names.LabelCID: ipld.CIDFromDigest(controllertest.VersionOne), names.LabelName: names.ComponentServer}},
		Spec: corev1.PodSpec{NodeName: "two", Containers: []corev1.Container{{Name: "server", Image: "x"}},
			Volumes: []corev1.Volume{{Name: "model", VolumeSource: corev1.VolumeSource{
				PersistentVolumeClaim: &corev1.PersistentVolumeClaimVolumeSource{ClaimName: claim, ReadOnly: true}}}}},
	}
	h.Must(h.Client.Create(h.Ctx, server))
	server.Status.Phase = corev1.PodRunning
	h.Must(h.Client.Status().Update(h.Ctx, server))
	h.Reconcile()
	job := h.ScrubJob(controllertest.VersionOne)
	if job == nil {
		t.Fatal("no scrub")
	}
	term := job.Spec.Template.Spec.Affinity.NodeAffinity.RequiredDuringSchedulingIgnoredDuringExecution.NodeSelectorTerms[0]
	if f := term.MatchFields[0]; f.Key != "metadata.name" || f.Values[0] != "two" {
		t.Errorf("it goes to %+v", term)
	}
}

// TestScrubsOfManyAreFewAtOnce: all are due, and of one namespace one runs where there may be four.
func TestScrubsOfManyAreFewAtOnce(t *testing.T) {
	h := scrubDue(t)
	h.Reconciler.Upkeep.Scrubs = 4
	h.Reconcile()
	running := h.ScrubJob(controllertest.VersionOne)
	running.Status.Active, running.Status.Ready = 1, ptr.To(int32(1))
	running.Status.StartTime = &metav1.Time{Time: h.Now}
	h.Must(h.Client.Status().Update(h.Ctx, running))

	second := h.Model().DeepCopy()
	second.ObjectMeta = metav1.ObjectMeta{Namespace: h.Namespace, Name: "zweite"}
	second.Spec.Content.Files = []string{"*.gguf"}
	h.Must(h.Client.Create(h.Ctx, second))
	pass := func() {
		_, err := h.Reconciler.Reconcile(h.Ctx, ctrl.Request{NamespacedName: client.ObjectKeyFromObject(second)})
		h.Must(err)
	}
	pass()
	h.Reconcile()
	h.MirrorUp(controllertest.VersionOne)
	pass()
	h.Finish("", "")
	pass()
	h.Now = h.Now.Add(27 * time.Hour)
	pass()
	folder := names.CacheFolder(ipld.CIDFromDigest(controllertest.VersionOne), second.Spec.Content.Files)
	key := controllertest.ClientKey(h.Namespace, names.ScrubJob(names.Mirror(folder, names.CacheClaim(folder))))
	if err := h.Client.Get(h.Ctx, key, running.DeepCopy()); err == nil {
		t.Error("a namespace has two scrubs of four at once")
	}
	h.Reconciler.Upkeep.Scrubs = 8
	pass()
	if err := h.Client.Get(h.Ctx, key, running.DeepCopy()); err != nil {
		t.Errorf("a namespace has not two scrubs of eight at once: %v", err)
	}
}

// TestAKilledScrubPassRepeatsNothing cuts the life of a scrub off after each of its writes in turn, with a new manager.
func TestAKilledScrubPassRepeatsNothing(t *testing.T) {
	for cut := int64(1); ; cut++ {
		h := scrubDue(t)
		left := cut
		h.FailWrite = func() error {
			if left--; left == 0 {
				return errors.New("the manager was killed")
			}
			return nil
		}
		pass := func() {
			if _, err := h.Reconciler.Reconcile(h.Ctx, controllertest.RequestFor(h.Namespace, "tiny")); err != nil {
				h.Restart()
				h.Reconcile()
			}
		}
		pass()
		job := h.ScrubJob(controllertest.VersionOne)
		if job == nil {
			t.Fatalf("killed at write %d, it is not scrubbed", cut)
		}
		h.FinishScrub(controllertest.VersionOne, true, &content.ScrubReport{RepairedBlocks: 1})
		pass()
		pass()
		if last := h.Model().Status.Cache.LastScrub; last == nil || last.RepairedBlocks != 1 {
			t.Errorf("killed at write %d, the scrub is told as %+v", cut, last)
		}
		before := h.Writes.Load()
		pass()
		if again := h.ScrubJob(controllertest.VersionOne); again != nil || h.Writes.Load() != before {
			t.Errorf("killed at write %d, there is a Job, or it does not come to rest: %d writes", cut, h.Writes.Load()-before)
		}
		h.Leave()
		if left > 0 {
			if cut < 4 {
				t.Errorf("the life of a scrub has only %d writes", cut)
			}
			return
		}
	}
}
