package usage_test

import (
	"math/big"
	"slices"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

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

func TestNewsHoldsWhatIsNotSettled(t *testing.T) {
	all := func(*usage.Total) bool { return true }
	for name, c := range map[string]struct {
		change  func(s *usage.State)
		settles func(*usage.Total) bool
		round   time.Time
		want    int
	}{
		"new key":          {want: 1},
		"settled":          {change: func(s *usage.State) { s.Settle(usage.Line{Key: key, Value: big.NewInt(110)}, noon, noon) }},
		"grown":            {want: 1, change: func(s *usage.State) { s.Settle(usage.Line{Key: key, Value: big.NewInt(109)}, noon, noon) }},
		"had in the round": {round: noon, change: func(s *usage.State) { s.Settle(usage.Line{Key: key, Value: big.NewInt(109)}, noon, noon) }},
		"somebody else's":  {settles: func(*usage.Total) bool { return false }},
		"left out":         {change: func(s *usage.State) { s.LeaveOut(key, noon) }},
		"left out before":  {want: 1, change: func(s *usage.State) { s.LeaveOut(key, noon.Add(-time.Hour)) }},
	} {
		s := newState()
		s.Add(1, []usage.Event{event("a", 0, 10)}, nil)
		priced(s)
		if c.change != nil {
			c.change(s)
		}
		if c.settles == nil {
			c.settles = all
		}
		if got := s.News(noon, c.round, c.settles); len(got) != c.want {
			t.Errorf("%s: %d lines, want %d", name, len(got), c.want)
		}
	}
}

func TestAfford(t *testing.T) {
	line := func(missing int64) usage.Owed { return usage.Owed{Missing: big.NewInt(missing)} }
	payable, short := usage.Afford([]usage.Owed{line(5), line(100), line(6), line(2)}, big.NewInt(11))
	if len(payable) != 2 || payable[1].Missing.Int64() != 6 || len(short) != 2 {
		t.Errorf("payable %v, short %v; want 5 and 6 paid", payable, short)
	}
}

func TestLeavingOutTakesLongerEachTime(t *testing.T) {
	s := newState()
	s.Add(1, []usage.Event{event("a", 0, 10)}, nil)
	for i, want := range []time.Duration{time.Minute, 2 * time.Minute, 4 * time.Minute, 8, 16, 32, time.Hour, time.Hour} {
		s.LeaveOut(key, noon)
		if got := s.Total(key).LeftOut.Until.Sub(noon); want >= time.Minute && got != want {
			t.Errorf("time %d: left out for %s, want %s", i+1, got, want)
		}
	}
}

func TestSettlerOf(t *testing.T) {
	party := func(name string, age int, payer evm.Address) usage.Party {
		return usage.Party{Name: name, Created: noon.Add(-time.Duration(age) * time.Hour), Domain: token.Domain,
			Account: usage.Account{Payer: payer, Provider: account.Provider}}
	}
	elsewhere := party("elsewhere", 9, account.Payer)
	elsewhere.Domain.ChainID = 1
	for name, c := range map[string]struct {
		parties []usage.Party
		want    string
	}{
		"its account":              {[]usage.Party{elsewhere, party("a", 5, evm.Address{0xff}), party("b", 1, account.Payer)}, "b"},
		"the older of its account": {[]usage.Party{party("a", 1, account.Payer), party("b", 2, account.Payer)}, "b"},
		"a former account":         {[]usage.Party{party("a", 5, evm.Address{0xff}), party("last", 1, evm.Address{0xfe})}, "last"},
		"an unknown account":       {[]usage.Party{party("a", 5, evm.Address{0xff}), party("b", 6, evm.Address{0xfe})}, "b"},
		"another domain":           {[]usage.Party{elsewhere}, ""},
	} {
		if got := usage.SettlerOf(c.parties, key, "last"); got != c.want {
			t.Errorf("%s: %q settles, want %q", name, got, c.want)
		}
	}
}

func TestBatchesHaveOneForEachPayerAndProvider(t *testing.T) {
	line := func(id, payer byte) usage.Line {
		l := usage.Line{Key: key, Value: big.NewInt(7)}
		l.TokenID, l.Payer = evm.Hash{31: id}, evm.Address{19: payer}
		return l
	}
	batches, err := usage.BatchesOf([]usage.Line{line(1, 0xaa), line(2, 0xab), line(3, 0xaa)}, 5)
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
	for name, value := range map[string]*big.Int{"97 bits": new(big.Int).Lsh(big.NewInt(1), 96), "negative": big.NewInt(-1)} {
		if _, err := usage.BatchesOf([]usage.Line{{Key: key, Value: value}}, 5); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
