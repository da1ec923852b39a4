package sim

import (
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"sigs.k8s.io/yaml"

	"github.com/dehug-io/dehug-operator/config/crd"
)

// crdField is a field of a kind's spec, and the schema on the way to it.
type crdField struct {
	kind, path string
	schema     apiextensionsv1.JSONSchemaProps
	// spec is the schema of the whole spec.
	spec apiextensionsv1.JSONSchemaProps
}

func (f crdField) String() string { return f.kind + " " + f.path }

// ofKubernetes are fields whose types are Kubernetes' own, by the ends of their paths: they are changed as a whole. Of a
// pod template, each field of the pod and of its container is changed as a whole.
var ofKubernetes = []string{".nodeAffinity", ".tolerations"}

const (
	podFields       = ".template.spec."
	containerFields = podFields + "containers[]."
)

// isWhole reports whether no field below a path is changed by itself.
func isWhole(path string) bool {
	if _, field, isPod := strings.Cut(path, containerFields); isPod {
		return field != ""
	}
	if _, field, isPod := strings.Cut(path, podFields); isPod {
		return field != "" && field != "containers" && field != "containers[]"
	}
	return slices.ContainsFunc(ofKubernetes, func(end string) bool { return strings.HasSuffix(path, end) })
}

// listFields lists the fields of the specs that users write: of all kinds but UsageReport, which the reporter writes.
// Fields of the items of a list have [] in their paths.
func listFields(t *testing.T) []crdField {
	t.Helper()
	paths, err := fs.Glob(crd.Bases, "bases/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var all []crdField
	for _, path := range paths {
		data, err := crd.Bases.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var d apiextensionsv1.CustomResourceDefinition
		if err := yaml.Unmarshal(data, &d); err != nil {
			t.Fatal(err)
		}
		if d.Spec.Names.Kind == "UsageReport" {
			continue
		}
		spec := d.Spec.Versions[0].Schema.OpenAPIV3Schema.Properties["spec"]
		for _, f := range fieldsBelow("spec", spec) {
			f.kind, f.spec = d.Spec.Names.Kind, spec
			all = append(all, f)
		}
	}
	return all
}

func fieldsBelow(path string, s apiextensionsv1.JSONSchemaProps) []crdField {
	var fields []crdField
	switch {
	case isWhole(path) || s.Type == "object" && len(s.Properties) == 0 || s.Type != "object" && s.Type != "array":
		return []crdField{{path: path, schema: s}}
	case s.Type == "array":
		fields = []crdField{{path: path, schema: s}}
		if item := *s.Items.Schema; len(item.Properties) > 0 {
			fields = append(fields, fieldsBelow(path+"[]", item)...)
		}
		return fields
	}
	for _, name := range slices.Sorted(maps.Keys(s.Properties)) {
		if strings.HasSuffix(path, ".template.metadata") && name == "creationTimestamp" {
			continue // it is in Kubernetes' own type, and means nothing there
		}
		fields = append(fields, fieldsBelow(path+"."+name, s.Properties[name])...)
	}
	return fields
}

// texts are values of strings, one of which each pattern of the API takes.
var texts = []string{
	"other", "alice/model-7", "https://other.example", "90s", "36h", "2Gi", "9Ti", "0.5", "7", "7%", "*.gguf", "linux", "b3RoZXI=",
	"1", "0x00000000000000000000000000000000000000b7", "bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354",
	"0x00000000000000000000000000000000000000000000000000000000000000b7", strings.Repeat("x", 1<<16), "\n", "",
}

// valuesOf are values that a schema may admit, and some that it does not, in place of one that is there or nil.
func valuesOf(s apiextensionsv1.JSONSchemaProps, has any) []any {
	var all []any
	switch {
	case len(s.Enum) > 0:
		for _, e := range s.Enum {
			all = append(all, strings.Trim(string(e.Raw), `"`))
		}
		return append(all, "Unheard")
	case s.XIntOrString || s.Type == "string":
		for _, text := range texts {
			all = append(all, text)
		}
		return append(all, true)
	case s.Type == "boolean":
		is, _ := has.(bool)
		return []any{!is, "yes"}
	case s.Type == "integer":
		return []any{int64(2), int64(3), int64(9090), int64(90000), int64(-1), "many"}
	case s.Type == "array":
		have, _ := has.([]any)
		for _, item := range valuesOf(*s.Items.Schema, nil) {
			all = append(all, append(slices.Clone(have), item), []any{item})
		}
		return append(all, "no list")
	case s.AdditionalProperties != nil:
		for _, value := range valuesOf(*s.AdditionalProperties.Schema, nil) {
			all = append(all, map[string]any{"cpu": value}, map[string]any{"cpu": value, "other": value})
		}
		return append(all, "no map")
	}
	return append(objectsOf(s), "no object")
}

// objectsOf are objects with the fields that they must have, or one where they need have none.
func objectsOf(s apiextensionsv1.JSONSchemaProps) []any {
	names := s.Required
	if len(names) == 0 {
		names = slices.Sorted(maps.Keys(s.Properties))[:min(1, len(s.Properties))]
	}
	most, of := 1, map[string][]any{}
	for _, name := range names {
		property := s.Properties[name]
		for _, value := range valuesOf(property, nil) {
			if fits(property, value) {
				of[name] = append(of[name], value)
			}
		}
		most = max(most, len(of[name]))
	}
	var all []any
	for i := range min(most, len(texts)) {
		o := map[string]any{}
		for _, name := range names {
			if n := len(of[name]); n > 0 {
				o[name] = of[name][i%n]
			}
		}
		all = append(all, o)
	}
	return all
}

// fits reports whether a value is of a schema's type. It chooses what is put beside a changed field; whether the whole
// is valid is the API server's code to judge.
func fits(s apiextensionsv1.JSONSchemaProps, value any) bool {
	switch v := value.(type) {
	case string:
		return (s.XIntOrString || s.Type == "string") && v != "Unheard" && fitsText(s, v)
	case bool:
		return s.Type == "boolean"
	case []any:
		return s.Type == "array" && !slices.ContainsFunc(v, func(item any) bool { return !fits(*s.Items.Schema, item) })
	case int64:
		return s.Type == "integer" && v > 0 && (s.Maximum == nil || float64(v) <= *s.Maximum)
	}
	return true
}

// fitsText reports whether a text is of a schema's pattern and length.
func fitsText(s apiextensionsv1.JSONSchemaProps, text string) bool {
	n := int64(len(text))
	if n > 1<<10 || s.MinLength != nil && n < *s.MinLength || s.MaxLength != nil && n > *s.MaxLength {
		return false
	}
	is, err := regexp.MatchString(s.Pattern, text)
	return is && err == nil
}

// changeField returns specs with other values in one field, and one without it. What must stand beside it and does not
// is added.
func changeField(f crdField, spec map[string]any) []map[string]any {
	var all []map[string]any
	names := strings.Split(strings.ReplaceAll(strings.TrimPrefix(f.path, "spec."), "[]", ".[]"), ".")
	for _, value := range valuesOf(f.schema, valueAt(spec, names)) {
		for beside := range 2 {
			changed := runtime.DeepCopyJSON(spec)
			setValue(f.spec, changed, names, value, beside)
			all = append(all, changed)
		}
	}
	if without := runtime.DeepCopyJSON(spec); valueAt(spec, names) != nil {
		if in, ok := valueAt(without, names[:len(names)-1]).(map[string]any); ok {
			delete(in, names[len(names)-1])
			all = append(all, without)
		}
	}
	return all
}

func valueAt(v any, names []string) any {
	for _, name := range names {
		switch at := v.(type) {
		case map[string]any:
			v = at[name]
		case []any:
			if v = nil; len(at) > 0 {
				v = at[0]
			}
		default:
			return nil
		}
	}
	return v
}

// setValue sets a field of an object, or of the first item of a list, and returns what it was set in. beside chooses what
// is added to objects that are new.
func setValue(s apiextensionsv1.JSONSchemaProps, v any, names []string, value any, beside int) any {
	if len(names) == 0 {
		return value
	}
	if names[0] == "[]" {
		list, _ := v.([]any)
		if len(list) == 0 {
			list = []any{nil}
		}
		list[0] = setValue(*s.Items.Schema, list[0], names[1:], value, beside)
		return list
	}
	o, ok := v.(map[string]any)
	if !ok {
		made := objectsOf(s)
		o = map[string]any{}
		if of := made[beside%len(made)].(map[string]any); len(s.Required) > 0 {
			o = of
		}
	}
	o[names[0]] = setValue(s.Properties[names[0]], o[names[0]], names[1:], value, beside)
	return o
}
