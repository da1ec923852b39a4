package endpoint

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/rpc"
)

// TestAnEndpointCannotFillTheMemory serves an answer without an end.
func TestAnEndpointCannotFillTheMemory(t *testing.T) {
	var sent int64
	for status, name := range map[int]string{http.StatusOK: "an answer", http.StatusBadGateway: "an error"} {
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "application/json")
			w.WriteHeader(status)
			n, _ := io.WriteString(w, `[{"jsonrpc":"2.0","id":1,"result":"`)
			sent = int64(n)
			for chunk := strings.Repeat("ab", 1<<19); ; {
				n, err := io.WriteString(w, chunk)
				if sent += int64(n); err != nil {
					return
				}
			}
		}))
		e, err := Dial(t.Context(), server.URL, 20*time.Second)
		if err != nil {
			t.Fatal(err)
		}
		var result string
		err = e.Send(t.Context(), []rpc.BatchElem{{Method: "eth_getLogs", Result: &result}})
		if !errors.Is(err, ErrUnreachable) || errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%s without an end: %v", name, err)
		}
		if status == http.StatusOK && !strings.Contains(err.Error(), "32 MiB") {
			t.Errorf("the message does not tell the bound: %v", err)
		}
		e.Close()
		server.CloseClientConnections()
		server.Close()
		if sent > 2*MaxAnswer {
			t.Errorf("%d bytes of %s were taken", sent, name)
		}
	}
}
