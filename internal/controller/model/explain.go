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
