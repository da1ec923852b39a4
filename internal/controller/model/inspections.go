package model

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"
	"sigs.k8s.io/controller-runtime/pkg/event"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

const (
	// maxInspected bounds what is remembered: a few hundred bytes a content.
	maxInspected = 4096
	// inspectSlots and retrySlots are how many contents are looked at at a time for the first time, and again after a failure.
	inspectSlots, retrySlots = 8, 4
	// inspectPatience is how long a pass waits for the result: a source that does not answer must not hold up the verdicts on
	// other models.
	inspectPatience = 250 * time.Millisecond
	// inspectTimeout bounds one look at a content.
	inspectTimeout = 2 * time.Minute
)

// errInspecting says that a content is being looked at.
var errInspecting = errors.New("the content's directory is being read")

// inspections look at contents apart from the workers, a few at a time, and wake the models that wait for a result. The zero
// value is ready for use. It is safe for concurrent use.
type inspections struct {
	init         sync.Once
	first, again chan struct{}
	woken        chan event.GenericEvent

	mu      sync.Mutex
	entries map[string]*inspection
}

// inspection is what is known of one content.
type inspection struct {
	// found never changes once it is there; err is of the last look.
	found *Content
	err   error
	// running is closed when the present look ends; nil without one.
	running chan struct{}
	// waiting are the models that have not had the result of the last look.
	waiting map[types.NamespacedName]bool
}

func (i *inspections) initialize() {
	i.init.Do(func() {
		i.first, i.again = make(chan struct{}, inspectSlots), make(chan struct{}, retrySlots)
		i.woken, i.entries = make(chan event.GenericEvent, maxInspected), map[string]*inspection{}
	})
}

// wakeEvents name the models that wait for a result that is there.
func (i *inspections) wakeEvents() <-chan event.GenericEvent {
	i.initialize()
	return i.woken
}

// foundContent returns what was found in a content; nil when that is not known.
func (i *inspections) foundContent(cid string) *Content {
	i.initialize()
	i.mu.Lock()
	defer i.mu.Unlock()
	if e := i.entries[cid]; e != nil {
		return e.found
	}
	return nil
}

// inspectOnce returns the result of looking at a content, or what the last look gave while another is under way: errInspecting
// when there was none. The model is woken when the result is there.
func (i *inspections) inspectOnce(
	ctx context.Context, by types.NamespacedName, c ContentInspector, from SourceSet, cid string,
) (*Content, error) {
	i.initialize()
	e, running, started := i.joinInspection(ctx, by, c, from, cid)
	if started {
		patience := time.NewTimer(inspectPatience)
		defer patience.Stop()
		select {
		case <-running:
		case <-patience.C:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
	i.mu.Lock()
	defer i.mu.Unlock()
	if e.running != nil {
		e.waiting[by] = true
		if e.err == nil {
			return nil, errInspecting
		}
	}
	return e.found, e.err
}

// joinInspection begins a look unless there is one, or a result that the model has not had.
func (i *inspections) joinInspection(
	ctx context.Context, by types.NamespacedName, c ContentInspector, from SourceSet, cid string,
) (e *inspection, running chan struct{}, started bool) {
	i.mu.Lock()
	defer i.mu.Unlock()
	e = i.entries[cid]
	if e == nil {
		i.makeRoom()
		e = &inspection{waiting: map[types.NamespacedName]bool{}}
		i.entries[cid] = e
	}
	owed := e.waiting[by]
	delete(e.waiting, by)
	if e.found != nil || e.running != nil || owed {
		return e, e.running, false
	}
	e.running = make(chan struct{})
	slots := i.first
	if e.err != nil {
		slots = i.again
	}
	go i.runInspection(context.WithoutCancel(ctx), e, slots, c, from, cid)
	return e, e.running, true
}

// makeRoom forgets a content that nobody is looking at when there are too many.
func (i *inspections) makeRoom() {
	for cid, e := range i.entries {
		if len(i.entries) < maxInspected {
			return
		}
		if e.running == nil {
			delete(i.entries, cid)
		}
	}
}

func (i *inspections) runInspection(
	ctx context.Context, e *inspection, slots chan struct{}, c ContentInspector, from SourceSet, cid string,
) {
	slots <- struct{}{}
	defer func() { <-slots }()
	ctx, cancel := context.WithTimeout(ctx, inspectTimeout)
	defer cancel()
	found, err := c.Inspect(ctx, from, cid)
	if err != nil && ctx.Err() != nil {
		err = fmt.Errorf("no source answered within %s: %w", inspectTimeout, source.ErrUnavailable)
	}
	i.mu.Lock()
	defer i.mu.Unlock()
	close(e.running)
	e.found, e.err, e.running = found, err, nil
	for name := range e.waiting {
		select {
		case i.woken <- event.GenericEvent{Object: &dehugv1alpha1.DeHugModel{
			ObjectMeta: metav1.ObjectMeta{Namespace: name.Namespace, Name: name.Name}}}:
		default: // the next poll looks
		}
	}
}
