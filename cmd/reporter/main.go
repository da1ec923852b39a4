// Command reporter settles metered usage on chain.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus/promhttp"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/commandline"
	"github.com/dehug-io/dehug-operator/internal/ledger"
	"github.com/dehug-io/dehug-operator/internal/program"
	"github.com/dehug-io/dehug-operator/internal/reporter"
)

func main() {
	var o options
	commandline.MustRead("reporter", &o)
	program.Main("reporter", o.logLevel, func(ctx context.Context, log *slog.Logger) error { return run(ctx, o, log) })
}

func run(ctx context.Context, o options, log *slog.Logger) error {
	token, err := program.ReadToken(o.tokenFile)
	if err != nil {
		return err
	}
	usageLedger, err := ledger.Connect(ctx, o.ledger, token)
	if err != nil {
		return err
	}
	defer usageLedger.Close()
	api, err := apiClient()
	if err != nil {
		return err
	}
	own, err := newKeys(o)
	if err != nil {
		return err
	}
	registry := program.NewRegistry()
	r := reporter.New(reporter.Config{
		Client: api, Ledger: usageLedger, Dial: reporter.DialChain, Metrics: reporter.NewMetrics(registry), Log: log,
		Keys: own.open,
	})
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", promhttp.HandlerFor(registry, promhttp.HandlerOpts{}))
	for _, path := range []string{"GET /healthz", "GET /readyz"} {
		mux.HandleFunc(path, func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "ok\n") })
	}
	ops := &http.Server{Addr: o.metrics, Handler: mux, ReadHeaderTimeout: 10 * time.Second}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	go func() {
		if err := ops.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
			cancel(fmt.Errorf("serving %s: %w", o.metrics, err))
		}
	}()
	err = r.Run(ctx)
	if cause := context.Cause(ctx); err == nil && cause != nil && !errors.Is(cause, context.Canceled) {
		err = cause
	}
	return errors.Join(err, ops.Close())
}

func apiClient() (client.Client, error) {
	config, err := ctrl.GetConfig()
	if err != nil {
		return nil, fmt.Errorf("finding the API server: %w", err)
	}
	scheme := runtime.NewScheme()
	if err := errors.Join(v1alpha1.AddToScheme(scheme), corev1.AddToScheme(scheme)); err != nil {
		return nil, fmt.Errorf("building the scheme: %w", err)
	}
	c, err := client.New(config, client.Options{Scheme: scheme})
	if err != nil {
		return nil, fmt.Errorf("creating the API client: %w", err)
	}
	return c, nil
}
