package apitest

import (
	"net/http"
	"testing"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/testkit"
)

// TestAnUndecodableEndpointHarmsItselfAlone starts a gateway while an endpoint is stored that an older schema admitted.
func TestAnUndecodableEndpointHarmsItselfAlone(t *testing.T) {
	env := testkit.StartEnv(t)
	namespace := env.Namespace(t)
	env.StoreUnchecked(t, "inferenceendpoints.dehug.io", &unstructured.Unstructured{Object: map[string]any{
		"apiVersion": "dehug.io/v1alpha1", "kind": "InferenceEndpoint",
		"metadata": map[string]any{"namespace": namespace, "name": "bad"},
		"spec":     map[string]any{"modelRef": map[string]any{"name": "tiny"}, "template": "x"},
	}})
	if err := env.Client.List(t.Context(), &v1alpha1.InferenceEndpointList{}); err == nil {
		t.Fatal("the typed client can decode the object: the test shows nothing")
	}
	base, _ := start(t, env)
	good := &v1alpha1.InferenceEndpoint{ObjectMeta: metav1.ObjectMeta{Namespace: namespace, Name: "good"},
		Spec: v1alpha1.InferenceEndpointSpec{ModelRef: v1alpha1.ObjectReference{Name: "tiny"}}}
	if err := env.Client.Create(t.Context(), good); err != nil {
		t.Fatal(err)
	}
	url := func(name string) string {
		return base + "/namespaces/" + namespace + "/endpoints/" + name + "/v1/chat/completions"
	}
	eventually(t, url("good"), "", http.StatusServiceUnavailable) // known, without a pod
	eventually(t, url("bad"), "", http.StatusNotFound)            // its keys are not known, so it is not served
}
