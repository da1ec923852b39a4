package framework

import (
	"context"
	"fmt"
	"math/big"
	"time"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

// SettledUsage returns the cumulative units of the newest settled UsageReport that has the demo's model, and that
// report; zero without one.
func (s *Framework) SettledUsage(ctx context.Context) (Usage, *dehugv1alpha1.UsageReport, error) {
	reader, err := s.Client()
	if err != nil {
		return Usage{}, nil, err
	}
	var reports dehugv1alpha1.UsageReportList
	if err := reader.List(ctx, &reports); err != nil {
		return Usage{}, nil, fmt.Errorf("listing usage reports: %w", err)
	}
	var best Usage
	var newest *dehugv1alpha1.UsageReport
	for i, report := range reports.Items {
		if report.Status.SettledAt == nil || report.Spec.NetworkRef.Name != NetworkName {
			continue
		}
		for _, voucher := range report.Spec.Vouchers {
			total := Usage(voucher.Total)
			if voucher.Model == ModelName && total.Requests > best.Requests {
				best, newest = total, &reports.Items[i]
			}
		}
	}
	return best, newest, nil
}

// WaitSettled waits until at least as many requests for the demo's model are settled as asked for, and returns the
// report that settled the newest of them. Units are not compared: usage that somebody else causes meanwhile may be
// settled too.
func (s *Framework) WaitSettled(ctx context.Context, atLeast Usage, limit time.Duration) (*dehugv1alpha1.UsageReport,
	error) {
	var report *dehugv1alpha1.UsageReport
	err := s.WaitFor(ctx, limit, func(ctx context.Context) (bool, error) {
		used, newest, err := s.SettledUsage(ctx)
		report = newest
		return newest != nil && used.Requests >= atLeast.Requests, err
	})
	if err != nil {
		return nil, fmt.Errorf("waiting for the usage to be settled: %w", err)
	}
	return report, nil
}

// ShowSettlement waits for the settlement of what was just asked and prints the receipt and the creator's balance
// before and after.
func (s *Framework) ShowSettlement(ctx context.Context) error {
	if err := s.checkBalanceBefore(); err != nil {
		return err
	}
	report, err := s.WaitSettled(ctx, s.asked, 2*time.Minute)
	if err != nil {
		return err
	}
	creator, err := s.Address(ctx, Creator)
	if err != nil {
		return err
	}
	after, err := s.Balance(ctx, creator)
	if err != nil {
		return err
	}
	for _, voucher := range report.Spec.Vouchers {
		s.Say("receipt: %s, so far %d input tokens + %d output tokens + %d requests, worth %s %s",
			voucher.Model, voucher.Total.InputTokens, voucher.Total.OutputTokens, voucher.Total.Requests, decimal(voucher.Value),
			after.Symbol)
	}
	s.Say("transaction %s in block %d paid %s %s now",
		report.Status.Transaction, report.Status.Block.Number, decimal(report.Status.Paid), after.Symbol)
	s.Say("the creator can withdraw: before %s %s, after %s %s", s.before.Withdrawable, after.Symbol, after.Withdrawable,
		after.Symbol)
	return s.Kubectl(ctx, "get", "usagereports")
}

func (s *Framework) checkBalanceBefore() error {
	if s.before.Symbol == "" {
		return fmt.Errorf("the creator's balance before serving was not read")
	}
	return nil
}

// rememberBefore reads what is settled and what the creator can withdraw, before anything is asked.
func (s *Framework) rememberBefore(ctx context.Context) error {
	creator, err := s.Address(ctx, Creator)
	if err != nil {
		return err
	}
	if s.before, err = s.Balance(ctx, creator); err != nil {
		return err
	}
	s.asked, _, err = s.SettledUsage(ctx)
	return err
}

// decimal prints an amount of the development token's smallest unit (6 decimals) as a number of tokens.
func decimal(amount string) string {
	value, ok := new(big.Int).SetString(amount, 10)
	if !ok {
		return amount
	}
	return new(big.Rat).SetFrac(value, big.NewInt(1_000_000)).FloatString(6)
}
