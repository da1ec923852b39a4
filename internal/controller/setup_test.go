package controller_test

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/go-logr/logr"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/utils/ptr"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/cache"
	"sigs.k8s.io/controller-runtime/pkg/client"
	ctrlconfig "sigs.k8s.io/controller-runtime/pkg/config"
	metricsserver "sigs.k8s.io/controller-runtime/pkg/metrics/server"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/feed"
	"github.com/dehug-io/dehug-operator/internal/controller"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/controller/model"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/testkit"
)

// lockedChain lets a test change what the chain says while the manager reads it.
type lockedChain struct {
	sync.Mutex
	controllertest.FakeChain
}

func (l *lockedChain) Verify(ctx context.Context) error {
	l.Lock()
	defer l.Unlock()
	return l.FakeChain.Verify(ctx)
}

func (l *lockedChain) Facts(asker feed.Asker, q chain.Query, f chain.Finality) (license.Facts, error) {
	l.Lock()
	defer l.Unlock()
	return l.FakeChain.Facts(asker, q, f)
}

func testCache(t *testing.T, env *testkit.Env) cache.Options {
	t.Helper()
	options, err := controller.Cache(env.Config, env.Scheme, logr.Discard())
	if err != nil {
		t.Fatal(err)
	}
	return options
}

func (l *lockedChain) VerifyFinality(ctx context.Context, f chain.Finality, notBefore uint64) (evm.Block, error) {
	l.Lock()
	defer l.Unlock()
	return l.FakeChain.VerifyFinality(ctx, f, notBefore)
}

// startManager runs the manager as the program does, with the chain of h.
func startManager(t *testing.T, h *modelTest) *lockedChain {
	t.Helper()
	shared := &lockedChain{FakeChain: *h.Chain}
	startManagerOn(t, h, func(context.Context, chain.Config, feed.Options) (network.ChainReader, error) { return shared, nil })
	return shared
}

// startManagerOn runs the manager as the program does, with a resync that no test waits for.
func startManagerOn(t *testing.T, h *modelTest, dial network.DialChain) {
	t.Helper()
	env := testkit.StartEnv(t)
	mgr, err := ctrl.NewManager(env.Config, ctrl.Options{
		Scheme: env.Scheme, Cache: testCache(t, env), Metrics: metricsserver.Options{BindAddress: "0"},
		Controller: ctrlconfig.Controller{SkipNameValidation: ptr.To(true)},
	})
	h.Must(err)
	options := controller.Options{
		Image: "dehug.io/operator:dev", PullPolicy: corev1.PullIfNotPresent, SystemNamespace: "dehug-system",
		GatewayURL: "http://dehug-gateway.dehug-system.svc", Resync: time.Hour, ProgressDeadline: 10 * time.Minute, Workers: 16,
	}
	ctx, stop := context.WithCancel(h.Ctx)
	h.Must(controller.Setup(ctx, mgr, options, controller.Dependencies{
		Dial: dial, Content: h.Content, FindProviders: h.Routers.Find, Reports: h.Reports, Now: time.Now,
	}))
	done := make(chan error)
	go func() { done <- mgr.Start(ctx) }()
	t.Cleanup(func() {
		stop()
		if err := <-done; err != nil {
			t.Errorf("the manager stopped: %v", err)
		}
	})
}

func TestManagerFollowsWhatAModelDependsOn(t *testing.T) {
	h := newModelTest(t)
	shared := startManager(t, h)
	networkName := "late-" + h.Namespace
	h.Create(func(s *dehugv1alpha1.DeHugModelSpec) { s.NetworkRef.Name = networkName })
	h.Eventually("a model without its network says so", h.ReadyIs("NetworkNotFound"))

	h.Must(h.Client.Create(h.Ctx, controllertest.Network(networkName)))
	h.Eventually("the network's creation starts the fetch", func() bool { return len(h.Jobs()) == 1 })
	h.Eventually("the network is Ready", func() bool {
		n := &dehugv1alpha1.DeHugNetwork{}
		h.Must(h.Client.Get(h.Ctx, controllertest.ClientKey("", networkName), n))
		return meta.IsStatusConditionTrue(n.Status.Conditions, "Ready")
	})
	h.Finish("ContentUnavailable", "no source has it")
	h.Eventually("the Job's failure is told", h.ReadyIs("ContentUnavailable"))

	network := &dehugv1alpha1.DeHugNetwork{}
	h.Must(h.Client.Get(h.Ctx, controllertest.ClientKey("", networkName), network))
	before := network.DeepCopy()
	network.Spec.Content.Sources = []dehugv1alpha1.ContentSource{{URL: "http://other"}}
	h.Must(h.Client.Patch(h.Ctx, network, client.MergeFrom(before)))
	h.Eventually("other sources are asked at once", func() bool {
		jobs := h.Jobs()
		return len(jobs) == 1 && len(jobs[0].Status.Conditions) == 0
	})
	h.Finish("", "")
	h.Eventually("the Job's success makes the model ready", h.ReadyIs("Ready"))

	claim := h.Claim(controllertest.VersionOne)
	unprotected := claim.DeepCopy()
	unprotected.Finalizers = nil
	h.Must(h.Client.Patch(h.Ctx, unprotected, client.MergeFrom(claim)))
	h.Must(h.Client.Delete(h.Ctx, claim))
	h.Eventually("a deleted cache is made again", func() bool { return h.Claim(controllertest.VersionOne) != nil && len(h.Jobs()) == 1 })

	shared.Lock()
	shared.Err = chain.ErrUnreachable
	shared.Unlock()
	h.Change(func(s *dehugv1alpha1.DeHugModelSpec) { s.License.Use = dehugv1alpha1.UseNonCommercial })
	h.Eventually("the chain is read again for another spec", func() bool {
		c := meta.FindStatusCondition(h.Model().Status.Conditions, "LicenseValid")
		return c.Reason == "ChainUnreachable" && c.Status == "Unknown"
	})
	h.Eventually("that it is Ready no longer leaves an event, and what it waits for none", func() bool {
		var list corev1.EventList
		h.Must(h.Client.List(h.Ctx, &list, client.InNamespace(h.Namespace)))
		lost := 0
		for _, e := range list.Items {
			if e.Reason == "NetworkNotFound" {
				h.Fatalf("an event tells what the model waited for first: %s", e.Message)
			}
			if e.Reason == "Fetching" || e.Reason == "ClaimPending" {
				lost++
			}
		}
		return lost == 1
	})
}

func TestManagerFillsASecondNamespaceFromTheFirst(t *testing.T) {
	h := newModelTest(t)
	n := h.Neighbor()
	startManager(t, h)
	h.Create()
	h.Eventually("the first namespace fetches", func() bool { return len(h.Jobs()) == 1 })
	n.Create()
	n.Eventually("the second namespace waits", n.ReadyIs("Fetching"))
	h.Finish("", "")
	h.Eventually("the first namespace is ready", h.ReadyIs("Ready"))
	h.Eventually("the mirror's policy admits the second", func() bool {
		_, _, p := h.Mirror(controllertest.VersionOne)
		return p != nil && model.Admits(p, n.Namespace)
	})
	if len(n.Jobs()) != 0 {
		t.Fatal("the second namespace did not wait for the mirror")
	}
	h.MirrorUp(controllertest.VersionOne)
	n.Eventually("the mirror's readiness starts the second fetch", func() bool {
		jobs := n.Jobs()
		return len(jobs) == 1 && jobs[0].Annotations[names.AnnotationMirrors] != ""
	})

	h.Must(h.Client.Delete(h.Ctx, h.Model()))
	n.Finish("", "")
	n.Eventually("the second namespace is ready", n.ReadyIs("Ready"))
	n.AskForMirror(controllertest.VersionOne)
	n.Eventually("the mirror of the second admits itself alone", func() bool {
		_, _, p := n.Mirror(controllertest.VersionOne)
		return p != nil && model.Admits(p, n.Namespace) && !model.Admits(p, h.Namespace)
	})
}

func TestManagerTellsWhatPodsReportAndWhatIsUnused(t *testing.T) {
	h := newModelTest(t)
	startManager(t, h)
	h.Create(controllertest.RetainCache)
	h.Eventually("the fetch starts", func() bool { return len(h.Jobs()) == 1 })
	h.Reports.Set(controllertest.ReportOf(controllertest.ContentBytes / 4))
	h.RunningPod("fetch", h.Jobs()[0].Spec.Template)
	h.Eventually("the progress is told", func() bool {
		c := h.Model().Status.Cache
		return c != nil && c.Progress == "25%"
	})
	h.Must(h.Client.Delete(h.Ctx, h.Model()))
	h.Eventually("the claim is marked as unused", func() bool {
		return h.Claim(controllertest.VersionOne).Annotations[names.AnnotationUnusedSince] != ""
	})
}

// The model that waits for an answer is woken by it.
func TestAnswerOfARouterWakesTheModel(t *testing.T) {
	h := newModelTest(t)
	startManager(t, h)
	hold := make(chan struct{})
	n := &dehugv1alpha1.DeHugNetwork{}
	h.Must(h.Client.Get(h.Ctx, client.ObjectKey{Name: "net-" + h.Namespace}, n))
	n.Spec.Content = dehugv1alpha1.ContentSources{Routers: []string{"https://slow"}}
	h.Must(h.Client.Update(h.Ctx, n))
	h.Routers.Set(hold, nil, "https://found.example")
	h.Create()
	h.Eventually("the model to wait", h.ReadyIs("Pending"))
	close(hold)
	h.Eventually("the fetch", func() bool { return len(h.Jobs()) == 1 })
}
