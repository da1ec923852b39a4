package controller

import (
	"context"
	"errors"
	"fmt"
	"time"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/util/wait"
	"k8s.io/client-go/tools/events"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/builder"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/controller"
	"sigs.k8s.io/controller-runtime/pkg/event"
	"sigs.k8s.io/controller-runtime/pkg/predicate"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/informers"
	"github.com/dehug-io/dehug-operator/internal/status"
)

// pollJitter spreads periodic reads over half an interval more.
const pollJitter = 0.5

// DeHugNetworkReconciler says whether a network's chain can be read and is the right one.
type DeHugNetworkReconciler struct {
	// Client reads from the manager's cache and writes.
	Client client.Client
	// Recorder takes events; nil means none.
	Recorder events.EventRecorder
	// Readers are shared with the model controller.
	Readers *Readers
	// Poll is the time between two checks.
	Poll time.Duration
}

// +kubebuilder:rbac:groups=dehug.io,resources=dehugnetworks,verbs=get;list;watch
// +kubebuilder:rbac:groups=dehug.io,resources=dehugnetworks/status,verbs=patch

// Reconcile checks one DeHugNetwork and writes its status once.
func (r *DeHugNetworkReconciler) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	network := &dehugv1alpha1.DeHugNetwork{}
	if err := r.Client.Get(ctx, req.NamespacedName, network); err != nil {
		if apierrors.IsNotFound(err) {
			r.Readers.Drop(req.Name)
		}
		return ctrl.Result{}, client.IgnoreNotFound(err)
	}
	if !network.DeletionTimestamp.IsZero() {
		return ctrl.Result{}, nil
	}
	if informers.DecodeError(network) != "" {
		kind := dehugv1alpha1.GroupVersion.WithKind("DeHugNetwork")
		return ctrl.Result{}, describeUndecodable(ctx, r.Client, network, kind, network.Status.Conditions)
	}
	before := network.DeepCopy()
	token, err := r.check(ctx, network)
	if ctx.Err() != nil {
		return ctrl.Result{}, fmt.Errorf("checking the network: %w", ctx.Err())
	}
	describeNetwork(network, token, err)
	changed, err := status.Patch(ctx, r.Client, before, network)
	if changed && err == nil {
		recordReady(r.Recorder, network, before.Status.Conditions, network.Status.Conditions)
	}
	if err != nil {
		return ctrl.Result{}, client.IgnoreNotFound(err)
	}
	return ctrl.Result{RequeueAfter: wait.Jitter(r.Poll, pollJitter)}, nil
}

// paymentToken is what the oracle is paid in; the zero value when it is not known.
type paymentToken struct {
	address  dehugv1alpha1.Address
	decimals *int32
}

// check verifies the deployment; what the oracle is paid in never changes, so it is read once, by agreement of the endpoints.
func (r *DeHugNetworkReconciler) check(ctx context.Context, network *dehugv1alpha1.DeHugNetwork) (paymentToken, error) {
	reader, err := r.Readers.Get(ctx, network)
	if err != nil {
		return paymentToken{}, err
	}
	if err := reader.Verify(ctx); err != nil {
		return paymentToken{}, err
	}
	if known := network.Status; known.PaymentToken != "" && known.PaymentDecimals != nil {
		return paymentToken{address: known.PaymentToken, decimals: known.PaymentDecimals}, nil
	}
	token, err := reader.PaymentToken(ctx, chain.Latest)
	if err != nil {
		return paymentToken{}, err
	}
	decimals := int32(token.Decimals) //nolint:gosec // a uint8 on the chain
	return paymentToken{address: dehugv1alpha1.Address(chain.FormatAddress(token.Address)), decimals: &decimals}, nil
}

// SetupWithManager registers the controller.
func (r *DeHugNetworkReconciler) SetupWithManager(mgr ctrl.Manager, options controller.Options) error {
	if r.Readers == nil || r.Poll <= 0 {
		return errors.New("the DeHugNetwork controller needs chain readers and a poll interval")
	}
	return ctrl.NewControllerManagedBy(mgr).
		For(&dehugv1alpha1.DeHugNetwork{}, builder.WithPredicates(predicate.GenerationChangedPredicate{})).
		WithOptions(options).
		Complete(r)
}

// networkChanged passes events of a DeHugNetwork after which a model may get another answer.
func networkChanged() predicate.Predicate {
	readyChanged := predicate.Funcs{UpdateFunc: func(e event.UpdateEvent) bool {
		before, ok := e.ObjectOld.(*dehugv1alpha1.DeHugNetwork)
		after, okToo := e.ObjectNew.(*dehugv1alpha1.DeHugNetwork)
		return ok && okToo && readyReason(before.Status.Conditions) != readyReason(after.Status.Conditions)
	}}
	return predicate.Or[client.Object](predicate.GenerationChangedPredicate{}, readyChanged)
}
