package crd

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/yaml"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

// schemaOf reads the schema of a kind's spec.
func schemaOf(t *testing.T, plural string) apiextensionsv1.JSONSchemaProps {
	t.Helper()
	data, err := os.ReadFile("../../config/crd/bases/dehug.io_" + plural + ".yaml")
	if err != nil {
		t.Fatal(err)
	}
	var crd apiextensionsv1.CustomResourceDefinition
	if err := yaml.Unmarshal(data, &crd); err != nil {
		t.Fatal(err)
	}
	return crd.Spec.Versions[0].Schema.OpenAPIV3Schema.Properties["spec"]
}

// texts are values of strings: what patterns of the API want, and what is odd.
var texts = []string{
	"", "a", "x-1", "alice/tiny-chat", "https://a.example", "0x0000000000000000000000000000000000000001", "24h", "0s", "-1h",
	"1Gi", "1e999", "-5", "0.5", "99999999999999999999", "NaN", "bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354",
	"${MODEL_PATH}", "\u202e", "ü", " ", "true", "null", "*", "/dns4/h/tcp/1/p2p/12D3KooW", "TCP", "Always", "Equal", "Exists",
	"0x" + "0000000000000000000000000000000000000000000000000000000000000001", strings.Repeat("a", 300),
}

// fuzzer makes values that a schema admits, as far as it can tell: patterns and rules are the API server's to judge.
type fuzzer struct{ *rand.Rand }

func pick[T any](f fuzzer, of []T) T { return of[f.IntN(len(of))] }

func (f fuzzer) value(s *apiextensionsv1.JSONSchemaProps, depth int) any {
	switch {
	case f.IntN(40) == 0:
		return nil
	case len(s.Enum) > 0:
		var v any
		_ = json.Unmarshal(pick(f, s.Enum).Raw, &v)
		return v
	case s.XIntOrString:
		return pick(f, []any{"http", "80%", int64(8080), "1Gi", "500m", int64(-1), "1e30"})
	}
	switch s.Type {
	case "object":
		return f.object(s, depth)
	case "array":
		list := []any{}
		for range f.IntN(3) {
			if s.Items != nil && s.Items.Schema != nil && depth > 0 {
				list = append(list, f.value(s.Items.Schema, depth-1))
			}
		}
		return list
	case "integer":
		return pick(f, []int64{0, 1, -1, 2, 5, 600, 65535, 1 << 31, 1<<31 - 1, -1 << 63, 1<<63 - 1})
	case "number":
		return pick(f, []any{0.5, int64(1), 1e300})
	case "boolean":
		return f.IntN(2) == 0
	}
	return pick(f, texts)
}

func (f fuzzer) object(s *apiextensionsv1.JSONSchemaProps, depth int) any {
	out := map[string]any{}
	for name := range s.Properties {
		p := s.Properties[name]
		if slices.Contains(s.Required, name) || depth > 0 && f.IntN(max(2, len(s.Properties)/2)) == 0 {
			out[name] = f.value(&p, depth-1)
		}
	}
	if s.AdditionalProperties != nil && s.AdditionalProperties.Schema != nil {
		for range f.IntN(3) {
			out[pick(f, []string{"a", "b/c", "cpu", "nvidia.com/gpu", "key"})] = f.value(s.AdditionalProperties.Schema, depth-1)
		}
	}
	return out
}

// change sets one field of an object, at any depth, to a value of its schema.
func (f fuzzer) change(o map[string]any, s *apiextensionsv1.JSONSchemaProps) string {
	names := make([]string, 0, len(s.Properties))
	for name := range s.Properties {
		names = append(names, name)
	}
	slices.Sort(names)
	name := pick(f, names)
	p := s.Properties[name]
	if inner, ok := o[name].(map[string]any); ok && len(p.Properties) > 0 && f.IntN(3) > 0 {
		return name + "." + f.change(inner, &p)
	}
	o[name] = f.value(&p, 5)
	return name
}

// TestWhatTheAPIServerAdmitsCanBeDecoded changes valid objects at random within their schemas. Each that the API server
// admits, the typed clients of manager, gateway and reporter must read, and write again as it was.
func TestWhatTheAPIServerAdmitsCanBeDecoded(t *testing.T) {
	for _, kind := range []struct {
		plural, document string
		typed            func() client.Object
	}{
		{"dehugnetworks", validNetwork, func() client.Object { return &dehugv1alpha1.DeHugNetwork{} }},
		{"dehugmodels", validModel, func() client.Object { return &dehugv1alpha1.DeHugModel{} }},
		{"inferenceruntimes", validRuntime, func() client.Object { return &dehugv1alpha1.InferenceRuntime{} }},
		{"inferenceendpoints", validEndpoint, func() client.Object { return &dehugv1alpha1.InferenceEndpoint{} }},
	} {
		t.Run(kind.plural, func(t *testing.T) {
			schema := schemaOf(t, kind.plural)
			admitted := 0
			const tries = 1000
			for seed := range uint64(tries) {
				f := fuzzer{rand.New(rand.NewPCG(seed, 1))} //nolint:gosec // a test's
				o := with(t, kind.document, nil)
				spec, _ := o.Object["spec"].(map[string]any)
				changed := []string{f.change(spec, &schema)}
				if f.IntN(3) == 0 {
					changed = append(changed, f.change(spec, &schema))
				}
				if create(t, o) != nil {
					continue
				}
				admitted++
				if err := decodes(o, kind.typed()); err != nil {
					said, _ := json.Marshal(o.Object["spec"])
					t.Errorf("seed %d, %v: %v\n%s", seed, changed, err, said)
				}
			}
			t.Logf("%d of %d objects were admitted", admitted, tries)
			if admitted < tries/10 {
				t.Errorf("only %d of %d objects were admitted: the test shows little", admitted, tries)
			}
		})
	}
}

// decodes reads a stored object as the typed clients do, and writes it again: nothing may be lost that they would then
// not know of.
func decodes(o *unstructured.Unstructured, typed client.Object) error {
	data, err := o.MarshalJSON()
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, typed); err != nil {
		return fmt.Errorf("it cannot be decoded: %w", err)
	}
	if _, err := json.Marshal(typed); err != nil {
		return fmt.Errorf("it cannot be encoded again: %w", err)
	}
	return nil
}
