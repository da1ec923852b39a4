package usage_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

var (
	account = usage.Account{
		Payer: evm.Address{19: 0xaa}, Provider: evm.Address{19: 0xbb},
	}
	token = usage.Token{
		Domain:  usage.Domain{ChainID: 8453, Oracle: evm.Address{19: 0xdd}},
		TokenID: evm.Hash{31: 1},
	}
	key    = usage.Key{Token: token, Account: account}
	prices = usage.Prices{InputToken: 3, OutputToken: 1_000_001, Request: 500_000}
	noon   = time.Date(2026, 11, 28, 12, 0, 0, 0, time.UTC)
)

func event(id string, in, out uint64) usage.Event {
	return usage.Event{ID: id, Network: "base", ChainID: token.ChainID, Oracle: token.Oracle, TokenID: token.TokenID,
		Payer: account.Payer, Provider: account.Provider, TermsIndex: 1, Model: "alice/tiny-chat", Time: noon,
		Units: usage.Units{InputTokens: in, OutputTokens: out, Requests: 1}}
}

func newState() *usage.State { return usage.Restore(0, nil, nil) }

func priced(s *usage.State) *usage.Total {
	s.SetBaseline(key, big.NewInt(100))
	s.Price(key, 1, prices, usage.Limits{})
	return s.Total(key)
}

// reload is a state after its totals were saved and read.
func reload(t *testing.T, s *usage.State) *usage.State {
	t.Helper()
	s.Changed()
	var totals []usage.Total
	for _, total := range s.Totals() {
		raw, err := json.Marshal(total)
		if err != nil {
			t.Fatal(err)
		}
		var read usage.Total
		if err := json.Unmarshal(raw, &read); err != nil {
			t.Fatal(err)
		}
		totals = append(totals, read)
	}
	return usage.Restore(s.Seq, s.Recent(), totals)
}

func TestValueIsExactAndRoundedDownOnce(t *testing.T) {
	s := newState()
	// 3 events of 0.5 + 1.000001 + 0.000003 each: 4.500012 in all, and 4 when it is rounded once.
	for i := range uint64(3) {
		s.Add(i+1, []usage.Event{event(fmt.Sprint(i), 1, 1)}, nil)
		priced(s)
	}
	if got, want := s.Total(key).Value().String(), "104"; got != want {
		t.Errorf("value = %s, want %s", got, want)
	}
	if got, want := s.Total(key).Scaled.String(), "4500012"; got != want {
		t.Errorf("scaled = %s, want %s", got, want)
	}
}

func TestOrderAndResendDoNotMatter(t *testing.T) {
	events := make([]usage.Event, 200)
	for i := range events {
		events[i] = event(fmt.Sprint("e", i), uint64(i), uint64(i*7%13))
	}
	run := func(order []int, chunk int, resend bool) string {
		s := newState()
		var seq uint64
		for start := 0; start < len(order); start += chunk {
			var batch []usage.Event
			for _, i := range order[start:min(start+chunk, len(order))] {
				batch = append(batch, events[i])
			}
			seq++
			s.Add(seq, batch, nil)
			if resend {
				s.Add(seq, batch, nil)   // the same position again
				s.Add(seq+1, batch, nil) // the same events at another position
				seq++
				s = reload(t, s)
			}
			if start%3 == 0 {
				priced(s)
			}
		}
		total := priced(s)
		return fmt.Sprint(total.Units, total.Scaled, total.Value())
	}
	want := run(rand.Perm(len(events)), 1, false)
	for _, chunk := range []int{1, 7, 200} {
		if got := run(rand.Perm(len(events)), chunk, true); got != want {
			t.Errorf("chunk %d: %s, want %s", chunk, got, want)
		}
	}
	if !strings.Contains(want, " 200}") {
		t.Errorf("total = %s, want 200 requests", want)
	}
}

func TestTotalsThatWereSavedFurtherThanTheMarkerCountNothingTwice(t *testing.T) {
	other := event("c", 0, 4)
	other.TokenID = evm.Hash{31: 2}
	positions := [][]usage.Event{{event("a", 0, 1)}, {event("b", 0, 2), event("b2", 0, 3)}, {other}}
	s := newState()
	s.Add(1, positions[0], nil)
	marker, recent := s.Seq, s.Recent()
	s.Add(2, positions[1], nil)
	priced(s)
	s = usage.Restore(marker, recent, func() []usage.Total { // the crash: a total was saved, the marker was not
		var saved []usage.Total
		for _, total := range reload(t, s).Totals() {
			saved = append(saved, *total)
		}
		return saved
	}())
	for i, events := range positions {
		s.Add(uint64(i+1), events, nil)
	}
	if total := priced(s); total.Units != (usage.Units{OutputTokens: 6, Requests: 3}) {
		t.Errorf("units = %+v, want 6 output tokens of 3 requests", total.Units)
	}
	if len(s.Totals()) != 2 {
		t.Errorf("%d totals, want 2", len(s.Totals()))
	}
}

func TestUnpricedUsageIsKept(t *testing.T) {
	s := newState()
	s.Add(1, []usage.Event{event("a", 10, 0)}, nil)
	s.Add(2, []usage.Event{event("b", 5, 0)}, nil)
	if total := s.Total(key); total.Units != (usage.Units{}) || total.Pending[0].Units.InputTokens != 15 {
		t.Fatalf("total = %+v, want 15 input tokens pending", total)
	}
	if total := priced(s); total.Units.InputTokens != 15 || len(total.Pending) != 0 {
		t.Errorf("total = %+v, want all priced", total)
	}
}

func TestEachDomainAndAccountHasItsOwnTotal(t *testing.T) {
	s := newState()
	events := []usage.Event{event("a", 0, 10), event("b", 0, 10), event("c", 0, 10), event("d", 0, 10), event("e", 0, 10)}
	events[1].Provider = evm.Address{19: 0xcc}
	events[2].Payer = evm.Address{19: 0xcc}
	events[3].Oracle = evm.Address{19: 0xee}
	events[4].ChainID = 1
	s.Add(1, events, nil)
	if len(s.Totals()) != 5 {
		t.Errorf("%d totals, want 5", len(s.Totals()))
	}
	text, err := json.Marshal(event("f", 0, 10))
	if err != nil {
		t.Fatal(err)
	}
	for _, address := range []evm.Address{token.Oracle, account.Payer} {
		text = bytes.ReplaceAll(text, []byte(address.LowerHex()), []byte("0x"+strings.ToUpper(address.LowerHex()[2:])))
	}
	var shouted usage.Event
	if err := json.Unmarshal(text, &shouted); err != nil || !bytes.Contains(text, []byte("DD")) {
		t.Fatalf("%s: %v", text, err)
	}
	s.Add(2, []usage.Event{shouted}, nil)
	if total := priced(s); total.Units.OutputTokens != 20 || len(s.Totals()) != 5 {
		t.Errorf("%d totals, units %+v; addresses must not depend on how they are written", len(s.Totals()), total.Units)
	}
}

func TestOldEventsBelongToTheirNetwork(t *testing.T) {
	old := event("a", 0, 10)
	old.ChainID, old.Oracle, old.TermsIndex = 0, evm.Address{}, 0
	old.Payer, old.Provider = evm.Address{}, evm.Address{}
	known := func(network string) (usage.Domain, usage.Account, bool) {
		return token.Domain, account, network == "base"
	}
	s := newState()
	s.Add(1, []usage.Event{old}, nil) // before any network is known
	old.ID = "b"
	s.Add(2, []usage.Event{old, event("c", 0, 1)}, known)
	s = reload(t, s)
	left := *s.Totals()[0]
	if gone := s.Adopt(known); len(gone) != 1 || len(s.Totals()) != 1 {
		t.Fatalf("gone %v, %d totals left; want the network's own total taken over", gone, len(s.Totals()))
	}
	var units usage.Units
	for _, p := range s.Total(key).Pending {
		units = units.Plus(p.Units)
	}
	if units.OutputTokens != 21 {
		t.Errorf("%d output tokens, want 21", units.OutputTokens)
	}
	s = reload(t, s)
	s = usage.Restore(s.Seq, nil, []usage.Total{left, *s.Total(key)}) // a crash before the old one was removed
	s.Adopt(known)
	if n := s.Total(key).Pending[0].Units.OutputTokens + s.Total(key).Pending[1].Units.OutputTokens; n != 21 {
		t.Errorf("%d output tokens after a crash, want 21", n)
	}
}

func TestRecentIDsAreForgottenByAge(t *testing.T) {
	s := newState()
	for i := range 1000 {
		e := event(fmt.Sprint(i), 1, 1)
		e.Time = noon.Add(time.Duration(i) * time.Second)
		s.Add(uint64(i+1), []usage.Event{e}, nil)
	}
	if n := len(s.Recent()); n < 500 || n > 602 {
		t.Errorf("%d event IDs of 1,000 seconds are kept, want those of 10 minutes", n)
	}
}

func TestAVoidEventTakesItsEventBack(t *testing.T) {
	void := event("a", 10, 20)
	void.Void = true
	kept := event("b", 1, 2)
	for name, run := range map[string]func(s *usage.State){
		"before it is priced": func(s *usage.State) {
			s.Add(1, []usage.Event{event("a", 10, 20), kept}, nil)
			s.Add(2, []usage.Event{void}, nil)
		},
		"twice": func(s *usage.State) {
			s.Add(1, []usage.Event{event("a", 10, 20), kept}, nil)
			s.Add(2, []usage.Event{void}, nil)
			s.Add(3, []usage.Event{void}, nil)
		},
		"before the event itself is read": func(s *usage.State) {
			s.Add(1, []usage.Event{void, event("a", 10, 20), kept}, nil)
		},
		"after it is priced": func(s *usage.State) {
			s.Add(1, []usage.Event{event("a", 10, 20), kept}, nil)
			priced(s)
			s.Add(2, []usage.Event{void}, nil)
		},
	} {
		s := newState()
		run(s)
		if total := priced(s); total.Units != kept.Units || total.Scaled.Cmp(usage.Cost(kept.Units, prices)) != 0 {
			t.Errorf("%s: %+v at %s, want only what was delivered", name, total.Units, total.Scaled)
		}
	}
}
