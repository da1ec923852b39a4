package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/modelfile"
	"github.com/dehug-io/dehug-operator/internal/content/serve"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

const serveUsage = "usage: fetch serve --out <folder> --listen <address> [--source <url> …] [--mirror <url> …] " +
	"[--mirrors-file <file>] [options]"

// Bounds of the server.
const (
	headerTimeout = 10 * time.Second
	writeTimeout  = 30 * time.Second // extended as long as a client reads
	idleTimeout   = time.Minute
	shutdownGrace = 10 * time.Second
	maxHeader     = 16 << 10
)

// serveSettings are the command line of fetch serve.
type serveSettings struct {
	out, listen      string
	sources, mirrors []string
	mirrorsFile      string
	scrubInterval    time.Duration
	scrubRate        int64
	maxRequests      int
	allowUnsafe      bool
}

func parseServe(args []string, stderr io.Writer) (serveSettings, error) {
	var s serveSettings
	f := flag.NewFlagSet("fetch serve", flag.ContinueOnError)
	f.SetOutput(io.Discard)
	list := func(to *[]string) func(string) error {
		return func(v string) error {
			*to = append(*to, v)
			return nil
		}
	}
	f.StringVar(&s.out, "out", "", "published folder to serve")
	f.StringVar(&s.listen, "listen", "", "address to serve /ipfs, /status, /metrics and /healthz on, such as :8080")
	f.Func("source", "where damaged blocks are fetched from, as for fetch; repeat for more", list(&s.sources))
	f.Func("mirror", "an in-cluster mirror, asked before any source; repeat for more", list(&s.mirrors))
	f.StringVar(&s.mirrorsFile, "mirrors-file", "", "file with one more mirror per line; it may change, and is read before each scrub")
	f.DurationVar(&s.scrubInterval, "scrub-interval", 24*time.Hour, "time between scrubs of the whole folder; 0 for none")
	f.Int64Var(&s.scrubRate, "scrub-rate", 0, "bytes a second that a scrub may read (default: what idle time allows)")
	f.IntVar(&s.maxRequests, "max-requests", 0, "requests answered at once (default 64)")
	f.BoolVar(&s.allowUnsafe, "allow-unsafe-formats", false, "serve content with files that can carry code")
	if err := f.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			f.SetOutput(stderr)
			_, _ = fmt.Fprintln(stderr, serveUsage)
			f.PrintDefaults()
		}
		return s, err
	}
	switch {
	case f.NArg() > 0:
		return s, fmt.Errorf("unexpected argument %q: every value needs its flag", f.Arg(0))
	case s.out == "":
		return s, errors.New("--out is missing: give the published folder")
	case s.listen == "":
		return s, errors.New("--listen is missing: give the address to serve on, such as :8080")
	case s.scrubInterval < 0 || s.scrubRate < 0 || s.maxRequests < 0:
		return s, errors.New("a negative --scrub-interval, --scrub-rate or --max-requests: give 0 or more")
	}
	return s, nil
}

// runServe serves, scrubs and repairs a published folder until it is told to stop.
// It returns the exit code, 0 for a stop.
func runServe(ctx context.Context, args []string, stderr io.Writer) int {
	s, err := parseServe(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if err == nil {
		err = serveFolder(ctx, s, stderr)
	}
	if err != nil {
		_, _ = fmt.Fprintln(stderr, "fetch serve: "+oneLine(err.Error()))
		return 1
	}
	return 0
}

func serveFolder(ctx context.Context, s serveSettings, stderr io.Writer) error {
	k := &folderServer{settings: s, log: stderr, hurt: newHurtList(), mirrors: mirrorList{file: s.mirrorsFile}}
	var err error
	if k.sources, err = openSources(s.mirrors, s.sources); err != nil {
		return err
	}
	defer source.CloseAll(k.sources)
	if k.store, err = content.OpenStore(s.out, k.hurt.add); err != nil {
		return err
	}
	defer k.store.Close()
	m := k.store.Manifest()
	if !s.allowUnsafe {
		if err := modelfile.CheckPaths(m.Paths()); err != nil {
			return err
		}
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", s.listen)
	if err != nil {
		return fmt.Errorf("listening on %s: %w", s.listen, err)
	}
	handler := serve.New(serve.Options{MaxRequests: s.maxRequests}, k.store)
	k.state = newServeState(m, k.sources)
	k.say("opened %s in %s: %d bytes in %d files, serving on %s", m.Root, s.out, m.TotalBytes, len(m.Files), listener.Addr())
	return k.run(ctx, listener, serveMux(k.state, handler))
}

// run serves and scrubs until the context ends, or one of the two fails.
func (k *folderServer) run(ctx context.Context, listener net.Listener, handler http.Handler) error {
	server := &http.Server{
		Handler: handler, ReadHeaderTimeout: headerTimeout, WriteTimeout: writeTimeout,
		IdleTimeout: idleTimeout, MaxHeaderBytes: maxHeader,
	}
	work, cancel := context.WithCancel(ctx)
	defer cancel()
	ended := make(chan error, 2)
	go func() {
		err := server.Serve(listener)
		if errors.Is(err, http.ErrServerClosed) {
			err = nil
		}
		ended <- err
	}()
	go func() { ended <- k.look(work) }()
	var first error
	left := 2
	select {
	case <-ctx.Done():
	case first = <-ended:
		left--
	}
	cancel()
	grace, stop := context.WithTimeout(context.WithoutCancel(ctx), shutdownGrace)
	defer stop()
	if err := server.Shutdown(grace); err != nil {
		_ = server.Close()
	}
	for ; left > 0; left-- {
		if err := <-ended; first == nil {
			first = err
		}
	}
	return first
}
