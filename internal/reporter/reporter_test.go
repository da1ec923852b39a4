package reporter

import (
	"math/big"
	"strings"
	"testing"
	"time"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

func (w *world) expectPaid(value int64) {
	w.t.Helper()
	if w.chain.paid.Cmp(big.NewInt(value)) != 0 {
		w.t.Errorf("paid %s in %d transactions, want %d", w.chain.paid, w.chain.sent, value)
	}
}

func (w *world) expectSettled(report v1alpha1.UsageReport, status metav1.ConditionStatus,
	reason string) *metav1.Condition {
	w.t.Helper()
	c := meta.FindStatusCondition(report.Status.Conditions, v1alpha1.ConditionSettled)
	if c == nil || c.Status != status || c.Reason != reason || c.Message == "" {
		w.t.Fatalf("report %s: Settled = %+v, want %s/%s", report.Name, c, status, reason)
	}
	return c
}

func TestUsageIsSettledOnceEachInterval(t *testing.T) {
	w := newWorld(t)
	w.use(1, 10)
	w.use(2, 5)
	w.run(1)
	w.expectPaid(150)
	w.use(1, 1)
	w.run(1) // 30 s later: not due yet
	w.expectPaid(150)
	w.run(2)
	w.expectPaid(160)
	w.run(5) // nothing new
	if list := w.reports(); len(list) != 2 || w.chain.sent != 2 {
		t.Fatalf("%d reports, %d transactions, want 2 and 2", len(list), w.chain.sent)
	}
	first := w.reports()[0]
	w.expectSettled(first, metav1.ConditionTrue, v1alpha1.ReasonSettled)
	if first.Name != "base-1" || first.Status.Paid != "150" || first.Status.PaidText != "0.00015 TOK" ||
		first.Status.Transaction == "" || first.Status.Block == nil ||
		first.Status.SettledAt == nil || len(first.Spec.Vouchers) != 2 || first.Spec.Vouchers[0].Total.OutputTokens != 10 {
		t.Errorf("report = %+v", first)
	}
	if second := w.reports()[1]; second.Status.Paid != "10" || second.Spec.Vouchers[0].Value != "110" {
		t.Errorf("second report: paid %s, value %s; want 10 and 110", second.Status.Paid, second.Spec.Vouchers[0].Value)
	}
}

func TestACrashAnywhereSettlesOnce(t *testing.T) {
	crashes := 0
	for dieAt := 1; ; dieAt++ {
		w := newWorld(t)
		w.use(1, 10)
		w.use(2, 7)
		w.effects.dieAt = dieAt
		died := w.run(2)
		if died == "" {
			break
		}
		crashes++
		w.use(1, 3) // and more usage arrives while it is down
		w.run(12)
		w.expectPaid(200)
		list := w.reports()
		for _, report := range list {
			w.expectSettled(report, metav1.ConditionTrue, v1alpha1.ReasonSettled)
		}
		sum := new(big.Int)
		for _, report := range list {
			paid, _ := new(big.Int).SetString(report.Status.Paid, 10)
			sum.Add(sum, paid)
		}
		if sum.Int64() != 200 || len(list) > 2 {
			t.Errorf("died %s: %d reports say that %s was paid, want 200 in at most 2", died, len(list), sum)
		}
	}
	if crashes < 10 {
		t.Errorf("only %d crashes tried", crashes)
	}
}

func TestUsageOfAnOutageIsSettledToTheUnit(t *testing.T) {
	w := newWorld(t)
	w.chain.down = true
	w.use(1, 10)
	w.run(4) // no price can be read: nothing to vouch for yet
	if list := w.reports(); len(list) != 0 {
		t.Fatalf("%d reports without a price", len(list))
	}
	w.use(1, 5)
	w.chain.down = false
	w.run(1)
	w.expectPaid(150)
	w.chain.down = true
	w.use(1, 4)
	p := w.start() // this process has known the price
	p.prices[1], p.token = w.chain.terms[1], &PaymentToken{Decimals: 6}
	for range 5 {
		_ = p.state.countEvents(t.Context())
		if _, err := p.settleOnce(t.Context()); err != nil {
			t.Fatal(err)
		}
		w.clock = w.clock.Add(time.Minute)
	}
	last := w.reports()[1]
	w.expectSettled(last, metav1.ConditionUnknown, v1alpha1.ReasonChainUnreachable)
	w.chain.down = false
	w.run(3)
	w.expectPaid(190)
	w.expectSettled(w.reports()[1], metav1.ConditionTrue, v1alpha1.ReasonSettled)
}

func TestAFreshLedgerGoesOnFromTheChain(t *testing.T) {
	w := newWorld(t)
	w.chain.settled[keyOf(1)] = big.NewInt(5_000)
	old := &v1alpha1.UsageReport{ObjectMeta: metav1.ObjectMeta{Name: "base-41"},
		Spec: v1alpha1.UsageReportSpec{NetworkRef: v1alpha1.ObjectReference{Name: "base"}}}
	if err := w.api.Create(t.Context(), old); err != nil {
		t.Fatal(err)
	}
	w.use(1, 10)
	w.run(2)
	w.expectPaid(100)
	list := w.reports()
	if last := list[len(list)-1]; last.Name != "base-42" || last.Status.Paid != "100" ||
		last.Spec.Vouchers[0].Value != "5100" {
		t.Errorf("report %s: paid %s, value %s; want base-42, 100, 5100", last.Name, last.Status.Paid,
			last.Spec.Vouchers[0].Value)
	}
}

func TestWhatStandsInTheWayIsNamed(t *testing.T) {
	for name, c := range map[string]struct {
		spoil, mend func(w *world)
		status      metav1.ConditionStatus
		reason      string
		message     string
	}{
		"no signer": {reason: v1alpha1.ReasonSignerMissing, status: metav1.ConditionFalse, message: "create it",
			spoil: func(w *world) { w.secret(nil) }, mend: func(w *world) { w.secret([]byte(tokenID(1))) }},
		"signer without authority": {reason: v1alpha1.ReasonSignerNotAuthorized, status: metav1.ConditionFalse,
			message: "dehug signer authorize",
			spoil:   func(w *world) { w.chain.stranger[evm.StoredAddress(payer)] = true },
			mend:    func(w *world) { w.chain.stranger[evm.StoredAddress(payer)] = false }},
		"signer without funds": {reason: v1alpha1.ReasonSignerUnfunded, status: metav1.ConditionFalse, message: "send it",
			spoil: func(w *world) { w.chain.poor = true }, mend: func(w *world) { w.chain.poor = false }},
		"no escrow": {reason: v1alpha1.ReasonEscrowEmpty, status: metav1.ConditionFalse, message: "short of 100 ",
			spoil: func(w *world) { w.chain.escrow.SetInt64(0) }, mend: func(w *world) { w.chain.escrow.SetInt64(1000) }},
		"escrow too small": {reason: v1alpha1.ReasonEscrowEmpty, status: metav1.ConditionFalse, message: "short of 70 ",
			spoil: func(w *world) { w.chain.escrow.SetInt64(30) }, mend: func(w *world) { w.chain.escrow.SetInt64(1000) }},
		"not final yet": {reason: v1alpha1.ReasonSending, status: metav1.ConditionFalse, message: "finality",
			spoil: func(w *world) { w.chain.lagging = true }, mend: func(w *world) { w.chain.lagging = false }},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			c.spoil(w)
			w.use(1, 10)
			w.run(6)
			sent := w.chain.sent
			list := w.reports()
			if len(list) != 1 {
				t.Fatalf("%d reports, want 1", len(list))
			}
			condition := w.expectSettled(list[0], c.status, c.reason)
			if !strings.Contains(condition.Message, c.message) {
				t.Errorf("message %q does not say %q", condition.Message, c.message)
			}
			if sent > 1 {
				t.Errorf("%d transactions while nothing can settle", sent)
			}
			c.mend(w)
			w.run(4)
			w.expectPaid(100)
			mended := w.reports()[0]
			w.expectSettled(mended, metav1.ConditionTrue, v1alpha1.ReasonSettled)
			if mended.Status.Paid != "100" || meta.FindStatusCondition(mended.Status.Conditions,
				v1alpha1.ConditionStalled) != nil {
				t.Errorf("status after the fix: %+v", mended.Status)
			}
		})
	}
}

// secret replaces the signer's Secret; nil deletes it.
func (w *world) secret(key []byte) {
	w.t.Helper()
	s := &corev1.Secret{ObjectMeta: metav1.ObjectMeta{Namespace: "dehug-system", Name: "signer"},
		Data: map[string][]byte{"key": key}}
	err := client.IgnoreNotFound(w.api.Delete(w.t.Context(), s.DeepCopy()))
	if err == nil && key != nil {
		err = w.api.Create(w.t.Context(), s)
	}
	if err != nil {
		w.t.Fatal(err)
	}
}

func TestOldReportsArePruned(t *testing.T) {
	w := newWorld(t)
	for i := range 12 {
		w.use(1, uint64(i+1))
		w.run(3)
	}
	list := w.reports()
	if len(list) != 3 || list[2].Name != "base-12" || list[0].Name != "base-10" {
		t.Errorf("%d reports from %s to %s, want base-10 to base-12", len(list), list[0].Name, list[len(list)-1].Name)
	}
}

func TestASecondReporterStops(t *testing.T) {
	w := newWorld(t)
	w.use(1, 10)
	a, b := w.start(), w.start()
	for _, p := range []*worker{a, b} {
		_ = p.state.countEvents(t.Context())
		if err := p.resumeRecord(t.Context(), keyOf(1).Domain); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := a.settleOnce(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := b.settleOnce(t.Context()); err == nil {
		t.Error("two reporters settle side by side")
	}
	w.expectPaid(100)
}

func TestEveryBusyModelIsSettledEachInterval(t *testing.T) {
	w := newWorld(t)
	for round := range 4 {
		for token := range 150 {
			w.use(token+1, 1)
		}
		w.run(2) // one interval
		w.expectPaid(int64(1500 * (round + 1)))
	}
	if w.chain.sent != 8 {
		t.Errorf("%d transactions, want 2 in each of 4 intervals", w.chain.sent)
	}
}

func TestOldestUsageIsSettledFirst(t *testing.T) {
	w := newWorld(t)
	w.chain.escrow.SetInt64(100)
	w.record(9, 10, func(e *usage.Event) { e.Time = w.clock.Add(-time.Hour) })
	w.use(1, 10)
	w.run(3)
	w.expectKey(keyOf(9), 100)
	w.expectKey(keyOf(1), 0)
}
