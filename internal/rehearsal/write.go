package rehearsal

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/apimachinery/pkg/util/uuid"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/client/apiutil"
)

// errUnsupported is about a way to write that no controller of ours uses.
var errUnsupported = errors.New("a rehearsal does not know this kind of write")

// Create keeps a new object.
func (c *Cluster) Create(ctx context.Context, o client.Object, _ ...client.CreateOption) error {
	gvk, err := apiutil.GVKForObject(o, c.scheme)
	if err != nil {
		return fmt.Errorf("naming the kind of an object: %w", err)
	}
	if o.GetName() == "" && o.GetGenerateName() != "" {
		o.SetName(o.GetGenerateName() + "xxxxx")
	}
	e, err := c.loadEntry(ctx, gvk, client.ObjectKeyFromObject(o))
	if err != nil {
		return err
	}
	if e.after != nil {
		return apierrors.NewAlreadyExists(schema.GroupResource{Group: gvk.Group, Resource: strings.ToLower(gvk.Kind)},
			o.GetName())
	}
	u, err := toFields(o, gvk)
	if err != nil {
		return err
	}
	c.keepObject(e, u)
	return fillObject(e.after, o)
}

// Update keeps an object as it is given.
func (c *Cluster) Update(ctx context.Context, o client.Object, _ ...client.UpdateOption) error {
	return c.changeObject(ctx, o, func(*unstructured.Unstructured) (*unstructured.Unstructured, error) {
		gvk, err := apiutil.GVKForObject(o, c.scheme)
		if err != nil {
			return nil, err
		}
		return toFields(o, gvk)
	})
}

// Patch keeps an object as a merge patch makes it.
func (c *Cluster) Patch(ctx context.Context, o client.Object, p client.Patch, _ ...client.PatchOption) error {
	return c.patchObject(ctx, o, p)
}

func (c *Cluster) patchObject(ctx context.Context, o client.Object, p client.Patch) error {
	if p.Type() != types.MergePatchType {
		return fmt.Errorf("patching with %s: %w", p.Type(), errUnsupported)
	}
	data, err := p.Data(o)
	if err != nil {
		return fmt.Errorf("computing a patch: %w", err)
	}
	var patch map[string]any
	if err := json.Unmarshal(data, &patch); err != nil {
		return fmt.Errorf("reading a patch: %w", err)
	}
	return c.changeObject(ctx, o, func(u *unstructured.Unstructured) (*unstructured.Unstructured, error) {
		return &unstructured.Unstructured{Object: mergeFields(u.Object, patch)}, nil
	})
}

// changeObject keeps what becomes of an object that exists.
func (c *Cluster) changeObject(
	ctx context.Context, o client.Object, change func(*unstructured.Unstructured) (*unstructured.Unstructured, error),
) error {
	gvk, err := apiutil.GVKForObject(o, c.scheme)
	if err != nil {
		return fmt.Errorf("naming the kind of an object: %w", err)
	}
	e, err := c.loadEntry(ctx, gvk, client.ObjectKeyFromObject(o))
	if err != nil {
		return err
	}
	if e.after == nil {
		return notFound(gvk, o.GetName())
	}
	u, err := change(e.after.DeepCopy())
	if err != nil {
		return err
	}
	c.keepObject(e, u)
	return fillObject(e.after, o)
}

// Delete keeps that an object is gone.
func (c *Cluster) Delete(ctx context.Context, o client.Object, _ ...client.DeleteOption) error {
	gvk, err := apiutil.GVKForObject(o, c.scheme)
	if err != nil {
		return fmt.Errorf("naming the kind of an object: %w", err)
	}
	e, err := c.loadEntry(ctx, gvk, client.ObjectKeyFromObject(o))
	if err != nil {
		return err
	}
	if e.after == nil {
		return notFound(gvk, o.GetName())
	}
	c.keepObject(e, nil)
	return nil
}

// DeleteAllOf is no way in which the controllers delete.
func (c *Cluster) DeleteAllOf(context.Context, client.Object, ...client.DeleteAllOfOption) error {
	return fmt.Errorf("deleting a collection: %w", errUnsupported)
}

// loadEntry returns what is kept of an object, or what the cluster has of it. It is kept with the first write.
func (c *Cluster) loadEntry(ctx context.Context, gvk schema.GroupVersionKind, key client.ObjectKey) (*entry, error) {
	if e := c.keptEntry(identity{gvk.GroupKind(), key}); e != nil {
		return e, nil
	}
	u := &unstructured.Unstructured{}
	u.SetGroupVersionKind(gvk)
	err := c.reader.Get(ctx, key, u)
	switch {
	case apierrors.IsNotFound(err):
		return &entry{gvk: gvk, key: key}, nil
	case err != nil:
		return nil, err
	}
	return &entry{gvk: gvk, key: key, before: u, after: u}, nil
}

// keepObject keeps what an object becomes: nil when it is deleted.
func (c *Cluster) keepObject(e *entry, u *unstructured.Unstructured) {
	c.mu.Lock()
	defer c.mu.Unlock()
	id := identity{e.gvk.GroupKind(), e.key}
	if c.kept[id] == nil {
		c.kept[id] = e
		c.order = append(c.order, e)
	}
	if u == nil {
		e.after = nil
		return
	}
	if e.after == nil {
		stampNew(u, e.key)
	} else if !reflect.DeepEqual(e.after.Object["spec"], u.Object["spec"]) {
		u.SetGeneration(e.after.GetGeneration() + 1)
	}
	u.SetGroupVersionKind(e.gvk)
	e.after = u
}

// stampNew gives a new object what the API server would.
func stampNew(u *unstructured.Unstructured, key client.ObjectKey) {
	u.SetNamespace(key.Namespace)
	u.SetUID(uuid.NewUUID())
	u.SetCreationTimestamp(metav1.Now())
	u.SetGeneration(1)
	u.SetResourceVersion(strconv.Itoa(1))
}

// toFields converts an object.
func toFields(o client.Object, gvk schema.GroupVersionKind) (*unstructured.Unstructured, error) {
	fields, err := runtime.DefaultUnstructuredConverter.ToUnstructured(o)
	if err != nil {
		return nil, fmt.Errorf("encoding %s %s: %w", gvk.Kind, o.GetName(), err)
	}
	u := &unstructured.Unstructured{Object: runtime.DeepCopyJSON(fields)}
	u.SetGroupVersionKind(gvk)
	return u, nil
}

// mergeFields does what RFC 7386 says of a merge patch.
func mergeFields(target, patch map[string]any) map[string]any {
	out := runtime.DeepCopyJSON(target)
	if out == nil {
		out = map[string]any{}
	}
	for key, value := range patch {
		below, isMap := value.(map[string]any)
		switch {
		case value == nil:
			delete(out, key)
		case isMap:
			had, _ := out[key].(map[string]any)
			out[key] = mergeFields(had, below)
		default:
			out[key] = value
		}
	}
	return out
}
