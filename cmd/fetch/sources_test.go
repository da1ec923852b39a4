package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// serveRouter names gateways on loopback as providers of every content.
func serveRouter(t *testing.T, gateways ...*contenttest.Gateway) string {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/x-ndjson")
		for _, g := range gateways {
			host, port, _ := strings.Cut(strings.TrimPrefix(g.URL, "http://"), ":")
			_, _ = fmt.Fprintf(w, `{"Schema":"peer","ID":"12D3KooWGKv3GxyD9Yoc9wLfP5GcF3QEaj7os5GZBP5XPXsHVj6N",`+
				`"Protocols":["transport-ipfs-gateway-http"],"Addrs":["/ip4/%s/tcp/%s/http"]}`+"\n", host, port)
		}
	}))
	t.Cleanup(s.Close)
	return s.URL
}

func runFetch(t *testing.T, args ...string) (code int, sources map[string]content.SourceTotals, stderr string) {
	t.Helper()
	var stdout, problems bytes.Buffer
	code = runCommand(t.Context(), append(args, "--json", "--retry-for", "2s"), &stdout, &problems)
	var o outcome
	if err := json.Unmarshal(stdout.Bytes(), &o); err != nil {
		t.Fatalf("the outcome %q: %v", stdout.String(), err)
	}
	sources = map[string]content.SourceTotals{}
	for _, s := range o.Sources {
		sources[s.Name] = s
	}
	return code, sources, problems.String()
}

// Of two gateways that a router names, one lies: it is disabled at once, and the
// other delivers.
func TestRouterNamesALiar(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, model()))
	honest, liar := contenttest.Serve(t, store), contenttest.Serve(t, store, contenttest.FlipByte)
	out := filepath.Join(t.TempDir(), "model")
	code, sources, stderr := runFetch(t, "--cid", imp.Root, "--router", serveRouter(t, liar, honest),
		"--allow-private-providers", "--out", out)
	if code != 0 {
		t.Fatalf("fetch ended with %d: %s", code, stderr)
	}
	checkFolder(t, out, model())
	if s := sources[honest.URL]; s.Bytes < imp.TotalBytes {
		t.Errorf("the honest gateway: %+v, want all the bytes", s)
	}
	if liar.Requests() > 8 || len(sources) != 2 {
		t.Errorf("the liar was asked %d times; sources %v, want that both are named and it is asked no more after its "+
			"first answers",
			liar.Requests(), sources)
	}
}

// A router is no reason to fail, or to wait for long, where there is a source.
func TestBadRouterBesideASource(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, model()))
	gateway := contenttest.Serve(t, store)
	mute := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }))
	defer mute.Close()
	begun := time.Now()
	code, _, stderr := runFetch(t, "--cid", imp.Root, "--router", mute.URL, "--source", gateway.URL, "--out",
		filepath.Join(t.TempDir(), "model"))
	if took := time.Since(begun); code != 0 || took > 8*time.Second || !strings.Contains(stderr, "router "+mute.URL) {
		t.Errorf("fetch ended with %d after %s: %s, want success soon and a word about the router", code, took, stderr)
	}
}

// Neither --router nor --provider leads to an address that is not public.
func TestPrivateProvidersAreRefused(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, map[string]string{"a.txt": "a"}))
	gateway := contenttest.Serve(t, store)
	for _, args := range [][]string{{"--router", serveRouter(t, gateway)}, {"--provider", gateway.URL},
		{"--provider", "ipfs+rpc://127.0.0.1:5001"}} {
		code, _, stderr := runFetch(t, append(args, "--cid", imp.Root, "--out", filepath.Join(t.TempDir(), "model"))...)
		if code == 0 || gateway.Requests() > 0 {
			t.Errorf("%v: fetch ended with %d after %d requests: %s, want none", args, code, gateway.Requests(), stderr)
		}
	}
	got, err := source.Parse(gateway.URL, source.WithRouterBounds(true))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := got.Block(t.Context(), imp.Root, 1<<20); err != nil {
		t.Errorf("where it is permitted: %v", err)
	}
}
