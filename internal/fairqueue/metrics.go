package fairqueue

import (
	"github.com/prometheus/client_golang/prometheus"
	"sigs.k8s.io/controller-runtime/pkg/metrics"
)

// waited is how long requests were ready before a worker took them.
var waited = prometheus.NewHistogramVec(prometheus.HistogramOpts{
	Name:    "dehug_queue_wait_seconds",
	Help:    "Time that an object waited for a worker, by controller and lane: urgent follows from a change of a license.",
	Buckets: prometheus.ExponentialBuckets(0.001, 4, 9),
}, []string{"controller", "lane"})

func init() { metrics.Registry.MustRegister(waited) }
