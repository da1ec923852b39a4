package apiserver

import (
	"context"
	"errors"
	"time"

	"k8s.io/apimachinery/pkg/runtime/schema"
	toolscache "k8s.io/client-go/tools/cache"
	"sigs.k8s.io/controller-runtime/pkg/cache"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/client/apiutil"
)

var errNoResync = errors.New("a view has no resync")

// informer tells handlers of one kind.
type informer struct {
	view *View
	kind string
}

// AddEventHandler tells of what there is at once.
func (i informer) AddEventHandler(h toolscache.ResourceEventHandler) (toolscache.ResourceEventHandlerRegistration,
	error) {
	for _, o := range i.view.listSeen(i.kind) {
		h.OnAdd(o, true)
	}
	i.view.addHandler(i.kind, h)
	return registration{}, nil
}

// AddEventHandlerWithResyncPeriod is AddEventHandler.
func (i informer) AddEventHandlerWithResyncPeriod(h toolscache.ResourceEventHandler, resync time.Duration) (
	toolscache.ResourceEventHandlerRegistration, error) {
	if resync > 0 {
		return nil, errNoResync
	}
	return i.AddEventHandler(h)
}

// AddEventHandlerWithOptions is AddEventHandler.
func (i informer) AddEventHandlerWithOptions(h toolscache.ResourceEventHandler, _ toolscache.HandlerOptions) (
	toolscache.ResourceEventHandlerRegistration, error) {
	return i.AddEventHandler(h)
}

// RemoveEventHandler does nothing.
func (i informer) RemoveEventHandler(toolscache.ResourceEventHandlerRegistration) error { return nil }

// AddIndexers does nothing: the view has indexes of its own.
func (i informer) AddIndexers(toolscache.Indexers) error { return nil }

// HasSynced is true.
func (i informer) HasSynced() bool { return true }

// HasSyncedChecker is done.
func (i informer) HasSyncedChecker() toolscache.DoneChecker { return done{} }

// IsStopped is false.
func (i informer) IsStopped() bool { return false }

// registration is of a handler that has been told of everything.
type registration struct{}

func (registration) HasSynced() bool { return true }

func (registration) HasSyncedChecker() toolscache.DoneChecker { return done{} }

type done struct{}

func (done) Name() string { return "view" }

func (done) Done() <-chan struct{} {
	closed := make(chan struct{})
	close(closed)
	return closed
}

// GetInformer returns the informer of a kind.
func (v *View) GetInformer(_ context.Context, o client.Object, _ ...cache.InformerGetOption) (cache.Informer, error) {
	gvk, err := apiutil.GVKForObject(o, v.server.scheme)
	return informer{v, gvk.Kind}, err //nolint:wrapcheck // its words are enough
}

// GetInformerForKind returns the informer of a kind.
func (v *View) GetInformerForKind(_ context.Context, gvk schema.GroupVersionKind, _ ...cache.InformerGetOption) (
	cache.Informer, error) {
	return informer{v, gvk.Kind}, nil
}

// RemoveInformer does nothing.
func (v *View) RemoveInformer(context.Context, client.Object) error { return nil }
