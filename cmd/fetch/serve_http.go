package main

import (
	"net/http"
	"strconv"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/dehug-io/dehug-operator/internal/content/serve"
)

// serveMux returns the routes of a folderServer: the content under /ipfs, and its status and metrics.
func serveMux(state *serveState, handler *serve.Handler) *http.ServeMux {
	mux := http.NewServeMux()
	mux.Handle("/ipfs/", handler)
	state.status.Register(mux, serveMetrics{state, handler})
	return mux
}

// serveMetrics shows to Prometheus what is not in a folderServer's report.
type serveMetrics struct {
	state   *serveState
	handler *serve.Handler
}

func describeServe(name, help string, labels ...string) *prometheus.Desc {
	return prometheus.NewDesc("dehug_serve_"+name, help, labels, nil)
}

var (
	serveRequests = describeServe("requests_total", "Answers under /ipfs.", "format", "status")
	serveSent     = describeServe("sent_bytes_total", "Bytes of bodies sent under /ipfs.", "format", "status")
	serveScrubs   = describeServe("scrubs_total", "Scrubs since the start, also of single files.")
	serveChecked  = describeServe("scrubbed_bytes_total", "Bytes hashed by scrubs since the start.")
	serveRepaired = describeServe("repaired_blocks_total", "Blocks repaired since the start.")
)

// Describe lists the metrics.
func (m serveMetrics) Describe(ch chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{serveRequests, serveSent, serveScrubs, serveChecked, serveRepaired} {
		ch <- d
	}
}

// Collect reads them.
func (m serveMetrics) Collect(ch chan<- prometheus.Metric) {
	counter := func(d *prometheus.Desc, v int64, labels ...string) {
		ch <- prometheus.MustNewConstMetric(d, prometheus.CounterValue, float64(v), labels...)
	}
	for _, n := range m.handler.Counts() {
		counter(serveRequests, n.Requests, n.Format, strconv.Itoa(n.Status))
		counter(serveSent, n.Bytes, n.Format, strconv.Itoa(n.Status))
	}
	scrubs, checked, repaired := m.state.scrubTotals()
	counter(serveScrubs, scrubs)
	counter(serveChecked, checked)
	counter(serveRepaired, repaired)
}
