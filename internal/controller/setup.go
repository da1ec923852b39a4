// Package controller holds the reconcilers, one a kind: the only writers of Kubernetes objects.
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
	"github.com/dehug-io/dehug-operator/internal/config"
	"github.com/dehug-io/dehug-operator/internal/index"
	"github.com/dehug-io/dehug-operator/internal/informers"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// Outside is what the controllers use of the world outside the cluster.
type Outside struct {
	Dial    DialChain
	Content ContentInspector
	Reports ReportReader
	Now     func() time.Time
}

// DialReader opens a reader of package chain.
func DialReader(ctx context.Context, c chain.Config) (ChainReader, error) {
	reader, err := chain.Dial(ctx, c)
	if err != nil {
		return nil, err
	}
	return reader, nil
}

// Cache returns how much of each kind the manager keeps: of Kubernetes' kinds only what the operator made, and
// nothing of who manages which field. An object of our kinds that cannot be decoded hides no other.
func Cache(cluster *rest.Config, scheme *kruntime.Scheme, log logr.Logger) (cache.Options, error) {
	ours := cache.ByObject{Label: labels.SelectorFromSet(labels.Set{names.LabelManagedBy: names.ManagedBy})}
	byObject := InferenceEndpointCache()
	for _, object := range []client.Object{&batchv1.Job{}, &corev1.PersistentVolumeClaim{}, &corev1.ConfigMap{}} {
		byObject[object] = ours
	}
	newInformer, err := informers.New(cluster, scheme, log)
	if err != nil {
		return cache.Options{}, err
	}
	return cache.Options{ByObject: byObject, DefaultTransform: cache.TransformStripManagedFields(), NewInformer: newInformer}, nil
}

// Setup registers every index and controller with the manager.
func Setup(ctx context.Context, mgr ctrl.Manager, o config.Options, outside Outside) error {
	if err := index.Setup(ctx, mgr.GetFieldIndexer()); err != nil {
		return err
	}
	readers := NewReaders(outside.Dial)
	progress := NewProgress(outside.Now())
	network := &DeHugNetworkReconciler{
		Client: mgr.GetClient(), Recorder: mgr.GetEventRecorder("dehugnetwork"), Readers: readers, Now: outside.Now, Poll: o.ChainPoll,
	}
	model := &DeHugModelReconciler{
		Client: mgr.GetClient(), Live: mgr.GetAPIReader(), Recorder: mgr.GetEventRecorder("dehugmodel"),
		Readers: readers, Content: outside.Content, Now: outside.Now, Poll: o.ChainPoll,
		Image: o.Image, PullPolicy: corev1.PullPolicy(o.ImagePullPolicy), SystemNamespace: o.SystemNamespace,
		ModelsOf: index.ModelsOfContent(mgr.GetClient()), Progress: progress,
	}
	report := &CacheReportReconciler{
		Client: mgr.GetClient(), Reports: outside.Reports, ModelsOf: model.ModelsOf, Progress: progress, Now: outside.Now,
	}
	kept := &KeptClaimReconciler{Client: mgr.GetClient(), Now: outside.Now, Limit: o.KeptCacheBytes()}
	endpoint := &InferenceEndpointReconciler{
		Client: mgr.GetClient(), Live: mgr.GetAPIReader(), Recorder: mgr.GetEventRecorder("inferenceendpoint"),
		ModelsOf: model.ModelsOf, Now: outside.Now, GatewayURL: o.GatewayURL, SystemNamespace: o.SystemNamespace,
		ProgressDeadline: o.ProgressDeadline,
	}
	options := controller.Options{MaxConcurrentReconciles: o.Workers}
	for kind, setup := range map[string]func(ctrl.Manager, controller.Options) error{
		"DeHugNetwork": network.SetupWithManager, "DeHugModel": model.SetupWithManager,
		"InferenceEndpoint": endpoint.SetupWithManager, "cache report": report.SetupWithManager,
		"kept claim": kept.SetupWithManager,
	} {
		if err := setup(mgr, options); err != nil {
			return fmt.Errorf("setting up the %s controller: %w", kind, err)
		}
	}
	return nil
}
