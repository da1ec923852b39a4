package gateway_test

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/gateway"
)

func BenchmarkStream(b *testing.B) {
	var list strings.Builder
	for range 50 {
		list.WriteString("data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\" word\"},\"finish_reason\":null}]}\n\n")
	}
	list.WriteString(stopChunk + usageChunk + done)
	upstream := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		w.Header().Set("Content-Type", "text/event-stream")
		_, _ = io.WriteString(w, list.String())
	}))
	defer upstream.Close()
	benchmark(b, upstream, streamRequest(""))
}

func BenchmarkLongPrompt(b *testing.B) {
	upstream := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.WriteString(w, plainReply)
	}))
	defer upstream.Close()
	text, _ := json.Marshal(strings.Repeat("say \"hello\"\n", 20_000))
	benchmark(b, upstream, `{"model":"alice/tiny-chat","messages":[{"role":"user","content":`+string(text)+`}]}`)
}

func benchmark(b *testing.B, upstream *httptest.Server, body string) {
	e := endpoint("team", "chat", &gateway.Backend{Address: strings.TrimPrefix(upstream.URL, "http://")})
	snapshot := gateway.NewSnapshot([]*gateway.Endpoint{e})
	g := gateway.New(gateway.Config{Ledger: &memoryLedger{}, Snapshot: func() *gateway.Snapshot { return snapshot }})
	server := httptest.NewServer(g.Handler())
	defer server.Close()
	b.ReportAllocs()
	for b.Loop() {
		response, err := http.Post(server.URL+"/v1/chat/completions", "application/json", strings.NewReader(body))
		if err != nil {
			b.Fatal(err)
		}
		_, _ = io.Copy(io.Discard, response.Body)
		_ = response.Body.Close()
	}
}
