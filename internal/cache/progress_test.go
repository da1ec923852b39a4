package cache

import (
	"math"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestReportsAreWrittenSeldom(t *testing.T) {
	var last time.Time
	writes := 0
	for poll := range 1000 {
		at := now.Add(time.Duration(poll) * 60 * time.Millisecond)
		if ShouldWrite(true, last, at) {
			last = at
			writes++
		}
	}
	if writes < 5 || writes > 6 {
		t.Errorf("%d writes for 1000 polls in 60 s, want 6", writes)
	}
	if ShouldWrite(false, last, last.Add(time.Hour)) {
		t.Error("a report that says nothing new is written")
	}
}

func TestShares(t *testing.T) {
	for name, tc := range map[string]struct {
		parts []int64
		want  []int32
	}{
		"nothing":           {[]int64{0, 0}, []int32{0, 0}},
		"everything":        {[]int64{7, 0}, []int32{100, 0}},
		"rounded":           {[]int64{1, 2}, []int32{33, 67}},
		"lies do not count": {[]int64{-5, 5}, []int32{0, 100}},
		"no overflow":       {[]int64{math.MaxInt64, math.MaxInt64}, []int32{50, 50}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, Percentages(tc.parts)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
