package endpoint

import (
	"fmt"
	"net"
	"net/netip"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// Distinct returns the first URL of each server, in their order, and the hosts that further URLs name again, each once.
// A server's word is no second opinion about itself, so the other URLs are not asked.
func Distinct(urls []string) (distinct, again []string) {
	var seen []string
	for _, rawURL := range urls {
		id := identifyServer(rawURL)
		if !slices.Contains(seen, id) {
			seen, distinct = append(seen, id), append(distinct, rawURL)
			continue
		}
		if host := hostOf(rawURL); !slices.Contains(again, host) {
			again = append(again, host)
		}
	}
	return distinct, again
}

// identifyServer names the server behind a URL: its host, in one spelling, whatever scheme, user, port, path and query
// there are, because one operator answers for all that a host serves. On a loopback address the port counts too:
// tunnels to several servers end there, and the nodes of tests. Two names of one server, or a name and its address,
// pass for two: only a look-up could tell, and its answer is the word of yet another server.
func identifyServer(rawURL string) string {
	parsed, err := url.Parse(rawURL)
	if err != nil {
		return rawURL
	}
	host := strings.TrimSuffix(strings.ToLower(parsed.Hostname()), ".")
	if host == "localhost" || strings.HasSuffix(host, ".localhost") {
		host = "127.0.0.1"
	}
	address, err := netip.ParseAddr(host)
	if err != nil {
		return host
	}
	address = address.WithZone("").Unmap()
	if !address.IsLoopback() {
		return address.String()
	}
	port, err := strconv.ParseUint(parsed.Port(), 10, 16)
	if err != nil {
		port = map[string]uint64{"https": 443, "wss": 443}[strings.ToLower(parsed.Scheme)]
		if port == 0 {
			port = 80
		}
	}
	if address == netip.IPv6Loopback() {
		address = netip.AddrFrom4([4]byte{127, 0, 0, 1})
	}
	return net.JoinHostPort(address.String(), strconv.FormatUint(port, 10))
}

// hostOf returns the host of a URL as it may be shown.
func hostOf(rawURL string) string {
	parsed, err := url.Parse(rawURL)
	if err != nil {
		return "a URL"
	}
	return Printable(strings.ToLower(parsed.Hostname()))
}

// Quorum returns the first URL of each server, and how many of them must agree: as many as wanted, or more than half of
// them when that is 0. It refuses more than there are.
func Quorum(urls []string, wanted int) (distinct []string, need int, err error) {
	distinct, again := Distinct(urls)
	if wanted == 0 {
		return distinct, len(distinct)/2 + 1, nil
	}
	if wanted < 0 || wanted > len(distinct) {
		counted := ""
		if len(again) > 0 {
			counted = " of different hosts (" + strings.Join(again, ", ") + " is named more than once and counts as one)"
		}
		return nil, 0, fmt.Errorf("agreement of %d is not possible with %d RPC endpoints%s; add endpoints or lower it",
			wanted, len(distinct), counted)
	}
	return distinct, wanted, nil
}
