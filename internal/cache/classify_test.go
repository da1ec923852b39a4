package cache

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"

	"github.com/dehug-io/dehug-operator/internal/names"
)

const testCID = "bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354"

func TestClassifyClaim(t *testing.T) {
	claim := func(edit func(*corev1.PersistentVolumeClaim)) *corev1.PersistentVolumeClaim {
		c := &corev1.PersistentVolumeClaim{Spec: corev1.PersistentVolumeClaimSpec{Resources: corev1.VolumeResourceRequirements{
			Requests: corev1.ResourceList{corev1.ResourceStorage: resource.MustParse("1Ki")}}}}
		edit(c)
		return c
	}
	annotate := func(key, value string) func(*corev1.PersistentVolumeClaim) {
		return func(c *corev1.PersistentVolumeClaim) { c.Annotations = map[string]string{key: value} }
	}
	tests := map[string]struct {
		claim *corev1.PersistentVolumeClaim
		own   bool
		want  ClaimState
	}{
		"absent":             {nil, true, ClaimState{}},
		"own, verified":      {claim(annotate(names.AnnotationVerifiedCID, testCID)), true, ClaimState{Exists: true, Capacity: 1024, Verified: true}},
		"own, of other CID":  {claim(annotate(names.AnnotationVerifiedCID, "x")), true, ClaimState{Exists: true, Capacity: 1024}},
		"existing, verified": {claim(annotate(names.AnnotationVerifiedPrefix+testCID, "true")), false, ClaimState{Exists: true, Capacity: 1024, Verified: true}},
		"bound to a larger volume": {claim(func(c *corev1.PersistentVolumeClaim) {
			c.Status = corev1.PersistentVolumeClaimStatus{Phase: corev1.ClaimBound,
				Capacity: corev1.ResourceList{corev1.ResourceStorage: resource.MustParse("4Ki")}}
		}), true, ClaimState{Exists: true, Bound: true, Capacity: 4096}},
		"lost": {claim(func(c *corev1.PersistentVolumeClaim) { c.Status.Phase = corev1.ClaimLost }), true,
			ClaimState{Exists: true, Lost: true, Capacity: 1024}},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, ClassifyClaim(tc.claim, testCID, tc.own)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func testJob(conditions ...batchv1.JobCondition) *batchv1.Job {
	return &batchv1.Job{
		ObjectMeta: metav1.ObjectMeta{UID: "job", Annotations: map[string]string{names.AnnotationInputs: "a", names.AnnotationAttempt: "3"}},
		Status:     batchv1.JobStatus{Conditions: conditions},
	}
}

func testPod(owner string, phase corev1.PodPhase, state corev1.ContainerState) corev1.Pod {
	return corev1.Pod{
		ObjectMeta: metav1.ObjectMeta{OwnerReferences: []metav1.OwnerReference{{UID: types.UID(owner)}}},
		Status: corev1.PodStatus{Phase: phase, ContainerStatuses: []corev1.ContainerStatus{
			{Name: ContainerName, Image: "dehug.io/operator:dev", State: state}}},
	}
}

func ended(message string, code int32, at time.Time) corev1.ContainerState {
	return corev1.ContainerState{Terminated: &corev1.ContainerStateTerminated{
		Message: message, ExitCode: code, Reason: "Error", FinishedAt: metav1.NewTime(at)}}
}

func TestClassifyJob(t *testing.T) {
	at := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	failedCondition := batchv1.JobCondition{Type: batchv1.JobFailed, Status: corev1.ConditionTrue, LastTransitionTime: metav1.NewTime(at)}
	deadline := failedCondition
	deadline.Reason = batchv1.JobReasonDeadlineExceeded
	stranger := testPod("x", corev1.PodFailed, ended(`{"reason":"UnsafeFormat","message":"other"}`, 1, at))
	failedState := JobState{Phase: JobFailed, Attempt: 3, FinishedAt: at}
	with := func(s JobState, reason, message string) JobState { s.Reason, s.Message = reason, message; return s }
	tests := map[string]struct {
		job  *batchv1.Job
		pods []corev1.Pod
		want JobState
	}{
		"absent":  {nil, nil, JobState{}},
		"running": {testJob(), nil, JobState{Phase: JobRunning, Attempt: 3}},
		"succeeded": {testJob(batchv1.JobCondition{Type: batchv1.JobComplete, Status: corev1.ConditionTrue, LastTransitionTime: metav1.NewTime(at)}), nil,
			JobState{Phase: JobSucceeded, Attempt: 3, FinishedAt: at}},
		"failed with the newest pod's message": {testJob(failedCondition), []corev1.Pod{
			testPod("job", corev1.PodFailed, ended(`{"reason":"ContentCorrupt","message":"new","bytes":3,"totalBytes":9}`, 1, at.Add(time.Second))),
			testPod("job", corev1.PodFailed, ended(`{"reason":"ContentUnavailable","message":"old"}`, 1, at)), stranger},
			func() JobState {
				s := with(failedState, "ContentCorrupt", "new")
				s.Bytes, s.TotalBytes = 3, 9
				return s
			}()},
		"failed with a message that is no condition reason": {testJob(failedCondition), []corev1.Pod{
			testPod("job", corev1.PodFailed, ended(`{"reason":"not a reason","message":"x"}`, 137, at))},
			with(failedState, "", "the fetch program ended with code 137 (Error) and did not say why: see the log of its pod")},
		"failed by its deadline": {testJob(deadline), nil,
			with(failedState, ReasonFetchFailed, "the fetch did not end within its deadline: check how fast the content sources are")},
		"image cannot be pulled": {testJob(), []corev1.Pod{
			testPod("job", corev1.PodPending, corev1.ContainerState{Waiting: &corev1.ContainerStateWaiting{Reason: "ImagePullBackOff"}})},
			JobState{Phase: JobRunning, Attempt: 3, Reason: "ImagePullFailed",
				Message: "the fetch pod's image dehug.io/operator:dev cannot be pulled: check the manager's --image and the registry"}},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, ClassifyJob(tc.job, tc.pods)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestFetchPodIsRestricted(t *testing.T) {
	spec := BuildJob(Fetch{Namespace: "n", CID: testCID, Folder: testCID, ClaimName: "c", Image: "i", Sources: []string{"http://a", "http://b"}, Bytes: 7, Attempt: 1}).Spec.Template.Spec
	c := spec.Containers[0]
	if *spec.AutomountServiceAccountToken || !*spec.SecurityContext.RunAsNonRoot || *spec.SecurityContext.FSGroup != names.RunAsUser ||
		*spec.SecurityContext.SeccompProfile.Type != corev1.SeccompProfileTypeRuntimeDefault ||
		*c.SecurityContext.AllowPrivilegeEscalation || !*c.SecurityContext.ReadOnlyRootFilesystem || c.SecurityContext.Capabilities.Drop[0] != "ALL" {
		t.Errorf("the pod is not restricted: %+v", spec)
	}
	want := []string{"--cid", testCID, "--out", "/cache/" + testCID, "--listen", ":8080", "--termination-log", "/dev/termination-log",
		"--max-bytes", "7", "--source", "http://a", "--source", "http://b"}
	if diff := cmp.Diff(want, c.Args); diff != "" {
		t.Errorf("arguments (-want +got):\n%s", diff)
	}
}

// What routers named is handed to the pod and makes no other Job.
func TestProvidersOfAFetch(t *testing.T) {
	base := Fetch{CID: testCID, Folder: testCID, ClaimName: "c", Image: "i"}
	for _, private := range []bool{false, true} {
		f := base
		f.Providers, f.AllowPrivateProviders = []string{"https://g", "/ip4/8.8.8.8/tcp/1/p2p/a"}, private
		want := []string{"--provider", "https://g", "--provider", "/ip4/8.8.8.8/tcp/1/p2p/a"}
		if private {
			want = append(want, "--allow-private-providers")
		}
		args := BuildJob(f).Spec.Template.Spec.Containers[0].Args
		if diff := cmp.Diff(want, args[len(args)-len(want):]); diff != "" {
			t.Errorf("arguments (-want +got):\n%s", diff)
		}
		if f.JobName() != base.JobName() {
			t.Error("providers change the Job")
		}
	}
}

func TestInputsChangeWithWhatAFetchDependsOn(t *testing.T) {
	base := Fetch{CID: testCID, Folder: testCID, ClaimName: "c", Image: "i", Sources: []string{"a", "b"}}
	edits := map[string]func(*Fetch){
		"sources":  func(f *Fetch) { f.Sources = []string{"a"} },
		"order":    func(f *Fetch) { f.Sources = []string{"b", "a"} },
		"claim":    func(f *Fetch) { f.ClaimName = "d" },
		"unsafe":   func(f *Fetch) { f.AllowUnsafe = true },
		"contents": func(f *Fetch) { f.CID, f.Folder = "x", "x" },
		"files":    func(f *Fetch) { f.Folder = "x-00000000" },
	}
	for name, edit := range edits {
		other := base
		edit(&other)
		if other.Inputs() == base.Inputs() {
			t.Errorf("%s do not change the inputs", name)
		}
	}
	again := base
	again.Attempt, again.Image = 9, "j"
	if again.Inputs() != base.Inputs() {
		t.Error("the attempt or the image changes the inputs")
	}
}
