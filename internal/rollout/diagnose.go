package rollout

import (
	"fmt"
	"strings"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/refusal"
)

// Diagnose says how the workload is, from its Deployment and all pods of its selector. A pod that runs for deadline
// without having become ready counts as failed.
func Diagnose(d *appsv1.Deployment, pods []corev1.Pod, deadline time.Duration, now time.Time) Diagnosis {
	exceeded := progressDeadlineExceeded(d)
	worst := Diagnosis{Cause: cause.Cause{Reason: dehugv1alpha1.ReasonProgressing, Message: "the server is starting"}}
	if ReadyPods(pods) > 0 {
		worst = Diagnosis{Cause: cause.Cause{Reason: dehugv1alpha1.ReasonAvailable, Message: "pods answer"}}
	}
	if f, ok := replicaFailure(d); ok {
		worst = f
	}
	for i := range pods {
		if finding, ok := diagnosePod(&pods[i], deadline, exceeded, now); ok {
			worst = graver(worst, finding)
		}
	}
	failed := worst.Reason != dehugv1alpha1.ReasonAvailable && worst.Reason != dehugv1alpha1.ReasonProgressing
	worst.Terminal = failed && (worst.Terminal || exceeded)
	worst.Complete = isCompleted(d, pods)
	return worst
}

// isCompleted says whether the Deployment's controller has seen the newest spec and all of its pods answer.
func isCompleted(d *appsv1.Deployment, pods []corev1.Pod) bool {
	want := int32(1)
	if d.Spec.Replicas != nil {
		want = *d.Spec.Replicas
	}
	s := d.Status
	return s.ObservedGeneration >= d.Generation && s.UpdatedReplicas == want && s.Replicas == want &&
		ReadyPods(pods) == want
}

func progressDeadlineExceeded(d *appsv1.Deployment) bool {
	for _, c := range d.Status.Conditions {
		if c.Type == appsv1.DeploymentProgressing {
			return c.Status == corev1.ConditionFalse && c.Reason == "ProgressDeadlineExceeded"
		}
	}
	return false
}

// replicaFailure says why pods cannot even be created.
func replicaFailure(d *appsv1.Deployment) (Diagnosis, bool) {
	for _, c := range d.Status.Conditions {
		if c.Type != appsv1.DeploymentReplicaFailure || c.Status != corev1.ConditionTrue {
			continue
		}
		why := refusal.Anonymous(c.Message)
		if fix := refusal.Fix(why, ""); fix != "" {
			reason := dehugv1alpha1.ReasonObjectRefused
			if strings.Contains(why, "quota") {
				reason = dehugv1alpha1.ReasonUnschedulable
			}
			return Diagnosis{Cause: cause.Cause{Reason: reason, Message: fmt.Sprintf("the API server refuses the pods (%s): %s",
				why, fix)}}, true
		}
		return Diagnosis{Terminal: true, Cause: cause.Cause{Reason: dehugv1alpha1.ReasonInvalidTemplate,
			Message: fmt.Sprintf("the API server refuses the pods (%s): correct spec.template or the InferenceRuntime's "+
				"template", why)}}, true
	}
	return Diagnosis{}, false
}

// diagnosePod says what is wrong with one pod, if anything is known to be.
func diagnosePod(p *corev1.Pod, deadline time.Duration, exceeded bool, now time.Time) (Diagnosis, bool) {
	if !live(p) || isReady(p) {
		return Diagnosis{}, false
	}
	if c := podCondition(p, corev1.PodScheduled); c != nil && c.Status == corev1.ConditionFalse &&
		c.Reason == corev1.PodReasonUnschedulable {
		why, _, _ := strings.Cut(c.Message, " preemption:")
		return Diagnosis{Cause: cause.Cause{Reason: dehugv1alpha1.ReasonUnschedulable,
			Message: fmt.Sprintf("no node can run the pod (%s): free or add what is missing, or lower resources, or change "+
				"node selector and tolerations in spec.template", strings.TrimSuffix(why, "."))}}, true
	}
	images := imagesOf(p)
	statuses := append(append([]corev1.ContainerStatus(nil), p.Status.InitContainerStatuses...),
		p.Status.ContainerStatuses...)
	found, ok := Diagnosis{}, false
	for i := range statuses {
		if f, bad := diagnoseContainer(&statuses[i], p, images[statuses[i].Name]); bad {
			found, ok = graver(found, f), true
		}
	}
	if ok {
		return found, true
	}
	return neverReady(p, statuses, images, deadline, exceeded, now)
}

// neverReady finds a container that runs without passing its readiness probe for too long.
func neverReady(
	p *corev1.Pod, statuses []corev1.ContainerStatus, images map[string]string,
	deadline time.Duration, exceeded bool, now time.Time,
) (Diagnosis, bool) {
	for i := range statuses {
		s := &statuses[i]
		if s.Ready || s.State.Running == nil {
			continue
		}
		left := deadline - now.Sub(s.State.Running.StartedAt.Time)
		if !exceeded && left > 0 {
			return Diagnosis{RecheckAfter: left, Cause: cause.Cause{Reason: dehugv1alpha1.ReasonProgressing,
				Message: "the server is starting"}}, true
		}
		return Diagnosis{Terminal: true, Cause: cause.Cause{Reason: dehugv1alpha1.ReasonServerNotReady,
			Message: fmt.Sprintf("container %s (image %s) runs but does not pass its readiness probe: look for the cause with "+
				"`%s`, and check that the server listens on ${PORT} and that the readiness probe asks for a path that it has",
				s.Name, images[s.Name], logsCommand(p, s.Name, false))}}, true
	}
	if exceeded {
		return Diagnosis{Terminal: true, Cause: cause.Cause{Reason: dehugv1alpha1.ReasonServerNotReady,
			Message: fmt.Sprintf("the pod's containers do not start, often because a volume cannot be mounted: "+
				"look for the cause with `kubectl describe pods -n %s -l %s=%s`",
				p.Namespace, names.LabelEndpoint, p.Labels[names.LabelEndpoint])}}, true
	}
	return Diagnosis{}, false
}

// imagesOf maps the pod's containers to the images that the spec names: what a status names changes with the node.
func imagesOf(p *corev1.Pod) map[string]string {
	out := map[string]string{}
	for _, list := range [][]corev1.Container{p.Spec.InitContainers, p.Spec.Containers} {
		for i := range list {
			out[list[i].Name] = list[i].Image
		}
	}
	return out
}
