package gateway

import (
	"math"
	"math/rand/v2"
	"sync/atomic"
	"time"
)

// decay is the weight that the newest latency has in a backend's average.
const decay = 0.2

// Backend is one pod's address and how it does. It outlives snapshots.
type Backend struct {
	// Address is host:port.
	Address string
	// Route is what requests that this pod answers are metered under.
	Route    *Route
	inflight atomic.Int64
	latency  atomic.Uint64 // float64 bits, seconds to the first byte, moving average
}

// begin counts a request in; the caller calls the result once with the time to the first byte, 0 when there was none.
func (b *Backend) begin() (end func(firstByte time.Duration)) {
	b.inflight.Add(1)
	return func(firstByte time.Duration) {
		b.inflight.Add(-1)
		if firstByte <= 0 {
			return
		}
		for {
			old := b.latency.Load()
			next := firstByte.Seconds()
			if old != 0 {
				next = (1-decay)*math.Float64frombits(old) + decay*next
			}
			if b.latency.CompareAndSwap(old, math.Float64bits(next)) {
				return
			}
		}
	}
}

// load is what a new request would wait for: the latency so far times the requests that share it. A pod without a
// measured latency counts as fast, so that it is tried.
func (b *Backend) load() float64 {
	latency := math.Float64frombits(b.latency.Load())
	return (latency + 1e-3) * float64(b.inflight.Load()+1)
}

// target is a backend of an endpoint.
type target struct {
	endpoint *Endpoint
	backend  *Backend
}

func targets(endpoints []*Endpoint) []target {
	var out []target
	for _, e := range endpoints {
		for _, b := range e.Backends {
			out = append(out, target{endpoint: e, backend: b})
		}
	}
	return out
}

// pick removes one target from the list by the power of two choices: of two random ones, the less loaded.
// The list must not be empty.
func pick(list []target, random func(n int) int) (target, []target) {
	i := random(len(list))
	if len(list) > 1 {
		j := random(len(list) - 1)
		if j >= i {
			j++
		}
		if list[j].backend.load() < list[i].backend.load() {
			i = j
		}
	}
	chosen := list[i]
	list[i] = list[len(list)-1]
	return chosen, list[:len(list)-1]
}

func randomIndex(n int) int { return rand.IntN(n) } //nolint:gosec // spreads load, guards nothing
