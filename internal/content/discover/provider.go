package discover

import (
	"slices"

	"github.com/multiformats/go-multiaddr"
)

// Protocols that a provider may speak, as routers name them.
const (
	protocolBitswap = "transport-bitswap"
	protocolGateway = "transport-ipfs-gateway-http"
	// protocolUnknown asks for providers that name no protocol, too.
	protocolUnknown = "unknown"
)

// provider is one record of a router's answer.
type provider struct {
	id        string // peer id
	addresses []multiaddr.Multiaddr
	protocols []string
}

// speaks reports whether the provider names the protocol, or none at all.
func (p provider) speaks(protocol string) bool {
	return len(p.protocols) == 0 || slices.Contains(p.protocols, protocol)
}
