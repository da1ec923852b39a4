package bitswap_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/libp2p/go-libp2p/core/protocol"

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
	f, err := p.Fetch(t.Context(), blocks)
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

func TestBlocksAreHandedOverInTheOrderAskedFor(t *testing.T) {
	for _, version := range []protocol.ID{bitswaptest.Newest, "/ipfs/bitswap/1.1.0", "/ipfs/bitswap/1.0.0"} {
		t.Run(string(version), func(t *testing.T) {
			c := makeContent(40, 100<<10)
			n := bitswaptest.Serve(t, c.blocks, version, bitswaptest.Slow(100<<20))
			n.Backwards()
			c.take(t, ask(t, dial(t, n), c.asked), 0, len(c.asked))
			if s := n.Seen(); s.Connections != 1 || s.Wants != len(c.asked) || s.Cancels != 0 {
				t.Errorf("the node saw %+v, want one connection and one want a block", s)
			}
		})
	}
}

func TestMuchIsWantedAtOnceAndNoMoreThanTheBound(t *testing.T) {
	tests := map[string]struct{ blocks, size, least int }{
		"large blocks": {40, 1 << 20, 4 << 20},
		"small blocks": {1500, 100, 100 * 100},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			c := makeContent(tc.blocks, tc.size)
			n := bitswaptest.Serve(t, c.blocks, bitswaptest.Newest)
			p := dial(t, n)
			half := len(c.asked) / 2
			f, other := ask(t, p, c.asked[:half]), ask(t, p, c.asked[half:])
			// Nothing is taken: what may come is what fits.
			fits := min(bitswap.MaxWants, bitswap.MaxWanted/tc.size)
			eventually(t, "all that fits is sent", func() bool { return n.Seen().Replies >= fits })
			time.Sleep(50 * time.Millisecond)
			if s := n.Seen(); s.Replies != fits || s.MostWanted < tc.least || s.MostWants > bitswap.MaxWants {
				t.Errorf("the node saw %+v, want %d replies and at least %d bytes wanted", s, fits, tc.least)
			}
			c.take(t, f, 0, half)
			c.take(t, other, half, len(c.asked))
		})
	}
}

func TestAMissingBlockIsNotFoundAndTheRestComes(t *testing.T) {
	c := makeContent(5, 1000)
	n := bitswaptest.Serve(t, c.blocks, bitswaptest.Newest, bitswaptest.Only(c.cid(2), bitswaptest.Lost))
	f := ask(t, dial(t, n), c.asked)
	c.take(t, f, 0, 2)
	if _, _, err := f.Next(t.Context()); !errors.Is(err, bitswap.ErrNotFound) {
		t.Errorf("Next: %v, want ErrNotFound", err)
	}
	c.take(t, f, 3, 5)
}

func TestASilentNodeIsLeftWhenTheTimeIsUp(t *testing.T) {
	c := makeContent(3, 1000)
	n := bitswaptest.Serve(t, c.blocks, bitswaptest.Newest, bitswaptest.Slow(1))
	f := ask(t, dial(t, n), c.asked)
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	if _, _, err := f.Next(ctx); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("Next: %v, want the context's error", err)
	}
	f.Close()
	eventually(t, "what was wanted is canceled", func() bool { return n.Seen().Cancels == 3 })
}

func TestWhatComesAfterACancellationIsNotHeldAgainstTheNode(t *testing.T) {
	c := makeContent(8, 20<<10)
	n := bitswaptest.Serve(t, c.blocks, bitswaptest.Newest, bitswaptest.Slow(1<<20))
	p := dial(t, n)
	for i := range 6 {
		f := ask(t, p, c.asked[i:i+1])
		eventually(t, "the node answers", func() bool { return n.Seen().Replies > i })
		f.Close()
		eventually(t, "the want is canceled", func() bool { return n.Seen().Cancels > i })
	}
	c.take(t, ask(t, p, c.asked[6:]), 6, 8)
	if p.Strays() != 0 || n.Seen().Connections != 1 {
		t.Errorf("%d strays, the node saw %+v; want none, and one connection", p.Strays(), n.Seen())
	}
}

func TestTwoRequestsForOneBlock(t *testing.T) {
	c := makeContent(1, 200<<10)
	n := bitswaptest.Serve(t, c.blocks, bitswaptest.Newest, bitswaptest.Slow(2<<20))
	p := dial(t, n)
	left, f, g := ask(t, p, c.asked), ask(t, p, c.asked), ask(t, p, c.asked)
	left.Close()
	c.take(t, f, 0, 1)
	c.take(t, g, 0, 1)
	if s := n.Seen(); s.Wants != 1 || s.Cancels != 0 {
		t.Errorf("the node saw %+v, want one want and no cancellation", s)
	}
}

func TestANodeThatDiesIsConnectedToAgain(t *testing.T) {
	c := makeContent(10, 1000)
	n := bitswaptest.Serve(t, c.blocks, bitswaptest.Newest, func(r *bitswaptest.Reply) { r.HangUp = r.Number == 5 })
	p := dial(t, n)
	f := ask(t, p, c.asked)
	got := 0
	for {
		if _, _, err := f.Next(t.Context()); err != nil {
			break
		}
		got++
	}
	if got > 4 {
		t.Errorf("%d blocks came, want at most the 4 that were sent", got)
	}
	c.take(t, ask(t, p, c.asked[got:]), got, 10)
	if s := n.Seen(); s.Connections != 2 {
		t.Errorf("the node saw %+v, want two connections", s)
	}
}

func TestANodeThatBreaksTheProtocolIsGivenUp(t *testing.T) {
	tests := map[string]struct {
		fault  bitswaptest.Fault
		wantIn string
	}{
		"wrong bytes":    {bitswaptest.FlipByte, "do not hash to what was asked for"},
		"strays":         {bitswaptest.WithStray, "nobody asked for"},
		"large message":  {bitswaptest.Oversize, "more than 4194304 bytes"},
		"large block":    {bitswaptest.OversizeBlock, "more than 2097152 bytes"},
		"not a message":  {bitswaptest.Garbage, "not a bitswap message"},
		"after a moment": {bitswaptest.After(20, bitswaptest.Garbage), "not a bitswap message"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			c := makeContent(40, 1000)
			n := bitswaptest.Serve(t, c.blocks, bitswaptest.Newest, tc.fault, bitswaptest.Slow(1<<20))
			p := dial(t, n)
			f := ask(t, p, c.asked)
			var err error
			for range c.asked {
				if _, _, err = f.Next(t.Context()); err != nil {
					break
				}
			}
			if !errors.Is(err, bitswap.ErrProtocol) || !strings.Contains(err.Error(), tc.wantIn) {
				t.Errorf("Next: %v, want ErrProtocol with %q", err, tc.wantIn)
			}
			if _, err := p.Fetch(t.Context(), c.asked); !errors.Is(err, bitswap.ErrProtocol) || n.Seen().Connections != 1 {
				t.Errorf("Fetch: %v over %d connections, want ErrProtocol without another one", err, n.Seen().Connections)
			}
		})
	}
}

func TestWrongBytesForOneBlockAreToldAndThreeTimesAreTooMuch(t *testing.T) {
	c := makeContent(20, 1000)
	// A node answers each block on a stream of its own, and streams are read side by side: the wrong block waits for
	// those before it to be taken, or the third one may end the connection while these are still being read.
	taken := make(chan struct{}, 1)
	afterTheFirst := func(*bitswaptest.Reply) {
		select {
		case <-taken:
		case <-t.Context().Done():
		}
	}
	n := bitswaptest.Serve(t, c.blocks, bitswaptest.Newest,
		bitswaptest.Only(c.cid(7), afterTheFirst), bitswaptest.Only(c.cid(7), bitswaptest.FlipByte))
	p := dial(t, n)
	for i := range 3 {
		f := ask(t, p, c.asked)
		c.take(t, f, 0, 7)
		taken <- struct{}{}
		_, _, err := f.Next(t.Context())
		if i < 2 {
			if !errors.Is(err, bitswap.ErrWrongBytes) || p.Strays() != i+1 {
				t.Fatalf("Next: %v after %d strays, want ErrWrongBytes", err, p.Strays())
			}
			c.take(t, f, 8, 20)
		} else if !errors.Is(err, bitswap.ErrProtocol) {
			t.Errorf("Next: %v the third time, want ErrProtocol", err)
		}
		f.Close()
	}
}

func TestBlocksNobodyAskedForAreDropped(t *testing.T) {
	c := makeContent(20, 1000)
	n := bitswaptest.Serve(t, c.blocks, bitswaptest.Newest, bitswaptest.Slow(1<<20), func(r *bitswaptest.Reply) {
		if r.Number <= 2 {
			bitswaptest.WithStray(r)
		}
	})
	p := dial(t, n)
	c.take(t, ask(t, p, c.asked), 0, 10)
	if p.Strays() != 2 || n.Seen().Connections != 1 {
		t.Errorf("%d strays, the node saw %+v; want 2 over one connection", p.Strays(), n.Seen())
	}
}

func TestAnotherPeerAtTheAddressIsRefused(t *testing.T) {
	c := makeContent(1, 10)
	n, other := bitswaptest.Serve(t, c.blocks, bitswaptest.Newest), bitswaptest.Serve(t, nil, bitswaptest.Newest)
	host, wantID, _ := strings.Cut(n.Addr, "/p2p/")
	_, otherID, _ := strings.Cut(other.Addr, "/p2p/")
	addr, err := bitswap.ParseAddr(host + "/p2p/" + otherID)
	if err != nil {
		t.Fatal(err)
	}
	p := bitswap.New(addr, nil)
	defer func() { _ = p.Close() }()
	for range 2 {
		_, err = p.Fetch(t.Context(), c.asked)
		var identity *bitswap.IdentityError
		if !errors.As(err, &identity) || !strings.Contains(err.Error(), wantID+" instead of "+otherID) {
			t.Errorf("Fetch: %v, want an IdentityError that names both", err)
		}
	}
	if s := n.Seen(); s.Connections != 1 || s.Wants != 0 {
		t.Errorf("the node saw %+v, want one connection and no want", s)
	}
}

func TestANodeWithoutBitswap(t *testing.T) {
	n := bitswaptest.Serve(t, nil, "")
	if _, err := dial(t, n).Fetch(t.Context(), makeContent(1, 10).asked); !errors.Is(err, bitswap.ErrNoBitswap) {
		t.Errorf("Fetch: %v, want ErrNoBitswap", err)
	}
}

func TestAnUnusedConnectionIsClosedAndMadeAgain(t *testing.T) {
	c := makeContent(2, 1000)
	n := bitswaptest.Serve(t, c.blocks, bitswaptest.Newest)
	p := dial(t, n)
	p.SetIdleAfter(20 * time.Millisecond)
	f := ask(t, p, c.asked[:1])
	c.take(t, f, 0, 1)
	time.Sleep(60 * time.Millisecond)
	if n.Seen().Open != 1 {
		t.Error("the connection was closed under a request")
	}
	f.Close()
	eventually(t, "the connection ends", func() bool { return n.Seen().Open == 0 })
	c.take(t, ask(t, p, c.asked[1:]), 1, 2)
}

func TestNothingRunsAfterClose(t *testing.T) {
	before := runtime.NumGoroutine()
	c := makeContent(20, 100<<10)
	t.Run("node", func(t *testing.T) {
		n := bitswaptest.Serve(t, c.blocks, bitswaptest.Newest, bitswaptest.Slow(10<<20))
		p := dial(t, n)
		f := ask(t, p, c.asked)
		c.take(t, f, 0, 3)
		_ = p.Close()
		if _, _, err := f.Next(t.Context()); err == nil {
			for err == nil { // what had come already is still handed over
				_, _, err = f.Next(t.Context())
			}
			if !errors.Is(err, bitswap.ErrClosed) {
				t.Errorf("Next: %v, want ErrClosed", err)
			}
		}
		if _, err := p.Fetch(t.Context(), c.asked); !errors.Is(err, bitswap.ErrClosed) {
			t.Errorf("Fetch: %v, want ErrClosed", err)
		}
		eventually(t, "the connection ends", func() bool { return n.Seen().Open == 0 })
	})
	eventually(t, "the goroutines end", func() bool { return runtime.NumGoroutine() <= before })
}
