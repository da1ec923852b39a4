package model

import (
	"sync"

	"github.com/prometheus/client_golang/prometheus"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"
)

// Metrics count the models of each network by what is known of their licenses. Nil counts nothing.
type Metrics struct {
	licenses *prometheus.GaugeVec

	mu   sync.Mutex
	last map[types.NamespacedName][3]string
}

// NewMetrics registers the metrics.
func NewMetrics(registry prometheus.Registerer) *Metrics {
	m := &Metrics{last: map[types.NamespacedName][3]string{}, licenses: prometheus.NewGaugeVec(prometheus.GaugeOpts{
		Name: "dehug_model_licenses",
		Help: "DeHugModels by network, and status and reason of LicenseValid.",
	}, []string{"network", "status", "reason"})}
	registry.MustRegister(m.licenses)
	return m
}

// recordLicense counts a model by its verdict now.
func (m *Metrics) recordLicense(name types.NamespacedName, network string, valid metav1.Condition) {
	if m == nil {
		return
	}
	now := [3]string{network, string(valid.Status), valid.Reason}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.last[name] == now {
		return
	}
	m.removeModel(name)
	m.last[name] = now
	m.licenses.WithLabelValues(now[:]...).Inc()
}

// dropSeries forgets a model that is gone.
func (m *Metrics) dropSeries(name types.NamespacedName) {
	if m == nil {
		return
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.removeModel(name)
}

func (m *Metrics) removeModel(name types.NamespacedName) {
	if before, ok := m.last[name]; ok {
		m.licenses.WithLabelValues(before[:]...).Dec()
		delete(m.last, name)
	}
}
