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
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/controller/undecodable"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/informers"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/status"
	"github.com/dehug-io/dehug-operator/internal/writes"
)

// PollJitter spreads periodic reads over half an interval more.
const PollJitter = 0.5

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
}

// +kubebuilder:rbac:groups=dehug.io,resources=dehugnetworks,verbs=get;list;watch
// +kubebuilder:rbac:groups=dehug.io,resources=dehugnetworks/status,verbs=patch
// +kubebuilder:rbac:groups="",resources=secrets,verbs=get

// Reconcile checks one DeHugNetwork and writes its status once.
func (r *Reconciler) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	network := &dehugv1alpha1.DeHugNetwork{}
	if err := r.Client.Get(ctx, req.NamespacedName, network); err != nil {
		if apierrors.IsNotFound(err) {
			r.Readers.Drop(req.Name)
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
	token, err := r.checkContracts(ctx, network)
	if ctx.Err() != nil {
		return ctrl.Result{}, fmt.Errorf("checking the network: %w", ctx.Err())
	}
	sources := r.Sources.Read(ctx, network, 0)
	if ctx.Err() != nil {
		return ctrl.Result{}, fmt.Errorf("reading the sources: %w", ctx.Err())
	}
	Describe(network, token, sources, r.Now(), err)
	describeHeads(before, network, r.Readers.Heads(network), r.Now())
	changed, err := status.Patch(ctx, r.Client, before, network)
	if changed && err == nil {
		r.Recorder.RecordTransition(ctx, network, before.Status.Conditions, network.Status.Conditions)
	}
	if err != nil {
		return ctrl.Result{}, client.IgnoreNotFound(err)
	}
	return ctrl.Result{RequeueAfter: wait.Jitter(r.Poll, PollJitter)}, nil
}

// PaymentToken is what the oracle is paid in; the zero value when it is not known.
type PaymentToken struct {
	address  dehugv1alpha1.Address
	decimals *int32
}

// checkContracts verifies the deployment; what the oracle is paid in never changes, so it is read once, by agreement
// of the endpoints.
func (r *Reconciler) checkContracts(ctx context.Context, network *dehugv1alpha1.DeHugNetwork) (PaymentToken, error) {
	reader, err := r.Readers.Get(ctx, network)
	if err != nil {
		return PaymentToken{}, err
	}
	if err := reader.Verify(ctx); err != nil {
		return PaymentToken{}, err
	}
	if err := r.checkFinalities(ctx, network, reader); err != nil {
		return PaymentToken{}, err
	}
	if known := network.Status; known.PaymentToken != "" && known.PaymentDecimals != nil {
		return PaymentToken{address: known.PaymentToken, decimals: known.PaymentDecimals}, nil
	}
	token, err := reader.PaymentToken(ctx, chain.Latest)
	if err != nil {
		return PaymentToken{}, err
	}
	decimals := int32(token.Decimals) //nolint:gosec // a uint8 on the chain
	return PaymentToken{address: dehugv1alpha1.Address(token.Address.String()), decimals: &decimals}, nil
}

// Kinds of failure that the network's own check finds, for errors.Is.
var (
	errFinality = errors.New("finality unreadable")
	errStalled  = errors.New("chain stands still")
)

// checkFinalities reads once at each configured finality: a node that has no such block, or keeps no state of it,
// would leave every decision that waits for it open for ever.
func (r *Reconciler) checkFinalities(ctx context.Context, network *dehugv1alpha1.DeHugNetwork,
	reader ChainReader) error {
	seen, wanted := r.Readers.Heads(network), network.Spec.Finality
	asked := map[dehugv1alpha1.Finality]bool{}
	for _, f := range []struct {
		field string
		level dehugv1alpha1.Finality
	}{{"grant", wanted.Grant}, {"revoke", wanted.Revoke}, {"settle", wanted.Settle}} {
		if f.level == "" || asked[f.level] {
			continue
		}
		asked[f.level] = true
		level := Finality(f.level)
		at, err := verifyFinality(ctx, reader, level, seen.At(level))
		if err != nil {
			return fmt.Errorf("%w: spec.finality.%s is %s, at which the chain cannot be read: %w", errFinality, f.field, f.level,
				err)
		}
		seen.Raise(level, at.Number)
		if bound := MaxHeadAge(network); license.StandsStill(at, r.Now(), bound) {
			return fmt.Errorf("%w: %s", errStalled, StalledMessage(level, at, bound))
		}
	}
	seen.recordAnswer(r.Now())
	return nil
}

// verifyFinality asks again at once while it is answered by a node that lags.
func verifyFinality(ctx context.Context, reader ChainReader, level chain.Finality, seen uint64) (at evm.Block,
	err error) {
	for range LagAttempts {
		if at, err = reader.VerifyFinality(ctx, level, seen); !errors.Is(err, chain.ErrBehind) {
			break
		}
	}
	return at, err
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
