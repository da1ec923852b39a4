package rollout

import (
	"encoding/json"
	"testing"

	policyv1 "k8s.io/api/policy/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/intstr"
	"k8s.io/utils/ptr"
)

func TestABudgetLetsOnePodGoAtATime(t *testing.T) {
	for replicas, want := range map[int32]bool{0: false, 1: false, 2: true, 9: true} {
		if NeedsBudget(replicas) != want {
			t.Errorf("%d replicas: %t", replicas, !want)
		}
	}
	built := func() *policyv1.PodDisruptionBudget {
		out := &policyv1.PodDisruptionBudget{}
		data, err := json.Marshal(DisruptionBudget("team", "chat"))
		if err == nil {
			err = json.Unmarshal(data, out)
		}
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	b := built()
	if b.Name != "dehug-chat" || b.Namespace != "team" || b.Spec.MaxUnavailable.IntValue() != 1 || b.Spec.Selector.MatchLabels["dehug.io/endpoint"] != "chat" {
		t.Errorf("budget %+v", b)
	}
	if !BudgetStands(b, "chat") || BudgetStands(b, "other") {
		t.Error("a budget that was built does not stand, or stands for another endpoint")
	}
	one := intstr.FromInt32(1)
	for name, change := range map[string]func(*policyv1.PodDisruptionBudget){
		"a label is gone":        func(b *policyv1.PodDisruptionBudget) { delete(b.Labels, "app.kubernetes.io/managed-by") },
		"another number":         func(b *policyv1.PodDisruptionBudget) { b.Spec.MaxUnavailable = ptr.To(intstr.FromInt32(2)) },
		"another kind of number": func(b *policyv1.PodDisruptionBudget) { b.Spec.MaxUnavailable, b.Spec.MinAvailable = nil, &one },
		"another policy":         func(b *policyv1.PodDisruptionBudget) { b.Spec.UnhealthyPodEvictionPolicy = nil },
		"another selector":       func(b *policyv1.PodDisruptionBudget) { b.Spec.Selector.MatchLabels["x"] = "y" },
		"a further requirement": func(b *policyv1.PodDisruptionBudget) {
			b.Spec.Selector.MatchExpressions = []metav1.LabelSelectorRequirement{{Key: "x", Operator: metav1.LabelSelectorOpExists}}
		},
	} {
		b := built()
		change(b)
		if BudgetStands(b, "chat") {
			t.Errorf("%s: it stands", name)
		}
	}
}
