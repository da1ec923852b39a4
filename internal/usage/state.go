package usage

import (
	"bytes"
	"cmp"
	"maps"
	"math/big"
	"slices"
	"strings"
	"time"
)

const (
	// Scale is what prices are divided by: they are per 1,000,000 units.
	Scale = 1_000_000
	// maxRecentIDs bounds how many event IDs a State remembers to drop events that were recorded twice.
	maxRecentIDs = 4096
	// recentWindow is how long it remembers them. Writers try again for seconds, and the ledger itself drops repetitions
	// for two minutes.
	recentWindow = 10 * time.Minute
)

// Pending is usage of one day (UTC) under one set of terms that has no price yet.
type Pending struct {
	// TermsIndex is 0 when the events did not name their terms.
	TermsIndex uint64 `json:"termsIndex,omitempty"`
	// Day counts days since 1970.
	Day   int64 `json:"day"`
	Units Units `json:"units"`
	// Withdrawn are units of events that were taken back.
	Withdrawn Units `json:"withdrawn,omitzero"`
}

// Day is what the usage of one day (UTC) costs under one key, in millionths of the smallest unit of the payment token.
type Day struct {
	// Day counts days since 1970.
	Day int64 `json:"day"`
	// Spent is part of what is owed; Over is kept out of it by the limits.
	Spent *big.Int `json:"spent"`
	Over  *big.Int `json:"over,omitempty"`
}

// Total is cumulative usage under one key.
type Total struct {
	Key
	// LastNetwork is the DeHugNetwork that the newest usage was served under.
	LastNetwork string `json:"lastNetwork,omitempty"`
	Model       string `json:"model,omitempty"`
	Units       Units  `json:"units"`
	// Baseline is what others settled under the key, before this ledger began and beside it, in the smallest unit of the
	// payment token. It is nil until it was read from the chain.
	Baseline *big.Int `json:"baseline,omitempty"`
	// Scaled is the exact debt since then, in millionths of that unit.
	Scaled *big.Int `json:"scaled"`
	// Over is what the limits kept out of the debt, in the same unit.
	Over *big.Int `json:"over,omitempty"`
	// Days are the newest days, oldest first.
	Days    []Day     `json:"days,omitempty"`
	Pending []Pending `json:"pending,omitempty"`
	// Vouched is the value that is settled; nil before the first settlement.
	Vouched *big.Int `json:"vouched,omitempty"`
	// Signed is the highest value that a settlement sent and then left out.
	Signed *big.Int `json:"signed,omitempty"`
	// Foreign is what others settled under the key while this ledger did, and when that was last seen.
	Foreign   *big.Int  `json:"foreign,omitempty"`
	ForeignAt time.Time `json:"foreignAt,omitzero"`
	// Recheck is when to look whether what is settled still is; zero when its finality cannot be lost.
	Recheck time.Time `json:"recheck,omitzero"`
	// Since is the time of the oldest usage that is not settled; zero when all is.
	Since time.Time `json:"since,omitzero"`
	// Round is the round of settlements that settled the key last.
	Round time.Time `json:"round,omitzero"`
	// LeftOut is set while settlements leave the key out.
	LeftOut *LeftOut `json:"leftOut,omitempty"`
	// Seq is the last ledger position that is counted here.
	Seq uint64 `json:"seq"`
	// Adopted is the last ledger position whose usage without chain and oracle was added here.
	Adopted uint64 `json:"adopted,omitempty"`
	// counted is the position of the newest event that was counted since the state was restored.
	counted uint64
	changed bool
}

// LeftOut specifies how long a key is left out of settlements, and how often it was in a row.
type LeftOut struct {
	Until time.Time `json:"until"`
	Times int       `json:"times"`
	// ForFee is set when settling the key would have cost more than it settles.
	ForFee bool `json:"forFee,omitempty"`
}

// Value is the total ever owed under the key, rounded down to the smallest unit of the payment token.
func (t *Total) Value() *big.Int {
	whole := new(big.Int).Div(orZero(t.Scaled), big.NewInt(Scale))
	return whole.Add(whole, orZero(t.Baseline))
}

// Before is the part of the value that is settled already.
func (t *Total) Before() *big.Int {
	if t.Vouched != nil {
		return t.Vouched
	}
	return orZero(t.Baseline)
}

// Recent is an event ID that was counted lately.
type Recent struct {
	ID   string    `json:"id"`
	Time time.Time `json:"time"`
	// Void is set when the event was taken back.
	Void bool `json:"void,omitempty"`
}

// State is all that the reporter knows of the ledger: how far it read, and what that adds up to. Its totals are saved
// one by one; each says up to which position it is counted, so that a State of which only some totals were saved
// becomes whole by reading again from Seq.
type State struct {
	// Seq is the last ledger position that is counted.
	Seq    uint64
	totals map[Key]*Total
	tokens map[Token][]*Total
	recent map[string]*Recent
	order  []*Recent // oldest first
}

// Restore makes the State that was saved: totals, the position up to which all of them are counted, and the event IDs
// that were counted lately, oldest first.
func Restore(seq uint64, recent []Recent, totals []Total) *State {
	s := &State{Seq: seq, totals: map[Key]*Total{}, tokens: map[Token][]*Total{}, recent: map[string]*Recent{}}
	for i := range recent {
		s.recent[recent[i].ID] = &recent[i]
		s.order = append(s.order, &recent[i])
	}
	for i := range totals {
		t := &totals[i]
		t.Scaled = orZero(t.Scaled)
		s.put(t)
	}
	return s
}

// Add counts the events of one ledger position. Positions at or before Seq change nothing, nor do events whose ID was
// counted lately, nor those without units. A void event takes the event of its ID back. It reports whether the
// position is new.
func (s *State) Add(seq uint64, events []Event, resolve Resolver) bool {
	if seq <= s.Seq {
		return false
	}
	s.Seq = seq
	for _, e := range events {
		if e.Units == (Units{}) && !e.Void {
			continue
		}
		withdrawn, counts := s.remember(e)
		if !counts {
			continue
		}
		t := s.total(keyOf(e, resolve))
		if seq > t.Seq {
			t.count(e, withdrawn)
			t.counted = seq
		}
	}
	return true
}

// remember keeps an event's ID. It reports whether the event counts, and whether it then takes units back.
func (s *State) remember(e Event) (withdrawn, counts bool) {
	if e.ID == "" {
		return false, !e.Void
	}
	if known := s.recent[e.ID]; known != nil {
		withdrawn = e.Void && !known.Void
		known.Void = known.Void || e.Void
		return withdrawn, withdrawn
	}
	r := &Recent{ID: e.ID, Time: e.Time, Void: e.Void}
	s.recent[e.ID], s.order = r, append(s.order, r)
	drop := max(0, len(s.order)-maxRecentIDs)
	for drop < len(s.order)-1 && e.Time.Sub(s.order[drop].Time) > recentWindow {
		drop++
	}
	for _, old := range s.order[:drop] {
		delete(s.recent, old.ID)
	}
	s.order = slices.Delete(s.order, 0, drop)
	return false, !e.Void
}

// Recent lists the event IDs that were counted lately, oldest first.
func (s *State) Recent() []Recent {
	out := make([]Recent, len(s.order))
	for i, r := range s.order {
		out[i] = *r
	}
	return out
}

// total returns the total of a key, a new one when there is none.
func (s *State) total(key Key) *Total {
	t := s.totals[key]
	if t == nil {
		t = &Total{Key: key, Scaled: new(big.Int)}
		s.put(t)
	}
	return t
}

func (s *State) put(t *Total) {
	s.totals[t.Key], s.tokens[t.Token] = t, append(s.tokens[t.Token], t)
}

// Total returns the total of a key; nil when there is none. Change it by methods only.
func (s *State) Total(key Key) *Total { return s.totals[key] }

// Totals lists all totals in a fixed order.
func (s *State) Totals() []*Total {
	return slices.SortedFunc(maps.Values(s.totals), func(a, b *Total) int { return compareKeys(a.Key, b.Key) })
}

// Changed lists the totals that changed since the last call, stamped with Seq.
func (s *State) Changed() []*Total {
	var out []*Total
	for _, t := range s.totals {
		if t.changed {
			t.changed, t.Seq = false, s.Seq
			out = append(out, t)
		}
	}
	slices.SortFunc(out, func(a, b *Total) int { return compareKeys(a.Key, b.Key) })
	return out
}

// Touch marks a total as changed. It does nothing when there is none under the key.
func (s *State) Touch(key Key) {
	if t := s.totals[key]; t != nil {
		t.changed = true
	}
}

func (t *Total) count(e Event, withdrawn bool) {
	p := t.pending(e.TermsIndex, dayOf(e.Time))
	if withdrawn {
		p.Withdrawn = p.Withdrawn.Plus(e.Units)
	} else {
		p.Units = p.Units.Plus(e.Units)
		t.Model, t.LastNetwork = cmp.Or(e.Model, t.Model), cmp.Or(e.Network, t.LastNetwork)
		if t.Since.IsZero() {
			t.Since = e.Time
		}
	}
	t.changed = true
}

func (t *Total) pending(terms uint64, day int64) *Pending {
	i := slices.IndexFunc(t.Pending, func(p Pending) bool { return p.TermsIndex == terms && p.Day == day })
	if i < 0 {
		i = len(t.Pending)
		t.Pending = append(t.Pending, Pending{TermsIndex: terms, Day: day})
	}
	return &t.Pending[i]
}

// dayOf counts days (UTC) since 1970.
func dayOf(at time.Time) int64 {
	if at.IsZero() {
		return 0
	}
	return at.Unix() / (24 * 60 * 60)
}

func compareKeys(a, b Key) int {
	return cmp.Or(cmp.Compare(a.ChainID, b.ChainID), bytes.Compare(a.Oracle[:], b.Oracle[:]),
		strings.Compare(a.Network, b.Network),
		bytes.Compare(a.TokenID[:], b.TokenID[:]), bytes.Compare(a.Payer[:], b.Payer[:]),
		bytes.Compare(a.Provider[:], b.Provider[:]))
}

func orZero(n *big.Int) *big.Int {
	if n == nil {
		return new(big.Int)
	}
	return n
}
