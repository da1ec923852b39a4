package main

import (
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"net/url"
)

// options are the command line.
type options struct {
	ledger, tokenFile, metrics string
	logLevel                   slog.Level
}

// Bind adds a flag for each option, with its default.
func (o *options) Bind(f *flag.FlagSet) {
	f.StringVar(&o.ledger, "ledger", "nats://dehug-ledger.dehug-system.svc:4222", "URL of the usage ledger")
	f.StringVar(&o.tokenFile, "ledger-token-file", "", "file with the ledger's token")
	f.StringVar(&o.metrics, "metrics", ":9090", "address of /metrics and /healthz")
	f.TextVar(&o.logLevel, "log-level", slog.LevelInfo, "least severe level that is logged: debug, info, warn or error")
}

// Validate returns every mistake in the options, with what to give instead.
func (o *options) Validate() error {
	var errs []error
	if u, err := url.Parse(o.ledger); err != nil || u.Scheme != "nats" || u.Host == "" {
		errs = append(errs, fmt.Errorf("--ledger is %q: give a URL such as nats://dehug-ledger.dehug-system.svc:4222",
			o.ledger))
	}
	if o.metrics == "" {
		errs = append(errs, errors.New("--metrics is empty: give an address such as :9090"))
	}
	return errors.Join(errs...)
}
