package usage

import (
	"cmp"
	"math/big"
)

// Adopt adds usage that was recorded without chain and oracle to the keys of its network, as far as that can be found.
// It returns the keys that exist no more.
func (s *State) Adopt(resolve Resolver) []Key {
	var gone []Key
	before := map[Key]uint64{} // a crash may have left behind what was adopted already
	for _, from := range s.Totals() {
		if from.Network == "" {
			continue
		}
		domain, account, ok := resolve(from.Network)
		if !ok {
			continue
		}
		key := Key{Token: Token{Domain: domain, TokenID: from.TokenID}, Account: from.Account}
		if from.Account == (Account{}) {
			key.Account = account
		}
		to := s.total(key)
		if _, seen := before[key]; !seen {
			before[key] = to.Adopted
		}
		if max(from.Seq, from.counted) > before[key] {
			to.adopt(from)
			to.Adopted = s.Seq
		}
		delete(s.totals, from.Key)
		delete(s.tokens, from.Token)
		gone = append(gone, from.Key)
	}
	return gone
}

// adopt adds another total. Both are of this ledger: what was settled before is the same for both.
func (t *Total) adopt(from *Total) {
	t.LastNetwork, t.Model = cmp.Or(t.LastNetwork, from.Network), cmp.Or(t.Model, from.Model)
	t.Units = t.Units.Plus(from.Units)
	t.Scaled = new(big.Int).Add(orZero(t.Scaled), orZero(from.Scaled))
	if from.Baseline != nil {
		t.Baseline = from.Baseline
	}
	if from.Vouched != nil && (t.Vouched == nil || t.Vouched.Cmp(from.Vouched) < 0) {
		t.Vouched = from.Vouched
	}
	if from.Signed != nil && (t.Signed == nil || t.Signed.Cmp(from.Signed) < 0) {
		t.Signed = from.Signed
	}
	for _, p := range from.Pending {
		own := t.pending(p.TermsIndex, p.Day)
		own.Units, own.Withdrawn = own.Units.Plus(p.Units), own.Withdrawn.Plus(p.Withdrawn)
	}
	if t.Since.IsZero() || (!from.Since.IsZero() && from.Since.Before(t.Since)) {
		t.Since = from.Since
	}
	t.changed = true
}
