package endpoint

import (
	"context"
	"fmt"

	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/explain"
	"github.com/dehug-io/dehug-operator/internal/informers"
	"github.com/dehug-io/dehug-operator/internal/rollout"
	"github.com/dehug-io/dehug-operator/internal/status"
)

// Explain does what Reconcile does, and says why. Its client is to be a rehearsal's: what is decided is done to it.
func (r *Reconciler) Explain(ctx context.Context, key client.ObjectKey) (explain.Explanation, error) {
	endpoint := &dehugv1alpha1.InferenceEndpoint{}
	if err := r.Client.Get(ctx, key, endpoint); err != nil {
		return explain.Explanation{}, fmt.Errorf("reading the InferenceEndpoint: %w", err)
	}
	if why := informers.DecodeError(endpoint); why != "" {
		return explain.Explanation{}, fmt.Errorf("decoding the InferenceEndpoint: %s", why)
	}
	before := endpoint.DeepCopy()
	s, failure, err := r.runPass(ctx, endpoint)
	if err == nil {
		err = failure
	}
	if err != nil {
		return explain.Explanation{}, err
	}
	if _, err := status.Patch(ctx, r.Client, before, endpoint.DeepCopy()); err != nil {
		return explain.Explanation{}, err
	}
	out := explain.Explanation{
		Kind: endpointKind.Kind, Namespace: key.Namespace, Name: key.Name,
		Steps: []explain.Step{s.explainRun(), s.explainObjects(), s.explainRoute()},
	}
	out.Steps = append(out.Steps, s.explainCanary()...)
	status.Explain(&out, before.Status.Conditions, endpoint.Status.Conditions)
	return out, nil
}

// explainRun says what runs and why: the clauses of rollout.Decide, each with what it was decided by.
func (s *endpointScope) explainRun() explain.Step {
	step := explain.Step{Question: "What runs?", Answer: fmt.Sprintf("%s, %s", s.decision.State,
		countOf(int64(s.decision.Replicas), "replica"))}
	for _, c := range rollout.Trace(s.input) {
		step.Clauses = append(step.Clauses, s.explainClause(c))
	}
	return step
}

// explainClause adds to a clause the fact that it was decided by, and what would change it.
func (s *endpointScope) explainClause(c rollout.Clause) explain.Clause {
	out := explain.Clause{Name: c.Name, Holds: explain.OutcomeOf(c.Holds)}
	model := "DeHugModel " + s.endpoint.Namespace + "/" + s.endpoint.Spec.ModelRef.Name
	switch c.Name {
	case rollout.RequiresModel:
		out.Fact, out.Source = "spec.modelRef names "+model, s.ownName()
		blameCondition(&out, modelCondition(s))
	case rollout.RequiresReadyModel:
		out.Fact, out.Source = modelCondition(s).Message, model
		blameCondition(&out, modelCondition(s))
	case rollout.RequiresLicense:
		s.explainLicense(&out, model)
	case rollout.RequiresNoSuspend:
		out.Fact, out.Source = fmt.Sprintf("spec.suspend is %t", s.endpoint.Spec.Suspend), s.ownName()
		if !c.Holds {
			out.Reason = dehugv1alpha1.ReasonSuspended
			out.Message = "what runs stays as it is: remove spec.suspend to carry out changes"
		}
	case rollout.RequiresDeployed:
		out.Fact = fmt.Sprintf("Deployment %s, made of %s", s.deployment.Name, s.deployedCID())
		out.Source = model
		blameCondition(&out, licenseCondition(s))
	case rollout.RequiresSeats:
		s.explainSeats(&out)
	}
	return out
}

// explainLicense says what the model's status says of its license, and as of which block.
func (s *endpointScope) explainLicense(out *explain.Clause, model string) {
	c := modelLicense(s)
	out.Fact, out.Source = fmt.Sprintf("LicenseValid is %s (%s)", c.Status, c.Reason), model
	if s.input.License == rollout.LicenseUnknown {
		out.Holds = explain.Unknown
	}
	blameCondition(out, c)
	if s.model == nil {
		return
	}
	if s.network == nil && out.Holds != explain.Yes {
		out.Reason = dehugv1alpha1.ReasonNetworkNotFound
		out.Message = fmt.Sprintf("DeHugNetwork %s does not exist, so whose license it is is not known: create it",
			s.model.Spec.NetworkRef.Name)
	}
	if l := s.model.Status.License; l != nil && l.Block != nil {
		out.Block = &explain.Block{Number: uint64(max(0, l.Block.Number)), //nolint:gosec // not negative
			Hash: string(l.Block.Hash)}
		if s.network != nil {
			out.Block.ChainID, out.Block.Finality = s.network.Spec.ChainID, string(s.network.Spec.Finality.Grant)
		}
	}
}

// explainSeats says how many replicas the license leaves to the endpoint.
func (s *endpointScope) explainSeats(out *explain.Clause) {
	wanted := fmt.Sprintf("spec.replicas asks for %d", desiredReplicas(s.endpoint))
	if s.seats == nil {
		out.Fact = wanted + ", and the license bounds no replicas"
		return
	}
	out.Fact = fmt.Sprintf("%s; of the license's %s %d are this endpoint's and %d of them are in use", wanted,
		countOf(s.model.Status.License.Seats, "seat"), max(0, s.seats.granted), s.seats.running)
	out.Source = "the endpoints and Deployments of all namespaces that share the license"
	if out.Holds != explain.Yes {
		out.Reason, out.Message = dehugv1alpha1.ReasonSeatsExceeded, seatsMessage(s)
	}
}

// explainObjects says whether the endpoint's objects can be made as its spec says.
func (s *endpointScope) explainObjects() explain.Step {
	step := explain.Step{Question: "Can it be made as its spec says?", Answer: string(explain.Yes)}
	name := explain.Clause{Name: "no other object has the workload's name", Holds: explain.OutcomeOf(!s.occupied)}
	if s.occupied {
		blameCondition(&name, workloadCondition(s).Condition)
	}
	step.Clauses = []explain.Clause{name}
	if !s.decision.Apply {
		step.Answer = "that is looked at once what runs may follow the spec"
		return step
	}
	fits := explain.Clause{Name: "an InferenceRuntime serves the model's format",
		Holds: explain.OutcomeOf(s.runtime != nil)}
	made := explain.Clause{Name: "its pods are permitted", Holds: explain.OutcomeOf(s.refusal == nil),
		Fact: "by the allow list of templates, the namespace's Pod Security Standard and the API server"}
	if s.runtime != nil {
		fits.Fact = "InferenceRuntime " + s.runtime.Name
	} else {
		made.Holds, made.Fact = explain.Unknown, ""
	}
	if s.refusal != nil {
		step.Answer = string(explain.No)
		at := &made
		if s.runtime == nil {
			at = &fits
		}
		at.Fact, at.Reason, at.Message = "", s.refusal.Reason, s.refusal.Message
	}
	step.Clauses = append(step.Clauses, fits, made)
	return step
}

// explainRoute says whether requests reach pods.
func (s *endpointScope) explainRoute() explain.Step {
	routes := s.endpoint.Status.Routes
	step := explain.Step{Question: "Do requests reach it?", Answer: string(explain.OutcomeOf(len(routes) > 0))}
	workload := workloadCondition(s)
	pods := explain.Clause{
		Name: "a pod answers", Holds: explain.OutcomeOf(workload.Status == "True"),
		Fact: fmt.Sprintf("%d of %s answer", rollout.ReadyPods(s.pods), countOf(int64(rollout.LivePods(s.pods)), "pod")),
	}
	blameCondition(&pods, workload.Condition)
	step.Clauses = append(step.Clauses, pods)
	if s.access.restricted {
		keys := explain.Clause{Name: "a caller can have a key", Holds: explain.OutcomeOf(!s.access.isClosed()),
			Fact: fmt.Sprintf("%d of the Secrets in spec.access exist", s.access.present), Source: s.ownName()}
		if len(s.access.missing) > 0 {
			keys.Reason, keys.Message = dehugv1alpha1.ReasonAccessSecretNotFound, s.access.describeAccess()
		}
		step.Clauses = append(step.Clauses, keys)
	}
	routed := conditionOf(s, dehugv1alpha1.ConditionRouted)
	metered := explain.Clause{Name: "the gateway may send requests", Holds: explain.OutcomeOf(routed.Status == "True")}
	for i := range routes {
		metered.Fact = fmt.Sprintf("as %s, metered for token %s by %s", routes[i].Model, routes[i].TokenID, routes[i].Payer)
	}
	blameCondition(&metered, routed)
	step.Clauses = append(step.Clauses, metered)
	return step
}
