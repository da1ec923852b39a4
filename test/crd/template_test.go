package crd

import (
	"strings"
	"testing"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/types"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/yaml"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/testkit"
)

// templated returns an InferenceEndpoint or an InferenceRuntime with this spec.template.
func templated(t *testing.T, document, template string) *unstructured.Unstructured {
	t.Helper()
	var value any
	if err := yaml.Unmarshal([]byte(template), &value); err != nil {
		t.Fatal(err)
	}
	return with(t, document, fields{"spec.template": value})
}

func TestPodTemplatesHaveTheirSchema(t *testing.T) {
	tests := map[string]struct {
		template string
		says     string // empty: admitted
	}{
		"a text":                        {`x`, "spec.template"},
		"a number as an environment":    {`{spec: {containers: [{name: server, image: i, env: [{name: A, value: 5}]}]}}`, "spec.containers[0].env[0].value"},
		"a list of text for a number":   {`{spec: {terminationGracePeriodSeconds: ["5"], containers: [{name: server, image: i}]}}`, "terminationGracePeriodSeconds"},
		"a quantity that is none":       {`{spec: {containers: [{name: server, image: i, resources: {limits: {cpu: lots}}}]}}`, "limits"},
		"a container without a name":    {`{spec: {containers: [{image: i}]}}`, "containers[0].name"},
		"a misspelled field":            {`{spec: {nodeSelektor: {gpu: "1"}, containers: [{name: server, image: i}]}}`, `unknown field "spec.template.spec.nodeSelektor"`},
		"a misspelled field further in": {`{spec: {containers: [{name: server, image: i, resource: {}}]}}`, `unknown field "spec.template.spec.containers[0].resource"`},
		"a container for debugging":     {`{spec: {containers: [{name: server, image: i}], ephemeralContainers: [{name: d}]}}`, "ephemeralContainers"},
		"placeholders and int or text":  {`{metadata: {creationTimestamp: null, labels: {a: b}, annotations: {c: d}}, spec: {containers: [{name: server, image: i, args: ["${MODEL_PATH}", "--port", "${PORT}"], env: [{name: P, value: "${PORT}"}], ports: [{name: http, containerPort: 8080}], readinessProbe: {httpGet: {path: /health, port: http}}, resources: {limits: {cpu: 1, memory: 4Gi, "nvidia.com/gpu": "1"}}}]}}`, ""},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			for _, document := range []string{validEndpoint, validRuntime} {
				o := templated(t, document, tc.template)
				kind := o.GetKind()
				err := create(t, o)
				if (err == nil) != (tc.says == "") {
					t.Errorf("%s: %v", kind, err)
				}
				if err != nil && !strings.Contains(err.Error(), tc.says) {
					t.Errorf("%s: refused with %q, without %q", kind, err, tc.says)
				}
			}
		})
	}
}

// TestServerSideApplyRefusesMisspelledFields applies as Argo CD and Flux do.
func TestServerSideApplyRefusesMisspelledFields(t *testing.T) {
	env := testkit.StartEnv(t)
	o := templated(t, validEndpoint, `{spec: {nodeSelektor: {gpu: "1"}}}`)
	o.SetNamespace("default")
	data, err := o.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	for _, validation := range []string{metav1.FieldValidationStrict, metav1.FieldValidationIgnore} {
		err = env.Client.Patch(t.Context(), o.DeepCopy(), client.RawPatch(types.ApplyPatchType, data), client.DryRunAll,
			client.FieldOwner("gitops"), client.ForceOwnership, client.FieldValidation(validation))
		if err == nil || !strings.Contains(err.Error(), "nodeSelektor") {
			t.Errorf("validation %s: %v", validation, err)
		}
	}
}

// TestAnOverlayNeedsNoContainers: what is merged over a runtime's template is no whole template.
func TestAnOverlayNeedsNoContainers(t *testing.T) {
	for _, template := range []string{`{}`, `{spec: {nodeSelector: {gpu: "1"}}}`, `{spec: {containers: null, nodeSelector: {gpu: "1"}}}`} {
		if err := create(t, templated(t, validEndpoint, template)); err != nil {
			t.Errorf("%s: %v", template, err)
		}
	}
	if err := create(t, templated(t, validRuntime, `{spec: {nodeSelector: {gpu: "1"}}}`)); err == nil {
		t.Error("a runtime without a container is admitted")
	}
}

// TestATemplateIsStoredAsItIsWritten: labels and annotations are kept, and no default is added that a merge would take for
// the user's intention.
func TestATemplateIsStoredAsItIsWritten(t *testing.T) {
	o := templated(t, validEndpoint, `{metadata: {labels: {a: b}}, spec: {volumes: [{name: v, secret: {secretName: s}}], containers: [{name: server, env: [{name: A, valueFrom: {secretKeyRef: {name: s, key: k}}}]}]}}`)
	want := o.DeepCopy().Object["spec"].(fields)["template"]
	if err := create(t, o); err != nil {
		t.Fatal(err)
	}
	got, _ := yaml.Marshal(o.Object["spec"].(fields)["template"])
	if wanted, _ := yaml.Marshal(want); string(got) != string(wanted) {
		t.Errorf("stored\n%s\nwant\n%s", got, wanted)
	}
	e := &dehugv1alpha1.InferenceEndpoint{}
	if data, err := o.MarshalJSON(); err != nil || yaml.Unmarshal(data, e) != nil {
		t.Error("the typed client cannot read it")
	}
}
