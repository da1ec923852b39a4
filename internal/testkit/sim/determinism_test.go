package sim

import (
	"slices"
	"strings"
	"testing"
)

// A run that goes wrong must go wrong again.
func TestASeedGivesOneRun(t *testing.T) {
	for seed := range uint64(2) {
		var traces [2][]string
		for i := range traces {
			w := Run(t, seed, Options{}, (*World).PlayOutageLiesAndReorg)
			traces[i] = w.trace
		}
		for i, line := range traces[0] {
			if i >= len(traces[1]) || line != traces[1][i] {
				same := strings.Join(traces[0][max(0, i-20):i], "\n")
				t.Fatalf("seed %d: behind\n%s\nline %d is\n%s\nand in the second run\n%s", seed, same, i, line,
					traces[1][min(i, len(traces[1])-1)])
			}
		}
		if !slices.Equal(traces[0], traces[1]) {
			t.Errorf("seed %d: the second run is longer", seed)
		}
	}
}
