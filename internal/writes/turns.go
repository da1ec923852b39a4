package writes

import (
	"context"
	"fmt"
	"sync"
)

// Turns lets one holder at a time do something to the same key, over requests to the API server. Holders of other keys
// wait for nothing, so that a write that hangs in one namespace holds up that namespace alone. The zero value is ready.
type Turns struct {
	mu    sync.Mutex
	taken map[string]chan struct{}
}

// Take waits until the key is free or ctx ends, and returns what gives it back.
func (t *Turns) Take(ctx context.Context, key string) (giveBack func(), err error) {
	for {
		done := make(chan struct{})
		before := t.claim(key, done)
		if before == nil {
			return func() { t.free(key, done) }, nil
		}
		select {
		case <-before:
		case <-ctx.Done():
			return nil, fmt.Errorf("waiting for another write of %q: %w", key, ctx.Err())
		}
	}
}

// claim takes the key when it is free, and else returns the channel that is closed when it may be.
func (t *Turns) claim(key string, done chan struct{}) (before chan struct{}) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if before, isTaken := t.taken[key]; isTaken {
		return before
	}
	if t.taken == nil {
		t.taken = map[string]chan struct{}{}
	}
	t.taken[key] = done
	return nil
}

func (t *Turns) free(key string, done chan struct{}) {
	t.mu.Lock()
	defer t.mu.Unlock()
	delete(t.taken, key)
	close(done)
}
