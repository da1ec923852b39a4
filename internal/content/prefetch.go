package content

import (
	"context"
	"sync"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// maxPrefetchs is how many inner nodes are fetched before the walk reaches them.
// What waits is bounded by that many blocks.
const maxPrefetchs = 48

// prefetcher fetches inner nodes side by side for a walk that takes them one
// after the other.
type prefetcher struct {
	fetch func(ctx context.Context, id ipld.CID, what string) ([]byte, error)

	wg    sync.WaitGroup
	ahead map[ipld.CID]chan fetched
}

type fetched struct {
	block []byte
	err   error
}

// want starts the fetch of a block that get will be asked for, if there is
// room. Only the walk's goroutine calls want and get.
func (p *prefetcher) want(ctx context.Context, id ipld.CID, what string) {
	if _, under := p.ahead[id]; under || len(p.ahead) >= maxPrefetchs {
		return
	}
	done := make(chan fetched, 1)
	p.ahead[id] = done
	p.wg.Go(func() {
		block, err := p.fetch(ctx, id, what)
		done <- fetched{block, err}
	})
}

func (p *prefetcher) get(ctx context.Context, id ipld.CID, what string) ([]byte, error) {
	done, under := p.ahead[id]
	if !under {
		return p.fetch(ctx, id, what)
	}
	delete(p.ahead, id)
	f := <-done
	return f.block, f.err
}
