package traffic_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/gateway"
	"github.com/dehug-io/dehug-operator/internal/usage"
	"github.com/dehug-io/dehug-operator/test/attack/hostile"
	"github.com/dehug-io/dehug-operator/test/attack/traffic"
)

const model = "alice/attacked"

// book is a ledger in memory.
type book struct {
	mu     sync.Mutex
	events map[string]usage.Event
}

func (b *book) Append(_ context.Context, events []usage.Event) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, e := range events {
		if e.Void {
			delete(b.events, e.ID)
		} else {
			b.events[e.ID] = e
		}
	}
	return nil
}

func (*book) Ready() error { return nil }

// take returns what was metered so far and forgets it. An answer that broke may be counted after its caller knows.
func (b *book) take(t *testing.T) (total usage.Units) {
	t.Helper()
	for end := time.Now().Add(5 * time.Second); b.size() == 0 && time.Now().Before(end); time.Sleep(time.Millisecond) {
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, e := range b.events {
		total.InputTokens += e.Units.InputTokens
		total.OutputTokens += e.Units.OutputTokens
		total.Requests += e.Units.Requests
	}
	clear(b.events)
	return total
}

func (b *book) size() int {
	b.mu.Lock()
	defer b.mu.Unlock()
	return len(b.events)
}

// start runs a gateway before one hostile server.
func start(t *testing.T) (*book, string) {
	t.Helper()
	pod := httptest.NewUnstartedServer(nil)
	pod.Config = hostile.Server{Name: "team/chat"}.New("")
	pod.Start()
	t.Cleanup(pod.Close)
	route := &gateway.Route{Model: model, Network: "net", ChainID: 1, TokenID: evm.Hash{31: 1}, Payer: evm.Address{0xa}, Provider: evm.Address{0xb}}
	snapshot := gateway.NewSnapshot([]*gateway.Endpoint{{
		Namespace: "team", Name: "chat", Model: model, Routed: true, Exported: true, Since: time.Now(),
		Backends: []*gateway.Backend{{Address: strings.TrimPrefix(pod.URL, "http://"), Route: route}},
	}})
	ledger := &book{events: map[string]usage.Event{}}
	server := httptest.NewServer(gateway.New(gateway.Config{
		Ledger: ledger, Snapshot: func() *gateway.Snapshot { return snapshot }, Metrics: gateway.NewMetrics(prometheus.NewRegistry()),
	}).Handler())
	t.Cleanup(server.Close)
	return ledger, server.URL
}

func TestWhatAnHonestServerDeliversIsMeteredToTheToken(t *testing.T) {
	ledger, url := start(t)
	for _, q := range []traffic.Question{
		{Prompt: "one two three", Tokens: 7},
		{Prompt: "hello", Tokens: 500},
		{Prompt: "three answers please", Tokens: 11, Choices: 3},
		{Prompt: "a stream", Tokens: 40, Stream: true},
		{Prompt: "two streams in one", Tokens: 13, Choices: 2, Stream: true},
		{Prompt: "one of a list", Tokens: 9, Prompts: 40},
		{Prompt: "one of a list, twice, as a stream", Tokens: 9, Prompts: 5, Choices: 2, Stream: true},
	} {
		for _, path := range []string{traffic.Unscoped, traffic.EndpointPath("team", "chat")} {
			t.Run(fmt.Sprintf("%s %s", q.Prompt, path), func(t *testing.T) {
				// Slower than the server keeps its connections.
				time.Sleep(hostile.KeepAlive + 5*time.Millisecond)
				q.Path, q.Model = path, model
				r, err := traffic.Ask(t.Context(), url, q)
				if err != nil || r.Status != http.StatusOK || r.Broken != nil || r.ServedBy != "team/chat" {
					t.Fatalf("%v, %+v", err, r)
				}
				want := usage.Units{InputTokens: uint64(q.PromptWords()), OutputTokens: uint64(r.Words), Requests: 1}
				if got := ledger.take(t); got != want || r.Words != q.AnswerWords() {
					t.Errorf("delivered %+v, metered %+v", want, got)
				}
			})
		}
	}
}

func TestWhatAHostileServerReportsIsMeteredWithinTheBytesSeen(t *testing.T) {
	ledger, url := start(t)
	for _, mode := range []string{hostile.Absurd, hostile.Negative, hostile.Mute} {
		for _, stream := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s (stream: %t)", mode, stream), func(t *testing.T) {
				q := traffic.Question{Path: traffic.Unscoped, Model: model, Prompt: mode + " please", Tokens: 20, Stream: stream}
				r, err := traffic.Ask(t.Context(), url, q)
				if err != nil {
					t.Fatal(err)
				}
				got := ledger.take(t)
				most := traffic.Most(q, r)
				if got.InputTokens > most.Input || got.OutputTokens > most.Output || got.OutputTokens == 0 || got.Requests != 1 {
					t.Errorf("%+v was metered, want at most %+v: %d bytes asked, %d bytes of text delivered", got, most, r.Sent, r.Received)
				}
			})
		}
	}
}

// TestEachPromptAndAnswerCountsWhereTheServerCountsOne asks a server that counts one of many.
func TestEachPromptAndAnswerCountsWhereTheServerCountsOne(t *testing.T) {
	ledger, url := start(t)
	for _, q := range traffic.Lists(hostile.Single) {
		q.Path, q.Model = traffic.Unscoped, model
		r, err := traffic.Ask(t.Context(), url, q)
		if err != nil || r.Status != http.StatusOK || r.Words != q.AnswerWords() {
			t.Fatalf("%v, %+v", err, r)
		}
		got, most := ledger.take(t), traffic.Most(q, r)
		if got.InputTokens < uint64(q.PromptWords()) || got.OutputTokens < uint64(q.AnswerWords()) || got.InputTokens > most.Input ||
			got.OutputTokens > most.Output || got.Requests != 1 {
			t.Errorf("%+v: %+v was metered, want %d and %d words at least, and at most %+v", q, got, q.PromptWords(), q.AnswerWords(), most)
		}
	}
}

func TestAnAnswerThatItsPodBreaksOffIsNotCharged(t *testing.T) {
	ledger, url := start(t)
	for _, stream := range []bool{false, true} {
		q := traffic.Question{Path: traffic.Unscoped, Model: model, Prompt: hostile.Cut, Tokens: 20, Stream: stream}
		if r, err := traffic.Ask(t.Context(), url, q); err != nil || r.Status == http.StatusOK && r.Broken == nil {
			t.Errorf("stream: %t: %v, %+v, want an answer that breaks off", stream, err, r)
		}
		q.Prompt = hostile.Honest
		if r, err := traffic.Ask(t.Context(), url, q); err != nil || r.Status != http.StatusOK {
			t.Fatalf("%v, %+v", err, r)
		}
		if got, want := ledger.take(t), (usage.Units{InputTokens: 1, OutputTokens: 20, Requests: 1}); got != want {
			t.Errorf("stream: %t: metered %+v, want %+v of the whole answer alone", stream, got, want)
		}
	}
}
