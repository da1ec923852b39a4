package bitswap_test

import (
	"context"
	"errors"
	"runtime"
	"testing"
	"time"

	"github.com/libp2p/go-libp2p/core/protocol"

	"github.com/dehug-io/dehug-operator/internal/content/bitswap"
	"github.com/dehug-io/dehug-operator/internal/content/bitswap/bitswaptest"
)

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
		if _, err := p.FetchBlocks(t.Context(), c.asked); !errors.Is(err, bitswap.ErrClosed) {
			t.Errorf("Fetch: %v, want ErrClosed", err)
		}
		eventually(t, "the connection ends", func() bool { return n.Seen().Open == 0 })
	})
	eventually(t, "the goroutines end", func() bool { return runtime.NumGoroutine() <= before })
}
