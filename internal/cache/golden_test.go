package cache

import (
	"testing"

	"sigs.k8s.io/yaml"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/testkit"
)

// TestBuiltPods shows in a file what a change of the builders makes of the pods: it restarts every mirror and every
// fetch that runs.
func TestBuiltPods(t *testing.T) {
	text := ""
	for _, golden := range []struct {
		name string
		pods dehugv1alpha1.CachePods
	}{{"as the operator has it", dehugv1alpha1.CachePods{}}, {"with all that a network or a model can say", testPods()}} {
		f, k := testFetch(), testMirror()
		f.Pods, k.Pods = golden.pods, golden.pods
		for _, o := range []any{BuildJob(f), mustBuild(t, k).Deployment} {
			document, err := yaml.Marshal(o)
			if err != nil {
				t.Fatal(err)
			}
			text += "---\n# " + golden.name + "\n" + string(document)
		}
	}
	testkit.GoldenText(t, "testdata/pods.yaml", text)
}
