package feed

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// forkedChain has forked, and fails when it is asked from where on.
type forkedChain struct {
	Chain
	looks int
}

func (c *forkedChain) Look(_ context.Context, look chain.Look) (chain.Seen, error) {
	if c.looks++; c.looks > 1 {
		return chain.Seen{}, errors.New("no answer")
	}
	return chain.Seen{Forked: true, Replies: make([]chain.ViewReply, len(look.Views))}, nil
}

func TestAViewIsReadAgainWhenAForkCannotBeFound(t *testing.T) {
	f := New(&forkedChain{}, Options{})
	track := newTrack(chain.Latest)
	track.advance(evm.Block{Number: 1, Hash: evm.Hash{1}})
	track.advance(evm.Block{Number: 2, Hash: evm.Hash{2}})
	e := track.want(chain.View{}, Asker{"ns", "a"}, time.Now())
	since := track.head
	look := chain.Look{At: evm.Block{Number: 3, Hash: evm.Hash{3}}, Since: &since}
	if err := f.lookSince(t.Context(), track, look); err == nil {
		t.Fatal("the fork was found: the test shows nothing")
	}
	if e.known || !e.queued {
		t.Errorf("the view is known: %t, queued: %t; it would stay pending for ever", e.known, e.queued)
	}
}
