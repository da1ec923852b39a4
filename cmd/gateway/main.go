// Command gateway serves all InferenceEndpoints through one OpenAI-compatible door and records what they are used for.
package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"time"

	"github.com/google/uuid"
	"k8s.io/client-go/rest"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"

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
	outcomes := gateway.NewOutcomes(uuid.NewString())
	g := gateway.New(gateway.Config{
		Outcomes: outcomes,
		Ledger:   usageLedger, Spending: spending, Snapshot: watcher.Snapshot,
		Metrics: gateway.NewMetrics(registry), Log: log,
		MaxBody: o.maxBody, MaxInflight: o.maxInflight, HeaderTimeout: o.headerTimeout, IdleTimeout: o.idleTimeout,
	})
	publisher, err := newPublisher(o, config, log, watcher, outcomes)
	if err != nil {
		return err
	}
	s := servers{publisher: publisher, options: o, log: log, watcher: watcher, spending: spending,
		drain: make(chan struct{})}
	s.api = gateway.NewDrainingServer(o.listen, g.Handler())
	gateway.LimitConnections(s.api.Server, o.maxConnections)
	s.ops = gateway.NewServer(o.metrics, opsHandler(g, usageLedger, registry, s.drain))
	return s.run(ctx)
}

// newPublisher reports the outcomes of new versions, when the options say where.
func newPublisher(o options, config *rest.Config, log *slog.Logger, watcher *gateway.Watcher,
	outcomes *gateway.Outcomes) (*gateway.Publisher, error) {
	if o.namespace == "" {
		return nil, nil
	}
	writer, err := client.New(config, client.Options{})
	if err != nil {
		return nil, fmt.Errorf("creating the API client: %w", err)
	}
	return &gateway.Publisher{Client: writer, Namespace: o.namespace, Instance: o.instance, Outcomes: outcomes,
		Snapshot: watcher.Snapshot, MissingSecrets: watcher.MissingSecrets, Log: log}, nil
}

// servers are what the gateway runs until it is stopped.
type servers struct {
	options  options
	log      *slog.Logger
	watcher  *gateway.Watcher
	spending *gateway.Spending
	// publisher is nil when nothing is to be reported.
	publisher *gateway.Publisher
	api       *gateway.Server
	ops       *http.Server
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
	if s.publisher != nil {
		go s.publisher.Run(watching)
	}
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
