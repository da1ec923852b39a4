package informers

import (
	appsv1 "k8s.io/api/apps/v1"
	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/meta"
)

// Trim takes from an object that is to be kept what no controller reads: who manages which field, what kubectl applied
// last, and most of a pod. Such objects are patched or applied, never updated as a whole, so nothing is lost. It is a
// transform of a cache.
func Trim(o any) (any, error) {
	object, err := meta.Accessor(o)
	if err != nil {
		return o, nil //nolint:nilerr // a tombstone, which has no fields to take
	}
	object.SetManagedFields(nil)
	if annotations := object.GetAnnotations(); annotations[corev1.LastAppliedConfigAnnotation] != "" {
		delete(annotations, corev1.LastAppliedConfigAnnotation)
		object.SetAnnotations(annotations)
	}
	switch o := o.(type) {
	case *corev1.Pod:
		o.Spec = trimPod(o.Spec)
	case *appsv1.Deployment:
		o.Spec.Template.Spec = trimPod(o.Spec.Template.Spec)
		o.Spec.Selector = nil
	case *batchv1.Job:
		o.Spec.Template.Spec = trimPod(o.Spec.Template.Spec)
		o.Spec.Selector, o.Spec.PodFailurePolicy = nil, nil
	}
	return o, nil
}

// trimPod keeps what tells where a pod runs, what it mounts, and how its containers are named and bounded.
func trimPod(s corev1.PodSpec) corev1.PodSpec {
	kept := corev1.PodSpec{NodeName: s.NodeName, HostNetwork: s.HostNetwork, RestartPolicy: s.RestartPolicy,
		TerminationGracePeriodSeconds: s.TerminationGracePeriodSeconds,
		InitContainers:                trimContainers(s.InitContainers), Containers: trimContainers(s.Containers)}
	for _, v := range s.Volumes {
		if v.PersistentVolumeClaim != nil || v.Secret != nil {
			kept.Volumes = append(kept.Volumes, v)
		}
	}
	return kept
}

func trimContainers(containers []corev1.Container) []corev1.Container {
	if len(containers) == 0 {
		return nil
	}
	kept := make([]corev1.Container, len(containers))
	for i, c := range containers {
		kept[i] = corev1.Container{Name: c.Name, Image: c.Image, RestartPolicy: c.RestartPolicy}
		if limit, has := c.Resources.Limits[corev1.ResourceMemory]; has {
			kept[i].Resources.Limits = corev1.ResourceList{corev1.ResourceMemory: limit}
		}
	}
	return kept
}
