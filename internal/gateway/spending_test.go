package gateway_test

import (
	"context"
	"fmt"
	"log/slog"
	"math/big"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/gateway"
	"github.com/dehug-io/dehug-operator/internal/ledger"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// shelf is a Store in memory.
type shelf struct {
	value    []byte
	revision uint64
}

func (s *shelf) Load(context.Context, string) ([]byte, uint64, error) {
	if s.value == nil {
		return nil, 0, ledger.ErrNotFound
	}
	return s.value, s.revision, nil
}

func (s *shelf) Save(_ context.Context, _ string, value []byte, revision uint64) (uint64, error) {
	if revision != s.revision {
		return 0, ledger.ErrConflict
	}
	s.value, s.revision = value, revision+1
	return s.revision, nil
}

// priced is an endpoint whose pod claims a number of output tokens, at a price per token in whole payment tokens.
func priced(t *testing.T, claims string, price uint64) *gateway.Endpoint {
	t.Helper()
	body := strings.Replace(plainReply, `"completion_tokens":2`, `"completion_tokens":`+claims, 1)
	backend := pod(t, answer(200, body))
	backend.Route = &gateway.Route{Model: model, Network: "base", ChainID: 1, Oracle: evm.Address{0xa}, Payer: evm.Address{0xb}, TokenID: evm.Hash{31: 1},
		Prices: &usage.Prices{OutputToken: price * 1_000_000}}
	return endpoint("team", "chat", backend)
}

// spend serves an endpoint whose usage is bounded; stop ends the gateway as a shutdown does.
func spend(t *testing.T, s *shelf, now func() time.Time, limits usage.Limits, endpoints ...*gateway.Endpoint) (url string, b *memoryLedger, stop func()) {
	t.Helper()
	spending, err := gateway.LoadSpending(t.Context(), s, now)
	if err != nil {
		t.Fatal(err)
	}
	b = &memoryLedger{}
	snapshot := gateway.NewSnapshot(endpoints).WithLimits(map[string]usage.Limits{"base": limits})
	g := gateway.New(gateway.Config{Ledger: b, Spending: spending, Now: now, Snapshot: func() *gateway.Snapshot { return snapshot }})
	server := httptest.NewServer(g.Handler())
	t.Cleanup(server.Close)
	return server.URL + "/v1/chat/completions", b, func() {
		ended, cancel := context.WithCancel(t.Context())
		cancel()
		spending.Run(ended, slog.New(slog.DiscardHandler))
	}
}

func limits(perMillion, perDay int64) usage.Limits {
	return usage.Limits{PerMillion: big.NewInt(perMillion), PerDay: big.NewInt(perDay)}
}

func TestTheDaysBudgetOfAModelEndsItsUse(t *testing.T) {
	now := time.Date(2026, 11, 28, 21, 0, 0, 0, time.UTC)
	clock := func() time.Time { return now }
	s := &shelf{}
	budget := limits(1e9, 20) // 4 answers of 5 tokens at 1 each
	url, _, stop := spend(t, s, clock, budget, priced(t, "5", 1))
	for i := range 4 {
		if i == 2 { // a restart forgets nothing
			stop()
			url, _, stop = spend(t, s, clock, budget, priced(t, "5", 1))
		}
		if got := post(t, url, "", chatRequest); got.status != 200 {
			t.Fatalf("request %d: %d %s", i, got.status, got.body)
		}
	}
	stop()
	url, b, _ := spend(t, s, clock, budget, priced(t, "5", 1))
	got := post(t, url, "", chatRequest)
	if got.status != 429 || got.code(t) != "budget_exhausted" || len(b.all()) != 0 {
		t.Errorf("beyond the budget: %d %s", got.status, got.body)
	}
	if !strings.Contains(got.body, "2026-11-29T00:00:00Z") || !strings.Contains(got.body, "spec.limits.perModelPerDay") {
		t.Errorf("the refusal says neither when it ends nor what to raise: %s", got.body)
	}
	if after, _ := strconv.Atoi(got.header.Get("Retry-After")); after < 3*3600 || after > 3*3600+1 {
		t.Errorf("Retry-After %q, want three hours", got.header.Get("Retry-After"))
	}
	now = now.Add(3 * time.Hour)
	if got := post(t, url, "", chatRequest); got.status != 200 {
		t.Errorf("the next day: %d %s", got.status, got.body)
	}
}

// The text is what a gateway saved: it must mean the same routes after every change.
func TestSpendingThatWasSavedIsContinued(t *testing.T) {
	now := time.Date(2026, 11, 28, 21, 0, 0, 0, time.UTC)
	saved := `{"day":"2026-11-28","spent":[{"chainID":1,"oracle":"0x0a00000000000000000000000000000000000000",` +
		`"tokenID":"0x0000000000000000000000000000000000000000000000000000000000000001",` +
		`"payer":"0x0b00000000000000000000000000000000000000","cost":15000000}]}`
	s := &shelf{value: []byte(saved), revision: 1}
	url, _, stop := spend(t, s, func() time.Time { return now }, limits(1e9, 20), priced(t, "5", 1))
	for i, want := range []int{200, 429} { // 15 of 20 were spent, and an answer costs 5
		if got := post(t, url, "", chatRequest); got.status != want {
			t.Errorf("request %d: %d %s, want %d", i, got.status, got.body, want)
		}
	}
	stop()
	if want := strings.Replace(saved, "15000000", "20000000", 1); string(s.value) != want {
		t.Errorf("saved %s, want %s", s.value, want)
	}
}

func TestAHostilePodSpendsTheBudgetOfADayAndOneAnswer(t *testing.T) {
	s := &shelf{}
	url, b, _ := spend(t, s, time.Now, limits(1e9, 1000), priced(t, "9223372036854775807", 900))
	statuses := ""
	for range 3 {
		statuses += fmt.Sprint(post(t, url, "", chatRequest).status, " ")
	}
	sum := new(big.Int)
	for _, e := range b.all() {
		sum.Add(sum, usage.Cost(e.Units, usage.Prices{OutputToken: 900_000_000}))
	}
	most := big.NewInt(900 * (5 + 64) * 1_000_000) // what one answer of five bytes can cost
	if statuses != "200 429 429 " || sum.Cmp(most) > 0 {
		t.Errorf("statuses %s, spent %s millionths, want at most %s", statuses, sum, most)
	}
}

func TestAPriceAboveTheLimitIsNotServed(t *testing.T) {
	dear := priced(t, "5", 1001)
	dear.Name = "dear"
	url, b, _ := spend(t, &shelf{}, time.Now, limits(1_000_000_000, 1e12), dear)
	got := post(t, url, "", chatRequest)
	if got.status != 403 || got.code(t) != "price_too_high" || !strings.Contains(got.body, "spec.limits.maxPricePerMillion") {
		t.Errorf("%d %s", got.status, got.body)
	}
	// A pod at a price within the limits takes all requests while another version costs too much.
	mixed := priced(t, "5", 1000)
	mixed.Backends = append(append([]*gateway.Backend{}, dear.Backends...), mixed.Backends...)
	url, b2, _ := spend(t, &shelf{}, time.Now, limits(1_000_000_000, 1e12), mixed)
	for range 10 {
		if got := post(t, url, "", chatRequest); got.status != 200 {
			t.Fatalf("%d %s", got.status, got.body)
		}
	}
	if len(b.all()) != 0 || len(b2.all()) != 10 {
		t.Errorf("events: %d and %d", len(b.all()), len(b2.all()))
	}
}

func TestLimitsNeedTheTokensDecimals(t *testing.T) {
	decimals := int32(6)
	known, unknown := v1alpha1.DeHugNetwork{}, v1alpha1.DeHugNetwork{}
	known.Name, unknown.Name = "known", "unknown"
	known.Spec.Limits = v1alpha1.Limits{MaxPricePerMillion: "1000", MaxPricePerRequest: "1", PerModelPerDay: "100.5"}
	unknown.Spec.Limits, known.Status.PaymentDecimals = known.Spec.Limits, &decimals
	var builder gateway.Builder
	snapshot := builder.Build(gateway.Observed{Networks: []v1alpha1.DeHugNetwork{known, unknown}})
	if l, ok := snapshot.Limits("known"); !ok || l.PerMillion.Int64() != 1e9 || l.PerRequest.Int64() != 1e6 || l.PerDay.Int64() != 100_500_000 {
		t.Errorf("limits = %+v", l)
	}
	if l, ok := snapshot.Limits("unknown"); ok {
		t.Errorf("limits of a token of unknown decimals = %+v", l)
	}
}

func TestAnAnswerThatIsTakenBackIsNotSpent(t *testing.T) {
	text := strings.Repeat("word", 8<<20)
	e := priced(t, "5", 1)
	e.Backends[0].Address = pod(t, answer(200, `{"choices":[{"message":{"content":"`+text+`"}}]}`)).Address
	s := &shelf{}
	url, b, stop := spend(t, s, time.Now, limits(1e9, 1e12), e)
	cutOff(t, url)
	events := b.wait(t, 3)
	stop()
	want := usage.Cost(events[2].Units, *e.Backends[0].Route.Prices)
	if !strings.Contains(string(s.value), `"cost":`+want.String()) {
		t.Errorf("saved %s, want the cost of what was sent, %s", s.value, want)
	}
}
