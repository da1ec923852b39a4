package reporter

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/clock"
	"github.com/dehug-io/dehug-operator/internal/ledger"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

const (
	networkPoll = 2 * time.Second
	savePeriod  = 5 * time.Second
)

// Config configures a Reporter.
type Config struct {
	Client client.Client
	Ledger Ledger
	Dial   Dial
	// Keys opens keys that the program was given; nil means that keys come from the networks' Secrets alone.
	Keys    Keys
	Metrics *Metrics
	Log     *slog.Logger
	// Now is the clock; nil means the system's.
	Now func() time.Time
}

// Reporter settles all networks. Run one at a time; a second one stops at its first write to the ledger.
type Reporter struct {
	config Config
	state  *usageState

	mu      sync.Mutex
	running map[string]context.CancelFunc
	work    sync.WaitGroup
}

// New makes a Reporter.
func New(config Config) *Reporter {
	if config.Now == nil {
		config.Now = time.Now
	}
	if config.Log == nil {
		config.Log = slog.New(slog.DiscardHandler)
	}
	return &Reporter{config: config, running: map[string]context.CancelFunc{}}
}

// Run counts and settles until ctx ends. It returns an error when only what is on disk can be trusted: start it again.
func (r *Reporter) Run(ctx context.Context) error {
	if err := r.loadState(ctx); err != nil {
		return err
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer r.work.Wait()
	defer cancel(nil)
	fail := func(err error) { cancel(&fatal{err}) }
	r.work.Go(func() { r.followLedger(ctx, fail) })
	r.work.Go(func() { r.saveOften(ctx, fail) })
	for {
		if err := r.startWorkers(ctx, fail); err != nil {
			r.config.Log.Error("the networks could not be listed", "error", err)
		}
		if !clock.Sleep(ctx, networkPoll) {
			break
		}
	}
	var broken *fatal
	if errors.As(context.Cause(ctx), &broken) {
		return broken.error
	}
	return nil
}

// loadState waits for the ledger to be there.
func (r *Reporter) loadState(ctx context.Context) error {
	for {
		var err error
		if r.state, err = openUsageState(ctx, r.config.Ledger); err == nil || !errors.Is(err, ledger.ErrUnavailable) {
			return err
		}
		r.config.Log.Info("waiting for the usage ledger", "error", err)
		if !clock.Sleep(ctx, networkPoll) {
			return ctx.Err()
		}
	}
}

func (r *Reporter) followLedger(ctx context.Context, fail func(error)) {
	for ctx.Err() == nil {
		err := r.state.countEvents(ctx)
		if errors.Is(err, ledger.ErrRewound) || errors.Is(err, ledger.ErrOtherLedger) {
			fail(err)
			return
		}
		if ctx.Err() == nil {
			r.config.Log.Info("reading the usage ledger again", "error", err)
		}
		clock.Sleep(ctx, networkPoll)
	}
}

func (r *Reporter) saveOften(ctx context.Context, fail func(error)) {
	for clock.Sleep(ctx, savePeriod) {
		err := r.state.saveChanges(ctx)
		switch {
		case err == nil, ctx.Err() != nil:
		case errors.Is(err, ledger.ErrUnavailable):
			r.config.Log.Info("the totals could not be saved; trying again", "error", err)
		default:
			fail(err)
			return
		}
	}
}

// startWorkers runs one worker a network, and stops those of networks that are gone.
func (r *Reporter) startWorkers(ctx context.Context, fail func(error)) error {
	var list v1alpha1.DeHugNetworkList
	if err := r.config.Client.List(ctx, &list); err != nil {
		return fmt.Errorf("listing DeHugNetworks: %w", err)
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	present := map[string]bool{}
	for _, network := range list.Items {
		present[network.Name] = true
		if r.running[network.Name] == nil {
			workerCtx, stop := context.WithCancel(ctx)
			r.running[network.Name] = stop
			w := r.workerFor(network.Name)
			r.work.Go(func() { r.runWorker(workerCtx, w, fail) })
		}
	}
	for name, stop := range r.running {
		if !present[name] {
			stop()
			delete(r.running, name)
		}
	}
	return nil
}

func (r *Reporter) workerFor(name string) *worker {
	return &worker{
		name: name, client: r.config.Client, state: r.state, dial: r.config.Dial, keys: r.config.Keys,
		log:     r.config.Log,
		metrics: r.config.Metrics,
		now:     r.config.Now, reports: reports{client: r.config.Client, network: name}, prices: prices{},
		blocked: map[usage.Account]time.Time{},
	}
}

func (r *Reporter) runWorker(ctx context.Context, w *worker, fail func(error)) {
	for ctx.Err() == nil {
		pause, err := w.settleOnce(ctx)
		var broken *fatal
		if errors.As(err, &broken) && ctx.Err() == nil {
			fail(err)
			return
		}
		if err != nil && ctx.Err() == nil {
			r.config.Log.Error("settling failed; trying again", "network", w.name, "error", err)
		}
		clock.Sleep(ctx, pause)
	}
}
