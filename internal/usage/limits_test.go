package usage_test

import (
	"math/big"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

func TestLimits(t *testing.T) {
	l, err := usage.ParseLimits("1000", "0.5", "25.0000019", 6)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		prices usage.Prices
		excess string
	}{
		"at the limits":          {usage.Prices{InputToken: 1_000_000_000, OutputToken: 1_000_000_000, Request: 500_000_000_000}, ""},
		"input above":            {usage.Prices{InputToken: 1_000_000_001}, "maxPricePerMillion"},
		"output above":           {usage.Prices{OutputToken: 1 << 63}, "maxPricePerMillion"},
		"a request costs more":   {usage.Prices{Request: 500_000_000_001}, "maxPricePerRequest"},
		"nothing is asked for":   {usage.Prices{}, ""},
		"the highest of prices":  {usage.Prices{InputToken: ^uint64(0), OutputToken: ^uint64(0), Request: ^uint64(0)}, "maxPricePerMillion"},
		"a request of any price": {usage.Prices{Request: ^uint64(0)}, "maxPricePerRequest"},
	} {
		if got := l.Excess(c.prices); got != c.excess {
			t.Errorf("%s: excess = %q, want %q", name, got, c.excess)
		}
	}
	limit := big.NewInt(25_000_001_000_000) // of millionths; what is finer than 6 decimals is cut off
	if l.Exhausted(new(big.Int).Sub(limit, big.NewInt(1))) || !l.Exhausted(limit) {
		t.Error("the day's limit is not where it should be")
	}
	var unknown usage.Limits
	if unknown.Excess(usage.Prices{InputToken: ^uint64(0)}) != "" || unknown.Exhausted(limit) {
		t.Error("limits that are not known refuse something")
	}
	for _, text := range []string{"-1", "1e9", ".5", "1,5"} {
		if _, err := usage.ParseLimits(text, "", "", 6); err == nil {
			t.Errorf("%q is taken for an amount", text)
		}
	}
	if coarse, err := usage.ParseLimits("", "", "2.9", 0); err != nil || coarse.PerDay.Int64() != 2 {
		t.Errorf("a token without decimals: %v, %v", coarse, err)
	}
}
