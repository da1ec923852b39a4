package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"github.com/dehug-io/dehug-operator/internal/content"
)

// Bounds of what is served to others.
const (
	followEvery   = 500 * time.Millisecond
	statusTimeout = 10 * time.Second // to send a request's header, and between two
	maxStatusHead = 16 << 10
)

// status holds the last report of what the program does and serves it under
// GET /status, /metrics and /healthz. It may be used by several goroutines.
type status struct {
	mu     sync.Mutex
	report content.Report
}

// Update replaces the report that is served.
func (s *status) Update(r content.Report) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.report = r
}

// Report returns the last report.
func (s *status) Report() content.Report {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.report
}

// Handler serves the report and nothing else.
func (s *status) Handler() http.Handler {
	mux := http.NewServeMux()
	s.Register(mux)
	return mux
}

// Register adds the three paths to mux. More metrics are served beside those of
// the report.
func (s *status) Register(mux *http.ServeMux, more ...prometheus.Collector) {
	registry := prometheus.NewRegistry()
	registry.MustRegister(append(more, metrics{s.Report})...)
	mux.Handle("GET /metrics", promhttp.HandlerFor(registry, promhttp.HandlerOpts{}))
	mux.HandleFunc("GET /status", func(w http.ResponseWriter, _ *http.Request) {
		data, err := json.Marshal(s.Report())
		if err != nil {
			http.Error(w, "the report cannot be written", http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write(append(data, '\n'))
	})
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) {
		_, _ = fmt.Fprintln(w, "ok")
	})
}

// followFetch updates the report from a fetch until the context ends, and once more
// then.
func (s *status) followFetch(ctx context.Context, live *content.Live) {
	tick := time.NewTicker(followEvery)
	defer tick.Stop()
	for seen := (&speed{}); ; {
		s.Update(seen.addRate(live.Report(), time.Now()))
		select {
		case <-tick.C:
		case <-ctx.Done():
			s.Update(seen.addRate(live.Report(), time.Now()))
			return
		}
	}
}

// startServer serves a handler on an address until stop is called, which waits a
// moment for what is under way. It returns the address that it got.
func startServer(ctx context.Context, address string, h http.Handler) (at string, stop func(), err error) {
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", address)
	if err != nil {
		return "", nil, fmt.Errorf("listening on %q: %w: give --listen a free address such as :8080", address, err)
	}
	server := &http.Server{
		Handler: h, ReadHeaderTimeout: statusTimeout, IdleTimeout: statusTimeout, MaxHeaderBytes: maxStatusHead,
	}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
			_ = listener.Close()
		}
	}()
	return listener.Addr().String(), func() {
		bounded, cancel := context.WithTimeout(context.WithoutCancel(ctx), time.Second)
		defer cancel()
		if server.Shutdown(bounded) != nil {
			_ = server.Close()
		}
		<-ended
	}, nil
}
