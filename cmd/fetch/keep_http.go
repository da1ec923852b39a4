package main

import (
	"encoding/json"
	"net/http"
	"strconv"
	"strings"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/serve"
)

// keepMux is what a keeper answers.
func keepMux(state *keepState, handler *serve.Handler) *http.ServeMux {
	mux := http.NewServeMux()
	mux.Handle("/ipfs/", handler)
	mountReport(mux, state.current, keepCollector{state, handler})
	return mux
}

// mountReport answers /status with the report, /metrics with what is collected,
// and /healthz.
func mountReport(mux *http.ServeMux, current func() content.Report, more prometheus.Collector) {
	registry := prometheus.NewRegistry()
	registry.MustRegister(more)
	mux.Handle("GET /metrics", promhttp.HandlerFor(registry, promhttp.HandlerOpts{MaxRequestsInFlight: 4}))
	mux.HandleFunc("GET /status", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		w.Header().Set("Cache-Control", "no-store")
		_ = json.NewEncoder(w).Encode(current())
	})
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) {
		_, _ = w.Write([]byte("ok\n"))
	})
}

// keepCollector reads a keeper's metrics when they are asked for.
type keepCollector struct {
	state   *keepState
	handler *serve.Handler
}

func describe(name, help string, labels ...string) *prometheus.Desc {
	return prometheus.NewDesc("dehug_keep_"+name, help, labels, nil)
}

var (
	descContent  = describe("content_bytes", "Bytes of the content that is kept.", "cid")
	descRequests = describe("requests_total", "Answers under /ipfs.", "format", "status")
	descSent     = describe("sent_bytes_total", "Bytes of bodies sent under /ipfs.", "format", "status")
	descScrubs   = describe("scrubs_total", "Scrubs since the start, also of single files.")
	descChecked  = describe("scrubbed_bytes_total", "Bytes hashed by scrubs since the start.")
	descRepaired = describe("repaired_blocks_total", "Blocks repaired since the start.")
	descDamaged  = describe("damaged_paths", "Paths that the last scrub left damaged, at most 16.")
	descFinished = describe("scrub_finished_timestamp_seconds", "When the last scrub ended.")
	descSource   = describe("source_bytes_total", "Bytes that a source contributed to repairs.", "source")
)

// Describe lists the metrics.
func (c keepCollector) Describe(ch chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{
		descContent, descRequests, descSent, descScrubs, descChecked, descRepaired, descDamaged, descFinished, descSource,
	} {
		ch <- d
	}
}

// Collect reads them.
func (c keepCollector) Collect(ch chan<- prometheus.Metric) {
	counter := func(d *prometheus.Desc, v int64, labels ...string) {
		ch <- prometheus.MustNewConstMetric(d, prometheus.CounterValue, float64(v), labels...)
	}
	gauge := func(d *prometheus.Desc, v float64, labels ...string) {
		ch <- prometheus.MustNewConstMetric(d, prometheus.GaugeValue, v, labels...)
	}
	for _, n := range c.handler.Counts() {
		counter(descRequests, n.Requests, n.Format, strconv.Itoa(n.Status))
		counter(descSent, n.Bytes, n.Format, strconv.Itoa(n.Status))
	}
	scrubs, checked, repaired := c.state.sums()
	counter(descScrubs, scrubs)
	counter(descChecked, checked)
	counter(descRepaired, repaired)
	r := c.state.current()
	gauge(descContent, float64(r.BytesTotal), r.CID)
	for _, s := range r.Sources {
		counter(descSource, s.Bytes, strings.ToValidUTF8(s.Name, "?"))
	}
	if r.Scrub != nil {
		gauge(descDamaged, float64(len(r.Scrub.Damaged)))
		gauge(descFinished, float64(r.Scrub.FinishedAt.Unix()))
	}
}
