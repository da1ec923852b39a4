package discover

import (
	"net"
	"net/netip"
	"slices"
	"strings"

	"github.com/multiformats/go-multiaddr"

	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// maxAddresses bounds the addresses of one provider that are returned.
const maxAddresses = 2

// reach specifies from where an address can be reached, best first.
type reach int

const (
	public reach = iota
	private
	loopback // of use only where nothing else is
)

// candidate is an address of a provider that can be a source.
type candidate struct {
	url     string
	gateway bool
	reach   reach
}

// sources returns the provider's best addresses: public ones before private
// ones, gateways before peers, and loopback only where there is nothing else.
func (p provider) sources(allowPrivate bool) []string {
	var found []candidate
	for _, a := range p.addresses {
		if c, ok := p.candidate(a); ok && (allowPrivate || c.reach == public) {
			found = append(found, c)
		}
	}
	slices.SortStableFunc(found, func(a, b candidate) int {
		if a.reach != b.reach {
			return int(a.reach) - int(b.reach)
		}
		switch {
		case a.gateway && !b.gateway:
			return -1
		case b.gateway && !a.gateway:
			return 1
		}
		return 0
	})
	var out []string
	for _, c := range found {
		if len(out) < maxAddresses && !slices.Contains(out, c.url) && (c.reach != loopback || found[0].reach == loopback) {
			out = append(out, c.url)
		}
	}
	return out
}

// candidate reads one address. Only plain forms count: /<host>/tcp/<port>, then
// /http, /https, /tls/http, /tls/sni/<name>/http or nothing, and at the end the
// provider's own /p2p/<id> or nothing.
func (p provider) candidate(a multiaddr.Multiaddr) (candidate, bool) {
	if len(a) > 0 && a[len(a)-1].Code() == multiaddr.P_P2P {
		if a[len(a)-1].Value() != p.id {
			return candidate{}, false
		}
		a = a[:len(a)-1]
	}
	if len(a) < 2 || a[1].Code() != multiaddr.P_TCP || a[1].Value() == "0" {
		return candidate{}, false
	}
	reach, usable := reachOf(a[0])
	if !usable {
		return candidate{}, false
	}
	c, host, port := candidate{reach: reach}, a[0].Value(), a[1].Value()
	scheme, plain := schemeOf(a[2:])
	switch {
	case !plain:
		return c, false
	case scheme == "" && p.speaks(protocolBitswap):
		c.url = a.String() + "/p2p/" + p.id
	case scheme != "" && p.speaks(protocolGateway):
		c.gateway, c.url = true, scheme+"://"+authority(scheme, host, port)
	default:
		return c, false
	}
	return c, true
}

// schemeOf returns the URL scheme that the parts after the port stand for; ""
// for none of them.
func schemeOf(rest multiaddr.Multiaddr) (scheme string, known bool) {
	names := make([]string, 0, len(rest))
	for _, part := range rest {
		if part.Code() != multiaddr.P_SNI {
			names = append(names, part.Protocol().Name)
		}
	}
	switch strings.Join(names, "/") {
	case "":
		return "", len(rest) == 0
	case "http":
		return "http", len(rest) == 1
	case "https", "tls/http":
		return "https", true
	default:
		return "", false
	}
}

// reachOf judges a host. An IP address of one link is of no use: clouds answer
// machines at such ones. A name counts as public until it is dialed.
func reachOf(host multiaddr.Component) (r reach, usable bool) {
	switch host.Code() {
	case multiaddr.P_DNS, multiaddr.P_DNS4, multiaddr.P_DNS6:
		return public, isHostName(host.Value())
	case multiaddr.P_IP4, multiaddr.P_IP6:
	default:
		return private, false
	}
	ip, err := netip.ParseAddr(host.Value())
	switch {
	case err != nil || !source.IsReachable(ip):
		return private, false
	case source.IsPublic(ip):
		return public, true
	case ip.Unmap().IsLoopback():
		return loopback, true
	default:
		return private, true
	}
}

// isHostName reports whether a name is one of DNS, so that nothing else gets
// into a URL.
func isHostName(name string) bool {
	if name == "" || len(name) > 253 {
		return false
	}
	return !strings.ContainsFunc(name, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && r != '-' && r != '.' && r != '_'
	})
}

// authority is host and port as a URL has them.
func authority(scheme, host, port string) string {
	if (scheme == "https" && port == "443") || (scheme == "http" && port == "80") {
		if strings.Contains(host, ":") {
			return "[" + host + "]"
		}
		return host
	}
	return net.JoinHostPort(host, port)
}
