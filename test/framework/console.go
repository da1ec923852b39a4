package framework

import (
	"context"
	"fmt"
	"io"
	"sync"
	"time"
)

// console prints the demo's story: a heading a step, lines below it, and the time that it took.
type console struct {
	mu    sync.Mutex
	out   io.Writer
	count int
	start time.Time
}

func newConsole(out io.Writer) *console {
	return &console{out: out, start: time.Now()}
}

func (c *console) step(ctx context.Context, title string, run func(context.Context) error) error {
	c.count++
	c.printf("\n== %d. %s\n", c.count, title)
	began := time.Now()
	if err := run(ctx); err != nil {
		c.printf("   FAILED after %s: %v\n", time.Since(began).Round(time.Second), err)
		return fmt.Errorf("%s: %w", title, err)
	}
	c.printf("   done in %s (%s in all)\n", time.Since(began).Round(100*time.Millisecond),
		time.Since(c.start).Round(time.Second))
	return nil
}

func (c *console) printf(format string, args ...any) {
	c.mu.Lock()
	defer c.mu.Unlock()
	_, _ = fmt.Fprintf(c.out, format, args...)
}
