package session

import (
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Network is one deployment whose contracts belong together, opened for reading.
type Network struct {
	Addresses Addresses
	Token     chain.PaymentToken
	Contracts chain.Contracts
	Reader    *chain.Reader
	Encoder   *chain.Encoder

	progress *progress
}

// parties lists what a network's addresses are.
func (n *Network) parties() []party {
	known := []party{
		{"model registry", n.Contracts.Registry, true}, {"license registry", n.Contracts.Licenses, true},
		{"usage oracle", n.Contracts.Oracle, true}, {"payment token " + n.Token.Symbol, n.Token.Address, false},
	}
	for name, text := range map[string]string{
		"receipt disputes": n.Addresses.Disputes, "namespace claims": n.Addresses.Claims,
	} {
		if address, err := evm.ParseAddress(text); err == nil {
			known = append(known, party{name: name, address: address})
		}
	}
	return known
}
