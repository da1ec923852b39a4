package model

import (
	"context"
	"errors"
	"sync"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"
	"sigs.k8s.io/controller-runtime/pkg/event"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

const (
	// maxSearches bounds what is remembered: a kilobyte a content.
	maxSearches = 4096
	// searchSlots is how many searches run at a time.
	searchSlots = 8
	// foundFor and noneFor are how long an answer is good, with providers and without. It is asked for only when a
	// content is looked at for the first time or a fetch is to start.
	foundFor, noneFor = 10 * time.Minute, time.Minute
)

// errSearching says that the routers are being asked.
var errSearching = errors.New("the routers are being asked who provides the content")

// searchKey is a content and whom is asked about it.
type searchKey struct {
	cid, routers string
	allowPrivate bool
}

// searches ask routers apart from the workers, a few at a time, and wake the models that wait for the answer. The zero
// value is ready for use. It is safe for concurrent use.
type searches struct {
	init  sync.Once
	slots chan struct{}
	woken chan event.GenericEvent

	mu      sync.Mutex
	entries map[searchKey]*search
}

// search is what the routers said of one content.
type search struct {
	found   []string
	err     error
	asked   time.Time // the last time; zero before there is an answer
	running chan struct{}
	waiting map[types.NamespacedName]bool
}

func (s *searches) initialize() {
	s.init.Do(func() {
		s.slots, s.woken = make(chan struct{}, searchSlots), make(chan event.GenericEvent, maxSearches)
		s.entries = map[searchKey]*search{}
	})
}

// wakeEvents name the models that wait for an answer that is there.
func (s *searches) wakeEvents() <-chan event.GenericEvent {
	s.initialize()
	return s.woken
}

// askOnce returns what the routers named, or errSearching until there is an answer. The model is woken when there is.
// An answer that is too old is returned while a new one is asked for.
func (s *searches) askOnce(
	ctx context.Context, by types.NamespacedName, key searchKey, now time.Time,
	find func(context.Context) ([]string, error),
) ([]string, error) {
	s.initialize()
	s.mu.Lock()
	e := s.entries[key]
	if e == nil {
		s.makeRoom()
		e = &search{waiting: map[types.NamespacedName]bool{}}
		s.entries[key] = e
	}
	if e.running == nil && !e.isFresh(now) {
		e.running = make(chan struct{})
		go s.run(context.WithoutCancel(ctx), e, now, find)
	}
	running, answered := e.running, !e.asked.IsZero()
	s.mu.Unlock()
	if running != nil && !answered {
		patience := time.NewTimer(inspectPatience)
		defer patience.Stop()
		select {
		case <-running:
		case <-patience.C:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if e.asked.IsZero() {
		e.waiting[by] = true
		return nil, errSearching
	}
	return e.found, e.err
}

func (e *search) isFresh(now time.Time) bool {
	keep := noneFor
	if len(e.found) > 0 {
		keep = foundFor
	}
	return !e.asked.IsZero() && now.Sub(e.asked) < keep
}

// makeRoom forgets a content that no search runs for when there are too many.
func (s *searches) makeRoom() {
	for key, e := range s.entries {
		if len(s.entries) < maxSearches {
			return
		}
		if e.running == nil {
			delete(s.entries, key)
		}
	}
}

func (s *searches) run(ctx context.Context, e *search, now time.Time, find func(context.Context) ([]string, error)) {
	s.slots <- struct{}{}
	defer func() { <-s.slots }()
	found, err := find(ctx)
	s.mu.Lock()
	defer s.mu.Unlock()
	close(e.running)
	e.found, e.err, e.asked, e.running = found, err, now, nil
	for name := range e.waiting {
		select {
		case s.woken <- event.GenericEvent{Object: &dehugv1alpha1.DeHugModel{
			ObjectMeta: metav1.ObjectMeta{Namespace: name.Namespace, Name: name.Name}}}:
		default: // the next poll looks
		}
	}
	clear(e.waiting)
}
