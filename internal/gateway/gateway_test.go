package gateway_test

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/dehug-io/dehug-operator/internal/gateway"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

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
		t.Error("the pod continues to compute")
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
