package network

import (
	"strings"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/dehug-io/dehug-operator/internal/chain"
)

// Metrics are the numbers of the chains' endpoints, by network and host.
type Metrics struct {
	block   *prometheus.GaugeVec
	seconds *prometheus.GaugeVec
	up      *prometheus.GaugeVec
}

// NewMetrics registers the metrics.
func NewMetrics(registry prometheus.Registerer) *Metrics {
	gauge := func(name, help string, labels ...string) *prometheus.GaugeVec {
		g := prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: name, Help: help}, append([]string{"network", "endpoint"},
			labels...))
		registry.MustRegister(g)
		return g
	}
	return &Metrics{
		block: gauge("dehug_chain_endpoint_block", "Number of the newest block that an endpoint has, by finality.",
			"finality"),
		seconds: gauge("dehug_chain_endpoint_seconds", "Time that an endpoint took to name its newest blocks."),
		up:      gauge("dehug_chain_endpoint_up", "1 when an endpoint answers for the right chain."),
	}
}

// record takes in a census. A nil Metrics records nothing.
func (m *Metrics) record(network string, replies []chain.EndpointReply, finalities []chain.Finality) {
	if m == nil {
		return
	}
	m.drop(network)
	for _, reply := range replies {
		up := 0.0
		if reply.Err == nil {
			up = 1
		}
		m.up.WithLabelValues(network, reply.Host).Set(up)
		m.seconds.WithLabelValues(network, reply.Host).Set(reply.Took.Seconds())
		for i, head := range reply.Heads {
			if head.Err == nil {
				m.block.WithLabelValues(network, reply.Host, strings.ToLower(string(finalities[i]))).Set(float64(head.Block.Number))
			}
		}
	}
}

// drop forgets a network.
func (m *Metrics) drop(network string) {
	if m == nil {
		return
	}
	of := prometheus.Labels{"network": network}
	m.block.DeletePartialMatch(of)
	m.seconds.DeletePartialMatch(of)
	m.up.DeletePartialMatch(of)
}
