package sim

import (
	"flag"
	"fmt"
	"os"
	"runtime/debug"
	"strings"
	"testing"

	ctrl "sigs.k8s.io/controller-runtime"

	"github.com/go-logr/logr"
)

var (
	seeds = flag.Int("seeds", 24, "how many seeds are run")
	first = flag.Uint64("first-seed", 1, "the first of them")
)

func TestMain(m *testing.M) {
	ctrl.SetLogger(logr.Discard())
	debug.SetGCPercent(400)
	os.Exit(m.Run())
}

// report fails the test with what happened in a run that went wrong.
func report(t *testing.T, w *World) {
	t.Helper()
	if w.failed == "" && os.Getenv("SIM_TRACE") == "" {
		return
	}
	trace := w.trace
	if most := 400; len(trace) > most && os.Getenv("SIM_TRACE") == "" {
		trace = trace[len(trace)-most:]
	}
	t.Errorf("seed %d: %s\n%s", w.seed, w.failed, strings.Join(trace, "\n"))
}

func TestNothingIsStoppedWrongly(t *testing.T) {
	if testing.Short() {
		*seeds = min(*seeds, 4)
	}
	for i := range *seeds {
		seed := *first + uint64(i)
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			w := Run(t, seed, Options{}, (*World).PlayOutageLiesAndReorg)
			report(t, w)
			t.Logf("%d writes, judged %v, slowest %s", w.writes, w.oracle.judged, w.oracle.slowest)
		})
	}
}
