package reporter

import (
	"bytes"
	"errors"
	"maps"
	"math/big"
	"slices"
	"strings"
	"testing"
	"time"

	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/ledger"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// expectSaid checks what the network says of its usage.
func (w *world) expectSaid(reason, part string) {
	w.t.Helper()
	var n v1alpha1.DeHugNetwork
	if err := w.api.Get(w.t.Context(), client.ObjectKey{Name: "base"}, &n); err != nil {
		w.t.Fatal(err)
	}
	c := meta.FindStatusCondition(n.Status.Conditions, v1alpha1.ConditionUsageReported)
	if c == nil || c.Reason != reason || !strings.Contains(c.Message, part) {
		w.t.Errorf("the network says %+v, want %s with %q", c, reason, part)
	}
}

// restore is a backup of the ledger's volume.
func (w *world) backup() (restore func()) {
	batches, values, revs := slices.Clone(w.ledger.batches), maps.Clone(w.ledger.values), maps.Clone(w.ledger.revs)
	return func() { w.ledger.batches, w.ledger.values, w.ledger.revs = batches, values, revs }
}

func TestAfterARestoreOfTheLedgerNewUsageIsPaid(t *testing.T) {
	w := newWorld(t)
	w.use(1, 60)
	w.run(2)
	restore := w.backup()
	w.use(1, 100)
	w.run(4)
	w.expectPaid(1600)
	restore()
	w.record(1, 90, func(e *usage.Event) { e.ID = "after" })
	w.run(8)
	w.expectPaid(2500)
	w.expectSaid(v1alpha1.ReasonForeignSettlement, tokenID(1))
	list := w.reports()
	if paid := list[len(list)-1].Status.Paid; paid != "900" {
		t.Errorf("the newest report says that %s was paid, want 900", paid)
	}
	w.clock = w.clock.Add(25 * time.Hour)
	w.run(2)
	w.expectSaid(v1alpha1.ReasonReady, "")
}

func TestACrashWhileStartingFromTheChainOwesNothingTwice(t *testing.T) {
	for dieAt := 1; ; dieAt++ {
		w := newWorld(t)
		w.use(1, 60)
		w.run(2)
		w.chain.settled[keyOf(1)] = big.NewInt(1600) // what was settled after the backup
		w.use(1, 90)
		w.clock = w.clock.Add(time.Minute)
		w.effects.count, w.effects.dieAt = 0, dieAt
		died := w.run(4)
		w.run(8)
		w.expectPaid(600 + 900)
		w.expectKey(keyOf(1), 2500)
		if died == "" {
			break
		}
	}
}

func TestTwoLedgersOfOneAccountAreBothPaidAndSaySo(t *testing.T) {
	a, b := newWorld(t), newWorld(t)
	b.chain, b.ledger.id = a.chain, "b"
	for range 5 {
		a.use(1, 22)
		a.run(3)
		b.use(1, 16)
		b.run(3)
	}
	for range 3 {
		a.run(3)
		b.run(3)
	}
	a.expectPaid(5*220 + 5*160)
	a.expectSaid(v1alpha1.ReasonForeignSettlement, tokenID(1))
	b.expectSaid(v1alpha1.ReasonForeignSettlement, tokenID(1))
}

func TestPaidIsWhatTheChainPaid(t *testing.T) {
	w := newWorld(t)
	w.chain.before = func(usage.BatchLine) { // somebody else is faster
		w.chain.settled[keyOf(1)] = big.NewInt(70)
	}
	w.use(1, 10)
	w.run(2)
	report := w.reports()[0]
	c := w.expectSettled(report, metav1.ConditionTrue, v1alpha1.ReasonForeignSettlement)
	if report.Status.Paid != "30" || !strings.Contains(c.Message, "30 of 100") {
		t.Errorf("paid %s, message %q; want 30 of 100", report.Status.Paid, c.Message)
	}
}

func TestWhatIsReorganizedAwayIsSettledAgain(t *testing.T) {
	w := newWorld(t)
	w.network(func(n *v1alpha1.DeHugNetwork) { n.Spec.Finality.Settle = v1alpha1.FinalityLatest })
	w.use(1, 10)
	w.run(2)
	w.expectPaid(100)
	w.chain.settled[keyOf(1)], w.chain.paid = new(big.Int), new(big.Int)
	w.clock = w.clock.Add(recheckAfter)
	w.run(4)
	w.expectPaid(100)
}

func TestAnotherLedgerIsNotSkipped(t *testing.T) {
	w := newWorld(t)
	w.use(1, 10)
	w.use(1, 10)
	p := w.start()
	_ = p.state.countEvents(t.Context())
	w.ledger.id = "b" // the Service leads to another gateway
	w.ledger.batches = nil
	w.use(2, 10)
	if err := p.state.countEvents(t.Context()); !errors.Is(err, ledger.ErrOtherLedger) {
		t.Errorf("reading another ledger: %v, want %v", err, ledger.ErrOtherLedger)
	}
	w.run(3)
	w.expectKey(keyOf(2), 100)
}

func TestAStreamMadeAnewIsCountedFromItsBeginning(t *testing.T) {
	w := newWorld(t)
	w.use(1, 10)
	w.use(1, 10)
	w.run(3)
	w.expectPaid(200)
	w.use(2, 10)
	w.run(3)
	w.expectPaid(300)
	w.ledger.id, w.ledger.batches = "b", nil
	w.record(1, 5, func(e *usage.Event) { e.ID = "new" })
	w.run(4)
	w.expectPaid(350)
	w.record(2, 5, func(e *usage.Event) { e.ID = "newer" })
	w.run(4)
	w.expectKey(keyOf(2), 150)
	var told v1alpha1.DeHugNetwork
	if err := w.api.Get(t.Context(), client.ObjectKey{Name: "base"}, &told); err != nil ||
		len(told.Status.Conditions) > 0 {
		t.Errorf("the network says %+v, %v; want nothing", told.Status.Conditions, err)
	}
}

func TestTotalsOfAnotherLedgerAreNotTaken(t *testing.T) {
	w := newWorld(t)
	w.use(1, 10)
	w.run(3)
	stray := keyName(keyOf(2))
	w.ledger.values[stray] = bytes.Replace(bytes.ReplaceAll(w.ledger.values[keyName(keyOf(1))], []byte(tokenID(1)),
		[]byte(tokenID(2))),
		[]byte(`"ledger":"a"`), []byte(`"ledger":"elsewhere"`), 1)
	w.ledger.revs[stray] = 1
	w.use(2, 5)
	w.run(3)
	w.expectKey(keyOf(2), 50)
}

func TestUsageBeyondTheDailyLimitIsKeptOutAndShown(t *testing.T) {
	w := newWorld(t)
	w.chain.escrow.SetInt64(1 << 60)
	w.network(func(n *v1alpha1.DeHugNetwork) { n.Spec.Limits.PerModelPerDay = "0.002" }) // 2,000
	w.use(1, 9_000_000_000_000_000_000)
	w.use(2, 100)
	w.run(3)
	w.expectKey(keyOf(1), 2_000)
	w.expectKey(keyOf(2), 1_000)
	w.expectSaid(v1alpha1.ReasonLimitExceeded, tokenID(1))
	w.record(1, 10, func(e *usage.Event) {
		e.Payer = evm.StoredAddress(
			otherPayer)
	}) // each payer has the limit, whatever others spend
	w.run(3)
	w.expectKey(keyAt(oracle, 1, otherPayer, provider), 100)
	w.clock = w.clock.Add(24 * time.Hour)
	w.use(1, 10)
	w.run(3)
	w.expectKey(keyOf(1), 2_100)
	w.clock = w.clock.Add(48 * time.Hour)
	w.run(1)
	w.expectSaid(v1alpha1.ReasonReady, "")
}

func TestPricesAboveTheLimitAreNotVouchedFor(t *testing.T) {
	w := newWorld(t)
	w.chain.escrow.SetInt64(1 << 60) // it could pay what the day's budget leaves
	w.chain.terms[2] = usage.Prices{OutputToken: 1 << 63}
	w.chain.terms[3] = usage.Prices{Request: 1 << 63}
	for index := uint64(2); index <= 3; index++ {
		w.record(int(index), 1, func(e *usage.Event) { e.TermsIndex = index })
	}
	w.use(1, 10)
	w.run(3)
	w.expectPaid(100)
	w.expectSaid(v1alpha1.ReasonLimitExceeded, tokenID(2))
	w.expectSaid(v1alpha1.ReasonLimitExceeded, tokenID(3))
}
