package rollout

import (
	"strconv"

	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	"github.com/dehug-io/dehug-operator/internal/names"
)

// Behaviors are the ways in which operators completed pods, in order. A pod template that changes anyway is completed
// in the newest way; until then it stays as it was, so that a new operator restarts nothing. Golden files hold what
// each of them makes.
const (
	// behaviorFirst is that of Deployments which record none.
	behaviorFirst = 1
	// behaviorSpread spreads pods over zones and nodes.
	behaviorSpread = 2
	// behaviorRange takes ids from the namespace's range.
	behaviorRange = 3

	behaviorNewest = behaviorRange
)

// Recorded is what a Deployment records of its pod template.
type Recorded struct {
	// Behavior that completed it.
	Behavior int
	// Digest of it; empty when none is recorded.
	Digest string
}

// RecordedOf reads what a Deployment records; nil without a Deployment.
func RecordedOf(d *appsv1.Deployment) *Recorded {
	if d == nil {
		return nil
	}
	behavior, err := strconv.Atoi(d.Annotations[names.AnnotationBehavior])
	if err != nil {
		behavior = behaviorFirst
	}
	// A newer operator than this one may have made it.
	return &Recorded{Behavior: max(behaviorFirst, min(behaviorNewest, behavior)),
		Digest: d.Annotations[names.AnnotationTemplate]}
}

func (r Recorded) annotations() map[string]string {
	return map[string]string{
		names.AnnotationBehavior: strconv.Itoa(r.Behavior), names.AnnotationTemplate: r.Digest,
	}
}

// spreadPods keeps the pods of an endpoint apart where there is room, those of each version by themselves. A template
// that spreads its pods in any way of its own is left as it is.
func spreadPods(t *corev1.PodTemplateSpec, selector map[string]string) {
	if len(t.Spec.TopologySpreadConstraints) > 0 {
		return
	}
	for _, key := range []string{corev1.LabelTopologyZone, corev1.LabelHostname} {
		t.Spec.TopologySpreadConstraints = append(t.Spec.TopologySpreadConstraints, corev1.TopologySpreadConstraint{
			MaxSkew: 1, TopologyKey: key, WhenUnsatisfiable: corev1.ScheduleAnyway,
			LabelSelector:  &metav1.LabelSelector{MatchLabels: selector},
			MatchLabelKeys: []string{appsv1.DefaultDeploymentUniqueLabelKey},
		})
	}
}
