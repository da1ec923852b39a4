package cache

import (
	"strconv"

	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// Behaviors are the ways in which operators made the pods that fetch and mirror, in order. What runs keeps the image and
// the template of the operator that made it, so that a new operator restarts nothing. Golden files hold what each of
// them makes.
const (
	// behaviorFirst is that of objects which record none. The digests of their inputs have the image in them.
	behaviorFirst = 1
	// behaviorPinned leaves the image out of the digests.
	behaviorPinned = 2

	behaviorNewest = behaviorPinned
	// behaviorLeast is the oldest that may still run. A release with a fix that must not wait raises it.
	behaviorLeast = behaviorFirst
)

// behaviorAnnotation records which behavior made an object.
func behaviorAnnotation() map[string]string {
	return map[string]string{names.AnnotationBehavior: strconv.Itoa(behaviorNewest)}
}

// behaviorOf reads which behavior made an object. One of a newer operator counts as the newest.
func behaviorOf(o metav1.Object) int {
	behavior, err := strconv.Atoi(o.GetAnnotations()[names.AnnotationBehavior])
	if err != nil {
		return behaviorFirst
	}
	return max(behaviorFirst, min(behaviorNewest, behavior))
}

// Made reports whether a Job was made for this fetch, by whichever operator.
func (f Fetch) Made(job *batchv1.Job) bool {
	switch behavior := behaviorOf(job); {
	case behavior < behaviorLeast:
		return false
	case behavior == behaviorFirst:
		return job.Name == f.jobName(imageOf(job.Spec.Template.Spec))
	default:
		return job.Name == f.JobName()
	}
}

// imageOf is the image of a pod's first container; empty when it has none.
func imageOf(pod corev1.PodSpec) string {
	if len(pod.Containers) == 0 {
		return ""
	}
	return pod.Containers[0].Image
}

// IsReplaceable reports whether the pod of a running Job, as it was classified, cannot start for a reason that another
// Job would not have: no node can run it, and it would be sent to other nodes now, or its image cannot be pulled, and it
// would be given another one.
func IsReplaceable(job *batchv1.Job, is JobState, f Fetch) bool {
	if job == nil || is.Phase != JobRunning {
		return false
	}
	switch is.Reason {
	case dehugv1alpha1.ReasonUnschedulable:
		now := nodesAnnotation(FollowNodes(f.Pods.Placement, f.Nodes))
		return job.Annotations[names.AnnotationNodes] != now[names.AnnotationNodes]
	case dehugv1alpha1.ReasonImagePullFailed:
		return imageOf(job.Spec.Template.Spec) != f.Image
	default:
		return false
	}
}
