package source

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

func TestIsPublic(t *testing.T) {
	for address, want := range map[string][2]bool{ // public, reachable
		"8.8.8.8": {true, true}, "2606:4700::1111": {true, true}, "::ffff:8.8.8.8": {true, true},
		"10.1.2.3": {false, true}, "172.16.0.1": {false, true}, "192.168.0.1": {false, true}, "100.64.0.1": {false, true},
		"fd00::1": {false, true}, "64:ff9b::a00:1": {false, true}, "2002:a00:1::": {false, true}, "::ffff:10.0.0.1": {false, true},
		"127.0.0.1": {false, true}, "::1": {false, true}, "::ffff:127.0.0.1": {false, true}, "198.18.0.1": {false, true},
		"169.254.169.254": {false, false}, "::ffff:169.254.169.254": {false, false}, "fe80::1": {false, false}, "fe80::1%eth0": {false, false},
		"0.0.0.0": {false, false}, "::": {false, false}, "224.0.0.1": {false, false}, "ff02::1": {false, false}, "255.255.255.255": {false, false},
	} {
		a := netip.MustParseAddr(address)
		if got := [2]bool{IsPublic(a), IsReachable(a)}; got != want {
			t.Errorf("%s: public and reachable %v, want %v", address, got, want)
		}
	}
}

// What a router names is judged again by what it resolves to, redirects too.
func TestWithRouterBoundsRefusesPrivateAddressesWhenDialed(t *testing.T) {
	asked := 0
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		asked++
		http.Error(w, "no", http.StatusNotFound)
	}))
	defer s.Close()
	port := s.URL[strings.LastIndex(s.URL, ":"):]
	id := ipld.CIDFromDigest([32]byte{1})
	const peerID = "/p2p/12D3KooWGKv3GxyD9Yoc9wLfP5GcF3QEaj7os5GZBP5XPXsHVj6N"
	t.Setenv("HTTP_PROXY", s.URL)
	for _, url := range []string{"http://127.0.0.1" + port, "http://localhost" + port, "http://[::ffff:127.0.0.1]" + port,
		"/ip4/127.0.0.1/tcp/" + port[1:] + peerID, "/dns4/localhost/tcp/" + port[1:] + peerID} {
		got, err := Parse(url, WithRouterBounds(false), WithTimeout(5*time.Second))
		if err != nil {
			t.Fatal(err)
		}
		_, err = got.Block(t.Context(), id, 1024)
		var failure *Error
		if !errors.As(err, &failure) || failure.Retryable || !failure.WholeFile || !strings.Contains(failure.Reason, "not a public address") {
			t.Errorf("%s: %v, want one that says that the address is not public, for good", url, err)
		}
		CloseAll([]Source{got})
	}
	if asked > 0 {
		t.Errorf("%d requests arrived, want none", asked)
	}
	permitted, err := Parse(s.URL, WithRouterBounds(true))
	if err != nil {
		t.Fatal(err)
	}
	if _, err = permitted.Block(t.Context(), id, 1024); asked != 1 {
		t.Errorf("permitted: %d requests, %v, want one", asked, err)
	}
	redirect := httptest.NewServer(http.RedirectHandler("http://169.254.169.254/", http.StatusFound))
	defer redirect.Close()
	lured, err := Parse(redirect.URL, WithRouterBounds(true))
	if err != nil {
		t.Fatal(err)
	}
	if _, err = lured.Block(t.Context(), id, 1024); err == nil || !strings.Contains(err.Error(), "169.254.169.254:80, which is not") {
		t.Errorf("redirect to the metadata of a cloud: %v, want that it is refused", err)
	}
}

// A router names gateways and peers; nothing else, and a gateway is not taken
// for a mirror of files.
func TestWithRouterBoundsRefusesOtherKinds(t *testing.T) {
	for _, url := range []string{"file:///etc", "ipfs+rpc://10.0.0.1:5001", "ftp://a", "https://user:secret@a", "/ip4/8.8.8.8/udp/1/quic-v1"} {
		if _, err := Parse(url, WithRouterBounds(true)); err == nil || strings.Contains(err.Error(), "secret") {
			t.Errorf("%s: %v, want an error", url, err)
		}
	}
	var paths []string
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		paths = append(paths, r.URL.Path)
		http.NotFound(w, r)
	}))
	defer s.Close()
	got, err := Parse(s.URL, WithRouterBounds(true))
	if err != nil {
		t.Fatal(err)
	}
	file := ipld.CID{Digest: [32]byte{2}}
	leaf := ipld.Leaf{Size: 1}
	if _, err = got.(SpanSource).OpenSpan(t.Context(), SpanRequest{Path: "a.txt", File: file, FileSize: 1, Size: 1, Leaves: []ipld.Leaf{leaf}}); err == nil {
		t.Error("OpenSpan succeeded, want an error")
	}
	for _, p := range paths {
		if !strings.HasPrefix(p, "/ipfs/") {
			t.Errorf("asked for %s, want CIDs alone", p)
		}
	}
	if len(paths) != 3 {
		t.Errorf("asked for %v, want the three ways of a gateway", paths)
	}
}
