package usage_test

import (
	"encoding/json"
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

var (
	bigs    = cmp.Comparer(func(a, b *big.Int) bool { return a.Cmp(b) == 0 })
	account = usage.Account{
		Payer: "0x00000000000000000000000000000000000000aa", Provider: "0x00000000000000000000000000000000000000bb",
	}
	token = usage.Token{
		Network: "base", TokenID: "0x0000000000000000000000000000000000000000000000000000000000000001",
	}
	prices = usage.Prices{InputToken: 3, OutputToken: 1_000_001, Request: 500_000}
)

func event(id string, in, out uint64) usage.Event {
	return usage.Event{ID: id, Network: token.Network, TokenID: token.TokenID, Model: "alice/tiny-chat",
		Units: usage.Units{InputTokens: in, OutputTokens: out, Requests: 1}}
}

func priced(s *usage.State) usage.Total {
	s.Price(token, usage.Quote{Account: account, Prices: prices, Baseline: big.NewInt(100)})
	return s.Totals[0]
}

func TestValueIsExactAndRoundedDownOnce(t *testing.T) {
	var s usage.State
	// 3 events of 0.5 + 1.000001 + 0.000003 each: 4.500012 in all, and 4 when it is rounded once.
	for i := range uint64(3) {
		s.Add(i+1, []usage.Event{event(fmt.Sprint(i), 1, 1)})
		priced(&s)
	}
	if got, want := s.Totals[0].Value().String(), "104"; got != want {
		t.Errorf("value = %s, want %s", got, want)
	}
	if got, want := s.Totals[0].Scaled.String(), "4500012"; got != want {
		t.Errorf("scaled = %s, want %s", got, want)
	}
}

func TestOrderAndResendDoNotMatter(t *testing.T) {
	events := make([]usage.Event, 200)
	for i := range events {
		events[i] = event(fmt.Sprint("e", i), uint64(i), uint64(i*7%13))
	}
	run := func(order []int, chunk int, resend bool) usage.Total {
		var s usage.State
		var seq uint64
		for start := 0; start < len(order); start += chunk {
			var batch []usage.Event
			for _, i := range order[start:min(start+chunk, len(order))] {
				batch = append(batch, events[i])
			}
			seq++
			s.Add(seq, batch)
			if resend {
				s.Add(seq, batch)   // the same position again
				s.Add(seq+1, batch) // the same events at another position
				seq++
				raw, err := json.Marshal(s)
				if err != nil {
					t.Fatal(err)
				}
				s = usage.State{}
				if err := json.Unmarshal(raw, &s); err != nil {
					t.Fatal(err)
				}
			}
			if start%3 == 0 {
				priced(&s)
			}
		}
		return priced(&s)
	}
	want := run(rand.Perm(len(events)), 1, false)
	for _, chunk := range []int{1, 7, 200} {
		if diff := cmp.Diff(want, run(rand.Perm(len(events)), chunk, true), bigs); diff != "" {
			t.Errorf("chunk %d (-want +got):\n%s", chunk, diff)
		}
	}
	if want.Units.Requests != 200 {
		t.Errorf("requests = %d, want 200", want.Units.Requests)
	}
}

func TestUnpricedUsageIsKept(t *testing.T) {
	var s usage.State
	s.Add(1, []usage.Event{event("a", 10, 0)})
	s.Add(2, []usage.Event{event("b", 5, 0)})
	if len(s.Totals) != 0 || s.Pending[0].Units.InputTokens != 15 {
		t.Fatalf("state = %+v, want 15 input tokens pending", s)
	}
	if total := priced(&s); total.Units.InputTokens != 15 || len(s.Pending) != 0 {
		t.Errorf("total = %+v, pending = %v, want all priced", total, s.Pending)
	}
}

func TestEachAccountHasItsOwnTotal(t *testing.T) {
	var s usage.State
	s.Add(1, []usage.Event{event("a", 0, 10)})
	first := priced(&s).Value()
	s.Add(2, []usage.Event{event("b", 0, 10)})
	other := usage.Account{Payer: account.Payer, Provider: "0x00000000000000000000000000000000000000cc"}
	s.Price(token, usage.Quote{Account: other, Prices: prices})
	if len(s.Totals) != 2 || s.Totals[0].Value().Cmp(first) != 0 || s.Totals[1].Value().String() != "10" {
		t.Errorf("totals = %+v, want the new provider to start at nothing", s.Totals)
	}
}

func TestDue(t *testing.T) {
	now := time.Unix(1_000_000, 0)
	for name, c := range map[string]struct {
		last time.Time
		news bool
		want bool
	}{
		"first settlement":   {news: true, want: true},
		"nothing new":        {last: now.Add(-time.Hour), want: false},
		"too early":          {last: now.Add(-time.Minute + time.Second), news: true, want: false},
		"interval just over": {last: now.Add(-time.Minute), news: true, want: true},
	} {
		if got := usage.Due(now, c.last, time.Minute, c.news); got != c.want {
			t.Errorf("%s: due = %v, want %v", name, got, c.want)
		}
	}
}

func TestNewsHoldsWhatIsNotVouchedFor(t *testing.T) {
	var s usage.State
	s.Add(1, []usage.Event{event("a", 0, 10)})
	total := priced(&s)
	for name, c := range map[string]struct {
		network string
		vouched map[usage.Key]*big.Int
		limit   int
		want    int
	}{
		"new key":           {network: "base", limit: 9, want: 1},
		"grown":             {network: "base", limit: 9, vouched: map[usage.Key]*big.Int{total.Key: big.NewInt(101)}, want: 1},
		"nothing grown":     {network: "base", limit: 9, vouched: map[usage.Key]*big.Int{total.Key: total.Value()}, want: 0},
		"another network":   {network: "other", limit: 9, want: 0},
		"over the limit":    {network: "base", limit: 0, want: 0},
		"ahead of our book": {network: "base", limit: 9, vouched: map[usage.Key]*big.Int{total.Key: big.NewInt(1e9)}, want: 0},
	} {
		if got := usage.News(s, c.network, c.vouched, c.limit); len(got) != c.want {
			t.Errorf("%s: %d lines, want %d", name, len(got), c.want)
		}
	}
}

func TestBatchesHaveOneForEachPayerAndProvider(t *testing.T) {
	line := func(id, payer string) usage.Line {
		l := usage.Line{Key: usage.Key{Token: token, Account: account}, Value: big.NewInt(7)}
		l.TokenID, l.Payer = l.TokenID[:64]+id, l.Payer[:40]+payer
		return l
	}
	batches, err := usage.BatchesOf([]usage.Line{line("01", "aa"), line("02", "ab"), line("03", "aa")}, 5)
	if err != nil || len(batches) != 2 {
		t.Fatalf("%d batches, %v; want 2", len(batches), err)
	}
	for i, want := range []struct {
		payer byte
		ids   []byte
	}{{0xaa, []byte{1, 3}}, {0xab, []byte{2}}} {
		var ids []byte
		for _, l := range batches[i].Lines {
			ids = append(ids, l.TokenID[31])
		}
		if b := batches[i]; b.Payer[19] != want.payer || b.Timestamp != 5 || !slices.Equal(ids, want.ids) || b.Lines[0].Value.Int64() != 7 {
			t.Errorf("batch %d = %+v, want payer %x with tokens %x", i, b, want.payer, want.ids)
		}
	}
}

func TestBatchesRefuseWhatTheChainCannotHold(t *testing.T) {
	good := usage.Line{Key: usage.Key{Token: token, Account: account}, Value: big.NewInt(7)}
	tooLarge, badPayer := good, good
	tooLarge.Value = new(big.Int).Lsh(big.NewInt(1), 96)
	badPayer.Payer = "0x12"
	for name, line := range map[string]usage.Line{"97 bits": tooLarge, "short payer": badPayer} {
		if _, err := usage.BatchesOf([]usage.Line{line}, 5); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestAVoidEventTakesItsEventBack(t *testing.T) {
	void := event("a", 10, 20)
	void.Void = true
	kept := event("b", 1, 2)
	for name, c := range map[string]struct {
		run  func(s *usage.State)
		want usage.Units
	}{
		"before it is priced": {want: kept.Units, run: func(s *usage.State) {
			s.Add(1, []usage.Event{event("a", 10, 20), kept})
			s.Add(2, []usage.Event{void})
		}},
		"twice": {want: kept.Units, run: func(s *usage.State) {
			s.Add(1, []usage.Event{event("a", 10, 20), kept})
			s.Add(2, []usage.Event{void})
			s.Add(3, []usage.Event{void})
		}},
		"before the event itself is read": {want: kept.Units, run: func(s *usage.State) {
			s.Add(1, []usage.Event{void, event("a", 10, 20), kept})
		}},
		"after it is priced, from the next usage": {want: usage.Units{InputTokens: 11, OutputTokens: 22, Requests: 2}, run: func(s *usage.State) {
			s.Add(1, []usage.Event{event("a", 10, 20)})
			priced(s)
			s.Add(2, []usage.Event{void})
			s.Add(3, []usage.Event{event("c", 10, 20), kept})
		}},
		"after it is priced, from the next usage bit by bit": {want: usage.Units{InputTokens: 11, OutputTokens: 22, Requests: 2}, run: func(s *usage.State) {
			s.Add(1, []usage.Event{event("a", 10, 20)})
			priced(s)
			s.Add(2, []usage.Event{void})
			for i := range uint64(11) {
				e := event(fmt.Sprint("c", i), 1, 2)
				e.Units.Requests = min(1, i/9)
				s.Add(3+i, []usage.Event{e})
				priced(s)
			}
		}},
	} {
		t.Run(name, func(t *testing.T) {
			var s usage.State
			c.run(&s)
			priced(&s)
			if diff := cmp.Diff(c.want, s.Totals[0].Units); diff != "" {
				t.Errorf("total (-want +got):\n%s", diff)
			}
		})
	}
}
