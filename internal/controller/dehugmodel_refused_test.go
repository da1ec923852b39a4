package controller

import (
	"errors"
	"testing"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/refusal"
)

// forbid makes the API server admit no more objects like the probe in the namespace, and waits until it does so.
func forbid(t *testing.T, c client.Client, ns string, counted corev1.ResourceName, probe client.Object) {
	t.Helper()
	none := corev1.ResourceList{counted: resource.MustParse("0")}
	q := &corev1.ResourceQuota{ObjectMeta: metav1.ObjectMeta{Namespace: ns, Name: "none"}, Spec: corev1.ResourceQuotaSpec{Hard: none}}
	if err := c.Create(t.Context(), q); err != nil {
		t.Fatal(err)
	}
	q.Status = corev1.ResourceQuotaStatus{Hard: none, Used: none} // nothing runs here that counts
	if err := c.Status().Update(t.Context(), q); err != nil {
		t.Fatal(err)
	}
	probe.SetNamespace(ns)
	for deadline := time.Now().Add(30 * time.Second); ; time.Sleep(50 * time.Millisecond) {
		if _, refused := refusal.Of(c.Create(t.Context(), probe.DeepCopyObject().(client.Object), client.DryRunAll)); refused {
			return
		}
		if time.Now().After(deadline) {
			t.Fatal("the quota is not enforced")
		}
	}
}

func podOf(labels map[string]string) corev1.PodTemplateSpec {
	return corev1.PodTemplateSpec{ObjectMeta: metav1.ObjectMeta{Labels: labels}, Spec: corev1.PodSpec{
		RestartPolicy: corev1.RestartPolicyNever, Containers: []corev1.Container{{Name: "c", Image: "x"}}}}
}

func aJob() *batchv1.Job {
	return &batchv1.Job{ObjectMeta: metav1.ObjectMeta{Name: "probe"}, Spec: batchv1.JobSpec{Template: podOf(nil)}}
}

func aDeployment() *appsv1.Deployment {
	labels := map[string]string{"probe": "p"}
	template := podOf(labels)
	template.Spec.RestartPolicy = corev1.RestartPolicyAlways
	return &appsv1.Deployment{ObjectMeta: metav1.ObjectMeta{Name: "probe"}, Spec: appsv1.DeploymentSpec{
		Selector: &metav1.LabelSelector{MatchLabels: labels}, Template: template}}
}

func TestARefusedFetchJobIsACondition(t *testing.T) {
	h := newModelTest(t)
	forbid(t, h.client, h.ns, "count/jobs.batch", aJob())
	h.create()
	h.reconcile()
	h.expect("Cached", "False", "ObjectRefused", "Job dehug-", "exceeded quota: none", "raise the namespace's ResourceQuota")
	h.expect("Stalled", "True", "ObjectRefused")
	h.expect("LicenseValid", "True", "Granted")
	h.must(h.client.DeleteAllOf(h.ctx, &corev1.ResourceQuota{}, client.InNamespace(h.ns)))
	h.eventually("the fetch starts once the quota admits it", func() bool {
		h.reconcile()
		return len(h.jobs()) == 1
	})
	h.expectAbsent("Stalled")
}

// TestPodsThatAQuotaRefusesAreTold plays the Job controller, which says in an event alone that it can make no pod.
func TestPodsThatAQuotaRefusesAreTold(t *testing.T) {
	h := newModelTest(t)
	h.create()
	h.reconcile()
	job := h.jobs()[0]
	h.must(h.client.Create(h.ctx, &corev1.Event{
		ObjectMeta:     metav1.ObjectMeta{Namespace: h.ns, GenerateName: "job-"},
		InvolvedObject: corev1.ObjectReference{APIVersion: "batch/v1", Kind: "Job", Namespace: h.ns, Name: job.Name, UID: job.UID},
		Type:           corev1.EventTypeWarning, Reason: "FailedCreate", LastTimestamp: metav1.Now(),
		Message: `Error creating: pods "dehug-fetch-x-abcde" is forbidden: failed quota: compute: must specify limits.cpu for: fetch`,
	}))
	h.reconcile()
	h.expect("Cached", "False", "ObjectRefused", "the pods of Job "+job.Name, "must specify limits.cpu", "add a LimitRange")
	h.expect("Stalled", "True", "ObjectRefused")
}

func TestARefusedKeeperDoesNotHoldTheModelBack(t *testing.T) {
	h := newModelTest(t)
	h.create()
	h.reconcile()
	h.finish("", "")
	forbid(t, h.client, h.ns, "count/deployments.apps", aDeployment())
	h.reconcile()
	h.expect("Ready", "True", "Ready", "the API server refuses Deployment dehug-keep", "exceeded quota: none", "raise the namespace's ResourceQuota")
	if h.last.RequeueAfter == 0 || h.last.RequeueAfter > h.r.Poll*2 {
		t.Errorf("tried again after %s", h.last.RequeueAfter)
	}
	h.expectAbsent("Stalled", "Reconciling")
}

func TestAnEndedLicenceIsToldWhateverElseFails(t *testing.T) {
	h := newModelTest(t)
	h.cached()
	h.chain.facts[versionOne] = modelFacts(versionOne, license.StatusRevoked)
	failed := 0
	h.fail = func() error {
		if failed == 0 {
			failed++
			return errors.New("the API server went away for a moment")
		}
		return nil
	}
	_, err := h.r.Reconcile(h.ctx, ctrl.Request{NamespacedName: clientKey(h.ns, "tiny")})
	if err == nil || failed != 1 {
		t.Fatalf("error %v after %d failed writes, want the failed write's error", err, failed)
	}
	h.expect("LicenseValid", "False", "LicenseRevoked")
	h.expect("Cached", "True", "Cached")
}

func TestARefusedEndpointIsACondition(t *testing.T) {
	for counted, probe := range map[corev1.ResourceName]client.Object{
		"count/deployments.apps": aDeployment(),
		"count/services": &corev1.Service{ObjectMeta: metav1.ObjectMeta{Name: "probe"},
			Spec: corev1.ServiceSpec{Ports: []corev1.ServicePort{{Port: 80}}}},
	} {
		t.Run(string(counted), func(t *testing.T) {
			h := newEndpointTest(t)
			h.runtime("rt", h.format)
			h.model()
			h.create()
			forbid(t, h.client, h.ns, counted, probe)
			result := h.reconcile()
			h.expect("Ready", "False", "ObjectRefused", "dehug-chat", "exceeded quota: none", "raise the namespace's ResourceQuota")
			h.expect("Stalled", "True", "ObjectRefused")
			if result.RequeueAfter == 0 || result.RequeueAfter > refusedRecheck {
				t.Errorf("tried again after %s", result.RequeueAfter)
			}
			h.must(h.client.DeleteAllOf(h.ctx, &corev1.ResourceQuota{}, client.InNamespace(h.ns)))
			for deadline := time.Now().Add(30 * time.Second); h.isStalled() && time.Now().Before(deadline); time.Sleep(50 * time.Millisecond) {
				h.reconcile()
			}
			if h.deployment() == nil || !h.hasService(names.VersionService("chat", firstCID)) {
				t.Error("the endpoint was not made once nothing refused it")
			}
			h.expect("Ready", "False", "Progressing")
		})
	}
}

func (h *endpointTest) isStalled() bool {
	h.Helper()
	return meta.IsStatusConditionTrue(h.endpoint().Status.Conditions, "Stalled")
}
