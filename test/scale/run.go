package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"path/filepath"
	"slices"
	"sync"

	"sync/atomic"
	"time"

	corev1 "k8s.io/api/core/v1"
	clientgoscheme "k8s.io/client-go/kubernetes/scheme"
	"sigs.k8s.io/controller-runtime/pkg/client"
)

// run is the measurement of one side.
type run struct {
	setting
	side    side
	result  *result
	chain   *startedChain
	ready   *readiness
	manager *process
	starts  int
}

// prepare makes what is there before the objects that count, and starts the manager.
func (r *run) prepare(ctx context.Context) (err error) {
	if r.client, err = client.New(r.plane.driver, client.Options{Scheme: clientgoscheme.Scheme}); err != nil {
		return fmt.Errorf("making a client: %w", err)
	}
	for i := range r.countNamespaces() {
		ns := &corev1.Namespace{}
		ns.Name = namespaceOf(i, r.countNamespaces())
		if err := r.client.Create(ctx, ns); err != nil {
			return fmt.Errorf("creating a namespace: %w", err)
		}
	}
	if r.chain, err = r.side.prepare(ctx, r.setting); err != nil {
		return err
	}
	if r.ready, err = watchReady(ctx, r.plane.driver, r.side.ready()); err != nil {
		return err
	}
	if err := r.startManager(ctx); err != nil {
		return err
	}
	_, err = r.manager.awaitQuiet(ctx, time.Now(), 0)
	return err
}

// startManager starts a manager.
func (r *run) startManager(ctx context.Context) error {
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return fmt.Errorf("finding a port: %w", err)
	}
	metrics := listener.Addr().String()
	_ = listener.Close()
	command, err := r.side.command(ctx, r.setting, metrics)
	if err != nil {
		return err
	}
	r.starts++
	r.manager = &process{command: command, metrics: metrics, patience: r.patience,
		log: filepath.Join(r.plane.folder, fmt.Sprintf("manager-%d.log", r.starts))}
	return r.manager.start()
}

func (r *run) stopManager() {
	if r.manager != nil {
		_ = r.manager.stop()
	}
}

// used is what the processes have used so far.
func (r *run) used() (u usage, err error) {
	for pid, to := range map[int]*time.Duration{
		r.manager.pid(): &u.manager, r.plane.apiserver: &u.apiserver, r.plane.etcd: &u.etcd,
	} {
		if *to, err = cpuOf(pid); err != nil {
			return u, err
		}
	}
	return u, nil
}

// create creates all objects, the oldest first, and waits until all are Ready and the manager has nothing to do.
func (r *run) create(ctx context.Context) error {
	before, err := r.used()
	if err != nil {
		return err
	}
	began := time.Now()
	created := make([]time.Time, r.pairs)
	if err := r.createAll(ctx, created); err != nil {
		return err
	}
	r.result.created = time.Since(began)
	if err := r.ready.await(ctx, r.pairs, r.patience); err != nil {
		return err
	}
	after, err := r.used()
	if err != nil {
		return err
	}
	r.result.cpu = after.sub(before)
	r.noteReady(began, created)
	quiet, err := r.manager.awaitQuiet(ctx, time.Now(), 0)
	if err != nil {
		return err
	}
	time.Sleep(auditDelay)
	if r.result.made, err = r.plane.readAudit(managerUser, began, quiet); err != nil {
		return err
	}
	if r.result.driver, err = r.plane.readAudit(driverUser, began, quiet); err != nil {
		return err
	}
	r.result.rss, r.result.peak, err = rssOf(r.manager.pid())
	return err
}

// auditDelay is how long the audit log lags at most.
const auditDelay = 2 * time.Second

// createAll creates what the users make, so many objects at once as there are clients.
func (r *run) createAll(ctx context.Context, created []time.Time) error {
	var next atomic.Int64
	var clients sync.WaitGroup
	failures := make([]error, r.clients)
	for c := range r.clients {
		clients.Go(func() {
			for i := int(next.Add(1)) - 1; i < r.pairs && failures[c] == nil; i = int(next.Add(1)) - 1 {
				failures[c] = r.createPair(ctx, i)
				created[i] = time.Now()
			}
		})
	}
	clients.Wait()
	return errors.Join(failures...)
}

func (r *run) createPair(ctx context.Context, i int) error {
	for _, o := range r.side.objects(i, r.countNamespaces()) {
		if err := r.client.Create(ctx, o); err != nil {
			return fmt.Errorf("creating %s %s: %w", o.GetKind(), o.GetName(), err)
		}
	}
	return nil
}

// noteReady notes how long it took until parts of the objects were Ready, and in which order they became so.
func (r *run) noteReady(began time.Time, created []time.Time) {
	r.ready.mu.Lock()
	defer r.ready.mu.Unlock()
	var at, took []time.Duration
	for i := range r.pairs {
		ready := r.ready.at[namespaceOf(i, r.countNamespaces())+"/"+pairName(i)]
		at, took = append(at, ready.Sub(began)), append(took, ready.Sub(created[i]))
	}
	r.result.order = order(at)
	slices.Sort(at)
	slices.Sort(took)
	r.result.readyAt, r.result.took = at, took
}

// order is how well the order in which objects became Ready follows that of their creation: 1 when it is the same, 0
// when it is any other by chance, and -1 when it is the reverse (Spearman's coefficient).
func order(at []time.Duration) float64 {
	ranks := make([]int, len(at))
	for i := range ranks {
		ranks[i] = i
	}
	slices.SortStableFunc(ranks, func(a, b int) int { return int(at[a] - at[b]) })
	d, n := 0.0, float64(len(at))
	for rank, i := range ranks {
		d += float64(rank-i) * float64(rank-i)
	}
	if n < 2 {
		return 1
	}
	return 1 - 6*d/(n*(n*n-1))
}

// observeRest notes what the manager does while nothing happens.
func (r *run) observeRest(ctx context.Context) error {
	before, err := r.used()
	if err != nil {
		return err
	}
	began := time.Now()
	var requests, blocks int64
	if r.chain != nil {
		requests, blocks = r.chain.requests.Load(), r.chain.blocks.Load()
	}
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(r.rest):
	}
	ended := time.Now()
	after, err := r.used()
	if err != nil {
		return err
	}
	if r.chain != nil {
		r.result.requests, r.result.blocks = r.chain.requests.Load()-requests, r.chain.blocks.Load()-blocks
	}
	r.result.restCPU, r.result.restTime = after.sub(before), ended.Sub(began)
	if r.profiles != "" && r.side.name() == oursName {
		if err := r.manager.saveProfiles(ctx, r.profiles); err != nil {
			return err
		}
	}
	time.Sleep(auditDelay)
	r.result.atRest, err = r.plane.readAudit(managerUser, began, ended)
	return err
}

// restart notes what a manager does that finds everything done.
func (r *run) restart(ctx context.Context) error {
	r.stopManager()
	began := time.Now()
	if err := r.startManager(ctx); err != nil {
		return err
	}
	quiet, err := r.manager.awaitQuiet(ctx, began, r.pairs)
	if err != nil {
		return err
	}
	r.result.steady = quiet.Sub(began)
	used, err := r.used()
	if err != nil {
		return err
	}
	r.result.restartCPU = used.manager
	if r.result.restartRSS, r.result.restartPeak, err = rssOf(r.manager.pid()); err != nil {
		return err
	}
	time.Sleep(auditDelay)
	r.result.restarted, err = r.plane.readAudit(managerUser, began, quiet.Add(auditDelay))
	return err
}
