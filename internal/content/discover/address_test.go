package discover

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/multiformats/go-multiaddr"

	"github.com/dehug-io/dehug-operator/internal/content/source"
)

func providerAt(t *testing.T, protocols []string, addresses ...string) provider {
	t.Helper()
	p := provider{id: testPeer, protocols: protocols}
	for _, a := range addresses {
		parsed, err := multiaddr.NewMultiaddr(a)
		if err != nil {
			t.Fatal(err)
		}
		p.addresses = append(p.addresses, parsed)
	}
	return p
}

func TestSourcesOfAProvider(t *testing.T) {
	id := "/p2p/" + testPeer
	for name, tc := range map[string]struct {
		protocols, addresses []string
		private              bool
		want                 []string
	}{
		"peer":                     {nil, []string{"/ip4/8.8.8.8/tcp/4001"}, false, []string{"/ip4/8.8.8.8/tcp/4001" + id}},
		"peer with its id":         {nil, []string{"/ip6/2606:4700::1/tcp/4001" + id}, false, []string{"/ip6/2606:4700::1/tcp/4001" + id}},
		"peer by name":             {nil, []string{"/dns4/node.example.org/tcp/4001"}, false, []string{"/dns4/node.example.org/tcp/4001" + id}},
		"peer with another's id":   {nil, []string{"/ip4/8.8.8.8/tcp/4001/p2p/" + otherPeer}, false, nil},
		"relay":                    {nil, []string{"/ip4/8.8.8.8/tcp/4001/p2p/" + otherPeer + "/p2p-circuit" + id}, false, nil},
		"QUIC and WebSocket":       {nil, []string{"/ip4/8.8.8.8/udp/4001/quic-v1", "/dns4/a.example/tcp/443/tls/ws", "/dns4/a.example/tcp/443/wss"}, false, nil},
		"a list of names":          {nil, []string{"/dnsaddr/bootstrap.libp2p.io"}, false, nil},
		"port 0":                   {nil, []string{"/ip4/8.8.8.8/tcp/0"}, false, nil},
		"gateway":                  {nil, []string{"/dns/g.example/tcp/443/https"}, false, []string{"https://g.example"}},
		"gateway in longer form":   {nil, []string{"/dns4/g.example/tcp/8443/tls/sni/g.example/http"}, false, []string{"https://g.example:8443"}},
		"gateway without TLS":      {nil, []string{"/ip6/2606:4700::1/tcp/80/http"}, false, []string{"http://[2606:4700::1]"}},
		"gateway before peer":      {nil, []string{"/ip4/8.8.8.8/tcp/1", "/dns/g.example/tcp/443/https"}, false, []string{"https://g.example", "/ip4/8.8.8.8/tcp/1" + id}},
		"two addresses at most":    {nil, []string{"/ip4/8.8.8.8/tcp/1", "/ip4/8.8.8.8/tcp/2", "/ip4/8.8.8.8/tcp/3"}, false, []string{"/ip4/8.8.8.8/tcp/1" + id, "/ip4/8.8.8.8/tcp/2" + id}},
		"no bitswap":               {[]string{protocolGateway}, []string{"/ip4/8.8.8.8/tcp/1", "/dns/g.example/tcp/443/https"}, false, []string{"https://g.example"}},
		"no gateway":               {[]string{protocolBitswap}, []string{"/ip4/8.8.8.8/tcp/1", "/dns/g.example/tcp/443/https"}, false, []string{"/ip4/8.8.8.8/tcp/1" + id}},
		"another protocol":         {[]string{"transport-graphsync-filecoinv1"}, []string{"/ip4/8.8.8.8/tcp/1"}, false, nil},
		"a name that is no name":   {nil, []string{"/dns/a@b/tcp/443/https", "/dns/a?b/tcp/443/https", "/dns/a#b/tcp/80/http"}, false, nil},
		"an HTTP path":             {nil, []string{"/dns/a.example/tcp/443/https/http-path/x"}, false, nil},
		"private":                  {nil, []string{"/ip4/10.0.0.7/tcp/4001", "/ip4/127.0.0.1/tcp/4001", "/ip6/fd00::1/tcp/1", "/ip4/192.168.1.1/tcp/80/http"}, false, nil},
		"private, permitted":       {nil, []string{"/ip4/127.0.0.1/tcp/4001", "/ip4/10.0.0.7/tcp/4001"}, true, []string{"/ip4/10.0.0.7/tcp/4001" + id}},
		"loopback, permitted":      {nil, []string{"/ip4/127.0.0.1/tcp/4001"}, true, []string{"/ip4/127.0.0.1/tcp/4001" + id}},
		"public before private":    {nil, []string{"/ip4/10.0.0.7/tcp/80/http", "/ip4/8.8.8.8/tcp/1"}, true, []string{"/ip4/8.8.8.8/tcp/1" + id, "http://10.0.0.7"}},
		"metadata, even permitted": {nil, []string{"/ip4/169.254.169.254/tcp/80/http", "/ip6/fe80::1/tcp/80/http", "/ip4/0.0.0.0/tcp/1"}, true, nil},
	} {
		t.Run(name, func(t *testing.T) {
			got := providerAt(t, tc.protocols, tc.addresses...).sources(tc.private)
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Error(diff)
			}
			for _, s := range got {
				if _, err := source.Parse(s, source.WithRouterBounds(tc.private)); err != nil {
					t.Errorf("%s is no source: %v", s, err)
				}
			}
		})
	}
}
