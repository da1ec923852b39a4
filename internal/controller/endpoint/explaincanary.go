package endpoint

import (
	"fmt"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/explain"
	"github.com/dehug-io/dehug-operator/internal/rollout"
)

// explainCanary says how far a new version has come; no step while none is tried.
func (s *endpointScope) explainCanary() []explain.Step {
	c := s.endpoint.Status.Canary
	clauses := rollout.TraceCanary(s.canaryInput, c)
	if len(clauses) == 0 || c.Step == dehugv1alpha1.CanaryPromoted {
		return nil
	}
	p := s.canaryInput.Policy
	since := c.Since.UTC().Format("15:04")
	facts := map[string]string{
		rollout.RequiresCanaryPods:     countOf(int64(s.canaryInput.Observed.Ready), "pod") + " of " + c.CID,
		rollout.RequiresCanaryRequests: fmt.Sprintf("%s of at least %d", countOf(c.Requests, "request"), p.MinRequests),
		rollout.RequiresCanaryTime:     fmt.Sprintf("%s since %s, of at least %s", c.Step, since, p.MinDuration),
		rollout.RequiresCanaryErrors:   countOf(c.Errors, "error"),
		rollout.RequiresPromotion:      "spec.rollout.canary.promotion of " + s.ownName(),
	}
	step := explain.Step{Question: "Is a new version taken?", Answer: string(c.Step)}
	for _, clause := range clauses {
		out := explain.Clause{Name: clause.Name, Holds: explain.OutcomeOf(clause.Holds), Fact: facts[clause.Name]}
		if !clause.Holds {
			out.Reason, out.Message = c.Reason, c.Message
		}
		step.Clauses = append(step.Clauses, out)
	}
	return []explain.Step{step}
}
