package ledger_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/ledger"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

func TestAppendedEventsSurviveKill(t *testing.T) {
	dir := t.TempDir()
	child := exec.Command(os.Args[0]) //nolint:gosec // the test itself
	child.Env = append(os.Environ(), childDir+"="+dir)
	child.Stderr = os.Stderr
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	var acknowledged []string
	lines := bufio.NewScanner(out)
	for len(acknowledged) < 500 && lines.Scan() {
		acknowledged = append(acknowledged, lines.Text())
	}
	if err := child.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	for lines.Scan() { // what was acknowledged before the kill took effect
		acknowledged = append(acknowledged, lines.Text())
	}
	_ = child.Wait()
	if len(acknowledged) < 500 {
		t.Fatalf("the child acknowledged %d events before it ended", len(acknowledged))
	}

	ids, _ := all(t, open(t, ledger.Config{Dir: dir}), 0)
	count := map[string]int{}
	for _, id := range ids {
		count[id]++
	}
	for _, id := range acknowledged {
		if count[id] != 1 {
			t.Errorf("event %s is on the ledger %d times, want once", id, count[id])
		}
	}
}

func TestConcurrentAppendsShareMessages(t *testing.T) {
	l := open(t, ledger.Config{Dir: t.TempDir()})
	var wait sync.WaitGroup
	const callers, each = 64, 20
	for c := range callers {
		wait.Go(func() {
			for i := range each {
				if err := l.Append(context.Background(), []usage.Event{event(fmt.Sprintf("%d-%d", c, i))}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wait.Wait()
	ids, positions := all(t, l, 0)
	if len(ids) != callers*each {
		t.Errorf("%d events, want %d", len(ids), callers*each)
	}
	if positions > len(ids)/4 {
		t.Errorf("%d messages for %d events: no group commit", positions, len(ids))
	}
}

func TestAnEventIsKeptOnce(t *testing.T) {
	dir := t.TempDir()
	l := open(t, ledger.Config{Dir: dir})
	for _, events := range [][]usage.Event{
		{event("a"), event("b")}, {event("a")}, {event("b"), event("c"), event("c")},
	} {
		if err := l.Append(t.Context(), events); err != nil {
			t.Fatal(err)
		}
	}
	l.Close()
	l = open(t, ledger.Config{Dir: dir})
	if err := l.Append(t.Context(), []usage.Event{event("c"), event("d")}); err != nil {
		t.Fatal(err)
	}
	ids, _ := all(t, l, 0)
	if diff := cmp.Diff([]string{"a", "b", "c", "d"}, ids); diff != "" {
		t.Errorf("events (-want +got):\n%s", diff)
	}
	after, _ := all(t, l, 1)
	if diff := cmp.Diff([]string{"c", "d"}, after); diff != "" {
		t.Errorf("events after position 1 (-want +got):\n%s", diff)
	}
	if err := l.Read(t.Context(), ledger.Position{Seq: 99}, nil); !errors.Is(err, ledger.ErrRewound) {
		t.Errorf("reading beyond the end: %v, want ErrRewound", err)
	}
}

func TestAFullLedgerRefusesAndLosesNothing(t *testing.T) {
	l := open(t, ledger.Config{Dir: t.TempDir(), MaxBytes: 1 << 20})
	var accepted []string
	var err error
	for i := 0; err == nil && i < 10_000; i++ {
		e := event(fmt.Sprint(i))
		e.Model = strings.Repeat("m", 8<<10)
		if err = l.Append(t.Context(), []usage.Event{e}); err == nil {
			accepted = append(accepted, e.ID)
		}
	}
	if !errors.Is(err, ledger.ErrFull) {
		t.Fatalf("after %d events: %v, want ErrFull", len(accepted), err)
	}
	if err := l.Ready(); !errors.Is(err, ledger.ErrFull) {
		t.Errorf("ready = %v, want ErrFull before anything is served", err)
	}
	ids, _ := all(t, l, 0)
	if diff := cmp.Diff(accepted, ids); diff != "" {
		t.Errorf("events (-want +got):\n%s", diff)
	}
	last, err := l.Last(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := l.Trim(t.Context(), last); err != nil {
		t.Fatal(err)
	}
	if err := l.Append(t.Context(), []usage.Event{event("after")}); err != nil {
		t.Errorf("after trimming what was counted: %v", err)
	}
	for range 50 {
		if err = l.Ready(); err == nil {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Errorf("after trimming, ready = %v", err)
}

func TestAnOversizedAppendIsRefused(t *testing.T) {
	l := open(t, ledger.Config{Dir: t.TempDir()})
	e := event("huge")
	e.Model = strings.Repeat("m", 1<<20)
	if err := l.Append(t.Context(), []usage.Event{e}); err == nil {
		t.Error("no error")
	}
}

func TestTheReporterReadsAndSavesOverTheNetwork(t *testing.T) {
	address := freeAddress(t)
	l := open(t, ledger.Config{Dir: t.TempDir(), Listen: address, Token: "secret"})
	if err := l.Append(t.Context(), []usage.Event{event("a")}); err != nil {
		t.Fatal(err)
	}
	remote, err := ledger.Connect(t.Context(), "nats://"+address, "secret")
	if err != nil {
		t.Fatal(err)
	}
	defer remote.Close()
	if ids, _ := all(t, remote, 0); len(ids) != 1 {
		t.Errorf("events = %v, want one", ids)
	}
	if _, _, err := remote.Load(t.Context(), "totals"); !errors.Is(err, ledger.ErrNotFound) {
		t.Errorf("loading nothing: %v, want ErrNotFound", err)
	}
	first, err := remote.Save(t.Context(), "totals", []byte("1"), 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := remote.Save(t.Context(), "totals", []byte("2"), first); err != nil {
		t.Fatal(err)
	}
	for _, stale := range []uint64{0, first} {
		if _, err := l.Save(t.Context(), "totals", []byte("3"), stale); !errors.Is(err, ledger.ErrConflict) {
			t.Errorf("saving over revision %d: %v, want ErrConflict", stale, err)
		}
	}
	if value, _, err := l.Load(t.Context(), "totals"); err != nil || string(value) != "2" {
		t.Errorf("loaded %q, %v, want 2", value, err)
	}
	if intruder, err := ledger.Connect(t.Context(), "nats://"+address, "wrong"); err == nil {
		defer intruder.Close()
		if _, err := intruder.Last(t.Context()); err == nil {
			t.Error("a wrong token reads the ledger")
		}
	}
	if _, err := ledger.Open(t.Context(), ledger.Config{Dir: t.TempDir(), Listen: freeAddress(t)}); err == nil {
		t.Error("a ledger listens on the network without a token")
	}
}

func TestAppendToAnAbsentLedgerFailsInTime(t *testing.T) {
	l, err := ledger.Connect(t.Context(), "nats://"+freeAddress(t), "secret")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	if err := l.Append(ctx, []usage.Event{event("a")}); !errors.Is(err, ledger.ErrUnavailable) {
		t.Errorf("append = %v, want ErrUnavailable", err)
	}
	if err := l.Ready(); !errors.Is(err, ledger.ErrUnavailable) {
		t.Errorf("ready = %v, want ErrUnavailable", err)
	}
}
