package reporter

import (
	"context"
	"time"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

// oldTotals is where all totals were saved together, by the name of their network.
const oldTotals = "totals"

// oldState is what was saved there. Events named neither chain nor account then.
type oldState struct {
	Seq     uint64        `json:"seq"`
	Pending []oldPending  `json:"pending"`
	Totals  []usage.Total `json:"totals"`
	Recent  []string      `json:"recent"`
}

type oldPending struct {
	usage.Token
	Model string      `json:"model"`
	Units usage.Units `json:"units"`
}

// oldRecord is what was saved of one network's settlements.
type oldRecord struct {
	Sequence int64     `json:"sequence"`
	LastAt   time.Time `json:"lastAt"`
	Vouched  []oldLine `json:"vouched"`
	Open     *intent   `json:"open"`
}

type oldLine = usage.Line

func oldRecordKey(network string) string { return "settlement." + network }

// migrateTotals takes over totals that were saved together. They are saved one by one before the marker is, so this is
// repeated until it was done once; totals that were taken over before a crash are kept as they are.
func (b *usageState) migrateTotals(ctx context.Context, totals []usage.Total) error {
	var old oldState
	if _, err := loadValue(ctx, b.ledger, oldTotals, &old); err != nil {
		return err
	}
	known := map[usage.Key]bool{}
	for _, t := range totals {
		known[t.Key] = true
	}
	vouched, err := b.oldVouched(ctx, old)
	if err != nil {
		return err
	}
	var taken []usage.Key
	add := func(t usage.Total) {
		if !known[t.Key] {
			t.Seq = old.Seq
			totals, taken = append(totals, t), append(taken, t.Key)
		}
	}
	for _, t := range old.Totals {
		if line, ok := vouched[t.Key]; ok {
			t.Vouched = line.Value
		}
		t.LastNetwork = t.Network
		add(t)
	}
	for _, p := range old.Pending {
		add(usage.Total{Key: usage.Key{Token: p.Token}, Model: p.Model, LastNetwork: p.Network,
			Pending: []usage.Pending{{Units: p.Units}}})
	}
	recent := make([]usage.Recent, len(old.Recent))
	for i, id := range old.Recent {
		recent[i] = usage.Recent{ID: id}
	}
	b.state = usage.Restore(old.Seq, recent, totals)
	for _, key := range taken {
		b.state.Touch(key)
	}
	return nil
}

// oldVouched reads what was settled, by key.
func (b *usageState) oldVouched(ctx context.Context, old oldState) (map[usage.Key]oldLine, error) {
	vouched, read := map[usage.Key]oldLine{}, map[string]bool{}
	for _, t := range old.Totals {
		if read[t.Network] {
			continue
		}
		read[t.Network] = true
		var record oldRecord
		if _, err := loadValue(ctx, b.ledger, oldRecordKey(t.Network), &record); err != nil {
			return nil, err
		}
		for _, line := range record.Vouched {
			vouched[line.Key] = line
		}
	}
	return vouched, nil
}

// takeOver continues what was recorded by the network's name alone, as far as the book has its totals in the domain.
func (s *storedRecord) takeOver(ctx context.Context, b *usageState, domain usage.Domain, network string) error {
	var old oldRecord
	revision, err := loadValue(ctx, s.ledger, oldRecordKey(network), &old)
	if err != nil || revision == 0 {
		return err
	}
	s.Sequence, s.Round = max(s.Sequence, old.Sequence), old.LastAt
	if old.Open == nil || len(old.Open.Lines) == 0 {
		return nil
	}
	i := *old.Open
	i.Lines, i.Before = nil, nil
	b.withState(func(state *usage.State) {
		for n, line := range old.Open.Lines {
			line.Domain = domain
			total := state.Total(line.Key)
			if line.Account == old.Open.payingAccount() && total != nil && total.Value().Cmp(line.Value) >= 0 {
				i.Lines, i.Before = append(i.Lines, line), append(i.Before, old.Open.Before[n])
			}
		}
	})
	if len(i.Lines) > 0 {
		s.Open = append(s.Open, &i)
	}
	return nil
}
