//go:build e2e

package attack

import (
	"context"
	"fmt"
	"math/big"
	"net/http"
	"strings"
	"testing"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/test/framework"
)

// isSettledAt waits until the chain has settled a value for the test's network, and fails when it has settled more.
func (w *attack) isSettledAt(value int64) {
	w.Helper()
	w.isSettledWithin(value, value)
}

// isSettledWithin waits until the chain has settled at least a value, and fails when it has settled more than another one.
func (w *attack) isSettledWithin(least, most int64) {
	w.Helper()
	w.eventually(fmt.Sprintf("the chain has settled %d", least), time.Minute, func(context.Context) (bool, error) {
		settled, _ := w.onChain()
		if settled.Settled.Cmp(big.NewInt(most)) > 0 || settled.Distributed.Cmp(settled.Settled) != 0 {
			w.Fatalf("the oracle has %s settled and %s distributed, want %d to %d", settled.Settled, settled.Distributed, least, most)
		}
		return settled.Settled.Cmp(big.NewInt(least)) >= 0, nil
	})
}

// says waits until the test's network says how its usage does.
func (w *attack) says(status metav1.ConditionStatus, reason string) {
	w.Helper()
	w.expect(&v1alpha1.DeHugNetwork{ObjectMeta: metav1.ObjectMeta{Name: w.network}}, v1alpha1.ConditionUsageReported, status, reason)
}

func TestADaysBudgetEndsItsModelsUseAndSurvivesARestart(t *testing.T) {
	const budget = 10_000 // in the payment token's smallest unit
	w := newAttack(t)
	d := w.newTenant("budget", func(spec *v1alpha1.DeHugNetworkSpec) { spec.Limits.PerModelPerDay = "0.01" })
	q := question{Path: d.chat(), Key: d.key, Prompt: "one two", Tokens: 500}
	for spent := d.used; valueOf(spent).Cmp(big.NewInt(budget)) < 0; {
		spent.Add(used(q, w.asks(q)))
	}
	refused := func() {
		t.Helper()
		w.refuses(q, http.StatusTooManyRequests, "budget_exhausted", modelName, w.network, "spec.limits.perModelPerDay")
		w.refuses(question{Path: unscoped, Key: d.key, Prompt: "hello"}, http.StatusTooManyRequests, "budget_exhausted")
		// Others have the same model for an account of their own.
		w.asks(question{Path: endpointPath(w.a, "chat"), Key: w.keyA, Prompt: "hello"})
	}
	refused()
	w.restart("statefulset/dehug-gateway")
	refused()
	// What the last request cost beyond the budget is no account's debt.
	w.isSettledAt(budget)
	w.says(metav1.ConditionFalse, v1alpha1.ReasonLimitExceeded)
	_, left := w.onChain()
	if paid := new(big.Int).Sub(big.NewInt(escrowed), left); paid.Int64() != budget {
		t.Errorf("the escrow paid %s of a budget of %d", paid, budget)
	}
}

func TestAPriceAboveTheLimitsIsNeitherServedNorCharged(t *testing.T) {
	t.Parallel()
	w := newAttack(t)
	d := w.newTenant("prices", nil)
	q := question{Path: d.chat(), Key: d.key, Prompt: "one two", Tokens: 10}
	total := d.used
	total.Add(used(q, w.asks(q)))
	w.isSettledAt(valueOf(total).Int64())
	model := w.model(d.namespace, "attacked", w.network)
	before := w.pods(d.namespace, "chat")
	// What is answered before the gateway knows a new limit is vouched for only if the reporter does not know it either.
	var between framework.Usage
	for field, limits := range map[string]v1alpha1.Limits{
		"spec.limits.maxPricePerMillion": {MaxPricePerMillion: "5.999999", MaxPricePerRequest: "1", PerModelPerDay: "100"},
		"spec.limits.maxPricePerRequest": {MaxPricePerMillion: "1000", MaxPricePerRequest: "0.000999", PerModelPerDay: "100"},
	} {
		w.patchNetwork(func(spec *v1alpha1.DeHugNetworkSpec) { spec.Limits = limits })
		w.eventually("the gateway refuses by "+field, 30*time.Second, func(ctx context.Context) (bool, error) {
			r, err := ask(ctx, q)
			if r.Status == http.StatusOK {
				between.Add(used(q, r))
			}
			return strings.Contains(r.Text, field), err
		})
		w.refuses(q, http.StatusForbidden, "price_too_high", modelName, w.network, field)
		w.expect(model, v1alpha1.ConditionLicenseValid, metav1.ConditionUnknown, v1alpha1.ReasonPriceTooHigh)
	}
	// What is new is not started, and what runs is not ended.
	late, chat := w.model(d.namespace, "late", w.network), w.endpoint(d.namespace, "late", "")
	chat.Spec.ModelRef.Name = late.Name
	w.create(late, chat)
	w.expect(late, v1alpha1.ConditionLicenseValid, metav1.ConditionFalse, v1alpha1.ReasonPriceTooHigh)
	w.expect(chat, v1alpha1.ConditionReady, metav1.ConditionFalse, "")
	if made := w.pods(d.namespace, "late"); len(made) > 0 {
		t.Errorf("%d pods were made for a model above the limits", len(made))
	}
	for uid := range before {
		if _, still := w.pods(d.namespace, "chat")[uid]; !still {
			t.Error("a pod ended")
		}
	}
	w.patchNetwork(func(spec *v1alpha1.DeHugNetworkSpec) { spec.Limits = v1alpha1.Limits{} })
	w.expect(model, v1alpha1.ConditionLicenseValid, metav1.ConditionTrue, "")
	total.Add(w.answers(d.chat(), d.key))
	w.isSettledWithin(valueOf(total).Int64(), valueOf(total).Int64()+valueOf(between).Int64())
}
