package rehearsal

import (
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
)

// Verb is what would become of an object.
type Verb string

// Verbs.
const (
	VerbCreate Verb = "create"
	VerbChange Verb = "change"
	VerbDelete Verb = "delete"
)

// Change is one object that would not be as it is. What a status says is no change.
type Change struct {
	Verb      Verb   `json:"verb"`
	Kind      string `json:"kind"`
	Namespace string `json:"namespace,omitempty"`
	Name      string `json:"name"`
	// Fields are those that change, of an object that exists; in order.
	Fields []FieldChange `json:"fields,omitempty"`
	// Object is how it would be; nil when it is deleted or holds secrets.
	Object map[string]any `json:"object,omitempty"`
	// Given reports whether a manifest asks for it.
	Given bool `json:"-"`
}

// FieldChange is one field; From or To is empty when the field is not there. Both are JSON.
type FieldChange struct {
	Path string `json:"path"`
	From string `json:"from,omitempty"`
	To   string `json:"to,omitempty"`
}

// Changes returns what would change, in the order in which it was first written.
func (c *Cluster) Changes() []Change {
	c.mu.Lock()
	defer c.mu.Unlock()
	var out []Change
	for _, e := range c.order {
		if change, is := changeOf(e); is {
			out = append(out, change)
		}
	}
	return out
}

// Forget makes the objects that are kept those that Changes compares with, as if all had been written.
func (c *Cluster) Forget() {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, e := range c.order {
		e.before, e.given = e.after, false
	}
}

func changeOf(e *entry) (Change, bool) {
	out := Change{Kind: e.gvk.Kind, Namespace: e.key.Namespace, Name: e.key.Name, Given: e.given}
	switch {
	case e.before == nil && e.after == nil:
		return out, false
	case e.after == nil:
		out.Verb = VerbDelete
		return out, true
	case e.before == nil:
		out.Verb = VerbCreate
	default:
		out.Verb = VerbChange
		from, to := visibleFields(e.before), visibleFields(e.after)
		if out.Fields = compareFields("", from, to); len(out.Fields) == 0 {
			return out, false
		}
	}
	if e.gvk.Kind == "Secret" {
		for i := range out.Fields {
			out.Fields[i].From, out.Fields[i].To = "", "…"
		}
		return out, true
	}
	out.Object = visibleFields(e.after)
	return out, true
}

// visibleFields leaves out what the API server and other controllers write.
func visibleFields(u *unstructured.Unstructured) map[string]any {
	out := u.DeepCopy()
	delete(out.Object, "status")
	for _, field := range []string{"managedFields", "resourceVersion", "generation", "uid", "creationTimestamp"} {
		unstructured.RemoveNestedField(out.Object, "metadata", field)
	}
	return out.Object
}

// compareFields returns what differs below a path. Elements that have names are compared with those of the same name.
func compareFields(path string, from, to any) []FieldChange {
	fromMap, isMap := from.(map[string]any)
	toMap, isMapToo := to.(map[string]any)
	if isMap && isMapToo {
		keys := maps.Clone(fromMap)
		maps.Copy(keys, toMap)
		var out []FieldChange
		for _, key := range slices.Sorted(maps.Keys(keys)) {
			out = append(out, compareFields(joinPath(path, key), fromMap[key], toMap[key])...)
		}
		return out
	}
	if byName, is := namedElements(from); is {
		if byNameToo, is := namedElements(to); is {
			return compareElements(path, byName, byNameToo)
		}
	}
	if reflect.DeepEqual(from, to) {
		return nil
	}
	return []FieldChange{{Path: path, From: encodeValue(from), To: encodeValue(to)}}
}

func compareElements(path string, from, to map[string]any) []FieldChange {
	names := maps.Clone(from)
	maps.Copy(names, to)
	var out []FieldChange
	for _, name := range slices.Sorted(maps.Keys(names)) {
		out = append(out, compareFields(fmt.Sprintf("%s[%s]", path, name), from[name], to[name])...)
	}
	return out
}

// namedElements returns the elements of a list by their names, when each has one of its own.
func namedElements(v any) (map[string]any, bool) {
	list, is := v.([]any)
	if !is || len(list) == 0 {
		return nil, false
	}
	out := map[string]any{}
	for _, element := range list {
		fields, _ := element.(map[string]any)
		name, _ := fields["name"].(string)
		if name == "" || out[name] != nil {
			return nil, false
		}
		out[name] = fields
	}
	return out, true
}

func joinPath(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}

func encodeValue(v any) string {
	if v == nil {
		return ""
	}
	data, err := json.Marshal(v)
	if err != nil {
		return fmt.Sprint(v)
	}
	return string(data)
}
