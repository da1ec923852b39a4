package reporter

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

// openUsageState reads what is saved.
func openUsageState(ctx context.Context, l Ledger) (*usageState, error) {
	b := &usageState{ledger: l, revisions: map[string]uint64{}, dirty: map[usage.Key]bool{}, gone: map[usage.Key]bool{}}
	var err error
	if b.identity, err = l.Identity(ctx); err != nil {
		return nil, fmt.Errorf("reading the reporter's state: %w", err)
	}
	var marker counted
	if b.revisions[countedKey], err = loadValue(ctx, l, countedKey, &marker); err != nil {
		return nil, err
	}
	entries, err := l.LoadAll(ctx, totalPrefix)
	if err != nil {
		return nil, fmt.Errorf("reading the reporter's state: %w", err)
	}
	anew := marker.Ledger != "" && marker.Ledger != b.identity // the stream was made anew beside what is saved
	var again []usage.Key
	totals := make([]usage.Total, 0, len(entries))
	for key, entry := range entries {
		var total savedTotal
		if err := json.Unmarshal(entry.Value, &total); err != nil {
			return nil, fmt.Errorf("decoding the reporter's state %s: %w", key, err)
		}
		b.revisions[key] = entry.Revision
		if string(entry.Value) == emptied || !slices.Contains([]string{"", b.identity, marker.Ledger}, total.Ledger) {
			continue // its usage is counted elsewhere, or it was written by a reporter that lost its way to another ledger
		}
		if anew && total.Ledger != b.identity {
			total.Seq, total.Adopted, again = 0, 0, append(again, total.Key)
		}
		totals = append(totals, total.Total)
	}
	if b.revisions[countedKey] == 0 {
		return b, b.migrateTotals(ctx, totals)
	}
	if anew {
		marker.Seq = 0 // a new ledger is counted from its beginning, on top of what was counted before
	}
	b.saved = marker.Seq
	b.state = usage.Restore(marker.Seq, marker.Recent, totals)
	for _, key := range again {
		b.state.Touch(key)
	}
	return b, nil
}
