package cache

import (
	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// Made reports whether a Job was made for this fetch, by whichever operator. One that filled another claim of the name
// was not.
func (f Fetch) Made(job *batchv1.Job) bool {
	if uid := job.Annotations[names.AnnotationClaimUID]; uid != "" && uid != string(f.ClaimUID) {
		return false
	}
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
// Job would not have: no node can run it, and it would be sent to other nodes now, or its image cannot be pulled, and
// it would be given another one.
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
