package gitops

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
	"sigs.k8s.io/cli-utils/pkg/kstatus/status"
	"sigs.k8s.io/kustomize/api/krusty"
	"sigs.k8s.io/kustomize/kyaml/filesys"
	"sigs.k8s.io/yaml"
)

const (
	argocd         = "../../config/argocd"
	customizations = argocd + "/resource_customizations/dehug.io"
	definitions    = "../../config/crd/bases"
)

func read(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func object(t *testing.T, document []byte) *unstructured.Unstructured {
	t.Helper()
	data, err := yaml.YAMLToJSON(document)
	if err != nil {
		t.Fatal(err)
	}
	o := &unstructured.Unstructured{}
	if err := o.UnmarshalJSON(data); err != nil {
		t.Fatal(err)
	}
	return o
}

// documents are the objects of a file of several.
func documents(t *testing.T, path string) (out []*unstructured.Unstructured) {
	t.Helper()
	reader := utilyaml.NewYAMLReader(bufio.NewReader(bytes.NewReader(read(t, path))))
	for {
		document, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		if len(bytes.TrimSpace(document)) > 0 {
			out = append(out, object(t, document))
		}
	}
}

// kinds are those that have a status, by the CustomResourceDefinitions.
func kinds(t *testing.T) (out []string) {
	t.Helper()
	files, err := filepath.Glob(definitions + "/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no CustomResourceDefinition in %s (%v)", definitions, err)
	}
	for _, file := range files {
		crd := object(t, read(t, file))
		kind, _, _ := unstructured.NestedString(crd.Object, "spec", "names", "kind")
		versions, _, _ := unstructured.NestedSlice(crd.Object, "spec", "versions")
		for _, version := range versions {
			if _, has, _ := unstructured.NestedMap(version.(map[string]any), "subresources", "status"); has {
				out = append(out, kind)
			}
		}
	}
	return out
}

func judge(t *testing.T, o *unstructured.Unstructured) health {
	t.Helper()
	h, err := runHealth(o.Object, string(read(t, filepath.Join(customizations, o.GetKind(), "health.lua"))))
	if err != nil {
		t.Fatalf("%s %s: %v", o.GetKind(), o.GetName(), err)
	}
	return h
}

// TestArgoCDHealthOfEachKind runs the tests in Argo CD's own layout.
func TestArgoCDHealthOfEachKind(t *testing.T) {
	for _, kind := range kinds(t) {
		var file struct {
			Tests []struct {
				HealthStatus health `json:"healthStatus"`
				InputPath    string `json:"inputPath"`
			} `json:"tests"`
		}
		if err := yaml.UnmarshalStrict(read(t, filepath.Join(customizations, kind, "health_test.yaml")), &file); err != nil {
			t.Fatal(err)
		}
		tested := map[string]bool{}
		for _, tc := range file.Tests {
			tested[tc.InputPath] = true
			t.Run(kind+"/"+tc.InputPath, func(t *testing.T) {
				o := object(t, read(t, filepath.Join(customizations, kind, tc.InputPath)))
				if got := judge(t, o); got != tc.HealthStatus || o.GetKind() != kind {
					t.Errorf("%s: got %+v, want %+v", o.GetKind(), got, tc.HealthStatus)
				}
				agrees(t, o)
			})
		}
		files, _ := filepath.Glob(filepath.Join(customizations, kind, "testdata", "*.yaml"))
		if len(files) != len(tested) || len(tested) < 7 {
			t.Errorf("%s: %d files in testdata, %d of them tested", kind, len(files), len(tested))
		}
	}
}

// TestAnObjectIsInProgressBeforeTheOperatorHasLookedAtIt judges an object with the status that the API server gives it.
func TestAnObjectIsInProgressBeforeTheOperatorHasLookedAtIt(t *testing.T) {
	judged := 0
	files, _ := filepath.Glob(definitions + "/*.yaml")
	for _, file := range files {
		crd := object(t, read(t, file))
		versions, _, _ := unstructured.NestedSlice(crd.Object, "spec", "versions")
		for _, version := range versions {
			properties, _, _ := unstructured.NestedMap(version.(map[string]any), "schema", "openAPIV3Schema", "properties")
			schema, has := properties["status"].(map[string]any)
			if !has {
				continue
			}
			o := &unstructured.Unstructured{Object: map[string]any{"status": schema["default"]}}
			o.SetKind(crd.Object["spec"].(map[string]any)["names"].(map[string]any)["kind"].(string))
			o.SetGeneration(1)
			result, err := status.Compute(o)
			if err != nil || result.Status != status.InProgressStatus {
				t.Errorf("%s: kstatus %+v (%v), want InProgress", o.GetKind(), result, err)
			}
			agrees(t, o)
			judged++
		}
	}
	if judged != len(kinds(t)) {
		t.Errorf("judged %d of %d kinds", judged, len(kinds(t)))
	}
}

// healthOf is what Argo CD is to say where kstatus gives a status.
var healthOf = map[status.Status]string{
	status.CurrentStatus: "Healthy", status.InProgressStatus: "Progressing", status.FailedStatus: "Degraded", status.TerminatingStatus: "Progressing",
}

// agrees checks that Argo CD says the same as kstatus, which Flux and Helm judge by. Two differ on purpose: Suspended is
// Argo CD's alone, and kstatus takes an object without any status for current; the API server adds a status to these.
func agrees(t *testing.T, o *unstructured.Unstructured) {
	t.Helper()
	got := judge(t, o)
	if _, has := o.Object["status"]; !has || got.Status == "Suspended" {
		return
	}
	result, err := status.Compute(o)
	if err != nil {
		t.Fatal(err)
	}
	if got.Status != healthOf[result.Status] {
		t.Errorf("%s %s: Argo CD says %s, kstatus %s (%s)", o.GetKind(), o.GetName(), got.Status, result.Status, result.Message)
	}
}

// TestEveryReasonHasTheSameHealthForArgoCDFluxAndHelm judges the statuses that the operator's own code writes.
func TestEveryReasonHasTheSameHealthForArgoCDFluxAndHelm(t *testing.T) {
	seen := map[string]map[string]bool{}
	for _, file := range []string{"testdata/network.yaml", "testdata/model.yaml", "testdata/endpoint.yaml", "testdata/reporter.yaml"} {
		for _, o := range documents(t, file) {
			t.Run(o.GetKind()+"/"+o.GetName(), func(t *testing.T) {
				agrees(t, o)
				got := judge(t, o)
				if got.Message == "" {
					t.Error("no message")
				}
				if seen[o.GetKind()] == nil {
					seen[o.GetKind()] = map[string]bool{}
				}
				seen[o.GetKind()][got.Status] = true
			})
		}
	}
	for _, kind := range kinds(t) {
		for _, want := range []string{"Healthy", "Progressing", "Degraded"} {
			if !seen[kind][want] {
				t.Errorf("no status of a %s is %s", kind, want)
			}
		}
	}
}

// TestStatesAtRestAreWhatTheirLabelTells judges the states at rest that the simulator reaches by changing each field of
// each spec; its label is what kstatus is to make of each.
func TestStatesAtRestAreWhatTheirLabelTells(t *testing.T) {
	states := documents(t, "testdata/acto.yaml")
	for _, o := range states {
		agrees(t, o)
		result, err := status.Compute(o)
		if err != nil {
			t.Fatal(err)
		}
		if want := o.GetLabels()["kstatus"]; result.Status.String() != want {
			t.Errorf("%s %s: kstatus %s (%s), want %s", o.GetKind(), o.GetName(), result.Status, result.Message, want)
		}
	}
	if len(states) == 0 {
		t.Error("there are no states")
	}
}

// TestArgoCDConfigMapHasTheHealthOfEachKind renders what an admin applies.
func TestArgoCDConfigMapHasTheHealthOfEachKind(t *testing.T) {
	rendered, err := krusty.MakeKustomizer(krusty.MakeDefaultOptions()).Run(filesys.MakeFsOnDisk(), argocd)
	if err != nil || rendered.Size() != 1 {
		t.Fatalf("rendering %s: %v", argocd, err)
	}
	document, err := rendered.AsYaml()
	if err != nil {
		t.Fatal(err)
	}
	cm := object(t, document)
	if cm.GetKind() != "ConfigMap" || cm.GetName() != "argocd-cm" {
		t.Errorf("it is %s %s", cm.GetKind(), cm.GetName())
	}
	data, _, _ := unstructured.NestedStringMap(cm.Object, "data")
	var first string
	for _, kind := range kinds(t) {
		key := "resource.customizations.health.dehug.io_" + kind
		script := string(read(t, filepath.Join(customizations, kind, "health.lua")))
		if data[key] != script {
			t.Errorf("%s is not the script of %s", key, kind)
		}
		delete(data, key)
		if first == "" {
			first = script
		}
		if script != first {
			t.Errorf("the script of %s is not that of the other kinds", kind)
		}
	}
	if len(data) > 0 {
		t.Errorf("keys of no kind: %v", data)
	}
}

// TestAScriptOfArgoCDHasNoStringLibrary holds the test itself to what Argo CD does.
func TestAScriptOfArgoCDHasNoStringLibrary(t *testing.T) {
	for _, script := range []string{`return {status = string.format("%s", "Healthy")}`, `return {status = math.floor(1)}`, `return ("x"):rep(2)`} {
		if h, err := runHealth(map[string]any{}, script); err == nil {
			t.Errorf("%s: %+v, want an error", script, h)
		}
	}
}
