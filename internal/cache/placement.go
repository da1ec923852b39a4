package cache

import (
	corev1 "k8s.io/api/core/v1"
	corev1ac "k8s.io/client-go/applyconfigurations/core/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

// placePod makes a pod run where the placement says.
func placePod(pod *corev1ac.PodSpecApplyConfiguration, p dehugv1alpha1.PodPlacement) {
	if len(p.NodeSelector) > 0 {
		pod.WithNodeSelector(p.NodeSelector)
	}
	if p.NodeAffinity != nil {
		pod.WithAffinity(corev1ac.Affinity().WithNodeAffinity(buildNodeAffinity(*p.NodeAffinity)))
	}
	for _, t := range p.Tolerations {
		pod.WithTolerations(buildToleration(t))
	}
	if p.PriorityClassName != "" {
		pod.WithPriorityClassName(p.PriorityClassName)
	}
}

func buildToleration(t corev1.Toleration) *corev1ac.TolerationApplyConfiguration {
	out := corev1ac.Toleration()
	if t.Key != "" {
		out.WithKey(t.Key)
	}
	if t.Operator != "" {
		out.WithOperator(t.Operator)
	}
	if t.Value != "" {
		out.WithValue(t.Value)
	}
	if t.Effect != "" {
		out.WithEffect(t.Effect)
	}
	out.TolerationSeconds = t.TolerationSeconds
	return out
}

func buildNodeAffinity(a corev1.NodeAffinity) *corev1ac.NodeAffinityApplyConfiguration {
	out := corev1ac.NodeAffinity()
	if required := a.RequiredDuringSchedulingIgnoredDuringExecution; required != nil {
		selector := corev1ac.NodeSelector()
		for _, term := range required.NodeSelectorTerms {
			selector.WithNodeSelectorTerms(buildNodeTerm(term))
		}
		out.WithRequiredDuringSchedulingIgnoredDuringExecution(selector)
	}
	for _, preferred := range a.PreferredDuringSchedulingIgnoredDuringExecution {
		out.WithPreferredDuringSchedulingIgnoredDuringExecution(corev1ac.PreferredSchedulingTerm().
			WithWeight(preferred.Weight).WithPreference(buildNodeTerm(preferred.Preference)))
	}
	return out
}

func buildNodeTerm(term corev1.NodeSelectorTerm) *corev1ac.NodeSelectorTermApplyConfiguration {
	requirement := func(r corev1.NodeSelectorRequirement) *corev1ac.NodeSelectorRequirementApplyConfiguration {
		return corev1ac.NodeSelectorRequirement().WithKey(r.Key).WithOperator(r.Operator).WithValues(r.Values...)
	}
	out := corev1ac.NodeSelectorTerm()
	for _, r := range term.MatchExpressions {
		out.WithMatchExpressions(requirement(r))
	}
	for _, r := range term.MatchFields {
		out.WithMatchFields(requirement(r))
	}
	return out
}
