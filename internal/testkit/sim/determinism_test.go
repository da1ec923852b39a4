package sim

import (
	"slices"
	"testing"
)

// A run that goes wrong must go wrong again.
func TestASeedGivesOneRun(t *testing.T) {
	for seed := range uint64(3) {
		var traces [2][]string
		for i := range traces {
			w := Run(t, seed, Options{}, (*World).PlayOutageLiesAndReorg)
			traces[i] = w.trace
		}
		for i, line := range traces[0] {
			if i >= len(traces[1]) || line != traces[1][i] {
				t.Fatalf("seed %d: line %d is\n%s\nand in the second run\n%s", seed, i, line, traces[1][min(i, len(traces[1])-1)])
			}
		}
		if !slices.Equal(traces[0], traces[1]) {
			t.Errorf("seed %d: the second run is longer", seed)
		}
	}
}
