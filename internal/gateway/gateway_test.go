package gateway_test

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"io"
	stdlog "log"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
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

const (
	model       = "alice/tiny-chat"
	plainReply  = `{"id":"1","choices":[{"message":{"content":"hello"},"finish_reason":"stop"}],"usage":{"prompt_tokens":7,"completion_tokens":2}}`
	deltaA      = "data: {\"choices\":[{\"delta\":{\"content\":\"hel\"}}]}\n\n"
	deltaB      = "data: {\"choices\":[{\"delta\":{\"content\":\"lo\"}}]}\n\n"
	stopChunk   = "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
	usageChunk  = "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":2}}\n\n"
	done        = "data: [DONE]\n\n"
	chatRequest = `{"model":"alice/tiny-chat","messages":[{"role":"user","content":"say hello!"}]}`
)

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
	return &gateway.Endpoint{Namespace: namespace, Name: name, Model: model, Routed: true, Backends: backends}
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

func TestRequests(t *testing.T) {
	reported := usage.Units{InputTokens: 7, OutputTokens: 2, Requests: 1}
	for name, c := range map[string]struct {
		request  string
		upstream http.HandlerFunc
		status   int
		body     string
		code     string
		events   []usage.Event
	}{
		"plain": {request: chatRequest, upstream: answer(200, plainReply), status: 200, body: plainReply,
			events: want(reported, usage.OutcomeOK)},
		"plain without usage is estimated": {request: chatRequest, status: 200,
			upstream: answer(200, `{"choices":[{"message":{"content":"12345678"}}]}`), body: `{"choices":[{"message":{"content":"12345678"}}]}`,
			events: want(usage.Units{InputTokens: 3, OutputTokens: 2, Requests: 1}, usage.OutcomeOK)},
		"stream without include_usage hides the usage chunk": {request: streamRequest(""), status: 200,
			upstream: events(deltaA, deltaB, stopChunk, usageChunk, done), body: deltaA + deltaB + stopChunk + done,
			events: want(reported, usage.OutcomeOK)},
		"stream with include_usage shows it": {request: streamRequest(`,"stream_options":{"include_usage":true}`), status: 200,
			upstream: events(deltaA, deltaB, stopChunk, usageChunk, done), body: deltaA + deltaB + stopChunk + usageChunk + done,
			events: want(reported, usage.OutcomeOK)},
		"stream without any usage counts deltas": {request: streamRequest(""), status: 200,
			upstream: events(deltaA, deltaB, stopChunk, done), body: deltaA + deltaB + stopChunk + done,
			events: want(usage.Units{InputTokens: 3, OutputTokens: 2, Requests: 1}, usage.OutcomeOK)},
		"stream that ends without [DONE] after its finish": {request: streamRequest(""), status: 200,
			upstream: events(deltaA, stopChunk), body: deltaA + stopChunk + done,
			events: want(usage.Units{InputTokens: 3, OutputTokens: 1, Requests: 1}, usage.OutcomeOK)},
		"pod refuses": {request: chatRequest, upstream: answer(400, `{"error":{"message":"too long","code":"x"}}`), status: 400, code: "x"},
		"pod fails":   {request: chatRequest, upstream: answer(500, `{"error":{"message":"oops","code":"y"}}`), status: 500, code: "y"},
		"pod redirects": {request: chatRequest, status: 502, code: "pod_failed", upstream: func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://169.254.169.254/", http.StatusFound)
		}},
		"pod speaks no JSON": {request: chatRequest, upstream: answer(200, "hello"), status: 502, code: "pod_failed"},
		"pod dies before its answer": {request: chatRequest, status: 502, code: "pod_failed", upstream: func(http.ResponseWriter, *http.Request) {
			panic(http.ErrAbortHandler)
		}},
		"not JSON":      {request: "hello", upstream: answer(200, plainReply), status: 400, code: "invalid_request"},
		"no model":      {request: `{"messages":[]}`, upstream: answer(200, plainReply), status: 400, code: "invalid_request"},
		"unknown model": {request: `{"model":"bob/other"}`, upstream: answer(200, plainReply), status: 404, code: "model_not_found"},
		"too large":     {request: `{"model":"` + strings.Repeat("m", 2<<20) + `"}`, upstream: answer(200, plainReply), status: 413, code: "request_too_large"},
	} {
		t.Run(name, func(t *testing.T) {
			b := &memoryLedger{}
			server := serve(t, b, endpoint("team", "chat", pod(t, c.upstream)))
			got := post(t, server.URL+"/v1/chat/completions", "", c.request)
			if got.status != c.status {
				t.Errorf("status = %d, want %d: %s", got.status, c.status, got.body)
			}
			if c.code != "" {
				if code := got.code(t); code != c.code {
					t.Errorf("code = %q, want %q", code, c.code)
				}
			} else if got.body != c.body {
				t.Errorf("body = %q, want %q", got.body, c.body)
			}
			if diff := cmp.Diff(c.events, b.all(), ignoreIDAndTime, cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("ledger (-want +got):\n%s", diff)
			}
		})
	}
}

func TestTheCallersKeyStaysAtTheGateway(t *testing.T) {
	var seen http.Header
	var body []byte
	e := endpoint("team", "chat", pod(t, func(w http.ResponseWriter, r *http.Request) {
		seen = r.Header.Clone()
		body, _ = io.ReadAll(r.Body)
		w.Header().Set("Set-Cookie", "a=b")
		events(deltaA, stopChunk, usageChunk, done)(w, r)
	}))
	e.Restricted, e.Keys = true, []gateway.KeyHash{gateway.HashKey("k1")}
	got := post(t, serve(t, &memoryLedger{}, e).URL+"/v1/chat/completions", "k1", streamRequest(`,"stream_options":{"x":1}`))
	if got.status != 200 || seen.Get("Authorization") != "" || got.header.Get("Set-Cookie") != "" {
		t.Errorf("status %d, pod saw %v, caller saw %v", got.status, seen, got.header)
	}
	if got.header.Get("X-Request-Id") == "" || seen.Get("X-Request-Id") != got.header.Get("X-Request-Id") {
		t.Errorf("request ids: caller %q, pod %q", got.header.Get("X-Request-Id"), seen.Get("X-Request-Id"))
	}
	if !strings.Contains(string(body), `"include_usage":true`) || !strings.Contains(string(body), `"x":1`) {
		t.Errorf("the pod was sent %s", body)
	}
}

func TestNothingIsServedWhileTheLedgerCannotRecord(t *testing.T) {
	asked := false
	backend := pod(t, func(w http.ResponseWriter, r *http.Request) {
		asked = true
		answer(200, plainReply)(w, r)
	})
	b := &memoryLedger{ready: errors.New("full")}
	got := post(t, serve(t, b, endpoint("team", "chat", backend)).URL+"/v1/chat/completions", "", chatRequest)
	if got.status != 503 || got.code(t) != "metering_unavailable" || asked {
		t.Errorf("status %d, body %s, pod asked: %v", got.status, got.body, asked)
	}
}

func TestAnAnswerThatCannotBeRecordedIsWithheld(t *testing.T) {
	b := &memoryLedger{failure: errors.New("disk")}
	plain := serve(t, b, endpoint("team", "chat", pod(t, answer(200, plainReply))))
	if got := post(t, plain.URL+"/v1/chat/completions", "", chatRequest); got.status != 503 || strings.Contains(got.body, "hello") {
		t.Errorf("plain: status %d, body %s", got.status, got.body)
	}
	stream := serve(t, b, endpoint("team", "chat", pod(t, events(deltaA, stopChunk, usageChunk, done))))
	got := post(t, stream.URL+"/v1/chat/completions", "", streamRequest(""))
	rest, ok := strings.CutPrefix(got.body, deltaA+stopChunk)
	if !ok || strings.Contains(got.body, "[DONE]") || (result{body: rest}).code(t) != "metering_unavailable" {
		t.Errorf("stream: %q", got.body)
	}
}

func TestTheLedgerIsWrittenBeforeDone(t *testing.T) {
	b := &memoryLedger{}
	var mu sync.Mutex
	sawDone, early := false, false
	b.onAppend = func() {
		time.Sleep(50 * time.Millisecond) // [DONE] would have arrived by now
		mu.Lock()
		defer mu.Unlock()
		early = sawDone
	}
	server := serve(t, b, endpoint("team", "chat", pod(t, events(deltaA, stopChunk, usageChunk, done))))
	response, err := http.Post(server.URL+"/v1/chat/completions", "application/json", strings.NewReader(streamRequest("")))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	for lines := bufio.NewScanner(response.Body); lines.Scan(); {
		if lines.Text() == "data: [DONE]" {
			mu.Lock()
			sawDone = true
			mu.Unlock()
		}
	}
	if !sawDone || early || len(b.all()) != 1 {
		t.Errorf("saw [DONE]: %v, before the ledger: %v, events: %d", sawDone, early, len(b.all()))
	}
}

func TestACallerThatHangsUpPaysForWhatItGot(t *testing.T) {
	gone := make(chan struct{})
	b := &memoryLedger{}
	server := serve(t, b, endpoint("team", "chat", pod(t, func(w http.ResponseWriter, r *http.Request) {
		events(deltaA, deltaB)(w, r)
		<-r.Context().Done()
		close(gone)
	})))
	ctx, hangUp := context.WithCancel(t.Context())
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, server.URL+"/v1/chat/completions", strings.NewReader(streamRequest("")))
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	if _, err := io.ReadFull(response.Body, make([]byte, len(deltaA+deltaB))); err != nil {
		t.Fatal(err)
	}
	hangUp()
	got := b.wait(t, 1)
	if diff := cmp.Diff(want(usage.Units{InputTokens: 3, OutputTokens: 2, Requests: 1}, usage.OutcomeCanceled), got, ignoreIDAndTime); diff != "" {
		t.Errorf("ledger (-want +got):\n%s", diff)
	}
	select {
	case <-gone:
	case <-time.After(5 * time.Second):
		t.Error("the pod goes on computing")
	}
}

func TestAStreamThatThePodBreaksOffCostsNothing(t *testing.T) {
	for name, c := range map[string]struct {
		end  func(r *http.Request)
		text string
	}{
		"the pod dies":      {end: func(*http.Request) { panic(http.ErrAbortHandler) }, text: "broke off"},
		"the pod is silent": {end: func(r *http.Request) { <-r.Context().Done() }, text: "silent"},
	} {
		t.Run(name, func(t *testing.T) {
			b := &memoryLedger{}
			server := serve(t, b, endpoint("team", "chat", pod(t, func(w http.ResponseWriter, r *http.Request) {
				events(deltaA)(w, r)
				c.end(r)
			})))
			got := post(t, server.URL+"/v1/chat/completions", "", streamRequest(""))
			rest, ok := strings.CutPrefix(got.body, deltaA)
			if !ok || !strings.Contains(rest, c.text) || strings.Contains(got.body, "[DONE]") || len(b.all()) != 0 {
				t.Errorf("body %q, %d events", got.body, len(b.all()))
			}
		})
	}
}

func TestAnotherPodIsAskedWhenOneCannotBeReached(t *testing.T) {
	dead := httptest.NewServer(nil)
	dead.Close()
	unreachable := &gateway.Backend{Address: strings.TrimPrefix(dead.URL, "http://")}
	b := &memoryLedger{}
	both := serve(t, b, endpoint("team", "chat", unreachable, pod(t, answer(200, plainReply))))
	for range 20 {
		if got := post(t, both.URL+"/v1/chat/completions", "", chatRequest); got.status != 200 {
			t.Fatalf("status %d: %s", got.status, got.body)
		}
	}
	alone := serve(t, b, endpoint("team", "chat", unreachable))
	if got := post(t, alone.URL+"/v1/chat/completions", "", chatRequest); got.status != 502 {
		t.Errorf("status %d: %s", got.status, got.body)
	}
	if got := post(t, serve(t, b, endpoint("team", "chat")).URL+"/v1/chat/completions", "", chatRequest); got.status != 503 || got.code(t) != "no_ready_pod" {
		t.Errorf("no pod: status %d: %s", got.status, got.body)
	}
	if len(b.all()) != 20 {
		t.Errorf("%d events, want 20", len(b.all()))
	}
}

// An upstream that answers at once used to make Go's server close the request's body under the transport.
func TestStreamsAreWholeWhenThePodAnswersAtOnce(t *testing.T) {
	backend := pod(t, func(w http.ResponseWriter, _ *http.Request) { // answers before it reads the request
		w.Header().Set("Content-Type", "text/event-stream")
		_, _ = io.WriteString(w, deltaA+deltaB+stopChunk+usageChunk+done)
	})
	b := &memoryLedger{}
	server := serve(t, b, endpoint("team", "chat", backend))
	body := strings.Replace(streamRequest(""), "say hello!", strings.Repeat("say hello! ", 400), 1)
	const streams = 3000
	for i := range streams {
		got := post(t, server.URL+"/v1/chat/completions", "", body)
		if got.body != deltaA+deltaB+stopChunk+done {
			t.Fatalf("stream %d: %q", i, got.body)
		}
	}
	if len(b.all()) != streams {
		t.Errorf("%d events, want %d", len(b.all()), streams)
	}
	seen := map[string]bool{}
	for _, e := range b.all() {
		if seen[e.ID] {
			t.Fatalf("event ID %s twice", e.ID)
		}
		seen[e.ID] = true
	}
}

func TestAConnectionOutlivesAnAnswerBeforeItsBodyIsRead(t *testing.T) {
	g := gateway.New(gateway.Config{Ledger: &memoryLedger{}, Snapshot: func() *gateway.Snapshot { return nil }})
	server := httptest.NewUnstartedServer(g.Handler())
	var log strings.Builder
	server.Config.ErrorLog = stdlog.New(&log, "", 0)
	server.Start()
	for i := range 50 {
		if got := post(t, server.URL+"/v1/chat/completions", "", chatRequest); got.status != 503 || got.code(t) != "starting" {
			t.Fatalf("request %d: %d %s", i, got.status, got.body)
		}
	}
	server.Close()
	if log.Len() > 0 {
		t.Errorf("the server logged: %.300s", log.String())
	}
}

func TestModelsListsWhatTheKeyMayUse(t *testing.T) {
	private := endpoint("team", "chat")
	private.Restricted, private.Keys = true, []gateway.KeyHash{gateway.HashKey("k1")}
	open := endpoint("team", "open")
	open.Model = "bob/open"
	ended := endpoint("team", "ended")
	ended.Model, ended.Routed, ended.Ended = "carol/ended", false, true
	server := serve(t, &memoryLedger{}, private, open, ended)
	for key, want := range map[string]string{"": "bob/open", "k1": "alice/tiny-chat bob/open", "wrong": ""} {
		request, _ := http.NewRequestWithContext(t.Context(), http.MethodGet, server.URL+"/v1/models", nil)
		request.Header.Set("Authorization", "Bearer "+key)
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		var out struct{ Data []struct{ ID string } }
		err = json.NewDecoder(response.Body).Decode(&out)
		_ = response.Body.Close()
		if err != nil {
			t.Fatal(err)
		}
		var ids []string
		for _, m := range out.Data {
			ids = append(ids, m.ID)
		}
		if got := strings.Join(ids, " "); got != want {
			t.Errorf("key %q: %q, want %q", key, got, want)
		}
	}
	if got := post(t, server.URL+"/v1/unknown", "", "{}"); got.status != 404 || got.code(t) != "unknown_url" {
		t.Errorf("unknown URL: %d %s", got.status, got.body)
	}
}
