package usage

import "math/big"

// whole is all of an amount in basis points.
const whole = 10_000

// Split is how the value of settled usage is divided, in basis points that sum to 10,000. The zero Split is that of a
// token without terms: all is the creator's.
type Split struct {
	Creator, Owner, Provider, Protocol uint16
}

// Parts are an amount divided. They sum to it.
type Parts struct {
	Creator, Owner, Provider, Protocol *big.Int
}

// Divide divides an amount as contracts/src/oracle/Distribution.sol does: every part is rounded down but the creator's,
// which is what is left.
func (s Split) Divide(amount *big.Int) Parts {
	part := func(share uint16) *big.Int {
		p := new(big.Int).Mul(amount, big.NewInt(int64(share)))
		return p.Div(p, big.NewInt(whole))
	}
	parts := Parts{Owner: part(s.Owner), Provider: part(s.Provider), Protocol: part(s.Protocol)}
	parts.Creator = new(big.Int).Sub(amount, parts.Owner)
	parts.Creator.Sub(parts.Creator, parts.Provider).Sub(parts.Creator, parts.Protocol)
	return parts
}
