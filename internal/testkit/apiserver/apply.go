package apiserver

import (
	"context"
	"encoding/json"
	"fmt"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/types"
	"sigs.k8s.io/controller-runtime/pkg/client"
)

// Apply is a server-side apply by a field owner that forces.
func (c *Client) Apply(ctx context.Context, ac runtime.ApplyConfiguration, opts ...client.ApplyOption) error {
	var o client.ApplyOptions
	o.ApplyOptions(opts)
	wants, err := encodeObject(ac)
	if err != nil {
		return err
	}
	text := func(v any) string { s, _ := v.(string); return s }
	key := Key{text(wants["kind"]), types.NamespacedName{Namespace: text(metaOf(wants, "namespace")),
		Name: text(metaOf(wants, "name"))}}
	return c.wrapWrite(ctx, "apply", key, func() error {
		after, err := c.applyObject(key, wants, o.FieldManager)
		if err != nil {
			return err
		}
		stored, err := json.Marshal(after)
		if err != nil {
			return fmt.Errorf("encoding a %s: %w", key.Kind, err)
		}
		return json.Unmarshal(stored, ac)
	})
}

func (c *Client) applyObject(key Key, wants map[string]any, owner string) (client.Object, error) {
	have, err := c.server.findObject(key)
	if err != nil {
		if err := c.server.checkNamespace(key); err != nil {
			return nil, err
		}
		return c.server.createObject(key, deepCopy(wants), false, owner)
	}
	return c.server.changeObject(key, wants, owner, func(has map[string]any) (map[string]any, error) {
		return mergeApplied(has, have.applied[owner], deepCopy(wants)), nil
	})
}
