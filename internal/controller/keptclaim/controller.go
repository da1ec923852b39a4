package keptclaim

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/builder"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/controller"
	"sigs.k8s.io/controller-runtime/pkg/event"
	"sigs.k8s.io/controller-runtime/pkg/handler"
	"sigs.k8s.io/controller-runtime/pkg/predicate"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/fairqueue"
	"github.com/dehug-io/dehug-operator/internal/index"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/writes"
)

// Reconciler looks after the cache claims of one namespace that outlived their last model because of
// retain: Keep: it records since when, and evicts the longest unused while they are larger than the limit.
type Reconciler struct {
	// Client reads from the manager's cache and writes.
	Client client.Client
	// Now is the clock.
	Now func() time.Time
	// Limit in bytes of one namespace's kept claims; 0 means without limit.
	Limit int64
}

// +kubebuilder:rbac:groups=dehug.io,resources=dehugmodels,verbs=get;list;watch
// +kubebuilder:rbac:groups="",resources=persistentvolumeclaims,verbs=get;list;watch;patch;delete

// Reconcile looks at the claims of one namespace; the request has no name.
func (r *Reconciler) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	claims, err := CacheClaims(ctx, r.Client, req.Namespace)
	if err != nil || !slices.ContainsFunc(claims, func(c corev1.PersistentVolumeClaim) bool { return isKept(&c) }) {
		return ctrl.Result{}, err
	}
	used, err := r.usedClaims(ctx, req.Namespace)
	if err != nil {
		return ctrl.Result{}, err
	}
	for i := range claims {
		if err := r.markUse(ctx, &claims[i], used[claims[i].Name]); err != nil {
			return ctrl.Result{}, err
		}
	}
	return r.evictExcess(ctx, req.Namespace)
}

// evictExcess evicts claims beyond the limit, and returns when a claim that is too young now may have to go.
func (r *Reconciler) evictExcess(ctx context.Context, namespace string) (ctrl.Result, error) {
	if r.Limit <= 0 {
		return ctrl.Result{}, nil
	}
	kept, err := UnusedClaims(ctx, r.Client, namespace)
	if err != nil {
		return ctrl.Result{}, err
	}
	now := r.Now()
	if err := kept.Evict(ctx, r.Client, cache.Evict(kept.Sizes(), now, r.Limit)); err != nil {
		return ctrl.Result{}, err
	}
	if len(cache.Evict(kept.Sizes(), now.Add(cache.UnusedAtLeast), r.Limit)) > 0 {
		return ctrl.Result{RequeueAfter: cache.UnusedAtLeast}, nil
	}
	return ctrl.Result{}, nil
}

// usedClaims are the names of the claims that models of the namespace use or prepare, or whose content pods still
// serve, as their status says. One that a model is just about to use counts as unused until then, and is too young to
// be evicted when its model has just gone.
func (r *Reconciler) usedClaims(ctx context.Context, namespace string) (map[string]bool, error) {
	var models dehugv1alpha1.DeHugModelList
	if err := r.Client.List(ctx, &models, client.InNamespace(namespace), client.UnsafeDisableDeepCopy); err != nil {
		return nil, fmt.Errorf("listing the models of the namespace: %w", err)
	}
	used := map[string]bool{}
	for i := range models.Items {
		st := &models.Items[i].Status
		claim := func(cid string) string {
			return names.CacheClaim(names.CacheFolder(cid, models.Items[i].Spec.Content.Files))
		}
		if st.Token != nil && models.Items[i].DeletionTimestamp.IsZero() {
			used[claim(st.Token.CID)] = true
		}
		if st.Next != nil {
			used[claim(st.Next.CID)] = true
		}
		for j := range st.Former {
			used[claim(st.Former[j].CID)] = true
		}
	}
	return used, nil
}

// isKept reports whether a claim may outlive its models, or was found to have done so.
func isKept(claim client.Object) bool {
	_, marked := claim.GetAnnotations()[names.AnnotationUnusedSince]
	return marked || len(claim.GetOwnerReferences()) == 0
}

// markUse records in the annotation since when no model uses the claim. Claims with an owner are the garbage
// collector's.
func (r *Reconciler) markUse(ctx context.Context, claim *corev1.PersistentVolumeClaim, used bool) error {
	_, marked := claim.Annotations[names.AnnotationUnusedSince]
	unused := !used && len(claim.OwnerReferences) == 0
	if marked == unused || claim.DeletionTimestamp != nil {
		return nil
	}
	after := claim.DeepCopy()
	if unused {
		metav1.SetMetaDataAnnotation(&after.ObjectMeta, names.AnnotationUnusedSince, r.Now().UTC().Format(time.RFC3339))
	} else {
		delete(after.Annotations, names.AnnotationUnusedSince)
	}
	patch := client.MergeFromWithOptions(claim, client.MergeFromWithOptimisticLock{})
	if err := r.Client.Patch(ctx, after, patch, client.FieldOwner(names.FieldOwner)); client.IgnoreNotFound(err) != nil {
		return fmt.Errorf("marking a cache claim: %w", err)
	}
	return nil
}

// SetupWithManager registers the controller.
func (r *Reconciler) SetupWithManager(mgr ctrl.Manager, options controller.Options) error {
	if r.Now == nil || r.Limit < 0 {
		return errors.New("the kept-claim controller needs a clock and a limit of at least 0")
	}
	namespaceOf := handler.EnqueueRequestsFromMapFunc(func(_ context.Context, o client.Object) []reconcile.Request {
		return []reconcile.Request{{NamespacedName: types.NamespacedName{Namespace: o.GetNamespace()}}}
	})
	return ctrl.NewControllerManagedBy(mgr).
		Named("keptclaim").
		Watches(&corev1.PersistentVolumeClaim{}, namespaceOf, builder.WithPredicates(predicate.NewPredicateFuncs(isKept))).
		Watches(&dehugv1alpha1.DeHugModel{}, namespaceOf, builder.WithPredicates(usedContentChanged())).
		WithOptions(fairqueue.In(options)).
		Complete(writes.RetryConflicts(r))
}

// UnusedSet are claims that no model uses, by name.
type UnusedSet map[string]*corev1.PersistentVolumeClaim

// UnusedClaims reads the claims of a namespace that outlived their last model.
func UnusedClaims(ctx context.Context, c client.Reader, namespace string) (UnusedSet, error) {
	claims, err := CacheClaims(ctx, c, namespace)
	if err != nil {
		return nil, err
	}
	kept := UnusedSet{}
	for i := range claims {
		claim := &claims[i]
		if _, err := time.Parse(time.RFC3339, claim.Annotations[names.AnnotationUnusedSince]); err != nil ||
			len(claim.OwnerReferences) > 0 || claim.DeletionTimestamp != nil {
			continue
		}
		kept[claim.Name] = claim
	}
	return kept, nil
}

// CacheClaims lists the claims that hold content in a namespace. They are the cache's own: do not change them.
func CacheClaims(ctx context.Context, c client.Reader, namespace string, opts ...client.ListOption) (
	[]corev1.PersistentVolumeClaim, error) {
	var list corev1.PersistentVolumeClaimList
	err := c.List(ctx, &list, append(opts, client.InNamespace(namespace), client.UnsafeDisableDeepCopy,
		client.MatchingLabels{names.LabelManagedBy: names.ManagedBy, names.LabelName: names.ComponentCache})...)
	if err != nil {
		return nil, fmt.Errorf("reading the cache claims: %w", err)
	}
	return list.Items, nil
}

func (k UnusedSet) Sizes() []cache.UnusedClaim {
	out := make([]cache.UnusedClaim, 0, len(k))
	for name, claim := range k {
		since, _ := time.Parse(time.RFC3339, claim.Annotations[names.AnnotationUnusedSince])
		out = append(out, cache.UnusedClaim{Name: name, UnusedSince: since,
			Bytes: cache.ClassifyClaim(claim, claim.Labels[names.LabelCID], true).Capacity})
	}
	return out
}

// Evict deletes claims exactly as they were read: one that a model took again in the meantime stays.
func (k UnusedSet) Evict(ctx context.Context, c client.Client, evicted []string) error {
	for _, name := range evicted {
		claim := k[name]
		err := c.Delete(ctx, claim, client.Preconditions{UID: &claim.UID, ResourceVersion: &claim.ResourceVersion})
		if client.IgnoreNotFound(err) != nil {
			return fmt.Errorf("evicting a kept cache claim: %w", err)
		}
		delete(k, name)
	}
	return nil
}

// usedContentChanged passes events of a DeHugModel after which it uses another content.
func usedContentChanged() predicate.Predicate {
	uses := func(o client.Object) string {
		m, ok := o.(*dehugv1alpha1.DeHugModel)
		if !ok || !m.DeletionTimestamp.IsZero() {
			return ""
		}
		contents := []string{index.ContentOf(m), index.NextContentOf(m)}
		for i := range m.Status.Former {
			contents = append(contents, m.Status.Former[i].CID)
		}
		return strings.Join(append(contents, m.Spec.Content.Files...), "\n")
	}
	return predicate.Funcs{UpdateFunc: func(e event.UpdateEvent) bool { return uses(e.ObjectOld) != uses(e.ObjectNew) }}
}
