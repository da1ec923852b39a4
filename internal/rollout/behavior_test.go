package rollout

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	"k8s.io/utils/ptr"
	"sigs.k8s.io/yaml"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/testkit"
)

// testRange is what OpenShift gives a namespace.
var testRange = names.UsersOf(map[string]string{names.AnnotationUserRange: "1000620000/10000", names.AnnotationGroupRange: "1000620000/10000"})

// goldenWorkloads are built for the golden files, in this order.
var goldenWorkloads = []struct {
	name   string
	change []func(*Workload)
}{
	{"a runtime alone", nil},
	{"a folder of a format, and devices", []func(*Workload){func(w *Workload) {
		w.Format = dehugv1alpha1.ContentFormat{Name: "safetensors", Path: "model.safetensors"}
		w.Runtime.Spec.Template.Spec.Containers[0].Resources.Limits = corev1.ResourceList{"nvidia.com/gpu": resource.MustParse("1")}
	}}},
	{"an endpoint's template", []func(*Workload){overlay(&corev1.PodTemplateSpec{Spec: corev1.PodSpec{
		SecurityContext:               &corev1.PodSecurityContext{RunAsUser: ptr.To(int64(1000))},
		TerminationGracePeriodSeconds: ptr.To(int64(20)),
		TopologySpreadConstraints: []corev1.TopologySpreadConstraint{{MaxSkew: 2, TopologyKey: "rack",
			WhenUnsatisfiable: corev1.DoNotSchedule}},
		Containers: []corev1.Container{{Name: "helper", Image: "helper:1", Ports: []corev1.ContainerPort{{Name: "http", ContainerPort: 9}}}},
	}})}},
	{"a namespace with a range of ids", []func(*Workload){func(w *Workload) { w.Users = testRange }}},
}

// TestPodsAreThoseOfTheirBehavior: a behavior that a release had makes the same pods for ever. A new one has a number
// of its own, and a file.
func TestPodsAreThoseOfTheirBehavior(t *testing.T) {
	for behavior := behaviorFirst; behavior <= behaviorNewest; behavior++ {
		text := ""
		for _, golden := range goldenWorkloads {
			b, err := buildTemplateAs(testWorkload(golden.change...), behavior)
			if err != nil {
				t.Fatalf("behavior %d: %s: %v", behavior, golden.name, err)
			}
			document, err := yaml.Marshal(b.template)
			if err != nil {
				t.Fatal(err)
			}
			text += fmt.Sprintf("---\n# %s\n%s", golden.name, document)
		}
		testkit.GoldenText(t, fmt.Sprintf("testdata/behavior-%d.yaml", behavior), text)
	}
}

// stored returns the Deployment that the API server would store.
func stored(t *testing.T, w Workload) *appsv1.Deployment {
	t.Helper()
	d, _ := built(t, w)
	return d
}

// TestANewOperatorRestartsNothing builds on what each operator before this one left.
func TestANewOperatorRestartsNothing(t *testing.T) {
	first, err := buildTemplateAs(testWorkload(), behaviorFirst)
	if err != nil {
		t.Fatal(err)
	}
	var unrecorded appsv1.Deployment // as operators made them that recorded nothing
	data, err := json.Marshal(first.template)
	if err == nil {
		err = json.Unmarshal(data, &unrecorded.Spec.Template)
	}
	if err != nil {
		t.Fatal(err)
	}
	after := func(d *appsv1.Deployment, change ...func(*Workload)) *appsv1.Deployment {
		return stored(t, testWorkload(append(change, func(w *Workload) { w.Recorded = RecordedOf(d) })...))
	}
	upgraded := after(&unrecorded)
	if diff := cmp.Diff(unrecorded.Spec.Template, upgraded.Spec.Template); diff != "" {
		t.Errorf("the upgrade changes the pods (-before +after):\n%s", diff)
	}
	scaled := after(upgraded, func(w *Workload) { w.Replicas = 7 })
	if diff := cmp.Diff(unrecorded.Spec.Template, scaled.Spec.Template); diff != "" || *scaled.Spec.Replicas != 7 {
		t.Errorf("more replicas change the pods (-before +after):\n%s", diff)
	}
	changed := after(scaled, func(w *Workload) { w.Runtime.Spec.Template.Spec.Containers[0].Image = "llama:2" })
	fresh := stored(t, testWorkload(func(w *Workload) { w.Runtime.Spec.Template.Spec.Containers[0].Image = "llama:2" }))
	if diff := cmp.Diff(fresh.Spec.Template, changed.Spec.Template); diff != "" {
		t.Errorf("pods that change anyway are not those of a new endpoint (-new +changed):\n%s", diff)
	}
	if diff := cmp.Diff(changed, after(changed, func(w *Workload) { w.Runtime.Spec.Template.Spec.Containers[0].Image = "llama:2" })); diff != "" {
		t.Errorf("the same operator makes two things of one (-before +after):\n%s", diff)
	}
}

func TestRecordedOf(t *testing.T) {
	if RecordedOf(nil) != nil {
		t.Error("no Deployment records nothing")
	}
	for text, want := range map[string]int{"": 1, "x": 1, "-1": 1, "1": 1, "2": 2, "99": behaviorNewest} {
		d := &appsv1.Deployment{}
		d.Annotations = map[string]string{"dehug.io/behavior": text, "dehug.io/template": "abc"}
		if got := RecordedOf(d); got.Behavior != want || got.Digest != "abc" {
			t.Errorf("%q: %+v, want behavior %d", text, got, want)
		}
	}
}

func TestPodsAreSpreadUnlessTheTemplateSpreadsThem(t *testing.T) {
	d := stored(t, testWorkload())
	constraints := d.Spec.Template.Spec.TopologySpreadConstraints
	if len(constraints) != 2 || constraints[0].TopologyKey != corev1.LabelTopologyZone || constraints[1].TopologyKey != corev1.LabelHostname {
		t.Fatalf("constraints %+v", constraints)
	}
	for _, c := range constraints {
		if c.WhenUnsatisfiable != corev1.ScheduleAnyway || c.MaxSkew != 1 || c.MatchLabelKeys[0] != "pod-template-hash" {
			t.Errorf("constraint %+v", c)
		}
		for key, value := range c.LabelSelector.MatchLabels {
			if d.Spec.Template.Labels[key] != value {
				t.Errorf("the pods do not have the label %s=%s", key, value)
			}
		}
	}
	own := []corev1.TopologySpreadConstraint{{MaxSkew: 3, TopologyKey: "rack", WhenUnsatisfiable: corev1.DoNotSchedule}}
	d = stored(t, testWorkload(func(w *Workload) { w.Runtime.Spec.Template.Spec.TopologySpreadConstraints = own }))
	if diff := cmp.Diff(own, d.Spec.Template.Spec.TopologySpreadConstraints); diff != "" {
		t.Errorf("a runtime's own (-want +got):\n%s", diff)
	}
}

func TestIDsAreOfTheNamespacesRange(t *testing.T) {
	ranged := func(w *Workload) { w.Users = testRange }
	sc := stored(t, testWorkload(ranged)).Spec.Template.Spec.SecurityContext
	if *sc.RunAsUser != 1000620001 || *sc.RunAsGroup != 1000620001 || !*sc.RunAsNonRoot || sc.FSGroup != nil {
		t.Errorf("the server's ids are %+v", sc)
	}
	sc = stored(t, testWorkload(ranged, overlay(&corev1.PodTemplateSpec{Spec: corev1.PodSpec{
		SecurityContext: &corev1.PodSecurityContext{RunAsUser: ptr.To(int64(1000))}}}))).Spec.Template.Spec.SecurityContext
	if *sc.RunAsUser != 1000 || *sc.RunAsGroup != 1000 {
		t.Errorf("the template's own ids are %+v", sc)
	}
	for _, c := range stored(t, testWorkload(ranged)).Spec.Template.Spec.Containers {
		if c.SecurityContext.RunAsUser != nil || c.SecurityContext.RunAsGroup != nil {
			t.Errorf("container %s has ids of its own: %+v", c.Name, c.SecurityContext)
		}
	}
}
