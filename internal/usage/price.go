package usage

import (
	"math/big"
	"slices"
	"time"
)

// keptDays is how many days of each key are told apart; what is older counts for the oldest of them.
const keptDays = 8

// Limits bound what usage may cost, in the smallest unit of the payment token. A nil bound is none.
type Limits struct {
	// PerMillion is the highest price of 1,000,000 input or output tokens.
	PerMillion *big.Int
	// PerRequest is the highest price of one request.
	PerRequest *big.Int
	// PerDay is the most that usage of one token may cost one payer in one day (UTC).
	PerDay *big.Int
}

// Permits reports whether prices are within the limits.
func (l Limits) Permits(p Prices) bool {
	within := func(price uint64, bound *big.Int, times int64) bool {
		return bound == nil || new(big.Int).SetUint64(price).Cmp(new(big.Int).Mul(bound, big.NewInt(times))) <= 0
	}
	return within(p.InputToken, l.PerMillion, 1) && within(p.OutputToken, l.PerMillion, 1) &&
		within(p.Request, l.PerRequest, Scale)
}

// Price turns what is pending of a key under the terms of an index into debt, as far as the limits permit; the rest is
// counted as kept out. It reports whether there was anything.
func (s *State) Price(key Key, termsIndex uint64, prices Prices, limits Limits) bool {
	t := s.totals[key]
	if t == nil {
		return false
	}
	found := false
	t.Pending = slices.DeleteFunc(t.Pending, func(p Pending) bool {
		if p.TermsIndex != termsIndex {
			return false
		}
		found = true
		s.charge(t, p, prices, limits)
		return true
	})
	t.changed = t.changed || found
	return found
}

// Exceeds reports whether usage of a day (UTC), or of the one before, was kept out by the limits.
func (t *Total) Exceeds(now time.Time) bool {
	today := dayOf(now)
	return slices.ContainsFunc(t.Days, func(d Day) bool { return d.Over != nil && d.Over.Sign() > 0 && d.Day >= today-1 })
}

func (s *State) charge(t *Total, p Pending, prices Prices, limits Limits) {
	t.Units = t.Units.Plus(p.Units).minus(p.Withdrawn)
	cost := Cost(p.Units, prices)
	cost.Sub(cost, Cost(p.Withdrawn, prices))
	day := t.day(p.Day)
	room := s.room(t, day.Day, limits)
	if !limits.Permits(prices) {
		room = new(big.Int)
	}
	spent, over := divide(day.Spent, orZero(day.Over), cost, room)
	t.Scaled = new(big.Int).Add(t.Scaled, new(big.Int).Sub(spent, day.Spent))
	t.Over = new(big.Int).Add(orZero(t.Over), new(big.Int).Sub(over, orZero(day.Over)))
	day.Spent, day.Over = spent, over
	if over.Sign() == 0 {
		day.Over = nil
	}
	if t.Over.Sign() == 0 {
		t.Over = nil
	}
}

// divide adds a cost to what a day has spent, as far as there is room, and the rest to what is over; a negative cost is
// taken off what is over first. A nil room has no bound.
func divide(spent, over, cost, room *big.Int) (newSpent, newOver *big.Int) {
	newSpent, newOver = new(big.Int).Set(spent), new(big.Int).Set(over)
	if cost.Sign() < 0 {
		if newOver.Add(newOver, cost).Sign() < 0 {
			newSpent.Add(newSpent, newOver)
			newOver.SetInt64(0)
		}
		return newSpent, newOver
	}
	part := cost
	if room != nil && room.Cmp(cost) < 0 {
		part = room
	}
	return newSpent.Add(newSpent, part), newOver.Add(newOver, new(big.Int).Sub(cost, part))
}

// room is what the usage of a total's token may still cost its payer on a day; nil without a limit. It is never
// negative. The gateway refuses requests by the same sum: what it serves within the limit is vouched for, whatever
// others spend.
func (s *State) room(of *Total, day int64, limits Limits) *big.Int {
	if limits.PerDay == nil {
		return nil
	}
	room := new(big.Int).Mul(limits.PerDay, big.NewInt(Scale))
	for _, t := range s.tokens[of.Token] {
		if t.Payer != of.Payer {
			continue
		}
		for _, d := range t.Days {
			if d.Day == day {
				room.Sub(room, d.Spent)
			}
		}
	}
	if room.Sign() < 0 {
		room.SetInt64(0)
	}
	return room
}

// day returns the entry of a day, a new one when there is none. A day older than those that are kept counts for the
// oldest.
func (t *Total) day(day int64) *Day {
	i, found := slices.BinarySearchFunc(t.Days, day, func(d Day, day int64) int { return int(d.Day - day) })
	if !found && i == 0 && len(t.Days) >= keptDays {
		return &t.Days[0]
	}
	if !found {
		t.Days = slices.Insert(t.Days, i, Day{Day: day, Spent: new(big.Int)})
		if extra := len(t.Days) - keptDays; extra > 0 {
			t.Days, i = slices.Delete(t.Days, 0, extra), i-extra
		}
	}
	return &t.Days[i]
}

// Cost is the exact price of units, in millionths of the smallest unit of the payment token.
func Cost(u Units, p Prices) *big.Int {
	sum := new(big.Int)
	for _, line := range [][2]uint64{
		{u.InputTokens, p.InputToken}, {u.OutputTokens, p.OutputToken}, {u.Requests, p.Request},
	} {
		n, price := new(big.Int).SetUint64(line[0]), new(big.Int).SetUint64(line[1])
		sum.Add(sum, n.Mul(n, price))
	}
	return sum
}
