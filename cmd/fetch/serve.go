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

	"github.com/dehug-io/dehug-operator/internal/commandline"
	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/modelfile"
	"github.com/dehug-io/dehug-operator/internal/content/serve"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

const serveUsage = "fetch serve --out <folder> --listen <address> [--source <url> …] [--mirror <url> …] " +
	"[--mirrors-file <file>] [options]"

// Bounds of the server.
const (
	headerTimeout = 10 * time.Second
	writeTimeout  = 30 * time.Second // extended as long as a client reads
	idleTimeout   = time.Minute
	shutdownGrace = 10 * time.Second
	maxHeader     = 16 << 10
)

// runServe serves, scrubs and repairs a published folder until it is told to stop.
// It returns the exit code, 0 for a stop.
func runServe(ctx context.Context, args []string, stderr io.Writer) int {
	var s serveOptions
	err := commandline.Read("fetch serve", serveUsage, args, &s, stderr)
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

func serveFolder(ctx context.Context, s serveOptions, stderr io.Writer) error {
	k := &folderServer{options: s, log: stderr, damaged: newDamageList(), mirrors: mirrorList{file: s.mirrorsFile}}
	var err error
	if k.sources, err = s.openSources(); err != nil {
		if len(k.sources) == 0 {
			return err
		}
		k.logf("not all sources are asked: %s", oneLine(err.Error()))
	}
	defer source.CloseAll(k.sources)
	if k.store, err = content.OpenStore(s.out, k.damaged.addPath); err != nil {
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
	k.logf("opened %s in %s: %d bytes in %d files, serving on %s", m.Root, s.out, m.TotalBytes, len(m.Files),
		listener.Addr())
	return k.runServer(ctx, listener, serveMux(k.state, handler))
}

// runServer serves and scrubs until the context ends, or one of the two fails.
func (k *folderServer) runServer(ctx context.Context, listener net.Listener, handler http.Handler) error {
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
	go func() { ended <- k.scrubLoop(work) }()
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
