// Package writes is how the controllers write objects: each effect is logged once, and an ordinary conflict is tried
// again without being called an error.
package writes

import (
	"context"
	"errors"
	"time"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/client-go/util/workqueue"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/client/apiutil"
	"sigs.k8s.io/controller-runtime/pkg/log"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"
)

// A reconciler waits for its cache to see what another writer did: first this long, then twice as long each time.
const (
	firstRetry   = 200 * time.Millisecond
	longestRetry = time.Minute
)

// NewLogging returns a client that logs each object that it created, applied, patched, updated or deleted, at Info with
// kind, namespace and name. Writes of status are left out: what they say is logged when a condition changes.
func NewLogging(c client.Client) client.Client { return logging{c} }

type logging struct{ client.Client }

func (l logging) Create(ctx context.Context, o client.Object, opts ...client.CreateOption) error {
	return l.logEffect(ctx, "Created", o, l.Client.Create(ctx, o, opts...))
}

func (l logging) Update(ctx context.Context, o client.Object, opts ...client.UpdateOption) error {
	return l.logEffect(ctx, "Updated", o, l.Client.Update(ctx, o, opts...))
}

func (l logging) Patch(ctx context.Context, o client.Object, p client.Patch, opts ...client.PatchOption) error {
	return l.logEffect(ctx, "Patched", o, l.Client.Patch(ctx, o, p, opts...))
}

func (l logging) Delete(ctx context.Context, o client.Object, opts ...client.DeleteOption) error {
	return l.logEffect(ctx, "Deleted", o, l.Client.Delete(ctx, o, opts...))
}

func (l logging) Apply(ctx context.Context, ac runtime.ApplyConfiguration, opts ...client.ApplyOption) error {
	err := l.Client.Apply(ctx, ac, opts...)
	if n, ok := ac.(applied); ok && err == nil {
		log.FromContext(ctx).Info("Applied", "object",
			describe(value(n.GetKind()), value(n.GetNamespace()), value(n.GetName())))
	}
	return err
}

// applied is what every generated apply configuration offers.
type applied interface {
	GetKind() *string
	GetNamespace() *string
	GetName() *string
}

func (l logging) logEffect(ctx context.Context, verb string, o client.Object, err error) error {
	if err != nil {
		return err
	}
	kind := "object"
	if gvk, err := apiutil.GVKForObject(o, l.Scheme()); err == nil {
		kind = gvk.Kind
	}
	log.FromContext(ctx).Info(verb, "object", describe(kind, o.GetNamespace(), o.GetName()))
	return nil
}

func describe(kind, namespace, name string) string {
	if namespace == "" {
		return kind + " " + name
	}
	return kind + " " + namespace + "/" + name
}

func value(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// RetryConflicts returns a reconciler that reconciles again soon when nothing went wrong but that another writer was
// faster; less and less often while that lasts, such as when the cache lags. Any other error is returned as it is.
func RetryConflicts(r reconcile.Reconciler) reconcile.Reconciler {
	pauses := workqueue.NewTypedItemExponentialFailureRateLimiter[reconcile.Request](firstRetry, longestRetry)
	return reconcile.Func(func(ctx context.Context, request reconcile.Request) (reconcile.Result, error) {
		result, err := r.Reconcile(ctx, request)
		if err == nil || !isConflict(err) {
			pauses.Forget(request)
			return result, err
		}
		log.FromContext(ctx).V(1).Info("Reconciling again after a write conflict", "conflict", err.Error())
		return reconcile.Result{RequeueAfter: pauses.When(request)}, nil
	})
}

// isConflict reports whether an error is a conflict, and of joined errors whether all are.
func isConflict(err error) bool {
	var joined interface{ Unwrap() []error }
	if !errors.As(err, &joined) {
		return apierrors.IsConflict(err)
	}
	for _, e := range joined.Unwrap() {
		if !isConflict(e) {
			return false
		}
	}
	return true
}
