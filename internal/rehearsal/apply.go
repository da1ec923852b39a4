package rehearsal

import (
	"context"
	"encoding/json"
	"fmt"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/managedfields"
	"k8s.io/client-go/applyconfigurations"
	"sigs.k8s.io/controller-runtime/pkg/client"
)

// Apply keeps an object as the API server's own server-side apply makes it: what the field owner no longer names goes.
// Of an object that is new, nothing has its default yet.
func (c *Cluster) Apply(ctx context.Context, ac runtime.ApplyConfiguration, opts ...client.ApplyOption) error {
	var o client.ApplyOptions
	o.ApplyOptions(opts)
	intent, err := readIntent(ac)
	if err != nil {
		return err
	}
	gvk := intent.GroupVersionKind()
	e, err := c.loadEntry(ctx, gvk, client.ObjectKeyFromObject(intent))
	if err != nil {
		return err
	}
	live, err := c.newObject(gvk)
	if err != nil {
		return err
	}
	if e.after != nil {
		if err := fillObject(e.after, live); err != nil {
			return err
		}
	}
	live.GetObjectKind().SetGroupVersionKind(gvk)
	manager, err := c.fieldManager(gvk)
	if err != nil {
		return fmt.Errorf("preparing to apply %s %s: %w", gvk.Kind, intent.GetName(), err)
	}
	applied, err := manager.Apply(live, intent, o.FieldManager, o.Force != nil && *o.Force)
	if err != nil {
		return err
	}
	u, err := toFields(applied.(client.Object), gvk)
	if err != nil {
		return err
	}
	c.keepObject(e, u)
	return returnStored(e.after, ac)
}

// readIntent converts an apply configuration.
func readIntent(ac runtime.ApplyConfiguration) (*unstructured.Unstructured, error) {
	data, err := json.Marshal(ac)
	if err != nil {
		return nil, fmt.Errorf("encoding an apply configuration: %w", err)
	}
	u := &unstructured.Unstructured{}
	if err := u.UnmarshalJSON(data); err != nil {
		return nil, fmt.Errorf("reading an apply configuration: %w", err)
	}
	return u, nil
}

// returnStored fills an apply configuration with what is kept, as a client does with what the API server returns.
func returnStored(stored *unstructured.Unstructured, ac runtime.ApplyConfiguration) error {
	data, err := stored.MarshalJSON()
	if err == nil {
		err = json.Unmarshal(data, ac)
	}
	if err != nil {
		return fmt.Errorf("returning what is kept: %w", err)
	}
	return nil
}

// fieldManager knows who owns which field of a kind of Kubernetes' own.
func (c *Cluster) fieldManager(gvk schema.GroupVersionKind) (*managedfields.FieldManager, error) {
	return managedfields.NewDefaultFieldManager(applyconfigurations.NewTypeConverter(c.scheme), c.scheme, noDefaults{},
		c.scheme, gvk, gvk.GroupVersion(), "", nil)
}

// noDefaults leaves an object without defaults.
type noDefaults struct{}

func (noDefaults) Default(runtime.Object) {}
