package endpoint

import (
	"fmt"

	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	"github.com/dehug-io/dehug-operator/internal/explain"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// ownName names the endpoint as a source of facts.
func (s *endpointScope) ownName() string {
	return "InferenceEndpoint " + s.endpoint.Namespace + "/" + s.endpoint.Name
}

// blameCondition says by a condition why a clause does not hold, and what would change it.
func blameCondition(out *explain.Clause, c metav1.Condition) {
	if out.Holds != explain.Yes {
		out.Reason, out.Message = c.Reason, c.Message
		if out.Fact == c.Message {
			out.Fact = ""
		}
	}
}

// deployedCID is the content that the workload is made of.
func (s *endpointScope) deployedCID() string {
	if cid := s.deployment.Spec.Template.Labels[names.LabelCID]; cid != "" {
		return cid
	}
	return "a content that its label does not name"
}

// conditionOf returns a condition of the endpoint as this pass describes it.
func conditionOf(s *endpointScope, conditionType string) metav1.Condition {
	if c := meta.FindStatusCondition(s.endpoint.Status.Conditions, conditionType); c != nil {
		return *c
	}
	return metav1.Condition{Type: conditionType, Status: metav1.ConditionUnknown}
}

// countOf writes a number of things.
func countOf(n int64, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
