package model

import (
	"strconv"
	"sync"

	"github.com/prometheus/client_golang/prometheus"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

// Metrics count the models of each network by what is known of their licenses, and what scrubs found. Nil counts
// nothing.
type Metrics struct {
	licenses *prometheus.GaugeVec
	scrubs   *prometheus.CounterVec
	repaired *prometheus.CounterVec

	mu   sync.Mutex
	last map[types.NamespacedName][3]string
}

// NewMetrics registers the metrics.
func NewMetrics(registry prometheus.Registerer) *Metrics {
	m := &Metrics{last: map[types.NamespacedName][3]string{}, licenses: prometheus.NewGaugeVec(prometheus.GaugeOpts{
		Name: "dehug_model_licenses",
		Help: "DeHugModels by network, and status and reason of LicenseValid.",
	}, []string{"network", "status", "reason"})}
	m.scrubs = prometheus.NewCounterVec(prometheus.CounterOpts{
		Name: "dehug_model_scrubs_total",
		Help: "Scrubs of caches that the status of DeHugModels tells, by network and by whether damage is left.",
	}, []string{"network", "damaged"})
	m.repaired = prometheus.NewCounterVec(prometheus.CounterOpts{
		Name: "dehug_model_repaired_blocks_total",
		Help: "Blocks of caches that scrubs repaired, as the status of DeHugModels tells them, by network.",
	}, []string{"network"})
	registry.MustRegister(m.licenses, m.scrubs, m.repaired)
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

// recordScrub counts a scrub that the status of a model tells since it was written.
func (m *Metrics) recordScrub(before, after *dehugv1alpha1.DeHugModel) {
	c := after.Status.Cache
	if m == nil || c == nil || c.LastScrub == nil {
		return
	}
	if was := before.Status.Cache; was != nil && was.LastScrub != nil &&
		was.LastScrub.FinishedAt.Equal(&c.LastScrub.FinishedAt) {
		return
	}
	network := after.Spec.NetworkRef.Name
	m.scrubs.WithLabelValues(network, strconv.FormatBool(len(c.LastScrub.Damaged) > 0)).Inc()
	m.repaired.WithLabelValues(network).Add(float64(c.LastScrub.RepairedBlocks))
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
