// Command gateway serves all InferenceEndpoints through one OpenAI-compatible door and records what they are used for.
package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"time"

	ctrl "sigs.k8s.io/controller-runtime"

	"github.com/dehug-io/dehug-operator/internal/commandline"
	"github.com/dehug-io/dehug-operator/internal/gateway"
	"github.com/dehug-io/dehug-operator/internal/ledger"
	"github.com/dehug-io/dehug-operator/internal/program"
)

func main() {
	var o options
	commandline.MustRead("gateway", &o)
	program.Main("gateway", o.logLevel, func(ctx context.Context, log *slog.Logger) error { return run(ctx, o, log) })
}

func run(ctx context.Context, o options, log *slog.Logger) error {
	if limit := program.LimitMemory(); o.maxInflight == 0 {
		o.maxInflight = limit / 4 // 0 when there is no limit: the gateway's default
	}
	token, err := program.ReadToken(o.ledgerToken)
	if err != nil {
		return err
	}
	usageLedger, err := ledger.Open(ctx, ledger.Config{Dir: o.ledgerDir, Listen: o.ledgerListen, Token: token,
		MaxBytes: o.ledgerMaxBytes})
	if err != nil {
		return err
	}
	defer usageLedger.Close()
	config, err := ctrl.GetConfig()
	if err != nil {
		return fmt.Errorf("finding the API server: %w", err)
	}
	watcher, err := gateway.NewWatcher(config, log)
	if err != nil {
		return err
	}
	spending, err := gateway.LoadSpending(ctx, usageLedger, time.Now)
	if err != nil {
		return err
	}
	registry := program.NewRegistry()
	g := gateway.New(gateway.Config{
		Ledger: usageLedger, Spending: spending, Snapshot: watcher.Snapshot, Metrics: gateway.NewMetrics(registry), Log: log,
		MaxBody: o.maxBody, MaxInflight: o.maxInflight, HeaderTimeout: o.headerTimeout, IdleTimeout: o.idleTimeout,
	})
	s := servers{options: o, log: log, watcher: watcher, spending: spending, drain: make(chan struct{})}
	s.api = gateway.NewDrainingServer(o.listen, g.Handler())
	gateway.LimitConnections(s.api.Server, o.maxConnections)
	s.ops = gateway.NewServer(o.metrics, opsHandler(g, usageLedger, registry, s.drain))
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
