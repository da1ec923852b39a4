package endpoint

import (
	"fmt"
	"testing"

	appsv1 "k8s.io/api/apps/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/rollout"
	"github.com/dehug-io/dehug-operator/internal/status"
	"github.com/dehug-io/dehug-operator/internal/testkit"
)

// TestStatusesThatOthersJudge writes what the controller says for every reason, for test/gitops to have Argo CD's
// health checks and kstatus judge it.
func TestStatusesThatOthersJudgeEndpoint(t *testing.T) {
	testkit.Golden(t, "../../../test/gitops/testdata/endpoint.yaml", endpointStatuses())
}

// endpointReasons are those that Ready of an InferenceEndpoint repeats from its workload.
var endpointReasons = []string{
	dehugv1alpha1.ReasonProgressing, dehugv1alpha1.ReasonImagePullFailed, dehugv1alpha1.ReasonServerNotReady,
	dehugv1alpha1.ReasonServerCrashed, dehugv1alpha1.ReasonUnschedulable,
}

func endpointStatuses() (out []client.Object) {
	add := func(name string, change func(*endpointScope, *workloadFinding)) {
		e := &dehugv1alpha1.InferenceEndpoint{}
		e.TypeMeta, e.ObjectMeta = testkit.GoldenMeta("InferenceEndpoint", name)
		e.Spec.ModelRef.Name = "tiny"
		e.Status.ObservedGeneration = 3
		s := &endpointScope{endpoint: e, deployment: &appsv1.Deployment{},
			decision: rollout.Plan{State: rollout.StateServing}}
		workload := workloadFinding{diagnosis: rollout.Diagnosis{Complete: true}}
		workload.Condition = status.True(dehugv1alpha1.ConditionWorkloadAvailable, dehugv1alpha1.ReasonAvailable, "")
		change(s, &workload)
		routed := status.False(dehugv1alpha1.ConditionRouted, workload.Reason, "")
		if workload.Status == metav1.ConditionTrue && s.decision.State == rollout.StateServing {
			routed = status.True(dehugv1alpha1.ConditionRouted, dehugv1alpha1.ReasonRouted, "")
		}
		testkit.StampConditions(&e.Status.Conditions, summarize(s, workload, routed))
		out = append(out, e)
	}
	fails := func(w *workloadFinding, reason string, terminal bool) {
		w.diagnosis = rollout.Diagnosis{Terminal: terminal, Cause: cause.Cause{Reason: reason, Message: "because of " +
			reason}}
		w.Condition = status.False(dehugv1alpha1.ConditionWorkloadAvailable, reason, "because of "+reason)
	}
	add("ready", func(*endpointScope, *workloadFinding) {})
	add("rolling", func(_ *endpointScope, w *workloadFinding) { w.diagnosis.Complete = false })
	add("suspended", func(s *endpointScope, _ *workloadFinding) { s.endpoint.Spec.Suspend = true })
	add("suspended-before-start", func(s *endpointScope, w *workloadFinding) {
		s.endpoint.Spec.Suspend, s.deployment = true, nil
		fails(w, dehugv1alpha1.ReasonPending, false)
	})
	add("scaledtozero", func(_ *endpointScope, w *workloadFinding) {
		w.idle = true
		w.Condition = status.False(dehugv1alpha1.ConditionWorkloadAvailable, dehugv1alpha1.ReasonScaledToZero,
			"replicas is 0")
	})
	add("modelmissing", func(s *endpointScope, w *workloadFinding) {
		s.deployment, s.decision.State = nil, rollout.StateHolding
		fails(w, dehugv1alpha1.ReasonPending, false)
	})
	add("draining", func(s *endpointScope, _ *workloadFinding) {
		s.decision.State, s.decision.Replicas = rollout.StateDraining, 1
	})
	add("stopped", func(s *endpointScope, _ *workloadFinding) { s.decision.State = rollout.StateStopped })
	add("refused", func(s *endpointScope, _ *workloadFinding) {
		s.refusal = &cause.Cause{Reason: dehugv1alpha1.ReasonInvalidTemplate, Message: "remove it"}
	})
	for _, reason := range endpointReasons {
		for _, terminal := range []bool{false, true} {
			add(fmt.Sprintf("%s-terminal-%t", reason, terminal), func(_ *endpointScope, w *workloadFinding) {
				fails(w, reason,
					terminal)
			})
		}
	}
	return out
}
