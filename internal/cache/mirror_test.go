package cache

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	appsv1 "k8s.io/api/apps/v1"
	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/names"
)

func testMirror() MirrorSpec {
	return MirrorSpec{
		Namespace: "a", CID: testCID, Folder: testCID, ClaimName: names.CacheClaim(testCID), Image: "i", Sources: []string{"http://out"},
		Mirrors: []string{"http://in"}, Readers: []string{"a", "b"}, ManagerNamespace: "system",
	}
}

func mustBuild(t *testing.T, k MirrorSpec) MirrorObjects {
	t.Helper()
	o, err := BuildMirror(k)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func TestMirrorPod(t *testing.T) {
	d := mustBuild(t, testMirror()).Deployment
	spec := d.Spec.Template.Spec
	c := spec.Containers[0]
	want := []string{"serve", "--out", "/cache/" + testCID, "--listen", ":8080", "--scrub-interval", "0s",
		"--mirrors-file", "/etc/dehug/mirrors/urls", "--source", "http://out"}
	if diff := cmp.Diff(want, c.Args); diff != "" {
		t.Errorf("arguments (-want +got):\n%s", diff)
	}
	if *spec.AutomountServiceAccountToken || !*spec.SecurityContext.RunAsNonRoot || !*c.SecurityContext.ReadOnlyRootFilesystem {
		t.Errorf("the pod is not restricted: %+v", spec)
	}
	if got := c.Resources.Limits.Memory().String(); got != "256Mi" {
		t.Errorf("memory limit %s", got)
	}
	if *d.Spec.Replicas != 1 || *d.Spec.Strategy.Type != "Recreate" {
		t.Errorf("%d replicas by %s, want 1 by Recreate", *d.Spec.Replicas, *d.Spec.Strategy.Type)
	}
	away := testMirror()
	away.GivesWay = true
	if n := *mustBuild(t, away).Deployment.Spec.Replicas; n != 0 {
		t.Errorf("a mirror that gives way has %d replicas", n)
	}
}

func TestOthersMirrorsAreNoPartOfTheMirrorsPod(t *testing.T) {
	k := testMirror()
	before := mustBuild(t, k)
	k.Mirrors = []string{"http://other", "http://third"}
	after := mustBuild(t, k)
	if diff := cmp.Diff(before.Deployment, after.Deployment); diff != "" {
		t.Errorf("other mirrors restart the mirror (-before +after):\n%s", diff)
	}
	if got := after.ConfigMap.Data["urls"]; got != "http://other\nhttp://third" {
		t.Errorf("the mirrors are %q", got)
	}
	if before.ConfigMap.Annotations[names.AnnotationInputs] == after.ConfigMap.Annotations[names.AnnotationInputs] {
		t.Error("other mirrors are not applied")
	}
	spec := after.Deployment.Spec.Template.Spec
	mount, volume := spec.Containers[0].VolumeMounts[0], spec.Volumes[1]
	if *mount.MountPath != "/etc/dehug/mirrors" || *volume.Name != *mount.Name || *volume.ConfigMap.Name != *after.ConfigMap.Name || !*volume.ConfigMap.Optional {
		t.Errorf("mount %+v of volume %+v", mount, volume)
	}
}

func TestMirrorAdmitsTheManagerAndTheReadersOnly(t *testing.T) {
	rules := mustBuild(t, testMirror()).NetworkPolicy.Spec.Ingress
	var got [][]string
	for _, rule := range rules {
		from := rule.From[0]
		got = append(got, from.NamespaceSelector.MatchExpressions[0].Values, from.PodSelector.MatchExpressions[0].Values)
		if len(rule.From) != 1 || len(rule.Ports) != 1 || rule.Ports[0].Port.IntVal != 8080 {
			t.Errorf("rule %+v lets more in", rule)
		}
	}
	want := [][]string{{"system"}, {"dehug-manager"}, {"a", "b"}, {"dehug-cache", "dehug-mirror"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestOnlyWhatChangedIsApplied(t *testing.T) {
	digests := func(k MirrorSpec) [3]string {
		o := mustBuild(t, k)
		return [3]string{o.Deployment.Annotations[names.AnnotationInputs], o.Service.Annotations[names.AnnotationInputs],
			o.NetworkPolicy.Annotations[names.AnnotationInputs]}
	}
	base := digests(testMirror())
	if base != digests(testMirror()) {
		t.Fatal("the same mirror has two digests")
	}
	more := testMirror()
	more.Readers = []string{"a", "b", "c"}
	if got := digests(more); got[0] != base[0] || got[1] != base[1] || got[2] == base[2] {
		t.Errorf("another reader changes %v to %v, want the policy alone", base, got)
	}
	away := testMirror()
	away.GivesWay = true
	if got := digests(away); got[0] == base[0] || got[1] != base[1] || got[2] != base[2] {
		t.Errorf("giving way changes %v to %v, want the Deployment alone", base, got)
	}
}

// TestANewImageRestartsNoMirror: what runs keeps the image that it was made with.
func TestANewImageRestartsNoMirror(t *testing.T) {
	built := mustBuild(t, testMirror()).Deployment
	has := &appsv1.Deployment{ObjectMeta: metav1.ObjectMeta{UID: "d", Annotations: built.Annotations}}
	next := testMirror()
	next.Image, next.PullPolicy = "registry/operator:next", corev1.PullAlways
	if want := mustBuild(t, next).Deployment; !IsAsBuilt(has, want.Annotations) {
		t.Errorf("another image changes %v to %v", built.Annotations, want.Annotations)
	}
	next.Sources = []string{"http://other"}
	if want := mustBuild(t, next).Deployment; IsAsBuilt(has, want.Annotations) {
		t.Error("other sources change nothing")
	}
	if IsPermanent(has) {
		t.Error("it is taken for one that runs for ever")
	}
	delete(has.Annotations, names.AnnotationBehavior)
	if !IsPermanent(has) {
		t.Error("a mirror of the first behavior is not known")
	}
}

func TestGivesWay(t *testing.T) {
	const me = "mirror"
	pod := func(component, node string, phase corev1.PodPhase) corev1.Pod {
		return corev1.Pod{ObjectMeta: metav1.ObjectMeta{Labels: map[string]string{names.LabelName: component, names.LabelMirror: me}},
			Spec: corev1.PodSpec{NodeName: node}, Status: corev1.PodStatus{Phase: phase}}
	}
	mirror := pod(names.ComponentMirror, "one", corev1.PodRunning)
	server := func(node string, phase corev1.PodPhase) corev1.Pod {
		p := pod(names.ComponentServer, node, phase)
		delete(p.Labels, names.LabelMirror)
		return p
	}
	for name, tc := range map[string]struct {
		pods    []corev1.Pod
		stopped bool
		want    bool
	}{
		"alone":                            {[]corev1.Pod{mirror}, false, false},
		"a server beside it":               {[]corev1.Pod{mirror, server("one", corev1.PodPending)}, false, false},
		"a server that is not placed":      {[]corev1.Pod{mirror, server("", corev1.PodPending)}, false, false},
		"a server that starts elsewhere":   {[]corev1.Pod{mirror, server("two", corev1.PodPending)}, false, true},
		"a server that runs elsewhere":     {[]corev1.Pod{mirror, server("two", corev1.PodRunning)}, false, false},
		"it went, and the server starts":   {[]corev1.Pod{server("two", corev1.PodPending)}, true, true},
		"it went, and the server runs":     {[]corev1.Pod{server("two", corev1.PodRunning)}, true, false},
		"it starts, and so does a server":  {[]corev1.Pod{server("two", corev1.PodPending)}, false, false},
		"a server that ended":              {[]corev1.Pod{mirror, server("two", corev1.PodFailed)}, false, false},
		"other mirrors are no competition": {[]corev1.Pod{mirror, pod(names.ComponentMirror, "two", corev1.PodPending)}, false, false},
	} {
		t.Run(name, func(t *testing.T) {
			if name == "other mirrors are no competition" {
				tc.pods[1].Labels[names.LabelMirror] = "other"
			}
			if got := GivesWay(names.LabelMirror, me, tc.pods, tc.stopped); got != tc.want {
				t.Errorf("gives way: %t, want %t", got, tc.want)
			}
		})
	}
}

func TestFetchSourcesAreThoseOfTheLastPod(t *testing.T) {
	message := `{"reason":"Fetched","sources":[{"name":"http://m","bytes":7}]}`
	pods := []corev1.Pod{testPod("job", corev1.PodSucceeded, ended(message, 0, now)), testPod("job", corev1.PodFailed, ended(`{"sources":[]}`, 1, now.Add(-time.Minute)))}
	want := []content.SourceTotals{{Name: "http://m", Bytes: 7}}
	if diff := cmp.Diff(want, FetchSources(testJob(), pods)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := FetchSources(testJob(), []corev1.Pod{testPod("job", corev1.PodFailed, ended("not JSON", 1, now))}); got != nil {
		t.Errorf("sources %v out of nothing", got)
	}
}

func TestHasNewMirror(t *testing.T) {
	job := &batchv1.Job{ObjectMeta: metav1.ObjectMeta{Annotations: map[string]string{names.AnnotationMirrors: "http://a http://b"}}}
	for name, tc := range map[string]struct {
		mirrors []string
		want    bool
	}{"none": {nil, false}, "one that it had": {[]string{"http://b"}, false}, "another": {[]string{"http://b", "http://c"}, true}} {
		if got := HasNewMirror(job, tc.mirrors); got != tc.want {
			t.Errorf("%s: %t", name, got)
		}
	}
	if HasNewMirror(nil, []string{"http://a"}) {
		t.Error("no Job has a new mirror")
	}
}

func TestPodsOfAMirrorThatAreRefusedAreTold(t *testing.T) {
	d := &appsv1.Deployment{ObjectMeta: metav1.ObjectMeta{Name: "dehug-mirror-x"}}
	if why := ReplicasRefused(d); why != "" {
		t.Errorf("without a cause: %q", why)
	}
	d.Status.Conditions = []appsv1.DeploymentCondition{{Type: appsv1.DeploymentReplicaFailure, Status: corev1.ConditionTrue,
		Message: `pods "dehug-mirror-x-1-abcde" is forbidden: maximum memory usage per Container is 64Mi, but limit is 256Mi`}}
	want := "the API server refuses the pods of Deployment dehug-mirror-x (pods is forbidden: maximum memory usage per Container is 64Mi, " +
		"but limit is 256Mi): change the namespace's LimitRange, or the resources that it does not admit"
	if diff := cmp.Diff(want, ReplicasRefused(d)); diff != "" {
		t.Errorf("message (-want +got):\n%s", diff)
	}
}
