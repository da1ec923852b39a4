package gateway_test

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/gateway"
)

// counted counts what a pod is asked.
func counted(n *atomic.Int64, handler http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		n.Add(1)
		handler(w, r)
	}
}

func TestAPodThatFailsFastIsEjected(t *testing.T) {
	for name, failing := range map[string]http.HandlerFunc{
		"status":   answer(500, `{"error":{"message":"oops","code":"y"}}`),
		"an error": answer(200, `{"error":{"message":"oops","code":"y"}}`),
		"no JSON":  answer(200, "hello"),
		"hangs up": func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) },
		"redirect": answer(302, "{}"),
	} {
		t.Run(name, func(t *testing.T) {
			var asked atomic.Int64
			b := &memoryLedger{}
			server := serve(t, b, endpoint("team", "chat", pod(t, counted(&asked, failing)), pod(t, answer(200, plainReply))))
			good := 0
			for range 200 {
				if got := post(t, server.URL+"/v1/chat/completions", "", chatRequest); got.body == plainReply {
					good++
				}
			}
			if good < 194 || len(b.all()) != good || asked.Load() > 6 {
				t.Errorf("%d of 200 requests were answered, %d metered; the failing pod was asked %d times", good, len(b.all()), asked.Load())
			}
		})
	}
}

func TestARefusalGoesToAnotherPod(t *testing.T) {
	for _, status := range []int{429, 502, 503} {
		t.Run(fmt.Sprint(status), func(t *testing.T) {
			var refused, served atomic.Int64
			b := &memoryLedger{}
			server := serve(t, b, endpoint("team", "chat",
				pod(t, counted(&refused, answer(status, `{"error":{"message":"busy","code":"busy"}}`))),
				pod(t, counted(&served, answer(200, plainReply)))))
			for i := range 40 {
				if got := post(t, server.URL+"/v1/chat/completions", "", chatRequest); got.status != 200 {
					t.Fatalf("request %d: status %d: %s", i, got.status, got.body)
				}
			}
			if refused.Load() == 0 || served.Load() != 40 || len(b.all()) != 40 {
				t.Errorf("%d refused, %d served, %d metered; want some, 40, 40", refused.Load(), served.Load(), len(b.all()))
			}
		})
	}
}

func TestARefusalOfTheOnlyPodIsPassedOn(t *testing.T) {
	var asked atomic.Int64
	server := serve(t, &memoryLedger{}, endpoint("team", "chat", pod(t, counted(&asked, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Retry-After", "7")
		answer(429, `{"error":{"message":"busy","code":"busy"}}`)(w, r)
	}))))
	got := post(t, server.URL+"/v1/chat/completions", "", chatRequest)
	if got.status != 429 || got.code(t) != "busy" || got.header.Get("Retry-After") != "7" || asked.Load() != 1 {
		t.Errorf("status %d, %v, %s; asked %d times", got.status, got.header, got.body, asked.Load())
	}
}

func TestRetriesHaveABudget(t *testing.T) {
	var asked atomic.Int64
	busy := answer(429, `{"error":{"message":"busy","code":"busy"}}`)
	server := serve(t, &memoryLedger{}, endpoint("team", "chat", pod(t, counted(&asked, busy)), pod(t, counted(&asked, busy)), pod(t, counted(&asked, busy))))
	const requests = 200
	for range requests {
		if got := post(t, server.URL+"/v1/chat/completions", "", chatRequest); got.status != 429 {
			t.Fatalf("status %d: %s", got.status, got.body)
		}
	}
	if n := asked.Load(); n <= requests || n > requests*12/10+10 {
		t.Errorf("pods were asked %d times for %d requests, want a fifth more", n, requests)
	}
}

func TestNothingThatMayHaveBegunIsSentTwice(t *testing.T) {
	for name, fails := range map[string]http.HandlerFunc{
		"a pod that fails":                    answer(500, `{"error":{"message":"oops","code":"y"}}`),
		"a pod that dies on a new connection": func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) },
		"a pod that breaks off after a header": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "99")
			_, _ = io.WriteString(w, "{")
		},
	} {
		t.Run(name, func(t *testing.T) {
			var asked atomic.Int64
			server := serve(t, &memoryLedger{}, endpoint("team", "chat", pod(t, counted(&asked, fails)), pod(t, counted(&asked, fails))))
			for i := range 3 {
				if got := post(t, server.URL+"/v1/chat/completions", "", chatRequest); got.status < 500 || asked.Load() != int64(i+1) {
					t.Fatalf("status %d; pods were asked %d times for %d requests", got.status, asked.Load(), i+1)
				}
			}
		})
	}
}

// shortLived is a pod that answers the first request of a connection and, after a pause, closes it at the second one.
func shortLived(t *testing.T, pause time.Duration, asked *atomic.Int64) *gateway.Backend {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			go func() {
				defer func() { _ = conn.Close() }()
				reader := bufio.NewReader(conn)
				for n := range 2 {
					r, err := http.ReadRequest(reader)
					if err != nil {
						return
					}
					_, _ = io.Copy(io.Discard, r.Body)
					asked.Add(1)
					if n == 1 {
						time.Sleep(pause)
						return
					}
					_, _ = fmt.Fprintf(conn, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s", len(plainReply), plainReply)
				}
			}()
		}
	}()
	return &gateway.Backend{Address: listener.Addr().String()}
}

func TestAKeptConnectionThatGaveNoByteIsTriedAgain(t *testing.T) {
	var asked atomic.Int64
	b := &memoryLedger{}
	server := serve(t, b, endpoint("team", "chat", shortLived(t, 0, &asked)))
	for i := range 10 {
		if got := post(t, server.URL+"/v1/chat/completions", "", chatRequest); got.status != 200 {
			t.Fatalf("request %d: status %d: %s", i, got.status, got.body)
		}
	}
	if len(b.all()) != 10 {
		t.Errorf("%d events for 10 requests", len(b.all()))
	}
}

func TestAPodThatWorkedOnAKeptConnectionIsNotAskedAgain(t *testing.T) {
	var asked atomic.Int64
	server := serve(t, &memoryLedger{}, endpoint("team", "chat", shortLived(t, 1100*time.Millisecond, &asked)))
	first := post(t, server.URL+"/v1/chat/completions", "", chatRequest)
	second := post(t, server.URL+"/v1/chat/completions", "", chatRequest)
	if first.status != 200 || second.status != 502 || !strings.Contains(second.body, "ended the connection") || asked.Load() != 2 {
		t.Errorf("status %d, then %d: %s; asked %d times", first.status, second.status, second.body, asked.Load())
	}
}
