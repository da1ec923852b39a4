package rollout

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	"github.com/dehug-io/dehug-operator/internal/cause"
)

func podOf(s corev1.ContainerStatus, conditions ...corev1.PodCondition) corev1.Pod {
	s.Name = "server"
	return corev1.Pod{
		ObjectMeta: metav1.ObjectMeta{Name: "dehug-chat-7d9f-x2k4p", Namespace: "team",
			Labels: map[string]string{"dehug.io/endpoint": "chat"}},
		Spec: corev1.PodSpec{Containers: []corev1.Container{{Name: "server", Image: "llama:1",
			Resources: corev1.ResourceRequirements{
				Limits: corev1.ResourceList{corev1.ResourceMemory: resource.MustParse("1Gi")}}}}},
		Status: corev1.PodStatus{Phase: corev1.PodRunning, Conditions: conditions,
			ContainerStatuses: []corev1.ContainerStatus{s}},
	}
}

func readyPod() corev1.Pod {
	return podOf(corev1.ContainerStatus{Ready: true},
		corev1.PodCondition{Type: corev1.PodReady, Status: corev1.ConditionTrue})
}

func waiting(reason, message string) corev1.Pod {
	return podOf(corev1.ContainerStatus{State: corev1.ContainerState{Waiting: &corev1.ContainerStateWaiting{Reason: reason,
		Message: message}}})
}

func startedAgo(d time.Duration) corev1.Pod {
	return podOf(corev1.ContainerStatus{State: corev1.ContainerState{Running: &corev1.ContainerStateRunning{StartedAt: metav1.NewTime(noon.Add(-d))}}})
}

func ended(reason string, code int32) *corev1.ContainerStateTerminated {
	return &corev1.ContainerStateTerminated{Reason: reason, ExitCode: code}
}

func deploymentOf(conditions ...appsv1.DeploymentCondition) *appsv1.Deployment {
	one := int32(1)
	return &appsv1.Deployment{
		Spec:   appsv1.DeploymentSpec{Replicas: &one},
		Status: appsv1.DeploymentStatus{Replicas: 1, UpdatedReplicas: 1, Conditions: conditions},
	}
}

func TestDiagnose(t *testing.T) {
	late := appsv1.DeploymentCondition{Type: appsv1.DeploymentProgressing, Status: corev1.ConditionFalse,
		Reason: "ProgressDeadlineExceeded"}
	refusedPods := func(why string) appsv1.DeploymentCondition {
		return appsv1.DeploymentCondition{Type: appsv1.DeploymentReplicaFailure, Status: corev1.ConditionTrue, Message: why}
	}
	crashLoop := podOf(corev1.ContainerStatus{RestartCount: 3,
		State: corev1.ContainerState{Waiting: &corev1.ContainerStateWaiting{Reason: "CrashLoopBackOff",
			Message: "back-off 40s restarting pod=dehug-chat-7d9f-x2k4p"}},
		LastTerminationState: corev1.ContainerState{Terminated: ended("Error", 2)}})
	restarted := podOf(corev1.ContainerStatus{RestartCount: 3,
		State:                corev1.ContainerState{Running: &corev1.ContainerStateRunning{StartedAt: metav1.NewTime(noon)}},
		LastTerminationState: corev1.ContainerState{Terminated: ended("Error", 2)}})
	oom := podOf(corev1.ContainerStatus{State: corev1.ContainerState{Terminated: ended("OOMKilled", 137)}})
	unschedulable := podOf(corev1.ContainerStatus{}, corev1.PodCondition{Type: corev1.PodScheduled,
		Status: corev1.ConditionFalse,
		Reason: "Unschedulable", Message: "0/1 nodes are available: 1 Insufficient memory. preemption: 0/1 nodes are " +
			"available."})
	deleted := waiting("ErrImagePull", "")
	deleted.DeletionTimestamp = &metav1.Time{Time: noon}

	tests := map[string]struct {
		deployment   *appsv1.Deployment
		pods         []corev1.Pod
		reason       string
		words        []string
		terminal     bool
		complete     bool
		recheckAfter time.Duration
	}{
		"no pod yet":  {reason: "Progressing"},
		"pods answer": {pods: []corev1.Pod{readyPod()}, reason: "Available", complete: true},
		"the server is starting": {pods: []corev1.Pod{startedAgo(time.Minute)}, reason: "Progressing",
			recheckAfter: 9 * time.Minute},
		"a pod that goes is quiet": {pods: []corev1.Pod{readyPod(), deleted}, reason: "Available", complete: true},
		"image that does not exist": {
			pods:   []corev1.Pod{waiting("ErrImagePull", `failed to resolve reference "llama:1": not found`)},
			reason: "ImagePullFailed",
			words:  []string{"container server", "image llama:1", "no such image or tag"},
		},
		"private registry": {pods: []corev1.Pod{waiting("ImagePullBackOff", "pull access denied, 401 Unauthorized")},
			reason: "ImagePullFailed", words: []string{"imagePullSecrets"}},
		"unreachable registry": {pods: []corev1.Pod{waiting("ErrImagePull", "dial tcp: lookup r.example on 10.0.0.1:53: "+
			"no such host")}, reason: "ImagePullFailed", words: []string{"cannot reach the registry"}},
		"image must be there": {pods: []corev1.Pod{waiting("ErrImageNeverPull", "")}, reason: "ImagePullFailed",
			words: []string{"imagePullPolicy"}, terminal: true},
		"malformed image name": {pods: []corev1.Pod{waiting("InvalidImageName", "")}, reason: "ImagePullFailed",
			words: []string{"not a valid image reference"}, terminal: true},
		"image past deadline": {deployment: deploymentOf(late), pods: []corev1.Pod{waiting("ImagePullBackOff", "")},
			reason: "ImagePullFailed", terminal: true},
		"crash loop": {pods: []corev1.Pod{crashLoop}, reason: "ServerCrashed",
			words: []string{"code 2", "kubectl logs -n team -l dehug.io/endpoint=chat -c server --previous"}},
		"between two crashes": {pods: []corev1.Pod{restarted}, reason: "ServerCrashed", words: []string{"code 2"}},
		"crash past deadline": {deployment: deploymentOf(late), pods: []corev1.Pod{crashLoop}, reason: "ServerCrashed",
			terminal: true},
		"out of memory": {pods: []corev1.Pod{oom}, reason: "ServerCrashed",
			words: []string{"limit of 1Gi", "OOMKilled", "resources.limits.memory"}},
		"no such command": {pods: []corev1.Pod{waiting("RunContainerError", "exec: llama: not found")},
			reason: "ServerCrashed", words: []string{"command exists in the image"}},
		"missing configuration": {pods: []corev1.Pod{waiting("CreateContainerConfigError", `secret "s" not found`)},
			reason: "InvalidTemplate", words: []string{`secret "s" not found`}},
		"root image": {pods: []corev1.Pod{waiting("CreateContainerConfigError",
			`container has runAsNonRoot and image will run as root (pod: "dehug-chat-7d9f-x2k4p_team(1-2)", container: server)`)}, reason: "InvalidTemplate", words: []string{"image will run as root: create"}},
		"no room": {pods: []corev1.Pod{unschedulable}, reason: "Unschedulable",
			words: []string{"1 Insufficient memory)"}},
		"never ready": {deployment: deploymentOf(late), pods: []corev1.Pod{startedAgo(time.Minute)},
			reason: "ServerNotReady", words: []string{"readiness probe", "${PORT}"}, terminal: true},
		"not ready for too long": {pods: []corev1.Pod{startedAgo(11 * time.Minute)}, reason: "ServerNotReady",
			terminal: true},
		"container never made": {deployment: deploymentOf(late), pods: []corev1.Pod{waiting("ContainerCreating", "")},
			reason: "ServerNotReady", words: []string{"kubectl describe pods -n team"}, terminal: true},
		"quota": {deployment: deploymentOf(
			refusedPods(`pods "dehug-chat-7d9f-x2k4p" is forbidden: exceeded quota: q`)), reason: "Unschedulable",
			words: []string{"exceeded quota: q"}},
		"limit range": {deployment: deploymentOf(
			refusedPods(`pods "dehug-chat-7d9f-x2k4p" is forbidden: maximum memory usage per Container is 1Gi, but limit is 2Gi`)), reason: "ObjectRefused", words: []string{"maximum memory usage", "change the namespace's LimitRange"}},
		"webhook on pods": {deployment: deploymentOf(refusedPods(`admission webhook "w" denied the request: no`)),
			reason: "ObjectRefused", words: []string{"denied the request: no", "admission webhook or policy"}},
		"pod security": {deployment: deploymentOf(
			refusedPods(`pods "dehug-chat-7d9f-x2k4p" is forbidden: violates PodSecurity "restricted:latest"`)),
			reason: "InvalidTemplate", words: []string{"violates PodSecurity"}, terminal: true},
		"one answers, the next version does not": {
			pods: []corev1.Pod{readyPod(), waiting("ErrImagePull", "not found")}, reason: "ImagePullFailed", complete: true,
		},
		"the worst explains": {pods: []corev1.Pod{startedAgo(time.Hour), crashLoop, waiting("ErrImagePull", "")},
			reason: "ImagePullFailed", terminal: false},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			d := tc.deployment
			if d == nil {
				d = deploymentOf()
			}
			got := Diagnose(d, tc.pods, 10*time.Minute, noon)
			want := Diagnosis{Terminal: tc.terminal, Complete: tc.complete, RecheckAfter: tc.recheckAfter,
				Cause: cause.Cause{Reason: tc.reason, Message: got.Message}}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("diagnosis (-want +got):\n%s", diff)
			}
			for _, word := range tc.words {
				if !strings.Contains(got.Message, word) {
					t.Errorf("message %q does not contain %q", got.Message, word)
				}
			}
			if strings.Contains(got.Message, "x2k4p") || got.Message == "" {
				t.Errorf("message %q names a pod or is empty", got.Message)
			}
		})
	}
}

func TestDiagnosisDoesNotDependOnThePodsOrder(t *testing.T) {
	a, b := waiting("ErrImagePull", "not found"), waiting("ErrImagePull", "unauthorized")
	one := Diagnose(deploymentOf(), []corev1.Pod{a, b}, time.Minute, noon)
	other := Diagnose(deploymentOf(), []corev1.Pod{b, a}, time.Minute, noon)
	if diff := cmp.Diff(one, other); diff != "" {
		t.Errorf("diagnoses differ:\n%s", diff)
	}
}
