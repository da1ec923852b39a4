package cache

import (
	"encoding/json"
	"fmt"
	"strconv"

	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"

	"github.com/dehug-io/dehug-operator/internal/names"
)

// ClassifyClaim reads what matters of a claim; nil means that it does not exist. own says that the operator made it.
func ClassifyClaim(claim *corev1.PersistentVolumeClaim, cid string, own bool) ClaimState {
	if claim == nil {
		return ClaimState{}
	}
	s := ClaimState{
		Exists:   true,
		Deleting: claim.DeletionTimestamp != nil,
		Lost:     claim.Status.Phase == corev1.ClaimLost,
		Bound:    claim.Status.Phase == corev1.ClaimBound,
		Verified: claim.Annotations[names.AnnotationVerifiedPrefix+cid] == "true",
	}
	if own {
		s.Verified = claim.Annotations[names.AnnotationVerifiedCID] == cid
	}
	size := claim.Spec.Resources.Requests[corev1.ResourceStorage]
	if got, bound := claim.Status.Capacity[corev1.ResourceStorage]; bound && got.Cmp(size) > 0 {
		size = got
	}
	s.Capacity = size.Value()
	return s
}

// ClassifyJob reads where a fetch Job stands and what its pods said; nil means that it does not exist.
func ClassifyJob(job *batchv1.Job, pods []corev1.Pod) JobState {
	if job == nil {
		return JobState{}
	}
	s := JobState{Phase: JobRunning}
	s.Attempt, _ = strconv.Atoi(job.Annotations[names.AnnotationAttempt])
	s.Attempt = max(1, s.Attempt)
	if job.DeletionTimestamp != nil {
		s.Phase = JobDeleting
		return s
	}
	for _, c := range job.Status.Conditions {
		if c.Status != corev1.ConditionTrue {
			continue
		}
		switch c.Type {
		case batchv1.JobComplete:
			s.Phase, s.FinishedAt = JobSucceeded, c.LastTransitionTime.Time
			return s
		case batchv1.JobFailed:
			s.Phase, s.FinishedAt = JobFailed, c.LastTransitionTime.Time
			if c.Reason == batchv1.JobReasonDeadlineExceeded {
				s.Reason, s.Message = ReasonFetchFailed, "the fetch did not end within its deadline: check how fast the content sources are"
			}
		}
	}
	if s.Phase == JobFailed {
		readTermination(&s, job, pods)
	} else {
		readWaiting(&s, job, pods)
	}
	return s
}

// termination is what the fetch program leaves in its termination log.
type termination struct {
	Reason     string `json:"reason"`
	Message    string `json:"message"`
	Bytes      int64  `json:"bytes"`
	TotalBytes int64  `json:"totalBytes"`
}

// readTermination takes the message of the pod that ended last.
func readTermination(s *JobState, job *batchv1.Job, pods []corev1.Pod) {
	var last *corev1.ContainerStateTerminated
	for i := range pods {
		ended := terminated(&pods[i], job)
		if ended != nil && (last == nil || last.FinishedAt.Before(&ended.FinishedAt)) {
			last = ended
		}
	}
	if last == nil {
		return
	}
	var t termination
	if err := json.Unmarshal([]byte(last.Message), &t); err == nil && conditionReason(t.Reason) {
		s.Reason, s.Message, s.Bytes, s.TotalBytes = t.Reason, t.Message, t.Bytes, t.TotalBytes
		return
	}
	if s.Message == "" {
		s.Message = fmt.Sprintf("the fetch program ended with code %d (%s) and did not say why: see the log of its pod",
			last.ExitCode, last.Reason)
	}
}

func terminated(pod *corev1.Pod, job *batchv1.Job) *corev1.ContainerStateTerminated {
	if !ofJob(pod, job) {
		return nil
	}
	for _, c := range pod.Status.ContainerStatuses {
		if c.Name == ContainerName {
			return c.State.Terminated
		}
	}
	return nil
}

// readWaiting finds what keeps a pod from starting.
func readWaiting(s *JobState, job *batchv1.Job, pods []corev1.Pod) {
	for i := range pods {
		pod := &pods[i]
		if !ofJob(pod, job) || pod.Status.Phase != corev1.PodPending {
			continue
		}
		for _, c := range pod.Status.ContainerStatuses {
			if w := c.State.Waiting; w != nil && (w.Reason == "ErrImagePull" || w.Reason == "ImagePullBackOff" || w.Reason == "InvalidImageName") {
				s.Reason = "ImagePullFailed"
				s.Message = fmt.Sprintf("the fetch pod's image %s cannot be pulled: check the manager's --image and the registry", c.Image)
				return
			}
		}
		for _, c := range pod.Status.Conditions {
			if c.Type == corev1.PodScheduled && c.Status == corev1.ConditionFalse && c.Reason == corev1.PodReasonUnschedulable {
				s.Reason = "Unschedulable"
				s.Message = "no node can run the fetch pod: " + c.Message
				return
			}
		}
	}
}

func ofJob(pod *corev1.Pod, job *batchv1.Job) bool {
	for _, ref := range pod.OwnerReferences {
		if ref.UID == job.UID {
			return true
		}
	}
	return false
}

// conditionReason reports whether a string can be a condition's reason: what a container wrote is not trusted to be.
func conditionReason(s string) bool {
	if s == "" || len(s) > 64 || s[0] < 'A' || s[0] > 'Z' {
		return false
	}
	for _, r := range s {
		if (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') {
			return false
		}
	}
	return true
}
