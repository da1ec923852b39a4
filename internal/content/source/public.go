package source

import (
	"fmt"
	"net/netip"
	"slices"
	"syscall"

	"github.com/dehug-io/dehug-operator/internal/content/bitswap"
)

// specialPurpose are the ranges that netip's own tests do not cover and that
// lead to a network of one's own, to this machine, or nowhere (the registries
// of RFC 6890). Ranges of IPv6 that carry an IPv4 address are among them: what
// they lead to depends on a translator.
var specialPurpose = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"),
	netip.MustParsePrefix("100.64.0.0/10"),
	netip.MustParsePrefix("192.0.0.0/24"),
	netip.MustParsePrefix("192.0.2.0/24"),
	netip.MustParsePrefix("192.88.99.0/24"),
	netip.MustParsePrefix("198.18.0.0/15"),
	netip.MustParsePrefix("198.51.100.0/24"),
	netip.MustParsePrefix("203.0.113.0/24"),
	netip.MustParsePrefix("240.0.0.0/4"),
	netip.MustParsePrefix("2001::/23"),
	netip.MustParsePrefix("2001:db8::/32"),
	netip.MustParsePrefix("2002::/16"),
	netip.MustParsePrefix("3fff::/20"),
}

// globalUnicast6 is where all public addresses of IPv6 are today.
var globalUnicast6 = netip.MustParsePrefix("2000::/3")

// IsPublic reports whether an address is one of the public Internet.
func IsPublic(a netip.Addr) bool {
	a = a.Unmap().WithZone("")
	if !a.IsGlobalUnicast() || a.IsPrivate() || (a.Is6() && !globalUnicast6.Contains(a)) {
		return false
	}
	return !slices.ContainsFunc(specialPurpose, func(p netip.Prefix) bool { return p.Contains(a) })
}

// IsReachable reports whether an address is public, private or of this machine,
// and not of one link alone: there clouds answer machines about their secrets.
func IsReachable(a netip.Addr) bool {
	a = a.Unmap()
	return a.IsGlobalUnicast() || a.IsLoopback()
}

// dialWhere returns a net.Dialer.Control that lets connections begin to
// addresses of that kind alone. It sees what a name resolved to.
func dialWhere(may func(netip.Addr) bool) bitswap.Control {
	return func(_, address string, _ syscall.RawConn) error {
		to, err := netip.ParseAddrPort(address)
		if err != nil || !may(to.Addr()) {
			return &Error{Reason: fmt.Sprintf("a router named it, and it leads to %s, which is not a public address", address),
				WholeFile: true}
		}
		return nil
	}
}
