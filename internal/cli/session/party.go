package session

import (
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// party is a contract or account by name.
type party struct {
	name     string
	address  evm.Address
	verified bool
}

// String returns name, address and whether the code was verified.
func (p party) String() string {
	text := p.address.String()
	if p.name != "" {
		text = p.name + " " + text
	}
	if p.verified {
		text += ", code verified"
	}
	return text
}

// findParty returns what is known of an address. A step that creates a contract has none.
func findParty(known []party, to *evm.Address) party {
	if to == nil {
		return party{name: "a new contract"}
	}
	for _, p := range known {
		if p.address == *to {
			return p
		}
	}
	return party{address: *to}
}
