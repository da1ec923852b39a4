package usage

import (
	"cmp"
	"encoding/hex"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"time"
)

// maxValueBits is the width of a total's value on chain.
const maxValueBits = 96

// Line is one total to be settled, with what a reader wants to know beside it.
type Line struct {
	Key
	Model string `json:"model,omitempty"`
	Units Units  `json:"units"`
	// Value is the total ever owed, in the smallest unit of the payment token.
	Value *big.Int `json:"value"`
}

// Due reports whether a settlement should start: there is something new and the interval since the last one is over.
// A zero last means that there was none yet.
func Due(now, last time.Time, interval time.Duration, news bool) bool {
	return news && (last.IsZero() || !now.Before(last.Add(interval)))
}

// News returns the lines of a network whose value is above what was vouched for already, by key, at most limit and in a
// fixed order. A key that was never vouched for counts from its baseline.
func News(state State, network string, vouched map[Key]*big.Int, limit int) []Line {
	var lines []Line
	for _, t := range state.Totals {
		before := vouched[t.Key]
		if before == nil {
			before = orZero(t.Baseline)
		}
		if value := t.Value(); t.Network == network && value.Cmp(before) > 0 {
			lines = append(lines, Line{Key: t.Key, Model: t.Model, Units: t.Units, Value: value})
		}
	}
	slices.SortFunc(lines, func(a, b Line) int {
		return cmp.Or(strings.Compare(a.TokenID, b.TokenID), strings.Compare(a.Payer, b.Payer),
			strings.Compare(a.Provider, b.Provider))
	})
	// A report holds a token once: another account's line of it waits for the next report.
	lines = slices.CompactFunc(lines, func(a, b Line) bool { return a.TokenID == b.TokenID })
	return lines[:min(len(lines), limit)]
}

// BatchesOf makes one batch for each payer and provider, in the order of the lines. It fails when an id is malformed or a
// value does not fit 96 bits.
func BatchesOf(lines []Line, timestamp uint64) ([]Batch, error) {
	var batches []Batch
	for _, line := range lines {
		payer, provider, total, err := parse(line)
		if err != nil {
			return nil, err
		}
		i := slices.IndexFunc(batches, func(b Batch) bool { return b.Payer == payer && b.Provider == provider })
		if i < 0 {
			i = len(batches)
			batches = append(batches, Batch{Payer: payer, Provider: provider, Timestamp: timestamp})
		}
		batches[i].Lines = append(batches[i].Lines, total)
	}
	return batches, nil
}

func parse(line Line) (payer, provider [20]byte, out BatchLine, err error) {
	out = BatchLine{Units: line.Units, Value: line.Value}
	for _, f := range []struct {
		name, text string
		into       []byte
	}{
		{"token id", line.TokenID, out.TokenID[:]}, {"payer", line.Payer, payer[:]}, {"provider", line.Provider, provider[:]},
	} {
		if err = decode(f.text, f.into); err != nil {
			return payer, provider, out, fmt.Errorf("reading %s %q: %w", f.name, f.text, err)
		}
	}
	if line.Value.Sign() < 0 || line.Value.BitLen() > maxValueBits {
		err = fmt.Errorf("value %s does not fit %d bits", line.Value, maxValueBits)
	}
	return payer, provider, out, err
}

func decode(text string, into []byte) error {
	raw, err := hex.DecodeString(strings.TrimPrefix(text, "0x"))
	if err != nil || len(raw) != len(into) {
		return fmt.Errorf("not %d bytes of hexadecimal", len(into))
	}
	copy(into, raw)
	return nil
}
