package apiserver

import (
	"context"
	"slices"
	"sync"
	"time"

	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/apimachinery/pkg/types"
	toolscache "k8s.io/client-go/tools/cache"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/client/apiutil"
)

// View is a cache of a server that lags: it sees each change when Deliver says so, those of one kind in order. It is
// safe for concurrent use, but for Deliver.
type View struct {
	*Client

	server *Server
	ours   map[string]labels.Selector
	delay  func(Event) time.Duration
	stop   func()

	mu      sync.Mutex
	kinds   map[string]*seen
	indexes map[string]client.IndexerFunc
}

// seen is what the view has of one kind.
type seen struct {
	objects  map[types.NamespacedName]client.Object
	pending  []pendingEvent
	handlers []toolscache.ResourceEventHandler
}

type pendingEvent struct {
	Event

	due time.Time
}

// NewView makes a view that has seen everything so far. Of the kinds in ours it sees what the selector takes; delay is
// how much later than it happened the view may see a change.
func NewView(s *Server, ours map[string]labels.Selector, delay func(Event) time.Duration) *View {
	v := &View{server: s, ours: ours, delay: delay, kinds: map[string]*seen{}, indexes: map[string]client.IndexerFunc{}}
	v.Client = NewClient(s, v)
	for _, e := range s.All() {
		if v.isSeen(e.Kind, e.New) {
			v.seenOf(e.Kind).objects[e.NamespacedName] = e.New
		}
	}
	v.stop = s.Watch(v.takeEvent)
	return v
}

// NewStaleView makes a view of a server's cache as it was so many changes ago, as a manager has one that asks a server
// which lags: it sees those changes when late has passed.
func NewStaleView(s *Server, back int, late time.Duration, ours map[string]labels.Selector,
	delay func(Event) time.Duration) *View {
	v := NewView(s, ours, func(Event) time.Duration { return late })
	s.mu.Lock()
	past := slices.Clone(s.past[max(0, len(s.past)-back):])
	s.mu.Unlock()
	for _, e := range slices.Backward(past) {
		if v.isSeen(e.Kind, e.Old) {
			v.seenOf(e.Kind).objects[e.NamespacedName] = e.Old
		} else {
			delete(v.seenOf(e.Kind).objects, e.NamespacedName)
		}
	}
	for _, e := range past {
		v.takeEvent(e)
	}
	v.delay = delay
	return v
}

// Close ends the view.
func (v *View) Close() { v.stop() }

func (v *View) isSeen(kind string, o client.Object) bool {
	selector := v.ours[kind]
	return o != nil && (selector == nil || selector.Matches(labelsOf(o)))
}

// seenOf is called under the lock.
func (v *View) seenOf(kind string) *seen {
	if v.kinds[kind] == nil {
		v.kinds[kind] = &seen{objects: map[types.NamespacedName]client.Object{}}
	}
	return v.kinds[kind]
}

// takeEvent queues a change.
func (v *View) takeEvent(e Event) {
	if !v.isSeen(e.Kind, e.New) && !v.isSeen(e.Kind, e.Old) {
		return
	}
	due := v.server.now().Add(v.delay(e))
	v.mu.Lock()
	defer v.mu.Unlock()
	s := v.seenOf(e.Kind)
	if n := len(s.pending); n > 0 && due.Before(s.pending[n-1].due) {
		due = s.pending[n-1].due
	}
	s.pending = append(s.pending, pendingEvent{e, due})
}

// nextKind is the kind whose next change is due first; empty when nothing is pending.
func (v *View) nextKind() (kind string) {
	for _, k := range sortedKinds(v.kinds) {
		if p := v.kinds[k].pending; len(p) > 0 && (kind == "" || p[0].due.Before(v.kinds[kind].pending[0].due)) {
			kind = k
		}
	}
	return kind
}

// Due is when the next change is to be seen; false when nothing is pending.
func (v *View) Due() (time.Time, bool) {
	v.mu.Lock()
	defer v.mu.Unlock()
	kind := v.nextKind()
	if kind == "" {
		return time.Time{}, false
	}
	return v.kinds[kind].pending[0].due, true
}

// Deliver lets the view see the next change. With skip, it does not see those before the last pending change of the
// same object, as after a broken watch. settle is called behind each handler, before the next one is told.
func (v *View) Deliver(skip bool, settle func()) Event {
	e, handlers := v.takeNext(skip)
	for _, h := range handlers {
		switch {
		case e.Old == nil && e.New != nil:
			h.OnAdd(e.New, false)
		case e.Old != nil && e.New != nil:
			h.OnUpdate(e.Old, e.New)
		case e.Old != nil:
			h.OnDelete(e.Old)
		}
		settle()
	}
	return e
}

// takeNext changes what the view has. Old is then what it had.
func (v *View) takeNext(skip bool) (Event, []toolscache.ResourceEventHandler) {
	v.mu.Lock()
	defer v.mu.Unlock()
	kind := v.nextKind()
	s := v.kinds[kind]
	e := s.pending[0].Event
	s.pending = s.pending[1:]
	if skip {
		s.pending = slices.DeleteFunc(s.pending, func(p pendingEvent) bool {
			if p.Key == e.Key {
				e.New = p.New
			}
			return p.Key == e.Key
		})
	}
	e.Old = s.objects[e.NamespacedName]
	if !v.isSeen(kind, e.New) {
		e.New = nil
	}
	if e.New == nil {
		delete(s.objects, e.NamespacedName)
	} else {
		s.objects[e.NamespacedName] = e.New
	}
	return e, s.handlers
}

func (v *View) findObject(key Key) client.Object {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.seenOf(key.Kind).objects[key.NamespacedName]
}

func (v *View) addHandler(kind string, h toolscache.ResourceEventHandler) {
	v.mu.Lock()
	defer v.mu.Unlock()
	s := v.seenOf(kind)
	s.handlers = append(s.handlers, h)
}

func (v *View) listSeen(kind string) []client.Object {
	v.mu.Lock()
	defer v.mu.Unlock()
	s := v.seenOf(kind)
	all := make([]client.Object, 0, len(s.objects))
	for _, o := range s.objects {
		all = append(all, o)
	}
	slices.SortFunc(all, func(a, b client.Object) int {
		return compareKeys(Key{NamespacedName: client.ObjectKeyFromObject(a)},
			Key{NamespacedName: client.ObjectKeyFromObject(b)})
	})
	return all
}

func (v *View) isIndexed(kind, field, value string, o client.Object) bool {
	values := v.indexes[kind+" "+field]
	return values != nil && slices.Contains(values(o), value)
}

// IndexField adds an index.
func (v *View) IndexField(_ context.Context, o client.Object, field string, values client.IndexerFunc) error {
	gvk, err := apiutil.GVKForObject(o, v.server.scheme)
	v.indexes[gvk.Kind+" "+field] = values
	return err //nolint:wrapcheck // its words are enough
}

// Start waits for the end.
func (v *View) Start(ctx context.Context) error {
	<-ctx.Done()
	return nil
}

// WaitForCacheSync does not wait.
func (v *View) WaitForCacheSync(context.Context) bool { return true }
