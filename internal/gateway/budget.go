package gateway

import (
	"sync"

	"github.com/dehug-io/dehug-operator/internal/gateway/pick"
)

// budgets keeps the retry budget of each endpoint that used some of it and did not earn it back.
type budgets struct {
	mu   sync.Mutex
	used map[string]pick.Budget
}

// earnRetry records a request to an endpoint.
func (b *budgets) earnRetry(e *Endpoint) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if len(b.used) == 0 {
		return
	}
	id := e.ID()
	budget, ok := b.used[id]
	if !ok {
		return
	}
	if budget = budget.Earned(); budget == (pick.Budget{}) {
		delete(b.used, id)
		return
	}
	b.used[id] = budget
}

// spendRetry records a retry, and reports whether there may be one.
func (b *budgets) spendRetry(e *Endpoint) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	next, ok := b.used[e.ID()].Spend()
	if !ok {
		return false
	}
	if b.used == nil {
		b.used = map[string]pick.Budget{}
	}
	b.used[e.ID()] = next
	return true
}
