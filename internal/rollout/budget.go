package rollout

import (
	"maps"

	policyv1 "k8s.io/api/policy/v1"
	"k8s.io/apimachinery/pkg/util/intstr"
	metav1ac "k8s.io/client-go/applyconfigurations/meta/v1"
	policyv1ac "k8s.io/client-go/applyconfigurations/policy/v1"

	"github.com/dehug-io/dehug-operator/internal/names"
)

// maxUnavailable is how many pods of an endpoint may be evicted at once.
const maxUnavailable = 1

// NeedsBudget reports whether an endpoint with that many pods has some left to serve while one is evicted.
func NeedsBudget(replicas int32) bool { return replicas > 1 }

// DisruptionBudget returns the budget that lets one pod of an endpoint be evicted at a time. Pods that do not answer
// may always be: they must not keep a node from being drained. It has no owner yet.
func DisruptionBudget(namespace, endpoint string) *policyv1ac.PodDisruptionBudgetApplyConfiguration {
	return policyv1ac.PodDisruptionBudget(names.Workload(endpoint), namespace).
		WithLabels(budgetLabels(endpoint)).
		WithSpec(policyv1ac.PodDisruptionBudgetSpec().
			WithMaxUnavailable(intstr.FromInt32(maxUnavailable)).
			WithUnhealthyPodEvictionPolicy(policyv1.AlwaysAllow).
			WithSelector(metav1ac.LabelSelector().WithMatchLabels(Selector(endpoint))))
}

// BudgetStands reports whether a budget is still as DisruptionBudget makes it.
func BudgetStands(b *policyv1.PodDisruptionBudget, endpoint string) bool {
	for label, value := range budgetLabels(endpoint) {
		if b.Labels[label] != value {
			return false
		}
	}
	s := b.Spec
	return s.MinAvailable == nil && s.MaxUnavailable != nil && *s.MaxUnavailable == intstr.FromInt32(maxUnavailable) &&
		s.UnhealthyPodEvictionPolicy != nil && *s.UnhealthyPodEvictionPolicy == policyv1.AlwaysAllow &&
		s.Selector != nil && len(s.Selector.MatchExpressions) == 0 && maps.Equal(s.Selector.MatchLabels, Selector(endpoint))
}

func budgetLabels(endpoint string) map[string]string {
	labels := Selector(endpoint)
	labels[names.LabelManagedBy] = names.ManagedBy
	return labels
}
