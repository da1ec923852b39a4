package cache

import (
	"encoding/json"
	"path"
	"strconv"
	"strings"

	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	batchv1ac "k8s.io/client-go/applyconfigurations/batch/v1"
	corev1ac "k8s.io/client-go/applyconfigurations/core/v1"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// ScrubSpec is what a scrub Job is built from: the mirror of the same content tells the rest.
type ScrubSpec struct {
	MirrorSpec
	Attempt int
	// Running are the mirrors that run now; those of the MirrorSpec may or may not.
	Running []string
	// Node has the volume mounted and must be the pod's; empty for any.
	Node string
}

// JobName names the scrub Job of a cache: there is one at a time.
func (s ScrubSpec) JobName() string { return names.ScrubJob(s.Name()) }

// BuildScrub returns the Job that hashes a complete content once and repairs it.
func BuildScrub(s ScrubSpec) *batchv1ac.JobApplyConfiguration {
	args := []string{
		"scrub", "--out", path.Join(names.CacheMountPath, s.Folder), "--termination-log", names.TerminationLog,
	}
	args = append(args, sourceArgs(s.Sources, s.Running, s.AllowUnsafe)...)
	container := fetchProgram(ContainerName, s.Image, s.PullPolicy).
		WithArgs(args...).
		WithTerminationMessagePath(names.TerminationLog).
		WithTerminationMessagePolicy(corev1.TerminationMessageFallbackToLogsOnError).
		WithResources(mirrorResources(s.MirrorSpec))
	pod := cachePod(s.ClaimName, s.Pods, s.Users, container).WithRestartPolicy(corev1.RestartPolicyNever)
	preferUsers(pod, s.CID)
	requireNode(pod, s.Node)
	s.Reach.addTo(pod, &pod.Containers[0], s.JobName())
	return batchv1ac.Job(s.JobName(), s.Namespace).
		WithLabels(s.scrubLabels()).
		WithAnnotations(map[string]string{
			names.AnnotationAttempt: strconv.Itoa(s.Attempt),
			names.AnnotationMirrors: strings.Join(s.Running, " "),
		}).
		WithAnnotations(behaviorAnnotation()).
		WithAnnotations(folderAnnotation(s.CID, s.Folder)).
		WithOwnerReferences(s.Owners...).
		WithSpec(batchv1ac.JobSpec().
			WithBackoffLimit(3).
			WithActiveDeadlineSeconds(int64(Deadline(s.Bytes).Seconds())).
			WithPodFailurePolicy(failurePolicy()).
			WithTemplate(corev1ac.PodTemplateSpec().
				WithLabels(s.scrubLabels()).
				WithAnnotations(folderAnnotation(s.CID, s.Folder)).
				WithSpec(pod)))
}

// scrubLabels have no mirror's name: no Service leads to the pod.
func (s ScrubSpec) scrubLabels() map[string]string {
	return map[string]string{
		names.LabelManagedBy: names.ManagedBy,
		names.LabelName:      names.ComponentMirror,
		names.LabelCID:       s.CID,
		names.LabelScrub:     s.Name(),
	}
}

// requireNode keeps a pod on a node, whatever else it asks of nodes.
func requireNode(pod *corev1ac.PodSpecApplyConfiguration, node string) {
	if node == "" {
		return
	}
	field := corev1ac.NodeSelectorRequirement().
		WithKey("metadata.name").WithOperator(corev1.NodeSelectorOpIn).WithValues(node)
	if pod.Affinity == nil {
		pod.WithAffinity(corev1ac.Affinity())
	}
	if pod.Affinity.NodeAffinity == nil {
		pod.Affinity.WithNodeAffinity(corev1ac.NodeAffinity())
	}
	// The volume is there already: what the pod prefers or demands otherwise could only keep it from starting.
	pod.NodeSelector = nil
	pod.Affinity.NodeAffinity.WithRequiredDuringSchedulingIgnoredDuringExecution(
		corev1ac.NodeSelector().WithNodeSelectorTerms(corev1ac.NodeSelectorTerm().WithMatchFields(field)))
}

// MountedOn returns the node where a pod has the claim mounted; empty when none has.
func MountedOn(claim string, pods []corev1.Pod) string {
	for i := range pods {
		p := &pods[i]
		if !hasFinished(p) && isRunning(p) && p.Spec.NodeName != "" && ClaimOf(p) == claim {
			return p.Spec.NodeName
		}
	}
	return ""
}

// ClaimOf is the first claim that a pod mounts; empty for none.
func ClaimOf(pod *corev1.Pod) string { return claimIn(pod.Spec) }

// Scrubbed returns what a scrub Job found; nil when it has not ended, or did not report anything. One that succeeded
// found or made every byte right, also when its pod is gone.
func Scrubbed(job *batchv1.Job, is JobState, pods []corev1.Pod) *content.ScrubReport {
	if is.Phase != JobSucceeded && is.Phase != JobFailed {
		return nil
	}
	var t termination
	if last := lastEnded(job, pods); last != nil {
		_ = json.Unmarshal([]byte(last.Message), &t) // without a report, the Job's end says all
	}
	switch {
	case is.Phase == JobSucceeded && t.Scrub == nil:
		t.Scrub = &content.ScrubReport{}
	case is.Phase == JobFailed && (t.Scrub == nil || len(t.Scrub.Damaged) == 0):
		return nil
	}
	if is.Phase == JobSucceeded {
		t.Scrub.Damaged = nil
	}
	t.Scrub.FinishedAt = is.FinishedAt
	return t.Scrub
}

// HasReport reports whether it is known how a Job's last pod ended.
func HasReport(job *batchv1.Job, pods []corev1.Pod) bool {
	return job != nil && lastEnded(job, pods) != nil
}

// RunOf is what counts of a scrub Job that has not ended; ok is false for one that has.
func RunOf(job *batchv1.Job) (run ScrubRun, ok bool) {
	if ClassifyJob(job, nil).Phase != JobRunning {
		return ScrubRun{}, false
	}
	return ScrubRun{Namespace: job.Namespace, Created: job.CreationTimestamp.Time,
		Runs: job.Status.Ready != nil && *job.Status.Ready > 0}, true
}
