package cache

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/refusal"
)

// ClassifyClaim reads what matters of a claim; nil means that it does not exist. own says that the operator made it.
func ClassifyClaim(claim *corev1.PersistentVolumeClaim, folder string, own bool) ClaimState {
	if claim == nil {
		return ClaimState{}
	}
	s := ClaimState{
		Exists:   true,
		Deleting: claim.DeletionTimestamp != nil,
		Lost:     claim.Status.Phase == corev1.ClaimLost,
		Bound:    claim.Status.Phase == corev1.ClaimBound,
		Verified: claim.Annotations[names.VerifiedKey(folder)] == "true",
	}
	if own {
		s.Verified = claim.Annotations[names.AnnotationVerifiedCID] == folder
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
				s.Reason, s.Message = ReasonFetchFailed, "the fetch did not end within its deadline: check how fast the content "+
					"sources are"
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

// PodsRefused tells why the API server admits no pod of a fetch Job, from the Job controller's words.
func PodsRefused(job, said string) string {
	why := refusal.Anonymous(strings.TrimPrefix(said, "Error creating: "))
	return fmt.Sprintf("the API server refuses the pods of Job %s (%s): %s", job, why,
		cmp.Or(refusal.Fix(why, ""), "fix what the message names"))
}

// HasNewMirror reports whether one of the mirrors was not given to the Job.
func HasNewMirror(job *batchv1.Job, mirrors []string) bool {
	if job == nil {
		return false
	}
	given := strings.Fields(job.Annotations[names.AnnotationMirrors])
	return slices.ContainsFunc(mirrors, func(m string) bool { return !slices.Contains(given, m) })
}

// GivenTo returns the candidates whose mirrors a Job was given and may still ask.
func GivenTo(job *batchv1.Job, candidates []Candidate) []Candidate {
	given := strings.Fields(job.Annotations[names.AnnotationMirrors])
	var out []Candidate
	for _, c := range candidates {
		if slices.Contains(given, c.MirrorURL) && c.Licensed && c.Shares && c.Cached {
			out = append(out, c)
		}
	}
	return out
}

// RunsOrSucceeded reports whether a Job brings or brought the content.
func RunsOrSucceeded(job *batchv1.Job) bool {
	phase := ClassifyJob(job, nil).Phase
	return phase == JobRunning || phase == JobSucceeded
}

// GoesByItself reports whether a Job has ended and Kubernetes is to delete it.
func GoesByItself(job *batchv1.Job) bool {
	phase := ClassifyJob(job, nil).Phase
	return job.Spec.TTLSecondsAfterFinished != nil && (phase == JobSucceeded || phase == JobFailed)
}

// FolderOf is the folder that a fetch Job fills, or that a pod of one or of a mirror is about.
func FolderOf(o metav1.Object) string {
	return cmp.Or(o.GetAnnotations()[names.AnnotationFolder], o.GetLabels()[names.LabelCID])
}

// HasFilesOf reports whether the folder of a content has all files of another folder of it.
func HasFilesOf(cid, folder, other string) bool { return folder == cid || folder == other }

// JobClaim is the claim that a fetch Job fills.
func JobClaim(job *batchv1.Job) string {
	return claimIn(job.Spec.Template.Spec)
}

// Filled reports whether a Job filled a claim, and not one that had its name before or after it.
func Filled(job *batchv1.Job, claim *corev1.PersistentVolumeClaim) bool {
	uid := job.Annotations[names.AnnotationClaimUID]
	return JobClaim(job) == claim.Name && (uid == "" || uid == string(claim.UID))
}

// FetchSources is what the Job's last pod said of its sources when it ended.
func FetchSources(job *batchv1.Job, pods []corev1.Pod) []content.SourceTotals {
	var t termination
	if last := lastEnded(job, pods); last == nil || json.Unmarshal([]byte(last.Message), &t) != nil {
		return nil
	}
	return t.Sources
}

// GivesWay decides whether a mirror or a scrub must not run: a volume that one node at a time can attach keeps every
// pod that is to serve from it on another node from starting while they hold it. Their pods have this value of the
// label. stopped says that none is to run before.
func GivesWay(label, value string, pods []corev1.Pod, stopped bool) bool {
	node := ""
	for i := range pods {
		if pods[i].Labels[label] == value && !hasFinished(&pods[i]) {
			node = pods[i].Spec.NodeName
		}
	}
	for i := range pods {
		p := &pods[i]
		if p.Labels[names.LabelName] == names.ComponentMirror || hasFinished(p) || p.Spec.NodeName == "" || isRunning(p) {
			continue
		}
		if (node != "" && p.Spec.NodeName != node) || (node == "" && stopped) {
			return true
		}
	}
	return false
}

func hasFinished(p *corev1.Pod) bool {
	return p.DeletionTimestamp != nil || p.Status.Phase == corev1.PodSucceeded || p.Status.Phase == corev1.PodFailed
}

// isRunning: its volumes are mounted.
func isRunning(p *corev1.Pod) bool { return p.Status.Phase == corev1.PodRunning }

// termination is what the fetch program leaves in its termination log.
type termination struct {
	Reason     string                 `json:"reason"`
	Message    string                 `json:"message"`
	Bytes      int64                  `json:"bytes"`
	TotalBytes int64                  `json:"totalBytes"`
	Sources    []content.SourceTotals `json:"sources"`
	Scrub      *content.ScrubReport   `json:"scrub"`
}

// lastEnded is how the pod that ended last did so.
func lastEnded(job *batchv1.Job, pods []corev1.Pod) *corev1.ContainerStateTerminated {
	var last *corev1.ContainerStateTerminated
	for i := range pods {
		t := terminatedState(&pods[i], job)
		if t != nil && (last == nil || last.FinishedAt.Before(&t.FinishedAt)) {
			last = t
		}
	}
	return last
}

// readTermination takes the message of the pod that ended last.
func readTermination(s *JobState, job *batchv1.Job, pods []corev1.Pod) {
	last := lastEnded(job, pods)
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

func terminatedState(pod *corev1.Pod, job *batchv1.Job) *corev1.ContainerStateTerminated {
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
			if w := c.State.Waiting; w != nil && (w.Reason == "ErrImagePull" || w.Reason == "ImagePullBackOff" ||
				w.Reason == "InvalidImageName") {
				s.Reason = "ImagePullFailed"
				s.Message = fmt.Sprintf("the fetch pod's image %s cannot be pulled: check the manager's --image and the registry",
					c.Image)
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

func claimIn(pod corev1.PodSpec) string {
	for _, v := range pod.Volumes {
		if v.PersistentVolumeClaim != nil {
			return v.PersistentVolumeClaim.ClaimName
		}
	}
	return ""
}
