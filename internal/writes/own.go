package writes

import (
	"context"
	"errors"
	"reflect"
	"sync"
	"time"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/apimachinery/pkg/util/resourceversion"
	"sigs.k8s.io/controller-runtime/pkg/client"
)

// longestLag is how long a cache is not believed that has not seen a write. One that is further behind is.
const longestLag = 10 * time.Second

var errUnseen = errors.New("the cache has not seen this manager's last write of it")

// NewSeeingOwn returns a client whose Get is a conflict while the cache has not seen what this client wrote last: a
// pass that takes an older state of its own objects for the present one starts again what was done, or leaves a status
// as it is that it has overwritten. What was applied is not remembered: an apply needs no look at what it changes.
func NewSeeingOwn(c client.Client, now func() time.Time) client.Client {
	return &seeingOwn{Client: c, now: now, written: map[ownKey]ownWrite{}}
}

type seeingOwn struct {
	client.Client

	now func() time.Time

	mu      sync.Mutex
	written map[ownKey]ownWrite
	sweepAt time.Time
}

type ownKey struct {
	kind reflect.Type
	types.NamespacedName
}

// ownWrite is the last write of one object.
type ownWrite struct {
	at      time.Time
	uid     types.UID
	version string
	deleted bool
}

func (c *seeingOwn) Get(ctx context.Context, name client.ObjectKey, o client.Object, opts ...client.GetOption) error {
	err := c.Client.Get(ctx, name, o, opts...)
	if client.IgnoreNotFound(err) != nil || !c.isBehind(ownKey{reflect.TypeOf(o), name}, o, err == nil) {
		return err
	}
	return apierrors.NewConflict(schema.GroupResource{Resource: reflect.TypeOf(o).Elem().Name()}, name.Name, errUnseen)
}

// isBehind reports whether what the cache has of an object is older than what was written.
func (c *seeingOwn) isBehind(key ownKey, o client.Object, found bool) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	w, ok := c.written[key]
	if !ok {
		return false
	}
	behind := !found && !w.deleted
	switch {
	case found && w.deleted:
		behind = o.GetUID() == w.uid && o.GetDeletionTimestamp() == nil
	case found:
		order, err := resourceversion.CompareResourceVersion(o.GetResourceVersion(), w.version)
		behind = err == nil && order < 0
	}
	if !behind || c.now().Sub(w.at) > longestLag {
		delete(c.written, key)
		return false
	}
	return true
}

func (c *seeingOwn) noteWrite(o client.Object, deleted bool, err error) error {
	if err != nil {
		return err
	}
	now := c.now()
	c.mu.Lock()
	defer c.mu.Unlock()
	if now.After(c.sweepAt) {
		for key, w := range c.written {
			if now.Sub(w.at) > longestLag {
				delete(c.written, key)
			}
		}
		c.sweepAt = now.Add(longestLag)
	}
	c.written[ownKey{reflect.TypeOf(o), client.ObjectKeyFromObject(o)}] = ownWrite{
		at: now, uid: o.GetUID(), version: o.GetResourceVersion(), deleted: deleted}
	return nil
}

func (c *seeingOwn) Create(ctx context.Context, o client.Object, opts ...client.CreateOption) error {
	return c.noteWrite(o, false, c.Client.Create(ctx, o, opts...))
}

func (c *seeingOwn) Update(ctx context.Context, o client.Object, opts ...client.UpdateOption) error {
	return c.noteWrite(o, false, c.Client.Update(ctx, o, opts...))
}

func (c *seeingOwn) Patch(ctx context.Context, o client.Object, p client.Patch, opts ...client.PatchOption) error {
	return c.noteWrite(o, false, c.Client.Patch(ctx, o, p, opts...))
}

func (c *seeingOwn) Delete(ctx context.Context, o client.Object, opts ...client.DeleteOption) error {
	return c.noteWrite(o, true, c.Client.Delete(ctx, o, opts...))
}

func (c *seeingOwn) Status() client.SubResourceWriter { return ownStatus{c.Client.Status(), c} }

// ownStatus notes what is written of statuses.
type ownStatus struct {
	client.SubResourceWriter

	client *seeingOwn
}

func (s ownStatus) Patch(ctx context.Context, o client.Object, p client.Patch,
	opts ...client.SubResourcePatchOption) error {
	return s.client.noteWrite(o, false, s.SubResourceWriter.Patch(ctx, o, p, opts...))
}
