package bitswap_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content/bitswap"
	"github.com/dehug-io/dehug-operator/internal/content/bitswap/bitswaptest"
)

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
		"strays":         {bitswaptest.WithStray, "not requested"},
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
			if _, err := p.FetchBlocks(t.Context(), c.asked); !errors.Is(err, bitswap.ErrProtocol) || n.Seen().Connections != 1 {
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

func TestUnrequestedBlocksAreDropped(t *testing.T) {
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
		_, err = p.FetchBlocks(t.Context(), c.asked)
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
	if _, err := dial(t, n).FetchBlocks(t.Context(), makeContent(1, 10).asked); !errors.Is(err, bitswap.ErrNoBitswap) {
		t.Errorf("Fetch: %v, want ErrNoBitswap", err)
	}
}
