package model_test

import (
	"errors"
	"strings"
	"testing"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/license"
)

func TestARefusedFetchJobIsACondition(t *testing.T) {
	h := newModelTest(t)
	controllertest.Forbid(t, h.Client, h.Namespace, "count/jobs.batch", controllertest.ProbeJob())
	h.Create()
	h.Reconcile()
	h.Expect("Cached", "False", "ObjectRefused", "Job dehug-", "exceeded quota: none", "raise the namespace's ResourceQuota")
	h.Expect("Stalled", "True", "ObjectRefused")
	h.Expect("LicenseValid", "True", "Granted")
	h.Must(h.Client.DeleteAllOf(h.Ctx, &corev1.ResourceQuota{}, client.InNamespace(h.Namespace)))
	h.Eventually("the fetch starts once the quota admits it", func() bool {
		h.Reconcile()
		return len(h.Jobs()) == 1
	})
	h.ExpectAbsent("Stalled")
}

// TestPodsThatAQuotaRefusesAreTold plays the Job controller, which says in an event alone that it can make no pod.
func TestPodsThatAQuotaRefusesAreTold(t *testing.T) {
	h := newModelTest(t)
	h.Create()
	h.Reconcile()
	job := h.Jobs()[0]
	h.Must(h.Client.Create(h.Ctx, &corev1.Event{
		ObjectMeta:     metav1.ObjectMeta{Namespace: h.Namespace, GenerateName: "job-"},
		InvolvedObject: corev1.ObjectReference{APIVersion: "batch/v1", Kind: "Job", Namespace: h.Namespace, Name: job.Name, UID: job.UID},
		Type:           corev1.EventTypeWarning, Reason: "FailedCreate", LastTimestamp: metav1.Now(),
		Message: `Error creating: pods "dehug-fetch-x-abcde" is forbidden: failed quota: compute: must specify limits.cpu for: fetch`,
	}))
	h.Reconcile()
	h.Expect("Cached", "False", "ObjectRefused", "the pods of Job "+job.Name, "must specify limits.cpu", "add a LimitRange")
	h.Expect("Stalled", "True", "ObjectRefused")
}

func TestARefusedMirrorDoesNotHoldTheModelBack(t *testing.T) {
	h := newModelTest(t)
	h.Create()
	h.Reconcile()
	h.Finish("", "")
	h.Reconcile()
	controllertest.Forbid(t, h.Client, h.Namespace, "count/deployments.apps", controllertest.ProbeDeployment())
	h.WantMirror(controllertest.VersionOne)
	h.Expect("Ready", "True", "Ready", "the API server refuses Deployment dehug-mirror", "exceeded quota: none", "raise the namespace's ResourceQuota")
	if h.Last.RequeueAfter == 0 || h.Last.RequeueAfter > h.Reconciler.Poll*2 {
		t.Errorf("tried again after %s", h.Last.RequeueAfter)
	}
	h.ExpectAbsent("Stalled", "Reconciling")
}

func TestAnEndedLicenseIsToldWhateverElseFails(t *testing.T) {
	h := newModelTest(t)
	h.Cached()
	h.WantMirror(controllertest.VersionOne)
	h.Chain.Known[controllertest.VersionOne] = controllertest.ModelFacts(controllertest.VersionOne, license.StatusRevoked)
	failed := 0
	h.FailWrite = func() error {
		if failed == 0 {
			failed++
			return errors.New("the API server went away for a moment")
		}
		return nil
	}
	_, err := h.Reconciler.Reconcile(h.Ctx, ctrl.Request{NamespacedName: controllertest.ClientKey(h.Namespace, "tiny")})
	if err == nil || failed != 1 {
		t.Fatalf("error %v after %d failed writes, want the failed write's error", err, failed)
	}
	h.Expect("LicenseValid", "False", "LicenseRevoked")
	h.Expect("Cached", "True", "Cached")
}

func TestAChangeThatTheClaimCannotTakeIsTold(t *testing.T) {
	h := newModelTest(t)
	h.Cached()
	h.Change(func(s *dehugv1alpha1.DeHugModelSpec) { s.Cache.AccessMode = corev1.ReadWriteMany })
	h.Reconcile()
	h.Expect("Ready", "True", "Ready", "spec.cache.accessMode is ReadWriteMany", "cannot be changed")
	h.Change(func(s *dehugv1alpha1.DeHugModelSpec) { s.Cache.AccessMode = corev1.ReadWriteOnce })
	h.Reconcile()
	if c := meta.FindStatusCondition(h.Model().Status.Conditions, "Ready"); strings.Contains(c.Message, "accessMode") {
		t.Errorf("still told: %s", c.Message)
	}
}
