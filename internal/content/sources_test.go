package content_test

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/bitswap/bitswaptest"
	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/folder"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

func TestPeersBesideAGoodGateway(t *testing.T) {
	want := weights()
	dir := contenttest.WriteFolder(t, want)
	imp, store := contenttest.Import(t, dir)
	later := func(f bitswaptest.Fault) bitswaptest.Fault { return bitswaptest.After(6, f) }
	tests := map[string]struct {
		fault    bitswaptest.Fault
		disabled string // why it may be given up
		failures bool
	}{
		"good":          {func(*bitswaptest.Reply) {}, "", false},
		"wrong bytes":   {later(bitswaptest.FlipByte), "not requested", true}, // or the gateway is done before the third
		"large message": {later(bitswaptest.Oversize), "more than 4194304 bytes", true},
		"lacks a part":  {later(bitswaptest.Lost), "", true},
		"silent":        {later(bitswaptest.Silent), "", false},
		"dies":          {later(bitswaptest.HangUp), "", true},
		"slow":          {later(bitswaptest.Slow(200 << 10)), "", false},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			peer := contenttest.ServePeer(t, store, tc.fault)
			gateway := contenttest.ServeFolder(t, imp, dir, everyWay, contenttest.Slow(4<<20))
			out := filepath.Join(t.TempDir(), "model")
			begun := time.Now()
			result, err := fetchInto(t, out, imp.Root, peer.Source(t), gateway.Source(t))
			if err != nil {
				t.Fatalf("Fetch: %v", err)
			}
			checkPublished(t, out, want)
			if took := time.Since(begun); took > 18*time.Second {
				t.Errorf("the fetch took %s: it waited for the peer", took)
			}
			got := result.Sources[0]
			if got.DisabledReason != "" && (tc.disabled == "" || !strings.Contains(got.DisabledReason, tc.disabled)) || (got.Failures > 0) != tc.failures {
				t.Errorf("totals of the peer %+v, want it disabled for nothing but %q, and failures: %t", got, tc.disabled, tc.failures)
			}
			if got.Bytes == 0 || got.Mode != "bitswap" {
				t.Errorf("totals of the peer %+v, want some bytes by bitswap", got)
			}
		})
	}
}

func TestAPeerThatIsOfNoUse(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, contenttest.Model()))
	good, other := contenttest.ServePeer(t, store), contenttest.ServePeer(t, contenttest.Store{})
	host, id, _ := strings.Cut(good.Addr, "/p2p/")
	_, otherID, _ := strings.Cut(other.Addr, "/p2p/")
	tests := map[string]struct {
		addr, wantIn string
		kind         error
	}{
		"empty":         {other.Addr, "does not have the block", source.ErrUnavailable},
		"silent":        {contenttest.ServePeer(t, store, bitswaptest.Silent).Addr, "timed out", source.ErrUnavailable},
		"wrong bytes":   {contenttest.ServePeer(t, store, bitswaptest.FlipByte).Addr, "not requested", ipld.ErrCorrupt},
		"other peer":    {host + "/p2p/" + otherID, id + " instead of " + otherID, source.ErrUnavailable},
		"no bitswap":    {bitswaptest.Serve(t, nil, "").Addr, "does not speak bitswap", source.ErrUnavailable},
		"closed port":   {"/ip4/127.0.0.1/tcp/1/p2p/" + id, "cannot be reached", source.ErrUnavailable},
		"unknown host":  {"/dns4/no.such.host.invalid/tcp/1/p2p/" + id, "does not resolve", source.ErrUnavailable},
		"hangs up":      {contenttest.ServePeer(t, store, bitswaptest.HangUp).Addr, "broke off", source.ErrUnavailable},
		"not a message": {contenttest.ServePeer(t, store, bitswaptest.Garbage).Addr, "not a bitswap message", ipld.ErrCorrupt},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			origin, err := source.Parse(tc.addr, source.WithTimeout(500*time.Millisecond))
			if err != nil {
				t.Fatal(err)
			}
			defer source.CloseAll([]source.Source{origin})
			_, err = fetchInto(t, filepath.Join(t.TempDir(), "model"), imp.Root, origin)
			if !errors.Is(err, tc.kind) || !strings.Contains(err.Error(), tc.wantIn) || !strings.Contains(err.Error(), tc.addr) {
				t.Errorf("Fetch: %v, want %v with %q and the address", err, tc.kind, tc.wantIn)
			}
		})
	}
}

// TestAPeerIsKeptBusy has a node whose next block is always wanted already: a
// span waits for nothing that another one has asked for.
func TestAPeerIsKeptBusy(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, weights()))
	peer := contenttest.ServePeer(t, store, bitswaptest.Slow(20<<20))
	if _, err := fetchInto(t, filepath.Join(t.TempDir(), "model"), imp.Root, peer.Source(t)); err != nil {
		t.Fatalf("Fetch: %v", err)
	}
	leaves := 0
	for _, f := range imp.Files {
		leaves += len(f.Leaves)
	}
	if s := peer.Seen(); s.MostWanted < 4<<20 || s.Connections != 1 || s.Wants > leaves+10 || s.Cancels > 0 {
		t.Errorf("the node saw %+v, want at least 4 MiB wanted at once, and each of %d leaves once", s, leaves)
	}
}

// TestAClosedSourceIsNotAskedAgain says so in its own words.
func TestAClosedSourceIsNotAskedAgain(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, contenttest.Model()))
	origin := contenttest.ServePeer(t, store).Source(t)
	source.CloseAll([]source.Source{origin})
	if _, err := origin.Block(t.Context(), imp.Root, 1<<20); err == nil || !strings.Contains(err.Error(), "closed") {
		t.Errorf("Block: %v, want an error that says it was closed", err)
	}
}

// TestWhatDoesNotFitIsRefusedAndNotALie is about answers that show by their
// headers that they are not what was asked for: the source is asked in another
// way, and keeps its good name.
func TestWhatDoesNotFitIsRefusedAndNotALie(t *testing.T) {
	dir := contenttest.WriteFolder(t, weights())
	imp, _ := contenttest.Import(t, dir)
	tests := map[string]struct {
		way   contenttest.Ways
		fault contenttest.Fault
	}{
		"part of another file": {contenttest.Ranges, func(r *contenttest.Reply) {
			if r.Body != nil {
				r.Header.Set("Content-Range", "bytes 0-1/10")
				contenttest.FlipByte(r)
			}
		}},
		"the whole file": {contenttest.Ranges, func(r *contenttest.Reply) {
			if r.Body != nil {
				r.Status, r.Body = http.StatusOK, []byte("not the whole")
			}
		}},
		"compressed part": {contenttest.Ranges, func(r *contenttest.Reply) {
			r.Header.Set("Content-Encoding", "gzip")
			contenttest.FlipByte(r)
		}},
		"a web page for a CAR": {contenttest.CAR, func(r *contenttest.Reply) {
			if r.Body != nil {
				contenttest.HTML(r)
			}
		}},
		"a CAR without repeated blocks": {contenttest.CAR, func(r *contenttest.Reply) {
			if r.Body != nil {
				r.Header.Set("Content-Type", "application/vnd.ipld.car; version=1; order=dfs; dups=n")
				r.Body = r.Body[:0]
			}
		}},
		"a CAR of something else": {contenttest.CAR, func(r *contenttest.Reply) {
			if r.Body != nil {
				contenttest.OtherBlock(r)
			}
		}},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			gateway := contenttest.ServeFolder(t, imp, dir, contenttest.Raw|tc.way, onlyParts(tc.fault))
			out := filepath.Join(t.TempDir(), "model")
			result, err := fetchInto(t, out, imp.Root, gateway.Source(t))
			if err != nil {
				t.Fatalf("Fetch: %v", err)
			}
			checkPublished(t, out, weights())
			if got := result.Sources[0]; got.Mode != "blocks" || got.DisabledReason != "" {
				t.Errorf("totals %+v, want the source asked block by block", got)
			}
		})
	}
}

// kuboRPC starts a server with the two commands that a fetch uses, and returns
// its address as a source.
func kuboRPC(t *testing.T, imp *folder.Imported, dir string) string {
	t.Helper()
	_, store := contenttest.Import(t, dir)
	files := map[string]string{}
	for _, f := range imp.Files {
		files[f.CID] = filepath.Join(dir, filepath.FromSlash(f.Path))
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		arg := r.URL.Query().Get("arg")
		switch block, found := store[arg]; {
		case r.Method != http.MethodPost:
			w.WriteHeader(http.StatusMethodNotAllowed)
		case r.URL.Path == "/api/v0/block/get" && found:
			_, _ = w.Write(block)
		case r.URL.Path == "/api/v0/cat" && files[arg] != "":
			var offset, length int
			_, _ = fmt.Sscan(r.URL.Query().Get("offset")+" "+r.URL.Query().Get("length"), &offset, &length)
			data, err := os.ReadFile(files[arg])
			if err != nil {
				t.Errorf("reading the file: %v", err)
			}
			_, _ = w.Write(data[offset : offset+length])
		default:
			http.Error(w, `{"Message":"block was not found locally (offline): ipld: could not find"}`, http.StatusInternalServerError)
		}
	}))
	t.Cleanup(server.Close)
	return strings.Replace(server.URL, "http://", "ipfs+rpc://", 1)
}
