package main

import (
	"net/http"
	"strconv"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/dehug-io/dehug-operator/internal/content/serve"
)

// keepMux is what a keeper answers.
func keepMux(state *keepState, handler *serve.Handler) *http.ServeMux {
	mux := http.NewServeMux()
	mux.Handle("/ipfs/", handler)
	state.status.Register(mux, keepMetrics{state, handler})
	return mux
}

// keepMetrics shows to Prometheus what is not in a keeper's report.
type keepMetrics struct {
	state   *keepState
	handler *serve.Handler
}

func describeKeep(name, help string, labels ...string) *prometheus.Desc {
	return prometheus.NewDesc("dehug_keep_"+name, help, labels, nil)
}

var (
	keepRequests = describeKeep("requests_total", "Answers under /ipfs.", "format", "status")
	keepSent     = describeKeep("sent_bytes_total", "Bytes of bodies sent under /ipfs.", "format", "status")
	keepScrubs   = describeKeep("scrubs_total", "Scrubs since the start, also of single files.")
	keepChecked  = describeKeep("scrubbed_bytes_total", "Bytes hashed by scrubs since the start.")
	keepRepaired = describeKeep("repaired_blocks_total", "Blocks repaired since the start.")
)

// Describe lists the metrics.
func (m keepMetrics) Describe(ch chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{keepRequests, keepSent, keepScrubs, keepChecked, keepRepaired} {
		ch <- d
	}
}

// Collect reads them.
func (m keepMetrics) Collect(ch chan<- prometheus.Metric) {
	counter := func(d *prometheus.Desc, v int64, labels ...string) {
		ch <- prometheus.MustNewConstMetric(d, prometheus.CounterValue, float64(v), labels...)
	}
	for _, n := range m.handler.Counts() {
		counter(keepRequests, n.Requests, n.Format, strconv.Itoa(n.Status))
		counter(keepSent, n.Bytes, n.Format, strconv.Itoa(n.Status))
	}
	scrubs, checked, repaired := m.state.sums()
	counter(keepScrubs, scrubs)
	counter(keepChecked, checked)
	counter(keepRepaired, repaired)
}
