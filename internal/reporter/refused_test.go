package reporter

import (
	"strings"
	"testing"
	"time"

	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
)

func TestOneRefusedTokenDoesNotHoldUpTheOthers(t *testing.T) {
	w := newWorld(t)
	w.chain.refuses[tokenID(1)] = true
	w.use(1, 10)
	w.use(2, 5)
	w.run(2)
	w.expectPaid(50)
	message := w.expectSettled(w.reports()[0], metav1.ConditionFalse, v1alpha1.ReasonSettlementReverted).Message
	if !strings.Contains(message, tokenID(1)) {
		t.Errorf("message %q does not name the token", message)
	}
	w.use(2, 5)
	w.run(4)
	w.expectPaid(100)
	w.chain.refuses = nil
	w.run(40) // the refused one is tried again later
	w.expectPaid(200)
}

func TestALineThatTheEscrowCannotPayHoldsUpNoOther(t *testing.T) {
	w := newWorld(t)
	w.chain.escrow.SetInt64(1_000)
	w.use(1, 1_000_000) // more than the escrow, and the oldest
	w.clock = w.clock.Add(time.Second)
	w.use(2, 5)
	w.use(3, 6)
	w.run(4)
	w.expectPaid(110)
	w.chain.escrow.SetInt64(5_000) // a deposit goes to the others again
	w.use(2, 5)
	w.run(4)
	w.expectPaid(160)
	shown := 0
	for _, report := range w.reports() {
		c := meta.FindStatusCondition(report.Status.Conditions, v1alpha1.ConditionSettled)
		if c.Reason == v1alpha1.ReasonEscrowEmpty && strings.Contains(c.Message, tokenID(1)) {
			shown++
		}
	}
	if shown != 1 {
		t.Errorf("%d reports name the line that is left out, want 1", shown)
	}
	w.chain.escrow.SetInt64(20_000_000)
	w.run(4)
	w.expectPaid(10_000_160)
}

func TestGuiltyLinesAreFoundWithoutSendingThem(t *testing.T) {
	w := newWorld(t)
	for token := range 100 {
		w.use(token+1, 1)
	}
	w.chain.refuses[tokenID(13)], w.chain.refuses[tokenID(77)] = true, true
	w.run(2)
	w.expectPaid(980)
	if w.chain.sent != 1 || w.chain.checked > 40 {
		t.Errorf("%d transactions and %d checks, want 1 and at most 40", w.chain.sent, w.chain.checked)
	}
	message := w.expectSettled(w.reports()[0], metav1.ConditionFalse, v1alpha1.ReasonSettlementReverted).Message
	if paid := w.reports()[0].Status.Paid; paid != "980" || !strings.Contains(message, tokenID(13)) ||
		!strings.Contains(message, tokenID(77)) {
		t.Errorf("paid %s, message %q; want 980 and both tokens named", paid, message)
	}
}
