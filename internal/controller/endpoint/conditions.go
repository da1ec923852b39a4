package endpoint

import (
	"fmt"

	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/rollout"
	"github.com/dehug-io/dehug-operator/internal/status"
)

// modelCondition says whether the DeHugModel is ready.
func modelCondition(s *endpointScope) metav1.Condition {
	name := s.endpoint.Spec.ModelRef.Name
	if s.model == nil {
		return status.False(dehugv1alpha1.ConditionModelReady, dehugv1alpha1.ReasonModelMissing, fmt.Sprintf(
			"DeHugModel %s does not exist in this namespace: create it, or create an endpoint with another spec.modelRef", name))
	}
	c := meta.FindStatusCondition(s.model.Status.Conditions, dehugv1alpha1.ConditionReady)
	switch {
	case c == nil:
		return status.Unknown(dehugv1alpha1.ConditionModelReady, dehugv1alpha1.ReasonPending,
			fmt.Sprintf("DeHugModel %s has not been looked at yet", name))
	case c.Status == metav1.ConditionTrue && isServable(s.model):
		return status.True(dehugv1alpha1.ConditionModelReady, dehugv1alpha1.ReasonReady, "the model is licensed and cached")
	default:
		return status.False(dehugv1alpha1.ConditionModelReady, dehugv1alpha1.ReasonModelNotReady,
			fmt.Sprintf("DeHugModel %s is not ready: %s: %s", name, c.Reason, c.Message))
	}
}

// licenseCondition repeats what the DeHugModel says of the license of what is deployed.
func licenseCondition(s *endpointScope) metav1.Condition {
	if f, is := deployedFormer(s); is && f != nil {
		return metav1.Condition{Type: dehugv1alpha1.ConditionLicenseValid, Status: f.LicenseValid, Reason: f.Reason,
			Message: f.Message}
	}
	return modelLicense(s)
}

// modelLicense repeats what the DeHugModel says of the license of the version that it names.
func modelLicense(s *endpointScope) metav1.Condition {
	if s.model != nil {
		if c := meta.FindStatusCondition(s.model.Status.Conditions, dehugv1alpha1.ConditionLicenseValid); c != nil {
			return metav1.Condition{Type: c.Type, Status: c.Status, Reason: c.Reason, Message: c.Message}
		}
	}
	return status.Unknown(dehugv1alpha1.ConditionLicenseValid, dehugv1alpha1.ReasonPending,
		"the DeHugModel says nothing of the license yet")
}

// workloadFinding is the condition of the workload and what follows from it.
type workloadFinding struct {
	metav1.Condition
	diagnosis rollout.Diagnosis
	// idle says that no pod is wanted, and that this is right.
	idle bool
}

// workloadCondition says whether pods answer, and if not why.
func workloadCondition(s *endpointScope) workloadFinding {
	no := func(reason, message string) workloadFinding {
		return workloadFinding{Condition: status.False(dehugv1alpha1.ConditionWorkloadAvailable, reason, message)}
	}
	switch {
	case s.occupied:
		return no(dehugv1alpha1.ReasonPending, fmt.Sprintf("Deployment %s exists and is not this endpoint's, or is being "+
			"deleted: delete it, or give the endpoint another name", names.Workload(s.endpoint.Name)))
	case s.decision.State == rollout.StateStopped && s.deployment != nil:
		return no(dehugv1alpha1.ReasonStopped, "the model may no longer be served, so its pods were stopped")
	case s.deployment == nil && s.refusal != nil:
		return no(s.refusal.Reason, s.refusal.Message)
	case s.deployment == nil && s.decision.State != rollout.StateServing:
		return no(dehugv1alpha1.ReasonPending, "nothing starts before the model is ready and its license valid")
	case s.decision.Replicas == 0 && s.decision.SeatsExceeded:
		return no(dehugv1alpha1.ReasonSeatsExceeded, seatsMessage(s))
	case s.decision.Replicas == 0 && s.decision.State == rollout.StateDraining:
		return no(dehugv1alpha1.ReasonDraining, "the last pods end what is in flight")
	case s.decision.Replicas == 0:
		f := no(dehugv1alpha1.ReasonScaledToZero, "spec.replicas is 0")
		f.idle = true
		return f
	case s.deployment == nil:
		return no(dehugv1alpha1.ReasonProgressing, "the server is starting")
	}
	d := rollout.Diagnose(s.deployment, s.stablePods, s.progressDeadline, s.now)
	s.requeueWithin(d.RecheckAfter)
	f := no(d.Reason, d.Message)
	if rollout.ReadyPods(s.pods) > 0 {
		f.Condition = status.True(dehugv1alpha1.ConditionWorkloadAvailable, dehugv1alpha1.ReasonAvailable, "pods answer")
	}
	f.diagnosis = d
	return f
}

// usageCondition says whether the model's usage reaches the chain.
func usageCondition(s *endpointScope) metav1.Condition {
	report := s.usage.newest
	if report == nil {
		return status.Unknown(dehugv1alpha1.ConditionUsageReported, dehugv1alpha1.ReasonNotSettledYet,
			"no settlement has included this model so far")
	}
	c := meta.FindStatusCondition(report.Status.Conditions, dehugv1alpha1.ConditionSettled)
	switch {
	case c == nil || c.Status == metav1.ConditionUnknown:
		return status.Unknown(dehugv1alpha1.ConditionUsageReported, dehugv1alpha1.ReasonSending, "a settlement is under way")
	case c.Status == metav1.ConditionTrue:
		return status.True(dehugv1alpha1.ConditionUsageReported, dehugv1alpha1.ReasonSettled,
			"the last settlement that included this model is on chain")
	default:
		return status.False(dehugv1alpha1.ConditionUsageReported, c.Reason, c.Message)
	}
}

func seatsMessage(s *endpointScope) string {
	return fmt.Sprintf("the license of DeHugModel %s has %d seats for all endpoints of the cluster, the oldest first, "+
		"%d of them for "+
		"this endpoint now, and spec.replicas asks for %d: lower spec.replicas, or take a grant with more seats",
		s.model.Name, s.model.Status.License.Seats, max(0, s.seats.granted), desiredReplicas(s.endpoint))
}
