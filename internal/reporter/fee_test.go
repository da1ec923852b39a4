package reporter

import (
	"testing"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
)

func TestUsageThatIsWorthLessThanTheFeeHasOneReport(t *testing.T) {
	w := newWorld(t)
	w.chain.worth = 10_000
	w.use(1, 10) // 100
	w.run(1)
	w.expectSettled(w.newest(), metav1.ConditionFalse, v1alpha1.ReasonFeeAboveValue)
	w.use(1, 20)
	w.run(40)
	w.run(40) // in another process; 40 minutes in all
	if list := w.reports(); len(list) != 1 || list[0].Name != "base-1" || w.chain.sent != 0 {
		t.Errorf("%d reports up to %s and %d transactions while usage waits, want 1 and 0", len(list), list[len(list)-1].Name,
			w.chain.sent)
	}
	if w.chain.checked > 10 {
		t.Errorf("the fee was asked for %d times in 40 minutes", w.chain.checked)
	}
	w.use(1, 1000)
	w.run(130)
	w.expectPaid(10_300)
	if w.newest().Name != "base-2" {
		t.Errorf("the newest report is %s, want base-2", w.newest().Name)
	}
	w.expectSettled(w.newest(), metav1.ConditionTrue, v1alpha1.ReasonSettled)
}

func TestASettlementAboveMaxFeeIsSentInParts(t *testing.T) {
	for name, c := range map[string]struct {
		maxLines, sent int
	}{"ten lines each": {10, 16}, "one line each": {1, 100}, "all lines": {100, 1}} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			w.chain.maxLines = c.maxLines
			for token := range 100 {
				w.use(token+1, 1)
			}
			w.run(3)
			w.expectPaid(1000)
			if w.chain.sent != c.sent {
				t.Errorf("%d transactions, want %d", w.chain.sent, c.sent)
			}
			report := w.newest()
			w.expectSettled(report, metav1.ConditionTrue, v1alpha1.ReasonSettled)
			if report.Name != "base-1" || report.Status.Paid != "1000" {
				t.Errorf("%s paid %s, want base-1 and 1000", report.Name, report.Status.Paid)
			}
		})
	}
}

func TestPartsOfASettlementSurviveACrash(t *testing.T) {
	for dieAt := 1; ; dieAt++ {
		w := newWorld(t)
		w.chain.maxLines = 3
		for token := range 10 {
			w.use(token+1, 1)
		}
		w.effects.dieAt = dieAt
		if w.run(3) == "" {
			if dieAt < 10 {
				t.Errorf("only %d crashes tried", dieAt)
			}
			return
		}
		w.run(12)
		w.expectPaid(100)
		w.expectSettled(w.newest(), metav1.ConditionTrue, v1alpha1.ReasonSettled)
	}
}
