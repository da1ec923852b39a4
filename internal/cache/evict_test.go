package cache

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestEvict(t *testing.T) {
	kept := []UnusedClaim{
		{"young", 10, now.Add(-time.Minute)},
		{"old", 10, now.Add(-time.Hour)},
		{"oldest", 10, now.Add(-2 * time.Hour)},
		{"as old", 10, now.Add(-time.Hour)},
	}
	for name, tc := range map[string]struct {
		limit int64
		want  []string
	}{
		"within the limit":                   {40, nil},
		"the longest unused goes first":      {39, []string{"oldest"}},
		"as many as it takes":                {20, []string{"oldest", "as old"}},
		"one that may come back is left":     {0, []string{"oldest", "as old", "old"}},
		"a limit that one alone exceeds too": {5, []string{"oldest", "as old", "old"}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, Evict(kept, now, tc.limit)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestMakeRoom(t *testing.T) {
	kept := []UnusedClaim{{"young", 10, now.Add(-time.Minute)}, {"old", 10, now.Add(-time.Hour)}, {"oldest", 10, now.Add(-2 * time.Hour)}}
	for need, want := range map[int64][]string{0: nil, 1: {"oldest"}, 11: {"oldest", "old"}, 1000: {"oldest", "old"}} {
		if diff := cmp.Diff(want, MakeRoom(kept, now, need)); diff != "" {
			t.Errorf("for %d bytes (-want +got):\n%s", need, diff)
		}
	}
}
