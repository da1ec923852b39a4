package ledger_test

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"sync"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/ledger"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

const childDir = "DEHUG_LEDGER_TEST_DIR"

func TestMain(m *testing.M) {
	if dir := os.Getenv(childDir); dir != "" {
		appendForever(dir)
	}
	os.Exit(m.Run())
}

// appendForever writes events from 8 goroutines and prints the ID of each once Append has returned.
func appendForever(dir string) {
	l, err := ledger.Open(context.Background(), ledger.Config{Dir: dir})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	var print sync.Mutex
	for g := range 8 {
		go func() {
			for i := 0; ; i++ {
				id := fmt.Sprintf("%d-%d", g, i)
				if err := l.Append(context.Background(), []usage.Event{event(id)}); err != nil {
					os.Exit(1)
				}
				print.Lock()
				fmt.Println(id)
				print.Unlock()
			}
		}()
	}
	select {}
}

func event(id string) usage.Event {
	return usage.Event{ID: id, Network: "base", TokenID: evm.Hash{31: 1}, Model: "alice/tiny-chat", Endpoint: "default/chat",
		Units: usage.Units{InputTokens: 3, OutputTokens: 5, Requests: 1}, Outcome: usage.OutcomeOK, Time: time.Unix(1, 0).UTC()}
}

func open(t *testing.T, config ledger.Config) *ledger.Ledger {
	t.Helper()
	l, err := ledger.Open(t.Context(), config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(l.Close)
	return l
}

// all reads every event up to the end of the ledger, by ID, and counts the positions.
func all(t *testing.T, l *ledger.Ledger, after uint64) (ids []string, positions int) {
	t.Helper()
	last, err := l.Last(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if last <= after {
		return nil, 0
	}
	enough := errors.New("enough")
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	err = l.Read(ctx, ledger.Position{Seq: after}, func(seq uint64, events []usage.Event) error {
		positions++
		for _, e := range events {
			ids = append(ids, e.ID)
		}
		if seq >= last {
			return enough
		}
		return nil
	})
	if !errors.Is(err, enough) {
		t.Fatal(err)
	}
	return ids, positions
}

func freeAddress(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = listener.Close() }()
	return listener.Addr().String()
}
