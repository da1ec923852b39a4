package endpoint

import (
	"fmt"

	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/rollout"
	"github.com/dehug-io/dehug-operator/internal/status"
)

// summarize returns Ready and, while it is true, one of Reconciling and Stalled.
func summarize(s *endpointScope, workload workloadFinding, routed metav1.Condition) []metav1.Condition {
	ready := readyCondition(s, workload, routed)
	out := []metav1.Condition{ready}
	if problem, ok := stalledCause(s, workload); ok {
		return append(out, status.True(dehugv1alpha1.ConditionStalled, problem.Reason, problem.Message))
	}
	if s.endpoint.Spec.Suspend {
		return out
	}
	if work, ok := underWay(s, workload, ready); ok {
		return append(out, status.True(dehugv1alpha1.ConditionReconciling, work.Reason, work.Message))
	}
	return out
}

// readyCondition says whether the endpoint does what it is for. An endpoint that answers is Ready also while a change
// of its spec cannot be carried out; its reason then says so.
func readyCondition(s *endpointScope, workload workloadFinding, routed metav1.Condition) metav1.Condition {
	no := func(reason, message string) metav1.Condition {
		return status.False(dehugv1alpha1.ConditionReady, reason, message)
	}
	switch {
	case s.decision.State == rollout.StateDraining:
		rest := " New requests are refused; pods stop when the grace period is over."
		if s.decision.Replicas == 0 {
			rest = " New requests are refused; the last pods end what is in flight."
		}
		return no(dehugv1alpha1.ReasonDraining, describeEnding(s)+rest)
	case s.decision.State == rollout.StateStopped && s.deployment != nil:
		return no(dehugv1alpha1.ReasonStopped, describeEnding(s)+" Nothing runs any more.")
	case s.occupied:
		return no(workload.Reason, workload.Message)
	case s.deployment == nil && s.endpoint.Spec.Suspend:
		return no(dehugv1alpha1.ReasonSuspended, "spec.suspend is set and nothing runs yet: remove it to start the endpoint")
	case s.deployment == nil && s.decision.State != rollout.StateServing:
		c := blockingCondition(s)
		return no(c.Reason, c.Message)
	case routed.Status == metav1.ConditionTrue || workload.idle:
		return readyReason(s, workload)
	case workload.Status == metav1.ConditionTrue:
		if c := blockingCondition(s); c.Status != metav1.ConditionTrue && !s.access.isClosed() {
			return no(c.Reason, c.Message)
		}
		return no(routed.Reason, routed.Message)
	default:
		return no(workload.Reason, workload.Message)
	}
}

// blockingCondition says what keeps the endpoint from being made as its spec says: the model, or when that is ready the
// license. It is True when neither does.
func blockingCondition(s *endpointScope) metav1.Condition {
	c := modelCondition(s)
	if c.Status != metav1.ConditionTrue || licenseOf(s.model) == rollout.LicenseValid {
		return c
	}
	license := modelLicense(s)
	license.Status = metav1.ConditionFalse
	license.Message = "what runs stays, nothing is started, added or changed until the license is known to be valid: " +
		license.Message
	return license
}

// readyReason is Ready of an endpoint that answers, or that is scaled to zero.
func readyReason(s *endpointScope, workload workloadFinding) metav1.Condition {
	yes := func(reason, message string) metav1.Condition {
		return status.True(dehugv1alpha1.ConditionReady, reason, message)
	}
	switch {
	case s.refusal != nil:
		return yes(s.refusal.Reason, "what ran before keeps running; the change cannot be carried out: "+s.refusal.Message)
	case s.decision.SeatsExceeded:
		return yes(dehugv1alpha1.ReasonSeatsExceeded, seatsMessage(s))
	case s.endpoint.Spec.Suspend:
		return yes(dehugv1alpha1.ReasonSuspended, "spec.suspend is set: what runs keeps running, changes are not carried out")
	case workload.idle:
		return yes(dehugv1alpha1.ReasonScaledToZero, workload.Message)
	case canaryStep(s) == dehugv1alpha1.CanaryRolledBack:
		return yes(dehugv1alpha1.ReasonCanaryRolledBack, rolledBackMessage(s))
	case canaryStep(s) == dehugv1alpha1.CanaryJudged:
		return yes(s.endpoint.Status.Canary.Reason, s.endpoint.Status.Canary.Message)
	case workload.diagnosis.Terminal:
		return yes(workload.diagnosis.Reason, "pods answer, but others do not start: "+workload.diagnosis.Message)
	default:
		return yes(dehugv1alpha1.ReasonReady, "the endpoint answers at its URL")
	}
}

// describeEnding describes why serving ends and what brings it back.
func describeEnding(s *endpointScope) string {
	if s.model == nil {
		return fmt.Sprintf("DeHugModel %s was deleted: create it again to serve it.", s.endpoint.Spec.ModelRef.Name)
	}
	c := licenseCondition(s)
	return fmt.Sprintf("The license of DeHugModel %s is not valid (%s): %s.", s.model.Name, c.Reason, c.Message)
}

// stalledCause returns what must be fixed before anything changes.
func stalledCause(s *endpointScope, workload workloadFinding) (cause.Cause, bool) {
	switch {
	case s.decision.State == rollout.StateDraining || s.occupied:
		return cause.Cause{}, false
	case s.decision.State == rollout.StateStopped && s.deployment != nil:
		return cause.Cause{Reason: dehugv1alpha1.ReasonStopped, Message: describeEnding(s)}, true
	case s.refusal != nil:
		return *s.refusal, true
	case s.decision.SeatsExceeded:
		return cause.Cause{Reason: dehugv1alpha1.ReasonSeatsExceeded, Message: seatsMessage(s)}, true
	case canaryStep(s) == dehugv1alpha1.CanaryRolledBack:
		return cause.Cause{Reason: dehugv1alpha1.ReasonCanaryRolledBack, Message: rolledBackMessage(s)}, true
	case s.decision.State != rollout.StateServing && modelStalled(s):
		c := blockingCondition(s)
		return cause.Cause{Reason: c.Reason, Message: c.Message}, true
	case workload.diagnosis.Terminal:
		return workload.diagnosis.Cause, true
	}
	return cause.Cause{}, false
}

func modelStalled(s *endpointScope) bool {
	return s.model != nil && !s.endpoint.Spec.Suspend &&
		meta.IsStatusConditionTrue(s.model.Status.Conditions, dehugv1alpha1.ConditionStalled)
}

// underWay says what the endpoint still waits for.
func underWay(s *endpointScope, workload workloadFinding, ready metav1.Condition) (cause.Cause, bool) {
	switch {
	case ready.Status != metav1.ConditionTrue:
		return cause.Cause{Reason: ready.Reason, Message: ready.Message}, true
	case s.decision.State == rollout.StateHolding && holdsBack(s):
		c := blockingCondition(s)
		return cause.Cause{Reason: c.Reason, Message: c.Message}, true
	case canaryIsUnderWay(s):
		return cause.Cause{Reason: s.endpoint.Status.Canary.Reason, Message: s.endpoint.Status.Canary.Message}, true
	case s.decision.Held && desiredReplicas(s.endpoint) > s.decision.Replicas:
		return cause.Cause{Reason: dehugv1alpha1.ReasonPending, Message: heldReplicasMessage}, true
	case workload.idle && len(s.pods) > 0:
		return cause.Cause{Reason: dehugv1alpha1.ReasonProgressing, Message: "pods are stopping"}, true
	case !workload.idle && !workload.diagnosis.Complete:
		if d := workload.diagnosis; d.Reason != dehugv1alpha1.ReasonAvailable && d.Reason != "" {
			return d.Cause, true
		}
		return cause.Cause{Reason: dehugv1alpha1.ReasonProgressing, Message: "not all pods are as the spec says yet"}, true
	}
	return cause.Cause{}, false
}

// holdsBack reports whether something is not as the spec says because the endpoint holds what runs.
func holdsBack(s *endpointScope) bool {
	return modelCondition(s).Status != metav1.ConditionTrue || desiredReplicas(s.endpoint) > s.decision.Replicas
}

const heldReplicasMessage = "spec.replicas takes effect once the new version is promoted: the license of the stable " +
	"version is not known to permit more pods"

// canaryStep is how far a new version has come; empty when none is tried.
func canaryStep(s *endpointScope) dehugv1alpha1.CanaryStep {
	if s.endpoint.Status.Canary == nil {
		return ""
	}
	return s.endpoint.Status.Canary.Step
}

// canaryIsUnderWay reports whether a new version moves on by itself.
func canaryIsUnderWay(s *endpointScope) bool {
	switch canaryStep(s) {
	case dehugv1alpha1.CanaryStarting, dehugv1alpha1.CanaryJudging, dehugv1alpha1.CanaryPromoting:
		return true
	}
	return false
}

// rolledBackMessage describes why a new version was rolled back, and what tries it again.
func rolledBackMessage(s *endpointScope) string {
	message := s.endpoint.Status.Canary.Message + "; the stable version answers. Another version, another spec.template " +
		"or another rollout.canary is tried anew; rollout.strategy Surge or Replace takes this version as it is"
	if s.decision.Held && desiredReplicas(s.endpoint) > s.decision.Replicas {
		message += "; " + heldReplicasMessage
	}
	return message
}
