// Command fetch downloads the content of a CID from sources that need not be
// trusted, verifies every byte, and publishes the folder. The cache Job runs it;
// fetch serve serves and heals what was published.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

const usage = "usage: fetch --cid <cid> --source <url> [--source <url> …] [--mirror <url> …] [--router <url> …] --out <folder> [options]"

// settings are the command line.
type settings struct {
	cid, out, terminationLog string
	sources, mirrors         []string
	routers, providers       []string
	allowPrivate             bool
	listen                   string
	maxBytes                 int64
	allowUnsafe, json        bool
	verify                   bool
	concurrency              int
	retryFor, every          time.Duration
}

func parse(args []string, stderr io.Writer) (settings, error) {
	var s settings
	f := flag.NewFlagSet("fetch", flag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.StringVar(&s.cid, "cid", "", "root CID (CIDv1, sha2-256)")
	f.Func("source", "where to fetch from: http(s):// gateway or mirror, ipfs+rpc://host:port, "+
		"/ip4/…/tcp/…/p2p/… (a peer), file:///folder or CAR; repeat for more, all are used at once", func(v string) error {
		s.sources = append(s.sources, v)
		return nil
	})
	f.Func("mirror", "a source near at hand, of the same kinds: it is asked first, and the others only for what no mirror delivers; "+
		"repeat for more", func(v string) error {
		s.mirrors = append(s.mirrors, v)
		return nil
	})
	f.Func("router", "delegated router (a server of /routing/v1) that is asked who provides the content, such as "+
		"https://delegated-ipfs.dev; repeat for more", func(v string) error {
		s.routers = append(s.routers, v)
		return nil
	})
	f.Func("provider", "a source that a router named: an http(s):// gateway or /ip4/…/tcp/…/p2p/… at a public address; repeat for more",
		func(v string) error {
			s.providers = append(s.providers, v)
			return nil
		})
	f.BoolVar(&s.allowPrivate, "allow-private-providers", false, "permit what routers name at private addresses too")
	f.StringVar(&s.out, "out", "", "folder to publish")
	f.Int64Var(&s.maxBytes, "max-bytes", 0, "refuse content larger than this (default 512 GiB)")
	f.BoolVar(&s.allowUnsafe, "allow-unsafe-formats", false, "admit files that can carry code, such as pickles")
	f.BoolVar(&s.verify, "verify", false, "hash a folder that is already published again")
	f.BoolVar(&s.json, "json", false, "end with one JSON object of totals by source on stdout; log in JSON")
	f.StringVar(&s.terminationLog, "termination-log", "", "file to write the outcome to, as compact JSON")
	f.IntVar(&s.concurrency, "concurrency", 0, "requests at once to one source (default 8)")
	f.DurationVar(&s.retryFor, "retry-for", 0, "how long to go on without a byte while all sources fail (default 1m)")
	f.StringVar(&s.listen, "listen", "", "address to serve /status, /metrics and /healthz on meanwhile, such as :8080 (default off)")
	f.DurationVar(&s.every, "progress-every", 5*time.Second, "time between progress lines")
	if err := f.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			f.SetOutput(stderr)
			_, _ = fmt.Fprintln(stderr, usage)
			f.PrintDefaults()
		}
		return s, err
	}
	switch {
	case f.NArg() > 0:
		return s, fmt.Errorf("unexpected argument %q: every value needs its flag", f.Arg(0))
	case s.cid == "":
		return s, errors.New("--cid is missing: give the root CID of the content")
	case s.out == "":
		return s, errors.New("--out is missing: give the folder to publish")
	case len(s.sources)+len(s.mirrors)+len(s.providers)+len(s.routers) == 0:
		return s, errors.New("--source is missing: give at least one, such as https://ipfs.example.org, or a --router that knows some")
	}
	return s, nil
}

// run returns the exit code: 0 only when every byte is verified and published.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	if len(args) > 0 && args[0] == "serve" {
		return runServe(ctx, args[1:], stderr)
	}
	s, err := parse(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	rep := newReporter(s, stdout, stderr, time.Now())
	if err != nil {
		return rep.end(nil, err, time.Now())
	}
	result, err := fetch(ctx, s, rep)
	return rep.end(result, err, time.Now())
}

func fetch(ctx context.Context, s settings, rep *reporter) (*content.Result, error) {
	sources, err := findSources(ctx, s, rep)
	if err != nil {
		return nil, err
	}
	defer source.CloseAll(sources)
	live := &content.Live{}
	if s.listen != "" {
		stop, err := show(ctx, s.listen, live)
		if err != nil {
			return nil, err
		}
		defer stop()
	}
	return content.Fetch(ctx, sources, content.FetchOptions{
		Root:               s.cid,
		Out:                s.out,
		Budget:             ipld.Budget{MaxBytes: s.maxBytes},
		AllowUnsafeFormats: s.allowUnsafe,
		Verify:             s.verify,
		Concurrency:        s.concurrency,
		RetryFor:           s.retryFor,
		Progress:           func(p content.Progress) { rep.progress(p, time.Now()) },
		Live:               live,
	})
}

// show serves what a fetch tells of itself until stop is called.
func show(ctx context.Context, address string, live *content.Live) (stop func(), err error) {
	s := &status{}
	_, closeServer, err := listen(ctx, address, s.Handler())
	if err != nil {
		return nil, err
	}
	following, cancel := context.WithCancel(ctx)
	var wg sync.WaitGroup
	wg.Go(func() { s.follow(following, live) })
	return func() {
		cancel()
		wg.Wait()
		closeServer()
	}, nil
}
