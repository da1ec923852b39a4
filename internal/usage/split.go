package usage

import "math/big"

// ProtocolShare is the protocol's part of settled usage in basis points, the same for every token: the constant of
// contracts/src/oracle/Distribution.sol.
const ProtocolShare = 250

// whole is all of an amount in basis points.
const whole = 10_000

// Split is how what the protocol leaves of settled usage is divided, in basis points that sum to 10,000. The zero Split
// is that of a token without terms: all is the creator's.
type Split struct {
	Creator, Owner, Provider uint16
}

// Parts are an amount divided. They sum to it.
type Parts struct {
	Creator, Owner, Provider, Protocol *big.Int
}

// Divide divides an amount as contracts/src/oracle/Distribution.sol does: the protocol's part first, then the rest;
// every part is rounded down but the creator's, which is what is left.
func (s Split) Divide(amount *big.Int) Parts {
	part := func(of *big.Int, share uint16) *big.Int {
		p := new(big.Int).Mul(of, big.NewInt(int64(share)))
		return p.Div(p, big.NewInt(whole))
	}
	protocol := part(amount, ProtocolShare)
	rest := new(big.Int).Sub(amount, protocol)
	parts := Parts{Owner: part(rest, s.Owner), Provider: part(rest, s.Provider), Protocol: protocol}
	parts.Creator = rest.Sub(rest, parts.Owner)
	parts.Creator.Sub(parts.Creator, parts.Provider)
	return parts
}
