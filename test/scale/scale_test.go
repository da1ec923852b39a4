package main

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestMain(m *testing.M) {
	runIfManager()
	os.Exit(m.Run())
}

// mostWrites is how many writes of the manager a model and its endpoint may take until both are Ready: children, status
// and Events, with those that are refused for a conflict.
const mostWrites = 8

func TestAPairTakesFewWritesAndNoneAtRest(t *testing.T) {
	o := options{pairs: 60, namespaces: 6, workers: 16, clients: 4, nodes: 4, fetchTime: time.Second,
		startTime: time.Second, rest: 5 * time.Second, patience: time.Minute, dir: t.TempDir()}
	r, err := o.measure(t.Context(), ours{})
	if r != nil {
		var table strings.Builder
		printResults(&table, []*result{r})
		t.Log("\n" + table.String())
	}
	if err != nil {
		t.Fatal(err)
	}
	if got := r.perPair(r.made.countWrites()); got > mostWrites {
		t.Errorf("%.2f writes a pair, want at most %d", got, mostWrites)
	}
	for when, writes := range map[string]tally{"at rest": r.atRest, "after a restart": r.restarted} {
		delete(writes.writes, "patch dehugnetworks/status") // it tells how the RPC endpoint does, once for all pairs
		if n := writes.countWrites(); n > 0 {
			t.Errorf("%d writes %s, want none: %v", n, when, slices.Sorted(maps.Keys(writes.writes)))
		}
	}
	if most := int64(3); r.blocks == 0 || r.requests > most*(r.blocks+1) {
		t.Errorf("%d RPC requests in %d blocks, want at most %d a block", r.requests, r.blocks, most)
	}
}

func TestOrderTellsWhetherTheOldestComeFirst(t *testing.T) {
	for _, c := range []struct {
		at   []time.Duration
		want float64
	}{{[]time.Duration{1, 2, 3, 4}, 1}, {[]time.Duration{4, 3, 2, 1}, -1}, {[]time.Duration{1, 3, 2, 4}, 0.8}} {
		if got := order(c.at); got < c.want-0.001 || got > c.want+0.001 {
			t.Errorf("order(%v) = %v, want %v", c.at, got, c.want)
		}
	}
}
