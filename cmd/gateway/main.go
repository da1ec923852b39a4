// Command gateway serves all InferenceEndpoints through one OpenAI-compatible door and records what they are used for.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"net/http"
	"time"

	ctrl "sigs.k8s.io/controller-runtime"

	"github.com/dehug-io/dehug-operator/internal/gateway"
	"github.com/dehug-io/dehug-operator/internal/ledger"
	"github.com/dehug-io/dehug-operator/internal/program"
)

type options struct {
	listen, metrics                      string
	ledgerDir, ledgerListen, ledgerToken string
	ledgerMaxBytes, maxBody, maxInflight int64
	maxConnections                       int
	headerTimeout, idleTimeout           time.Duration
	drainDelay, drainLimit               time.Duration
}

func parse() options {
	var o options
	flag.StringVar(&o.listen, "listen", ":8080", "address of the OpenAI-compatible API")
	flag.StringVar(&o.metrics, "metrics", ":9090", "address of /metrics, /healthz and /readyz")
	flag.StringVar(&o.ledgerDir, "ledger-dir", "/var/lib/dehug/ledger", "folder of the usage ledger, on a persistent volume")
	flag.StringVar(&o.ledgerListen, "ledger-listen", ":4222", "address at which the reporter reads the ledger")
	flag.StringVar(&o.ledgerToken, "ledger-token-file", "", "file with the token that the reporter must present")
	flag.Int64Var(&o.ledgerMaxBytes, "ledger-max-bytes", ledger.DefaultMaxBytes, "bytes of unsettled usage; when full, nothing is served")
	flag.Int64Var(&o.maxBody, "max-body", gateway.DefaultMaxBody, "bytes of the largest request body")
	flag.Int64Var(&o.maxInflight, "max-inflight-bytes", 0,
		"bytes that the bodies of requests and replies may hold at once; 0 means a quarter of the memory limit")
	flag.IntVar(&o.maxConnections, "max-connections", gateway.DefaultMaxConnections, "connections of callers that are kept")
	flag.DurationVar(&o.idleTimeout, "idle-timeout", gateway.DefaultIdleTimeout, "how long a pod may be silent within an answer")
	flag.DurationVar(&o.headerTimeout, "upstream-timeout", gateway.DefaultHeaderTimeout, "how long a pod may take to begin its answer")
	flag.DurationVar(&o.drainDelay, "drain-delay", 3*time.Second, "on shutdown, how long to go on accepting while not ready")
	flag.DurationVar(&o.drainLimit, "drain-timeout", 2*time.Minute,
		"on shutdown, how long requests in flight may take; shortly before, they are cut and their usage is recorded")
	flag.Parse()
	return o
}

func main() {
	o := parse()
	program.Main("gateway", func(ctx context.Context, log *slog.Logger) error { return run(ctx, o, log) })
}

func run(ctx context.Context, o options, log *slog.Logger) error {
	if limit := program.LimitMemory(); o.maxInflight == 0 {
		o.maxInflight = limit / 4 // 0 when there is no limit: the gateway's default
	}
	token, err := program.ReadToken(o.ledgerToken)
	if err != nil {
		return err
	}
	book, err := ledger.Open(ctx, ledger.Config{Dir: o.ledgerDir, Listen: o.ledgerListen, Token: token, MaxBytes: o.ledgerMaxBytes})
	if err != nil {
		return err
	}
	defer book.Close()
	config, err := ctrl.GetConfig()
	if err != nil {
		return fmt.Errorf("finding the API server: %w", err)
	}
	watcher, err := gateway.NewWatcher(config, log)
	if err != nil {
		return err
	}
	spending, err := gateway.LoadSpending(ctx, book, time.Now)
	if err != nil {
		return err
	}
	registry := program.NewRegistry()
	g := gateway.New(gateway.Config{
		Ledger: book, Spending: spending, Snapshot: watcher.Snapshot, Metrics: gateway.NewMetrics(registry), Log: log,
		MaxBody: o.maxBody, MaxInflight: o.maxInflight, HeaderTimeout: o.headerTimeout, IdleTimeout: o.idleTimeout,
	})
	s := servers{options: o, log: log, watcher: watcher, spending: spending, drain: make(chan struct{})}
	s.api = gateway.NewDrainingServer(o.listen, g.Handler())
	gateway.LimitConnections(s.api.Server, o.maxConnections)
	s.ops = gateway.NewServer(o.metrics, opsHandler(g, book, registry, s.drain))
	return s.run(ctx)
}

// servers are what the gateway runs until it is stopped.
type servers struct {
	options  options
	log      *slog.Logger
	watcher  *gateway.Watcher
	spending *gateway.Spending
	api      *gateway.Server
	ops      *http.Server
	// drain is closed when the Service must stop sending requests.
	drain chan struct{}
}

// run serves until ctx ends or a server fails, and then finishes the requests in flight.
func (s *servers) run(ctx context.Context) error {
	failed := make(chan error, 3)
	// Routes stay up to date while requests in flight finish.
	watching, stopWatching := context.WithCancel(context.WithoutCancel(ctx))
	defer stopWatching()
	saved := make(chan struct{})
	go func() {
		defer close(saved)
		s.spending.Run(watching, s.log)
	}()
	go func() { failed <- s.watcher.Run(watching) }()
	go func() { failed <- serve(s.api.Server) }()
	go func() { failed <- serve(s.ops) }()
	s.log.Info("serving", "address", s.options.listen, "ledger", s.options.ledgerDir)
	var err error
	select {
	case err = <-failed:
	case <-ctx.Done():
		// The Service must stop sending before the listener closes.
		close(s.drain)
		time.Sleep(s.options.drainDelay)
	}
	err = errors.Join(err, s.api.Drain(s.options.drainLimit))
	stopWatching()
	<-saved
	finish, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	return errors.Join(err, s.ops.Shutdown(finish))
}
