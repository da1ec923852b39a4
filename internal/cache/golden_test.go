package cache

import (
	"fmt"
	"os"
	"strings"
	"testing"

	batchv1 "k8s.io/api/batch/v1"
	"sigs.k8s.io/yaml"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/testkit"
)

// goldenPods are built for the golden files, in this order.
var goldenPods = []struct {
	name  string
	pods  dehugv1alpha1.CachePods
	users names.Users
}{
	{"as the operator has it", dehugv1alpha1.CachePods{}, names.Users{}},
	{"with all that a network or a model can say", testPods(), names.Users{}},
	{"in a namespace with a range of ids", dehugv1alpha1.CachePods{}, testRange},
}

// TestPodsAreThoseOfTheirBehavior: the file of a behavior that a release had stays as it is. What makes other pods is a
// behavior of its own, with a file of its own.
func TestPodsAreThoseOfTheirBehavior(t *testing.T) {
	text := ""
	for _, golden := range goldenPods {
		f, k := testFetch(), testMirror()
		f.Pods, k.Pods, f.Users, k.Users = golden.pods, golden.pods, golden.users, golden.users
		scrub := ScrubSpec{MirrorSpec: k, Attempt: 1, Running: []string{"http://in"}, Node: "one"}
		for _, o := range []any{BuildJob(f), mustBuild(t, k).Deployment, BuildScrub(scrub)} {
			document, err := yaml.Marshal(o)
			if err != nil {
				t.Fatal(err)
			}
			text += "---\n# " + golden.name + "\n" + string(document)
		}
	}
	testkit.GoldenText(t, fmt.Sprintf("testdata/behavior-%d.yaml", behaviorNewest), text)
}

// storedJob returns the Job that the API server would store.
func storedJob(t *testing.T, job any) *batchv1.Job {
	t.Helper()
	data, err := yaml.Marshal(job)
	if err != nil {
		t.Fatal(err)
	}
	stored := &batchv1.Job{}
	if err := yaml.Unmarshal(data, stored); err != nil {
		t.Fatal(err)
	}
	return stored
}

// TestJobsOfEarlierOperatorsAreRecognized reads what each behavior made and asks this operator, with another image,
// about it: a Job that is not recognized is deleted while it runs, and its success is not seen.
func TestJobsOfEarlierOperatorsAreRecognized(t *testing.T) {
	for behavior := behaviorFirst; behavior <= behaviorNewest; behavior++ {
		data, err := os.ReadFile(fmt.Sprintf("testdata/behavior-%d.yaml", behavior))
		if err != nil {
			t.Fatal(err)
		}
		found := 0
		for _, document := range strings.Split(string(data), "---\n") {
			if !strings.Contains(document, "kind: Job") || strings.Contains(document, "\n  name: dehug-scrub-") {
				continue
			}
			job := &batchv1.Job{}
			if err := yaml.Unmarshal([]byte(document), job); err != nil {
				t.Fatal(err)
			}
			golden := goldenPods[found%len(goldenPods)]
			found++
			f := testFetch()
			f.Image, f.Pods, f.Users = "registry/operator:next", golden.pods, golden.users
			if !f.Made(job) {
				t.Errorf("behavior %d: the Job %s is not recognized: %s", behavior, job.Name, golden.name)
			}
			f.Sources = []string{"http://other"}
			if f.Made(job) {
				t.Errorf("behavior %d: the Job %s is taken for one of other sources", behavior, job.Name)
			}
		}
		if found != len(goldenPods) {
			t.Errorf("behavior %d: %d Jobs in the file, want %d", behavior, found, len(goldenPods))
		}
	}
}

func TestBehaviorOf(t *testing.T) {
	for text, want := range map[string]int{"": 1, "x": 1, "-1": 1, "1": 1, "2": 2, "99": behaviorNewest} {
		job := &batchv1.Job{}
		job.Annotations = map[string]string{names.AnnotationBehavior: text}
		if got := behaviorOf(job); got != want {
			t.Errorf("%q: behavior %d, want %d", text, got, want)
		}
	}
}
