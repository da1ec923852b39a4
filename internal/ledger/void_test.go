package ledger_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/ledger"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// line is a connection to a server whose answers can be held up.
type line struct {
	address string
	mu      sync.Mutex
	held    chan struct{}
}

func newLine(t *testing.T, to string) *line {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	l := &line{address: listener.Addr().String()}
	go func() {
		for {
			near, err := listener.Accept()
			if err != nil {
				return
			}
			far, err := net.Dial("tcp", to)
			if err != nil {
				_ = near.Close()
				return
			}
			go func() { _, _ = io.Copy(far, near); _ = far.Close() }()
			go l.answers(near, far)
		}
	}()
	return l
}

func (l *line) answers(near, far net.Conn) {
	buffer := make([]byte, 64<<10)
	for {
		n, err := far.Read(buffer)
		if held := l.state(); held != nil {
			<-held
		}
		if _, werr := near.Write(buffer[:n]); err != nil || werr != nil {
			_ = near.Close()
			return
		}
	}
}

func (l *line) state() chan struct{} {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.held
}

// hold keeps answers back until the result is called.
func (l *line) hold() func() {
	l.mu.Lock()
	defer l.mu.Unlock()
	held := make(chan struct{})
	l.held = held
	return func() {
		l.mu.Lock()
		defer l.mu.Unlock()
		l.held = nil
		close(held)
	}
}

// counted is what a reader makes of the ledger.
func counted(t *testing.T, l *ledger.Ledger, want usage.Units) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	state := usage.Restore(0, nil, nil)
	var got usage.Units
	var seen []string
	enough := errors.New("enough")
	err := l.Read(ctx, ledger.Position{}, func(seq uint64, events []usage.Event) error {
		state.Add(seq, events, nil)
		for _, e := range events {
			seen = append(seen, fmt.Sprint(e.ID, " void ", e.Void))
			if e.ID == "last" {
				return enough
			}
		}
		return nil
	})
	if !errors.Is(err, enough) {
		t.Fatalf("%v; read %v", err, seen)
	}
	for _, total := range state.Totals() {
		state.Price(total.Key, 0, usage.Prices{}, usage.Limits{})
		got = got.Plus(total.Units)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("counted (-want +got):\n%s\nof %v", diff, seen)
	}
}

func TestAnEventWhoseCallerGaveUpNeverCounts(t *testing.T) {
	address := freeAddress(t)
	server := open(t, ledger.Config{Dir: t.TempDir(), Listen: address, Token: "secret"})
	slow := newLine(t, address)
	l, err := ledger.Connect(t.Context(), "nats://"+slow.address, "secret")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if err := l.Append(t.Context(), []usage.Event{event("kept")}); err != nil {
		t.Fatal(err)
	}
	release := slow.hold()
	ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	var appends sync.WaitGroup
	for _, events := range [][]usage.Event{{event("a")}, {event("b")}, {event("kept"), event("c")}} {
		appends.Go(func() {
			if err := l.Append(ctx, events); !errors.Is(err, ledger.ErrUnavailable) {
				t.Errorf("append while no answer comes: %v, want ErrUnavailable", err)
			}
		})
	}
	appends.Wait()
	release()
	if err := l.Append(t.Context(), []usage.Event{event("last")}); err != nil {
		t.Fatal(err)
	}
	if err := l.Append(t.Context(), []usage.Event{event("a")}); err != nil && !errors.Is(err, ledger.ErrWithdrawn) {
		t.Errorf("appending a withdrawn event: %v", err)
	}
	one := event("").Units
	counted(t, server, one.Plus(one)) // kept and last
}

func TestAVoidEventIsWrittenAfterTheOneItTakesBack(t *testing.T) {
	dir := t.TempDir()
	l := open(t, ledger.Config{Dir: dir})
	void := event("a")
	void.Void = true
	for _, events := range [][]usage.Event{{event("a")}, {void}, {void}} {
		if err := l.Append(t.Context(), events); err != nil {
			t.Fatal(err)
		}
	}
	l.Close()
	l = open(t, ledger.Config{Dir: dir})
	if err := l.Append(t.Context(), []usage.Event{event("a")}); !errors.Is(err, ledger.ErrWithdrawn) {
		t.Errorf("appending a withdrawn event after a restart: %v, want ErrWithdrawn", err)
	}
	if err := l.Append(t.Context(), []usage.Event{event("last")}); err != nil {
		t.Fatal(err)
	}
	if ids, _ := all(t, l, 0); len(ids) != 3 {
		t.Errorf("events %v, want the event, its void and the last", ids)
	}
	counted(t, l, event("").Units)
}
