package serve

import (
	"net/http"
	"sync"
)

// Count is how many requests of one kind were answered.
type Count struct {
	// Format is raw, car or bytes, "" for a request that was not understood.
	Format string
	// Status is that of the answers.
	Status int
	// Requests and Bytes count answers and what was sent of their bodies.
	Requests, Bytes int64
}

// counts adds up what was answered. Formats and statuses are few.
type counts struct {
	mu  sync.Mutex
	all map[countKey]Count
}

type countKey struct {
	format format
	status int
}

func (c *counts) countAnswer(f format, w *pacedWriter) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.all == nil {
		c.all = map[countKey]Count{}
	}
	status := w.status
	if status == 0 {
		status = http.StatusOK
	}
	key := countKey{f, status}
	n := c.all[key]
	n.Format, n.Status = string(f), status
	n.Requests++
	n.Bytes += w.sent
	c.all[key] = n
}

// listCounts returns what was answered so far, in no order.
func (c *counts) listCounts() []Count {
	c.mu.Lock()
	defer c.mu.Unlock()
	out := make([]Count, 0, len(c.all))
	for _, n := range c.all {
		out = append(out, n)
	}
	return out
}
