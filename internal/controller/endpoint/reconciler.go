package endpoint

import (
	"context"
	"time"

	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/status"
	"github.com/dehug-io/dehug-operator/internal/writes"
)

var endpointKind = dehugv1alpha1.GroupVersion.WithKind("InferenceEndpoint")

// Reconciler makes InferenceEndpoints run, and says how they are. It reads what the DeHugModel's
// status says of license and content and what the DeHugNetwork says of the account, never the chain.
type Reconciler struct {
	// Client reads from the manager's cache and writes.
	Client client.Client
	// Live reads from the API server. It is used for what is not worth a cache: the existence of Secrets, and of a
	// foreign workload before one is created.
	Live client.Reader
	// Recorder reports transitions of conditions.
	Recorder status.Recorder
	// Settling says how long a status may wait for the next step; nil for not at all.
	Settling *status.Settling
	// Now is the clock.
	Now func() time.Time
	// ModelsOf lists the DeHugModels of all namespaces that use or prepare a content.
	ModelsOf func(ctx context.Context, cid string) ([]dehugv1alpha1.DeHugModel, error)
	// GatewayURL is where callers reach the gateway, without a slash at the end.
	GatewayURL string
	// SystemNamespace is the gateway's namespace.
	SystemNamespace string
	// ProgressDeadline is how long a server may take to become ready.
	ProgressDeadline time.Duration

	applied appliedWorkloads
	seats   seatBook
	// isolating has the namespaces whose policy is being made.
	isolating writes.Turns
}
