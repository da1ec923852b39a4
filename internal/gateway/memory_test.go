package gateway_test

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/gateway"
)

const (
	mebibyte   = 1 << 20
	hugeBody   = 32 * mebibyte
	memberKey  = "sk-0123456789abcdef"
	chatPath   = "/v1/chat/completions"
	scopedPath = "/namespaces/team/endpoints/chat" + chatPath
)

// door serves endpoints with limits of its own.
func door(t *testing.T, config gateway.Config, endpoints ...*gateway.Endpoint) *httptest.Server {
	t.Helper()
	snapshot := gateway.NewSnapshot(endpoints)
	config.Ledger, config.Snapshot = &memoryLedger{}, func() *gateway.Snapshot { return snapshot }
	server := httptest.NewServer(gateway.New(config).Handler())
	t.Cleanup(server.Close)
	return server
}

// begin sends the head of a request and some of its body. Length is announced; -1 sends the body in chunks.
func begin(t *testing.T, server *httptest.Server, path string, length int, sent int) net.Conn {
	t.Helper()
	conn, err := net.Dial("tcp", strings.TrimPrefix(server.URL, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	framing := fmt.Sprintf("Content-Length: %d\r\n\r\n", length)
	if length < 0 {
		framing = fmt.Sprintf("Transfer-Encoding: chunked\r\n\r\n%x\r\n", hugeBody)
	}
	_, _ = fmt.Fprintf(conn, "POST %s HTTP/1.1\r\nHost: gateway\r\n%s", path, framing)
	send(conn, sent)
	return conn
}

// send sends some of a body, unless the server hangs up.
func send(conn net.Conn, n int) {
	piece := bytes.Repeat([]byte(" "), 256<<10)
	for err := error(nil); n > 0 && err == nil; n -= len(piece) {
		_, err = conn.Write(piece)
	}
}

// status reads the status of the answer; 0 when none comes.
func status(conn net.Conn) int {
	_ = conn.SetReadDeadline(time.Now().Add(10 * time.Second))
	response, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		return 0
	}
	_ = response.Body.Close()
	return response.StatusCode
}

func heap() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

func TestAKeyIsLookedAtBeforeABodyIsRead(t *testing.T) {
	restricted := keyed(endpoint("team", "chat", pod(t, answer(200, plainReply))), memberKey)
	server := door(t, gateway.Config{}, restricted)
	for name, c := range map[string]struct {
		path   string
		length int
		want   int
	}{
		"by model":             {path: chatPath, length: hugeBody, want: 401},
		"by model, in chunks":  {path: chatPath, length: -1, want: 401},
		"by URL":               {path: scopedPath, length: hugeBody, want: 401},
		"by URL, in chunks":    {path: scopedPath, length: -1, want: 401},
		"of no such endpoint":  {path: strings.Replace(scopedPath, "chat", "other", 1), length: hugeBody, want: 404},
		"announced, not sent":  {path: chatPath, length: 100, want: 401},
		"larger than anything": {path: chatPath, length: 1 << 40, want: 401},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := status(begin(t, server, c.path, c.length, 0)); got != c.want {
				t.Errorf("status %d before the body was sent, want %d", got, c.want)
			}
		})
	}
	if got := post(t, server.URL+chatPath, memberKey, chatRequest); got.status != 200 {
		t.Errorf("the right key: %d %s", got.status, got.body)
	}
}

func TestBodiesInFlightAreBounded(t *testing.T) {
	const limit = 128 * mebibyte
	open := endpoint("rival", "open", pod(t, answer(200, plainReply)))
	open.Model = "bob/open"
	restricted := keyed(endpoint("team", "chat", pod(t, answer(200, plainReply))), memberKey)
	for name, length := range map[string]int{"announced": hugeBody, "in chunks": -1} {
		t.Run(name, func(t *testing.T) {
			server := door(t, gateway.Config{MaxInflight: limit}, restricted, open)
			before := heap()
			var conns []net.Conn
			var sending sync.WaitGroup
			for range 24 {
				conn := begin(t, server, chatPath, length, 0)
				conns = append(conns, conn)
				sending.Go(func() { send(conn, hugeBody-mebibyte) })
			}
			sending.Wait()
			time.Sleep(200 * time.Millisecond) // for what is on its way
			if held := heap() - before; held > limit || held < mebibyte {
				t.Errorf("24 bodies of 32 MiB hold %d MiB of the heap, the limit is %d", held>>20, limit>>20)
			}
			large := strings.Replace(chatRequest, "say hello!", strings.Repeat("x", 5_000_000), 1)
			for _, body := range []string{chatRequest, large} {
				if got := post(t, server.URL+chatPath, memberKey, body); got.status != 200 {
					t.Errorf("a caller with a key and %d bytes, meanwhile: %d %s", len(body), got.status, got.body)
				}
			}
			refused := 0
			for _, conn := range conns {
				_ = conn.(*net.TCPConn).CloseWrite()
				if got := status(conn); got == http.StatusTooManyRequests || got == 0 { // 0: the answer met what was still sent
					refused++
				}
			}
			if refused < 20 {
				t.Errorf("%d of 24 were refused", refused)
			}
			// All is given back.
			huge := strings.Replace(chatRequest, "say hello!", strings.Repeat("x", 30*mebibyte), 1)
			if got := post(t, server.URL+chatPath, memberKey, huge); got.status != 200 {
				t.Errorf("afterwards: %d %.300s", got.status, got.body)
			}
		})
	}
}

func TestACallerBeyondItsShareIsToldToWait(t *testing.T) {
	server := door(t, gateway.Config{MaxInflight: 8 * mebibyte}, endpoint("team", "chat", pod(t, answer(200, plainReply))))
	begin(t, server, chatPath, 2*mebibyte, 2*mebibyte-256<<10)
	time.Sleep(200 * time.Millisecond)
	got := post(t, server.URL+chatPath, "", strings.Replace(chatRequest, "say hello!", strings.Repeat("x", 2*mebibyte), 1))
	if got.status != 429 || got.code(t) != "too_many_bytes" || got.header.Get("Retry-After") == "" {
		t.Errorf("status %d, %v: %s", got.status, got.header, got.body)
	}
}

func TestTheKeysOfATenantShareWhatItMayHold(t *testing.T) {
	const firstKey, secondKey, otherKey = memberKey, "sk-second-456789abcdef", "sk-other-3456789abcdef"
	greedy := keyed(endpoint("team", "chat", pod(t, answer(200, plainReply))), firstKey, secondKey)
	other := keyed(endpoint("rival", "chat", pod(t, answer(200, plainReply))), otherKey)
	server := door(t, gateway.Config{MaxInflight: 32 * mebibyte}, greedy, other)
	const length = 15 * mebibyte / 2 // twice that is held for each, so one fits a share of 24 MiB
	var conns []net.Conn
	for _, key := range []string{firstKey, secondKey} {
		conns = append(conns, begin(t, server, chatPath+" HTTP/1.1\r\nAuthorization: Bearer "+key+"\r\nX-Rest:", length, length-mebibyte/2))
		time.Sleep(200 * time.Millisecond)
	}
	body := strings.Replace(chatRequest, "say hello!", strings.Repeat("x", 3*mebibyte), 1)
	if got := post(t, server.URL+chatPath, otherKey, body); got.status != 200 {
		t.Errorf("another tenant, while one with two keys sends 15 MiB: %d %.300s", got.status, got.body)
	}
	if got := status(conns[1]); got != http.StatusTooManyRequests {
		t.Errorf("the second key of a tenant beyond its share: %d", got)
	}
}

// serveHeldEvent is a pod whose answer is one event of so many bytes, which ends when told.
func serveHeldEvent(t *testing.T, length int, end <-chan struct{}) *gateway.Backend {
	return pod(t, func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		w.Header().Set("Content-Type", "text/event-stream")
		text := strings.Repeat("x", length)
		_, _ = io.WriteString(w, strings.TrimSuffix(deltaA, "\n\n")[:len(deltaA)-10]+text)
		_ = http.NewResponseController(w).Flush()
		select {
		case <-end:
			_, _ = io.WriteString(w, "\"}}]}\n\n"+stopChunk+usageChunk+done)
		case <-r.Context().Done():
		}
	})
}

func TestEventsOfStreamsAreWithinTheBound(t *testing.T) {
	const limit = 64 * mebibyte
	end := make(chan struct{})
	server := door(t, gateway.Config{MaxInflight: limit}, endpoint("team", "chat", serveHeldEvent(t, 12*mebibyte, end)))
	before := heap()
	codes := make(chan string, 6)
	for range cap(codes) {
		go func() {
			got := post(t, server.URL+chatPath, "", streamRequest(""))
			if strings.HasSuffix(got.body, done) {
				codes <- "whole"
				return
			}
			codes <- got.code(t)
		}()
	}
	time.Sleep(2 * time.Second)
	// Test and pod share the heap: each of the six pods holds its event's text.
	if held := heap() - before - 6*12*mebibyte; held > limit {
		t.Errorf("six events of 12 MiB hold %d MiB of the heap, the limit is %d", held>>20, limit>>20)
	}
	refused := 0
	for range 5 { // 48 MiB are a share and an event of 12 MiB takes 36 of them: one fits
		if code := <-codes; code == "overloaded" {
			refused++
		}
	}
	close(end)
	if last := <-codes; refused != 5 || last != "whole" {
		t.Errorf("%d of 6 streams were refused, want 5; the last one: %q", refused, last)
	}
	if got := post(t, server.URL+chatPath, "", streamRequest("")); !strings.HasSuffix(got.body, done) {
		t.Errorf("afterwards: %d, %d bytes", got.status, len(got.body))
	}
}

func TestAnEventLargerThanAShareEndsItsStream(t *testing.T) {
	end := make(chan struct{})
	close(end)
	server := door(t, gateway.Config{MaxInflight: 8 * mebibyte}, endpoint("team", "chat", serveHeldEvent(t, 3*mebibyte, end)))
	if got := post(t, server.URL+chatPath, "", streamRequest("")); got.code(t) != "pod_failed" {
		t.Errorf("status %d: %.300s", got.status, got.body)
	}
}

func TestLargeBodiesAreRelayed(t *testing.T) {
	text := strings.Repeat("x", 40_000_000)
	reply := strings.Replace(plainReply, "hello", text, 1)
	server := door(t, gateway.Config{}, endpoint("team", "chat", pod(t, func(w http.ResponseWriter, r *http.Request) {
		if n, _ := io.Copy(io.Discard, r.Body); n < 5_000_000 {
			w.WriteHeader(http.StatusBadRequest)
		}
		answer(200, reply)(w, r)
	})))
	for name, length := range map[string]int{"5 MB": 5_000_000, "30 MB": 30_000_000} {
		got := post(t, server.URL+chatPath, "", strings.Replace(chatRequest, "say hello!", text[:length], 1))
		if got.status != 200 || len(got.body) != len(reply) {
			t.Errorf("%s: status %d, %d bytes: %.300s", name, got.status, len(got.body), got.body)
		}
	}
}
