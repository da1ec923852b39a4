package gateway_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/gateway"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// ask opens a stream; the caller hangs up by the function that comes with it.
func ask(t *testing.T, url string) (*bufio.Reader, func()) {
	t.Helper()
	ctx, hangUp := context.WithCancel(t.Context())
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, url+"/v1/chat/completions", strings.NewReader(streamRequest("")))
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { hangUp(); _ = response.Body.Close() })
	return bufio.NewReader(response.Body), hangUp
}

func expect(t *testing.T, r io.Reader, text string) {
	t.Helper()
	got := make([]byte, len(text))
	if _, err := io.ReadFull(r, got); err != nil || string(got) != text {
		t.Fatalf("read %q, %v, want %q", got, err, text)
	}
}

func TestAnAnswerOfUnknownShapeIsRelayedAndCounted(t *testing.T) {
	for name, body := range map[string]string{
		"content as a list of parts": `{"choices":[{"message":{"content":[{"type":"text","text":"12345678"}]}}]}`,
		"nulls":                      `{"choices":[{"message":{"content":"12345678","tool_calls":null,"refusal":null},"finish_reason":null}],"usage":null,"error":null}`,
		"numbers for text":           `{"choices":[{"index":"0","finish_reason":1,"message":{"content":7,"reasoning":"12345678"}}]}`,
		"without choices":            `{"content":"12345678"}`,
	} {
		t.Run(name, func(t *testing.T) {
			b := &memoryLedger{}
			got := post(t, serve(t, b, endpoint("team", "chat", pod(t, answer(200, body)))).URL+"/v1/chat/completions", "", chatRequest)
			if got.status != 200 || got.body != body {
				t.Errorf("status %d, body %s", got.status, got.body)
			}
			want := want(usage.Units{InputTokens: 3, OutputTokens: 2, Requests: 1}, usage.OutcomeOK)
			if diff := cmp.Diff(want, b.all(), ignoreIDAndTime); diff != "" {
				t.Errorf("ledger (-want +got):\n%s", diff)
			}
		})
	}
}

func TestAbsurdCountsAreClamped(t *testing.T) {
	b := &memoryLedger{}
	body := strings.Replace(plainReply, `"prompt_tokens":7,"completion_tokens":2`, `"prompt_tokens":9223372036854775807,"completion_tokens":9e18`, 1)
	server := serve(t, b, endpoint("team", "chat", pod(t, answer(200, body))))
	if got := post(t, server.URL+"/v1/chat/completions", "", chatRequest); got.body != body {
		t.Errorf("body %s", got.body)
	}
	e := b.wait(t, 1)[0]
	if e.Units.OutputTokens > 5+64 || e.Units.InputTokens > uint64(len(chatRequest))+1024 || e.Basis != usage.BasisClamped {
		t.Errorf("event = %+v", e)
	}
}

func TestEveryAnswerOfARequestIsCharged(t *testing.T) {
	var list []string
	for i := range 64 {
		list = append(list, fmt.Sprintf("data: {\"choices\":[{\"index\":%d,\"delta\":{\"content\":\"word\"}}]}\n\n", i%4))
	}
	list = append(list, stopChunk, "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":16}}\n\n", done)
	b := &memoryLedger{}
	server := serve(t, b, endpoint("team", "chat", pod(t, events(list...))))
	post(t, server.URL+"/v1/chat/completions", "", streamRequest(`,"n":4`))
	if e := b.wait(t, 1)[0]; e.Units.OutputTokens != 64 || e.Units.InputTokens != 7 || e.Basis != usage.BasisCounted {
		t.Errorf("event = %+v, want 64 output tokens", e)
	}
}

func TestACallerThatHangsUpPaysForTextOfAnyName(t *testing.T) {
	b := &memoryLedger{}
	chunk := "data: {\"choices\":[{\"delta\":{\"reasoning\":\"" + strings.Repeat("word", 50) + "\"}}]}\n\n"
	server := serve(t, b, endpoint("team", "chat", pod(t, func(w http.ResponseWriter, r *http.Request) {
		events(chunk)(w, r)
		<-r.Context().Done()
	})))
	body, hangUp := ask(t, server.URL)
	expect(t, body, chunk)
	hangUp()
	want := want(usage.Units{InputTokens: 3, OutputTokens: 50, Requests: 1}, usage.OutcomeCanceled)
	if diff := cmp.Diff(want, b.wait(t, 1), ignoreIDAndTime); diff != "" {
		t.Errorf("ledger (-want +got):\n%s", diff)
	}
}

func TestTheCountThatFollowsAHangUpAtTheEndIsTaken(t *testing.T) {
	for name, c := range map[string]struct {
		wait time.Duration
		want usage.Units
	}{
		"in time": {wait: 200 * time.Millisecond, want: usage.Units{InputTokens: 9, OutputTokens: 3, Requests: 1}},
		"never":   {wait: time.Hour, want: usage.Units{InputTokens: 3, OutputTokens: 2, Requests: 1}},
	} {
		t.Run(name, func(t *testing.T) {
			b := &memoryLedger{}
			server := serve(t, b, endpoint("team", "chat", pod(t, func(w http.ResponseWriter, r *http.Request) {
				events(deltaA, deltaB, stopChunk)(w, r)
				select {
				case <-time.After(c.wait):
				case <-r.Context().Done():
					return
				}
				_, _ = io.WriteString(w, "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":3}}\n\n"+done)
			})))
			body, hangUp := ask(t, server.URL)
			expect(t, body, deltaA+deltaB+stopChunk)
			hangUp()
			if diff := cmp.Diff(want(c.want, usage.OutcomeCanceled), b.wait(t, 1), ignoreIDAndTime); diff != "" {
				t.Errorf("ledger (-want +got):\n%s", diff)
			}
		})
	}
}

func TestTheEventNamesWhatWasServed(t *testing.T) {
	b := &memoryLedger{}
	backend := pod(t, answer(200, plainReply))
	backend.Route = &gateway.Route{Model: "alice/tiny-chat@2", Network: "base", ChainID: 8453, Oracle: evm.Address{0xa}, Payer: evm.Address{0xb},
		Provider: evm.Address{0xc}, TokenID: evm.Hash{31: 2}, TermsIndex: 7}
	server := serve(t, b, endpoint("team", "chat", backend))
	post(t, server.URL+"/v1/chat/completions", "", chatRequest)
	want := []usage.Event{{Network: "base", ChainID: 8453, Oracle: evm.Address{0xa}, TokenID: evm.Hash{31: 2}, Payer: evm.Address{0xb}, Provider: evm.Address{0xc},
		TermsIndex: 7, Model: "alice/tiny-chat@2", Endpoint: "team/chat", Units: usage.Units{InputTokens: 7, OutputTokens: 2, Requests: 1},
		Outcome: usage.OutcomeOK}}
	if diff := cmp.Diff(want, b.wait(t, 1), ignoreIDAndTime); diff != "" {
		t.Errorf("ledger (-want +got):\n%s", diff)
	}
}

func TestEachAnswerIsMeteredUnderThePodThatGaveIt(t *testing.T) {
	b := &memoryLedger{}
	var pods []*gateway.Backend
	for _, token := range []evm.Hash{{31: 1}, {31: 2}} { // two versions, while one replaces the other
		backend := pod(t, answer(200, strings.Replace(plainReply, `"id":"1"`, `"id":"`+token.String()+`"`, 1)))
		backend.Route = &gateway.Route{Model: model, TokenID: token}
		pods = append(pods, backend)
	}
	server := serve(t, b, endpoint("team", "chat", pods...))
	answered := map[evm.Hash]bool{}
	for i := range 20 {
		got := post(t, server.URL+"/v1/chat/completions", "", chatRequest)
		token := b.wait(t, i+1)[i].TokenID
		if !strings.Contains(got.body, `"id":"`+token.String()+`"`) {
			t.Errorf("metered under %s: %s", token, got.body)
		}
		answered[token] = true
	}
	if len(answered) != len(pods) {
		t.Errorf("%d of %d pods were asked", len(answered), len(pods))
	}
}

// cutOff asks for an answer and leaves after its first line.
func cutOff(t *testing.T, url string) {
	t.Helper()
	address, _, _ := strings.Cut(strings.TrimPrefix(url, "http://"), "/")
	conn, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	_, _ = fmt.Fprintf(conn, "POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n%s", len(chatRequest), chatRequest)
	expect(t, conn, "HTTP/1.1 200 OK\r\n")
	_ = conn.Close()
}

// An answer in one piece is recorded before its first byte leaves; a caller that then takes only part of it pays for that.
func TestAnAnswerThatBreaksOffCountsWhatWasSent(t *testing.T) {
	text := strings.Repeat("word", 8<<20)
	body := `{"choices":[{"message":{"content":"` + text + `"},"finish_reason":"stop"}]}`
	b := &memoryLedger{}
	server := serve(t, b, endpoint("team", "chat", pod(t, answer(200, body))))
	cutOff(t, server.URL)
	e := b.wait(t, 3)
	if !e[1].Void || e[1].ID != e[0].ID || e[1].Units != e[0].Units || e[2].ID == e[0].ID {
		t.Errorf("events %+v, want the answer's, its void and one of what was sent", e)
	}
	all := uint64(len(text) / 4)
	if got := e[2].Units; got.OutputTokens == 0 || got.OutputTokens >= all || got.Requests != 1 {
		t.Errorf("charged %+v, want part of %d output tokens", got, all)
	}
}

func drainable(t *testing.T, b *memoryLedger, endpoints ...*gateway.Endpoint) (*gateway.Server, string) {
	t.Helper()
	snapshot := gateway.NewSnapshot(endpoints)
	g := gateway.New(gateway.Config{Ledger: b, Snapshot: func() *gateway.Snapshot { return snapshot }})
	server := gateway.NewDrainingServer("", g.Handler())
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	go func() {
		if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
			t.Error(err)
		}
	}()
	return server, "http://" + listener.Addr().String()
}

func TestAShutdownRecordsWhatOpenStreamsDelivered(t *testing.T) {
	b := &memoryLedger{}
	server, url := drainable(t, b, endpoint("team", "chat", pod(t, func(w http.ResponseWriter, r *http.Request) {
		events(deltaA, deltaB)(w, r)
		<-r.Context().Done()
	})))
	body, _ := ask(t, url)
	expect(t, body, deltaA+deltaB)
	if err := server.Drain(2 * time.Second); err != nil {
		t.Fatal(err)
	}
	want := want(usage.Units{InputTokens: 3, OutputTokens: 2, Requests: 1}, usage.OutcomeCanceled)
	if diff := cmp.Diff(want, b.all(), ignoreIDAndTime); diff != "" {
		t.Errorf("ledger after the shutdown (-want +got):\n%s", diff)
	}
	rest, err := io.ReadAll(body)
	if code := (result{body: string(rest)}).code(t); err != nil || code != "gateway_restarting" || strings.Contains(string(rest), "[DONE]") {
		t.Errorf("the stream ended with %q, %v", rest, err)
	}
}

func TestAShutdownTellsCallersThatStillWait(t *testing.T) {
	b := &memoryLedger{}
	asked := make(chan struct{})
	server, url := drainable(t, b, endpoint("team", "chat", pod(t, func(_ http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		close(asked)
		<-r.Context().Done()
	})))
	answers := make(chan result, 1)
	go func() {
		response, err := http.Post(url+"/v1/chat/completions", "application/json", strings.NewReader(chatRequest))
		if err != nil {
			answers <- result{body: err.Error()}
			return
		}
		defer func() { _ = response.Body.Close() }()
		raw, _ := io.ReadAll(response.Body)
		answers <- result{status: response.StatusCode, body: string(raw)}
	}()
	<-asked
	if err := server.Drain(time.Second); err != nil {
		t.Fatal(err)
	}
	if got := <-answers; got.status != 503 || got.code(t) != "gateway_restarting" || len(b.all()) != 0 {
		t.Errorf("status %d: %s; %d events", got.status, got.body, len(b.all()))
	}
}

// A reader that sees each chunk when it was sent shows that none is held back.
func TestEachChunkIsPassedOnAtOnce(t *testing.T) {
	next := make(chan struct{})
	b := &memoryLedger{}
	server := serve(t, b, endpoint("team", "chat", pod(t, func(w http.ResponseWriter, r *http.Request) {
		for _, chunk := range []string{deltaA, deltaB, stopChunk} {
			events(chunk)(w, r)
			<-next
		}
		_, _ = io.WriteString(w, usageChunk+done)
	})))
	body, _ := ask(t, server.URL)
	for _, chunk := range []string{deltaA, deltaB, stopChunk} {
		expect(t, body, chunk)
		next <- struct{}{}
	}
	expect(t, body, done)
}
