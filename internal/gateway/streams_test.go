package gateway_test

import (
	"io"
	stdlog "log"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/gateway"
)

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
