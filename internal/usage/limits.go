package usage

import (
	"fmt"
	"math/big"
	"strings"
)

// ParseLimits reads limits that are decimal numbers of whole payment tokens. What is finer than the token's smallest
// unit is cut off; an empty text is no limit.
func ParseLimits(perMillion, perRequest, perDay string, decimals int) (Limits, error) {
	var l Limits
	for _, limit := range []struct {
		to   **big.Int
		text string
	}{{&l.PerMillion, perMillion}, {&l.PerRequest, perRequest}, {&l.PerDay, perDay}} {
		if limit.text == "" {
			continue
		}
		amount, err := parseAmount(limit.text, decimals)
		if err != nil {
			return Limits{}, err
		}
		*limit.to = amount
	}
	return l, nil
}

func parseAmount(text string, decimals int) (*big.Int, error) {
	whole, fraction, _ := strings.Cut(text, ".")
	if strings.Trim(whole+fraction, "0123456789") != "" || whole == "" || decimals < 0 || decimals > 255 {
		return nil, fmt.Errorf("%q is no amount of a token with %d decimals: write a number such as 1.5", text, decimals)
	}
	fraction = (fraction + strings.Repeat("0", decimals))[:decimals]
	amount, _ := new(big.Int).SetString(whole+fraction, 10)
	return amount, nil
}

// Excess names the field of a DeHugNetwork's spec.limits that prices are above; empty when they are within the limits.
func (l Limits) Excess(p Prices) string {
	switch {
	case !(Limits{PerMillion: l.PerMillion}).Permits(p):
		return "maxPricePerMillion"
	case !l.Permits(p):
		return "maxPricePerRequest"
	}
	return ""
}

// Exhausted reports whether a cost, in millionths of the smallest unit as Cost returns it, has reached the day's limit.
func (l Limits) Exhausted(cost *big.Int) bool {
	return l.PerDay != nil && cost.Cmp(new(big.Int).Mul(l.PerDay, big.NewInt(Scale))) >= 0
}
