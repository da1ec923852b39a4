package reporter

import (
	"strings"
	"testing"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/status"
	"github.com/dehug-io/dehug-operator/internal/testkit"
)

// TestStatusesThatOthersJudge writes what the reporter says of every reason, for test/gitops to have Argo CD's health
// check and kstatus judge it.
func TestStatusesThatOthersJudge(t *testing.T) {
	var objects []client.Object
	for _, reason := range []string{
		v1alpha1.ReasonSettled, v1alpha1.ReasonSending, v1alpha1.ReasonChainUnreachable, v1alpha1.ReasonSignerMissing,
		v1alpha1.ReasonSignerNotAuthorized, v1alpha1.ReasonSignerUnfunded, v1alpha1.ReasonEscrowEmpty,
		v1alpha1.ReasonTokenNotAllowed, v1alpha1.ReasonAllowanceUsed,
		v1alpha1.ReasonSettlementReverted,
		v1alpha1.ReasonAccountShared, v1alpha1.ReasonForeignSettlement, v1alpha1.ReasonLimitExceeded,
		v1alpha1.ReasonFeeTooHigh,
		v1alpha1.ReasonFeeAboveValue,
	} {
		report := &v1alpha1.UsageReport{
			TypeMeta:   metav1.TypeMeta{APIVersion: v1alpha1.GroupVersion.String(), Kind: "UsageReport"},
			ObjectMeta: metav1.ObjectMeta{Name: strings.ToLower(reason), Generation: 3},
			Status:     v1alpha1.UsageReportStatus{ObservedGeneration: 3},
		}
		status.Apply(&report.Status.Conditions, 3, conditionsOf(outcome{Cause: cause.Cause{Reason: reason,
			Message: "because of " + reason}}))
		for i := range report.Status.Conditions {
			report.Status.Conditions[i].LastTransitionTime = metav1.NewTime(time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC))
		}
		objects = append(objects, report)
	}
	testkit.Golden(t, "../../test/gitops/testdata/reporter.yaml", objects)
}
