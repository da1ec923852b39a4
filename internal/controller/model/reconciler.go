package model

import (
	"context"
	"time"

	corev1 "k8s.io/api/core/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/controller/cachereport"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
	"github.com/dehug-io/dehug-operator/internal/controller/upkeep"
	"github.com/dehug-io/dehug-operator/internal/status"
	"github.com/dehug-io/dehug-operator/internal/writes"
)

// Reconciler resolves a model on chain, checks owner, provenance and license, and keeps its content in a
// claim. Bytes move in the fetch Job, never here.
type Reconciler struct {
	// Client reads from the manager's cache and writes.
	Client client.Client
	// Live reads from the API server: claims of the user's are not worth a cache.
	Live client.Reader
	// Recorder reports transitions of conditions.
	Recorder status.Recorder
	// Settling says how long a first status may wait for the next step; nil for not at all.
	Settling *status.Settling
	// Readers of the chain, shared with the network controller.
	Readers *network.Readers
	// Sources of the networks, shared with the network controller.
	Sources *network.Sources
	// CABundle holds authorities in PEM that fetch and mirror pods trust beside their system's; empty for none.
	CABundle []byte
	// ProxyEnv are variables for fetch and mirror pods that name proxies.
	ProxyEnv map[string]string
	// Content looks at content.
	Content ContentInspector
	// FindProviders asks delegated routers who provides a content. It returns URLs of sources, which are of use beside an
	// error too, and takes some seconds at most.
	FindProviders func(ctx context.Context, routers []string, cid string, allowPrivate bool) ([]string, error)
	// Now is the clock.
	Now func() time.Time
	// Poll is the time between two reads of the chain for one model.
	Poll time.Duration
	// Jitter spreads polls; nil for network.JitterPoll.
	Jitter func(poll time.Duration) time.Duration
	// Image holds the fetch program; PullPolicy is its pull policy.
	Image      string
	PullPolicy corev1.PullPolicy
	// SystemNamespace is where the manager runs.
	SystemNamespace string
	// ModelsOf lists the models of all namespaces that use or prepare a content.
	ModelsOf func(ctx context.Context, cid string) ([]dehugv1alpha1.DeHugModel, error)
	// EndpointsOf lists the endpoints that name a model.
	EndpointsOf func(ctx context.Context, m *dehugv1alpha1.DeHugModel) ([]dehugv1alpha1.InferenceEndpoint, error)
	// Metrics are nil for none.
	Metrics *Metrics
	// Progress of running fetches, shared with the controller that reads their reports.
	Progress *cachereport.Progress
	// Upkeep looks after complete contents.
	Upkeep *upkeep.Keeper

	starting    writes.Turns
	answers     answers
	inspections inspections
	searches    searches
}

// nextPoll is when to look again.
func (r *Reconciler) nextPoll() time.Duration {
	if r.Jitter == nil {
		return network.JitterPoll(r.Poll)
	}
	return r.Jitter(r.Poll)
}
