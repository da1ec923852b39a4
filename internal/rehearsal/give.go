package rehearsal

import (
	"context"
	"encoding/json"
	"fmt"

	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/jsonmergepatch"
	"sigs.k8s.io/controller-runtime/pkg/client"
)

// Give keeps an object as `kubectl apply` of a manifest would make it: fields that the last manifest had and this one
// has not are gone. admit completes it and refuses what the API server would; old is nil for an object that is new.
func (c *Cluster) Give(
	ctx context.Context, manifest *unstructured.Unstructured, admit func(u, old *unstructured.Unstructured) error,
) error {
	gvk := manifest.GroupVersionKind()
	e, err := c.loadEntry(ctx, gvk, client.ObjectKeyFromObject(manifest))
	if apierrors.IsForbidden(err) {
		c.noteGap("%s %s may not be read: it is taken to be new", gvk.Kind, displayKey(client.ObjectKeyFromObject(manifest)))
		e, err = &entry{gvk: gvk, key: client.ObjectKeyFromObject(manifest)}, nil
	}
	if err != nil {
		return err
	}
	u := manifest.DeepCopy()
	if e.after != nil {
		if u, err = applyManifest(e.after, manifest); err != nil {
			return fmt.Errorf("applying %s %s: %w", gvk.Kind, manifest.GetName(), err)
		}
	}
	if err := admit(u, e.after); err != nil {
		return err
	}
	e.given = true
	c.keepObject(e, u)
	return nil
}

// applyManifest merges three ways, as kubectl does with kinds that it has no schema of.
func applyManifest(current, manifest *unstructured.Unstructured) (*unstructured.Unstructured, error) {
	live, err := json.Marshal(current.Object)
	if err != nil {
		return nil, err
	}
	wanted, err := json.Marshal(manifest.Object)
	if err != nil {
		return nil, err
	}
	last := []byte(current.GetAnnotations()[corev1.LastAppliedConfigAnnotation])
	data, err := jsonmergepatch.CreateThreeWayJSONMergePatch(last, wanted, live)
	if err != nil {
		return nil, err
	}
	var patch map[string]any
	if err := json.Unmarshal(data, &patch); err != nil {
		return nil, err
	}
	return &unstructured.Unstructured{Object: mergeFields(runtime.DeepCopyJSON(current.Object), patch)}, nil
}
