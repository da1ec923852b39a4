package docs_test

import (
	"regexp"
	"strings"
	"testing"

	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
)

var (
	fieldPath = regexp.MustCompile(`(?:^|[^\w./-])((?:spec|status)(?:\.[A-Za-z]+(?:\[\])?)+)`)
	fieldName = regexp.MustCompile(`^[a-z]+(?:[A-Z][A-Za-z]*|(?:\.[A-Za-z]+)+)$`)
)

// templateMessages are files whose messages name fields of a pod template by their path within it.
var templateMessages = map[string]bool{
	"internal/rollout/overlay.go":                true,
	"internal/rollout/overlayfields.go":          true,
	"config/admission/endpoint_templates.yaml":   true,
	"config/admission/endpoint_permissions.yaml": true,
}

// TestNamedFieldsExist checks that each path of a field which a message or the documentation names is in a CRD.
func TestNamedFieldsExist(t *testing.T) {
	known := fieldPaths(t)
	for name, found := range map[string][]passage{"messages": messages(t), "documents": documents(t)} {
		looked := 0
		for _, p := range found {
			for _, match := range fieldPath.FindAllStringSubmatch(p.text, -1) {
				path := strings.TrimSuffix(strings.ReplaceAll(match[1], "[]", ""), "."+placeholder)
				if strings.HasSuffix(path, ".go") || templateMessages[p.where] {
					continue
				}
				looked++
				if !known[path] {
					t.Errorf("%s names %s, which no CRD has", p.where, path)
				}
			}
		}
		if looked < 30 {
			t.Errorf("found only %d fields in %s", looked, name)
		}
	}
}

// TestFieldsOfTheConditionsReferenceExist checks the fields that docs/reference/conditions.md names by the end of their path.
func TestFieldsOfTheConditionsReferenceExist(t *testing.T) {
	endings := map[string]bool{}
	for path := range fieldPaths(t) {
		for rest, more := path, true; more; _, rest, more = strings.Cut(rest, ".") {
			endings[rest] = true
		}
	}
	looked := 0
	for _, p := range documents(t) {
		name, _, _ := strings.Cut(p.text, ":")
		if p.where != strings.TrimPrefix(referenceFile, "../../") || !fieldName.MatchString(name) {
			continue
		}
		looked++
		if !endings[name] {
			t.Errorf("%s names the field %s, which no CRD has", p.where, name)
		}
	}
	if looked < 30 {
		t.Fatalf("found only %d fields", looked)
	}
}

// fieldPaths returns the path of every field of spec and status of the CRDs. What is below a list or a map is below its name.
func fieldPaths(t *testing.T) map[string]bool {
	t.Helper()
	paths := map[string]bool{}
	var visit func(path string, schema apiextensionsv1.JSONSchemaProps)
	visit = func(path string, schema apiextensionsv1.JSONSchemaProps) {
		paths[path] = true
		if schema.Items != nil && schema.Items.Schema != nil {
			visit(path, *schema.Items.Schema)
		}
		for name, field := range schema.Properties {
			visit(path+"."+name, field)
		}
	}
	for _, crd := range loadCRDs(t) {
		for _, version := range crd.Spec.Versions {
			for _, name := range []string{"spec", "status"} {
				visit(name, version.Schema.OpenAPIV3Schema.Properties[name])
			}
		}
	}
	return paths
}
