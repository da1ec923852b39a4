package main

import (
	"context"
	"crypto/x509"
	"errors"
	"flag"
	"fmt"
	"os"
	"slices"
	"time"

	"github.com/dehug-io/dehug-operator/internal/commandline"
	"github.com/dehug-io/dehug-operator/internal/content/discover"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// routerPatience is how long a fetch that has other sources waits for routers.
const routerPatience = 2 * time.Second

// sourceFlags are the options of sources that fetch and fetch serve share.
type sourceFlags struct {
	sources, mirrors          []string
	sourcesFile, caBundleFile string
}

// bind adds a flag for each option.
func (s *sourceFlags) bind(f *flag.FlagSet) {
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

// open returns the mirrors and then the other sources. What is wrong with some of them does not keep the rest from
// being used.
func (s *sourceFlags) open() ([]source.Source, error) {
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
	configs, err := s.configs()
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

// configs are the sources of the command line and of the file. The error is about the file.
func (s *sourceFlags) configs() ([]source.Config, error) {
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

// findSources returns the sources that the command line names, and those that
// its routers name. One that cannot be used, or a router that fails, is reported
// and does no harm beside other sources.
func findSources(ctx context.Context, s options, rep *reporter) ([]source.Source, error) {
	sources, wrong := s.open()
	routers := make([]string, 0, len(s.routers))
	for _, router := range s.routers {
		if _, err := discover.ParseRouter(router); err != nil {
			wrong = errors.Join(wrong, err)
			continue
		}
		routers = append(routers, router)
	}
	s.routers = routers
	found, failed := askRouters(ctx, s, len(sources)+len(s.providers) > 0)
	for _, raw := range slices.Concat(s.providers, found) {
		if slices.Contains(s.sources, raw) || slices.Contains(s.mirrors, raw) {
			continue
		}
		p, err := source.Parse(raw, source.WithRouterBounds(s.allowPrivate))
		if err != nil {
			wrong = errors.Join(wrong, err)
			continue
		}
		sources = append(sources, p)
	}
	if len(sources) == 0 && wrong != nil {
		return nil, wrong
	}
	if err := errors.Join(wrong, failed); err != nil {
		rep.warn(err)
	}
	if len(sources) == 0 {
		return nil, ipld.Errorf(source.ErrUnavailable, "no router names a provider of %s that can be used: add a --source, "+
			"or ask the creator to pin the content", s.cid)
	}
	return sources, nil
}

// askRouters returns what the routers name, if there are any. It takes less long
// where the fetch has other sources.
func askRouters(ctx context.Context, s options, others bool) ([]string, error) {
	if len(s.routers) == 0 {
		return nil, nil
	}
	if others {
		patient, cancel := context.WithTimeout(ctx, routerPatience)
		defer cancel()
		ctx = patient
	}
	return discover.FindSources(ctx, s.routers, s.cid, s.allowPrivate)
}
