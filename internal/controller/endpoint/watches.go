package endpoint

import (
	"context"
	"errors"
	"slices"

	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	networkingv1 "k8s.io/api/networking/v1"
	policyv1 "k8s.io/api/policy/v1"
	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/apimachinery/pkg/types"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/builder"
	"sigs.k8s.io/controller-runtime/pkg/cache"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/controller"
	"sigs.k8s.io/controller-runtime/pkg/event"
	"sigs.k8s.io/controller-runtime/pkg/handler"
	"sigs.k8s.io/controller-runtime/pkg/predicate"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/fairqueue"
	"github.com/dehug-io/dehug-operator/internal/index"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/writes"
)

// CacheOptions returns how much of each kind the manager's cache needs for this controller: of workloads
// only those that the operator made.
func CacheOptions() map[client.Object]cache.ByObject {
	ours := cache.ByObject{Label: labels.SelectorFromSet(labels.Set{names.LabelManagedBy: names.ManagedBy})}
	return map[client.Object]cache.ByObject{
		&appsv1.Deployment{}:            ours,
		&corev1.Service{}:               ours,
		&corev1.Pod{}:                   ours,
		&networkingv1.NetworkPolicy{}:   ours,
		&policyv1.PodDisruptionBudget{}: ours,
	}
}

// SetupWithManager registers the controller. The manager's cache must have the indexes of package index.
func (r *Reconciler) SetupWithManager(mgr ctrl.Manager, options controller.Options) error {
	if r.Now == nil || r.Live == nil || r.ModelsOf == nil || r.GatewayURL == "" || r.SystemNamespace == "" ||
		r.ProgressDeadline <= 0 {
		return errors.New("the InferenceEndpoint controller needs a clock, a live reader, the models of a content, the " +
			"gateway's URL, " +
			"the system namespace and a progress deadline")
	}
	changed := builder.WithPredicates(predicate.GenerationChangedPredicate{})
	return ctrl.NewControllerManagedBy(mgr).
		For(&dehugv1alpha1.InferenceEndpoint{}, changed).
		Owns(&appsv1.Deployment{}).
		Owns(&corev1.Service{}).
		Watches(&networkingv1.NetworkPolicy{}, handler.EnqueueRequestsFromMapFunc(r.endpointsIsolatedBy),
			builder.WithPredicates(isolationMoved())).
		Owns(&policyv1.PodDisruptionBudget{}, changed).
		Watches(&corev1.Pod{}, handler.EnqueueRequestsFromMapFunc(endpointOfPod)).
		Watches(&dehugv1alpha1.DeHugModel{}, fairqueue.EnqueueMapped(index.EndpointsOfModel(r.Client), licenseMoved)).
		Watches(&dehugv1alpha1.DeHugNetwork{}, handler.EnqueueRequestsFromMapFunc(r.endpointsOfNetwork), changed).
		Watches(&dehugv1alpha1.InferenceRuntime{}, handler.EnqueueRequestsFromMapFunc(r.endpointsOfRuntime), changed).
		Watches(&dehugv1alpha1.UsageReport{}, handler.EnqueueRequestsFromMapFunc(r.endpointsOfReport)).
		Watches(&dehugv1alpha1.InferenceEndpoint{}, handler.EnqueueRequestsFromMapFunc(r.endpointsOfSeats),
			builder.WithPredicates(seatsMoved())).
		Watches(&dehugv1alpha1.DeHugModel{}, handler.EnqueueRequestsFromMapFunc(r.endpointsOfSeats),
			builder.WithPredicates(seatsMoved())).
		Watches(&corev1.Pod{}, handler.EnqueueRequestsFromMapFunc(r.endpointsOfEndedPod),
			builder.WithPredicates(podEnded())).
		Watches(&corev1.Namespace{}, handler.EnqueueRequestsFromMapFunc(r.endpointsOfNamespace),
			builder.OnlyMetadata, builder.WithPredicates(boundsMoved())).
		WithOptions(fairqueue.In(options)).
		Complete(writes.RetryConflicts(r))
}

// licenseMoved reports whether a model's verdict is another than before.
func licenseMoved(before, after client.Object) bool {
	was, ok := before.(*dehugv1alpha1.DeHugModel)
	is, okToo := after.(*dehugv1alpha1.DeHugModel)
	return ok && okToo && (licenseOf(was) != licenseOf(is) ||
		!slices.EqualFunc(was.Status.Former, is.Status.Former, func(a, b dehugv1alpha1.FormerVersion) bool {
			return a.CID == b.CID && a.LicenseValid == b.LicenseValid
		}))
}

func endpointOfPod(_ context.Context, o client.Object) []reconcile.Request {
	name := o.GetLabels()[names.LabelEndpoint]
	if name == "" {
		return nil
	}
	return []reconcile.Request{{NamespacedName: types.NamespacedName{Namespace: o.GetNamespace(), Name: name}}}
}

// endpointsOfRuntime finds the endpoints that a change of a runtime can matter to.
func (r *Reconciler) endpointsOfRuntime(ctx context.Context, o client.Object) []reconcile.Request {
	var list dehugv1alpha1.InferenceEndpointList
	if err := r.Client.List(ctx, &list, client.UnsafeDisableDeepCopy); err != nil {
		return nil
	}
	var requests []reconcile.Request
	for i := range list.Items {
		if ref := list.Items[i].Spec.RuntimeRef; ref == nil || ref.Name == o.GetName() {
			requests = append(requests, reconcile.Request{NamespacedName: client.ObjectKeyFromObject(&list.Items[i])})
		}
	}
	return requests
}

// endpointsOfNetwork finds the endpoints whose usage is settled on a network.
func (r *Reconciler) endpointsOfNetwork(ctx context.Context, o client.Object) []reconcile.Request {
	var models dehugv1alpha1.DeHugModelList
	err := r.Client.List(ctx, &models, client.UnsafeDisableDeepCopy,
		client.MatchingFields{index.ModelNetwork: o.GetName()})
	if err != nil {
		return nil
	}
	endpoints := index.EndpointsOfModel(r.Client)
	var requests []reconcile.Request
	for i := range models.Items {
		requests = append(requests, endpoints(ctx, &models.Items[i])...)
	}
	return requests
}

// endpointsOfReport finds the endpoints of the models that a settlement was about.
func (r *Reconciler) endpointsOfReport(ctx context.Context, o client.Object) []reconcile.Request {
	report, ok := o.(*dehugv1alpha1.UsageReport)
	if !ok {
		return nil
	}
	var models dehugv1alpha1.DeHugModelList
	err := r.Client.List(ctx, &models, client.UnsafeDisableDeepCopy,
		client.MatchingFields{index.ModelNetwork: report.Spec.NetworkRef.Name})
	if err != nil {
		return nil
	}
	endpoints := index.EndpointsOfModel(r.Client)
	var requests []reconcile.Request
	for i := range models.Items {
		if t := models.Items[i].Status.Token; t != nil && reportsToken(report, t.ID) {
			requests = append(requests, endpoints(ctx, &models.Items[i])...)
		}
	}
	return requests
}

// boundsMoved passes changes of what a namespace sets the pods of its endpoints.
func boundsMoved() predicate.Predicate {
	usersMoved := predicate.Funcs{UpdateFunc: func(e event.UpdateEvent) bool {
		return names.UsersOf(e.ObjectOld.GetAnnotations()) != names.UsersOf(e.ObjectNew.GetAnnotations())
	}}
	return predicate.Or[client.Object](predicate.LabelChangedPredicate{}, usersMoved)
}

// endpointsOfNamespace finds the endpoints that a namespace's metadata can matter to.
func (r *Reconciler) endpointsOfNamespace(ctx context.Context, o client.Object) []reconcile.Request {
	return r.endpointsIn(ctx, o.GetName())
}

func (r *Reconciler) endpointsIn(ctx context.Context, namespace string) []reconcile.Request {
	var list dehugv1alpha1.InferenceEndpointList
	if err := r.Client.List(ctx, &list, client.InNamespace(namespace), client.UnsafeDisableDeepCopy); err != nil {
		return nil
	}
	requests := make([]reconcile.Request, 0, len(list.Items))
	for i := range list.Items {
		requests = append(requests, reconcile.Request{NamespacedName: client.ObjectKeyFromObject(&list.Items[i])})
	}
	return requests
}

// endpointsIsolatedBy finds the endpoints of a policy's namespace. Of one without endpoints it names one that is not
// there: what is done about an endpoint that is gone releases the policy.
func (r *Reconciler) endpointsIsolatedBy(ctx context.Context, o client.Object) []reconcile.Request {
	if found := r.endpointsIn(ctx, o.GetNamespace()); len(found) > 0 {
		return found
	}
	return []reconcile.Request{{NamespacedName: client.ObjectKeyFromObject(o)}}
}

// isolationMoved passes policies of namespaces that were made, changed or deleted.
func isolationMoved() predicate.Predicate {
	return predicate.And(predicate.GenerationChangedPredicate{},
		predicate.NewPredicateFuncs(func(o client.Object) bool { return o.GetName() == names.Isolation }))
}
