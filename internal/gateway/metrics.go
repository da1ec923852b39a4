package gateway

import (
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

// Metrics are the gateway's Prometheus metrics. A nil *Metrics counts nothing.
type Metrics struct {
	inflight prometheus.Gauge
	requests *prometheus.CounterVec
	tokens   *prometheus.CounterVec
	basis    *prometheus.CounterVec
	duration *prometheus.HistogramVec
	first    *prometheus.HistogramVec
	tries    *prometheus.CounterVec
	retries  *prometheus.CounterVec
	ejection *prometheus.CounterVec
	bytes    prometheus.Gauge
	refused  *prometheus.CounterVec
}

// NewMetrics registers the gateway's metrics.
func NewMetrics(registry prometheus.Registerer) *Metrics {
	buckets := prometheus.ExponentialBuckets(0.005, 2, 16)
	labels := []string{"namespace", "endpoint"}
	m := &Metrics{
		inflight: prometheus.NewGauge(prometheus.GaugeOpts{
			Name: "dehug_gateway_requests_in_flight", Help: "Requests under way."}),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "dehug_gateway_requests_total", Help: "Requests by how they ended."}, append(labels, "outcome")),
		tokens: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "dehug_gateway_tokens_total", Help: "Tokens put on the usage ledger."}, append(labels, "direction")),
		basis: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "dehug_gateway_usage_events_total",
			Help: "Usage events by what their units follow from: the pod's count (reported), the text delivered (counted), " +
				"or the most that the bytes allow, because the pod claimed more (clamped)."}, append(labels, "basis")),
		duration: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "dehug_gateway_request_duration_seconds", Help: "From the request to its last byte.", Buckets: buckets},
			labels),
		first: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "dehug_gateway_first_byte_seconds", Help: "From the request to the pod's first byte.", Buckets: buckets},
			labels),
		tries: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "dehug_gateway_pod_tries_total",
			Help: "Requests sent to pods, retries too, by the class of the status that came back, such as 2xx; none when " +
				"none came.",
		}, append(labels, "status")),
		retries: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "dehug_gateway_retries_total",
			Help: "Requests sent once more, by why that was safe: unsent, stale_connection or refused."},
			append(labels, "cause")),
		ejection: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "dehug_gateway_ejections_total", Help: "Pods left out for a while because they failed too often."}, labels),
		bytes: prometheus.NewGauge(prometheus.GaugeOpts{
			Name: "dehug_gateway_body_bytes_in_flight", Help: "Bytes reserved for the bodies of requests and replies under " +
				"way."}),
		refused: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "dehug_gateway_refused_for_memory_total",
			Help: "Requests refused because too many bytes were in flight, by what they were needed for: request or reply."},
			[]string{"body"}),
	}
	registry.MustRegister(m.inflight, m.requests, m.tokens, m.basis, m.duration, m.first, m.tries, m.retries, m.ejection,
		m.bytes, m.refused)
	return m
}

func (m *Metrics) countBegin() {
	if m != nil {
		m.inflight.Inc()
	}
}

// countEnd counts a request that ended; e is nil when it was for no endpoint.
func (m *Metrics) countEnd(e *Endpoint, took time.Duration, outcome usage.Outcome) {
	if m == nil {
		return
	}
	m.inflight.Dec()
	var namespace, name string
	if e != nil {
		namespace, name = e.Namespace, e.Name
		m.duration.WithLabelValues(namespace, name).Observe(took.Seconds())
	}
	m.requests.WithLabelValues(namespace, name, string(outcome)).Inc()
}

func (m *Metrics) countUsage(e *Endpoint, units usage.Units, basis usage.Basis) {
	if m == nil {
		return
	}
	m.basis.WithLabelValues(e.Namespace, e.Name, string(basis)).Inc()
	m.tokens.WithLabelValues(e.Namespace, e.Name, "input").Add(float64(units.InputTokens))
	m.tokens.WithLabelValues(e.Namespace, e.Name, "output").Add(float64(units.OutputTokens))
}

func (m *Metrics) firstByte(e *Endpoint, elapsed time.Duration) {
	if m != nil {
		m.first.WithLabelValues(e.Namespace, e.Name).Observe(elapsed.Seconds())
	}
}

// countAttempt counts a request sent to a pod; status is 0 when no answer came.
func (m *Metrics) countAttempt(e *Endpoint, status int) {
	if m == nil {
		return
	}
	class := "none"
	if status > 0 {
		class = strconv.Itoa(status/100) + "xx"
	}
	m.tries.WithLabelValues(e.Namespace, e.Name, class).Inc()
}

func (m *Metrics) countRetry(e *Endpoint, why safety) {
	if m != nil {
		m.retries.WithLabelValues(e.Namespace, e.Name, string(why)).Inc()
	}
}

func (m *Metrics) countEjection(e *Endpoint) {
	if m != nil {
		m.ejection.WithLabelValues(e.Namespace, e.Name).Inc()
	}
}

// showHeldBytes shows the bytes that bodies hold now.
func (m *Metrics) showHeldBytes(bytes int64) {
	if m != nil {
		m.bytes.Set(float64(bytes))
	}
}

func (m *Metrics) refusedForMemory(body string) {
	if m != nil {
		m.refused.WithLabelValues(body).Inc()
	}
}
