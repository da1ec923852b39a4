package reporter

import (
	"context"
	"math/big"
	"slices"
	"time"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

// maxLines is how many lines one report and one transaction hold.
const maxLines = 100

// record is what the reporter must not forget of one network's settlements.
type record struct {
	// Sequence is the number of the newest report.
	Sequence int64 `json:"sequence"`
	// LastAt is when it was made.
	LastAt time.Time `json:"lastAt"`
	// Vouched is the value that is settled, by key.
	Vouched []vouched `json:"vouched,omitempty"`
	// Refused are keys that the oracle refuses, left out until the time.
	Refused []refused `json:"refused,omitempty"`
	// Open is the settlement under way.
	Open *intent `json:"open,omitempty"`
}

type vouched struct {
	usage.Key
	Value *big.Int `json:"value"`
}

type refused struct {
	usage.Key
	Until time.Time `json:"until"`
}

// intent is one settlement. It is on disk before anything of it is visible.
type intent struct {
	Report string       `json:"report"`
	At     time.Time    `json:"at"`
	Lines  []usage.Line `json:"lines"`
	// Before is what each line's key had settled.
	Before []*big.Int `json:"before"`
	// Transactions are the hashes that were about to be broadcast.
	Transactions []string `json:"transactions,omitempty"`
	// Receipt is of the transaction that settled it.
	Receipt *Receipt `json:"receipt,omitempty"`
}

// paid is what settling all lines pays.
func (i *intent) paid() *big.Int {
	sum := new(big.Int)
	for n, line := range i.Lines {
		sum.Add(sum, line.Value).Sub(sum, i.Before[n])
	}
	return sum
}

func (r *record) vouchedValues() map[usage.Key]*big.Int {
	out := make(map[usage.Key]*big.Int, len(r.Vouched))
	for _, v := range r.Vouched {
		out[v.Key] = v.Value
	}
	return out
}

// news returns the lines that a new report would hold.
func (r *record) news(state usage.State, network string, now time.Time) []usage.Line {
	state.Totals = slices.DeleteFunc(state.Totals, func(t usage.Total) bool {
		return slices.ContainsFunc(r.Refused, func(f refused) bool { return f.Key == t.Key && now.Before(f.Until) })
	})
	return usage.News(state, network, r.vouchedValues(), maxLines)
}

// open starts a settlement.
func (r *record) open(report string, sequence int64, lines []usage.Line, state usage.State, now time.Time) {
	values := r.vouchedValues()
	i := &intent{Report: report, At: now, Lines: lines}
	for _, line := range lines {
		before := values[line.Key]
		if before == nil {
			for _, t := range state.Totals {
				if t.Key == line.Key {
					before = t.Baseline
				}
			}
		}
		i.Before = append(i.Before, new(big.Int).Set(before))
	}
	r.Sequence, r.LastAt, r.Open = sequence, now, i
}

// close ends a settlement: what settled is vouched for, what was refused waits.
func (r *record) close(refusedKeys []usage.Key, until time.Time) {
	values := r.vouchedValues()
	for _, line := range r.Open.Lines {
		if slices.Contains(refusedKeys, line.Key) {
			continue
		}
		values[line.Key] = line.Value
	}
	r.Vouched = r.Vouched[:0]
	for key, value := range values {
		r.Vouched = append(r.Vouched, vouched{Key: key, Value: value})
	}
	r.Refused = slices.DeleteFunc(r.Refused, func(f refused) bool { return !r.LastAt.Before(f.Until) })
	for _, key := range refusedKeys {
		r.Refused = append(r.Refused, refused{Key: key, Until: until})
	}
	r.Open = nil
}

// saved is a record and its place in the ledger's bucket.
type saved struct {
	record
	ledger   Ledger
	key      string
	revision uint64
}

func loadRecord(ctx context.Context, l Ledger, network string) (*saved, error) {
	s := &saved{ledger: l, key: "settlement." + network}
	var err error
	s.revision, err = load(ctx, l, s.key, &s.record)
	return s, err
}

func (s *saved) save(ctx context.Context) error {
	revision, err := save(ctx, s.ledger, s.key, &s.record, s.revision)
	if err != nil {
		return err
	}
	s.revision = revision
	return nil
}
