package rollout

import (
	"encoding/json"
	"strings"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/util/strategicpatch"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"

	"github.com/dehug-io/dehug-operator/internal/cause"
)

// serverContainer is the name of the container that serves; without it the first one does.
const serverContainer = "server"

// MergeTemplate returns the runtime's pod template with the endpoint's merged over it (strategic merge). What an
// endpoint may not ask for is refused; the error is a *cause.Cause.
func MergeTemplate(base corev1.PodTemplateSpec, overlay *corev1.PodTemplateSpec) (*corev1.PodTemplateSpec, error) {
	merged := base.DeepCopy()
	if overlay != nil {
		if err := checkOverlay(overlay); err != nil {
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

func invalidTemplate(format string, args ...any) *cause.Cause {
	return cause.Newf(dehugv1alpha1.ReasonInvalidTemplate, format, args...)
}

// checkMerged refuses a template that the operator cannot complete.
func checkMerged(t *corev1.PodTemplateSpec) error {
	for _, c := range allContainers(t) {
		if c.Image == "" {
			return invalidTemplate("container %s has no image: set it in the InferenceRuntime's template or in spec.template",
				c.Name)
		}
	}
	if g := t.Spec.TerminationGracePeriodSeconds; g != nil && (*g < 0 || *g > maxTerminationSeconds) {
		return invalidTemplate("terminationGracePeriodSeconds is %d: a pod that ends may take at most %d seconds, because "+
			"it must not outlive "+
			"its license by more; lower it", *g, maxTerminationSeconds)
	}
	return nil
}

// allContainers returns pointers to the init containers and the containers, in that order.
func allContainers(t *corev1.PodTemplateSpec) []*corev1.Container {
	var out []*corev1.Container
	for i := range t.Spec.InitContainers {
		out = append(out, &t.Spec.InitContainers[i])
	}
	for i := range t.Spec.Containers {
		out = append(out, &t.Spec.Containers[i])
	}
	return out
}

// serverOf returns the container that serves.
func serverOf(t *corev1.PodTemplateSpec) *corev1.Container {
	for i := range t.Spec.Containers {
		if t.Spec.Containers[i].Name == serverContainer {
			return &t.Spec.Containers[i]
		}
	}
	return &t.Spec.Containers[0]
}

// substituteNames replaces ${NAME} in commands, arguments and environment values. Unknown names stay as they are.
func substituteNames(t *corev1.PodTemplateSpec, values map[string]string) {
	pairs := make([]string, 0, 2*len(values))
	for name, value := range values {
		pairs = append(pairs, "${"+name+"}", value)
	}
	replacer := strings.NewReplacer(pairs...)
	for _, c := range allContainers(t) {
		for i := range c.Command {
			c.Command[i] = replacer.Replace(c.Command[i])
		}
		for i := range c.Args {
			c.Args[i] = replacer.Replace(c.Args[i])
		}
		for i := range c.Env {
			c.Env[i].Value = replacer.Replace(c.Env[i].Value)
		}
	}
}
