package usage_test

import (
	"math/big"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

func TestLimitsKeepUsageOutOfTheDebt(t *testing.T) {
	limits := usage.Limits{PerMillion: big.NewInt(1_000_000), PerRequest: big.NewInt(1), PerDay: big.NewInt(100)}
	cheap := usage.Prices{OutputToken: 1_000_000} // 1 each
	used := func(s *usage.State, id string, tokens uint64, day int, change func(*usage.Event)) {
		e := event(id, 0, tokens)
		e.Time = noon.AddDate(0, 0, day)
		if change != nil {
			change(&e)
		}
		s.Add(s.Seq+1, []usage.Event{e}, nil)
		for _, total := range s.Totals() {
			s.Price(total.Key, 1, cheap, limits)
		}
	}
	for name, c := range map[string]struct {
		run         func(s *usage.State)
		value, over int64
	}{
		"within":         {value: 100, run: func(s *usage.State) { used(s, "a", 60, 0, nil); used(s, "b", 40, 0, nil) }},
		"beyond":         {value: 100, over: 20, run: func(s *usage.State) { used(s, "a", 60, 0, nil); used(s, "b", 60, 0, nil) }},
		"the next day":   {value: 150, over: 20, run: func(s *usage.State) { used(s, "a", 120, 0, nil); used(s, "b", 50, 1, nil) }},
		"the day before": {value: 100, over: 50, run: func(s *usage.State) { used(s, "a", 100, 0, nil); used(s, "b", 50, 0, nil) }},
		"another provider's": {value: 30, over: 20, run: func(s *usage.State) {
			used(s, "a", 70, 0, func(e *usage.Event) { e.Provider = evm.Address{0xff} })
			used(s, "b", 50, 0, nil)
		}},
		"another payer's": {value: 50, run: func(s *usage.State) {
			used(s, "a", 70, 0, func(e *usage.Event) { e.Payer = evm.Address{0xff} })
			used(s, "b", 50, 0, nil)
		}},
		"of long ago, again and again": {value: 800, over: 200, run: func(s *usage.State) {
			for day := range 8 {
				used(s, string(rune('a'+day)), 100, day+100, nil)
			}
			used(s, "y", 100, 1, nil)
			used(s, "z", 100, 2, nil)
		}},
		"taken back": {value: 100, over: 5, run: func(s *usage.State) {
			used(s, "a", 90, 0, nil)
			used(s, "b", 25, 0, nil)
			used(s, "b2", 30, 0, nil)
			used(s, "a2", 30, 0, nil)
			used(s, "b", 25, 0, func(e *usage.Event) { e.Void = true })
			used(s, "b2", 30, 0, func(e *usage.Event) { e.Void = true })
			used(s, "a2", 15, 0, func(e *usage.Event) { e.Void = true })
		}},
		"2^63 tokens at once": {value: 100, over: 1<<62 - 100, run: func(s *usage.State) { used(s, "a", 1<<62, 0, nil) }},
	} {
		s := newState()
		c.run(s)
		total := s.Total(key)
		over := new(big.Int)
		if total.Over != nil {
			over.Div(total.Over, big.NewInt(usage.Scale))
		}
		if total.Value().Int64() != c.value || over.Int64() != c.over {
			t.Errorf("%s: value %s, kept out %s; want %d and %d", name, total.Value(), over, c.value, c.over)
		}
	}
}

func TestPermits(t *testing.T) {
	limits := usage.Limits{PerMillion: big.NewInt(10), PerRequest: big.NewInt(2)}
	for name, c := range map[string]struct {
		prices usage.Prices
		want   bool
	}{
		"at the limit": {usage.Prices{InputToken: 10, OutputToken: 10, Request: 2_000_000}, true},
		"input":        {usage.Prices{InputToken: 11}, false},
		"output":       {usage.Prices{OutputToken: 11}, false},
		"request":      {usage.Prices{Request: 2_000_001}, false},
	} {
		if got := limits.Permits(c.prices); got != c.want {
			t.Errorf("%s: permitted = %t, want %t", name, got, c.want)
		}
	}
}

func TestExceeds(t *testing.T) {
	s := newState()
	s.Add(1, []usage.Event{event("a", 0, 1000)}, nil)
	s.Price(key, 1, prices, usage.Limits{PerDay: new(big.Int)})
	for after, want := range map[time.Duration]bool{0: true, 24 * time.Hour: true, 48 * time.Hour: false} {
		if got := s.Total(key).Exceeds(noon.Add(after)); got != want {
			t.Errorf("after %s: %t, want %t", after, got, want)
		}
	}
}
