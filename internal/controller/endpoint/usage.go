package endpoint

import (
	"context"
	"fmt"

	"k8s.io/apimachinery/pkg/api/meta"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/age"
)

// readUsage finds the newest UsageReports of the model's token.
func (r *Reconciler) readUsage(ctx context.Context, s *endpointScope) error {
	if s.model == nil || s.model.Status.Token == nil {
		return nil
	}
	var list dehugv1alpha1.UsageReportList
	if err := r.Client.List(ctx, &list, client.UnsafeDisableDeepCopy); err != nil {
		return fmt.Errorf("listing the UsageReports: %w", err)
	}
	for i := range list.Items {
		report := &list.Items[i]
		if report.Spec.NetworkRef != s.model.Spec.NetworkRef || !reportsToken(report, s.model.Status.Token.ID) {
			continue
		}
		if isNewer(report, s.usage.newest) {
			s.usage.newest = report
		}
		if isSettled(report) && isNewer(report, s.usage.settled) {
			s.usage.settled = report
		}
	}
	return nil
}

func isSettled(r *dehugv1alpha1.UsageReport) bool {
	return meta.IsStatusConditionTrue(r.Status.Conditions, dehugv1alpha1.ConditionSettled)
}

func reportsToken(r *dehugv1alpha1.UsageReport, token dehugv1alpha1.Hash) bool {
	for i := range r.Spec.Vouchers {
		if r.Spec.Vouchers[i].TokenID == token {
			return true
		}
	}
	return false
}

func isNewer(a, b *dehugv1alpha1.UsageReport) bool {
	return b == nil || age.IsOlder(age.Age{Created: b.CreationTimestamp.Time, Name: b.Name},
		age.Age{Created: a.CreationTimestamp.Time, Name: a.Name})
}
