package testkit

import (
	"context"
	"fmt"
	"testing"
	"time"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"sigs.k8s.io/controller-runtime/pkg/client"
)

// StoreUnchecked stores an object whose spec the schema of its kind refuses, as if an older schema had admitted it.
// crd is the name of the kind's CRD. The object is deleted when the test ends.
func (e *Env) StoreUnchecked(t testing.TB, crd string, object *unstructured.Unstructured) {
	t.Helper()
	ctx := context.Background()
	stored := object.DeepCopy()
	restore := e.uncheckSpec(t, crd)
	patiently(t, "storing the object", func() error { return e.Client.Create(ctx, stored) })
	restore()
	patiently(t, "waiting for the schema", func() error {
		probe := object.DeepCopy()
		probe.SetName(probe.GetName() + "-probe")
		if e.Client.Create(ctx, probe, client.DryRunAll) == nil {
			return fmt.Errorf("the schema admits the object")
		}
		return nil
	})
	t.Cleanup(func() {
		if err := client.IgnoreNotFound(e.Client.Delete(ctx, stored)); err != nil {
			t.Errorf("deleting the object: %v", err)
		}
	})
}

// uncheckSpec makes the schema of a kind admit any spec until the returned function is called.
func (e *Env) uncheckSpec(t testing.TB, name string) (restore func()) {
	t.Helper()
	ctx := context.Background()
	crd := &unstructured.Unstructured{}
	crd.SetGroupVersionKind(schema.GroupVersionKind{Group: "apiextensions.k8s.io", Version: "v1",
		Kind: "CustomResourceDefinition"})
	set := func(spec any) {
		patiently(t, "changing the schema", func() error {
			if err := e.Client.Get(ctx, client.ObjectKey{Name: name}, crd); err != nil {
				return err
			}
			versions, _, err := unstructured.NestedSlice(crd.Object, "spec", "versions")
			if err != nil {
				return err
			}
			path := []string{"schema", "openAPIV3Schema", "properties", "spec"}
			if err := unstructured.SetNestedField(versions[0].(map[string]any), spec, path...); err != nil {
				return err
			}
			if err := unstructured.SetNestedSlice(crd.Object, versions, "spec", "versions"); err != nil {
				return err
			}
			return e.Client.Update(ctx, crd)
		})
	}
	if err := e.Client.Get(ctx, client.ObjectKey{Name: name}, crd); err != nil {
		t.Fatal(err)
	}
	versions, _, _ := unstructured.NestedSlice(crd.Object, "spec", "versions")
	before, _, err := unstructured.NestedMap(versions[0].(map[string]any), "schema", "openAPIV3Schema", "properties",
		"spec")
	if err != nil {
		t.Fatal(err)
	}
	set(map[string]any{"type": "object", "x-kubernetes-preserve-unknown-fields": true})
	return func() { set(before) }
}

func patiently(t testing.TB, what string, try func() error) {
	t.Helper()
	var err error
	for deadline := time.Now().Add(30 * time.Second); time.Now().Before(deadline); time.Sleep(100 * time.Millisecond) {
		if err = try(); err == nil {
			return
		}
	}
	t.Fatalf("%s: %v", what, err)
}
