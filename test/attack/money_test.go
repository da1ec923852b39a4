//go:build e2e

package attack

import (
	"context"
	"fmt"
	"math/big"
	"net/http"
	"testing"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/test/attack/hostile"
	"github.com/dehug-io/dehug-operator/test/attack/traffic"
	"github.com/dehug-io/dehug-operator/test/framework"
)

// Prices of examples/terms/metered.yaml in the payment token's smallest unit, per unit of usage.
const inputPrice, outputPrice, requestPrice = 2, 6, 1000

func valueOf(u framework.Usage) *big.Int {
	return big.NewInt(u.InputTokens*inputPrice + u.OutputTokens*outputPrice + u.Requests*requestPrice)
}

// totals are the cumulative units of the newest settled report of the network that has the model.
func (w *attack) totals(ctx context.Context) (framework.Usage, error) {
	var reports v1alpha1.UsageReportList
	if err := w.client.List(ctx, &reports); err != nil {
		return framework.Usage{}, err
	}
	var best framework.Usage
	for _, report := range reports.Items {
		if report.Status.SettledAt == nil || report.Spec.NetworkRef.Name != w.network {
			continue
		}
		for _, voucher := range report.Spec.Vouchers {
			if total := framework.Usage(voucher.Total); voucher.Model == modelName && total.Requests > best.Requests {
				best = total
			}
		}
	}
	return best, nil
}

// quiescent waits until nothing is left to settle and returns the cumulative units.
func (w *attack) quiescent() framework.Usage {
	w.Helper()
	var last framework.Usage
	since := time.Now()
	w.eventually("nothing is left to settle", 2*time.Minute, func(ctx context.Context) (bool, error) {
		now, err := w.totals(ctx)
		if now != last {
			last, since = now, time.Now()
		}
		return time.Since(since) > 12*time.Second, err
	})
	return last
}

// settles waits until so many requests are settled and returns the cumulative units.
func (w *attack) settles(requests int64) (now framework.Usage) {
	w.Helper()
	w.eventually(fmt.Sprintf("%d requests are settled", requests), 90*time.Second, func(ctx context.Context) (bool, error) {
		var err error
		now, err = w.totals(ctx)
		return now.Requests >= requests, err
	})
	return now
}

// onChain is what the oracle has settled and what the escrow still holds.
func (w *attack) onChain() (settled chain.Settlement, escrow *big.Int) {
	w.Helper()
	reader, err := demo.ChainReader(w.ctx)
	w.must(err)
	defer reader.Close()
	settled, err = reader.Settlement(w.ctx, chain.SettlementKey{TokenID: w.token, Payer: w.payer, Provider: w.payer}, chain.Latest)
	w.must(err)
	held, err := reader.Escrow(w.ctx, w.payer, w.payer, chain.Latest)
	w.must(err)
	return settled, held.Balance
}

// isSettled checks that the chain was paid the value of the units, to the unit.
func (w *attack) isSettled(u framework.Usage) {
	w.Helper()
	settled, _ := w.onChain()
	if want := valueOf(u); settled.Settled.Cmp(want) != 0 || settled.Distributed.Cmp(want) != 0 {
		w.Errorf("the oracle has %s settled and %s distributed, %+v is worth %s", settled.Settled, settled.Distributed, u, want)
	}
}

func TestWhatWasDeliveredIsMeteredSettledAndPaidToTheUnit(t *testing.T) {
	w := newAttack(t)
	want := w.quiescent()
	_, before := w.onChain()
	start := want
	for _, q := range []question{
		{Prompt: "one two three", Tokens: 7},
		{Prompt: "hello", Tokens: 500},
		{Prompt: "three answers please", Tokens: 11, Choices: 3},
		{Prompt: "a stream", Tokens: 40, Stream: true},
		{Prompt: "two streams in one", Tokens: 13, Choices: 2, Stream: true},
	} {
		for _, at := range []struct{ path, key string }{{endpointPath(w.a, "chat"), w.keyA}, {endpointPath(w.b, "chat"), w.keyB}, {unscoped, w.keyA}} {
			q.Path, q.Key = at.path, at.key
			r := w.asks(q)
			if r.Words != q.AnswerWords() {
				t.Errorf("%+v: %d words were delivered", q, r.Words)
			}
			want.Add(used(q, r))
		}
	}
	// What a pod breaks off is not charged.
	_, err := ask(w.ctx, question{Path: endpointPath(w.a, "chat"), Key: w.keyA, Prompt: hostile.Cut, Tokens: 10, Stream: true})
	w.must(err)
	got := w.settles(want.Requests)
	if got != want {
		t.Errorf("delivered %+v, settled %+v", want, got)
	}
	w.isSettled(want)
	_, after := w.onChain()
	worth := new(big.Int).Sub(valueOf(want), valueOf(start))
	if paid := new(big.Int).Sub(before, after); paid.Cmp(worth) != 0 {
		t.Errorf("the escrow paid %s for what is worth %s", paid, worth)
	}
}

// TestWhatAPodReportsCountsWithinTheBytesSeen does on the cluster and on the chain what package traffic does with a gateway
// alone.
func TestWhatAPodReportsCountsWithinTheBytesSeen(t *testing.T) {
	w := newAttack(t)
	before := w.quiescent()
	_, held := w.onChain()
	most, requests := framework.Usage{}, before.Requests
	for _, mode := range []string{hostile.Absurd, hostile.Negative, hostile.Mute} {
		for _, stream := range []bool{false, true} {
			q := question{Path: endpointPath(w.a, "chat"), Key: w.keyA, Prompt: mode + " please", Tokens: 20, Stream: stream}
			bounds := traffic.Most(q, w.asks(q))
			most.Add(framework.Usage{InputTokens: int64(bounds.Input), OutputTokens: int64(bounds.Output)})
			requests++
		}
	}
	end := w.settles(requests)
	in, out := end.InputTokens-before.InputTokens, end.OutputTokens-before.OutputTokens
	if end.Requests != requests || in <= 0 || in > most.InputTokens || out <= 0 || out > most.OutputTokens {
		t.Errorf("%+v before and %+v after: want at most %+v more", before, end, most)
	}
	w.isSettled(end)
	_, left := w.onChain()
	worth := new(big.Int).Sub(valueOf(end), valueOf(before))
	if paid := new(big.Int).Sub(held, left); paid.Cmp(worth) != 0 {
		t.Errorf("the escrow paid %s for what is worth %s", paid, worth)
	}
}

func TestPodsThatFailStallAndHangUpHurtNoOther(t *testing.T) {
	w := newAttack(t)
	bad := w.endpoint(w.a, "bad", hostile.Fail)
	bad.Spec.Access = &v1alpha1.AccessSpec{APIKeySecretRefs: []v1alpha1.ObjectReference{{Name: "keys"}}}
	w.create(bad)
	w.expect(bad, v1alpha1.ConditionReady, metav1.ConditionTrue, "")
	w.eventually("the gateway knows the failing endpoint", 30*time.Second, func(ctx context.Context) (bool, error) {
		r, err := ask(ctx, question{Path: endpointPath(w.a, "bad"), Key: w.keyA, Prompt: "hello"})
		return r.Status == http.StatusInternalServerError || r.Status == http.StatusBadGateway || r.Status == http.StatusServiceUnavailable, err
	})
	// Some callers hold streams that say nothing.
	ctx, cancel := context.WithCancel(w.ctx)
	defer cancel()
	for range 8 {
		go func() {
			_, _ = ask(ctx, question{Path: endpointPath(w.a, "chat"), Key: w.keyA, Prompt: hostile.Stall, Stream: true})
		}()
	}
	failed := 0
	for range 40 {
		// Slower than the server keeps its connections.
		time.Sleep(hostile.KeepAlive + 5*time.Millisecond)
		r, err := ask(w.ctx, question{Path: unscoped, Key: w.keyA, Prompt: "hello"})
		w.must(err)
		if r.Status != http.StatusOK {
			failed++
		}
	}
	if failed > 4 {
		t.Errorf("%d of 40 requests failed though a pod was good", failed)
	}
	for range 20 {
		time.Sleep(hostile.KeepAlive + 5*time.Millisecond)
		w.asks(question{Path: endpointPath(w.a, "chat"), Key: w.keyA, Prompt: "hello"})
	}
}
