package reporter

import (
	"encoding/json"
	"fmt"
	"math/big"
	"strings"
	"testing"
	"time"

	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

const (
	otherPayer  = "0x00000000000000000000000000000000000000ab"
	otherOracle = "0x00000000000000000000000000000000000000de"
)

// network changes the world's DeHugNetwork.
func (w *world) network(change func(n *v1alpha1.DeHugNetwork)) {
	w.t.Helper()
	var n v1alpha1.DeHugNetwork
	if err := w.api.Get(w.t.Context(), client.ObjectKey{Name: "base"}, &n); err != nil {
		w.t.Fatal(err)
	}
	change(&n)
	if err := w.api.Update(w.t.Context(), &n); err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) expectKey(key usage.Key, value int64) {
	w.t.Helper()
	got := w.chain.settled[key]
	if got == nil {
		got = new(big.Int)
	}
	if got.Cmp(big.NewInt(value)) != 0 {
		w.t.Errorf("token %s of payer %s: %s settled, want %d", key.TokenID, key.Payer, got, value)
	}
}

func TestANetworkOfTheSameNameWithAnotherOracleStartsAtNothing(t *testing.T) {
	w := newWorld(t)
	w.use(1, 100)
	w.run(2)
	w.expectKey(keyOf(1), 1000)
	w.network(func(n *v1alpha1.DeHugNetwork) { n.Spec.Contracts.Oracle = otherOracle })
	w.oracle, w.chain.oracle = otherOracle, otherOracle
	w.use(1, 1)
	w.run(4)
	w.expectKey(keyAt(otherOracle, 1, payer, provider), 10)
	w.expectPaid(1010)
}

func TestUsageIsChargedToTheAccountThatItWasServedUnder(t *testing.T) {
	w := newWorld(t)
	w.chain.down = true
	w.use(1, 10)
	w.run(2)
	w.network(func(n *v1alpha1.DeHugNetwork) { n.Spec.Account.Licensee = otherPayer })
	w.chain.down = false
	w.record(1, 5, func(e *usage.Event) { e.Payer = evm.StoredAddress(otherPayer) })
	w.run(4)
	w.expectKey(keyOf(1), 100)
	w.expectKey(keyAt(oracle, 1, otherPayer, provider), 50)
}

func TestUsageIsPricedByTheTermsThatItWasServedUnder(t *testing.T) {
	w := newWorld(t)
	w.chain.terms[2] = usage.Prices{OutputToken: 30_000_000}
	w.use(1, 10)
	w.record(1, 10, func(e *usage.Event) { e.TermsIndex = 2 })
	w.run(2)
	w.expectPaid(400)
	p := w.start()
	_ = p.state.countEvents(t.Context())
	for range 3 {
		if _, err := p.settleOnce(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
}

func TestAnAccountThatIsNotAuthorizedHoldsUpNoOther(t *testing.T) {
	w := newWorld(t)
	w.chain.stranger[evm.StoredAddress(otherPayer)] = true
	w.record(1, 10, func(e *usage.Event) {
		e.Payer = evm.StoredAddress(
			otherPayer)
	}) // what a former licensee owes, the oldest usage
	w.clock = w.clock.Add(time.Second)
	w.use(2, 5)
	w.run(4)
	w.expectPaid(50)
	var shown bool
	for _, report := range w.reports() {
		c := meta.FindStatusCondition(report.Status.Conditions, v1alpha1.ConditionSettled)
		if report.Spec.Vouchers[0].Payer == otherPayer {
			shown = c != nil && c.Reason == v1alpha1.ReasonSignerNotAuthorized && strings.Contains(c.Message, evm.StoredAddress(
				otherPayer).String())
		} else {
			w.expectSettled(report, metav1.ConditionTrue, v1alpha1.ReasonSettled)
		}
	}
	if !shown {
		t.Error("no report names the account that is not authorized")
	}
	w.use(2, 5)
	w.run(4)
	w.expectPaid(100)
	w.chain.stranger[evm.StoredAddress(otherPayer)] = false
	w.run(4)
	w.expectPaid(200)
}

func TestOfTwoNetworksOfOneAccountTheOlderSettles(t *testing.T) {
	w := newWorld(t)
	w.network(func(n *v1alpha1.DeHugNetwork) { n.CreationTimestamp = metav1.NewTime(time.Unix(1, 0)) })
	var twin v1alpha1.DeHugNetwork
	if err := w.api.Get(t.Context(), client.ObjectKey{Name: "base"}, &twin); err != nil {
		t.Fatal(err)
	}
	twin.ObjectMeta = metav1.ObjectMeta{Name: "again", CreationTimestamp: metav1.NewTime(time.Unix(2, 0))}
	twin.Spec.Contracts.Oracle = v1alpha1.Address(strings.ToUpper(oracle[2:]))
	twin.Spec.Contracts.Oracle = "0x" + twin.Spec.Contracts.Oracle
	if err := w.api.Create(t.Context(), &twin); err != nil {
		t.Fatal(err)
	}
	w.use(1, 10)
	w.record(1, 5, func(e *usage.Event) { e.Network = "again" })
	p := w.start()
	second := *p
	second.name, second.reports = "again", reports{client: w.api, network: "again"}
	_ = p.state.countEvents(t.Context())
	for range 3 {
		for _, each := range []*worker{p, &second} {
			if _, err := each.settleOnce(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		w.clock = w.clock.Add(time.Minute)
	}
	w.expectPaid(150)
	for name, want := range map[string]bool{"base": false, "again": true} {
		var n v1alpha1.DeHugNetwork
		if err := w.api.Get(t.Context(), client.ObjectKey{Name: name}, &n); err != nil {
			t.Fatal(err)
		}
		c := meta.FindStatusCondition(n.Status.Conditions, v1alpha1.ConditionUsageReported)
		refused := c != nil && c.Reason == v1alpha1.ReasonAccountShared && strings.Contains(c.Message, "base")
		if refused != want {
			t.Errorf("DeHugNetwork %s: %+v, want refused = %t", name, c, want)
		}
	}
}

func TestTotalsThatWereSavedTogetherAreTakenOver(t *testing.T) {
	old := func(network string) map[string]any {
		return map[string]any{"network": network, "tokenID": tokenID(1), "payer": payer, "provider": provider}
	}
	with := func(m map[string]any, more map[string]any) map[string]any {
		for k, v := range more {
			m[k] = v
		}
		return m
	}
	units := map[string]any{"outputTokens": 10, "requests": 1}
	for dieAt := 0; dieAt < 40; dieAt++ {
		w := newWorld(t)
		for key, value := range map[string]any{
			"totals": map[string]any{"seq": 2, "recent": []string{"e0", "e1"},
				"totals":  []any{with(old("base"), map[string]any{"units": units, "baseline": 0, "scaled": 100_000_000})},
				"pending": []any{map[string]any{"network": "base", "tokenID": tokenID(1), "units": units}}},
			"settlement.base": map[string]any{"sequence": 7, "lastAt": w.clock,
				"vouched": []any{with(old("base"), map[string]any{"value": 60})}},
		} {
			raw, err := json.Marshal(value)
			if err != nil {
				t.Fatal(err)
			}
			w.ledger.values[key], w.ledger.revs[key] = raw, 1
		}
		w.chain.settled[keyOf(1)] = big.NewInt(60)
		for range 2 {
			w.use(1, 10) // counted before
		}
		w.record(1, 3, func(e *usage.Event) {
			*e = usage.Event{ID: e.ID, Network: e.Network, TokenID: e.TokenID, Model: e.Model, Time: e.Time, Units: e.Units}
		})
		w.use(1, 2)
		w.effects.dieAt = dieAt
		died := w.run(2)
		w.run(12)
		w.expectPaid(40 + 100 + 30 + 20)
		if name := fmt.Sprint(w.reports()[0].Name); name != "base-8" {
			t.Errorf("died %q: the first report is %s, want base-8", died, name)
		}
	}
}
