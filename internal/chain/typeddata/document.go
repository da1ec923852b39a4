package typeddata

import (
	"encoding/json"
	"fmt"
	"math/big"
	"strings"
)

// Message is one struct of EIP-712.
type Message interface {
	// EncodedType is the message's type as EIP-712 encodes it: its own, and then those of the structs that it holds.
	EncodedType() string
	// StructHash is the EIP-712 hashStruct of the message.
	StructHash() ([32]byte, error)
	// Fields are the message's values by their names, as JSON shows them to a wallet.
	Fields() map[string]any
}

// Document is a message to a contract on a chain: what an account signs, and what a wallet shows before that.
type Document struct {
	Place   Place
	Message Message
}

// Digest is the hash that is signed.
func (d Document) Digest() ([32]byte, error) {
	hash, err := d.Message.StructHash()
	if err != nil {
		return [32]byte{}, err
	}
	return d.Place.Digest(hash), nil
}

// Preimage is what Digest hashes.
func (d Document) Preimage() ([]byte, error) {
	hash, err := d.Message.StructHash()
	if err != nil {
		return nil, err
	}
	separator := d.Place.Separator()
	return append(append([]byte{0x19, 0x01}, separator[:]...), hash[:]...), nil
}

// member is one field of a type, in the JSON of eth_signTypedData.
type member struct {
	Name string `json:"name"`
	Type string `json:"type"`
}

// MarshalJSON writes the document as eth_signTypedData takes it.
func (d Document) MarshalJSON() ([]byte, error) {
	encoded := d.Message.EncodedType()
	types, err := readTypes(domainType, encoded)
	if err != nil {
		return nil, err
	}
	return json.Marshal(map[string]any{
		"types":       types,
		"primaryType": encoded[:strings.IndexByte(encoded, '(')],
		"domain": map[string]any{
			"name": d.Place.domain.Name, "version": d.Place.domain.Version,
			"chainId": showCount(d.Place.chainID), "verifyingContract": showAddress(d.Place.contract),
		},
		"message": d.Message.Fields(),
	})
}

// readTypes reads the fields of types out of their encodings.
func readTypes(encodings ...string) (map[string][]member, error) {
	types := map[string][]member{}
	for _, encoded := range encodings {
		for one := range strings.SplitAfterSeq(encoded, ")") {
			if one == "" {
				continue
			}
			name, list, found := strings.Cut(strings.TrimSuffix(one, ")"), "(")
			if !found {
				return nil, fmt.Errorf("reading the type %q: there is no field", one)
			}
			for field := range strings.SplitSeq(list, ",") {
				kind, label, found := strings.Cut(field, " ")
				if !found {
					return nil, fmt.Errorf("reading the type %q: the field %q has no name", name, field)
				}
				types[name] = append(types[name], member{Name: label, Type: kind})
			}
		}
	}
	return types, nil
}

// String is the document's type and contract, for messages about it.
func (d Document) String() string {
	encoded := d.Message.EncodedType()
	return fmt.Sprintf("%s to %s at %s on chain %d", encoded[:strings.IndexByte(encoded, '(')], d.Place.domain.Name,
		showAddress(d.Place.contract), d.Place.chainID)
}

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
