package gateway_test

import (
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/gateway"
)

func TestABodyMustArriveAtAMinimumRate(t *testing.T) {
	server := door(t, gateway.Config{BodyTimeout: 300 * time.Millisecond}, endpoint("team", "chat", pod(t, answer(200, plainReply))))
	conn := begin(t, server, chatPath, hugeBody, 0)
	go func() {
		for range 100 {
			_, _ = io.WriteString(conn, " ")
			time.Sleep(50 * time.Millisecond)
		}
	}()
	begun := time.Now()
	if got := status(conn); got != http.StatusRequestTimeout || time.Since(begun) > 3*time.Second {
		t.Errorf("status %d after %v", got, time.Since(begun))
	}
}

func TestAnAnswerInOnePieceMayNotStall(t *testing.T) {
	for name, head := range map[string]struct {
		status int
		begins string
	}{"after its header": {200, ""}, "in its body": {200, `{"choices":[`}, "as an error": {500, `{"error":`}} {
		t.Run(name, func(t *testing.T) {
			gone := make(chan struct{})
			server := door(t, gateway.Config{IdleTimeout: 300 * time.Millisecond}, endpoint("team", "chat", pod(t, func(w http.ResponseWriter, r *http.Request) {
				_, _ = io.Copy(io.Discard, r.Body)
				answer(head.status, head.begins)(w, r)
				_ = http.NewResponseController(w).Flush()
				<-r.Context().Done()
				close(gone)
			})))
			got := post(t, server.URL+chatPath, "", chatRequest)
			if got.status != http.StatusGatewayTimeout || got.code(t) != "pod_timeout" {
				t.Errorf("status %d: %s", got.status, got.body)
			}
			select {
			case <-gone:
			case <-time.After(5 * time.Second):
				t.Error("the pod continues to compute")
			}
		})
	}
}

func TestASlowAnswerInOnePieceIsNotCut(t *testing.T) {
	server := door(t, gateway.Config{IdleTimeout: time.Second}, endpoint("team", "chat", pod(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		for piece := range strings.SplitSeq(plainReply, ",") {
			if !strings.HasPrefix(piece, "{") {
				piece = "," + piece
			}
			_, _ = io.WriteString(w, piece)
			_ = http.NewResponseController(w).Flush()
			time.Sleep(500 * time.Millisecond)
		}
	})))
	if got := post(t, server.URL+chatPath, "", chatRequest); got.body != plainReply {
		t.Errorf("status %d: %s", got.status, got.body)
	}
}

func TestConnectionsAreLimited(t *testing.T) {
	server := httptest.NewUnstartedServer(gateway.New(gateway.Config{Snapshot: func() *gateway.Snapshot { return nil }}).Handler())
	var kept []net.Conn
	limited := http.Server{ReadHeaderTimeout: time.Minute}
	gateway.LimitConnections(&limited, 3)
	ours := server.Config.ConnState
	server.Config.ConnState = func(conn net.Conn, state http.ConnState) {
		limited.ConnState(conn, state)
		if ours != nil {
			ours(conn, state)
		}
	}
	server.Start()
	t.Cleanup(server.Close)
	for range 5 {
		conn, err := net.Dial("tcp", server.Listener.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = conn.Close() }()
		kept = append(kept, conn)
		time.Sleep(50 * time.Millisecond)
	}
	for i, conn := range kept {
		_, _ = io.WriteString(conn, "GET /healthz HTTP/1.1\r\nHost: gateway\r\n\r\n")
		if got := status(conn); (got == 200) != (i >= 2) {
			t.Errorf("connection %d of 5: status %d", i, got)
		}
	}
}
