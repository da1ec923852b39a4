package sim

import (
	"cmp"
	"context"
	"errors"
	"math/rand/v2"
	"slices"
	"sync"

	"k8s.io/apimachinery/pkg/types"
	"sigs.k8s.io/controller-runtime/pkg/controller"
)

var errDead = errors.New("this manager is dead")

// gate lets one goroutine of the controllers go on at a time: each waits when its pass begins and before each write.
type gate struct {
	mu      sync.Mutex
	waiting []*ticket
	begun   map[types.UID]bool
	// arrived has an element when a goroutine has come since the driver looked.
	arrived chan struct{}
}

type ticket struct {
	label string
	open  chan struct{}
}

func newGate() *gate { return &gate{begun: map[types.UID]bool{}, arrived: make(chan struct{}, 1)} }

// beginPass waits when a pass makes its first read. What is no pass does not wait.
func (g *gate) beginPass(ctx context.Context, label string) error {
	id := controller.ReconcileIDFromContext(ctx)
	g.mu.Lock()
	known := id == "" || g.begun[id]
	g.begun[id] = true
	g.mu.Unlock()
	if known {
		return nil
	}
	return g.passGate(ctx, label)
}

// passGate waits until the driver chooses it.
func (g *gate) passGate(ctx context.Context, label string) error {
	t := &ticket{label: label, open: make(chan struct{})}
	g.mu.Lock()
	g.waiting = append(g.waiting, t)
	g.mu.Unlock()
	select {
	case g.arrived <- struct{}{}:
	default:
	}
	select {
	case <-t.open:
		return nil
	case <-ctx.Done():
		g.mu.Lock()
		defer g.mu.Unlock()
		g.waiting = slices.DeleteFunc(g.waiting, func(other *ticket) bool { return other == t })
		return errDead
	}
}

// chooseOne lets one of those that wait go on, and returns which; empty when none waits.
func (g *gate) chooseOne(r *rand.Rand) string {
	g.mu.Lock()
	defer g.mu.Unlock()
	if len(g.waiting) == 0 {
		return ""
	}
	slices.SortStableFunc(g.waiting, func(a, b *ticket) int { return cmp.Compare(a.label, b.label) })
	i := r.IntN(len(g.waiting)) // the last number that is drawn before another goroutine may draw some
	t := g.waiting[i]
	g.waiting = slices.Delete(g.waiting, i, i+1)
	close(t.open)
	return t.label
}

func (g *gate) isEmpty() bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	return len(g.waiting) == 0
}
