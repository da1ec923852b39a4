package usage

import (
	"fmt"
	"slices"
)

// maxValueBits is the width of a total's value on chain.
const maxValueBits = 96

// BatchesOf makes one batch for each payer and provider, in the order of the lines. It fails when a value does not fit
// 96 bits.
func BatchesOf(lines []Line, timestamp uint64) ([]Batch, error) {
	var batches []Batch
	for _, line := range lines {
		if line.Value.Sign() < 0 || line.Value.BitLen() > maxValueBits {
			return nil, fmt.Errorf("value %s does not fit %d bits", line.Value, maxValueBits)
		}
		i := slices.IndexFunc(batches, func(b Batch) bool { return b.Payer == line.Payer && b.Provider == line.Provider })
		if i < 0 {
			i = len(batches)
			batches = append(batches, Batch{Payer: line.Payer, Provider: line.Provider, Timestamp: timestamp})
		}
		batches[i].Lines = append(batches[i].Lines, BatchLine{TokenID: line.TokenID, Units: line.Units, Value: line.Value})
	}
	return batches, nil
}
