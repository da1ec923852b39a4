// Package program is what the manager, the gateway and the reporter have in common as processes: log, signals, exit
// code, metrics registry and the ledger's token.
package program

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/go-logr/logr"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	ctrl "sigs.k8s.io/controller-runtime"
)

// Main runs a program until it is told to stop; its log is JSON on the standard error, from level up. It ends the
// process with code 1 when run fails.
func Main(name string, level slog.Level, run func(ctx context.Context, log *slog.Logger) error) {
	log := slog.New(slog.NewJSONHandler(os.Stderr, &slog.HandlerOptions{Level: level}))
	ctrl.SetLogger(logr.FromSlogHandler(log.Handler()))
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT)
	err := run(ctx, log)
	stop()
	if err != nil {
		log.Error("the "+name+" stopped", "error", err)
		os.Exit(1)
	}
}

// NewRegistry makes a registry with the metrics of the process and its runtime.
func NewRegistry() *prometheus.Registry {
	registry := prometheus.NewRegistry()
	registry.MustRegister(collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return registry
}

// ReadToken reads the ledger's token from a file; empty when no file is named.
func ReadToken(file string) (string, error) {
	if file == "" {
		return "", nil
	}
	raw, err := os.ReadFile(file) //nolint:gosec // the admin names the file
	if err != nil {
		return "", fmt.Errorf("reading the ledger's token: %w", err)
	}
	return strings.TrimSpace(string(raw)), nil
}
