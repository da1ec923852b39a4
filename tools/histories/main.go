// Command histories writes random histories of usage with what internal/usage makes of them: costs, settlements in
// short escrows, division and valuation. The mirror in Python and the contracts compute them anew.
//
// usage: go run ./tools/histories [-count 10000] [-seed 1] > file
//
// Without -count it writes the histories of contracts/test/vectors/valuation.json.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"math/big"
	"os"
)

// Count and seed of the committed histories.
const (
	goldenCount = 64
	goldenSeed  = 1
)

// fields names what each step's array holds: what happened, then what came of it.
var fields = []string{
	"inputUnits", "outputUnits", "requests", "deposit", "at", "distributes", "lookAt",
	"value", "paid", "keyTime", "creator", "owner", "provider", "protocol",
	"lifetime", "trending", "scoreTime", "trendingNow",
}

func main() {
	count := flag.Uint64("count", goldenCount, "number of histories")
	seed := flag.Uint64("seed", goldenSeed, "seed of the histories")
	flag.Parse()
	if err := write(os.Stdout, *seed, *count); err != nil {
		fmt.Fprintln(os.Stderr, "histories:", err)
		os.Exit(1)
	}
}

// write writes histories as one JSON document, a history per line. All numbers are decimal text: not every reader of
// JSON takes whole numbers of 96 bits.
func write(to io.Writer, seed, count uint64) error {
	out := bufio.NewWriter(to)
	header, err := json.Marshal(fields)
	if err != nil {
		return err
	}
	_, _ = fmt.Fprintf(out, "{\"count\": %d, \"seed\": %d, \"fields\": %s, \"histories\": [", count, seed, header)
	separator := "\n"
	for number := range count {
		line, err := newHistory(seed, number).encode()
		if err != nil {
			return fmt.Errorf("history %d of seed %d: %w", number, seed, err)
		}
		_, _ = fmt.Fprintf(out, "%s%s", separator, line)
		separator = ",\n"
	}
	_, _ = fmt.Fprint(out, "\n]}\n")
	return out.Flush()
}

func (h history) encode() ([]byte, error) {
	outcomes, err := h.replay()
	if err != nil {
		return nil, err
	}
	steps := make([][]string, len(h.steps))
	for i, o := range outcomes {
		steps[i] = append(h.steps[i].encode(), o.encode()...)
	}
	p, s := h.terms.prices, h.terms.split
	return json.Marshal(struct {
		Prices []string   `json:"prices"`
		Split  []string   `json:"split"`
		Steps  [][]string `json:"steps"`
	}{
		texts(p.InputToken, p.OutputToken, p.Request),
		texts(uint64(s.Creator), uint64(s.Owner), uint64(s.Provider)),
		steps,
	})
}

func (s step) encode() []string {
	var distributes uint64
	if s.distributes {
		distributes = 1
	}
	text := texts(s.units.InputTokens, s.units.OutputTokens, s.units.Requests)
	return append(append(text, s.deposit.String()), texts(uint64(s.at), distributes, uint64(s.lookAt))...)
}

func (o outcome) encode() []string {
	text := append(bigTexts(o.value, o.paid), texts(uint64(o.keyTime))...)
	text = append(text, bigTexts(o.parts.Creator, o.parts.Owner, o.parts.Provider, o.parts.Protocol)...)
	text = append(text, bigTexts(o.lifetime, o.trending)...)
	return append(append(text, texts(uint64(o.scoreTime))...), o.trendingNow.String())
}

func texts(numbers ...uint64) []string {
	text := make([]string, len(numbers))
	for i, n := range numbers {
		text[i] = fmt.Sprint(n)
	}
	return text
}

func bigTexts(numbers ...*big.Int) []string {
	text := make([]string, len(numbers))
	for i, n := range numbers {
		text[i] = n.String()
	}
	return text
}
