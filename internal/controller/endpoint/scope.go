package endpoint

import (
	"fmt"
	"strings"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/rollout"
)

// endpointScope is what one pass over an InferenceEndpoint knows.
type endpointScope struct {
	endpoint         *dehugv1alpha1.InferenceEndpoint
	now              time.Time
	gatewayURL       string
	progressDeadline time.Duration

	// model is set by readModel; nil when there is none.
	model *dehugv1alpha1.DeHugModel
	// seats is set by readSeats; nil when they are without limit.
	seats *seatFinding
	// network is set by readNetwork; nil when the model's does not exist.
	network *dehugv1alpha1.DeHugNetwork

	// deployment and pods are set by readWorkload; deployment is nil when the endpoint has none. occupied says that
	// another object has the workload's name.
	deployment *appsv1.Deployment
	pods       []corev1.Pod
	occupied   bool

	// canary is the Deployment of a new version that is tried, stablePods and canaryPods are the pods of the two; set by
	// readCanary.
	canary                 *appsv1.Deployment
	stablePods, canaryPods []corev1.Pod
	// reports are what the gateways tell, by their names; set by readReports.
	reports map[string]gatewayReport

	// access is set by readAccess.
	access accessFinding
	// usage is set by readUsage.
	usage usageFinding

	// input and decision are set by plan.
	input    rollout.Input
	decision rollout.Plan
	// canaryInput and canaryPlan are set by plan: decision is the one for the stable workload.
	canaryInput rollout.CanaryInput
	canaryPlan  rollout.CanaryPlan
	// ordered are the Deployments as they were written in this pass; set by apply, zero when they were not.
	ordered orderedPair
	// refusal and runtime are set by act; refusal is a mistake in what the endpoint names or asks for.
	refusal *cause.Cause
	// present says that the API server has the endpoint as the cache has it.
	present bool
	runtime *dehugv1alpha1.InferenceRuntime

	requeueAfter time.Duration
}

// knowsNothing reports whether a status would tell no more than that the endpoint was not observed, which it tells
// without being written: the model was not looked at yet either.
func (s *endpointScope) knowsNothing(before *dehugv1alpha1.InferenceEndpoint) bool {
	return s.model != nil && len(s.model.Status.Conditions) == 0 && len(before.Status.Conditions) == 0 &&
		s.deployment == nil && !s.occupied && len(s.access.missing) == 0
}

// requeueWithin asks for another pass after d at the latest; zero asks for nothing.
func (s *endpointScope) requeueWithin(d time.Duration) {
	if d > 0 && (s.requeueAfter == 0 || d < s.requeueAfter) {
		s.requeueAfter = d
	}
}

// accessFinding says which of the Secrets with API keys the gateway finds.
type accessFinding struct {
	// restricted says that the endpoint names Secrets at all; present counts those that exist.
	restricted bool
	present    int
	// missing names those that do not.
	missing []string
}

// isClosed reports whether no caller can have a key.
func (f accessFinding) isClosed() bool { return f.restricted && f.present == 0 }

// describeAccess describes what is missing and what to do.
func (f accessFinding) describeAccess() string {
	return fmt.Sprintf("spec.access names Secrets that do not exist, or that the gateway may not read: %s: create each "+
		"with one API key per value, let the gateway read it, or correct spec.access.apiKeySecretRefs",
		strings.Join(f.missing, ", "))
}

// usageFinding is what the settlements say of the endpoint's model.
type usageFinding struct {
	// newest report that has the model's token, and the newest of those that are settled.
	newest, settled *dehugv1alpha1.UsageReport
}

func desiredReplicas(e *dehugv1alpha1.InferenceEndpoint) int32 {
	if e.Spec.Replicas == nil {
		return 1
	}
	return *e.Spec.Replicas
}
