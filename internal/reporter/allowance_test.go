package reporter

import (
	"math/big"
	"strings"
	"testing"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// allow sets what the signer may settle in a day. A new day begins with it.
func (w *world) allow(perDay int64) {
	w.chain.daily = &Allowance{PerDay: big.NewInt(perDay), Left: big.NewInt(perDay)}
}

// expectReported checks that the reports say of every payment what it was, and of none twice.
func (w *world) expectReported(value int64) {
	w.t.Helper()
	sum := new(big.Int)
	for _, report := range w.reports() {
		paid, _ := new(big.Int).SetString(report.Status.Paid, 10)
		if paid != nil {
			sum.Add(sum, paid)
		}
	}
	if sum.Int64() != value {
		w.t.Errorf("the reports say that %s was paid, want %d", sum, value)
	}
}

func TestATokenThatThePayerDidNotAllowHoldsUpNoOther(t *testing.T) {
	w := newWorld(t)
	w.chain.barred = map[string]bool{tokenID(1): true}
	w.use(1, 10)
	w.clock = w.clock.Add(time.Second)
	w.use(2, 5)
	w.run(4)
	w.expectPaid(50)
	w.use(2, 5)
	w.run(4)
	w.expectPaid(100)
	message := w.expectSettled(w.reports()[1], metav1.ConditionFalse, v1alpha1.ReasonTokenNotAllowed).Message
	if !strings.Contains(message, "dehug signer allow "+tokenID(1)) {
		t.Errorf("message %q does not say what to run", message)
	}
	w.chain.barred = nil
	w.run(4)
	w.expectPaid(200)
	w.expectReported(200)
}

func TestManyTokensThatAreNotAllowedHideNoneThatIs(t *testing.T) {
	w := newWorld(t)
	w.chain.barred = map[string]bool{}
	for token := 1; token <= 3*maxLines; token++ {
		w.chain.barred[tokenID(token)] = true
		w.use(token, 1)
	}
	w.clock = w.clock.Add(time.Second)
	w.use(3*maxLines+1, 5)
	w.run(3)
	w.expectPaid(50)
}

func TestAKeyThatWasPaidIsPaidThoughThePayerTookItBack(t *testing.T) {
	w := newWorld(t)
	w.use(1, 10)
	w.run(2)
	w.chain.barred = map[string]bool{tokenID(1): true}
	w.use(1, 5)
	w.run(4)
	w.expectPaid(150)
	w.expectSettled(w.newest(), metav1.ConditionTrue, v1alpha1.ReasonSettled)
}

func TestWhatTheAllowanceDoesNotPayWaitsForTheNextDay(t *testing.T) {
	w := newWorld(t)
	w.allow(120)
	w.use(1, 10)
	w.clock = w.clock.Add(time.Second)
	w.use(2, 9)
	w.use(3, 2)
	w.run(6)
	w.expectPaid(120) // token 1 and token 3
	message := w.expectSettled(w.newest(), metav1.ConditionFalse, v1alpha1.ReasonAllowanceUsed).Message
	if !strings.Contains(message, "--per-day") || !strings.Contains(message, tokenID(2)) {
		t.Errorf("message %q does not name flag and token", message)
	}
	sent := w.chain.sent
	w.use(1, 1)
	w.run(10)
	if w.chain.sent != sent {
		t.Errorf("%d transactions while nothing is left of the allowance", w.chain.sent-sent)
	}
	w.allow(120)
	w.run(6)
	w.expectPaid(220)
	w.expectReported(220)
}

func TestMoreThanADaysAllowanceIsSettledOverDays(t *testing.T) {
	for name, before := range map[string]func(w *world){
		"authorized before": func(*world) {},
		"authorized after": func(w *world) { // the line was opened in whole
			w.allow(0)
			w.run(3)
		},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			w.allow(100)
			w.use(1, 25) // 250
			before(w)
			for day, want := range []int64{100, 200, 250, 250} {
				w.allow(100)
				w.run(10)
				w.expectPaid(want)
				if day == 0 {
					w.expectSettled(w.newest(), metav1.ConditionFalse, v1alpha1.ReasonAllowanceUsed)
				}
			}
			w.expectSettled(w.newest(), metav1.ConditionTrue, v1alpha1.ReasonSettled)
		})
	}
}

func TestAnAllowanceThatIsTakenMeanwhileIsNoForeignSettlement(t *testing.T) {
	w := newWorld(t)
	w.allow(200)
	w.use(1, 10)
	w.use(2, 10)
	w.chain.before = func(line usage.BatchLine) {
		if line.TokenID.String() == tokenID(2) {
			w.chain.daily.Left.SetInt64(30) // the signer's word to another provider
			w.chain.before = nil
		}
	}
	w.run(2)
	w.expectPaid(130)
	w.expectSettled(w.newest(), metav1.ConditionFalse, v1alpha1.ReasonAllowanceUsed)
	w.allow(200)
	w.run(8)
	w.expectPaid(200)
	w.expectSettled(w.newest(), metav1.ConditionTrue, v1alpha1.ReasonSettled)
	w.expectReported(200)
}

func TestACrashAnywherePaysAnAllowanceOnce(t *testing.T) {
	for dieAt := 1; ; dieAt++ {
		w := newWorld(t)
		w.allow(60)
		w.use(1, 10)
		w.use(2, 5)
		w.effects.dieAt = dieAt
		died := w.run(6)
		for range 4 {
			w.run(6)
			w.allow(60)
		}
		w.run(6)
		w.expectPaid(150)
		if died == "" {
			if dieAt < 10 {
				t.Errorf("only %d crashes tried", dieAt)
			}
			return
		}
	}
}
