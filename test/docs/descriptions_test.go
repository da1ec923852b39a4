package docs_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"sigs.k8s.io/yaml"
)

const crdFiles = "../../config/crd/bases/*.yaml"

// foreignFields are fields whose types, and with them the descriptions of what is below, belong to Kubernetes.
var foreignFields = map[string]bool{"conditions": true, "tolerations": true, "nodeAffinity": true, "template": true}

// TestFieldDescriptionsFollowTheConventions checks that each description begins with the field's name in JSON and ends as a
// sentence does, and that a kind's begins with the kind: kubectl explain prints them beside the name that a user writes.
func TestFieldDescriptionsFollowTheConventions(t *testing.T) {
	checked := 0
	for _, crd := range loadCRDs(t) {
		for _, version := range crd.Spec.Versions {
			schema := version.Schema.OpenAPIV3Schema
			if !strings.HasPrefix(schema.Description, crd.Spec.Names.Kind+" ") || !strings.HasSuffix(schema.Description, ".") {
				t.Errorf("%s: the description of the kind does not begin with its name or is no sentence: %q", crd.Name, schema.Description)
			}
			for _, name := range []string{"spec", "status"} {
				if field, ok := schema.Properties[name]; ok {
					checked += checkDescription(t, crd.Spec.Names.Kind, name, field)
				}
			}
		}
	}
	if checked < 150 {
		t.Fatalf("checked only %d fields", checked)
	}
}

// checkDescription checks the description of a field and of all fields below it, and returns how many it checked.
func checkDescription(t *testing.T, parent, name string, field apiextensionsv1.JSONSchemaProps) int {
	t.Helper()
	path := parent + "." + name
	if !strings.HasPrefix(field.Description, name+" ") {
		t.Errorf("%s: the description does not begin with %q: %q", path, name, field.Description)
	}
	if !strings.HasSuffix(field.Description, ".") {
		t.Errorf("%s: the description does not end with a period: %q", path, field.Description)
	}
	checked := 1
	if foreignFields[name] {
		return checked
	}
	below := field.Properties
	if field.Items != nil {
		below = field.Items.Schema.Properties
	}
	for child, schema := range below {
		checked += checkDescription(t, path, child, schema)
	}
	return checked
}

// loadCRDs reads the generated CustomResourceDefinitions.
func loadCRDs(t *testing.T) []apiextensionsv1.CustomResourceDefinition {
	t.Helper()
	files, err := filepath.Glob(crdFiles)
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 5 {
		t.Fatalf("found only %d CRDs at %s", len(files), crdFiles)
	}
	crds := make([]apiextensionsv1.CustomResourceDefinition, len(files))
	for i, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := yaml.UnmarshalStrict(raw, &crds[i]); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
	}
	return crds
}
