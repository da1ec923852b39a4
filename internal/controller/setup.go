// Package controller lists the controllers. Each has a package of its own below this one; together they are the only
// writers of Kubernetes objects.
package controller

import (
	"context"
	"fmt"
	"time"

	"github.com/go-logr/logr"
	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/labels"
	kruntime "k8s.io/apimachinery/pkg/runtime"
	"k8s.io/client-go/rest"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/cache"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/controller"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/feed"
	"github.com/dehug-io/dehug-operator/internal/controller/cachereport"
	"github.com/dehug-io/dehug-operator/internal/controller/endpoint"
	"github.com/dehug-io/dehug-operator/internal/controller/keptclaim"
	"github.com/dehug-io/dehug-operator/internal/controller/model"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
	"github.com/dehug-io/dehug-operator/internal/index"
	"github.com/dehug-io/dehug-operator/internal/informers"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/status"
	"github.com/dehug-io/dehug-operator/internal/writes"
)

// Dependencies are what the controllers use of the world outside of the cluster.
type Dependencies struct {
	Dial    network.DialChain
	Content model.ContentInspector
	// FindProviders asks delegated routers, as model.Reconciler says.
	FindProviders func(ctx context.Context, routers []string, cid string, allowPrivate bool) ([]string, error)
	Reports       cachereport.ReportReader
	// NetworkMetrics and ModelMetrics are nil for none.
	NetworkMetrics *network.Metrics
	ModelMetrics   *model.Metrics
	Now            func() time.Time
}

// Options are what the manager's admin decides.
type Options struct {
	// Image holds the fetch program; the manager's own image.
	Image string
	// PullPolicy of the pods that run Image.
	PullPolicy corev1.PullPolicy
	// SystemNamespace is where the operator and the gateway run.
	SystemNamespace string
	// GatewayURL is where callers reach the gateway, without a slash at the end.
	GatewayURL string
	// Resync is the time between two looks at an object that nothing changed.
	Resync time.Duration
	// ProgressDeadline is how long a server may take to become ready.
	ProgressDeadline time.Duration
	// KeptCacheLimit is how many bytes the caches of one namespace that outlived their models may take; 0 means any
	// number.
	KeptCacheLimit int64
	// Workers reconcile this many objects of one kind at once.
	Workers int
	// CABundle holds authorities in PEM that fetch and mirror pods trust beside their system's; empty for none.
	CABundle []byte
	// ProxyEnv are variables for fetch and mirror pods that name proxies.
	ProxyEnv map[string]string
}

// DialEvery opens readers of package chain that look at their chains so often.
func DialEvery(every time.Duration) network.DialChain {
	return func(ctx context.Context, c chain.Config, follow feed.Options) (network.ChainReader, error) {
		reader, err := chain.Dial(ctx, c)
		if err != nil {
			return nil, err
		}
		follow.Every = every
		return network.Follow(ctx, reader, follow), nil
	}
}

// Cache returns how much of each kind the manager keeps: of Kubernetes' kinds only what the operator made, and
// nothing of who manages which field. An object of our kinds that cannot be decoded hides no other.
func Cache(cluster *rest.Config, scheme *kruntime.Scheme, log logr.Logger) (cache.Options, error) {
	ours := cache.ByObject{Label: labels.SelectorFromSet(labels.Set{names.LabelManagedBy: names.ManagedBy})}
	byObject := endpoint.CacheOptions()
	for _, object := range []client.Object{&batchv1.Job{}, &corev1.PersistentVolumeClaim{}, &corev1.ConfigMap{}} {
		byObject[object] = ours
	}
	newInformer, err := informers.New(cluster, scheme, log)
	if err != nil {
		return cache.Options{}, err
	}
	return cache.Options{ByObject: byObject, DefaultTransform: cache.TransformStripManagedFields(),
		NewInformer: newInformer}, nil
}

// Setup registers every index and controller with the manager.
func Setup(ctx context.Context, mgr ctrl.Manager, o Options, d Dependencies) error {
	if err := index.Setup(ctx, mgr.GetFieldIndexer()); err != nil {
		return err
	}
	writer := writes.NewLogging(mgr.GetClient())
	readers := network.NewReaders(d.Dial)
	sources := network.NewSources(mgr.GetAPIReader(), o.SystemNamespace, d.Now)
	progress := cachereport.NewProgress(d.Now())
	networks := &network.Reconciler{
		Client: writer, Recorder: status.Recorder{Events: mgr.GetEventRecorder("dehugnetwork")},
		Readers: readers, Sources: sources, Now: d.Now, Poll: o.Resync, Metrics: d.NetworkMetrics,
	}
	models := &model.Reconciler{
		Client: writer, Live: mgr.GetAPIReader(), Recorder: status.Recorder{Events: mgr.GetEventRecorder("dehugmodel")},
		Readers: readers, Sources: sources, CABundle: o.CABundle, ProxyEnv: o.ProxyEnv, Content: d.Content,
		FindProviders: d.FindProviders, Now: d.Now, Poll: o.Resync,
		Image: o.Image, PullPolicy: o.PullPolicy, SystemNamespace: o.SystemNamespace,
		ModelsOf:    index.ModelsOfContent(mgr.GetClient()),
		EndpointsOf: index.EndpointsNaming(mgr.GetClient()), Progress: progress, Metrics: d.ModelMetrics,
	}
	reports := &cachereport.Reconciler{
		Client: writer, Reports: d.Reports, ModelsOf: models.ModelsOf, Progress: progress, Now: d.Now,
	}
	unused := &keptclaim.Reconciler{Client: writer, Now: d.Now, Limit: o.KeptCacheLimit}
	endpoints := &endpoint.Reconciler{
		Client: writer, Live: mgr.GetAPIReader(), Recorder: status.Recorder{Events: mgr.GetEventRecorder(
			"inferenceendpoint")},
		ModelsOf: models.ModelsOf, Now: d.Now, GatewayURL: o.GatewayURL, SystemNamespace: o.SystemNamespace,
		ProgressDeadline: o.ProgressDeadline,
	}
	options := controller.Options{MaxConcurrentReconciles: o.Workers}
	for kind, setup := range map[string]func(ctrl.Manager, controller.Options) error{
		"DeHugNetwork": networks.SetupWithManager, "DeHugModel": models.SetupWithManager,
		"InferenceEndpoint": endpoints.SetupWithManager, "cache report": reports.SetupWithManager,
		"kept claim": unused.SetupWithManager,
	} {
		if err := setup(mgr, options); err != nil {
			return fmt.Errorf("setting up the %s controller: %w", kind, err)
		}
	}
	return nil
}
