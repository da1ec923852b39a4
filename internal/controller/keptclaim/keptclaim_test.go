package keptclaim_test

import (
	"testing"
	"time"

	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/controller/keptclaim"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/names"
)

func (h *modelTest) lookAfterKept(limit int64) ctrl.Result {
	h.Helper()
	r := &keptclaim.Reconciler{Client: h.Reconciler.Client, Now: func() time.Time { return h.Now }, Limit: limit}
	result, err := r.Reconcile(h.Ctx, ctrl.Request{NamespacedName: types.NamespacedName{Namespace: h.Namespace}})
	h.Must(err)
	return result
}

func (h *modelTest) deleteModel() {
	h.Helper()
	m := h.Model()
	h.Must(h.Client.Delete(h.Ctx, m))
	if err := h.Client.Get(h.Ctx, client.ObjectKeyFromObject(m), m); !apierrors.IsNotFound(err) {
		h.Fatalf("the model is still there: %v", err)
	}
}

func TestAKeptCacheIsUsedAgainWithoutAFetch(t *testing.T) {
	h := newModelTest(t)
	h.Cached(controllertest.RetainCache)
	h.lookAfterKept(0)
	if since, ok := h.Claim(controllertest.VersionOne).Annotations[names.AnnotationUnusedSince]; ok {
		t.Errorf("a claim in use is unused since %s", since)
	}
	h.deleteModel()
	h.lookAfterKept(0)
	if got, want := h.Claim(controllertest.VersionOne).Annotations[names.AnnotationUnusedSince], h.Now.UTC().Format(time.RFC3339); got != want {
		t.Errorf("the claim is unused since %q, want %q", got, want)
	}
	before := h.Writes.Load()
	h.Now = h.Now.Add(time.Hour)
	h.lookAfterKept(0)
	if got := h.Writes.Load() - before; got != 0 {
		t.Errorf("%d writes for a claim that stays unused", got)
	}
	h.Create(controllertest.RetainCache)
	h.Reconcile()
	h.Expect("Ready", "True", "Ready")
	if len(h.Jobs()) != 0 {
		t.Error("the content is fetched again")
	}
	h.lookAfterKept(0)
	if since, ok := h.Claim(controllertest.VersionOne).Annotations[names.AnnotationUnusedSince]; ok {
		t.Errorf("a claim that is used again is unused since %s", since)
	}
}

func TestTheLongestUnusedCachesAreEvicted(t *testing.T) {
	h := newModelTest(t)
	versions := []evm.Hash{{0: 11, 31: 1}, {0: 12, 31: 2}, {0: 13, 31: 3}}
	for i, v := range versions {
		h.keptClaim(v, h.Now.Add(-time.Duration(i+1)*time.Hour))
	}
	h.Create(controllertest.RetainCache)
	h.Reconcile()
	h.lookAfterKept(20 << 20)
	for i, want := range []bool{true, true, false} {
		if got := h.Claim(versions[i]) != nil; got != want {
			t.Errorf("claim %d is there: %t, want %t", i, got, want)
		}
	}
	if h.Claim(controllertest.VersionOne) == nil {
		t.Error("a claim in use is evicted")
	}
}

// keptClaim makes a claim of 10 MiB as it is when its last model went.
func (h *modelTest) keptClaim(id evm.Hash, since time.Time) {
	h.Helper()
	claim := cache.BuildClaim(cache.Claim{Namespace: h.Namespace, CID: ipld.CIDFromDigest(id), Folder: ipld.CIDFromDigest(id), Bytes: 10 << 20, AccessMode: corev1.ReadWriteOnce})
	claim.Annotations = map[string]string{names.AnnotationUnusedSince: since.UTC().Format(time.RFC3339)}
	h.Must(h.Client.Create(h.Ctx, claim))
}

// quota makes the API server admit so many bytes of claims in the namespace. Nothing runs here that counts them.
func (h *modelTest) quota(hard, used string) {
	h.Helper()
	list := func(size string) corev1.ResourceList {
		return corev1.ResourceList{corev1.ResourceRequestsStorage: resource.MustParse(size)}
	}
	q := &corev1.ResourceQuota{ObjectMeta: metav1.ObjectMeta{Namespace: h.Namespace, Name: "storage"}, Spec: corev1.ResourceQuotaSpec{Hard: list(hard)}}
	h.Must(h.Client.Create(h.Ctx, q))
	q.Status = corev1.ResourceQuotaStatus{Hard: list(hard), Used: list(used)}
	h.Must(h.Client.Status().Update(h.Ctx, q))
}

func TestAQuotaThatForbidsTheClaimIsTold(t *testing.T) {
	h := newModelTest(t)
	h.quota("20Mi", "0")
	h.Create()
	h.Reconcile()
	h.Expect("Cached", "False", "InsufficientStorage", "exceeded quota", "68Mi", "raise the namespace's quota")
	h.Expect("Ready", "False", "InsufficientStorage")
	h.Expect("Stalled", "True", "InsufficientStorage")
	if h.Last.RequeueAfter <= 0 || h.Last.RequeueAfter > time.Minute {
		t.Errorf("it is tried again after %s", h.Last.RequeueAfter)
	}
	h.Must(h.Client.DeleteAllOf(h.Ctx, &corev1.ResourceQuota{}, client.InNamespace(h.Namespace)))
	h.Eventually("the claim is made once the quota admits it", func() bool {
		h.Reconcile()
		return h.Claim(controllertest.VersionOne) != nil
	})
}

func TestALimitRangeThatForbidsTheClaimIsTold(t *testing.T) {
	h := newModelTest(t)
	h.Must(h.Client.Create(h.Ctx, &corev1.LimitRange{ObjectMeta: metav1.ObjectMeta{Namespace: h.Namespace, Name: "storage"},
		Spec: corev1.LimitRangeSpec{Limits: []corev1.LimitRangeItem{{Type: corev1.LimitTypePersistentVolumeClaim,
			Max: corev1.ResourceList{corev1.ResourceStorage: resource.MustParse("1Mi")}}}}}))
	h.Create()
	h.Eventually("the limit's refusal is told", func() bool {
		h.Reconcile()
		return h.ReadyIs("InsufficientStorage")()
	})
	h.Expect("Cached", "False", "InsufficientStorage", "maximum storage usage per PersistentVolumeClaim is 1Mi")
}

func TestUnusedCachesMakeRoomForANewOne(t *testing.T) {
	h := newModelTest(t)
	old, young := evm.Hash{0: 11, 31: 1}, evm.Hash{0: 12, 31: 2}
	h.keptClaim(old, h.Now.Add(-time.Hour))
	h.keptClaim(young, h.Now.Add(-time.Minute))
	h.quota("75Mi", "20Mi")
	h.Create()
	h.Reconcile()
	h.Expect("Cached", "False", "InsufficientStorage", "make room")
	if h.Claim(old) != nil {
		t.Error("the longest unused cache is kept")
	}
	if h.Claim(young) == nil {
		t.Error("a cache whose model may come back is evicted")
	}
}
