package endpoint

import (
	"context"
	"errors"
	"fmt"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/names"
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
	// seats that the license leaves to this endpoint are set by readSeats; nil when they are without limit.
	seats *int64
	// seated is set by readSeats when the license leaves no seat for one pod more during a rollout.
	seated bool
	// network is set by readNetwork; nil when the model's does not exist.
	network *dehugv1alpha1.DeHugNetwork

	// deployment and pods are set by readWorkload; deployment is nil when the endpoint has none. occupied says that
	// another object has the workload's name.
	deployment *appsv1.Deployment
	pods       []corev1.Pod
	occupied   bool

	// access is set by readAccess.
	access accessFinding
	// usage is set by readUsage.
	usage usageFinding

	// decision is set by plan.
	decision rollout.Plan
	// refusal and runtime are set by act; refusal is a mistake in what the endpoint names or asks for.
	refusal *cause.Cause
	runtime *dehugv1alpha1.InferenceRuntime

	requeueAfter time.Duration
}

// requeueWithin asks for another pass after d at the latest; zero asks for nothing.
func (s *endpointScope) requeueWithin(d time.Duration) {
	if d > 0 && (s.requeueAfter == 0 || d < s.requeueAfter) {
		s.requeueAfter = d
	}
}

// readModel reads the DeHugModel.
func (r *Reconciler) readModel(ctx context.Context, s *endpointScope) error {
	model := &dehugv1alpha1.DeHugModel{}
	key := client.ObjectKey{Namespace: s.endpoint.Namespace, Name: s.endpoint.Spec.ModelRef.Name}
	if err := r.Client.Get(ctx, key, model); err != nil {
		if apierrors.IsNotFound(err) {
			return nil
		}
		return fmt.Errorf("reading the DeHugModel: %w", err)
	}
	if !model.DeletionTimestamp.IsZero() {
		return nil
	}
	s.model = model
	return nil
}

// readNetwork reads the DeHugNetwork that the model's usage is settled on.
func (r *Reconciler) readNetwork(ctx context.Context, s *endpointScope) error {
	if s.model == nil {
		return nil
	}
	network := &dehugv1alpha1.DeHugNetwork{}
	err := r.Client.Get(ctx, client.ObjectKey{Name: s.model.Spec.NetworkRef.Name}, network)
	switch {
	case apierrors.IsNotFound(err):
		return nil
	case err != nil:
		return fmt.Errorf("reading the DeHugNetwork: %w", err)
	}
	s.network = network
	return nil
}

func desiredReplicas(e *dehugv1alpha1.InferenceEndpoint) int32 {
	if e.Spec.Replicas == nil {
		return 1
	}
	return *e.Spec.Replicas
}

// readWorkload reads the Deployment and the pods. The cache may hold only what is labeled as ours, so before there
// is a Deployment the API server is asked whether somebody else has the name.
func (r *Reconciler) readWorkload(ctx context.Context, s *endpointScope) error {
	d := &appsv1.Deployment{}
	key := client.ObjectKey{Namespace: s.endpoint.Namespace, Name: names.Workload(s.endpoint.Name)}
	err := r.Client.Get(ctx, key, d)
	if apierrors.IsNotFound(err) {
		err = r.Live.Get(ctx, key, d)
	}
	switch {
	case apierrors.IsNotFound(err):
		return nil
	case err != nil:
		return fmt.Errorf("reading the Deployment: %w", err)
	case !metav1.IsControlledBy(d, s.endpoint) || !d.DeletionTimestamp.IsZero():
		s.occupied = true
		s.requeueWithin(occupiedRecheck)
		return nil
	}
	s.deployment = d
	var pods corev1.PodList
	err = r.Client.List(ctx, &pods, client.InNamespace(s.endpoint.Namespace),
		client.MatchingLabels(rollout.Selector(s.endpoint.Name)))
	if err != nil {
		return fmt.Errorf("listing the pods: %w", err)
	}
	s.pods = pods.Items
	return nil
}

// decidePlan decides what runs.
func (r *Reconciler) decidePlan(_ context.Context, s *endpointScope) error {
	in := rollout.Input{
		Now:       s.now,
		Desired:   desiredReplicas(s.endpoint),
		Seats:     s.seats,
		Suspended: s.endpoint.Spec.Suspend,
		Grace:     graceOf(s.deployment),
		Observed:  observedState(s),
	}
	if s.model != nil {
		in.ModelExists = true
		in.ModelReady = meta.IsStatusConditionTrue(s.model.Status.Conditions, dehugv1alpha1.ConditionReady) &&
			isServable(s.model)
		in.License = licenseOf(s.model)
		in.Grace = s.model.Spec.OnRevoked.GracePeriod.Duration
		if l := s.model.Status.License; l != nil && l.EndedAt != nil {
			in.LicenseEndedAt = l.EndedAt.Time
		}
	}
	s.decision = rollout.Decide(in)
	s.requeueWithin(s.decision.RequeueAfter)
	return nil
}

// isServable reports whether the model's status has all that a workload is made from.
func isServable(m *dehugv1alpha1.DeHugModel) bool {
	return m.Status.Token != nil && m.Status.Cache != nil && m.Status.Content != nil
}

// licenseOf reads the model's own verdict. What is not final yet does not end anything.
func licenseOf(m *dehugv1alpha1.DeHugModel) rollout.License {
	c := meta.FindStatusCondition(m.Status.Conditions, dehugv1alpha1.ConditionLicenseValid)
	switch {
	case c == nil || c.Status == metav1.ConditionUnknown || c.Reason == dehugv1alpha1.ReasonAwaitingFinality:
		return rollout.LicenseUnknown
	case c.Status == metav1.ConditionTrue:
		return rollout.LicenseValid
	default:
		return rollout.LicenseEnded
	}
}

func observedState(s *endpointScope) rollout.Observed {
	if s.deployment == nil {
		return rollout.Observed{}
	}
	out := rollout.Observed{
		Exists: true, Replicas: 1,
		Ready: rollout.ReadyPods(s.pods), Pods: rollout.LivePods(s.pods),
		Routed: len(s.endpoint.Status.Routes) > 0,
	}
	if n := s.deployment.Spec.Replicas; n != nil {
		out.Replicas = *n
	}
	routed := meta.FindStatusCondition(s.endpoint.Status.Conditions, dehugv1alpha1.ConditionRouted)
	if routed != nil && routed.Status != metav1.ConditionTrue {
		out.UnroutedSince = routed.LastTransitionTime.Time
	}
	return out
}

// applyPlan makes the workload as the plan says, and the Services of what runs.
func (r *Reconciler) applyPlan(ctx context.Context, s *endpointScope) error {
	if s.occupied {
		return nil
	}
	var err error
	switch {
	case s.decision.Apply:
		err = r.applyWorkload(ctx, s)
	case s.deployment != nil && s.decision.Replicas != observedState(s).Replicas:
		err = r.scaleWorkload(ctx, s)
	}
	if err = s.keepRefusal(err); err != nil {
		return err
	}
	return s.keepRefusal(r.reconcileServices(ctx, s))
}

// keepRefusal keeps an error that only a user or an admin can mend for the status, and returns any other.
func (s *endpointScope) keepRefusal(err error) error {
	var refusal *cause.Cause
	if errors.As(err, &refusal) {
		s.refusal = refusal
		return nil
	}
	return err
}
