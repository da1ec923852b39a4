package gateway

import (
	"sync/atomic"

	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/gateway/pick"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// Route is what the requests that a backend answers are metered under. It never changes.
type Route struct {
	// Model is the on-chain name that callers ask for.
	Model string
	// Network is the name of the DeHugNetwork, for readers.
	Network string
	// ChainID and Oracle name the contract that usage is settled with.
	ChainID                 int64
	Oracle, Payer, Provider evm.Address
	TokenID                 evm.Hash
	// TermsIndex is the number of the terms in force, and Prices what they ask; Prices is nil when they are not known.
	TermsIndex uint64
	Prices     *usage.Prices
}

// equalRoute reports whether two routes say the same.
func (r *Route) equalRoute(other *Route) bool {
	x, y := *r, *other
	x.Prices, y.Prices = nil, nil
	samePrices := r.Prices == other.Prices || (r.Prices != nil && other.Prices != nil && *r.Prices == *other.Prices)
	return x == y && samePrices
}

// Backend is one pod's address and how it does. It outlives snapshots.
type Backend struct {
	// Address is host:port.
	Address string
	// Route is what requests that this pod answers are metered under.
	Route    *Route
	inflight atomic.Int64
	state    atomic.Pointer[pick.State]
}

// unknown is the state of a pod that was not asked yet.
var unknown pick.State

func (b *Backend) pickView() pick.View {
	return pick.View{State: b.pickState(), Inflight: b.inflight.Load()}
}

func (b *Backend) pickState() *pick.State {
	if state := b.state.Load(); state != nil {
		return state
	}
	return &unknown
}

// updateState replaces what is known of the pod, and reports whether that ejects it.
func (b *Backend) updateState(next func(pick.State) pick.State) (ejected bool) {
	for {
		old := b.state.Load()
		before := unknown
		if old != nil {
			before = *old
		}
		after := next(before)
		if b.state.CompareAndSwap(old, &after) {
			return after.Ejected() && !before.Ejected()
		}
	}
}
