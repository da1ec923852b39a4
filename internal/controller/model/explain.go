package model

import (
	"context"
	"errors"
	"fmt"

	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/explain"
	"github.com/dehug-io/dehug-operator/internal/informers"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/status"
)

// Explain does what Reconcile does until nothing is under way any more, and says why. Its client is to be a
// rehearsal's: what is decided is done to it. Where the chain does not answer before ctx ends, what the operator
// recorded last is told instead, and nothing is done.
func (r *Reconciler) Explain(ctx context.Context, key client.ObjectKey) (explain.Explanation, error) {
	written := &dehugv1alpha1.DeHugModel{}
	if err := r.Client.Get(ctx, key, written); err != nil {
		return explain.Explanation{}, fmt.Errorf("reading the DeHugModel: %w", err)
	}
	if why := informers.DecodeError(written); why != "" {
		return explain.Explanation{}, fmt.Errorf("decoding the DeHugModel: %s", why)
	}
	s, err := r.settlePass(ctx, written)
	if err != nil {
		return explain.Explanation{}, err
	}
	out := explain.Explanation{Kind: modelKind.Kind, Namespace: key.Namespace, Name: key.Name}
	v := s.version
	if why := s.silentHere(v, written); why != nil {
		out.Steps = []explain.Step{s.explainRecorded(written), explainContent(written.Status.Conditions, nil)}
		out.Notes = []string{why.Message + ": what the operator recorded is told"}
		status.Explain(&out, written.Status.Conditions, written.Status.Conditions)
		return out, nil
	}
	decided := s.model.Status.Conditions
	out.Steps = []explain.Step{s.explainIdentity(v), s.explainLicense(v), explainContent(decided, v)}
	status.Explain(&out, written.Status.Conditions, decided)
	// The context may have ended with the chain's patience; what is kept is in memory.
	_, err = status.Patch(context.WithoutCancel(ctx), r.Client, written, s.model)
	return out, err
}

// settlePass runs passes until what the chain, routers and sources are asked has been answered, or ctx ends.
func (r *Reconciler) settlePass(ctx context.Context, written *dehugv1alpha1.DeHugModel) (*modelScope, error) {
	var settled *modelScope
	for {
		s := &modelScope{model: written.DeepCopy(), now: r.Now(), poll: r.Poll}
		r.answers.recordStart(s.now)
		failure := r.reconcileVersions(context.WithoutCancel(ctx), s)
		switch {
		case errors.Is(failure, chain.ErrPending):
			s.networkFault = &cause.Cause{Reason: dehugv1alpha1.ReasonChainUnreachable,
				Message: "the DeHugNetwork's chain has not answered yet"}
		case failure != nil:
			return nil, failure
		}
		settled = s
		if s.version != nil && !s.version.underWay() {
			return settled, nil
		}
		select {
		case <-r.Readers.Woken():
		case <-r.inspections.wakeEvents():
		case <-r.searches.wakeEvents():
		case <-ctx.Done():
			return settled, nil
		}
	}
}

// underWay reports whether the content is being looked for or at.
func (v *version) underWay() bool {
	return v.contentFault != nil && v.contentFault.Reason == dehugv1alpha1.ReasonPending ||
		v.newer != nil && v.newer.underWay()
}

// silentHere says why the chain does not answer here, when the operator wrote that it answers there; else nil.
func (s *modelScope) silentHere(v *version, written *dehugv1alpha1.DeHugModel) *cause.Cause {
	valid := meta.FindStatusCondition(written.Status.Conditions, dehugv1alpha1.ConditionLicenseValid)
	answered := valid != nil && !silent[valid.Reason] && written.Status.License != nil
	switch {
	case v == nil:
		return s.networkFault
	case v.facts == nil && v.noAnswer != nil && answered && s.network != nil && contractsFault(s.network) == nil:
		return v.noAnswer
	}
	return nil
}

// explainIdentity says whether the version is the one that the spec names, and whose it is.
func (s *modelScope) explainIdentity(v *version) explain.Step {
	step := explain.Step{Question: "Which version is it, and whose?", Answer: "not known"}
	if v.token != nil {
		step.Answer = v.token.CID
	}
	network := explain.Clause{Name: "the network can be used", Holds: explain.OutcomeOf(s.networkFault == nil),
		Fact: "DeHugNetwork " + s.model.Spec.NetworkRef.Name}
	if s.networkFault != nil {
		network.Reason, network.Message = s.networkFault.Reason, s.networkFault.Message
	}
	answers := explain.Clause{Name: "its chain answers", Holds: explain.OutcomeOf(v.facts != nil)}
	switch {
	case v.facts != nil:
		answers.Block = s.blockOf(v, false)
	case v.noAnswer != nil:
		answers.Reason, answers.Message = v.noAnswer.Reason, v.noAnswer.Message
	}
	step.Clauses = []explain.Clause{network, answers, clauseOf("the owner is verified", v.ownership)}
	return step
}

// explainContent says whether the content is where pods can mount it; v is nil when only conditions are known.
func explainContent(conditions []metav1.Condition, v *version) explain.Step {
	step := explain.Step{Question: "Is the content there?"}
	for _, of := range []struct{ name, condition string }{
		{"its bytes are verified", dehugv1alpha1.ConditionContentVerified}, {"it is cached", dehugv1alpha1.ConditionCached},
	} {
		if c := meta.FindStatusCondition(conditions, of.condition); c != nil {
			step.Clauses = append(step.Clauses, clauseOf(of.name, *c))
		}
	}
	step.Answer = string(explain.OutcomeOf(meta.IsStatusConditionTrue(conditions, dehugv1alpha1.ConditionCached)))
	if v != nil && v.content != nil {
		step.Answer += fmt.Sprintf(": %d bytes in %d files, claim %s", v.content.Bytes, v.content.Files, v.claim)
	}
	return step
}

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
