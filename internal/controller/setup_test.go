package controller

import (
	"context"
	"flag"
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
	"github.com/dehug-io/dehug-operator/internal/config"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/testkit"
)

// lockedChain lets a test change what the chain says while the manager reads it.
type lockedChain struct {
	sync.Mutex
	fakeChain
}

func (l *lockedChain) Verify(ctx context.Context) error {
	l.Lock()
	defer l.Unlock()
	return l.fakeChain.Verify(ctx)
}

func (l *lockedChain) Facts(ctx context.Context, q chain.Query, f chain.Finality) (license.Facts, error) {
	l.Lock()
	defer l.Unlock()
	return l.fakeChain.Facts(ctx, q, f)
}

func testCache(t *testing.T, env *testkit.Env) cache.Options {
	t.Helper()
	options, err := Cache(env.Config, env.Scheme, logr.Discard())
	if err != nil {
		t.Fatal(err)
	}
	return options
}

func (l *lockedChain) VerifyFinality(ctx context.Context, f chain.Finality, notBefore uint64) (license.Block, error) {
	l.Lock()
	defer l.Unlock()
	return l.fakeChain.VerifyFinality(ctx, f, notBefore)
}

// startManager runs the manager as the program does, with a poll that no test waits for, and the chain of h.
func startManager(t *testing.T, h *modelTest) *lockedChain {
	t.Helper()
	env := testkit.StartEnv(t)
	mgr, err := ctrl.NewManager(env.Config, ctrl.Options{
		Scheme: env.Scheme, Cache: testCache(t, env), Metrics: metricsserver.Options{BindAddress: "0"},
		Controller: ctrlconfig.Controller{SkipNameValidation: ptr.To(true)},
	})
	h.must(err)
	var options config.Options
	options.Bind(flag.NewFlagSet("manager", flag.ContinueOnError))
	options.ChainPoll = time.Hour
	shared := &lockedChain{fakeChain: *h.chain}
	ctx, stop := context.WithCancel(h.ctx)
	h.must(Setup(ctx, mgr, options, Outside{
		Dial:    func(context.Context, chain.Config) (ChainReader, error) { return shared, nil },
		Content: h.content, Reports: h.reports, Now: time.Now,
	}))
	done := make(chan error)
	go func() { done <- mgr.Start(ctx) }()
	t.Cleanup(func() {
		stop()
		if err := <-done; err != nil {
			t.Errorf("the manager stopped: %v", err)
		}
	})
	return shared
}

func (h *modelTest) eventually(what string, is func() bool) {
	h.Helper()
	for deadline := time.Now().Add(30 * time.Second); time.Now().Before(deadline); time.Sleep(50 * time.Millisecond) {
		if is() {
			return
		}
	}
	h.Fatalf("never came true: %s; the model says %+v", what, h.model().Status.Conditions)
}

func (h *modelTest) readyIs(reason string) func() bool {
	return func() bool {
		c := meta.FindStatusCondition(h.model().Status.Conditions, "Ready")
		return c != nil && c.Reason == reason
	}
}

func TestManagerFollowsWhatAModelDependsOn(t *testing.T) {
	h := newModelTest(t)
	shared := startManager(t, h)
	networkName := "late-" + h.ns
	h.create(func(s *modelSpec) { s.NetworkRef.Name = networkName })
	h.eventually("a model without its network says so", h.readyIs("NetworkNotFound"))

	h.must(h.client.Create(h.ctx, testNetwork(networkName)))
	h.eventually("the network's creation starts the fetch", func() bool { return len(h.jobs()) == 1 })
	h.eventually("the network is Ready", func() bool {
		n := &dehugv1alpha1.DeHugNetwork{}
		h.must(h.client.Get(h.ctx, clientKey("", networkName), n))
		return meta.IsStatusConditionTrue(n.Status.Conditions, "Ready")
	})
	h.finish("ContentUnavailable", "no source has it")
	h.eventually("the Job's failure is told", h.readyIs("ContentUnavailable"))

	network := &dehugv1alpha1.DeHugNetwork{}
	h.must(h.client.Get(h.ctx, clientKey("", networkName), network))
	before := network.DeepCopy()
	network.Spec.Content.Gateways = []string{"http://other"}
	h.must(h.client.Patch(h.ctx, network, client.MergeFrom(before)))
	h.eventually("other sources are asked at once", func() bool {
		jobs := h.jobs()
		return len(jobs) == 1 && len(jobs[0].Status.Conditions) == 0
	})
	h.finish("", "")
	h.eventually("the Job's success makes the model ready", h.readyIs("Ready"))

	claim := h.claim(versionOne)
	unprotected := claim.DeepCopy()
	unprotected.Finalizers = nil
	h.must(h.client.Patch(h.ctx, unprotected, client.MergeFrom(claim)))
	h.must(h.client.Delete(h.ctx, claim))
	h.eventually("a deleted cache is made again", func() bool { return h.claim(versionOne) != nil && len(h.jobs()) == 1 })

	shared.Lock()
	shared.err = chain.ErrUnreachable
	shared.Unlock()
	h.change(func(s *modelSpec) { s.License.Use = dehugv1alpha1.UseNonCommercial })
	h.eventually("the chain is read again for another spec", func() bool {
		c := meta.FindStatusCondition(h.model().Status.Conditions, "LicenseValid")
		return c.Reason == "ChainUnreachable" && c.Status == "Unknown"
	})
	h.eventually("transitions leave events", func() bool {
		var list corev1.EventList
		h.must(h.client.List(h.ctx, &list, client.InNamespace(h.ns)))
		reasons := map[string]bool{}
		for _, e := range list.Items {
			reasons[e.Reason] = true
		}
		return reasons["NetworkNotFound"] && reasons["ContentUnavailable"] && reasons["Ready"]
	})
}

func TestManagerFillsASecondNamespaceFromTheFirst(t *testing.T) {
	h := newModelTest(t)
	n := h.neighbour()
	startManager(t, h)
	h.create()
	h.eventually("the first namespace fetches", func() bool { return len(h.jobs()) == 1 })
	n.create()
	n.eventually("the second namespace waits", n.readyIs("Fetching"))
	h.finish("", "")
	h.eventually("the first namespace is ready", h.readyIs("Ready"))
	h.eventually("the keeper's policy admits the second", func() bool {
		_, _, p := h.keeper(versionOne)
		return p != nil && admits(p, n.ns)
	})
	if len(n.jobs()) != 0 {
		t.Fatal("the second namespace did not wait for the keeper")
	}
	h.keeperUp(versionOne)
	n.eventually("the keeper's readiness starts the second fetch", func() bool {
		jobs := n.jobs()
		return len(jobs) == 1 && jobs[0].Annotations[names.AnnotationMirrors] != ""
	})

	h.must(h.client.Delete(h.ctx, h.model()))
	n.finish("", "")
	n.eventually("the second namespace is ready", n.readyIs("Ready"))
	n.eventually("the keeper of the second admits itself alone", func() bool {
		_, _, p := n.keeper(versionOne)
		return p != nil && admits(p, n.ns) && !admits(p, h.ns)
	})
}

func TestManagerTellsWhatPodsReportAndWhatNobodyUses(t *testing.T) {
	h := newModelTest(t)
	startManager(t, h)
	h.create(keep)
	h.eventually("the fetch starts", func() bool { return len(h.jobs()) == 1 })
	h.reports.set(report(contentBytes / 4))
	h.runningPod("fetch", h.jobs()[0].Spec.Template)
	h.eventually("the progress is told", func() bool {
		c := h.model().Status.Cache
		return c != nil && c.Progress == "25%"
	})
	h.must(h.client.Delete(h.ctx, h.model()))
	h.eventually("the claim is marked as unused", func() bool {
		return h.claim(versionOne).Annotations[names.AnnotationUnusedSince] != ""
	})
}
