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
	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

const (
	// maxInspected bounds what is remembered: a few hundred bytes a content.
	maxInspected = 4096
	// inspectSlots and retrySlots are how many contents are looked at at a time for the first time, and again after a
	// failure.
	inspectSlots, retrySlots = 8, 4
	// largeSlots is how many contents at a time are looked at that took too long beside others, or have too many files
	// for it.
	largeSlots = 1
	// inspectPatience is how long a pass waits for the result: a source that does not answer must not hold up the
	// verdicts on other models.
	inspectPatience = 250 * time.Millisecond
	// inspectTimeout bounds one look at a content; one that continues by itself may take a second more for each
	// bytesPerSecond that the content may have.
	inspectTimeout = 2 * time.Minute
	bytesPerSecond = 8 << 30
)

// errInspecting says that a content is being looked at.
var errInspecting = errors.New("the content's directory is being read")

// inspections look at contents apart from the workers, a few at a time, and wake the models that wait for a result.
// The zero value is ready for use. It is safe for concurrent use.
type inspections struct {
	init                sync.Once
	first, again, large chan struct{}
	woken               chan event.GenericEvent

	mu      sync.Mutex
	entries map[Inspected]*inspection
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
		i.large = make(chan struct{}, largeSlots)
		i.woken, i.entries = make(chan event.GenericEvent, maxInspected), map[Inspected]*inspection{}
	})
}

// wakeEvents name the models that wait for a result that is there.
func (i *inspections) wakeEvents() <-chan event.GenericEvent {
	i.initialize()
	return i.woken
}

// foundContent returns what was found in a content; nil when that is not known.
func (i *inspections) foundContent(of Inspected) *Content {
	i.initialize()
	i.mu.Lock()
	defer i.mu.Unlock()
	if e := i.entries[of]; e != nil {
		return e.found
	}
	return nil
}

// inspectOnce returns the result of looking at a content, or what the last look gave while another is under way:
// errInspecting when there was none. The model is woken when the result is there.
func (i *inspections) inspectOnce(
	ctx context.Context, by types.NamespacedName, c ContentInspector, from SourceSet, of Inspected,
) (*Content, error) {
	i.initialize()
	e, running, started := i.joinInspection(ctx, by, c, from, of)
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
	ctx context.Context, by types.NamespacedName, c ContentInspector, from SourceSet, of Inspected,
) (e *inspection, running chan struct{}, started bool) {
	i.mu.Lock()
	defer i.mu.Unlock()
	e = i.entries[of]
	if e == nil {
		i.makeRoom()
		e = &inspection{waiting: map[types.NamespacedName]bool{}}
		i.entries[of] = e
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
	go i.runInspection(context.WithoutCancel(ctx), e, slots, c, from, of)
	return e, e.running, true
}

// makeRoom forgets a content that no model asks for when there are too many.
func (i *inspections) makeRoom() {
	for of, e := range i.entries {
		if len(i.entries) < maxInspected {
			return
		}
		if e.running == nil {
			delete(i.entries, of)
		}
	}
}

func (i *inspections) runInspection(
	ctx context.Context, e *inspection, slots chan struct{}, c ContentInspector, from SourceSet, of Inspected,
) {
	quick := of
	quick.Quick = true
	found, err := inspectInSlot(ctx, slots, inspectTimeout, c, from, quick)
	if err != nil && (errors.Is(err, content.ErrUnfinished) || errors.Is(err, ipld.ErrOverBudget)) &&
		of.MaxBytes > quickBytes {
		found, err = inspectInSlot(ctx, i.large, inspectTime(of), c, from, of)
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

// quickBytes is the size up to which a content is looked at beside others: the bounds of a larger one are wider, and
// it may take more time.
const quickBytes = 16 << 30

// inspectTime bounds the look at a content that continues by itself.
func inspectTime(of Inspected) time.Duration {
	return inspectTimeout + time.Duration(of.MaxBytes/bytesPerSecond)*time.Second
}

// inspectInSlot looks at a content when a slot is free.
func inspectInSlot(
	ctx context.Context, slots chan struct{}, within time.Duration, c ContentInspector, from SourceSet, of Inspected,
) (*Content, error) {
	slots <- struct{}{}
	defer func() { <-slots }()
	ctx, cancel := context.WithTimeout(ctx, within)
	defer cancel()
	found, err := c.Inspect(ctx, from, of)
	if err != nil && ctx.Err() != nil {
		return nil, fmt.Errorf("no source brought all of it within %s (%w): %w", within, err, source.ErrUnavailable)
	}
	return found, err
}
