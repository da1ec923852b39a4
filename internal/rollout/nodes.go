package rollout

import (
	corev1 "k8s.io/api/core/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

// NodesOf returns what the pods of an endpoint require of their nodes, or without an endpoint those of the runtime that
// one would be given. It is nil when they require nothing, or when it is not known which pods these are.
func NodesOf(
	runtimes []dehugv1alpha1.InferenceRuntime, endpoint *dehugv1alpha1.InferenceEndpoint,
	formats []dehugv1alpha1.ContentFormat,
) *dehugv1alpha1.PodPlacement {
	ref := ""
	var overlay *corev1.PodTemplateSpec
	if endpoint != nil {
		overlay = endpoint.Spec.Template
		if endpoint.Spec.RuntimeRef != nil {
			ref = endpoint.Spec.RuntimeRef.Name
		}
	}
	runtime, _, err := ChooseRuntime(runtimes, ref, formats)
	if err != nil {
		return nil
	}
	t, err := MergeTemplate(&runtime.Spec, overlay)
	if err != nil {
		return nil
	}
	out := dehugv1alpha1.PodPlacement{NodeSelector: t.Spec.NodeSelector, Tolerations: t.Spec.Tolerations}
	if a := t.Spec.Affinity; a != nil && a.NodeAffinity != nil &&
		a.NodeAffinity.RequiredDuringSchedulingIgnoredDuringExecution != nil {
		out.NodeAffinity = &corev1.NodeAffinity{
			RequiredDuringSchedulingIgnoredDuringExecution: a.NodeAffinity.RequiredDuringSchedulingIgnoredDuringExecution,
		}
	}
	if len(out.NodeSelector) == 0 && len(out.Tolerations) == 0 && out.NodeAffinity == nil {
		return nil
	}
	return &out
}
