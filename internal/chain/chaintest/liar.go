package chaintest

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// Lie replaces the true result of a call. The result is nil when the node answered with an error, which the lie
// replaces, too.
type Lie func(params, truth json.RawMessage) any

// Say is a Lie that is always the same.
func Say(value any) Lie { return func(json.RawMessage, json.RawMessage) any { return value } }

// SayField is a Lie that changes one field of an object and leaves the rest of it true.
func SayField(name string, value any) Lie {
	return func(_, truth json.RawMessage) any {
		object := map[string]json.RawMessage{}
		if json.Unmarshal(truth, &object) != nil {
			return truth
		}
		object[name], _ = json.Marshal(value)
		return object
	}
}

// refusal is the result of a Lie that is an error.
type refusal struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

// Refuse is a Lie that answers with an error.
func Refuse(code int, message string) Lie { return Say(refusal{code, message}) }

type rpcCall struct {
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
}

type rpcAnswer struct {
	Version string          `json:"jsonrpc"`
	ID      json.RawMessage `json:"id"`
	Result  json.RawMessage `json:"result,omitempty"`
	Error   json.RawMessage `json:"error,omitempty"`
}

// Liar starts a JSON-RPC proxy before an endpoint that answers as it does, except to the methods that it lies about.
// It returns the proxy's URL.
func Liar(tb testing.TB, url string, lies map[string]Lie) string {
	tb.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			panic(http.ErrAbortHandler)
		}
		truth := forward(r.Context(), url, body)
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write(tell(body, truth, lies))
	}))
	tb.Cleanup(server.Close)
	return server.URL
}

// forward asks the endpoint. It breaks the proxy's connection where that cannot be done.
func forward(ctx context.Context, url string, body []byte) []byte {
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, url, bytes.NewReader(body))
	if err != nil {
		panic(http.ErrAbortHandler)
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		panic(http.ErrAbortHandler)
	}
	defer func() { _ = response.Body.Close() }()
	truth, err := io.ReadAll(response.Body)
	if err != nil {
		panic(http.ErrAbortHandler)
	}
	return truth
}

// Swallow starts a JSON-RPC proxy before an endpoint that reports transactions as accepted and drops them. It calls
// took for each, and returns its URL.
func Swallow(tb testing.TB, url string, took func()) string {
	tb.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			panic(http.ErrAbortHandler)
		}
		w.Header().Set("Content-Type", "application/json")
		var call struct {
			rpcCall
			ID json.RawMessage `json:"id"`
		}
		if json.Unmarshal(body, &call) == nil && call.Method == "eth_sendRawTransaction" {
			answer, _ := json.Marshal(rpcAnswer{Version: "2.0", ID: call.ID, Result: json.RawMessage(`"0x` +
				strings.Repeat("00", 32) + `"`)})
			_, _ = w.Write(answer)
			took()
			return
		}
		_, _ = w.Write(forward(r.Context(), url, body))
	}))
	tb.Cleanup(server.Close)
	return server.URL
}

// tell changes what the lies say of a single answer or a batch.
func tell(request, response []byte, lies map[string]Lie) []byte {
	if !bytes.HasPrefix(bytes.TrimSpace(request), []byte("[")) {
		var call rpcCall
		var answer rpcAnswer
		if json.Unmarshal(request, &call) != nil || json.Unmarshal(response, &answer) != nil {
			return response
		}
		changed, _ := json.Marshal(answer.under(call, lies))
		return changed
	}
	var calls []rpcCall
	var answers []rpcAnswer
	if json.Unmarshal(request, &calls) != nil || json.Unmarshal(response, &answers) != nil || len(calls) != len(answers) {
		return response
	}
	for i := range answers {
		answers[i] = answers[i].under(calls[i], lies)
	}
	changed, _ := json.Marshal(answers)
	return changed
}

func (a rpcAnswer) under(call rpcCall, lies map[string]Lie) rpcAnswer {
	lie, ok := lies[call.Method]
	if !ok {
		return a
	}
	told := lie(call.Params, a.Result)
	if refused, ok := told.(refusal); ok {
		a.Error, _ = json.Marshal(refused)
		a.Result = nil
		return a
	}
	a.Result, _ = json.Marshal(told)
	a.Error = nil
	return a
}
