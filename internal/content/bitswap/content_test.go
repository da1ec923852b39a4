package bitswap_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/bitswap"
	"github.com/dehug-io/dehug-operator/internal/content/bitswap/bitswaptest"
)

// content is blocks to ask for, and what they are.
type content struct {
	asked  []bitswap.Block
	blocks map[string][]byte
}

func makeContent(n, size int) content {
	c := content{blocks: map[string][]byte{}}
	for i := range n {
		data := make([]byte, size)
		binary.BigEndian.PutUint64(data, uint64(i+1))
		sum := sha256.Sum256(data)
		cid := bitswap.CID(append([]byte{1, 0x55, 0x12, 32}, sum[:]...))
		c.asked = append(c.asked, bitswap.Block{CID: cid, Size: int64(size)})
		c.blocks[string(cid[:])] = data
	}
	return c
}

func (c content) cid(n int) string { return string(c.asked[n].CID[:]) }

func dial(t *testing.T, n *bitswaptest.Node) *bitswap.Peer {
	t.Helper()
	addr, err := bitswap.ParseAddr(n.Addr)
	if err != nil {
		t.Fatal(err)
	}
	p := bitswap.New(addr, nil)
	t.Cleanup(func() { _ = p.Close() })
	return p
}

func ask(t *testing.T, p *bitswap.Peer, blocks []bitswap.Block) *bitswap.Fetch {
	t.Helper()
	f, err := p.FetchBlocks(t.Context(), blocks)
	if err != nil {
		t.Fatalf("Fetch: %v", err)
	}
	t.Cleanup(f.Close)
	return f
}

// take checks the next blocks of a request, from first up to end.
func (c content) take(t *testing.T, f *bitswap.Fetch, first, end int) {
	t.Helper()
	for i := first; i < end; i++ {
		data, sum, err := f.Next(t.Context())
		if err != nil {
			t.Fatalf("block %d: %v", i, err)
		}
		if !bytes.Equal(data, c.blocks[c.cid(i)]) || sum != sha256.Sum256(data) {
			t.Fatalf("block %d is not the one that was asked for", i)
		}
	}
}

// eventually waits for something that another goroutine brings about.
func eventually(t *testing.T, what string, ok func() bool) {
	t.Helper()
	for end := time.Now().Add(10 * time.Second); !ok(); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("%s: not within 10 s", what)
		}
	}
}
