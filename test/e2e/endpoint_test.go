//go:build e2e

package e2e

import (
	"testing"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/intstr"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

func serverTemplate(bend func(*corev1.Container)) *corev1.PodTemplateSpec {
	container := corev1.Container{Name: "server"}
	bend(&container)
	return &corev1.PodTemplateSpec{Spec: corev1.PodSpec{Containers: []corev1.Container{container}}}
}

func TestEndpointFaultsHaveTheirOwnReason(t *testing.T) {
	t.Parallel() // it waits, most of the time, for what concerns no other test
	w := newWorld(t)
	model := w.model("tiny-chat", nil)
	w.create(model)
	w.expect(model, dehugv1alpha1.ConditionReady, metav1.ConditionTrue, "")

	cases := map[string]struct {
		bend   func(*dehugv1alpha1.InferenceEndpointSpec)
		reason string
	}{
		"image-cannot-be-pulled": {
			bend: func(spec *dehugv1alpha1.InferenceEndpointSpec) {
				spec.Template = serverTemplate(func(c *corev1.Container) { c.Image = "dehug.invalid/no/such:image" })
			},
			reason: dehugv1alpha1.ReasonImagePullFailed,
		},
		"server-never-ready": {
			bend: func(spec *dehugv1alpha1.InferenceEndpointSpec) {
				spec.Template = serverTemplate(func(c *corev1.Container) {
					c.ReadinessProbe = &corev1.Probe{
						PeriodSeconds: 1, FailureThreshold: 2,
						ProbeHandler: corev1.ProbeHandler{HTTPGet: &corev1.HTTPGetAction{Path: "/never", Port: intstr.FromInt32(8080)}},
					}
				})
			},
			reason: dehugv1alpha1.ReasonServerNotReady,
		},
		"server-crashes": {
			bend: func(spec *dehugv1alpha1.InferenceEndpointSpec) {
				spec.Template = serverTemplate(func(c *corev1.Container) { c.Args = []string{"--no-such-flag"} })
			},
			reason: dehugv1alpha1.ReasonServerCrashed,
		},
		"no-such-runtime": {
			bend: func(spec *dehugv1alpha1.InferenceEndpointSpec) {
				spec.RuntimeRef = &dehugv1alpha1.ObjectReference{Name: "no-such-runtime"}
			},
			reason: dehugv1alpha1.ReasonRuntimeNotFound,
		},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			w := &world{T: t, ctx: w.ctx, client: w.client, namespace: w.namespace}
			endpoint := w.endpoint(name, "tiny-chat", c.bend)
			w.create(endpoint)
			w.expect(endpoint, dehugv1alpha1.ConditionWorkloadAvailable, metav1.ConditionFalse, c.reason)
			w.expect(endpoint, dehugv1alpha1.ConditionReady, metav1.ConditionFalse, c.reason)
			w.must(w.client.Delete(w.ctx, endpoint))
		})
	}
}

func TestAModelThatNoRuntimeFitsSaysWhichFormatsThereAre(t *testing.T) {
	w := newWorld(t)
	_, err := publishOpen(w.ctx, "alice/tiny-safetensors", "config.json", "model.safetensors", "tokenizer.json", "tokenizer_config.json", "README.md")
	w.must(err)
	model := w.model("tiny-safetensors", func(spec *dehugv1alpha1.DeHugModelSpec) {
		spec.Model, spec.License.AcceptTerms = "alice/tiny-safetensors", ""
	})
	endpoint := w.endpoint("unfit", "tiny-safetensors", nil)
	w.create(model, endpoint)
	w.expect(model, dehugv1alpha1.ConditionReady, metav1.ConditionTrue, "")
	w.expect(endpoint, dehugv1alpha1.ConditionReady, metav1.ConditionFalse, dehugv1alpha1.ReasonNoRuntimeFits)
}
