package main

import (
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"time"

	"github.com/dehug-io/dehug-operator/internal/gateway"
	"github.com/dehug-io/dehug-operator/internal/ledger"
)

// options are the command line.
type options struct {
	listen, metrics                      string
	ledgerDir, ledgerListen, ledgerToken string
	namespace, instance                  string
	ledgerMaxBytes, maxBody, maxInflight int64
	maxConnections                       int
	headerTimeout, idleTimeout           time.Duration
	drainDelay, drainLimit               time.Duration
	logLevel                             slog.Level
}

// Bind adds a flag for each option, with its default.
func (o *options) Bind(f *flag.FlagSet) {
	f.StringVar(&o.listen, "listen", ":8080", "address of the OpenAI-compatible API")
	f.StringVar(&o.metrics, "metrics", ":9090", "address of /metrics, /healthz and /readyz")
	f.StringVar(&o.ledgerDir, "ledger-dir", "/var/lib/dehug/ledger", "folder of the usage ledger, on a persistent volume")
	f.StringVar(&o.ledgerListen, "ledger-listen", ":4222", "address at which the reporter reads the ledger")
	f.StringVar(&o.ledgerToken, "ledger-token-file", "", "file with the token that the reporter must present")
	f.StringVar(&o.namespace, "namespace", "", "namespace of this pod, where it tells the manager what it has seen; "+
		"empty tells nothing")
	f.StringVar(&o.instance, "instance", "", "name of this pod")
	f.Int64Var(&o.ledgerMaxBytes, "ledger-max-bytes", ledger.DefaultMaxBytes, "bytes of unsettled usage; when full, "+
		"nothing is served")
	f.Int64Var(&o.maxBody, "max-body", gateway.DefaultMaxBody, "bytes of the largest request body")
	f.Int64Var(&o.maxInflight, "max-inflight-bytes", 0,
		"bytes that the bodies of requests and replies may hold at once; 0 means a quarter of the memory limit")
	f.IntVar(&o.maxConnections, "max-connections", gateway.DefaultMaxConnections, "connections of callers that are kept")
	f.DurationVar(&o.idleTimeout, "idle-timeout", gateway.DefaultIdleTimeout, "how long a pod may be silent within an "+
		"answer")
	f.DurationVar(&o.headerTimeout, "upstream-timeout", gateway.DefaultHeaderTimeout,
		"how long a pod may take to begin its answer")
	f.DurationVar(&o.drainDelay, "drain-delay", 3*time.Second, "on shutdown, how long to keep accepting while not ready")
	f.DurationVar(&o.drainLimit, "drain-timeout", 2*time.Minute,
		"on shutdown, how long requests in flight may take; shortly before, they are cut and their usage is recorded")
	f.TextVar(&o.logLevel, "log-level", slog.LevelInfo, "least severe level that is logged: debug, info, warn or error")
}

// Validate returns every mistake in the options, with what to give instead.
func (o *options) Validate() error {
	var errs []error
	for _, address := range []struct{ name, value string }{
		{"listen", o.listen}, {"metrics", o.metrics}, {"ledger-listen", o.ledgerListen},
	} {
		if address.value == "" {
			errs = append(errs, fmt.Errorf("--%s is empty: give an address such as :8080", address.name))
		}
	}
	if o.ledgerDir == "" {
		errs = append(errs, errors.New("--ledger-dir is empty: give a folder on a persistent volume"))
	}
	if o.namespace != "" && o.instance == "" {
		errs = append(errs, errors.New("--instance is empty: give the name of the pod"))
	}
	for name, value := range map[string]int64{
		"ledger-max-bytes": o.ledgerMaxBytes, "max-body": o.maxBody, "max-connections": int64(o.maxConnections),
	} {
		if value < 1 {
			errs = append(errs, fmt.Errorf("--%s is %d: give at least 1", name, value))
		}
	}
	if o.maxInflight < 0 {
		errs = append(errs, fmt.Errorf("--max-inflight-bytes is %d: give 0 or more", o.maxInflight))
	}
	for name, value := range map[string]time.Duration{"idle-timeout": o.idleTimeout, "upstream-timeout": o.headerTimeout} {
		if value <= 0 {
			errs = append(errs, fmt.Errorf("--%s is %s: give a time such as 1m", name, value))
		}
	}
	for name, value := range map[string]time.Duration{"drain-delay": o.drainDelay, "drain-timeout": o.drainLimit} {
		if value < 0 {
			errs = append(errs, fmt.Errorf("--%s is %s: give 0s or more", name, value))
		}
	}
	return errors.Join(errs...)
}
