package controller

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

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/names"
)

func (h *modelTest) lookAfterKept(limit int64) ctrl.Result {
	h.Helper()
	r := &KeptClaimReconciler{Client: h.r.Client, Now: func() time.Time { return h.now }, Limit: limit}
	result, err := r.Reconcile(h.ctx, ctrl.Request{NamespacedName: types.NamespacedName{Namespace: h.ns}})
	h.must(err)
	return result
}

func (h *modelTest) deleteModel() {
	h.Helper()
	m := h.model()
	h.must(h.client.Delete(h.ctx, m))
	if err := h.client.Get(h.ctx, client.ObjectKeyFromObject(m), m); !apierrors.IsNotFound(err) {
		h.Fatalf("the model is still there: %v", err)
	}
}

func keep(s *modelSpec) { s.Cache.Retain = dehugv1alpha1.RetainKeep }

func TestAKeptCacheIsUsedAgainWithoutAFetch(t *testing.T) {
	h := newModelTest(t)
	h.cached(keep)
	h.lookAfterKept(0)
	if since, ok := h.claim(versionOne).Annotations[names.AnnotationUnusedSince]; ok {
		t.Errorf("a claim in use is unused since %s", since)
	}
	h.deleteModel()
	h.lookAfterKept(0)
	if got, want := h.claim(versionOne).Annotations[names.AnnotationUnusedSince], h.now.UTC().Format(time.RFC3339); got != want {
		t.Errorf("the claim is unused since %q, want %q", got, want)
	}
	before := h.writes.Load()
	h.now = h.now.Add(time.Hour)
	h.lookAfterKept(0)
	if got := h.writes.Load() - before; got != 0 {
		t.Errorf("%d writes for a claim that stays unused", got)
	}
	h.create(keep)
	h.reconcile()
	h.expect("Ready", "True", "Ready")
	if len(h.jobs()) != 0 {
		t.Error("the content is fetched again")
	}
	h.lookAfterKept(0)
	if since, ok := h.claim(versionOne).Annotations[names.AnnotationUnusedSince]; ok {
		t.Errorf("a claim that is used again is unused since %s", since)
	}
}

func TestTheLongestUnusedCachesAreEvicted(t *testing.T) {
	h := newModelTest(t)
	versions := []license.Hash{{0: 11, 31: 1}, {0: 12, 31: 2}, {0: 13, 31: 3}}
	for i, v := range versions {
		h.keptClaim(v, h.now.Add(-time.Duration(i+1)*time.Hour))
	}
	h.create(keep)
	h.reconcile()
	h.lookAfterKept(20 << 20)
	for i, want := range []bool{true, true, false} {
		if got := h.claim(versions[i]) != nil; got != want {
			t.Errorf("claim %d is there: %t, want %t", i, got, want)
		}
	}
	if h.claim(versionOne) == nil {
		t.Error("a claim in use is evicted")
	}
}

// keptClaim makes a claim of 10 MiB as it is when its last model went.
func (h *modelTest) keptClaim(id license.Hash, since time.Time) {
	h.Helper()
	claim := cache.BuildClaim(cache.Claim{Namespace: h.ns, CID: ipld.CIDFromDigest(id), Bytes: 10 << 20, AccessMode: corev1.ReadWriteOnce})
	claim.Annotations = map[string]string{names.AnnotationUnusedSince: since.UTC().Format(time.RFC3339)}
	h.must(h.client.Create(h.ctx, claim))
}

// quota makes the API server admit so many bytes of claims in the namespace. Nothing runs here that counts them.
func (h *modelTest) quota(hard, used string) {
	h.Helper()
	list := func(size string) corev1.ResourceList {
		return corev1.ResourceList{corev1.ResourceRequestsStorage: resource.MustParse(size)}
	}
	q := &corev1.ResourceQuota{ObjectMeta: metav1.ObjectMeta{Namespace: h.ns, Name: "storage"}, Spec: corev1.ResourceQuotaSpec{Hard: list(hard)}}
	h.must(h.client.Create(h.ctx, q))
	q.Status = corev1.ResourceQuotaStatus{Hard: list(hard), Used: list(used)}
	h.must(h.client.Status().Update(h.ctx, q))
}

func TestAQuotaThatForbidsTheClaimIsTold(t *testing.T) {
	h := newModelTest(t)
	h.quota("20Mi", "0")
	h.create()
	h.reconcile()
	h.expect("Cached", "False", "InsufficientStorage", "exceeded quota", "68Mi", "raise the namespace's quota")
	h.expect("Ready", "False", "InsufficientStorage")
	h.expect("Stalled", "True", "InsufficientStorage")
	if h.last.RequeueAfter <= 0 || h.last.RequeueAfter > time.Minute {
		t.Errorf("it is tried again after %s", h.last.RequeueAfter)
	}
	h.must(h.client.DeleteAllOf(h.ctx, &corev1.ResourceQuota{}, client.InNamespace(h.ns)))
	h.eventually("the claim is made once the quota admits it", func() bool {
		h.reconcile()
		return h.claim(versionOne) != nil
	})
}

func TestALimitRangeThatForbidsTheClaimIsTold(t *testing.T) {
	h := newModelTest(t)
	h.must(h.client.Create(h.ctx, &corev1.LimitRange{ObjectMeta: metav1.ObjectMeta{Namespace: h.ns, Name: "storage"},
		Spec: corev1.LimitRangeSpec{Limits: []corev1.LimitRangeItem{{Type: corev1.LimitTypePersistentVolumeClaim,
			Max: corev1.ResourceList{corev1.ResourceStorage: resource.MustParse("1Mi")}}}}}))
	h.create()
	h.eventually("the limit's refusal is told", func() bool {
		h.reconcile()
		return h.readyIs("InsufficientStorage")()
	})
	h.expect("Cached", "False", "InsufficientStorage", "maximum storage usage per PersistentVolumeClaim is 1Mi")
}

func TestUnusedCachesMakeRoomForANewOne(t *testing.T) {
	h := newModelTest(t)
	old, young := license.Hash{0: 11, 31: 1}, license.Hash{0: 12, 31: 2}
	h.keptClaim(old, h.now.Add(-time.Hour))
	h.keptClaim(young, h.now.Add(-time.Minute))
	h.quota("75Mi", "20Mi")
	h.create()
	h.reconcile()
	h.expect("Cached", "False", "InsufficientStorage", "make room")
	if h.claim(old) != nil {
		t.Error("the longest unused cache is kept")
	}
	if h.claim(young) == nil {
		t.Error("a cache whose model may come back is evicted")
	}
}
