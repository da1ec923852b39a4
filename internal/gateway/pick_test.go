package gateway

import (
	"testing"
	"time"
)

func TestPickPrefersTheLessLoadedOfTwo(t *testing.T) {
	slow, fast, busy := &Backend{Address: "slow"}, &Backend{Address: "fast"}, &Backend{Address: "busy"}
	slow.begin()(time.Second)
	fast.begin()(10 * time.Millisecond)
	for range 9 {
		busy.begin()
	}
	for name, c := range map[string]struct {
		list []*Backend
		want string
	}{
		"slow and fast":     {list: []*Backend{slow, fast}, want: "fast"},
		"busy and untried":  {list: []*Backend{busy, {Address: "untried"}}, want: "untried"},
		"slow alone":        {list: []*Backend{slow}, want: "slow"},
		"untried over slow": {list: []*Backend{slow, {Address: "untried"}}, want: "untried"},
	} {
		for first := range 2 {
			var list []target
			for _, b := range c.list {
				list = append(list, target{backend: b})
			}
			n := len(list)
			chosen, rest := pick(list, func(n int) int { return min(first, n-1) })
			if chosen.backend.Address != c.want || len(rest) != n-1 {
				t.Errorf("%s: picked %s of %d, %d left", name, chosen.backend.Address, n, len(rest))
			}
			for _, r := range rest {
				if r.backend == chosen.backend {
					t.Errorf("%s: the picked pod is still in the list", name)
				}
			}
		}
	}
}

func TestLatencyIsAMovingAverageAndInflightReturnsToZero(t *testing.T) {
	b := &Backend{}
	for range 50 {
		b.begin()(100 * time.Millisecond)
	}
	b.begin()(0) // a failure says nothing about speed
	if load := b.load(); load < 0.1 || load > 0.102 {
		t.Errorf("load = %v, want the latency of 0.1 s", load)
	}
}
