package cachereport

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/equality"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/builder"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/controller"
	"sigs.k8s.io/controller-runtime/pkg/predicate"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/fairqueue"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/status"
	"github.com/dehug-io/dehug-operator/internal/writes"
)

const (
	// fetchPoll is the time between two looks at a pod that fetches, mirrorPoll at one that keeps.
	fetchPoll  = 5 * time.Second
	mirrorPoll = time.Minute
	// conflictPoll is how soon a write is tried again that another one overtook.
	conflictPoll = 500 * time.Millisecond
)

// Reconciler asks fetch and mirror pods how they are, and writes it into status.cache of the models of their
// namespace that use the claim. What a pod says has no effect beyond that namespace.
type Reconciler struct {
	// Client reads from the manager's cache and writes.
	Client client.Client
	// Reports asks the pods.
	Reports ReportReader
	// ModelsOf lists the models of all namespaces that use a content.
	ModelsOf func(ctx context.Context, cid string) ([]dehugv1alpha1.DeHugModel, error)
	// Progress of running fetches, shared with the model controller.
	Progress *Progress
	// Now is the clock.
	Now func() time.Time

	mu      sync.Mutex
	written map[types.NamespacedName]time.Time
}

// +kubebuilder:rbac:groups="",resources=pods,verbs=get;list;watch
// +kubebuilder:rbac:groups=dehug.io,resources=dehugmodels,verbs=get;list;watch
// +kubebuilder:rbac:groups=dehug.io,resources=dehugmodels/status,verbs=patch

// Reconcile asks one pod.
func (r *Reconciler) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	pod := &corev1.Pod{}
	if err := r.Client.Get(ctx, req.NamespacedName, pod); err != nil {
		return ctrl.Result{}, client.IgnoreNotFound(err)
	}
	if !servesReport(pod) {
		return ctrl.Result{}, nil // its next change queues it again
	}
	poll := mirrorPoll
	if pod.Labels[names.LabelName] == names.ComponentCache {
		poll = fetchPoll
	}
	report, err := r.Reports.Report(ctx, pod.Status.PodIP)
	if err != nil || report.CID != pod.Labels[names.LabelCID] {
		return ctrl.Result{RequeueAfter: fetchPoll}, nil // it starts or ends; the Job or its probe says more
	}
	if owner := metav1.GetControllerOf(pod); owner != nil && poll == fetchPoll {
		r.Progress.Moved(owner.UID, report.BytesDone, r.Now())
	}
	again, err := r.writeReport(ctx, pod, report)
	if err != nil {
		return ctrl.Result{}, err
	}
	if again > 0 {
		poll = again
	}
	return ctrl.Result{RequeueAfter: poll}, nil
}

// servesReport reports whether the pod serves its report at an address of its own.
func servesReport(pod *corev1.Pod) bool {
	switch pod.Labels[names.LabelName] {
	case names.ComponentCache, names.ComponentMirror:
		return pod.Status.Phase == corev1.PodRunning && pod.Status.PodIP != "" && pod.DeletionTimestamp == nil &&
			!pod.Spec.HostNetwork
	default:
		return false
	}
}

// writeReport writes the report into every model that it is about, and returns when to try again what could not be
// written yet.
func (r *Reconciler) writeReport(ctx context.Context, pod *corev1.Pod, report content.Report) (again time.Duration,
	err error) {
	models, err := r.ModelsOf(ctx, report.CID)
	if err != nil {
		return 0, err
	}
	now := r.Now()
	for i := range models {
		m := &models[i]
		c := m.Status.Cache
		if m.Namespace != pod.Namespace || c == nil || c.Path != cache.FolderOf(pod) || c.ClaimName != claimOf(pod) {
			continue
		}
		before, after := m.DeepCopy(), m.DeepCopy()
		describeReport(after.Status.Cache, report, pod.Labels[names.LabelName] == names.ComponentMirror, now)
		changed := !equalCache(before.Status.Cache, after.Status.Cache)
		if !cache.ShouldWrite(changed, r.lastWrite(m), now) {
			continue
		}
		r.rememberWrite(m, now)
		_, err := status.Patch(ctx, r.Client, before, after)
		switch {
		case apierrors.IsConflict(err):
			again = conflictPoll
			r.rememberWrite(m, time.Time{})
		case client.IgnoreNotFound(err) != nil:
			return 0, fmt.Errorf("telling what a pod reported: %w", err)
		}
	}
	return again, nil
}

func claimOf(pod *corev1.Pod) string {
	for _, v := range pod.Spec.Volumes {
		if v.PersistentVolumeClaim != nil {
			return v.PersistentVolumeClaim.ClaimName
		}
	}
	return ""
}

func (r *Reconciler) lastWrite(m *dehugv1alpha1.DeHugModel) time.Time {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.written[client.ObjectKeyFromObject(m)]
}

func (r *Reconciler) rememberWrite(m *dehugv1alpha1.DeHugModel, at time.Time) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.written == nil || len(r.written) >= maxRemembered {
		r.written = map[types.NamespacedName]time.Time{}
	}
	r.written[client.ObjectKeyFromObject(m)] = at
}

// SetupWithManager registers the controller.
func (r *Reconciler) SetupWithManager(mgr ctrl.Manager, options controller.Options) error {
	if r.Reports == nil || r.ModelsOf == nil || r.Progress == nil || r.Now == nil {
		return errors.New("the cache report controller needs a report reader, an index of contents, a progress board and " +
			"a clock")
	}
	return ctrl.NewControllerManagedBy(mgr).
		Named("cachereport").
		For(&corev1.Pod{}, builder.WithPredicates(predicate.NewPredicateFuncs(func(o client.Object) bool {
			pod, ok := o.(*corev1.Pod)
			return ok && servesReport(pod)
		}))).
		WithOptions(fairqueue.In(options)).
		Complete(writes.RetryConflicts(r))
}

func equalCache(a, b *dehugv1alpha1.CacheStatus) bool { return equality.Semantic.DeepEqual(a, b) }
