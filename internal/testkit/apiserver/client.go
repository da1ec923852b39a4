package apiserver

import (
	"context"
	"errors"
	"fmt"
	"strings"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/types"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/client/apiutil"
)

// Call is a write that a client is about to make.
type Call struct {
	Verb string
	Key
}

func (c Call) String() string { return c.Verb + " " + c.Key.String() }

// Source is what a client reads from in place of the server: a View.
type Source interface {
	findObject(key Key) client.Object
	listSeen(kind string) []client.Object
	isIndexed(kind, field, value string, o client.Object) bool
}

// Client reads from a server or a view of it, and writes to the server.
type Client struct {
	server *Server
	view   Source
	mapper meta.RESTMapper

	// Read is called before each read, and Write around each write; nil for none.
	Read  func(ctx context.Context, key Key) error
	Write func(ctx context.Context, call Call, do func() error) error
}

var errUnsupported = errors.New("the simulated API server does not do that")

// NewClient makes a client that reads from a view; nil for the server itself.
func NewClient(s *Server, v Source) *Client {
	mapper := meta.NewDefaultRESTMapper(nil)
	for gvk := range s.scheme.AllKnownTypes() {
		scope := meta.RESTScopeNamespace
		if clusterScoped[gvk.Kind] {
			scope = meta.RESTScopeRoot
		}
		mapper.Add(gvk, scope)
	}
	return &Client{server: s, view: v, mapper: mapper}
}

var clusterScoped = map[string]bool{
	"DeHugNetwork": true, "InferenceRuntime": true, "UsageReport": true, "Namespace": true,
}

// Get reads one object.
func (c *Client) Get(ctx context.Context, name client.ObjectKey, into client.Object, _ ...client.GetOption) error {
	gvk, err := c.GroupVersionKindFor(into)
	if err != nil {
		return err
	}
	key := Key{gvk.Kind, name}
	if c.Read != nil {
		if err := c.Read(ctx, key); err != nil {
			return err
		}
	}
	var found client.Object
	if c.view != nil {
		found = c.view.findObject(key)
	} else if have, err := c.server.findObject(key); err == nil {
		found = have.object
	}
	if found == nil {
		return apierrors.NewNotFound(resourceOf(key), name.Name)
	}
	if partial, ok := into.(*metav1.PartialObjectMetadata); ok {
		partial.ObjectMeta = metav1.ObjectMeta{Namespace: found.GetNamespace(), Name: found.GetName(), UID: found.GetUID(),
			Labels: found.GetLabels(), ResourceVersion: found.GetResourceVersion(),
			Generation: found.GetGeneration(), DeletionTimestamp: found.GetDeletionTimestamp()}
		return nil
	}
	return fillIn(into, found)
}

// List reads objects by namespace, labels and fields of the view's indexes.
func (c *Client) List(ctx context.Context, into client.ObjectList, opts ...client.ListOption) error {
	gvk, err := c.GroupVersionKindFor(into)
	if err != nil {
		return err
	}
	kind := strings.TrimSuffix(gvk.Kind, "List")
	if c.Read != nil {
		if err := c.Read(ctx, Key{Kind: kind}); err != nil {
			return err
		}
	}
	var o client.ListOptions
	o.ApplyOptions(opts)
	all := c.server.Objects(kind)
	if c.view != nil {
		all = c.view.listSeen(kind)
	}
	var found []runtime.Object
	for _, object := range all {
		if matches := c.isWanted(kind, object, &o); matches {
			found = append(found, object.DeepCopyObject())
		}
	}
	if err := meta.SetList(into, found); err != nil {
		return fmt.Errorf("listing %ss: %w", kind, err)
	}
	return nil
}

func (c *Client) isWanted(kind string, object client.Object, o *client.ListOptions) bool {
	if o.Namespace != "" && o.Namespace != object.GetNamespace() ||
		o.LabelSelector != nil && !o.LabelSelector.Matches(labelsOf(object)) {
		return false
	}
	if o.FieldSelector == nil {
		return true
	}
	for _, r := range o.FieldSelector.Requirements() {
		if c.view == nil || !c.view.isIndexed(kind, r.Field, r.Value, object) {
			return false
		}
	}
	return true
}

func (c *Client) wrapWrite(ctx context.Context, verb string, key Key, do func() error) error {
	if c.Write == nil {
		return do()
	}
	return c.Write(ctx, Call{verb, key}, do)
}

// Create stores a new object.
func (c *Client) Create(ctx context.Context, o client.Object, _ ...client.CreateOption) error {
	return c.createWith(ctx, o, false)
}

// CreateWithStatus stores a new object with its status.
func (c *Client) CreateWithStatus(ctx context.Context, o client.Object) error {
	return c.createWith(ctx, o, true)
}

func (c *Client) createWith(ctx context.Context, o client.Object, status bool) error {
	key, err := c.server.keyOf(o)
	if err != nil {
		return err
	}
	return c.wrapWrite(ctx, "create", key, func() error {
		if err := c.server.checkNamespace(key); err != nil {
			return err
		}
		object, err := encodeObject(o)
		if err != nil {
			return err
		}
		if gvk, err := c.GroupVersionKindFor(o); err == nil {
			object["apiVersion"] = gvk.GroupVersion().String() // a kind can have several versions
		}
		made, err := c.server.createObject(key, object, status, "")
		if err != nil {
			return err
		}
		return fillIn(o, made)
	})
}

// Delete deletes an object.
func (c *Client) Delete(ctx context.Context, o client.Object, opts ...client.DeleteOption) error {
	key, err := c.server.keyOf(o)
	if err != nil {
		return err
	}
	var want client.DeleteOptions
	want.ApplyOptions(opts)
	return c.wrapWrite(ctx, "delete", key, func() error { return c.server.removeObject(key, &want) })
}

// Update replaces all but the status.
func (c *Client) Update(ctx context.Context, o client.Object, _ ...client.UpdateOption) error {
	return c.replaceObject(ctx, "update", o, func(has, wants map[string]any) map[string]any {
		keepStatus(has, wants)
		return wants
	})
}

func (c *Client) replaceObject(ctx context.Context, verb string, o client.Object,
	merge func(has, wants map[string]any) map[string]any) error {
	key, err := c.server.keyOf(o)
	if err != nil {
		return err
	}
	return c.wrapWrite(ctx, verb, key, func() error {
		wants, err := encodeObject(o)
		if err != nil {
			return err
		}
		after, err := c.server.changeObject(key, nil, "", func(has map[string]any) (map[string]any, error) {
			if err := checkVersion(key, has, metaOf(wants, "resourceVersion")); err != nil {
				return nil, err
			}
			return merge(has, wants), nil
		})
		if err != nil {
			return err
		}
		return fillIn(o, after)
	})
}

// checkVersion refuses a change of an object that is another one by now.
func checkVersion(key Key, has map[string]any, wanted any) error {
	if wanted != nil && wanted != metaOf(has, "resourceVersion") {
		return apierrors.NewConflict(resourceOf(key), key.Name, errors.New("the object has been modified"))
	}
	return nil
}

// Patch merges a patch into all but the status.
func (c *Client) Patch(ctx context.Context, o client.Object, patch client.Patch, _ ...client.PatchOption) error {
	return c.patchObject(ctx, "patch", o, patch, keepStatus)
}

// keepStatus gives an object the status that is stored.
func keepStatus(has, after map[string]any) {
	if status, ok := has["status"]; ok {
		after["status"] = status
	} else {
		delete(after, "status")
	}
}

func (c *Client) patchObject(ctx context.Context, verb string, o client.Object, patch client.Patch,
	keep func(has, after map[string]any)) error {
	key, err := c.server.keyOf(o)
	if err != nil {
		return err
	}
	if patch.Type() != types.MergePatchType {
		return fmt.Errorf("patching by %s: %w", patch.Type(), errUnsupported)
	}
	return c.wrapWrite(ctx, verb, key, func() error {
		text, err := patch.Data(o)
		if err != nil {
			return fmt.Errorf("making a patch: %w", err)
		}
		changes, err := parseObject(text)
		if err != nil {
			return err
		}
		after, err := c.server.changeObject(key, nil, "", func(has map[string]any) (map[string]any, error) {
			if err := checkVersion(key, has, metaOf(changes, "resourceVersion")); err != nil {
				return nil, err
			}
			after := mergePatch(deepCopy(has), changes)
			keep(has, after)
			return after, nil
		})
		if err != nil {
			return err
		}
		return fillIn(o, after)
	})
}

// DeleteAllOf is not done.
func (c *Client) DeleteAllOf(context.Context, client.Object, ...client.DeleteAllOfOption) error {
	return errUnsupported
}

// Scheme returns the scheme.
func (c *Client) Scheme() *runtime.Scheme { return c.server.scheme }

// RESTMapper returns a mapper of all kinds of the scheme.
func (c *Client) RESTMapper() meta.RESTMapper { return c.mapper }

// GroupVersionKindFor returns an object's kind.
func (c *Client) GroupVersionKindFor(o runtime.Object) (schema.GroupVersionKind, error) {
	return apiutil.GVKForObject(o, c.server.scheme) //nolint:wrapcheck // its words are enough
}

// IsObjectNamespaced reports whether objects of the kind are in namespaces.
func (c *Client) IsObjectNamespaced(o runtime.Object) (bool, error) {
	gvk, err := c.GroupVersionKindFor(o)
	return !clusterScoped[gvk.Kind], err
}
