package fairqueue

import (
	"container/list"

	"sigs.k8s.io/controller-runtime/pkg/reconcile"
)

// Lanes, the one that is served first first.
const (
	laneUrgent = iota
	laneUsual
	laneLow
	lanes
)

// laneNames are those of the metrics.
var laneNames = [lanes]string{laneUrgent: "urgent", laneUsual: "usual", laneLow: "low"}

// laneOf is the lane of a priority of controller-runtime's: 0 unless something else is said, and negative for what an
// informer lists at its start.
func laneOf(priority int) int {
	switch {
	case priority > 0:
		return laneUrgent
	case priority < 0:
		return laneLow
	}
	return laneUsual
}

// item is a request that is not being worked on, or is to be once more.
type item struct {
	request  reconcile.Request
	priority int
	// place is where it stands among those of its namespace; nil while its time has not come.
	place *list.Element
}

// namespace holds what is ready of one namespace in one lane, the oldest first.
type namespace struct {
	name  string
	items *list.List
	place *list.Element
}

// lane holds the namespaces that have something ready, the one whose turn it is first.
type lane struct {
	namespaces map[string]*namespace
	turns      *list.List
}

// turns decides what is worked on next. It does no IO and knows no time.
type turns struct {
	// most is how many requests of other lanes than the urgent one may be worked on at once.
	most  int
	lanes [lanes]lane
	// busy are the requests that are being worked on, with their lanes; busyIn counts them by namespace, and unhurried
	// those that are not urgent.
	busy      map[reconcile.Request]int
	busyIn    map[string]int
	unhurried int
}

// newTurns keeps a quarter of the workers, or one, for what is urgent. A single worker takes everything.
func newTurns(workers int) turns {
	t := turns{most: max(1, workers-max(1, workers/4)), busy: map[reconcile.Request]int{}, busyIn: map[string]int{}}
	for i := range t.lanes {
		t.lanes[i] = lane{namespaces: map[string]*namespace{}, turns: list.New()}
	}
	return t
}

// addItem appends a request whose time has come.
func (t *turns) addItem(i *item) {
	l := &t.lanes[laneOf(i.priority)]
	n := l.namespaces[i.request.Namespace]
	if n == nil {
		n = &namespace{name: i.request.Namespace, items: list.New()}
		l.namespaces[n.name], n.place = n, l.turns.PushBack(n)
	}
	i.place = n.items.PushBack(i)
}

// removeItem takes a request out of the order.
func (t *turns) removeItem(i *item) {
	l := &t.lanes[laneOf(i.priority)]
	n := l.namespaces[i.request.Namespace]
	n.items.Remove(i.place)
	i.place = nil
	if n.items.Len() == 0 {
		l.turns.Remove(n.place)
		delete(l.namespaces, n.name)
	}
}

// takeNext returns what to work on next; nil when there is nothing, or nothing that a worker is free for.
func (t *turns) takeNext() *item {
	for number := range t.lanes {
		if number != laneUrgent && t.unhurried >= t.most {
			return nil
		}
		i := t.nextOf(&t.lanes[number])
		if i == nil {
			continue
		}
		l := &t.lanes[number]
		if n := l.namespaces[i.request.Namespace]; n.items.Len() > 1 {
			l.turns.MoveToBack(n.place)
		}
		t.removeItem(i)
		t.busy[i.request] = number
		t.busyIn[i.request.Namespace]++
		if number != laneUrgent {
			t.unhurried++
		}
		return i
	}
	return nil
}

// nextOf finds the oldest request of the namespace of which least is being worked on; of several, of the one whose turn
// it is.
func (t *turns) nextOf(l *lane) *item {
	var best *item
	for place := l.turns.Front(); place != nil; place = place.Next() {
		n := place.Value.(*namespace) //nolint:forcetypeassert // nothing else is in the list
		i := t.firstIdle(n)
		if i == nil || best != nil && t.busyIn[n.name] >= t.busyIn[best.request.Namespace] {
			continue
		}
		if best = i; t.busyIn[n.name] == 0 {
			break
		}
	}
	return best
}

// firstIdle is the oldest request of a namespace that is not being worked on.
func (t *turns) firstIdle(n *namespace) *item {
	for place := n.items.Front(); place != nil; place = place.Next() {
		i := place.Value.(*item) //nolint:forcetypeassert // nothing else is in the list
		if _, busy := t.busy[i.request]; !busy {
			return i
		}
	}
	return nil
}

// markDone ends the work on a request.
func (t *turns) markDone(r reconcile.Request) {
	number, busy := t.busy[r]
	if !busy {
		return
	}
	delete(t.busy, r)
	if t.busyIn[r.Namespace]--; t.busyIn[r.Namespace] == 0 {
		delete(t.busyIn, r.Namespace)
	}
	if number != laneUrgent {
		t.unhurried--
	}
}

// countReady counts what is ready in a lane.
func (t *turns) countReady(number int) int {
	n := 0
	for _, of := range t.lanes[number].namespaces {
		n += of.items.Len()
	}
	return n
}
