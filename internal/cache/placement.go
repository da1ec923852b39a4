package cache

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"

	corev1 "k8s.io/api/core/v1"
	corev1ac "k8s.io/client-go/applyconfigurations/core/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// FollowNodes returns a placement with the nodes of the pods that serve, unless it names nodes or tolerations itself.
func FollowNodes(own, serving *dehugv1alpha1.PodPlacement) *dehugv1alpha1.PodPlacement {
	if serving == nil ||
		(own != nil && (len(own.NodeSelector) > 0 || own.NodeAffinity != nil || len(own.Tolerations) > 0)) {
		return own
	}
	out := *serving
	if own != nil {
		out.PriorityClassName = own.PriorityClassName
	}
	return &out
}

// nodesAnnotation tells where a Job is sent.
func nodesAnnotation(p *dehugv1alpha1.PodPlacement) map[string]string {
	if p == nil {
		return nil
	}
	data, _ := json.Marshal(p) // it holds nothing that does not marshal
	sum := sha256.Sum256(data)
	return map[string]string{names.AnnotationNodes: hex.EncodeToString(sum[:8])}
}

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
