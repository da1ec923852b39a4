package rollout

import (
	"fmt"
	"regexp"
	"strings"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/util/sets"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/names"
)

var (
	pullReasons = sets.New("ImagePullBackOff", "ErrImagePull", "ErrImageNeverPull", "InvalidImageName",
		"ImageInspectError", "RegistryUnavailable", "SignatureValidationFailed")
	hopelessPulls = sets.New("ErrImageNeverPull", "InvalidImageName")
	startReasons  = sets.New("RunContainerError", "CreateContainerError", "StartError", "ContainerCannotRun")
)

// diagnoseContainer says what is wrong with one container, if anything is known to be.
func diagnoseContainer(s *corev1.ContainerStatus, p *corev1.Pod, image string) (Diagnosis, bool) {
	if w := s.State.Waiting; w != nil {
		switch {
		case pullReasons.Has(w.Reason):
			return Diagnosis{Terminal: hopelessPulls.Has(w.Reason),
				Cause: cause.Cause{Reason: dehugv1alpha1.ReasonImagePullFailed, Message: fmt.Sprintf("container %s: image %s "+
					"cannot be pulled: %s", s.Name, image, pullAdvice(w))}}, true
		case w.Reason == "CreateContainerConfigError":
			return Diagnosis{Cause: cause.Cause{Reason: dehugv1alpha1.ReasonInvalidTemplate,
				Message: fmt.Sprintf("container %s (image %s) cannot be created: %s: create what is missing, or correct the "+
					"container in spec.template", s.Name, image, removePodName(w.Message))}}, true
		case startReasons.Has(w.Reason):
			return notStarted(s, image), true
		}
	}
	return diagnoseCrash(s, p, image)
}

// diagnoseCrash finds a container that ended. It stays crashed through its restarts until it is ready.
func diagnoseCrash(s *corev1.ContainerStatus, p *corev1.Pod, image string) (Diagnosis, bool) {
	end := s.State.Terminated
	if end == nil {
		end = s.LastTerminationState.Terminated
	}
	backOff := s.State.Waiting != nil && s.State.Waiting.Reason == "CrashLoopBackOff"
	switch {
	case s.Ready:
		return Diagnosis{}, false
	case end == nil && !backOff:
		return Diagnosis{}, false
	case end != nil && end.ExitCode == 0 && isInit(s.Name, p):
		return Diagnosis{}, false
	case end != nil && end.Reason == "OOMKilled":
		return Diagnosis{Cause: cause.Cause{Reason: dehugv1alpha1.ReasonServerCrashed,
			Message: fmt.Sprintf("container %s (image %s) was killed because it needs more memory than its limit%s "+
				"(OOMKilled): "+
				"raise resources.limits.memory of container %s in spec.template, or serve a smaller model",
				s.Name, image, memoryLimit(s.Name, p), s.Name)}}, true
	case end != nil && startReasons.Has(end.Reason):
		return notStarted(s, image), true
	}
	how := "exits"
	if end != nil {
		how = fmt.Sprintf("exits with code %d", end.ExitCode)
	}
	return Diagnosis{Cause: cause.Cause{Reason: dehugv1alpha1.ReasonServerCrashed,
		Message: fmt.Sprintf("container %s (image %s) %s instead of serving: read why with `%s`, then correct its arguments "+
			"in spec.template or in the InferenceRuntime", s.Name, image, how, logsCommand(p, s.Name, true))}}, true
}

func notStarted(s *corev1.ContainerStatus, image string) Diagnosis {
	return Diagnosis{Cause: cause.Cause{Reason: dehugv1alpha1.ReasonServerCrashed,
		Message: fmt.Sprintf("container %s (image %s) cannot be started: check that its command exists in the image and "+
			"may be run by its user", s.Name, image)}}
}

// pullAdvice sorts the many texts of container runtimes, which change from try to try, into a few.
func pullAdvice(w *corev1.ContainerStateWaiting) string {
	text := strings.ToLower(w.Message)
	has := func(words ...string) bool {
		for _, word := range words {
			if strings.Contains(text, word) {
				return true
			}
		}
		return false
	}
	switch {
	case w.Reason == "InvalidImageName":
		return "the name is not a valid image reference: correct it in the InferenceRuntime or in spec.template"
	case w.Reason == "ErrImageNeverPull":
		return "it is not on the node and imagePullPolicy is Never: load it onto the node, or change imagePullPolicy"
	case has("unauthorized", "denied", "forbidden", "401", "403", "authorization failed"):
		return "the registry refuses access, or has no such image: check the name, and name a Secret in " +
			"imagePullSecrets if the registry is private"
	case has("not found", "manifest unknown", "no such image"):
		return "the registry has no such image or tag: correct it in the InferenceRuntime or in spec.template"
	case has("no such host", "dial tcp", "timeout", "timed out", "connection refused", "unreachable", "tls:", "i/o"):
		return "the node cannot reach the registry: check the registry's name in the image, and the node's network"
	default:
		return "check the image's name, that the node reaches the registry, and imagePullSecrets"
	}
}

var podMention = regexp.MustCompile(`\s*\(pod: [^)]*\)?[^)]*\)?`)

// removePodName removes the pod from a kubelet's message.
func removePodName(message string) string {
	if message == "" {
		return "its configuration is incomplete"
	}
	return strings.TrimSpace(podMention.ReplaceAllString(message, ""))
}

func isInit(name string, p *corev1.Pod) bool {
	for i := range p.Spec.InitContainers {
		if p.Spec.InitContainers[i].Name == name {
			return true
		}
	}
	return false
}

func memoryLimit(name string, p *corev1.Pod) string {
	for i := range p.Spec.Containers {
		c := &p.Spec.Containers[i]
		if limit, ok := c.Resources.Limits[corev1.ResourceMemory]; ok && c.Name == name {
			return " of " + limit.String()
		}
	}
	return ""
}

func logsCommand(p *corev1.Pod, container string, previous bool) string {
	command := fmt.Sprintf("kubectl logs -n %s -l %s=%s -c %s",
		p.Namespace, names.LabelEndpoint, p.Labels[names.LabelEndpoint], container)
	if previous {
		command += " --previous"
	}
	return command
}
