// Package interop sets boxo and Kubo beside the fetch engine, as a second
// implementation that is independent of it: their importers and commands write,
// their decoders read, their gateways and bitswap servers are sources, and boxo
// reads what `fetch serve` serves. It is a module of its own because they bring
// some sixty modules.
package interop

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ipfs/boxo/bitswap/network/bsnet"
	"github.com/ipfs/boxo/bitswap/server"
	"github.com/ipfs/boxo/blockstore"
	"github.com/libp2p/go-libp2p"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// serve starts boxo's bitswap server over the blocks of a store, and returns its
// address.
func serve(t *testing.T, store contenttest.Store) string {
	t.Helper()
	s := newBoxoStore()
	for name, data := range store {
		id, err := ipld.ParseCID(name)
		if err == nil {
			err = s.put(id, data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return serveBlocks(t, s.blocks)
}

// serveBlocks starts a libp2p host with boxo's bitswap server over blocks, and
// returns its address.
func serveBlocks(t *testing.T, bs blockstore.Blockstore) string {
	t.Helper()
	host, err := libp2p.New(libp2p.ListenAddrStrings("/ip4/127.0.0.1/tcp/0"), libp2p.DisableRelay())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = host.Close() })
	network := bsnet.NewFromIpfsHost(host)
	srv := server.New(context.WithoutCancel(t.Context()), network, bs)
	network.Start(srv)
	t.Cleanup(func() {
		network.Stop()
		srv.Close()
	})
	return fmt.Sprintf("%s/p2p/%s", host.Addrs()[0], host.ID())
}

func files() map[string]string {
	files := map[string]string{"weights.txt": contenttest.Noise(8<<20+9, 4), "empty.txt": ""}
	for i := range 300 {
		files[fmt.Sprintf("small/%03d.txt", i)] = fmt.Sprintf("%d of many", i)
	}
	return files
}

func fetch(t *testing.T, root, addr string) (string, *content.Result, error) {
	t.Helper()
	origin, err := source.Parse(addr)
	if err != nil {
		t.Fatal(err)
	}
	sources := []source.Source{origin}
	defer source.CloseAll(sources)
	out := filepath.Join(t.TempDir(), "model")
	result, err := content.Fetch(t.Context(), sources, content.FetchOptions{Root: root, Out: out, AllowUnsafeFormats: true})
	return out, result, err
}

func TestFetchFromBoxo(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, files()))
	out, result, err := fetch(t, imp.Root, serve(t, store))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range files() {
		if got, err := os.ReadFile(filepath.Join(out, filepath.FromSlash(name))); err != nil || string(got) != want {
			t.Errorf("%s: %v, %d bytes, want %d", name, err, len(got), len(want))
		}
	}
	if got := result.Sources[0]; got.Mode != "bitswap" || got.Bytes < imp.TotalBytes || got.Failures > 0 {
		t.Errorf("totals %+v, want all the bytes by bitswap without a failure", got)
	}
}

func TestWhatBoxoDoesNotHaveEndsTheFetch(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, files()))
	for name, block := range store {
		if name != imp.Root && len(block) > 0 {
			delete(store, name)
			break
		}
	}
	begun := time.Now()
	_, _, err := fetch(t, imp.Root, serve(t, store))
	if took := time.Since(begun); !errors.Is(err, source.ErrUnavailable) || took > 15*time.Second {
		t.Errorf("Fetch: %v after %s, want ErrUnavailable as soon as the node said so", err, took)
	}
}

func TestAnotherIdentityOfLibp2p(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, map[string]string{"a.txt": "a"}))
	right, other := serve(t, store), serve(t, store)
	host, _, _ := strings.Cut(right, "/p2p/")
	_, id, _ := strings.Cut(other, "/p2p/")
	_, _, err := fetch(t, imp.Root, host+"/p2p/"+id)
	if err == nil || !strings.Contains(err.Error(), "another peer answers there") {
		t.Errorf("Fetch: %v, want one that says that it is another peer", err)
	}
}
