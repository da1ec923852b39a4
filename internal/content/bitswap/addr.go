package bitswap

import (
	"fmt"
	"net"

	"github.com/libp2p/go-libp2p/core/peer"
	ma "github.com/multiformats/go-multiaddr"
)

// Addr is where a node is reached and who must answer there.
type Addr struct {
	text          string
	network, host string // as net.Dial takes them
	id            peer.ID
}

// String returns the address as a multiaddr.
func (a Addr) String() string { return a.text }

// example is an address that is accepted.
const example = "/ip4/192.0.2.1/tcp/4001/p2p/12D3Koo…"

// hosts are the parts that an address may begin with, as networks to dial.
var hosts = map[int]string{
	ma.P_IP4: "tcp4", ma.P_IP6: "tcp6", ma.P_DNS: "tcp", ma.P_DNS4: "tcp4", ma.P_DNS6: "tcp6",
}

// ParseAddr takes a multiaddr /<ip4, ip6, dns, dns4 or dns6>/<host>/tcp/<port>/p2p/<peer id>.
// Its errors say what to give instead.
func ParseAddr(s string) (Addr, error) {
	parts, err := ma.NewMultiaddr(s)
	if err != nil {
		return Addr{}, fmt.Errorf("peer address %q is not valid (%w): give one such as %s; `ipfs id` on that node prints "+
			"its own",
			s, err, example)
	}
	if last := parts[len(parts)-1]; last.Code() != ma.P_P2P {
		return Addr{}, fmt.Errorf("peer address %q does not say which peer answers there: add /p2p/<peer id> to it; "+
			"`ipfs id` on that node prints its addresses with it", s)
	}
	network, known := hosts[parts[0].Code()]
	if !known || len(parts) != 3 || parts[1].Code() != ma.P_TCP {
		return Addr{}, fmt.Errorf("peer address %q is not plain TCP: QUIC, WebSocket, relays and dnsaddr are not supported, "+
			"give one such as %s", s, example)
	}
	id, err := peer.Decode(parts[2].Value())
	if err != nil {
		return Addr{}, fmt.Errorf("peer address %q: reading the peer id: %w", s, err)
	}
	return Addr{text: parts.String(), network: network, host: net.JoinHostPort(parts[0].Value(), parts[1].Value()),
		id: id}, nil
}
