// Command fetch downloads the content of a CID from sources that need not be
// trusted, verifies every byte, and publishes the folder. The cache Job runs it;
// fetch serve serves what was published, and fetch scrub checks and repairs it.
package main

import (
	"context"
	"errors"
	"flag"
	"io"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"

	"github.com/dehug-io/dehug-operator/internal/commandline"
	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := runCommand(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

const usage = "fetch --cid <cid> --source <url> [--source <url> …] [--mirror <url> …] [--router <url> …] --out " +
	"<folder> [options]"

// budget bounds the content by the flags.
func (o *options) budget() ipld.Budget {
	return ipld.Budget{
		MaxBytes: o.maxBytes, MaxNodes: o.maxNodes, MaxEntries: o.maxEntries,
		Names: ipld.LimitNames{Bytes: "--max-bytes", Nodes: "--max-nodes", Entries: "--max-entries"},
	}
}

// runCommand returns the exit code: 0 only when every byte is verified and published.
func runCommand(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	if len(args) > 0 && args[0] == "serve" {
		return runServe(ctx, args[1:], stderr)
	}
	if len(args) > 0 && args[0] == "scrub" {
		return runScrub(ctx, args[1:], stderr)
	}
	var s options
	err := commandline.Read("fetch", usage, args, &s, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if id, err := ipld.ParseCID(s.cid); err == nil {
		s.cid = id.String() // whichever form was given, the outcome names the canonical one
	}
	rep := newProgressPrinter(s, stdout, stderr, time.Now())
	if err != nil {
		return rep.printOutcome(nil, err, time.Now())
	}
	result, err := fetchContent(ctx, s, rep)
	return rep.printOutcome(result, err, time.Now())
}

func fetchContent(ctx context.Context, s options, rep *progressPrinter) (*content.Result, error) {
	sources, err := findSources(ctx, s, rep)
	if err != nil {
		return nil, err
	}
	defer source.CloseAll(sources)
	live := &content.Live{}
	if s.listen != "" {
		stop, err := showStatus(ctx, s.listen, live)
		if err != nil {
			return nil, err
		}
		defer stop()
	}
	return content.Fetch(ctx, sources, content.FetchOptions{
		Root:               s.cid,
		Out:                s.out,
		Files:              s.files,
		Budget:             s.budget(),
		AllowUnsafeFormats: s.allowUnsafe,
		Verify:             s.verify,
		Concurrency:        s.concurrency,
		RetryFor:           s.retryFor,
		Progress:           func(p content.Progress) { rep.printProgress(p, time.Now()) },
		Live:               live,
	})
}

// showStatus serves what a fetch tells of itself until stop is called.
func showStatus(ctx context.Context, address string, live *content.Live) (stop func(), err error) {
	s := &status{}
	_, closeServer, err := startServer(ctx, address, s.Handler())
	if err != nil {
		return nil, err
	}
	following, cancel := context.WithCancel(ctx)
	var wg sync.WaitGroup
	wg.Go(func() { s.followFetch(following, live) })
	return func() {
		cancel()
		wg.Wait()
		closeServer()
	}, nil
}
