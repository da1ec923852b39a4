package cache

import (
	"testing"
	"time"

	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

func TestAFetchFollowsTheServersNodes(t *testing.T) {
	serving := &dehugv1alpha1.PodPlacement{NodeSelector: map[string]string{"gpu": "yes"}}
	for name, tc := range map[string]struct {
		own  *dehugv1alpha1.PodPlacement
		want map[string]string
	}{
		"nothing is set":         {nil, map[string]string{"gpu": "yes"}},
		"a class is set":         {&dehugv1alpha1.PodPlacement{PriorityClassName: "batch"}, map[string]string{"gpu": "yes"}},
		"nodes are set":          {&dehugv1alpha1.PodPlacement{NodeSelector: map[string]string{"disk": "fast"}}, map[string]string{"disk": "fast"}},
		"nodes are set by rules": {&dehugv1alpha1.PodPlacement{NodeAffinity: &corev1.NodeAffinity{}}, nil},
		"tolerations are set":    {&dehugv1alpha1.PodPlacement{Tolerations: []corev1.Toleration{{Key: "x"}}}, nil},
	} {
		f := testFetch()
		f.Pods.Placement = tc.own
		plain := f
		f.Nodes = serving
		spec := BuildJob(f).Spec.Template.Spec
		if len(spec.NodeSelector) != len(tc.want) || (tc.want["gpu"] == "yes") != (spec.NodeSelector["gpu"] == "yes") {
			t.Errorf("%s: node selector %v, want %v", name, spec.NodeSelector, tc.want)
		}
		if tc.own != nil && tc.own.PriorityClassName != "" && *spec.PriorityClassName != tc.own.PriorityClassName {
			t.Errorf("%s: class %v", name, spec.PriorityClassName)
		}
		if f.JobName() != plain.JobName() {
			t.Errorf("%s: a change of the server's nodes ends the fetch", name)
		}
	}
}

// TestAFetchThatNoNodeCanRunGoesWhereTheServerGoesNow: any other fetch stays where it is.
func TestAFetchThatNoNodeCanRunGoesWhereTheServerGoesNow(t *testing.T) {
	was, is := testFetch(), testFetch()
	was.Nodes = &dehugv1alpha1.PodPlacement{NodeSelector: map[string]string{"gpu": "old"}}
	is.Nodes = &dehugv1alpha1.PodPlacement{NodeSelector: map[string]string{"gpu": "new"}}
	corrected := is
	corrected.Image = "misspelled"
	jobOf := func(f Fetch) *batchv1.Job {
		return storedJob(t, BuildJob(f))
	}
	waits := JobState{Phase: JobRunning, Attempt: 2, Reason: "Unschedulable", Message: "no node"}
	for name, tc := range map[string]struct {
		job   *batchv1.Job
		state JobState
		want  bool
	}{
		"no Job":                 {nil, JobState{}, false},
		"the nodes are the same": {jobOf(is), waits, false},
		"other nodes":            {jobOf(was), waits, true},
		"no nodes before":        {jobOf(testFetch()), waits, true},
		"it runs":                {jobOf(was), JobState{Phase: JobRunning}, false},
		"it is being deleted":    {jobOf(was), JobState{Phase: JobDeleting, Reason: "Unschedulable"}, false},
		"it waits for an image":  {jobOf(was), JobState{Phase: JobRunning, Reason: "ImagePullFailed"}, false},
		"the image is another":   {jobOf(corrected), JobState{Phase: JobRunning, Reason: "ImagePullFailed"}, true},
	} {
		if got := IsReplaceable(tc.job, tc.state, is); got != tc.want {
			t.Errorf("%s: %t", name, got)
		}
	}
	claim := ClaimState{Exists: true, Capacity: 1 << 30}
	if p := Next(Want{Bytes: 1}, claim, waits, time.Now()); p.Action != Wait || p.Reason != "Unschedulable" {
		t.Errorf("a fetch that waits for a node: %+v", p)
	}
	waits.Replaceable = true
	if p := Next(Want{Bytes: 1}, claim, waits, time.Now()); p.Action != StartFetch || p.Attempt != 2 {
		t.Errorf("a fetch that waits for nodes that the server left: %+v", p)
	}
}
