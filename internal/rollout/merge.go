package rollout

import (
	"encoding/json"
	"time"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/util/strategicpatch"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

// MergeTemplate returns the runtime's pod template with the endpoint's merged over it (strategic merge). What an
// endpoint may not ask for is refused; the error is a *cause.Cause.
func MergeTemplate(runtime *dehugv1alpha1.InferenceRuntimeSpec, overlay *corev1.PodTemplateSpec) (
	*corev1.PodTemplateSpec, error) {
	base := runtime.Template
	merged := base.DeepCopy()
	if overlay != nil {
		if err := checkOverlay(overlay, runtime.Templates); err != nil {
			return nil, err
		}
		var err error
		if merged, err = mergeTemplates(base, *overlay); err != nil {
			return nil, invalidTemplate("merging spec.template over the runtime's template: %v: "+
				"give every container, volume and environment variable its name", err)
		}
	}
	if len(merged.Spec.Containers) == 0 {
		return nil, invalidTemplate("the InferenceRuntime's template has no container: add one named %s", serverContainer)
	}
	return merged, checkMerged(merged)
}

func mergeTemplates(base, overlay corev1.PodTemplateSpec) (*corev1.PodTemplateSpec, error) {
	original, err := json.Marshal(base)
	if err != nil {
		return nil, err
	}
	patch, err := marshalSparse(overlay)
	if err != nil {
		return nil, err
	}
	data, err := strategicpatch.StrategicMergePatch(original, patch, corev1.PodTemplateSpec{})
	if err != nil {
		return nil, err
	}
	merged := &corev1.PodTemplateSpec{}
	return merged, json.Unmarshal(data, merged)
}

// marshalSparse marshals a template without the zero values that Go adds, because a merge would take them for
// intentions.
func marshalSparse(template corev1.PodTemplateSpec) ([]byte, error) {
	data, err := json.Marshal(template)
	if err != nil {
		return nil, err
	}
	var fields any
	if err := json.Unmarshal(data, &fields); err != nil {
		return nil, err
	}
	return json.Marshal(pruneZeros(fields))
}

func pruneZeros(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for key, value := range v {
			if value == nil || (key == "port" && value == float64(0)) {
				delete(v, key)
				continue
			}
			v[key] = pruneZeros(value)
		}
	case []any:
		for i := range v {
			v[i] = pruneZeros(v[i])
		}
	}
	return v
}

// checkMerged refuses a template that the operator cannot complete.
func checkMerged(t *corev1.PodTemplateSpec) error {
	for _, c := range allContainers(t) {
		if c.Image == "" {
			return invalidTemplate("container %s has no image: set it in the InferenceRuntime's template or in spec.template",
				c.Name)
		}
	}
	return nil
}

// checkTermination refuses pods that could outlive a license by long: beyond the grace period, or where that is short a
// minute, and in no case for more than maxTerminationSeconds.
func checkTermination(t *corev1.PodTemplateSpec, grace time.Duration) error {
	most := max(terminationSeconds, min(maxTerminationSeconds, int64(grace/time.Second)))
	if g := t.Spec.TerminationGracePeriodSeconds; g != nil && (*g < 0 || *g > most) {
		return invalidTemplate("terminationGracePeriodSeconds is %d: a pod that ends may take at most %d seconds, because "+
			"it must not outlive its license by more: lower it, or raise spec.onRevoked.gracePeriod of the DeHugModel, of "+
			"which %d seconds count at most", *g, most, maxTerminationSeconds)
	}
	return nil
}
