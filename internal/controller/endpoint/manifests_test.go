package endpoint_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/apimachinery/pkg/util/yaml"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/rollout"
	"github.com/dehug-io/dehug-operator/internal/testkit"
)

// TestManifestsAreAcceptedByAnAPIServer applies each folder of config as a server-side dry run that refuses unknown
// fields, and creates its pods as a dry run in a namespace with restricted Pod Security.
func TestManifestsAreAcceptedByAnAPIServer(t *testing.T) {
	env := testkit.StartEnv(t)
	strict := client.WithFieldValidation(env.Client, metav1.FieldValidationStrict)
	system := &corev1.Namespace{ObjectMeta: metav1.ObjectMeta{Name: "dehug-system", Labels: map[string]string{
		"pod-security.kubernetes.io/enforce": "restricted"}}}
	if err := env.Client.Create(t.Context(), system); err != nil {
		t.Fatal(err)
	}
	for folder, want := range map[string]int{
		"default": 30, "demo": 30, "samples": 4, "runtimes": 2, "network-policy/workloads": 1,
	} {
		t.Run(folder, func(t *testing.T) {
			objects := rendered(t, folder)
			if len(objects) < want {
				t.Errorf("%d objects, want at least %d", len(objects), want)
			}
			for _, o := range objects {
				name := o.GetKind() + " " + o.GetName()
				scoped, err := env.Client.IsObjectNamespaced(o)
				if err != nil {
					t.Fatalf("%s: %v", name, err)
				}
				if scoped && o.GetNamespace() == "" {
					o.SetNamespace("default")
				}
				data, err := o.MarshalJSON()
				if err != nil {
					t.Fatal(err)
				}
				err = strict.Patch(t.Context(), o.DeepCopy(), client.RawPatch(types.ApplyPatchType, data),
					client.DryRunAll, client.ForceOwnership, client.FieldOwner("test"))
				if err != nil {
					t.Errorf("%s: %v", name, err)
				}
				dryRunPod(t, strict, o)
			}
		})
	}
}

// TestPresetsMakeRestrictedPods builds the workload of each preset runtime and creates its pod as a dry run.
func TestPresetsMakeRestrictedPods(t *testing.T) {
	env := testkit.StartEnv(t)
	ns := &corev1.Namespace{ObjectMeta: metav1.ObjectMeta{GenerateName: "restricted-", Labels: map[string]string{
		"pod-security.kubernetes.io/enforce": "restricted"}}}
	if err := env.Client.Create(t.Context(), ns); err != nil {
		t.Fatal(err)
	}
	for _, o := range append(rendered(t, "runtimes"), rendered(t, "samples")...) {
		if o.GetKind() != "InferenceRuntime" {
			continue
		}
		runtime := &dehugv1alpha1.InferenceRuntime{}
		convert(t, o, runtime)
		built, err := rollout.Build(rollout.Workload{
			Endpoint: &dehugv1alpha1.InferenceEndpoint{ObjectMeta: metav1.ObjectMeta{Namespace: ns.Name, Name: "chat"}},
			Runtime:  runtime, Format: dehugv1alpha1.ContentFormat{Name: runtime.Spec.Formats[0], Path: "m"}, ModelName: "a/b",
			CID: controllertest.FirstCID, ClaimName: "claim", Path: controllertest.FirstCID, Replicas: 1, ProgressDeadline: time.Minute,
		})
		if err != nil {
			t.Fatalf("%s: %v", runtime.Name, err)
		}
		deployment := &unstructured.Unstructured{}
		convert(t, built, deployment)
		dryRunPod(t, env.Client, deployment)
	}
}

func convert(t *testing.T, from, to any) {
	t.Helper()
	data, err := json.Marshal(from)
	if err == nil {
		err = json.Unmarshal(data, to)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// dryRunPod creates the pod of a workload as a dry run.
func dryRunPod(t *testing.T, c client.Client, o *unstructured.Unstructured) {
	t.Helper()
	template, found, err := unstructured.NestedMap(o.Object, "spec", "template")
	if err != nil || !found || o.GetAPIVersion() != "apps/v1" {
		return
	}
	pod := &corev1.Pod{}
	convert(t, template, pod)
	pod.Namespace, pod.GenerateName = o.GetNamespace(), o.GetName()+"-"
	claims, _, err := unstructured.NestedSlice(o.Object, "spec", "volumeClaimTemplates")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range claims {
		claim := &corev1.PersistentVolumeClaim{}
		convert(t, c, claim)
		pod.Spec.Volumes = append(pod.Spec.Volumes, corev1.Volume{Name: claim.Name, VolumeSource: corev1.VolumeSource{
			PersistentVolumeClaim: &corev1.PersistentVolumeClaimVolumeSource{ClaimName: claim.Name}}})
	}
	if err := c.Create(t.Context(), pod, client.DryRunAll); err != nil {
		t.Errorf("pod of %s: %v", o.GetName(), err)
	}
}

// rendered returns the objects of a folder of config as `kubectl kustomize` prints them.
func rendered(t *testing.T, folder string) []*unstructured.Unstructured {
	t.Helper()
	command := exec.Command(kubectl(t), "kustomize", filepath.Join("..", "..", "..", "config", folder))
	var stderr bytes.Buffer
	command.Stderr = &stderr
	out, err := command.Output()
	if err != nil {
		t.Fatalf("rendering config/%s: %v: %s", folder, err, stderr.String())
	}
	var objects []*unstructured.Unstructured
	decoder := yaml.NewYAMLOrJSONDecoder(bytes.NewReader(out), 4096)
	for {
		o := &unstructured.Unstructured{}
		if err := decoder.Decode(o); errors.Is(err, io.EOF) {
			return objects
		} else if err != nil {
			t.Fatalf("reading config/%s: %v", folder, err)
		}
		objects = append(objects, o)
	}
}

// kubectl is the one beside the API server of the tests, or the one in the path.
func kubectl(t *testing.T) string {
	t.Helper()
	home, err := os.UserHomeDir()
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range []string{
		os.Getenv("KUBEBUILDER_ASSETS"), filepath.Join(os.Getenv("DEVCLUSTER_CACHE"), "test-assets"),
		filepath.Join(home, ".cache", "dehug-devcluster", "test-assets"),
	} {
		if path := filepath.Join(folder, "kubectl"); filepath.IsAbs(path) {
			if _, err := os.Stat(path); err == nil {
				return path
			}
		}
	}
	path, err := exec.LookPath("kubectl")
	if err != nil {
		t.Fatalf("no kubectl: %v: put it into the path or beside kube-apiserver in KUBEBUILDER_ASSETS", err)
	}
	return path
}
