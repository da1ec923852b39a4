package model_test

import (
	"testing"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/license"
)

func TestNewVersionIsUsedOnlyOnceItIsCached(t *testing.T) {
	h := newModelTest(t)
	h.Cached()
	h.Chain.Newest = controllertest.VersionTwo
	h.Reconcile()
	h.Expect("Ready", "True", "Ready", "newer version", ipld.CIDFromDigest(controllertest.VersionTwo))
	h.Expect("Reconciling", "True", "Progressing")
	if got := h.Model().Status.Token.CID; got != ipld.CIDFromDigest(controllertest.VersionOne) {
		t.Fatalf("version %s is in use before it is cached", got)
	}
	h.Finish("", "")
	h.Reconcile()
	h.Expect("Ready", "True", "Ready")
	h.ExpectAbsent("Reconciling")
	s := h.Model().Status
	if s.Token.CID != ipld.CIDFromDigest(controllertest.VersionTwo) || s.Cache.Path != s.Token.CID {
		t.Errorf("status is still about %s at %s", s.Token.CID, s.Cache.Path)
	}
	if h.Claim(controllertest.VersionOne) != nil {
		t.Error("the cache of the version before is left behind")
	}
}

func TestNewVersionWithoutALicenseIsToldAndNotUsed(t *testing.T) {
	h := newModelTest(t)
	h.Cached()
	h.Chain.Newest = controllertest.VersionTwo
	h.Chain.Known[controllertest.VersionTwo] = controllertest.ModelFacts(controllertest.VersionTwo, license.StatusNoGrant)
	h.Reconcile()
	h.Expect("Ready", "True", "Ready", "not in use", "dehug license grant")
	h.Expect("LicenseValid", "True", "Granted")
	h.ExpectAbsent("Reconciling", "Stalled")
}

func TestPinnedVersionStays(t *testing.T) {
	h := newModelTest(t)
	h.Cached(func(s *dehugv1alpha1.DeHugModelSpec) { s.Revision = ipld.CIDFromDigest(controllertest.VersionOne) })
	h.Chain.Newest = controllertest.VersionTwo
	before := h.Writes.Load()
	h.Reconcile()
	if h.Writes.Load() != before || h.Model().Status.Token.CID != ipld.CIDFromDigest(controllertest.VersionOne) {
		t.Error("a pinned model followed a newer version")
	}
}

func TestModelsShareOneCache(t *testing.T) {
	h := newModelTest(t)
	h.Cached()
	second := h.Model().DeepCopy()
	second.ObjectMeta = metav1.ObjectMeta{Namespace: h.Namespace, Name: "second"}
	second.Status = dehugv1alpha1.DeHugModelStatus{}
	h.Must(h.Client.Create(h.Ctx, second))
	_, err := h.Reconciler.Reconcile(h.Ctx, controllertest.RequestFor(h.Namespace, "second"))
	h.Must(err)
	h.Must(h.Client.Get(h.Ctx, controllertest.ClientKey(h.Namespace, "second"), second))
	if c := second.Status.Conditions; len(c) == 0 || len(h.Jobs()) != 0 {
		t.Errorf("the second model fetches again: %v", c)
	}
	if refs := h.Claim(controllertest.VersionOne).OwnerReferences; len(refs) != 2 {
		t.Fatalf("the claim is kept alive by %d models, want 2", len(refs))
	}
	h.Change(func(s *dehugv1alpha1.DeHugModelSpec) { s.Cache.Retain = dehugv1alpha1.RetainKeep })
	h.Reconcile()
	refs := h.Claim(controllertest.VersionOne).OwnerReferences
	if len(refs) != 0 {
		t.Errorf("retain Keep left the references %+v: the claim would go with one of them", refs)
	}
	_, err = h.Reconciler.Reconcile(h.Ctx, controllertest.RequestFor(h.Namespace, "second"))
	h.Must(err)
	if refs := h.Claim(controllertest.VersionOne).OwnerReferences; len(refs) != 0 {
		t.Errorf("a neighbor's references %+v take a claim with them that a model retains", refs)
	}
	h.Change(func(s *dehugv1alpha1.DeHugModelSpec) { s.Cache.Retain = dehugv1alpha1.RetainDelete })
	h.Reconcile()
	_, err = h.Reconciler.Reconcile(h.Ctx, controllertest.RequestFor(h.Namespace, "second"))
	h.Must(err)
	if refs := h.Claim(controllertest.VersionOne).OwnerReferences; len(refs) != 2 {
		t.Errorf("no model retains the claim, and its references are %+v", refs)
	}
}

func TestClaimHasRoomForTheContent(t *testing.T) {
	h := newModelTest(t)
	h.Create()
	h.Reconcile()
	have := h.Claim(controllertest.VersionOne).Spec.Resources.Requests[corev1.ResourceStorage]
	if have.Value() <= controllertest.ContentBytes {
		t.Errorf("a claim of %s has no room for %d bytes", have.String(), controllertest.ContentBytes)
	}
}
