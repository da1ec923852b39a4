// Package controller lists the controllers. Each has a package of its own below this one; together they are the only
// writers of Kubernetes objects.
package controller

import (
	"context"
	"fmt"
	"time"

	"github.com/go-logr/logr"
	batchv1 "k8s.io/api/batch/v1"
	coordinationv1 "k8s.io/api/coordination/v1"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/labels"
	kruntime "k8s.io/apimachinery/pkg/runtime"
	"k8s.io/client-go/rest"
	"k8s.io/client-go/tools/events"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/cache"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/controller"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/feed"
	"github.com/dehug-io/dehug-operator/internal/controller/cachereport"
	"github.com/dehug-io/dehug-operator/internal/controller/endpoint"
	"github.com/dehug-io/dehug-operator/internal/controller/keptclaim"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
	"github.com/dehug-io/dehug-operator/internal/index"
	"github.com/dehug-io/dehug-operator/internal/informers"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/writes"
)

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
// nothing that no controller reads. An object of our kinds that cannot be decoded hides no other.
func Cache(cluster *rest.Config, scheme *kruntime.Scheme, log logr.Logger) (cache.Options, error) {
	ours := cache.ByObject{Label: labels.SelectorFromSet(labels.Set{names.LabelManagedBy: names.ManagedBy})}
	byObject := endpoint.CacheOptions()
	for _, object := range []client.Object{&batchv1.Job{}, &corev1.PersistentVolumeClaim{}, &corev1.ConfigMap{},
		&coordinationv1.Lease{}} {
		byObject[object] = ours
	}
	newInformer, err := informers.New(cluster, scheme, log)
	if err != nil {
		return cache.Options{}, err
	}
	return cache.Options{ByObject: byObject, DefaultTransform: informers.Trim,
		NewInformer: newInformer}, nil
}

// Setup registers every index and controller with the manager.
func Setup(ctx context.Context, mgr ctrl.Manager, o Options, d Dependencies) error {
	if err := index.Setup(ctx, mgr.GetFieldIndexer()); err != nil {
		return err
	}
	writer := writes.NewLogging(writes.NewSeeingOwn(index.NewIndexed(mgr.GetClient()), d.Now))
	c := New(Access{
		Client: writer, Live: mgr.GetAPIReader(),
		Events:   func(name string) events.EventRecorder { return mgr.GetEventRecorder(name) },
		ModelsOf: index.ModelsOfContent(mgr.GetClient()), EndpointsOf: index.EndpointsNaming(mgr.GetClient()),
	}, o, d)
	reports := &cachereport.Reconciler{
		Client: writer, Reports: d.Reports, ModelsOf: c.Models.ModelsOf, Progress: c.Models.Progress, Now: d.Now,
	}
	unused := &keptclaim.Reconciler{Client: writer, Now: d.Now, Limit: o.KeptCacheLimit}
	options := controller.Options{MaxConcurrentReconciles: o.Workers}
	for kind, setup := range map[string]func(ctrl.Manager, controller.Options) error{
		"DeHugNetwork": c.Networks.SetupWithManager, "DeHugModel": c.Models.SetupWithManager,
		"InferenceEndpoint": c.Endpoints.SetupWithManager, "cache report": reports.SetupWithManager,
		"kept claim": unused.SetupWithManager,
	} {
		if err := setup(mgr, options); err != nil {
			return fmt.Errorf("setting up the %s controller: %w", kind, err)
		}
	}
	return nil
}
