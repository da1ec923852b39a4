package ledger_test

import (
	"context"
	"errors"
	"fmt"
	"os/signal"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/ledger"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// limitFiles makes writes beyond so many bytes of any file of this process fail, until the test ends or restore is called.
func limitFiles(t *testing.T, bytes uint64) (restore func()) {
	t.Helper()
	var before syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &before); err != nil {
		t.Fatal(err)
	}
	signal.Ignore(syscall.SIGXFSZ)
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: bytes, Max: before.Max}); err != nil {
		t.Fatal(err)
	}
	restore = func() {
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &before); err != nil {
			t.Fatal(err)
		}
		signal.Reset(syscall.SIGXFSZ)
	}
	t.Cleanup(restore)
	return restore
}

// waitReady waits until the ledger's readiness is err.
func waitReady(t *testing.T, l *ledger.Ledger, err error) {
	t.Helper()
	for range 300 {
		if errors.Is(l.Ready(), err) {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Fatalf("after 30 s the ledger is %v, want %v", l.Ready(), err)
}

// kept counts how often each event counts: taken back is not there.
func kept(t *testing.T, l *ledger.Ledger) map[string]int {
	t.Helper()
	count := map[string]int{}
	last, err := l.Last(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	enough := errors.New("enough")
	err = l.Read(t.Context(), ledger.Position{}, func(seq uint64, events []usage.Event) error {
		for _, e := range events {
			if e.Void {
				count[e.ID]--
			} else {
				count[e.ID]++
			}
		}
		if seq >= last {
			return enough
		}
		return nil
	})
	if !errors.Is(err, enough) {
		t.Fatal(err)
	}
	return count
}

func TestALedgerSurvivesADiskThatTakesNoMore(t *testing.T) {
	dir := t.TempDir()
	l := open(t, ledger.Config{Dir: dir})
	var acknowledged, refused []string
	appendOne := func() error {
		e := event(fmt.Sprint("e", len(acknowledged)+len(refused)))
		e.Model = strings.Repeat("m", 8<<10)
		ctx, cancel := context.WithTimeout(t.Context(), 4*time.Second)
		defer cancel()
		err := l.Append(ctx, []usage.Event{e})
		if err != nil {
			refused = append(refused, e.ID)
			return err
		}
		acknowledged = append(acknowledged, e.ID)
		return nil
	}
	restore := limitFiles(t, 256<<10)
	var err error
	for len(acknowledged) < 100 && err == nil {
		err = appendOne()
	}
	if !errors.Is(err, ledger.ErrUnavailable) || len(acknowledged) < 10 {
		t.Fatalf("after %d events of 8 KiB: %v, want ErrUnavailable at 256 KiB", len(acknowledged), err)
	}
	waitReady(t, l, ledger.ErrUnavailable)
	restore()
	waitReady(t, l, nil)
	for range 20 {
		if err := appendOne(); err != nil {
			t.Fatalf("with room again: %v", err)
		}
	}
	check := func(l *ledger.Ledger) {
		t.Helper()
		count := kept(t, l)
		for _, id := range acknowledged {
			if count[id] != 1 {
				t.Errorf("the acknowledged event %s counts %d times", id, count[id])
			}
		}
		for _, id := range refused {
			if count[id] != 0 {
				t.Errorf("the refused event %s counts %d times", id, count[id])
			}
		}
	}
	check(l)
	l.Close()
	check(open(t, ledger.Config{Dir: dir}))
}

func TestALedgerLeavesTheLastOfTheDiskFree(t *testing.T) {
	var free atomic.Int64
	free.Store(1 << 20)
	l := open(t, ledger.Config{Dir: t.TempDir()}.WithFreeBytes(func(string) (int64, bool) { return free.Load(), true }))
	if err := l.Ready(); !errors.Is(err, ledger.ErrNoSpace) {
		t.Errorf("with 1 MiB left: %v, want ErrNoSpace", err)
	}
	if _, err := l.Save(t.Context(), "reporter", []byte("{}"), 0); err != nil {
		t.Errorf("the reporter cannot save: %v", err)
	}
	free.Store(1 << 30)
	waitReady(t, l, nil)
	free.Store(15 << 20)
	waitReady(t, l, ledger.ErrNoSpace)
}
