package endpoint

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestUrlsOfOneHostAreOneEndpoint(t *testing.T) {
	for name, tc := range map[string]struct {
		urls string
		want int
	}{
		"another path":                   {"https://a.example/v3/key1 https://a.example/v3/key2", 1},
		"a trailing slash":               {"https://a.example https://a.example/", 1},
		"a query":                        {"https://a.example https://a.example?key=2", 1},
		"a user":                         {"https://one@a.example https://two:secret@a.example", 1},
		"upper case":                     {"https://A.Example HTTPS://a.EXAMPLE", 1},
		"the scheme's own port":          {"https://a.example https://a.example:443 http://a.example:80", 1},
		"another scheme":                 {"https://a.example wss://a.example/ws", 1},
		"another port":                   {"http://a.example:8545 http://a.example:8546", 1},
		"a name that ends with a dot":    {"https://a.example https://a.example.", 1},
		"spellings of one IPv6 address":  {"http://[2001:db8::1]:8545 http://[2001:DB8:0::0001]", 1},
		"an IPv4 address as IPv6":        {"http://192.0.2.1 http://[::ffff:192.0.2.1]", 1},
		"zones of one IPv6 address":      {"http://[fe80::1%25eth0] http://[fe80::1%25eth1]", 1},
		"loopback at one port":           {"http://127.0.0.1:8545/a http://127.0.0.1:08545/b", 1},
		"loopback by name":               {"http://localhost:8545 http://127.0.0.1:8545 http://[::1]:8545", 1},
		"loopback without a port":        {"http://localhost http://localhost:80 ws://localhost", 1},
		"loopback at several ports":      {"http://127.0.0.1:8545 http://127.0.0.1:8546 https://127.0.0.1", 3},
		"several addresses":              {"http://192.0.2.1 http://192.0.2.2", 2},
		"several hosts of one domain":    {"https://a.example https://b.example https://a.b.example", 3},
		"a host whose name begins alike": {"https://a.example https://a.example.org", 2},
	} {
		distinct, again := Distinct(strings.Fields(tc.urls))
		if len(distinct) != tc.want {
			t.Errorf("%s: %d endpoints, want %d: %v", name, len(distinct), tc.want, distinct)
		}
		if (len(again) > 0) != (tc.want < len(strings.Fields(tc.urls))) {
			t.Errorf("%s: named again: %v", name, again)
		}
		if strings.Contains(strings.Join(again, " "), "secret") {
			t.Errorf("%s: what is named again tells a secret: %v", name, again)
		}
	}
}

func TestTheFirstUrlOfAHostIsAsked(t *testing.T) {
	distinct, again := Distinct([]string{"https://a/1", "https://b", "https://a/2", "https://A/3"})
	if diff := cmp.Diff([]string{"https://a/1", "https://b"}, distinct); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"a"}, again); diff != "" {
		t.Error(diff)
	}
}

// TestAHostThatOnlyLooksLikeAnotherIsRefused dials hosts that a person or a terminal would read as something else.
func TestAHostThatOnlyLooksLikeAnotherIsRefused(t *testing.T) {
	for _, rawURL := range []string{
		"https://\u0430.example", "https://%D0%B0.example", "https://a.example%E2%80%AEmoc.live", "https://a\u200b.example",
		"http://\x1b[2J.example", "http://a.example%1b[31m",
	} {
		e, err := Dial(t.Context(), rawURL, time.Second)
		if err == nil {
			e.Close()
			t.Errorf("%q is dialed", rawURL)
			continue
		}
		if got := err.Error(); got != Printable(got) || strings.Contains(got, "\u0430") {
			t.Errorf("%q is told as %q", rawURL, got)
		}
	}
}
