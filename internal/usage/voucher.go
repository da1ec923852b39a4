package usage

import (
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
)

// maxValueBits is the width of a total's value on chain.
const maxValueBits = 96

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
