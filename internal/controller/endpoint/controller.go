package endpoint

import (
	"context"
	"errors"
	"fmt"
	"time"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/controller/undecodable"
	"github.com/dehug-io/dehug-operator/internal/informers"
	"github.com/dehug-io/dehug-operator/internal/rollout"
	"github.com/dehug-io/dehug-operator/internal/status"
)

// +kubebuilder:rbac:groups=dehug.io,resources=inferenceendpoints,verbs=get;list;watch
// +kubebuilder:rbac:groups=dehug.io,resources=inferenceendpoints/status,verbs=patch
// +kubebuilder:rbac:groups=dehug.io,resources=dehugmodels;dehugnetworks,verbs=get;list;watch
// +kubebuilder:rbac:groups=dehug.io,resources=inferenceruntimes;usagereports,verbs=get;list;watch
// +kubebuilder:rbac:groups=apps,resources=deployments,verbs=get;list;watch;create;patch;delete
// +kubebuilder:rbac:groups="",resources=services,verbs=get;list;watch;create;patch;delete
// +kubebuilder:rbac:groups=networking.k8s.io,resources=networkpolicies,verbs=get;list;watch;create;patch;delete
// +kubebuilder:rbac:groups="",resources=pods,verbs=get;list;watch
// +kubebuilder:rbac:groups=events.k8s.io,resources=events,verbs=create;patch

// Reconcile brings one InferenceEndpoint to what its spec says and writes its status once.
func (r *Reconciler) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	endpoint := &dehugv1alpha1.InferenceEndpoint{}
	if err := r.Client.Get(ctx, req.NamespacedName, endpoint); err != nil {
		if apierrors.IsNotFound(err) {
			r.applied.forget(req.NamespacedName)
			r.Settling.Forget(req.NamespacedName)
			return ctrl.Result{}, r.releaseIsolation(ctx, req.Namespace)
		}
		return ctrl.Result{}, fmt.Errorf("reading the endpoint: %w", err)
	}
	if !endpoint.DeletionTimestamp.IsZero() {
		return ctrl.Result{}, nil // the garbage collector takes what the endpoint owns
	}
	if informers.DecodeError(endpoint) != "" {
		return ctrl.Result{}, r.stopUndecodable(ctx, endpoint)
	}
	before := endpoint.DeepCopy()
	s, failure, err := r.runPass(ctx, endpoint)
	if err != nil {
		return ctrl.Result{}, err
	}
	if wait := r.mayWait(s, before); wait > 0 && failure == nil {
		s.requeueWithin(wait)
		return ctrl.Result{RequeueAfter: s.requeueAfter}, nil
	}
	changed, err := status.Patch(ctx, r.Client, before, endpoint)
	if apierrors.IsNotFound(err) {
		return ctrl.Result{}, nil
	}
	if changed && err == nil {
		r.Recorder.RecordTransition(ctx, endpoint, before.Status.Conditions, endpoint.Status.Conditions)
	}
	if err = errors.Join(failure, err); err != nil {
		return ctrl.Result{}, err
	}
	return ctrl.Result{RequeueAfter: s.requeueAfter}, nil
}

// unseenRecheck is how soon an endpoint is looked at again whose model was not looked at; the model's first status
// comes before that.
const unseenRecheck = time.Minute

// mayWait returns how long the status may wait: nothing of the endpoint is routed, and what follows is on its way.
func (r *Reconciler) mayWait(s *endpointScope, before *dehugv1alpha1.InferenceEndpoint) time.Duration {
	if s.knowsNothing(before) && r.Settling.Delays() {
		return unseenRecheck
	}
	is := &s.endpoint.Status
	if len(before.Status.Routes) > 0 || len(is.Routes) > 0 || before.Status.Canary != nil || is.Canary != nil ||
		s.decision.State == rollout.StateDraining {
		return 0
	}
	return r.Settling.Wait(client.ObjectKeyFromObject(before), before.Status.Conditions, is.Conditions, s.now)
}

// runPass reads everything, decides, acts and describes what was found. An error of what was done comes beside what was
// found out, which is described also when something could not be done.
func (r *Reconciler) runPass(
	ctx context.Context, endpoint *dehugv1alpha1.InferenceEndpoint,
) (s *endpointScope, failure, err error) {
	s = &endpointScope{
		endpoint: endpoint, now: r.Now(), gatewayURL: r.GatewayURL, progressDeadline: r.ProgressDeadline,
	}
	for _, phase := range []func(context.Context, *endpointScope) error{
		r.readModel, r.readNetwork, r.readSeats, r.readWorkload, r.readCanary, r.readReports, r.readAccess, r.readUsage,
		r.decidePlan,
	} {
		if err := phase(ctx, s); err != nil {
			return nil, nil, err
		}
	}
	if failure = r.applyPlan(ctx, s); failure == nil {
		r.noteOrdered(s)
	}
	describeEndpoint(s)
	return s, failure, nil
}

// stopUndecodable describes an endpoint that cannot be decoded and stops what runs for it: under which license it runs
// is no longer known.
func (r *Reconciler) stopUndecodable(ctx context.Context, e *dehugv1alpha1.InferenceEndpoint) error {
	s := &endpointScope{endpoint: e, now: r.Now()}
	if err := r.readWorkload(ctx, s); err != nil {
		return err
	}
	if s.deployment != nil && observedState(s).Replicas != 0 {
		if err := r.scaleWorkload(ctx, s); err != nil {
			return err
		}
	}
	if err := r.readCanary(ctx, s); err != nil {
		return err
	}
	if err := r.deleteCanary(ctx, s); err != nil {
		return err
	}
	return undecodable.Describe(ctx, r.Client, e, endpointKind, e.Status.Conditions, "routes")
}
