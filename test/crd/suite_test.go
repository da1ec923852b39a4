// Package crd proves against a real API server that every rule of the schema admits what it should and refuses what it
// should with a message that says how to fix it.
package crd

import (
	"context"
	"maps"
	"os"
	"strings"
	"testing"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/yaml"

	"github.com/dehug-io/dehug-operator/internal/testkit"
)

func TestMain(m *testing.M) { os.Exit(testkit.Main(m)) }

// A valid object of each kind, as a user would write it.
const (
	validNetwork = `
apiVersion: dehug.io/v1alpha1
kind: DeHugNetwork
metadata: {name: net}
spec:
  chainID: 8453
  rpc: {endpoints: [{url: "https://a.example"}, {url: "https://b.example"}], agreement: 2}
  contracts:
    registry: "0x0000000000000000000000000000000000000001"
    licenses: "0x0000000000000000000000000000000000000002"
    oracle: "0x0000000000000000000000000000000000000003"
  account:
    licensee: "0x00000000000000000000000000000000000000a1"
    signer: {secretRef: {namespace: dehug-system, name: signer}}
  content: {sources: [{url: "https://ipfs.example"}]}
`
	validModel = `
apiVersion: dehug.io/v1alpha1
kind: DeHugModel
metadata: {name: m}
spec:
  networkRef: {name: net}
  model: alice/tiny-chat
`
	validRuntime = `
apiVersion: dehug.io/v1alpha1
kind: InferenceRuntime
metadata: {name: r}
spec:
  formats: [gguf]
  template: {spec: {containers: [{name: server, image: "example/server:1"}]}}
`
	validEndpoint = `
apiVersion: dehug.io/v1alpha1
kind: InferenceEndpoint
metadata: {name: e}
spec:
  modelRef: {name: m}
`
	validReport = `
apiVersion: dehug.io/v1alpha1
kind: UsageReport
metadata: {name: u}
spec:
  networkRef: {name: net}
  vouchers:
  - tokenID: "0x0000000000000000000000000000000000000000000000000000000000000001"
    payer: "0x00000000000000000000000000000000000000a1"
    provider: "0x00000000000000000000000000000000000000a1"
    total: {inputTokens: 1, outputTokens: 2, requests: 1}
    value: "17"
    timestamp: 1700000000
`
)

// with returns the object of a document with fields set; a value of nil removes the field. Paths are dotted.
func with(t *testing.T, document string, fields map[string]any) *unstructured.Unstructured {
	t.Helper()
	o := &unstructured.Unstructured{}
	if err := yaml.Unmarshal([]byte(document), &o.Object); err != nil {
		t.Fatal(err)
	}
	for path, value := range maps.All(fields) {
		keys := strings.Split(path, ".")
		if value == nil {
			unstructured.RemoveNestedField(o.Object, keys...)
			continue
		}
		if err := unstructured.SetNestedField(o.Object, value, keys...); err != nil {
			t.Fatal(err)
		}
	}
	return o
}

func list(values ...any) []any { return values }

func object(pairs ...any) map[string]any {
	m := map[string]any{}
	for i := 0; i < len(pairs); i += 2 {
		m[pairs[i].(string)] = pairs[i+1]
	}
	return m
}

// create tries an object in a dry run, which runs the whole admission.
func create(t *testing.T, o *unstructured.Unstructured) error {
	t.Helper()
	env := testkit.StartEnv(t)
	o.SetNamespace("default")
	return env.Client.Create(context.Background(), o, client.DryRunAll, client.FieldValidation("Strict"))
}

// change creates an object, changes fields of it, and cleans up.
func change(t *testing.T, document string, fields map[string]any) error {
	t.Helper()
	env := testkit.StartEnv(t)
	o := with(t, document, nil)
	o.SetName("")
	o.SetGenerateName("change-")
	o.SetNamespace("default")
	if err := env.Client.Create(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = env.Client.Delete(context.Background(), o) })
	for path, value := range fields {
		if err := unstructured.SetNestedField(o.Object, value, strings.Split(path, ".")...); err != nil {
			t.Fatal(err)
		}
	}
	return env.Client.Update(t.Context(), o)
}
