package rollout

import (
	"slices"

	corev1 "k8s.io/api/core/v1"

	"github.com/dehug-io/dehug-operator/internal/names"
)

// ReadyPods counts the pods that answer.
func ReadyPods(pods []corev1.Pod) int32 {
	var n int32
	for i := range pods {
		if isReady(&pods[i]) {
			n++
		}
	}
	return n
}

// LivePods counts the pods that have not ended and are not being deleted.
func LivePods(pods []corev1.Pod) int32 {
	var n int32
	for i := range pods {
		if live(&pods[i]) {
			n++
		}
	}
	return n
}

// EndingPods counts the pods that were told to end and have not yet.
func EndingPods(pods []corev1.Pod) int32 {
	var n int32
	for i := range pods {
		if p := &pods[i]; p.DeletionTimestamp != nil && !hasEnded(p) {
			n++
		}
	}
	return n
}

func live(p *corev1.Pod) bool {
	return p.DeletionTimestamp == nil && !hasEnded(p)
}

func hasEnded(p *corev1.Pod) bool {
	return p.Status.Phase == corev1.PodFailed || p.Status.Phase == corev1.PodSucceeded
}

func isReady(p *corev1.Pod) bool {
	c := podCondition(p, corev1.PodReady)
	return live(p) && c != nil && c.Status == corev1.ConditionTrue
}

func podCondition(p *corev1.Pod, t corev1.PodConditionType) *corev1.PodCondition {
	for i := range p.Status.Conditions {
		if p.Status.Conditions[i].Type == t {
			return &p.Status.Conditions[i]
		}
	}
	return nil
}

// DividePods divides an endpoint's pods into those of the stable workload and those of the canary.
func DividePods(pods []corev1.Pod) (stable, canary []corev1.Pod) {
	for i := range pods {
		if pods[i].Labels[names.LabelTrack] == names.TrackCanary {
			canary = append(canary, pods[i])
		} else {
			stable = append(stable, pods[i])
		}
	}
	return stable, canary
}

// PodsOf returns the pods that serve a content, as their labels say.
func PodsOf(pods []corev1.Pod, cid string) []corev1.Pod {
	var out []corev1.Pod
	for i := range pods {
		if pods[i].Labels[names.LabelCID] == cid {
			out = append(out, pods[i])
		}
	}
	return out
}

// PodCIDs returns the contents that pods serve which have not ended, as their labels say, in order and once.
func PodCIDs(pods []corev1.Pod) []string { return cidsOf(pods, live) }

// ReadyCIDs returns the contents that pods serve which answer, in order and once.
func ReadyCIDs(pods []corev1.Pod) []string { return cidsOf(pods, isReady) }

func cidsOf(pods []corev1.Pod, counts func(*corev1.Pod) bool) []string {
	var cids []string
	for i := range pods {
		if cid := pods[i].Labels[names.LabelCID]; cid != "" && counts(&pods[i]) {
			cids = append(cids, cid)
		}
	}
	slices.Sort(cids)
	return slices.Compact(cids)
}
