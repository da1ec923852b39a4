package main

import (
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"net/url"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/chain/signer/keyring"
	"github.com/dehug-io/dehug-operator/internal/commandline"
)

// options are the command line.
type options struct {
	ledger, tokenFile, metrics string
	keys                       []string
	passphraseFile             string
	logLevel                   slog.Level
}

// Bind adds a flag for each option, with its default.
func (o *options) Bind(f *flag.FlagSet) {
	f.StringVar(&o.ledger, "ledger", "nats://dehug-ledger.dehug-system.svc:4222", "URL of the usage ledger")
	f.StringVar(&o.tokenFile, "ledger-token-file", "", "file with the ledger's token")
	f.StringVar(&o.metrics, "metrics", ":9090", "address of /metrics and /healthz")
	f.Func("key", "key that signs for a network in place of its spec.account.signer, as <network>=<key>, such as "+
		"base=keystore:/etc/dehug/signer/key.json; <key> is one of "+strings.Join(keyring.Forms(), ", ")+
		" but the last; repeatable", commandline.List(&o.keys))
	f.StringVar(&o.passphraseFile, "passphrase-file", "", "file with the passphrase of the keystores that --key names")
	f.TextVar(&o.logLevel, "log-level", slog.LevelInfo, "least severe level that is logged: debug, info, warn or error")
}

// Validate returns every mistake in the options, with what to give instead.
func (o *options) Validate() error {
	var errs []error
	if u, err := url.Parse(o.ledger); err != nil || u.Scheme != "nats" || u.Host == "" {
		errs = append(errs, fmt.Errorf("--ledger is %q: give a URL such as nats://dehug-ledger.dehug-system.svc:4222",
			o.ledger))
	}
	if _, err := o.locations(); err != nil {
		errs = append(errs, err)
	}
	if o.metrics == "" {
		errs = append(errs, errors.New("--metrics is empty: give an address such as :9090"))
	}
	return errors.Join(errs...)
}

// locations returns where the keys of networks are, by the networks' names.
func (o *options) locations() (map[string]keyring.Location, error) {
	found := map[string]keyring.Location{}
	for _, text := range o.keys {
		network, key, given := strings.Cut(text, "=")
		if !given || network == "" {
			return nil, errors.New("--key names no network: give <network>=<key>, such as base=keystore:/etc/dehug/key.json")
		}
		location, err := keyring.Parse(key)
		switch {
		case err != nil:
			return nil, fmt.Errorf("--key of network %s: %w", network, err)
		case location.Kind == keyring.Watch:
			return nil, fmt.Errorf("--key of network %s is an account that is only watched: name its key", network)
		case location.Kind == keyring.Keystore && o.passphraseFile == "":
			return nil, fmt.Errorf("--key of network %s is a keystore: give --passphrase-file too", network)
		}
		if _, twice := found[network]; twice {
			return nil, fmt.Errorf("--key is given twice for network %s: give one", network)
		}
		found[network] = location
	}
	return found, nil
}
