package main

import (
	"crypto/x509"
	"errors"
	"flag"
	"fmt"
	"os"

	"github.com/dehug-io/dehug-operator/internal/commandline"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// sourceFlags are the options of sources that fetch and fetch serve share.
type sourceFlags struct {
	sources, mirrors          []string
	sourcesFile, caBundleFile string
}

// bindFlags adds a flag for each option.
func (s *sourceFlags) bindFlags(f *flag.FlagSet) {
	f.Func("source", "where to fetch from: http(s):// gateway or mirror, ipfs+rpc://host:port, "+
		"/ip4/…/tcp/…/p2p/… (a peer), file:///folder or CAR; repeat for more, all are used at once",
		commandline.List(&s.sources))
	f.Func("mirror", "a source near at hand, of the same kinds: it is asked first, without a proxy, and the others only "+
		"for what no mirror delivers; repeat for more", commandline.List(&s.mirrors))
	f.StringVar(&s.sourcesFile, "sources-file", "", `file of more sources with their headers, CA bundle, proxy and kind: `+
		`{"sources": [{"url": "https://…", "headers": {"Authorization": "…"}, "caBundle": "-----BEGIN…", `+
		`"proxy": "http://…", "kind": "Gateway"}]}`)
	f.StringVar(&s.caBundleFile, "ca-bundle-file", "", "file of certificates in PEM that are trusted beside the system's")
}

// isEmpty reports whether no source is named.
func (s *sourceFlags) isEmpty() bool {
	return len(s.sources)+len(s.mirrors) == 0 && s.sourcesFile == ""
}

// openSources returns the mirrors and then the other sources. What is wrong with some of them does not keep the rest
// from being used.
func (s *sourceFlags) openSources() ([]source.Source, error) {
	var out []source.Source
	var wrong []error
	roots, err := readRoots(s.caBundleFile)
	if err != nil {
		wrong = append(wrong, err)
	}
	for _, raw := range s.mirrors {
		m, err := source.Parse(raw, source.WithRoots(roots), source.WithoutProxy())
		if err != nil {
			wrong = append(wrong, err)
			continue
		}
		out = append(out, source.AsMirror(m))
	}
	configs, err := s.readConfigs()
	if err != nil {
		wrong = append(wrong, err)
	}
	for _, c := range configs {
		o, err := source.Open(c, source.WithRoots(roots))
		if err != nil {
			wrong = append(wrong, fmt.Errorf("not using the source %s: %w", source.DisplayURL(c.URL), err))
			continue
		}
		out = append(out, o)
	}
	return out, errors.Join(wrong...)
}

// readConfigs are the sources of the command line and of the file. The error is about the file.
func (s *sourceFlags) readConfigs() ([]source.Config, error) {
	configs := make([]source.Config, 0, len(s.sources))
	for _, raw := range s.sources {
		configs = append(configs, source.Config{URL: raw})
	}
	if s.sourcesFile == "" {
		return configs, nil
	}
	f, err := os.Open(s.sourcesFile)
	if err != nil {
		return configs, fmt.Errorf("opening the file of sources: %w", err)
	}
	defer func() { _ = f.Close() }()
	more, err := source.DecodeConfigs(f)
	if err != nil {
		return configs, fmt.Errorf("reading %s: %w", s.sourcesFile, err)
	}
	return append(configs, more...), nil
}

// readRoots returns the system's certificates and those of a file; nil, for the system's, without one.
func readRoots(file string) (*x509.CertPool, error) {
	if file == "" {
		return nil, nil
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("reading the CA bundle: %w", err)
	}
	roots, err := source.SystemRootsWith(data)
	if err != nil {
		return nil, fmt.Errorf("reading the CA bundle %s: %w", file, err)
	}
	return roots, nil
}
