package typeddata

import "math/big"

// Permit is an ERC-2612 approval, whose domain is the token's own.
type Permit struct {
	Owner, Spender [20]byte
	Value, Nonce   *big.Int
	// Deadline is the last time at which it can be used, in seconds since 1970.
	Deadline uint64
}

const permitType = "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"

var permitTypeHash = typeHash(permitType)

// StructHash is the EIP-712 hashStruct of the message. It fails when a number does not fit its field.
func (m Permit) StructHash() ([32]byte, error) {
	e := begin(&permitTypeHash)
	e.address(m.Owner)
	e.address(m.Spender)
	e.ranged("value", m.Value, 256)
	e.ranged("nonce", m.Nonce, 256)
	e.number(m.Deadline)
	return e.end("Permit")
}

// EncodedType implements Message.
func (m Permit) EncodedType() string { return permitType }

// Fields implements Message.
func (m Permit) Fields() map[string]any {
	return map[string]any{
		"owner": showAddress(m.Owner), "spender": showAddress(m.Spender), "value": showNumber(m.Value),
		"nonce": showNumber(m.Nonce), "deadline": showCount(m.Deadline),
	}
}
