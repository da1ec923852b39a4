package usage

import (
	"math/big"
	"slices"
	"strings"
)

// scale is what prices are divided by: they are per 1,000,000 units.
const scale = 1_000_000

// maxRecentIDs bounds how many event IDs a State remembers to drop events that were recorded twice.
const maxRecentIDs = 4096

// voidPrefix marks the ID of an event that was taken back, among the recent ones.
const voidPrefix = "void:"

// Token names what usage is metered under.
type Token struct {
	Network string `json:"network"`
	TokenID string `json:"tokenID"`
}

// Account is who pays and who served, as 0x-prefixed addresses.
type Account struct {
	Payer    string `json:"payer"`
	Provider string `json:"provider"`
}

// Key is what the chain settles under, within one network.
type Key struct {
	Token
	Account
}

// Quote is what is needed to turn units into a debt: who owes whom at which prices, and what the chain had already
// settled under the key when this ledger first saw it.
type Quote struct {
	Account
	Prices Prices
	// Baseline counts only when the key is new; nil is zero.
	Baseline *big.Int
}

// Pending is usage that has no price yet.
type Pending struct {
	Token
	Model string `json:"model,omitempty"`
	Units Units  `json:"units"`
	// Withdrawn is usage that was taken back after it had been priced. It is taken off what is priced next, because what
	// was vouched for never shrinks.
	Withdrawn Units `json:"withdrawn,omitzero"`
}

// Total is cumulative usage under one key.
type Total struct {
	Key
	Model string `json:"model,omitempty"`
	Units Units  `json:"units"`
	// Baseline is what was settled before this ledger began, in the smallest unit of the payment token.
	Baseline *big.Int `json:"baseline"`
	// Scaled is the exact debt since then, in millionths of that unit.
	Scaled *big.Int `json:"scaled"`
}

// Value is the total ever owed under the key, rounded down to the smallest unit of the payment token.
func (t Total) Value() *big.Int {
	whole := new(big.Int).Div(orZero(t.Scaled), big.NewInt(scale))
	return whole.Add(whole, orZero(t.Baseline))
}

// State is all that the reporter knows of the ledger: how far it read, and what that adds up to. It is JSON.
type State struct {
	// Seq is the last ledger position that is counted.
	Seq     uint64    `json:"seq"`
	Pending []Pending `json:"pending,omitempty"`
	Totals  []Total   `json:"totals,omitempty"`
	// Recent holds the last counted event IDs, oldest first.
	Recent []string `json:"recent,omitempty"`
	recent map[string]bool
}

// Add counts the events of one ledger position. Positions at or before Seq change nothing, nor do events whose ID was
// counted lately, nor those without units. A void event takes the event of its ID back. It reports whether anything was
// counted.
func (s *State) Add(seq uint64, events []Event) bool {
	if seq <= s.Seq {
		return false
	}
	s.Seq = seq
	counted := false
	for _, e := range events {
		if e.Void {
			counted = s.withdraw(e) || counted
			continue
		}
		if e.Units == (Units{}) || !s.remember(e.ID) {
			continue
		}
		p := s.pending(Token{Network: e.Network, TokenID: strings.ToLower(e.TokenID)})
		p.Model, p.Units, counted = e.Model, p.Units.Plus(e.Units), true
	}
	return counted
}

// withdraw takes back the event that a void event names, and reports whether that changed anything. An event that was not
// counted yet never will be.
func (s *State) withdraw(void Event) bool {
	if !s.remember(voidPrefix+void.ID) || s.remember(void.ID) || void.Units == (Units{}) {
		return false
	}
	p := s.pending(Token{Network: void.Network, TokenID: strings.ToLower(void.TokenID)})
	p.Withdrawn = p.Withdrawn.Plus(void.Units)
	p.offset()
	return true
}

// offset takes what was withdrawn off what is pending, as far as that goes.
func (p *Pending) offset() {
	units, withdrawn := p.Units, p.Withdrawn
	p.Units, p.Withdrawn = units.minus(withdrawn), withdrawn.minus(units)
}

// Price moves what is pending for a token to the total of the quoted account, at the quoted prices. It reports whether
// there was anything.
func (s *State) Price(token Token, quote Quote) bool {
	i := slices.IndexFunc(s.Pending, func(p Pending) bool { return p.Token == token })
	if i < 0 {
		return false
	}
	p := s.Pending[i]
	p.offset()
	if p.Units == (Units{}) {
		s.Pending[i] = p
		return false
	}
	s.Pending = slices.Delete(s.Pending, i, i+1)
	if p.Withdrawn != (Units{}) {
		s.Pending = append(s.Pending, Pending{Token: p.Token, Model: p.Model, Withdrawn: p.Withdrawn})
	}
	t := s.total(Key{Token: token, Account: quote.Account}, quote.Baseline)
	t.Model, t.Units = p.Model, t.Units.Plus(p.Units)
	t.Scaled.Add(t.Scaled, Cost(p.Units, quote.Prices))
	return true
}

// Has reports whether the state has a total under a key.
func (s *State) Has(key Key) bool {
	return slices.ContainsFunc(s.Totals, func(t Total) bool { return t.Key == key })
}

// Clone returns a copy that shares nothing with s.
func (s *State) Clone() State {
	c := State{Seq: s.Seq, Pending: slices.Clone(s.Pending), Recent: slices.Clone(s.Recent)}
	for _, t := range s.Totals {
		t.Baseline, t.Scaled = new(big.Int).Set(orZero(t.Baseline)), new(big.Int).Set(orZero(t.Scaled))
		c.Totals = append(c.Totals, t)
	}
	return c
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

// Plus adds units, and stops at the largest number that a voucher can hold.
func (u Units) Plus(v Units) Units {
	return Units{
		InputTokens:  saturating(u.InputTokens, v.InputTokens),
		OutputTokens: saturating(u.OutputTokens, v.OutputTokens),
		Requests:     saturating(u.Requests, v.Requests),
	}
}

// minus takes units off, and stops at zero.
func (u Units) minus(v Units) Units {
	return Units{
		InputTokens:  u.InputTokens - min(u.InputTokens, v.InputTokens),
		OutputTokens: u.OutputTokens - min(u.OutputTokens, v.OutputTokens),
		Requests:     u.Requests - min(u.Requests, v.Requests),
	}
}

func saturating(a, b uint64) uint64 {
	if sum := a + b; sum >= a {
		return sum
	}
	return ^uint64(0)
}

func (s *State) pending(token Token) *Pending {
	i := slices.IndexFunc(s.Pending, func(p Pending) bool { return p.Token == token })
	if i < 0 {
		s.Pending = append(s.Pending, Pending{Token: token})
		i = len(s.Pending) - 1
	}
	return &s.Pending[i]
}

func (s *State) total(key Key, baseline *big.Int) *Total {
	i := slices.IndexFunc(s.Totals, func(t Total) bool { return t.Key == key })
	if i < 0 {
		s.Totals = append(s.Totals, Total{Key: key, Baseline: new(big.Int).Set(orZero(baseline)), Scaled: new(big.Int)})
		i = len(s.Totals) - 1
	}
	return &s.Totals[i]
}

// remember reports whether an ID is new, and keeps it. An empty ID is always new.
func (s *State) remember(id string) bool {
	if id == "" {
		return true
	}
	if s.recent == nil {
		s.recent = make(map[string]bool, len(s.Recent))
		for _, known := range s.Recent {
			s.recent[known] = true
		}
	}
	if s.recent[id] {
		return false
	}
	s.recent[id], s.Recent = true, append(s.Recent, id)
	if extra := len(s.Recent) - maxRecentIDs; extra > 0 {
		for _, old := range s.Recent[:extra] {
			delete(s.recent, old)
		}
		s.Recent = slices.Delete(s.Recent, 0, extra)
	}
	return true
}

func orZero(n *big.Int) *big.Int {
	if n == nil {
		return new(big.Int)
	}
	return n
}
