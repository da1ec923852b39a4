package rollout

import (
	"testing"
	"time"
)

func TestSeatsForTheOldestFirst(t *testing.T) {
	holder := func(id string, hour int, desired, running int64) SeatHolder {
		return SeatHolder{ID: id, Created: noon.Add(time.Duration(hour) * time.Hour), Desired: desired, Running: running}
	}
	for name, tc := range map[string]struct {
		holders []SeatHolder
		want    map[string]int64
	}{
		"enough for all":                  {[]SeatHolder{holder("a/x", 1, 1, 0), holder("b/x", 2, 2, 0)}, map[string]int64{"a/x": 1, "b/x": 2}},
		"the older gets its seats":        {[]SeatHolder{holder("b/x", 2, 3, 0), holder("a/x", 1, 2, 0)}, map[string]int64{"a/x": 2, "b/x": 1}},
		"of one age the first by name":    {[]SeatHolder{holder("b/x", 1, 3, 0), holder("a/x", 1, 3, 0)}, map[string]int64{"a/x": 3, "b/x": 0}},
		"pods of a younger one hold":      {[]SeatHolder{holder("a/x", 1, 3, 0), holder("b/x", 2, 2, 2)}, map[string]int64{"a/x": 1, "b/x": 0}},
		"what runs stays within its due":  {[]SeatHolder{holder("a/x", 1, 2, 2), holder("b/x", 2, 3, 3)}, map[string]int64{"a/x": 2, "b/x": 1}},
		"pods of an older one still hold": {[]SeatHolder{holder("a/x", 1, 1, 3), holder("b/x", 2, 2, 0)}, map[string]int64{"a/x": 1, "b/x": 0}},
		"nothing is left":                 {[]SeatHolder{holder("a/x", 1, 9, 3), holder("b/x", 2, 1, 0)}, map[string]int64{"a/x": 3, "b/x": 0}},
	} {
		t.Run(name, func(t *testing.T) {
			for id, want := range tc.want {
				if got := SeatsFor(3, tc.holders, id); got != want {
					t.Errorf("%s may have %d of 3 seats, want %d", id, got, want)
				}
			}
		})
	}
}

func TestASpareSeatIsFree(t *testing.T) {
	for name, tc := range map[string]struct {
		holders []SeatHolder
		want    bool
	}{
		"all are granted":                {[]SeatHolder{{ID: "a/x", Desired: 3, Running: 3}}, false},
		"one is left":                    {[]SeatHolder{{ID: "a/x", Desired: 2, Running: 2}}, true},
		"its own extra pod runs already": {[]SeatHolder{{ID: "a/x", Desired: 2, Running: 3}}, true},
		"another one has it":             {[]SeatHolder{{ID: "a/x", Desired: 2, Running: 2}, {ID: "b/x", Desired: 1}}, false},
		"pods of another one hold it":    {[]SeatHolder{{ID: "a/x", Desired: 2, Running: 2}, {ID: "b/x", Running: 1}}, false},
	} {
		if got := SpareSeat(3, tc.holders, "a/x"); got != tc.want {
			t.Errorf("%s: a spare seat = %t", name, got)
		}
	}
}
