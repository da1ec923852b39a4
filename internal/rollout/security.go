package rollout

import (
	"fmt"
	"sync"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	psapi "k8s.io/pod-security-admission/api"
	"k8s.io/pod-security-admission/policy"

	"github.com/dehug-io/dehug-operator/internal/names"
)

// LevelOf returns the level of Kubernetes' Pod Security Standards that the admin permits a namespace's endpoints, by
// the namespace's labels: restricted unless names.LabelPodSecurity says baseline or privileged.
func LevelOf(namespaceLabels map[string]string) psapi.Level {
	level, err := psapi.ParseLevel(namespaceLabels[names.LabelPodSecurity])
	if err != nil {
		return psapi.LevelRestricted
	}
	return level
}

// standards are Kubernetes' own checks, as its Pod Security admission makes them.
var standards = sync.OnceValues(func() (policy.Evaluator, error) {
	return policy.NewEvaluator(policy.DefaultChecks(), nil)
})

// checkSecurity refuses a complete pod that does not pass the level.
func checkSecurity(t *corev1.PodTemplateSpec, level psapi.Level) error {
	evaluator, err := standards()
	if err != nil {
		return fmt.Errorf("reading the Pod Security Standards: %w", err)
	}
	results := evaluator.EvaluatePod(psapi.LevelVersion{Level: level, Version: psapi.LatestVersion()},
		&metav1.ObjectMeta{Annotations: t.Annotations}, &t.Spec)
	found := policy.AggregateCheckResults(results)
	if found.Allowed {
		return nil
	}
	return invalidTemplate("the pod does not pass Kubernetes' Pod Security Standard %q: %s: correct spec.template, or "+
		"have the "+
		"cluster's admin label the namespace %s=%s or choose another InferenceRuntime", level, found.ForbiddenDetail(),
		names.LabelPodSecurity,
		widerLevels(level))
}

// widerLevels names the levels that permit more than this one.
func widerLevels(level psapi.Level) string {
	if level == psapi.LevelRestricted {
		return "baseline (or privileged)"
	}
	return string(psapi.LevelPrivileged)
}
