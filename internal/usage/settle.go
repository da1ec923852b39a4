package usage

import (
	"cmp"
	"math/big"
	"slices"
	"time"
)

const (
	// firstRetry and maxRetry bound how long a key is left out of settlements; it doubles each time.
	firstRetry = time.Minute
	maxRetry   = time.Hour
)

// Line is one total to be settled, with what a reader wants to know beside it.
type Line struct {
	Key
	Model string `json:"model,omitempty"`
	Units Units  `json:"units"`
	// Value is the total ever owed, in the smallest unit of the payment token.
	Value *big.Int `json:"value"`
}

// Due reports whether a round of settlements should start: there is something new and the interval since the last one
// is over. A zero last means that there was none yet.
func Due(now, last time.Time, interval time.Duration, news bool) bool {
	return news && (last.IsZero() || !now.Before(last.Add(interval)))
}

// News lists the lines of which more is owed than is settled, the oldest unsettled usage first. It leaves out keys that
// settles refuses, those that settlements leave out for now, and those that a settlement of this round had already.
func (s *State) News(now, round time.Time, settles func(t *Total) bool) []Line {
	var news []*Total
	for _, t := range s.totals {
		if t.Network != "" || t.Baseline == nil || t.Value().Cmp(t.Before()) <= 0 {
			continue
		}
		if (t.LeftOut != nil && now.Before(t.LeftOut.Until)) || (!round.IsZero() && t.Round.Equal(round)) || !settles(t) {
			continue
		}
		news = append(news, t)
	}
	slices.SortFunc(news, func(a, b *Total) int { return cmp.Or(a.Since.Compare(b.Since), compareKeys(a.Key, b.Key)) })
	lines := make([]Line, len(news))
	for i, t := range news {
		lines[i] = Line{Key: t.Key, Model: t.Model, Units: t.Units, Value: t.Value()}
	}
	return lines
}

// ByAccount groups lines by account, in the order of each account's first line.
func ByAccount(lines []Line) [][]Line {
	var out [][]Line
	for _, line := range lines {
		i := slices.IndexFunc(out, func(group []Line) bool { return group[0].Account == line.Account })
		if i < 0 {
			i, out = len(out), append(out, nil)
		}
		out[i] = append(out[i], line)
	}
	return out
}

// Owed is a line with what is not settled of it.
type Owed struct {
	Line
	Missing *big.Int
}

// Afford divides lines into those that an escrow pays in whole, in their order, and those that it cannot pay: one line
// that is too large for it does not hold up those behind.
func Afford(lines []Owed, escrow *big.Int) (payable, short []Owed) {
	left := new(big.Int).Set(escrow)
	for _, line := range lines {
		if line.Missing.Cmp(left) > 0 {
			short = append(short, line)
			continue
		}
		left.Sub(left, line.Missing)
		payable = append(payable, line)
	}
	return payable, short
}

// Settle counts a line as settled by a round of settlements. Usage since it was opened stays news.
func (s *State) Settle(line Line, round, opened time.Time) {
	t := s.totals[line.Key]
	if t == nil {
		return
	}
	if t.Vouched == nil || t.Vouched.Cmp(line.Value) < 0 {
		t.Vouched = new(big.Int).Set(line.Value)
	}
	t.Round, t.LeftOut, t.Since = round, nil, time.Time{}
	if len(t.Pending) > 0 || t.Value().Cmp(t.Vouched) > 0 {
		t.Since = opened
	}
	t.changed = true
}

// Own is the highest value that this ledger's settlements that are over can have settled: more than that is somebody
// else's.
func (t *Total) Own() *big.Int {
	if own := t.Before(); t.Signed == nil || t.Signed.Cmp(own) < 0 {
		return own
	}
	return t.Signed
}

// Sign says that a transaction with a line may still be under way although its settlement left it out.
func (s *State) Sign(line Line) {
	if t := s.totals[line.Key]; t != nil && t.Own().Cmp(line.Value) < 0 {
		t.Signed, t.changed = new(big.Int).Set(line.Value), true
	}
}

// Rebase starts from what is settled under a key, of which own is this ledger's: what others settled is not owed
// again, and what is owed comes on top of it. Doing it again changes nothing.
func (s *State) Rebase(key Key, own, settled *big.Int, now time.Time) {
	t := s.totals[key]
	if t != nil && t.Vouched != nil && t.Vouched.Cmp(own) > 0 {
		own = t.Vouched
	}
	if t == nil || settled.Cmp(own) <= 0 {
		return
	}
	surplus := new(big.Int).Sub(settled, own)
	t.Baseline, t.Foreign = new(big.Int).Add(orZero(t.Baseline), surplus), new(big.Int).Add(orZero(t.Foreign), surplus)
	t.Vouched, t.Signed, t.ForeignAt, t.changed = new(big.Int).Set(settled), new(big.Int).Set(settled), now, true
}

// RecheckAt records when to look whether what is settled under a key still is; the zero time means never.
func (s *State) RecheckAt(key Key, at time.Time) {
	if t := s.totals[key]; t != nil && !t.Recheck.Equal(at) {
		t.Recheck, t.changed = at, true
	}
}

// Unsettle takes back what is not settled any more, because its block was reorganized away.
func (s *State) Unsettle(key Key, settled *big.Int) {
	t := s.totals[key]
	if t == nil || t.Vouched == nil || t.Vouched.Cmp(settled) <= 0 {
		return
	}
	t.Vouched, t.Round, t.changed = new(big.Int).Set(settled), time.Time{}, true
}

// LeaveOut keeps a key out of settlements for a while, longer each time.
func (s *State) LeaveOut(key Key, now time.Time) {
	t := s.totals[key]
	if t == nil {
		return
	}
	times, wait := 0, firstRetry
	if t.LeftOut != nil {
		times = t.LeftOut.Times
	}
	for range min(times, 6) {
		wait *= 2
	}
	t.LeftOut, t.changed = &LeftOut{Until: now.Add(min(wait, maxRetry)), Times: times + 1}, true
}

// LeaveOutForFee is LeaveOut of a key of which settling would cost more than it settles.
func (s *State) LeaveOutForFee(key Key, now time.Time) {
	s.LeaveOut(key, now)
	if t := s.totals[key]; t != nil {
		t.LeftOut.ForFee = true
	}
}

// SetBaseline records what was settled under a key before this ledger. It does nothing when that is known already.
func (s *State) SetBaseline(key Key, settled *big.Int) {
	if t := s.totals[key]; t != nil && t.Baseline == nil {
		t.Baseline, t.changed = new(big.Int).Set(settled), true
	}
}
