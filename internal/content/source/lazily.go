package source

import (
	"context"
	"sync"
)

// lazily does something once, unless it was stopped before it was done.
type lazily struct {
	mu   sync.Mutex
	done bool
	err  error
}

func (l *lazily) doOnce(ctx context.Context, f func() error) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.done {
		err := f()
		if ctx.Err() != nil {
			return ctx.Err()
		}
		l.done, l.err = true, err
	}
	return l.err
}
