package rollout

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	corev1 "k8s.io/api/core/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

func TestNodesOf(t *testing.T) {
	gpu := []corev1.Toleration{{Key: "nvidia.com/gpu", Operator: corev1.TolerationOpExists}}
	zone := &corev1.NodeSelector{NodeSelectorTerms: []corev1.NodeSelectorTerm{{MatchExpressions: []corev1.NodeSelectorRequirement{
		{Key: corev1.LabelTopologyZone, Operator: corev1.NodeSelectorOpIn, Values: []string{"a"}}}}}}
	with := func(name string, spec corev1.PodSpec) dehugv1alpha1.InferenceRuntime {
		r := runtimeOf(name, "gguf")
		spec.Containers = []corev1.Container{{Name: "server", Image: "llama:1"}}
		r.Spec.Template.Spec = spec
		return r
	}
	plain, tainted := with("a-cpu", corev1.PodSpec{}), with("b-gpu", corev1.PodSpec{NodeSelector: map[string]string{"gpu": "yes"}, Tolerations: gpu})
	endpoint := func(ref string, spec *corev1.PodSpec) *dehugv1alpha1.InferenceEndpoint {
		e := &dehugv1alpha1.InferenceEndpoint{}
		if ref != "" {
			e.Spec.RuntimeRef = &dehugv1alpha1.ObjectReference{Name: ref}
		}
		if spec != nil {
			e.Spec.Template = &corev1.PodTemplateSpec{Spec: *spec}
		}
		return e
	}
	for name, tc := range map[string]struct {
		runtimes []dehugv1alpha1.InferenceRuntime
		endpoint *dehugv1alpha1.InferenceEndpoint
		want     *dehugv1alpha1.PodPlacement
	}{
		"no runtime":                        {nil, nil, nil},
		"a runtime of any node":             {[]dehugv1alpha1.InferenceRuntime{plain}, nil, nil},
		"the runtime that would be chosen":  {[]dehugv1alpha1.InferenceRuntime{tainted}, nil, &dehugv1alpha1.PodPlacement{NodeSelector: map[string]string{"gpu": "yes"}, Tolerations: gpu}},
		"the runtime that is named":         {[]dehugv1alpha1.InferenceRuntime{plain, tainted}, endpoint("b-gpu", nil), &dehugv1alpha1.PodPlacement{NodeSelector: map[string]string{"gpu": "yes"}, Tolerations: gpu}},
		"a runtime that does not exist":     {[]dehugv1alpha1.InferenceRuntime{tainted}, endpoint("c", nil), nil},
		"a template that cannot be used":    {[]dehugv1alpha1.InferenceRuntime{tainted}, endpoint("", &corev1.PodSpec{NodeName: "n"}), nil},
		"the endpoint's template over it":   {[]dehugv1alpha1.InferenceRuntime{tainted}, endpoint("", &corev1.PodSpec{NodeSelector: map[string]string{"disk": "fast"}}), &dehugv1alpha1.PodPlacement{NodeSelector: map[string]string{"gpu": "yes", "disk": "fast"}, Tolerations: gpu}},
		"what is preferred is not required": {[]dehugv1alpha1.InferenceRuntime{with("r", corev1.PodSpec{Affinity: &corev1.Affinity{NodeAffinity: &corev1.NodeAffinity{PreferredDuringSchedulingIgnoredDuringExecution: []corev1.PreferredSchedulingTerm{{Weight: 1}}}}})}, nil, nil},
		"what is required is": {[]dehugv1alpha1.InferenceRuntime{with("r", corev1.PodSpec{Affinity: &corev1.Affinity{NodeAffinity: &corev1.NodeAffinity{RequiredDuringSchedulingIgnoredDuringExecution: zone}}})}, nil,
			&dehugv1alpha1.PodPlacement{NodeAffinity: &corev1.NodeAffinity{RequiredDuringSchedulingIgnoredDuringExecution: zone}}},
	} {
		got := NodesOf(tc.runtimes, tc.endpoint, []dehugv1alpha1.ContentFormat{{Name: "gguf", Path: "m.gguf"}})
		if diff := cmp.Diff(tc.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
