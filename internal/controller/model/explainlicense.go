package model

import (
	"fmt"

	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/explain"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// explainLicense says clause by clause what the verdict is made of, at the finality of grants and, where the end of a
// license waits for it, at that of revocations.
func (s *modelScope) explainLicense(v *version) explain.Step {
	step := explain.Step{Question: "May it be served?", Answer: answerOf(v.verdict)}
	in := v.input
	if v.facts == nil || in.Facts == nil {
		last := explain.Clause{Name: "the license can be read", Holds: explain.No, Reason: v.verdict.Reason,
			Message: v.verdict.Message}
		step.Clauses = []explain.Clause{last}
		return step
	}
	step.Clauses = explainFacts(license.Trace(in, in.Facts), s.blockOf(v, false), "")
	if in.FinalFacts != nil && in.FinalFacts != in.Facts {
		also := explainFacts(license.Trace(in, in.FinalFacts), s.blockOf(v, true), ", as finally known")
		step.Clauses = append(step.Clauses, also...)
	}
	return step
}

// explainFacts writes the clauses of package license as an explanation's.
func explainFacts(clauses []license.Clause, at *explain.Block, suffix string) []explain.Clause {
	var out []explain.Clause
	for _, c := range clauses {
		holds := explain.OutcomeOf(c.Violation == nil)
		if !c.Known {
			holds = explain.Unknown
		}
		is := explain.Clause{Name: c.Name + suffix, Holds: holds, Fact: c.Fact, Block: at}
		if c.Violation != nil {
			is.Reason, is.Message = c.Violation.Reason, c.Violation.Message
		}
		out = append(out, is)
	}
	return out
}

// answerOf says in a word or two what a verdict comes to.
func answerOf(v license.Verdict) string {
	switch {
	case v.Ended:
		return "no: what runs must end (" + v.Reason + ")"
	case v.Allowed && v.Unknown:
		return "what runs continues, nothing new starts (" + v.Reason + ")"
	case v.Allowed:
		return "yes (" + v.Reason + ")"
	case v.Unknown:
		return "not known (" + v.Reason + ")"
	case v.Reason == "":
		return "not known"
	}
	return "no (" + v.Reason + ")"
}

// explainRecorded says what the operator recorded of the license, where the chain does not answer here.
func (s *modelScope) explainRecorded(m *dehugv1alpha1.DeHugModel) explain.Step {
	step := explain.Step{Question: "May it be served?", Answer: "not known"}
	owned := meta.FindStatusCondition(m.Status.Conditions, dehugv1alpha1.ConditionOwnershipVerified)
	if owned != nil {
		step.Clauses = append(step.Clauses, clauseOf("the owner is verified", *owned))
	}
	valid := meta.FindStatusCondition(m.Status.Conditions, dehugv1alpha1.ConditionLicenseValid)
	if valid == nil {
		return step
	}
	step.Answer = fmt.Sprintf("LicenseValid was %s (%s)", valid.Status, valid.Reason)
	clause := clauseOf("the license is in force", *valid)
	if l := m.Status.License; l != nil {
		clause.Fact = "license " + l.State
		if l.ID != "" {
			clause.Fact += fmt.Sprintf(" on terms %d (%s)", l.TermsIndex, l.ID)
		}
		clause.Source = "status.license"
		if l.Block != nil {
			clause.Block = &explain.Block{Number: uint64(max(0, l.Block.Number)), //nolint:gosec // not negative
				Hash: string(l.Block.Hash)}
		}
	}
	step.Clauses = append(step.Clauses, clause)
	return step
}

// blockOf is where the facts of a version were read.
func (s *modelScope) blockOf(v *version, final bool) *explain.Block {
	facts := v.facts
	if final {
		facts = v.input.FinalFacts
	}
	if facts == nil || s.network == nil {
		return nil
	}
	level := s.network.Spec.Finality.Grant
	if final {
		level = s.network.Spec.Finality.Revoke
	}
	return &explain.Block{ChainID: s.network.Spec.ChainID, Number: facts.Block.Number, Hash: facts.Block.Hash.String(),
		Time: facts.Block.Time, Finality: string(level)}
}

// clauseOf writes a condition as a clause.
func clauseOf(name string, c metav1.Condition) explain.Clause {
	switch c.Status {
	case metav1.ConditionTrue:
		return explain.Clause{Name: name, Holds: explain.Yes, Fact: c.Message}
	case metav1.ConditionFalse:
		return explain.Violated(name, explain.No, cause.Cause{Reason: c.Reason, Message: c.Message})
	}
	return explain.Violated(name, explain.Unknown, cause.Cause{Reason: c.Reason, Message: c.Message})
}
