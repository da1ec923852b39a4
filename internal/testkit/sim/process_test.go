package sim

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing/synctest"
	"time"

	"k8s.io/apimachinery/pkg/labels"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/feed"
	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/provenance"
	"github.com/dehug-io/dehug-operator/internal/controller"
	"github.com/dehug-io/dehug-operator/internal/controller/model"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/testkit/apiserver"
)

// process is one life of a manager.
type process struct {
	world  *World
	view   *apiserver.View
	client client.Client
	live   client.Reader
	began  time.Time
	stop   context.CancelFunc
	ended  sync.WaitGroup
	dead   atomic.Bool

	mu      sync.Mutex
	readers []network.ChainReader
}

// ourKinds are the kinds of which the manager's cache holds only what the operator made.
var ourKinds = []string{"Deployment", "Service", "Pod", "NetworkPolicy", "Job", "PersistentVolumeClaim", "ConfigMap"}

// beginManager starts a manager.
func (w *World) beginManager() {
	p := &process{world: w, began: time.Now()}
	ours := map[string]labels.Selector{}
	for _, kind := range ourKinds {
		ours[kind] = labels.SelectorFromSet(labels.Set{names.LabelManagedBy: names.ManagedBy})
	}
	p.view = apiserver.NewStaleView(w.server, w.backOf(), maxLag, ours, w.lagOf)
	cached, live := apiserver.NewClient(w.server, p.view), apiserver.NewClient(w.server, nil)
	cached.Read, live.Read, cached.Write = p.readInTurn, p.readInTurn, p.writeInTurn
	p.client, p.live = cached, live
	if bend := w.options.BendManager; bend != nil {
		p.client = bend(cached)
	}
	ctx, stop := context.WithCancel(context.Background())
	p.stop = stop
	m := &manager{process: p}
	if err := controller.Setup(ctx, m, controller.Options{
		Image: "dehug.io/operator:sim", PullPolicy: "IfNotPresent", SystemNamespace: "dehug-system",
		GatewayURL: "http://gateway", Resync: w.resync, ProgressDeadline: 10 * time.Minute, Workers: 8,
		KeptCacheLimit: w.options.KeptCacheLimit, StatusDelay: controller.DefaultStatusDelay,
	}, controller.Dependencies{
		Dial: p.dialNodes, Content: inspector{w}, FindProviders: noProviders, Reports: noReports{}, Now: time.Now,
		Jitter: w.jitterPoll,
	}); err != nil {
		w.recordFailure("setting up the controllers: %v", err)
	}
	w.process = p
	w.traceLine("begin  a manager")
	for _, r := range m.runnables {
		p.ended.Add(1)
		go func() {
			defer p.ended.Done()
			if err := r.Start(ctx); err != nil && !p.dead.Load() {
				w.recordFailure("a controller ended: %v", err)
			}
		}()
	}
}

// endLife takes the manager away, whatever it is doing.
func (p *process) endLife() {
	p.dead.Store(true)
	p.world.traceLine("end    the manager")
	for _, r := range p.readers {
		r.Close()
	}
	synctest.Wait()
	p.stop()
	p.ended.Wait()
	p.view.Close()
}

// dialNodes reads the scripted nodes.
func (p *process) dialNodes(ctx context.Context, c chain.Config, follow feed.Options) (network.ChainReader, error) {
	reader, err := chain.Dial(ctx, c)
	if err != nil {
		return nil, fmt.Errorf("dialing the scripted nodes: %w", err)
	}
	follow.Every = p.world.every
	wake := follow.Wake
	follow.Wake = func(asker feed.Asker) {
		wake(asker)
		time.Sleep(time.Nanosecond) // what it wakes comes as far as it can before the next one
	}
	followed := p.world.options.Bend(network.Follow(ctx, reader, follow))
	p.mu.Lock()
	defer p.mu.Unlock()
	p.readers = append(p.readers, followed)
	return followed, nil
}

// jitterPoll spreads polls as the manager does, by the world's number.
func (w *World) jitterPoll(poll time.Duration) time.Duration {
	return poll + time.Duration(w.random.Float64()*float64(poll)/2)
}

// readInTurn waits for the pass's turn.
func (p *process) readInTurn(ctx context.Context, _ apiserver.Key) error {
	if p.dead.Load() {
		return errDead
	}
	return p.world.gate.beginPass(ctx, passOf(ctx))
}

// mostWrites is more than any run needs.
const mostWrites = 5000

// lockedKinds are written under a lock, which nothing may wait for meanwhile.
var lockedKinds = map[string]bool{"Job": true, "Secret": true}

// writeInTurn waits for its turn, and fails, or kills the manager, as the world wants.
func (p *process) writeInTurn(ctx context.Context, call apiserver.Call, do func() error) error {
	w := p.world
	if !lockedKinds[call.Kind] {
		if err := w.gate.passGate(ctx, passOf(ctx)+" "+call.String()); err != nil {
			return err
		}
	}
	if p.dead.Load() {
		return errDead
	}
	if w.writes++; w.writes > mostWrites {
		w.recordFailure("%d writes: the controllers do not come to rest", w.writes)
	}
	f := w.faultAt(w.writes)
	if f == dieBefore || f == failBefore {
		w.traceLine("write  %s: %s: %s", passOf(ctx), call, f)
		p.dead.Store(f == dieBefore)
		return f.asError()
	}
	err := do()
	w.traceLine("write  %s: %s: %s%v", passOf(ctx), call, f, err)
	if f == dieAfter || f == failAfter {
		p.dead.Store(f == dieAfter)
		return f.asError()
	}
	if err == nil {
		w.countEffect(call)
	}
	return err
}

// noProviders is a router that knows nothing.
func noProviders(context.Context, []string, string, bool) ([]string, error) { return nil, nil }

// noReports are pods that do not answer.
type noReports struct{}

func (noReports) Report(context.Context, string) (content.Report, error) {
	return content.Report{}, errors.New("the pod does not answer")
}

// inspector finds every content of the world's.
type inspector struct{ world *World }

func (i inspector) Inspect(_ context.Context, _ model.SourceSet, of model.Inspected) (*model.Content, error) {
	for _, t := range i.world.tokens {
		if t.cid == of.CID {
			return &model.Content{Bytes: 1 << 20, Files: 1,
				Formats:    []dehugv1alpha1.ContentFormat{{Name: "gguf", Path: "m.gguf"}},
				Provenance: &provenance.Record{Creator: creator.String(), ChainID: chainID, Registry: registry, Name: t.name},
			}, nil
		}
	}
	return nil, fmt.Errorf("no source has %s", of.CID)
}
