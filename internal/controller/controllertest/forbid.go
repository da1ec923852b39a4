package controllertest

import (
	"testing"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/internal/refusal"
)

// Forbid makes the API server admit no more objects like the probe in the namespace, and waits until it does so.
func Forbid(t *testing.T, c client.Client, ns string, counted corev1.ResourceName, probe client.Object) {
	t.Helper()
	none := corev1.ResourceList{counted: resource.MustParse("0")}
	q := &corev1.ResourceQuota{ObjectMeta: metav1.ObjectMeta{Namespace: ns, Name: "none"},
		Spec: corev1.ResourceQuotaSpec{Hard: none}}
	if err := c.Create(t.Context(), q); err != nil {
		t.Fatal(err)
	}
	q.Status = corev1.ResourceQuotaStatus{Hard: none, Used: none} // nothing runs here that counts
	if err := c.Status().Update(t.Context(), q); err != nil {
		t.Fatal(err)
	}
	probe.SetNamespace(ns)
	for deadline := time.Now().Add(30 * time.Second); ; time.Sleep(50 * time.Millisecond) {
		if _, refused := refusal.Of(c.Create(t.Context(), probe.DeepCopyObject().(client.Object),
			client.DryRunAll)); refused {
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

// ProbeJob returns a Job to try out a quota with.
func ProbeJob() *batchv1.Job {
	return &batchv1.Job{ObjectMeta: metav1.ObjectMeta{Name: "probe"}, Spec: batchv1.JobSpec{Template: podOf(nil)}}
}

// ProbeDeployment returns a Deployment to try out a quota with.
func ProbeDeployment() *appsv1.Deployment {
	labels := map[string]string{"probe": "p"}
	template := podOf(labels)
	template.Spec.RestartPolicy = corev1.RestartPolicyAlways
	return &appsv1.Deployment{ObjectMeta: metav1.ObjectMeta{Name: "probe"}, Spec: appsv1.DeploymentSpec{
		Selector: &metav1.LabelSelector{MatchLabels: labels}, Template: template}}
}
