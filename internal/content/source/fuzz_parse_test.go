package source

import (
	"net/url"
	"strings"
	"testing"
)

func FuzzParseSource(f *testing.F) {
	for _, s := range []string{"http://a:8080/ipfs/", "http://ipfs", "https://u:p@a", "ipfs+rpc://h:1", "http://[::1]:x", "/ip4/1.2.3.4", "http://a?x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		if strings.HasPrefix(strings.ToLower(raw), "file:") {
			return // looks at the disk
		}
		s, err := Parse(raw)
		if err != nil {
			return
		}
		if u, err := url.Parse(s.Name()); err != nil || u.User != nil || u.Host == "" || u.RawQuery != "" {
			t.Errorf("the source %q of %q is accepted", s.Name(), raw)
		}
	})
}
