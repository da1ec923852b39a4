package bitswap_test

import (
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content/bitswap"
)

const somePeer = "12D3KooWFixx1WWSV5rkGquL6CoAu7NwCaG9dQ9ctUYoUx15vWcV"

func TestParseAddr(t *testing.T) {
	tests := map[string]struct{ in, wantIn string }{
		"IPv4":         {in: "/ip4/192.0.2.1/tcp/4001/p2p/" + somePeer},
		"IPv6":         {in: "/ip6/2001:db8::1/tcp/4001/p2p/" + somePeer},
		"name":         {in: "/dns/kubo.ipfs.svc/tcp/4001/p2p/" + somePeer},
		"name, IPv4":   {in: "/dns4/kubo/tcp/4001/p2p/" + somePeer},
		"name, IPv6":   {in: "/dns6/kubo/tcp/4001/p2p/" + somePeer},
		"RSA peer":     {in: "/ip4/192.0.2.1/tcp/4001/p2p/QmaCpDMGvV2BGHeYERUEnRQAwe3N8SzbUtfsmvsqQLuvuJ"},
		"no peer":      {"/ip4/192.0.2.1/tcp/4001", "add /p2p/<peer id> to it; `ipfs id`"},
		"peer alone":   {"/p2p/" + somePeer, "not plain TCP"},
		"not a peer":   {"/ip4/192.0.2.1/tcp/4001/p2p/x", "not valid"},
		"QUIC":         {"/ip4/192.0.2.1/udp/4001/quic-v1/p2p/" + somePeer, "QUIC"},
		"WebSocket":    {"/ip4/192.0.2.1/tcp/4001/ws/p2p/" + somePeer, "not plain TCP"},
		"relay":        {"/ip4/192.0.2.1/tcp/4001/p2p/" + somePeer + "/p2p-circuit/p2p/" + somePeer, "relays"},
		"dnsaddr":      {"/dnsaddr/bootstrap.libp2p.io/p2p/" + somePeer, "dnsaddr"},
		"no port":      {"/ip4/192.0.2.1/p2p/" + somePeer, "not plain TCP"},
		"not a number": {"/ip4/192.0.2.1/tcp/x/p2p/" + somePeer, "not valid"},
		"not an IP":    {"/ip4/192.0.2/tcp/4001/p2p/" + somePeer, "not valid"},
		"empty":        {"", "not valid"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			a, err := bitswap.ParseAddr(tc.in)
			switch {
			case tc.wantIn == "" && (err != nil || a.String() != tc.in):
				t.Errorf("ParseAddr: %v, %v; want the address itself", a, err)
			case tc.wantIn != "" && (err == nil || !strings.Contains(err.Error(), tc.wantIn)):
				t.Errorf("ParseAddr: %v, want an error with %q", err, tc.wantIn)
			}
		})
	}
}
