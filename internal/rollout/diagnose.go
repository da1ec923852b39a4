package rollout

import (
	"fmt"
	"strings"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/util/sets"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/refusal"
)

// Diagnosis says how a workload is.
type Diagnosis struct {
	// Cause has ReasonAvailable when pods answer and nothing is wrong. Its message names no pod, so that it stays the same
	// when pods are replaced.
	cause.Cause
	// Terminal says that nothing will change until somebody mends it.
	Terminal bool
	// Complete says that every pod is as the Deployment says and answers.
	Complete bool
	// RecheckAfter is when the diagnosis can change without any object changing; zero when it cannot.
	RecheckAfter time.Duration
}

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

func live(p *corev1.Pod) bool {
	return p.DeletionTimestamp == nil && p.Status.Phase != corev1.PodFailed && p.Status.Phase != corev1.PodSucceeded
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

// severity orders findings: the one that explains the others comes first.
var severity = map[string]int{
	dehugv1alpha1.ReasonAvailable: 0, dehugv1alpha1.ReasonProgressing: 1, dehugv1alpha1.ReasonServerNotReady: 2,
	dehugv1alpha1.ReasonUnschedulable: 3, dehugv1alpha1.ReasonServerCrashed: 4,
	dehugv1alpha1.ReasonObjectRefused: 5, dehugv1alpha1.ReasonInvalidTemplate: 5, dehugv1alpha1.ReasonImagePullFailed: 6,
}

// graver returns the graver of two findings; of two alike the one whose text sorts first, whatever the pods' order.
func graver(a, b Diagnosis) Diagnosis {
	recheck := a.RecheckAfter
	if recheck == 0 || (b.RecheckAfter > 0 && b.RecheckAfter < recheck) {
		recheck = b.RecheckAfter
	}
	out := a
	if severity[b.Reason] > severity[a.Reason] || (b.Reason == a.Reason && b.Message < a.Message) {
		out = b
	}
	out.RecheckAfter = recheck
	return out
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

func logsCommand(p *corev1.Pod, container string, previous bool) string {
	command := fmt.Sprintf("kubectl logs -n %s -l %s=%s -c %s",
		p.Namespace, names.LabelEndpoint, p.Labels[names.LabelEndpoint], container)
	if previous {
		command += " --previous"
	}
	return command
}

var (
	pullReasons = sets.New("ImagePullBackOff", "ErrImagePull", "ErrImageNeverPull", "InvalidImageName",
		"ImageInspectError", "RegistryUnavailable", "SignatureValidationFailed")
	hopelessPulls = sets.New("ErrImageNeverPull", "InvalidImageName")
	startReasons  = sets.New("RunContainerError", "CreateContainerError", "StartError", "ContainerCannotRun")
)
