package gateway_test

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/gateway"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// memoryLedger is a ledger in memory that can be told to fail.
type memoryLedger struct {
	mu       sync.Mutex
	events   []usage.Event
	ready    error
	failure  error
	onAppend func()
}

func (b *memoryLedger) Append(_ context.Context, events []usage.Event) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.onAppend != nil {
		b.onAppend()
	}
	if b.failure != nil {
		return b.failure
	}
	b.events = append(b.events, events...)
	return nil
}

func (b *memoryLedger) Ready() error { return b.ready }

func (b *memoryLedger) all() []usage.Event {
	b.mu.Lock()
	defer b.mu.Unlock()
	return append([]usage.Event(nil), b.events...)
}

// wait returns the events once there are n.
func (b *memoryLedger) wait(t *testing.T, n int) []usage.Event {
	t.Helper()
	for range 200 {
		if events := b.all(); len(events) >= n {
			return events
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatalf("%d events on the ledger, want %d", len(b.all()), n)
	return nil
}

func streamRequest(options string) string {
	return strings.TrimSuffix(chatRequest, "}") + `,"stream":true` + options + "}"
}

// pod is a scripted upstream.
func pod(t *testing.T, handler http.HandlerFunc) *gateway.Backend {
	t.Helper()
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return &gateway.Backend{Address: strings.TrimPrefix(server.URL, "http://")}
}

func events(list ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		w.Header().Set("Content-Type", "text/event-stream")
		for _, e := range list {
			_, _ = io.WriteString(w, e)
			_ = http.NewResponseController(w).Flush()
		}
	}
}

func answer(status int, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(status)
		_, _ = io.WriteString(w, body)
	}
}

func endpoint(namespace, name string, backends ...*gateway.Backend) *gateway.Endpoint {
	for _, b := range backends {
		if b.Route == nil {
			b.Route = &gateway.Route{Model: model, Network: "base", TokenID: evm.Hash{31: 1}}
		}
	}
	return &gateway.Endpoint{Namespace: namespace, Name: name, Model: model, Routed: true, Exported: true, Backends: backends}
}

func serve(t *testing.T, b *memoryLedger, endpoints ...*gateway.Endpoint) *httptest.Server {
	t.Helper()
	snapshot := gateway.NewSnapshot(endpoints)
	g := gateway.New(gateway.Config{
		Ledger: b, Snapshot: func() *gateway.Snapshot { return snapshot }, IdleTimeout: 2 * time.Second, MaxBody: 1 << 20,
	})
	server := httptest.NewServer(g.Handler())
	t.Cleanup(server.Close)
	return server
}

type result struct {
	status int
	body   string
	header http.Header
}

func post(t *testing.T, url, key, body string) result {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	if key != "" {
		request.Header.Set("Authorization", "Bearer "+key)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	raw, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return result{status: response.StatusCode, body: string(raw), header: response.Header}
}

func (r result) code(t *testing.T) string {
	t.Helper()
	var out struct {
		Error struct{ Code, Message string } `json:"error"`
	}
	if err := json.Unmarshal([]byte(strings.TrimPrefix(r.body, "data: ")), &out); err != nil || out.Error.Message == "" {
		t.Fatalf("not an OpenAI error: %q", r.body)
	}
	return out.Error.Code
}

var ignoreIDAndTime = cmpopts.IgnoreFields(usage.Event{}, "ID", "Time", "Basis")

func want(units usage.Units, outcome usage.Outcome) []usage.Event {
	return []usage.Event{{Network: "base", TokenID: evm.Hash{31: 1}, Model: model, Endpoint: "team/chat", Units: units, Outcome: outcome}}
}
