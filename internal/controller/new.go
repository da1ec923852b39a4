package controller

import (
	"context"
	"time"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/client-go/tools/events"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/controller/cachereport"
	"github.com/dehug-io/dehug-operator/internal/controller/endpoint"
	"github.com/dehug-io/dehug-operator/internal/controller/model"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
	"github.com/dehug-io/dehug-operator/internal/controller/upkeep"
	"github.com/dehug-io/dehug-operator/internal/status"
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
	// Jitter spreads polls; nil for network.JitterPoll.
	Jitter func(poll time.Duration) time.Duration
}

// DefaultStatusDelay is less than a person waits for.
const DefaultStatusDelay = 5 * time.Second

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
	// StatusDelay is how long the status of an object on which work goes on may wait for the next step; 0 for not at all.
	StatusDelay time.Duration
	// KeptCacheLimit is how many bytes the caches of one namespace that outlived their models may take; 0 means any
	// number.
	KeptCacheLimit int64
	// Workers reconcile this many objects of one kind at once.
	Workers int
	// CABundle holds authorities in PEM that fetch and mirror pods trust beside their system's; empty for none.
	CABundle []byte
	// ProxyEnv are variables for fetch and mirror pods that name proxies.
	ProxyEnv map[string]string
	// MirrorIdle is how long a mirror stays that is wanted no more; 0 for cache.DefaultMirrorIdle.
	MirrorIdle time.Duration
	// ScrubsAtOnce run in the cluster; 0 for cache.DefaultScrubs.
	ScrubsAtOnce int
}

// Access is how controllers reach a cluster: the manager's, or one that they rehearse on.
type Access struct {
	Client client.Client
	// Live reads what Client may not know.
	Live client.Reader
	// Events makes the recorder of one controller; nil for none.
	Events func(name string) events.EventRecorder
	// ModelsOf and EndpointsOf are as model.Reconciler says.
	ModelsOf    func(ctx context.Context, cid string) ([]dehugv1alpha1.DeHugModel, error)
	EndpointsOf func(ctx context.Context, m *dehugv1alpha1.DeHugModel) ([]dehugv1alpha1.InferenceEndpoint, error)
}

func (a Access) recorderOf(name string) status.Recorder {
	if a.Events == nil {
		return status.Recorder{}
	}
	return status.Recorder{Events: a.Events(name)}
}

// Controllers are those that decide what becomes of objects of our kinds.
type Controllers struct {
	Networks  *network.Reconciler
	Models    *model.Reconciler
	Endpoints *endpoint.Reconciler
}

// New makes the controllers; they share what they know of chains and sources.
func New(a Access, o Options, d Dependencies) Controllers {
	readers := network.NewReaders(d.Dial)
	models, endpoints := a.recorderOf("dehugmodel"), a.recorderOf("inferenceendpoint")
	models.TroubleOnly, endpoints.TroubleOnly = true, true
	sources := network.NewSources(a.Live, o.SystemNamespace, d.Now)
	return Controllers{
		Networks: &network.Reconciler{
			Client: a.Client, Recorder: a.recorderOf("dehugnetwork"), Readers: readers, Sources: sources, Now: d.Now,
			Poll: o.Resync, Jitter: d.Jitter, Metrics: d.NetworkMetrics,
		},
		Models: &model.Reconciler{
			Client: a.Client, Live: a.Live, Recorder: models, Readers: readers, Sources: sources,
			CABundle: o.CABundle, ProxyEnv: o.ProxyEnv, Content: d.Content, FindProviders: d.FindProviders, Now: d.Now,
			Poll: o.Resync, Jitter: d.Jitter, Image: o.Image, PullPolicy: o.PullPolicy, SystemNamespace: o.SystemNamespace,
			ModelsOf: a.ModelsOf, EndpointsOf: a.EndpointsOf, Progress: cachereport.NewProgress(d.Now()),
			Metrics: d.ModelMetrics, Settling: status.NewSettling(o.StatusDelay),
			Upkeep: &upkeep.Keeper{Client: a.Client, Live: a.Live, Idle: o.MirrorIdle, Scrubs: o.ScrubsAtOnce},
		},
		Endpoints: &endpoint.Reconciler{
			Client: a.Client, Live: a.Live, Recorder: endpoints, ModelsOf: a.ModelsOf, Now: d.Now,
			GatewayURL: o.GatewayURL, SystemNamespace: o.SystemNamespace, ProgressDeadline: o.ProgressDeadline,
			Settling: status.NewSettling(o.StatusDelay),
		},
	}
}
