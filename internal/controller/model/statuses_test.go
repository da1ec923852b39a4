package model

import (
	"testing"

	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/status"
	"github.com/dehug-io/dehug-operator/internal/testkit"
)

// TestStatusesThatOthersJudge writes what the controller says for every reason, for test/gitops to have Argo CD's health
// checks and kstatus judge it.
func TestStatusesThatOthersJudgeModel(t *testing.T) {
	testkit.Golden(t, "../../../test/gitops/testdata/model.yaml", modelStatuses())
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
		m.TypeMeta, m.ObjectMeta = testkit.GoldenMeta("DeHugModel", name)
		testkit.StampConditions(&m.Status.Conditions, modelConditions(v))
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
	next.newer.token = &dehugv1alpha1.TokenStatus{CID: "bafybeidzsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf355"}
	add("ready-newer-fetching", &next)
	for _, reason := range modelReasons {
		add(reason, waiting(reason))
	}
	return out
}
