package network

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/util/wait"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/builder"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/controller"
	"sigs.k8s.io/controller-runtime/pkg/event"
	"sigs.k8s.io/controller-runtime/pkg/predicate"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/controller/undecodable"
	"github.com/dehug-io/dehug-operator/internal/informers"
	"github.com/dehug-io/dehug-operator/internal/status"
	"github.com/dehug-io/dehug-operator/internal/writes"
)

// pollJitter spreads periodic reads over half an interval more.
const pollJitter = 0.5

// JitterPoll returns when to read again, so that not all do it at once.
func JitterPoll(poll time.Duration) time.Duration { return wait.Jitter(poll, pollJitter) }

// Reconciler says whether a network's chain can be read and is the right one.
type Reconciler struct {
	// Client reads from the manager's cache and writes.
	Client client.Client
	// Recorder reports transitions of conditions.
	Recorder status.Recorder
	// Readers are shared with the model controller.
	Readers *Readers
	// Sources are shared with the model controller.
	Sources *Sources
	// Now is the clock.
	Now func() time.Time
	// Poll is the time between two checks.
	Poll time.Duration
	// Jitter spreads polls; nil for JitterPoll.
	Jitter func(poll time.Duration) time.Duration
	// Metrics are nil for none.
	Metrics *Metrics
}

// +kubebuilder:rbac:groups=dehug.io,resources=dehugnetworks,verbs=get;list;watch
// +kubebuilder:rbac:groups=dehug.io,resources=dehugnetworks/status,verbs=patch

// Reconcile checks one DeHugNetwork and writes its status once.
func (r *Reconciler) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	network := &dehugv1alpha1.DeHugNetwork{}
	if err := r.Client.Get(ctx, req.NamespacedName, network); err != nil {
		if apierrors.IsNotFound(err) {
			r.Readers.Drop(req.Name)
			r.Metrics.drop(req.Name)
			r.Sources.Drop(req.Name)
		}
		return ctrl.Result{}, client.IgnoreNotFound(err)
	}
	if !network.DeletionTimestamp.IsZero() {
		return ctrl.Result{}, nil
	}
	if informers.DecodeError(network) != "" {
		kind := dehugv1alpha1.GroupVersion.WithKind("DeHugNetwork")
		return ctrl.Result{}, undecodable.Describe(ctx, r.Client, network, kind, network.Status.Conditions)
	}
	before := network.DeepCopy()
	r.takeCensus(ctx, network)
	payment, err := checkContracts(ctx, r.Readers, network, r.Now)
	if ctx.Err() != nil {
		return ctrl.Result{}, fmt.Errorf("checking the network: %w", ctx.Err())
	}
	sources := r.Sources.Read(ctx, network, 0)
	if ctx.Err() != nil {
		return ctrl.Result{}, fmt.Errorf("reading the sources: %w", ctx.Err())
	}
	Describe(network, payment, sources, r.Now(), err)
	describeHeads(before, network, r.Readers.Heads(network), r.Now())
	changed, err := status.Patch(ctx, r.Client, before, network)
	if changed && err == nil {
		r.Recorder.RecordTransition(ctx, network, before.Status.Conditions, network.Status.Conditions)
	}
	if err != nil {
		return ctrl.Result{}, client.IgnoreNotFound(err)
	}
	jitter := r.Jitter
	if jitter == nil {
		jitter = JitterPoll
	}
	return ctrl.Result{RequeueAfter: jitter(r.Poll)}, nil
}

// takeCensus describes what each endpoint is worth. Whether the chain can be read is told by those that agree.
func (r *Reconciler) takeCensus(ctx context.Context, network *dehugv1alpha1.DeHugNetwork) {
	reader, err := r.Readers.Get(ctx, network)
	if err != nil {
		return
	}
	finalities := finalitiesOf(network)
	replies := reader.Census(ctx, finalities)
	if ctx.Err() != nil {
		return
	}
	network.Status.Endpoints = endpointStatuses(network.Status.Endpoints, replies, finalities, r.Now())
	r.Metrics.record(network.Name, replies, finalities)
}

// SetupWithManager registers the controller.
func (r *Reconciler) SetupWithManager(mgr ctrl.Manager, options controller.Options) error {
	if r.Readers == nil || r.Sources == nil || r.Now == nil || r.Poll <= 0 {
		return errors.New("the DeHugNetwork controller needs chain readers, sources, a clock and a poll interval")
	}
	return ctrl.NewControllerManagedBy(mgr).
		For(&dehugv1alpha1.DeHugNetwork{}, builder.WithPredicates(predicate.GenerationChangedPredicate{})).
		WithOptions(options).
		Complete(writes.RetryConflicts(r))
}

// Changed passes events of a DeHugNetwork after which a model may get another answer.
func Changed() predicate.Predicate {
	readyChanged := predicate.Funcs{UpdateFunc: func(e event.UpdateEvent) bool {
		before, ok := e.ObjectOld.(*dehugv1alpha1.DeHugNetwork)
		after, okToo := e.ObjectNew.(*dehugv1alpha1.DeHugNetwork)
		return ok && okToo && status.TransitionOf(before.Status.Conditions, dehugv1alpha1.ConditionReady) !=
			status.TransitionOf(after.Status.Conditions, dehugv1alpha1.ConditionReady) ||
			ok && okToo && !slices.EqualFunc(before.Status.Sources, after.Status.Sources, sameClass)
	}}
	return predicate.Or[client.Object](predicate.GenerationChangedPredicate{}, readyChanged)
}
