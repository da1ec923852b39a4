package reporter

import (
	"math/big"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

// Metrics are the reporter's Prometheus metrics. A nil *Metrics counts nothing.
type Metrics struct {
	attempts *prometheus.CounterVec
	value    *prometheus.CounterVec
	keptOut  *prometheus.GaugeVec
	coin     *prometheus.GaugeVec
	nonce    *prometheus.GaugeVec
}

// NewMetrics registers the reporter's metrics.
func NewMetrics(registry prometheus.Registerer) *Metrics {
	m := &Metrics{
		attempts: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "dehug_reporter_attempts_total", Help: "Attempts to settle, by how far they got."},
			[]string{"network", "reason"}),
		value: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "dehug_reporter_settled_value_total",
			Help: "Value settled, in the smallest unit of the payment token."}, []string{"network"}),
		keptOut: prometheus.NewGaugeVec(prometheus.GaugeOpts{
			Name: "dehug_reporter_kept_out_value",
			Help: "Value of all usage that spec.limits kept out of what is vouched for, in the smallest unit of the payment " +
				"token."},
			[]string{"network"}),
	}
	m.coin = prometheus.NewGaugeVec(prometheus.GaugeOpts{
		Name: "dehug_reporter_signer_coin", Help: "Coin of the chain that the signer has."}, []string{"network"})
	m.nonce = prometheus.NewGaugeVec(prometheus.GaugeOpts{
		Name: "dehug_reporter_signer_nonce", Help: "Number of the signer's next transaction."}, []string{"network"})
	registry.MustRegister(m.attempts, m.value, m.keptOut, m.coin, m.nonce)
	return m
}

func (m *Metrics) countAttempt(network, reason string) {
	if m != nil {
		m.attempts.WithLabelValues(network, reason).Inc()
	}
}

// setKeptOut records how much usage of a network the limits kept out, in all.
func (m *Metrics) setKeptOut(network string, scaled *big.Int) {
	if m == nil {
		return
	}
	value, _ := new(big.Float).SetInt(new(big.Int).Div(scaled, big.NewInt(usage.Scale))).Float64()
	m.keptOut.WithLabelValues(network).Set(value)
}

// setFunds records what the signer has.
func (m *Metrics) setFunds(network string, funds Funds) {
	if m == nil {
		return
	}
	wei, _ := new(big.Float).SetInt(funds.Balance).Float64()
	m.coin.WithLabelValues(network).Set(wei / 1e18)
	m.nonce.WithLabelValues(network).Set(float64(funds.Nonce))
}

func (m *Metrics) addPaid(network string, paid *big.Int) {
	if m == nil || paid == nil {
		return
	}
	value, _ := new(big.Float).SetInt(paid).Float64()
	m.value.WithLabelValues(network).Add(value)
}
