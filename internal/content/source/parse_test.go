package source_test

import (
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content/source"
)

func TestParseSource(t *testing.T) {
	folder := t.TempDir()
	tests := map[string]struct{ in, want, wantIn string }{
		"plain":         {in: "https://ipfs.example.org", want: "https://ipfs.example.org"},
		"trailing":      {in: "http://a:8080/ipfs/", want: "http://a:8080"},
		"base path":     {in: "http://a/mirror/", want: "http://a/mirror"},
		"other scheme":  {in: "ftp://models", wantIn: "not supported"},
		"peer":          {in: somePeer, want: somePeer},
		"whose id":      {in: "/ip4/1.2.3.4/tcp/4001", wantIn: "`ipfs id`"},
		"no peer id":    {in: "/ip4/1.2.3.4/tcp/4001/p2p/x", wantIn: "not valid"},
		"peer by QUIC":  {in: "/ip4/1.2.3.4/udp/4001/quic-v1/p2p/12D3KooWFixx1WWSV5rkGquL6CoAu7NwCaG9dQ9ctUYoUx15vWcV", wantIn: "QUIC"},
		"only a path":   {in: "/srv/models", wantIn: "not supported"},
		"Kubo":          {in: "ipfs+rpc://127.0.0.1:5001", want: "ipfs+rpc://127.0.0.1:5001"},
		"Kubo and path": {in: "ipfs+rpc://127.0.0.1:5001/api", wantIn: "host and port only"},
		"folder":        {in: "file://" + folder, want: "file://" + folder},
		"no folder":     {in: "file:///no/such/folder", wantIn: "check the path"},
		"relative":      {in: "file://models", wantIn: "absolute path"},
		"no host":       {in: "http://", wantIn: "host"},
		"credentials":   {in: "http://u:secret@a", wantIn: "host and optional path only"},
		"query":         {in: "http://a?x=1", wantIn: "host and optional path only"},
		"not a URL":     {in: "http://[", wantIn: "not a URL"},
		"without slash": {in: "localhost:8080", wantIn: "not supported"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			s, err := source.Parse(tc.in)
			if tc.wantIn != "" {
				if err == nil || !strings.Contains(err.Error(), tc.wantIn) || strings.Contains(err.Error(), "secret") {
					t.Errorf("ParseSource: %v, want an error with %q", err, tc.wantIn)
				}
				return
			}
			if err != nil || s.Name() != tc.want {
				t.Errorf("ParseSource: %v, %v; want %s", s, err, tc.want)
			}
		})
	}
}

const somePeer = "/dns4/kubo/tcp/4001/p2p/12D3KooWFixx1WWSV5rkGquL6CoAu7NwCaG9dQ9ctUYoUx15vWcV"
