package framework

import (
	"testing"

	corev1 "k8s.io/api/core/v1"
)

func TestMissingImage(t *testing.T) {
	waiting := func(reason string) corev1.Pod {
		return corev1.Pod{Status: corev1.PodStatus{ContainerStatuses: []corev1.ContainerStatus{
			{Image: "running:1", State: corev1.ContainerState{Running: &corev1.ContainerStateRunning{}}},
			{Image: "wanted:1", State: corev1.ContainerState{Waiting: &corev1.ContainerStateWaiting{Reason: reason}}},
		}}}
	}
	for reason, want := range map[string]string{
		"ImagePullBackOff": "wanted:1", "ErrImageNeverPull": "wanted:1", "ContainerCreating": "", "ErrImagePull": "", "CrashLoopBackOff": "",
	} {
		if got := missingImage([]corev1.Pod{{}, waiting(reason)}); got != want {
			t.Errorf("missingImage of a pod that waits with %s: %q, want %q", reason, got, want)
		}
	}
}
