package typeddata

import (
	"encoding/json"
	"fmt"
	"strings"
)

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
