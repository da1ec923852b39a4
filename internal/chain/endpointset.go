package chain

import (
	"sync"

	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
)

// endpointSet is a set of endpoints. It is safe for concurrent use.
type endpointSet struct {
	mu  sync.Mutex
	set map[*endpoint.Endpoint]bool
}

func (s *endpointSet) has(e *endpoint.Endpoint) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.set[e]
}

func (s *endpointSet) add(e *endpoint.Endpoint) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.set == nil {
		s.set = map[*endpoint.Endpoint]bool{}
	}
	s.set[e] = true
}
