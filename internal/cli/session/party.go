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

// KnowVerified names a contract whose code was verified.
func (s *Session) KnowVerified(name string, address evm.Address) {
	s.known = append(s.known, party{name: name, address: address, verified: true})
}

// markVerified notes that the code of a contract that is known by name was verified.
func (s *Session) markVerified(address evm.Address) {
	for i := range s.known {
		if s.known[i].address == address {
			s.known[i].verified = true
		}
	}
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
