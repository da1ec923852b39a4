// Command podschema finishes the schema of the pod templates in generated CRDs: it takes out the descriptions, which
// would make the CRDs too large for `kubectl apply`, the defaults, which a merge would take for the user's intentions,
// and what a template cannot have. In a template that is merged over another one nothing is required that the other
// one has.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"slices"

	"sigs.k8s.io/yaml"
)

// maxBytes of a CRD as JSON: kubectl keeps what it applied in an annotation, which can have 262144 bytes.
const maxBytes = 200 << 10

func main() {
	for _, file := range os.Args[1:] {
		if err := finish(file); err != nil {
			fmt.Fprintf(os.Stderr, "podschema: %s: %v\n", file, err)
			os.Exit(1)
		}
	}
}

func finish(file string) error {
	raw, err := os.ReadFile(file) //nolint:gosec // the Makefile names the file
	if err != nil {
		return err
	}
	var crd map[string]any
	if err := yaml.Unmarshal(raw, &crd); err != nil {
		return err
	}
	versions, _ := at(crd, "spec")["versions"].([]any)
	for _, version := range versions {
		v, _ := version.(map[string]any)
		spec := at(v, "schema", "openAPIV3Schema", "properties", "spec")
		template, _ := at(spec, "properties")["template"].(map[string]any)
		if template == nil {
			return errors.New("it has no spec.template")
		}
		finishTemplate(template, !requires(spec, "template"))
	}
	out, err := yaml.Marshal(crd)
	if err != nil {
		return err
	}
	asJSON, err := yaml.YAMLToJSON(out)
	if err != nil {
		return err
	}
	if len(asJSON) > maxBytes {
		return fmt.Errorf("it has %d bytes as JSON, more than the %d that kubectl apply can do with", len(asJSON), maxBytes)
	}
	return os.WriteFile(file, bytes.Join([][]byte{[]byte("---\n"), out}, nil), 0o644) //nolint:gosec // a public file
}

// finishTemplate changes the schema of a template; overlay says that it is merged over another one.
func finishTemplate(template map[string]any, overlay bool) {
	description := template["description"]
	strip(template, nil)
	template["description"] = description
	metadata := at(template, "properties", "metadata", "properties")
	for _, field := range []string{"finalizers", "name", "namespace"} {
		delete(metadata, field)
	}
	// Generated manifests have it, with nothing in it.
	metadata["creationTimestamp"] = map[string]any{"type": "string", "format": "date-time", "nullable": true}
	spec := at(template, "properties", "spec")
	delete(at(spec, "properties"), "ephemeralContainers")
	if overlay {
		delete(spec, "required")
		at(spec, "properties", "containers")["nullable"] = true
	}
}

// strip takes descriptions and defaults out of a schema. The keys of a list keep theirs; keys are those of the list
// that the schema is of the items of.
func strip(schema map[string]any, keys []any) {
	delete(schema, "description")
	for name, property := range at(schema, "properties") {
		p, ok := property.(map[string]any)
		if !ok {
			continue
		}
		if !slices.Contains(keys, any(name)) {
			delete(p, "default")
		}
		strip(p, nil)
	}
	if items, ok := schema["items"].(map[string]any); ok {
		mapKeys, _ := schema["x-kubernetes-list-map-keys"].([]any)
		strip(items, mapKeys)
	}
	if values, ok := schema["additionalProperties"].(map[string]any); ok {
		strip(values, nil)
	}
}

// at returns the map at a path; a path that does not exist is a new empty map, which changes nothing.
func at(m map[string]any, path ...string) map[string]any {
	for _, key := range path {
		next, ok := m[key].(map[string]any)
		if !ok {
			return map[string]any{}
		}
		m = next
	}
	return m
}

func requires(schema map[string]any, field string) bool {
	list, _ := schema["required"].([]any)
	return slices.Contains(list, any(field))
}
