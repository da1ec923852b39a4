package publish

import (
	"cmp"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
)

// ParseTargets returns the targets that URLs name, in the order in which they
// are served:
//
//   - file:///path.car: a CAR file;
//   - ipfs+rpc://host:port, http:// and https://: the RPC API of a Kubo node;
//   - pin+https://host/path: a pinning service (IPFS Pinning Service API);
//     pin+http:// only for a loopback address. One at most.
//
// All that can be found wrong without asking anybody is refused here.
func ParseTargets(urls []string, o TargetOptions) ([]Target, error) {
	var targets []Target
	pinning := 0
	for _, raw := range urls {
		t, err := parseTarget(raw, o)
		if err != nil {
			return nil, err
		}
		if t.uploadRank() == rankPinning {
			pinning++
		}
		targets = append(targets, t)
	}
	if pinning > 1 {
		return nil, errors.New("two pinning services would be sent the same token: name one, and publish again with " +
			"the other")
	}
	slices.SortStableFunc(targets, func(a, b Target) int { return cmp.Compare(a.uploadRank(), b.uploadRank()) })
	return targets, nil
}

func parseTarget(raw string, o TargetOptions) (Target, error) {
	u, err := url.Parse(raw)
	if err != nil {
		return nil, errors.New("a target is not a URL: give one such as http://127.0.0.1:5001")
	}
	if u.RawQuery != "" || u.Fragment != "" {
		return nil, fmt.Errorf("target %q must be scheme, host and path only", u.Redacted())
	}
	scheme := u.Scheme
	if scheme == "file" {
		return parseCARTarget(u, o.Folder)
	}
	if u.Host == "" {
		return nil, fmt.Errorf("target %q is not supported: give http(s)://host:5001 or ipfs+rpc://host:5001 (a Kubo node), "+
			"file:///path.car, or pin+https://host/path (a pinning service)", u.Redacted())
	}
	switch scheme {
	case "http", "https":
		return newKuboTarget(u.Redacted(), u), nil
	case "ipfs+rpc":
		if strings.Trim(u.Path, "/") != "" {
			return nil, fmt.Errorf("target %q must be host and port only: give one such as ipfs+rpc://127.0.0.1:5001",
				u.Redacted())
		}
		api := *u
		api.Scheme = "http"
		return newKuboTarget(u.Redacted(), &api), nil
	case "pin+https", "pin+http":
		return parsePinning(u, o)
	}
	return nil, fmt.Errorf("target %q has the scheme %q, which is not supported: give http(s):// or ipfs+rpc:// (a "+
		"Kubo node), "+
		"file:// (a CAR file) or pin+https:// (a pinning service)", u.Redacted(), scheme)
}
