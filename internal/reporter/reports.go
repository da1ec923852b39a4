package reporter

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"time"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain/units"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/status"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// reports keeps the UsageReports of one network.
type reports struct {
	client  client.Client
	network string
}

// nameOf is the same for the same settlement, so that a restart continues the report that it began.
func (r reports) nameOf(sequence int64) string { return fmt.Sprintf("%s-%d", r.network, sequence) }

// ensureReport creates the report of an intent, or returns the one that exists.
func (r reports) ensureReport(ctx context.Context, i *intent) (*v1alpha1.UsageReport, error) {
	report := &v1alpha1.UsageReport{
		ObjectMeta: metav1.ObjectMeta{Name: i.Report, Labels: map[string]string{names.LabelManagedBy: names.ManagedBy}},
		Spec:       v1alpha1.UsageReportSpec{NetworkRef: v1alpha1.ObjectReference{Name: r.network}},
	}
	for _, line := range i.Lines {
		report.Spec.Vouchers = append(report.Spec.Vouchers, v1alpha1.VoucherRecord{
			TokenID: v1alpha1.Hash(line.TokenID.String()), Model: line.Model,
			Payer: v1alpha1.Address(line.Payer.LowerHex()), Provider: v1alpha1.Address(line.Provider.LowerHex()),
			Total: unitsOf(line.Units), Value: line.Value.String(), Timestamp: i.At.Unix(),
		})
	}
	err := r.client.Create(ctx, report, client.FieldOwner(names.FieldOwner))
	if apierrors.IsAlreadyExists(err) {
		report = &v1alpha1.UsageReport{}
		err = r.client.Get(ctx, client.ObjectKey{Name: i.Report}, report)
	}
	if err != nil {
		return nil, fmt.Errorf("creating UsageReport %s: %w", i.Report, err)
	}
	return report, nil
}

// writeStatus puts an outcome into the report's status. A report that somebody deleted is not missed.
func (r reports) writeStatus(
	ctx context.Context, report *v1alpha1.UsageReport, i *intent, o outcome, token *PaymentToken, now time.Time,
) error {
	before := report.DeepCopy()
	status.Apply(&report.Status.Conditions, report.Generation, conditionsOf(o))
	report.Status.ObservedGeneration = report.Generation
	switch {
	case i.Receipt != nil:
		report.Status.Transaction = v1alpha1.Hash(i.Receipt.Transaction.String())
		report.Status.Block = &v1alpha1.BlockReference{Number: i.Receipt.BlockNumber,
			Hash: v1alpha1.Hash(i.Receipt.BlockHash.String())}
	case len(i.Transactions) > 0:
		report.Status.Transaction = v1alpha1.Hash(i.Transactions[len(i.Transactions)-1].String())
	}
	if o.paid != nil {
		report.Status.Paid, report.Status.PaidText = o.paid.String(), paidText(o.paid, token)
	}
	if o.isSettled() {
		if report.Status.SettledAt == nil {
			report.Status.SettledAt = &metav1.Time{Time: now}
		}
	}
	if _, err := status.Patch(ctx, r.client, before, report); client.IgnoreNotFound(err) != nil {
		return fmt.Errorf("writing the status of UsageReport %s: %w", report.Name, err)
	}
	return nil
}

// paidText is an amount in whole payment tokens with their symbol; empty while the token is not known.
func paidText(paid *big.Int, token *PaymentToken) string {
	if token == nil {
		return ""
	}
	text := units.Format(paid, token.Decimals) + " " + token.Symbol
	return strings.ToValidUTF8(text[:min(len(text), 128)], "")
}

// listOwn returns the network's reports, oldest first.
func (r reports) listOwn(ctx context.Context) ([]v1alpha1.UsageReport, error) {
	var all v1alpha1.UsageReportList
	if err := r.client.List(ctx, &all); err != nil {
		return nil, fmt.Errorf("listing UsageReports: %w", err)
	}
	own := slices.DeleteFunc(all.Items, func(u v1alpha1.UsageReport) bool { return u.Spec.NetworkRef.Name != r.network })
	slices.SortFunc(own, func(a, b v1alpha1.UsageReport) int {
		return cmp.Compare(sequenceOf(a.Name),
			sequenceOf(b.Name))
	})
	return own, nil
}

// newestSequence is the number of the newest report, for a ledger that begins anew beside older reports.
func (r reports) newestSequence(ctx context.Context) (int64, error) {
	list, err := r.listOwn(ctx)
	if err != nil || len(list) == 0 {
		return 0, err
	}
	return sequenceOf(list[len(list)-1].Name), nil
}

// pruneOld deletes all but the newest reports. Those of settlements under way stay.
func (r reports) pruneOld(ctx context.Context, keep int, open []*intent) error {
	list, err := r.listOwn(ctx)
	if err != nil {
		return err
	}
	for i := range list[:max(0, len(list)-keep)] {
		if slices.ContainsFunc(open, func(under *intent) bool { return under.Report == list[i].Name }) {
			continue
		}
		if err := r.client.Delete(ctx, &list[i]); client.IgnoreNotFound(err) != nil {
			return fmt.Errorf("deleting old UsageReport %s: %w", list[i].Name, err)
		}
	}
	return nil
}

func sequenceOf(name string) int64 {
	n, err := strconv.ParseInt(name[strings.LastIndexByte(name, '-')+1:], 10, 64)
	if err != nil {
		return 0
	}
	return n
}

func unitsOf(u usage.Units) v1alpha1.UsageUnits {
	bounded := func(n uint64) int64 { return int64(min(n, math.MaxInt64)) } //nolint:gosec // bounded
	return v1alpha1.UsageUnits{
		InputTokens: bounded(u.InputTokens), OutputTokens: bounded(u.OutputTokens), Requests: bounded(u.Requests),
	}
}
