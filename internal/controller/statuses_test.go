package controller

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/rollout"
	"github.com/dehug-io/dehug-operator/internal/status"
	"github.com/dehug-io/dehug-operator/internal/testkit"
)

// TestStatusesThatOthersJudge writes what the operator says of every reason, for test/gitops to have Argo CD's health
// checks and kstatus judge it.
func TestStatusesThatOthersJudge(t *testing.T) {
	objects := slices.Concat(networkStatuses(), modelStatuses(), endpointStatuses())
	for _, o := range objects {
		o.SetGeneration(3)
	}
	testkit.Golden(t, "../../test/gitops/testdata/controller.yaml", objects)
}

// stamp applies conditions as the status writers do, at a time that does not change.
func stamp(conditions *[]metav1.Condition, desired []metav1.Condition) {
	status.Apply(conditions, 3, desired)
	for i := range *conditions {
		(*conditions)[i].LastTransitionTime = metav1.NewTime(time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC))
	}
}

// metaOf names an object.
func metaOf(kind, name string) (metav1.TypeMeta, metav1.ObjectMeta) {
	return metav1.TypeMeta{APIVersion: dehugv1alpha1.GroupVersion.String(), Kind: kind}, metav1.ObjectMeta{Name: strings.ToLower(name)}
}

func networkStatuses() (out []client.Object) {
	for _, err := range []error{
		nil, chain.ErrUnreachable, chain.ErrBehind, chain.ErrChainMismatch, chain.ErrDisagreement, chain.ErrNoCode, chain.ErrWrongContract,
	} {
		conditions := networkConditions(dehugv1alpha1.RPC{Endpoints: make([]dehugv1alpha1.RPCEndpoint, 3)}, err)
		n := &dehugv1alpha1.DeHugNetwork{Status: dehugv1alpha1.DeHugNetworkStatus{ObservedGeneration: 3}}
		stamp(&n.Status.Conditions, conditions)
		n.TypeMeta, n.ObjectMeta = metaOf("DeHugNetwork", conditions[2].Reason)
		out = append(out, n)
	}
	return out
}

// modelReasons are those that Ready of a DeHugModel repeats from another condition.
var modelReasons = []string{
	dehugv1alpha1.ReasonNetworkNotFound, dehugv1alpha1.ReasonNetworkNotReady, dehugv1alpha1.ReasonChainUnreachable,
	dehugv1alpha1.ReasonModelNotFound, dehugv1alpha1.ReasonRevisionNotFound, dehugv1alpha1.ReasonNotAModel,
	dehugv1alpha1.ReasonCreatorMismatch, dehugv1alpha1.ReasonProvenanceMissing, dehugv1alpha1.ReasonNoTerms,
	dehugv1alpha1.ReasonLicenseMissing, dehugv1alpha1.ReasonTermsNotAccepted, dehugv1alpha1.ReasonUseNotPermitted,
	dehugv1alpha1.ReasonLicenseExpired, dehugv1alpha1.ReasonLicenseRevoked, dehugv1alpha1.ReasonAwaitingFinality,
	dehugv1alpha1.ReasonLicenseStale, dehugv1alpha1.ReasonFetching, dehugv1alpha1.ReasonContentUnavailable,
	dehugv1alpha1.ReasonContentCorrupt, dehugv1alpha1.ReasonContentMalformed, dehugv1alpha1.ReasonContentOverBudget,
	dehugv1alpha1.ReasonContentDamaged, dehugv1alpha1.ReasonUnsafeFormat, dehugv1alpha1.ReasonInsufficientStorage,
	dehugv1alpha1.ReasonClaimNotFound, dehugv1alpha1.ReasonClaimPending, dehugv1alpha1.ReasonFetchFailed,
	dehugv1alpha1.ReasonRPCBehind, dehugv1alpha1.ReasonChainStalled, dehugv1alpha1.ReasonFinalityUnreadable,
	dehugv1alpha1.ReasonVersionDeactivated, dehugv1alpha1.ReasonLicenseeChanged, dehugv1alpha1.ReasonPriceTooHigh,
	dehugv1alpha1.ReasonObjectRefused,
}

func modelStatuses() (out []client.Object) {
	add := func(name string, v *version) {
		m := &dehugv1alpha1.DeHugModel{Status: dehugv1alpha1.DeHugModelStatus{ObservedGeneration: 3}}
		m.TypeMeta, m.ObjectMeta = metaOf("DeHugModel", name)
		stamp(&m.Status.Conditions, modelConditions(v))
		out = append(out, m)
	}
	waiting := func(reason string) *version {
		return &version{ownership: status.False(dehugv1alpha1.ConditionOwnershipVerified, reason, "because of "+reason)}
	}
	ready := &version{ownership: status.True(dehugv1alpha1.ConditionOwnershipVerified, dehugv1alpha1.ReasonVerified, "")}
	ready.verdict.Allowed, ready.verdict.Reason = true, dehugv1alpha1.ReasonGranted
	ready.plan.Cached, ready.plan.Reason = true, dehugv1alpha1.ReasonCached
	add("ready", ready)
	next := *ready
	next.newer = waiting(dehugv1alpha1.ReasonFetching)
	next.newer.token = &dehugv1alpha1.TokenStatus{CID: secondCID}
	add("ready-newer-fetching", &next)
	for _, reason := range modelReasons {
		add(reason, waiting(reason))
	}
	return out
}

// endpointReasons are those that Ready of an InferenceEndpoint repeats from its workload.
var endpointReasons = []string{
	dehugv1alpha1.ReasonProgressing, dehugv1alpha1.ReasonImagePullFailed, dehugv1alpha1.ReasonServerNotReady,
	dehugv1alpha1.ReasonServerCrashed, dehugv1alpha1.ReasonUnschedulable,
}

func endpointStatuses() (out []client.Object) {
	add := func(name string, change func(*endpointScope, *workloadFinding)) {
		e := &dehugv1alpha1.InferenceEndpoint{}
		e.TypeMeta, e.ObjectMeta = metaOf("InferenceEndpoint", name)
		e.Spec.ModelRef.Name = "tiny"
		e.Status.ObservedGeneration = 3
		s := &endpointScope{endpoint: e, deployment: &appsv1.Deployment{}, decision: rollout.Plan{State: rollout.StateServing}}
		workload := workloadFinding{diagnosis: rollout.Diagnosis{Complete: true}}
		workload.Condition = status.True(dehugv1alpha1.ConditionWorkloadAvailable, dehugv1alpha1.ReasonAvailable, "")
		change(s, &workload)
		routed := status.False(dehugv1alpha1.ConditionRouted, workload.Reason, "")
		if workload.Status == metav1.ConditionTrue && s.decision.State == rollout.StateServing {
			routed = status.True(dehugv1alpha1.ConditionRouted, dehugv1alpha1.ReasonRouted, "")
		}
		stamp(&e.Status.Conditions, summary(s, workload, routed))
		out = append(out, e)
	}
	fails := func(w *workloadFinding, reason string, terminal bool) {
		w.diagnosis = rollout.Diagnosis{Reason: reason, Message: "because of " + reason, Terminal: terminal}
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
		w.Condition = status.False(dehugv1alpha1.ConditionWorkloadAvailable, dehugv1alpha1.ReasonScaledToZero, "replicas is 0")
	})
	add("modelmissing", func(s *endpointScope, w *workloadFinding) {
		s.deployment, s.decision.State = nil, rollout.StateHolding
		fails(w, dehugv1alpha1.ReasonPending, false)
	})
	add("draining", func(s *endpointScope, _ *workloadFinding) { s.decision.State = rollout.StateDraining })
	add("stopped", func(s *endpointScope, _ *workloadFinding) { s.decision.State = rollout.StateStopped })
	add("refused", func(s *endpointScope, _ *workloadFinding) {
		s.refusal = &rollout.Refusal{Reason: dehugv1alpha1.ReasonInvalidTemplate, Message: "remove it"}
	})
	for _, reason := range endpointReasons {
		for _, terminal := range []bool{false, true} {
			add(fmt.Sprintf("%s-terminal-%t", reason, terminal), func(_ *endpointScope, w *workloadFinding) { fails(w, reason, terminal) })
		}
	}
	return out
}
