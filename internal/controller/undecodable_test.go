package controller_test

import (
	"testing"

	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	kruntime "k8s.io/apimachinery/pkg/runtime"
	"k8s.io/utils/ptr"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/testkit"
)

// oldEndpoint is an endpoint that an older schema admitted: the typed client cannot decode a list with it.
func oldEndpoint(namespace string) *unstructured.Unstructured {
	return &unstructured.Unstructured{Object: map[string]any{
		"apiVersion": "dehug.io/v1alpha1", "kind": "InferenceEndpoint",
		"metadata": map[string]any{"namespace": namespace, "name": "bad"},
		"spec":     map[string]any{"modelRef": map[string]any{"name": "tiny"}, "template": "x"},
	}}
}

// TestAnUndecodableObjectHarmsItselfAlone starts a manager while such an object is stored.
func TestAnUndecodableObjectHarmsItselfAlone(t *testing.T) {
	env := testkit.StartEnv(t)
	h := newModelTest(t)
	elsewhere := env.Namespace(t)
	env.StoreUnchecked(t, "inferenceendpoints.dehug.io", oldEndpoint(elsewhere))
	if err := h.Client.List(h.Ctx, &dehugv1alpha1.InferenceEndpointList{}); err == nil {
		t.Fatal("the typed client can decode the object: the test shows nothing")
	}
	bad := oldEndpoint(elsewhere)
	h.Must(h.Client.Get(h.Ctx, client.ObjectKeyFromObject(bad), bad))
	ran := h.leftover(elsewhere, bad)

	startManager(t, h)
	h.Create()
	h.Must(h.Client.Create(h.Ctx, &dehugv1alpha1.InferenceEndpoint{ObjectMeta: metav1.ObjectMeta{Namespace: h.Namespace, Name: "chat"},
		Spec: dehugv1alpha1.InferenceEndpointSpec{ModelRef: dehugv1alpha1.ObjectReference{Name: "tiny"}}}))
	h.Eventually("the good endpoint is looked at", func() bool {
		good := &dehugv1alpha1.InferenceEndpoint{}
		h.Must(h.Client.Get(h.Ctx, controllertest.ClientKey(h.Namespace, "chat"), good))
		return meta.FindStatusCondition(good.Status.Conditions, "ModelReady") != nil
	})
	h.Eventually("the bad endpoint says what is wrong", func() bool {
		h.Must(h.Client.Get(h.Ctx, client.ObjectKeyFromObject(bad), bad))
		var status dehugv1alpha1.InferenceEndpointStatus
		raw, _, _ := unstructured.NestedMap(bad.Object, "status")
		h.Must(kruntime.DefaultUnstructuredConverter.FromUnstructured(raw, &status))
		ready, stalled := meta.FindStatusCondition(status.Conditions, "Ready"), meta.FindStatusCondition(status.Conditions, "Stalled")
		return ready != nil && ready.Status == "False" && ready.Reason == "NotDecodable" && stalled != nil
	})
	h.Eventually("what ran for the bad endpoint is stopped", func() bool {
		h.Must(h.Client.Get(h.Ctx, client.ObjectKeyFromObject(ran), ran))
		return *ran.Spec.Replicas == 0
	})
}

// leftover makes the Deployment of an endpoint.
func (h *modelTest) leftover(namespace string, endpoint *unstructured.Unstructured) *appsv1.Deployment {
	h.Helper()
	labels := map[string]string{names.LabelManagedBy: names.ManagedBy, "p": "q"}
	d := &appsv1.Deployment{ObjectMeta: metav1.ObjectMeta{Namespace: namespace, Name: names.Workload(endpoint.GetName()), Labels: labels,
		OwnerReferences: []metav1.OwnerReference{{APIVersion: dehugv1alpha1.GroupVersion.String(), Kind: "InferenceEndpoint",
			Name: endpoint.GetName(), UID: endpoint.GetUID(), Controller: ptr.To(true)}}},
		Spec: appsv1.DeploymentSpec{Replicas: ptr.To(int32(1)), Selector: &metav1.LabelSelector{MatchLabels: labels},
			Template: corev1.PodTemplateSpec{ObjectMeta: metav1.ObjectMeta{Labels: labels},
				Spec: corev1.PodSpec{Containers: []corev1.Container{{Name: "c", Image: "x"}}}}}}
	h.Must(h.Client.Create(h.Ctx, d))
	return d
}
