package cache

import (
	"testing"

	"sigs.k8s.io/yaml"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/testkit"
)

// TestBuiltPods shows in a file what a change of the builders makes of the pods: it restarts every mirror and every
// fetch that runs.
func TestBuiltPods(t *testing.T) {
	text := ""
	for _, golden := range []struct {
		name  string
		pods  dehugv1alpha1.CachePods
		users names.Users
	}{
		{"as the operator has it", dehugv1alpha1.CachePods{}, names.Users{}},
		{"with all that a network or a model can say", testPods(), names.Users{}},
		{"in a namespace with a range of ids", dehugv1alpha1.CachePods{}, testRange},
	} {
		f, k := testFetch(), testMirror()
		f.Pods, k.Pods, f.Users, k.Users = golden.pods, golden.pods, golden.users, golden.users
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
