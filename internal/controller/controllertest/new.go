package controllertest

import (
	"strings"
	"testing"
	"time"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/client-go/tools/events"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/client/interceptor"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/controller/cachereport"
	"github.com/dehug-io/dehug-operator/internal/controller/endpoint"
	"github.com/dehug-io/dehug-operator/internal/controller/model"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
	"github.com/dehug-io/dehug-operator/internal/controller/upkeep"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/status"
	"github.com/dehug-io/dehug-operator/internal/testkit"
)

// NewModelTest starts an API server and creates the network of a model.
func NewModelTest(t *testing.T) *ModelTest {
	t.Helper()
	env := testkit.StartEnv(t)
	base, err := client.NewWithWatch(env.Config, client.Options{Scheme: env.Scheme})
	if err != nil {
		t.Fatal(err)
	}
	h := &ModelTest{
		T: t, Ctx: t.Context(), Client: env.Client, Namespace: env.Namespace(t), Now: time.Now().Truncate(time.Second),
		Chain: &FakeChain{Newest: VersionOne, Known: map[evm.Hash]license.Facts{
			VersionOne: ModelFacts(VersionOne, license.StatusGranted),
			VersionTwo: ModelFacts(VersionTwo, license.StatusGranted)}},
		Content: &FakeContent{Found: map[string]*model.Content{
			ipld.CIDFromDigest(VersionOne): goodContent(), ipld.CIDFromDigest(VersionTwo): goodContent()}},
		Routers: &FakeRouters{}, Reports: &fakeReports{}, Events: events.NewFakeRecorder(100),
	}
	h.Reconciler = &model.Reconciler{
		Client: interceptor.NewClient(base, h.count()), Live: base, Recorder: status.Recorder{Events: h.Events},
		Readers: network.NewReaders(h.dial),
		Sources: network.NewSources(base, "dehug-system", func() time.Time { return h.Now }),
		Content: h.Content, FindProviders: h.Routers.Find, Now: func() time.Time { return h.Now }, Poll: 30 * time.Second,
		Image: "dehug.io/operator:dev", PullPolicy: corev1.PullIfNotPresent, SystemNamespace: "dehug-system",
		ModelsOf: h.ModelsOf, EndpointsOf: h.EndpointsOf, Progress: cachereport.NewProgress(h.Now),
		Upkeep: &upkeep.Keeper{Client: interceptor.NewClient(base, h.count()), Live: base},
	}
	t.Cleanup(h.Leave)
	network := Network("net-" + h.Namespace)
	h.Must(h.Client.Create(h.Ctx, network))
	h.Checked(network, nil)
	return h
}

// NewEndpointTest starts an API server for one endpoint.
func NewEndpointTest(t *testing.T) *EndpointTest {
	t.Helper()
	env := testkit.StartEnv(t)
	base, err := client.NewWithWatch(env.Config, client.Options{Scheme: env.Scheme})
	if err != nil {
		t.Fatal(err)
	}
	h := &EndpointTest{T: t, Ctx: t.Context(), Client: env.Client, Namespace: env.Namespace(t), Now: time.Now()}
	h.Format = "format-" + strings.ToLower(h.Namespace)
	h.Reconciler = &endpoint.Reconciler{
		Client: interceptor.NewClient(base, h.count()), Live: base, ModelsOf: (&ModelTest{Client: h.Client}).ModelsOf,
		Now: func() time.Time { return h.Now }, GatewayURL: "http://gw", SystemNamespace: "dehug-system",
		ProgressDeadline: 10 * time.Minute,
	}
	return h
}
