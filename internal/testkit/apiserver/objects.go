package apiserver

import (
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"

	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/apimachinery/pkg/runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
)

// encodeObject makes an object a map of JSON values.
func encodeObject(o any) (map[string]any, error) {
	text, err := json.Marshal(o)
	if err != nil {
		return nil, fmt.Errorf("encoding an object: %w", err)
	}
	return parseObject(text)
}

// parseObject reads a JSON object.
func parseObject(text []byte) (map[string]any, error) {
	var object map[string]any
	if err := json.Unmarshal(text, &object); err != nil {
		return nil, fmt.Errorf("reading an object: %w", err)
	}
	return object, nil
}

// decodeObject makes an object of a kind.
func decodeObject(scheme *runtime.Scheme, kind string, object map[string]any) (client.Object, error) {
	text, err := json.Marshal(object)
	if err != nil {
		return nil, fmt.Errorf("encoding a %s: %w", kind, err)
	}
	for gvk := range scheme.AllKnownTypes() {
		if gvk.Kind != kind || gvk.Version == runtime.APIVersionInternal {
			continue
		}
		made, err := scheme.New(gvk)
		if err != nil {
			return nil, fmt.Errorf("making a %s: %w", kind, err)
		}
		decoded, ok := made.(client.Object)
		if !ok || object["apiVersion"] != nil && object["apiVersion"] != gvk.GroupVersion().String() {
			continue
		}
		if err := json.Unmarshal(text, decoded); err != nil {
			return nil, fmt.Errorf("reading a %s: %w", kind, err)
		}
		decoded.GetObjectKind().SetGroupVersionKind(gvk)
		return decoded, nil
	}
	return nil, fmt.Errorf("the kind %s is not known", kind)
}

func setMeta(object map[string]any, field string, value any) {
	meta, ok := object["metadata"].(map[string]any)
	if !ok {
		meta = map[string]any{}
		object["metadata"] = meta
	}
	meta[field] = value
}

func metaOf(object map[string]any, field string) any {
	meta, _ := object["metadata"].(map[string]any)
	return meta[field]
}

func deepCopy(object map[string]any) map[string]any { return runtime.DeepCopyJSON(object) }

// isSame compares two objects, whose numbers are float64 as in parsed JSON, but for their versions.
func isSame(a, b map[string]any) bool {
	strip := func(o map[string]any) map[string]any {
		o = maps.Clone(o)
		if meta, ok := o["metadata"].(map[string]any); ok {
			meta = maps.Clone(meta)
			delete(meta, "resourceVersion")
			delete(meta, "generation")
			o["metadata"] = meta
		}
		return o
	}
	return reflect.DeepEqual(strip(a), strip(b))
}

// changesSpec reports whether anything but metadata and status changes.
func changesSpec(a, b map[string]any) bool {
	strip := func(o map[string]any) map[string]any {
		o = maps.Clone(o)
		maps.DeleteFunc(o, func(field string, _ any) bool { return field == "metadata" || field == "status" })
		return o
	}
	return !reflect.DeepEqual(strip(a), strip(b))
}

// mergePatch is RFC 7386.
func mergePatch(object, patch map[string]any) map[string]any {
	if object == nil {
		object = map[string]any{}
	}
	for field, value := range patch {
		inner, isObject := value.(map[string]any)
		switch {
		case value == nil:
			delete(object, field)
		case isObject:
			had, _ := object[field].(map[string]any)
			object[field] = mergePatch(had, inner)
		default:
			object[field] = value
		}
	}
	return object
}

// mergeApplied merges what a field owner applies over what it applied before: what it named then and names no more is
// taken away. Lists are replaced as a whole.
func mergeApplied(object, before, now map[string]any) map[string]any {
	if object == nil {
		object = map[string]any{}
	}
	for field := range before {
		if _, stays := now[field]; !stays {
			delete(object, field)
		}
	}
	for field, value := range now {
		inner, isObject := value.(map[string]any)
		if !isObject {
			object[field] = value
			continue
		}
		had, _ := object[field].(map[string]any)
		owned, _ := before[field].(map[string]any)
		object[field] = mergeApplied(had, owned, inner)
	}
	return object
}

// fillIn writes a stored object into the one that a caller gave.
func fillIn(into client.Object, from client.Object) error {
	to, is := reflect.ValueOf(into), reflect.ValueOf(from.DeepCopyObject())
	if to.Type() != is.Type() {
		return fmt.Errorf("a %T cannot hold a %T", into, from)
	}
	to.Elem().Set(is.Elem())
	return nil
}

// sortedKinds lists kinds in order.
func sortedKinds[T any](kinds map[string]T) []string { return slices.Sorted(maps.Keys(kinds)) }

func labelsOf(o client.Object) labels.Set { return o.GetLabels() }
