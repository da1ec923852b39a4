package fairqueue

import (
	"container/heap"
	"time"

	"sigs.k8s.io/controller-runtime/pkg/reconcile"
)

// waiting are requests whose time has not come, the next one first.
type waiting struct {
	heap  waitingHeap
	found map[reconcile.Request]*waiter
}

type waiter struct {
	item  *item
	until time.Time
	index int
}

func newWaiting() waiting { return waiting{found: map[reconcile.Request]*waiter{}} }

// addItem lets a request wait; the earlier time counts for one that waits already.
func (w *waiting) addItem(i *item, until time.Time) {
	if have := w.found[i.request]; have != nil {
		if until.Before(have.until) {
			have.until = until
			heap.Fix(&w.heap, have.index)
		}
		return
	}
	added := &waiter{item: i, until: until}
	w.found[i.request] = added
	heap.Push(&w.heap, added)
}

// removeRequest takes a request out, if it waits.
func (w *waiting) removeRequest(r reconcile.Request) {
	if have := w.found[r]; have != nil {
		heap.Remove(&w.heap, have.index)
		delete(w.found, r)
	}
}

// takeDue takes a request whose time has come; nil when there is none.
func (w *waiting) takeDue(now time.Time) *item {
	if len(w.heap) == 0 || w.heap[0].until.After(now) {
		return nil
	}
	due := w.heap[0].item
	w.removeRequest(due.request)
	return due
}

// nextTime is when the time of the next request comes; zero when none waits.
func (w *waiting) nextTime() time.Time {
	if len(w.heap) == 0 {
		return time.Time{}
	}
	return w.heap[0].until
}

type waitingHeap []*waiter

func (h waitingHeap) Len() int           { return len(h) }
func (h waitingHeap) Less(i, j int) bool { return h[i].until.Before(h[j].until) }
func (h waitingHeap) Swap(i, j int) {
	h[i], h[j] = h[j], h[i]
	h[i].index, h[j].index = i, j
}

func (h *waitingHeap) Push(x any) {
	added := x.(*waiter) //nolint:forcetypeassert // package heap gives what it was given
	added.index = len(*h)
	*h = append(*h, added)
}

func (h *waitingHeap) Pop() any {
	last := (*h)[len(*h)-1]
	(*h)[len(*h)-1] = nil
	*h = (*h)[:len(*h)-1]
	return last
}
