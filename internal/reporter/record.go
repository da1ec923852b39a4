package reporter

import (
	"math/big"
	"slices"
	"time"

	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// maxLines is how many lines one report and one transaction hold.
const maxLines = 100

// record is what the reporter must not forget of one network's settlements.
type record struct {
	// Sequence is the number of the newest report.
	Sequence int64 `json:"sequence"`
	// Round is when the newest round of settlements began. A round holds each key once.
	Round time.Time `json:"round,omitzero"`
	// Open are the settlements under way, oldest first. No two have a key in common.
	Open []*intent `json:"open,omitempty"`
}

// intent is one settlement, of one account. It is on disk before anything of it is visible.
type intent struct {
	Report string       `json:"report"`
	At     time.Time    `json:"at"`
	Round  time.Time    `json:"round,omitzero"`
	Lines  []usage.Line `json:"lines"`
	// Before is what each line's key had settled.
	Before []*big.Int `json:"before"`
	// Own is the most of each line's key that can be settled without this settlement, unless others settle it.
	Own []*big.Int `json:"own,omitempty"`
	// Transactions are the hashes that were about to be broadcast.
	Transactions []evm.Hash `json:"transactions,omitempty"`
	// Receipt is of the newest transaction that was mined.
	Receipt *Receipt `json:"receipt,omitempty"`

	stalled bool      // only a person can fix what holds it up
	next    time.Time // when to try again
}

func (i *intent) payingAccount() usage.Account { return i.Lines[0].Account }

// amountDue is what settling all lines but those that were left out pays, when no other account settles them.
func (i *intent) amountDue(leftOut []usage.Key) *big.Int {
	sum := new(big.Int)
	for n, line := range i.Lines {
		if !slices.Contains(leftOut, line.Key) {
			sum.Add(sum, line.Value).Sub(sum, i.Before[n])
		}
	}
	return sum
}

// hasKey reports whether a settlement under way has a key.
func (r *record) hasKey(key usage.Key) bool {
	return slices.ContainsFunc(r.Open, func(i *intent) bool {
		return slices.ContainsFunc(i.Lines, func(line usage.Line) bool { return line.Key == key })
	})
}

// hasStalled reports whether a settlement of an account waits for a person.
func (r *record) hasStalled(account usage.Account) bool {
	return slices.ContainsFunc(r.Open, func(i *intent) bool { return i.stalled && i.payingAccount() == account })
}

// removeIntent ends a settlement.
func (r *record) removeIntent(i *intent) {
	r.Open = slices.DeleteFunc(r.Open, func(other *intent) bool { return other == i })
}
