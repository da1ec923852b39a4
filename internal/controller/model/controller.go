package model

import (
	"context"
	"errors"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	batchv1 "k8s.io/api/batch/v1"
	coordinationv1 "k8s.io/api/coordination/v1"
	corev1 "k8s.io/api/core/v1"
	networkingv1 "k8s.io/api/networking/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/builder"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/controller"
	"sigs.k8s.io/controller-runtime/pkg/handler"
	"sigs.k8s.io/controller-runtime/pkg/predicate"
	"sigs.k8s.io/controller-runtime/pkg/source"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
	"github.com/dehug-io/dehug-operator/internal/controller/undecodable"
	"github.com/dehug-io/dehug-operator/internal/fairqueue"
	"github.com/dehug-io/dehug-operator/internal/index"
	"github.com/dehug-io/dehug-operator/internal/informers"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/status"
	"github.com/dehug-io/dehug-operator/internal/writes"
)

// +kubebuilder:rbac:groups=dehug.io,resources=dehugmodels;dehugnetworks,verbs=get;list;watch
// +kubebuilder:rbac:groups=dehug.io,resources=dehugmodels/status,verbs=patch
// +kubebuilder:rbac:groups="",resources=persistentvolumeclaims,verbs=get;list;watch;create;patch;delete
// +kubebuilder:rbac:groups=batch,resources=jobs,verbs=get;list;watch;create;patch;delete
// +kubebuilder:rbac:groups="",resources=pods,verbs=get;list;watch
// +kubebuilder:rbac:groups="",resources=events,verbs=list
// +kubebuilder:rbac:groups="",resources=configmaps,verbs=get;list;watch;create;patch;delete
// +kubebuilder:rbac:groups="",resources=secrets,verbs=create;delete
// +kubebuilder:rbac:groups=apps,resources=deployments,verbs=get;list;watch;create;patch;delete
// +kubebuilder:rbac:groups="",resources=services,verbs=get;list;watch;create;patch;delete
// +kubebuilder:rbac:groups=networking.k8s.io,resources=networkpolicies,verbs=get;list;watch;create;patch;delete
// +kubebuilder:rbac:groups=events.k8s.io,resources=events,verbs=create;patch

// Reconcile brings one DeHugModel as far as it can and writes its status once.
func (r *Reconciler) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	model := &dehugv1alpha1.DeHugModel{}
	if err := r.Client.Get(ctx, req.NamespacedName, model); err != nil {
		if apierrors.IsNotFound(err) {
			r.answers.forgetModel(req.NamespacedName)
			r.Settling.Forget(req.NamespacedName)
			r.Metrics.dropSeries(req.NamespacedName)
		}
		return ctrl.Result{}, client.IgnoreNotFound(err)
	}
	if !model.DeletionTimestamp.IsZero() {
		return ctrl.Result{}, nil // the garbage collector takes what the model owns
	}
	if informers.DecodeError(model) != "" {
		return ctrl.Result{}, undecodable.Describe(ctx, r.Client, model, modelKind, model.Status.Conditions)
	}
	before := model.DeepCopy()
	s := &modelScope{model: model, now: r.Now(), poll: r.Poll}
	r.answers.recordStart(s.now)
	failure := r.reconcileVersions(ctx, s)
	if errors.Is(failure, chain.ErrPending) {
		return ctrl.Result{RequeueAfter: r.nextPoll()}, nil
	}
	if wait := r.mayWait(s, before); wait > 0 && failure == nil {
		return ctrl.Result{RequeueAfter: min(wait, s.requeueAfter)}, nil
	}
	// What was found out is written also when something could not be done.
	changed, err := status.Patch(ctx, r.Client, before, model)
	if apierrors.IsNotFound(err) {
		return ctrl.Result{}, nil
	}
	if changed && err == nil {
		r.recordChanges(ctx, before, model)
		r.Metrics.recordScrub(before, model)
	}
	if err = errors.Join(failure, err); err != nil {
		return ctrl.Result{}, err
	}
	return ctrl.Result{RequeueAfter: s.requeueAfter}, nil
}

// mayWait returns how long the first status may wait, while the model's own fetch Job runs: it tells others of the
// namespace's license already, and a claim with an owner needs no status to be kept.
func (r *Reconciler) mayWait(s *modelScope, before *dehugv1alpha1.DeHugModel) time.Duration {
	v := s.version
	if v == nil || len(before.Status.Conditions) > 0 ||
		before.Spec.Cache.Retain != dehugv1alpha1.RetainDelete ||
		v.view == nil || v.view.claim == nil || v.plan.Reason != cache.ReasonFetching || v.plan.RetryAfter > 0 {
		return 0 // one that waits for a mirror is admitted by what its status tells
	}
	return r.Settling.Wait(client.ObjectKeyFromObject(before), nil, s.model.Status.Conditions, s.now)
}

// recordChanges tells of transitions in events, and that a license ends soon or is past its known end, which leaves the
// model Ready.
func (r *Reconciler) recordChanges(ctx context.Context, before, model *dehugv1alpha1.DeHugModel) {
	was, is := before.Status.Conditions, model.Status.Conditions
	r.Recorder.RecordTransition(ctx, model, was, is)
	r.Recorder.RecordWarning(ctx, model, was, is, dehugv1alpha1.ConditionLicenseValid,
		dehugv1alpha1.ReasonLicenseEnding, dehugv1alpha1.ReasonKnownEndPassed)
}

// reconcileVersions is one look at everything: the network, the version that is wanted, and while that is not ready
// yet also the one in use. A suspended model changes nothing, so only the one in use is looked at. What it cannot do
// keeps nothing that it found out from being described.
func (r *Reconciler) reconcileVersions(ctx context.Context, s *modelScope) error {
	if err := r.readNetwork(ctx, s); err != nil {
		return err
	}
	v, err := r.chooseVersion(ctx, s)
	if err != nil {
		return err
	}
	s.version = v
	failure := v.failure
	if !s.model.Spec.Suspend {
		failure = errors.Join(failure, v.noteRefusal(r.releaseClaims(ctx, s, v)), v.noteRefusal(r.sweepUpkeep(ctx, s, v)))
	}
	if v.newer != nil {
		failure = errors.Join(failure, v.newer.failure)
	}
	former, err := r.checkFormer(ctx, s, v)
	if err != nil {
		return err
	}
	r.answers.rememberAnswers(s, append(former, v)...)
	s.model.Status.Former = describeFormer(s, former)
	r.describeModel(s, v)
	s.requeueAfter = min(r.nextPoll(), v.recheckAfter(s))
	return failure
}

// chooseVersion evaluates the version that is wanted and returns it, or the one in use while the wanted one is not
// ready.
func (r *Reconciler) chooseVersion(ctx context.Context, s *modelScope) (*version, error) {
	if s.model.Spec.Suspend && s.model.Status.Token != nil {
		return r.evaluateVersion(ctx, s, s.currentQuery())
	}
	v, err := r.evaluateVersion(ctx, s, s.wantedQuery())
	if err != nil || !s.otherInUse(v) || v.isReady() {
		return v, err
	}
	current, err := r.evaluateVersion(ctx, s, s.currentQuery())
	if err != nil {
		return nil, err
	}
	current.newer = v
	return current, nil
}

// SetupWithManager registers the controller. The manager's cache must have the indexes of package index.
func (r *Reconciler) SetupWithManager(mgr ctrl.Manager, options controller.Options) error {
	if r.Readers == nil || r.Sources == nil || r.Content == nil || r.FindProviders == nil || r.Live == nil ||
		r.Now == nil || r.Poll <= 0 || r.Image == "" ||
		r.SystemNamespace == "" || r.ModelsOf == nil || r.EndpointsOf == nil || r.Progress == nil || r.Upkeep == nil {
		return errors.New("the DeHugModel controller needs chain readers, sources, a content inspector, a finder of " +
			"providers, a live reader, a clock, " +
			"a poll interval, the image of the fetch program, the system namespace, indexes of contents and endpoints, a " +
			"progress board and a keeper of complete contents")
	}
	sharers := handler.EnqueueRequestsFromMapFunc(index.ModelsOfLabel(r.Client, names.LabelCID))
	owners := handler.EnqueueRequestForOwner(mgr.GetScheme(), mgr.GetRESTMapper(), &dehugv1alpha1.DeHugModel{})
	return ctrl.NewControllerManagedBy(mgr).
		For(&dehugv1alpha1.DeHugModel{}, builder.WithPredicates(predicate.GenerationChangedPredicate{})).
		Owns(&batchv1.Job{}).
		Watches(&batchv1.Job{}, sharers).
		Watches(&corev1.PersistentVolumeClaim{}, owners).
		Watches(&corev1.PersistentVolumeClaim{}, sharers).
		Watches(&corev1.Pod{}, sharers, builder.WithPredicates(fetchPods())).
		Watches(&dehugv1alpha1.DeHugModel{}, handler.EnqueueRequestsFromMapFunc(r.peersOf),
			builder.WithPredicates(peerChanged())).
		Watches(&coordinationv1.Lease{}, sharers, builder.WithPredicates(mirrorAskedFor())).
		Watches(&appsv1.Deployment{}, handler.EnqueueRequestsFromMapFunc(r.modelsOfMirror),
			builder.WithPredicates(mirrorChanged())).
		Watches(&networkingv1.NetworkPolicy{}, handler.EnqueueRequestsFromMapFunc(r.modelsOfMirror),
			builder.WithPredicates(mirrorChanged())).
		Watches(&corev1.ConfigMap{}, handler.EnqueueRequestsFromMapFunc(r.modelsOfMirror),
			builder.WithPredicates(mirrorChanged())).
		Watches(&dehugv1alpha1.DeHugNetwork{}, handler.EnqueueRequestsFromMapFunc(index.ModelsOfNetwork(r.Client)),
			builder.WithPredicates(network.Changed())).
		WatchesRawSource(source.Channel(r.Readers.Woken(), fairqueue.EnqueueUrgent())).
		WatchesRawSource(source.Channel(r.searches.wakeEvents(), &handler.EnqueueRequestForObject{})).
		WatchesRawSource(source.Channel(r.inspections.wakeEvents(), &handler.EnqueueRequestForObject{})).
		WithOptions(fairqueue.In(options)).
		Complete(writes.RetryConflicts(r))
}
