// Package units converts between integer amounts of a coin or token and decimal text.
package units

import (
	"fmt"
	"math/big"
	"strings"
)

// CoinDecimals are the decimals of the chain's own coin.
const CoinDecimals = 18

// Format writes an amount in smallest units as a decimal number without trailing zeros.
func Format(amount *big.Int, decimals int) string {
	if amount == nil {
		return "0"
	}
	digits := new(big.Int).Abs(amount).String()
	if len(digits) <= decimals {
		digits = strings.Repeat("0", decimals-len(digits)+1) + digits
	}
	whole, fraction := digits[:len(digits)-decimals], strings.TrimRight(digits[len(digits)-decimals:], "0")
	sign := ""
	if amount.Sign() < 0 {
		sign = "-"
	}
	if fraction == "" {
		return sign + whole
	}
	return sign + whole + "." + fraction
}

// Parse reads a non-negative decimal number as an amount in smallest units. It refuses more decimals than there are.
func Parse(text string, decimals int) (*big.Int, error) {
	whole, fraction, hasPoint := strings.Cut(strings.TrimSpace(text), ".")
	if len(fraction) > decimals {
		return nil, fmt.Errorf("amount %q has more than %d decimals", text, decimals)
	}
	digits := whole + fraction
	if whole == "" || (hasPoint && fraction == "") || strings.Trim(digits, "0123456789") != "" {
		return nil, fmt.Errorf("amount %q is not a decimal number such as 1.5", text)
	}
	amount, ok := new(big.Int).SetString(digits+strings.Repeat("0", decimals-len(fraction)), 10)
	if !ok {
		return nil, fmt.Errorf("amount %q is not a decimal number such as 1.5", text)
	}
	return amount, nil
}
