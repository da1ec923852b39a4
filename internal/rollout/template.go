package rollout

import (
	"strings"

	corev1 "k8s.io/api/core/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
)

// serverContainer is the name of the container that serves; without it the first one does.
const serverContainer = "server"

func invalidTemplate(format string, args ...any) *cause.Cause {
	return cause.Newf(dehugv1alpha1.ReasonInvalidTemplate, format, args...)
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
