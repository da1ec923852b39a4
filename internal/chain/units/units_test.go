package units_test

import (
	"math/big"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/chain/units"
)

func TestAmountsAreReadAndWritten(t *testing.T) {
	for text, want := range map[string]struct {
		decimals int
		amount   string
		back     string
	}{
		"0":                    {18, "0", "0"},
		"1":                    {18, "1000000000000000000", "1"},
		"0.000001":             {6, "1", "0.000001"},
		"12.50":                {6, "12500000", "12.5"},
		"340282366920938463.1": {1, "3402823669209384631", "340282366920938463.1"},
		"7":                    {0, "7", "7"},
	} {
		t.Run(text, func(t *testing.T) {
			got, err := units.Parse(text, want.decimals)
			if err != nil || got.String() != want.amount {
				t.Fatalf("parsed %v, %v; want %s", got, err, want.amount)
			}
			if back := units.Format(got, want.decimals); back != want.back {
				t.Errorf("written %s, want %s", back, want.back)
			}
		})
	}
	for _, text := range []string{"", ".", "1.", ".5", "-1", "1e3", "1,5", "0x1", "1.0000001", " "} {
		if got, err := units.Parse(text, 6); err == nil {
			t.Errorf("%q was read as %s", text, got)
		}
	}
	if got := units.Format(big.NewInt(-1500), 3); got != "-1.5" {
		t.Errorf("a negative amount is written %s", got)
	}
}
