// Package config holds the manager's options.
package config

import (
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"net/url"
	"strings"
	"time"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/resource"
)

// Options are the manager's command line.
type Options struct {
	// Image holds the fetch program; the manager's own image.
	Image string
	// ImagePullPolicy of fetch Jobs.
	ImagePullPolicy string
	// SystemNamespace is where the operator and the gateway run.
	SystemNamespace string
	// GatewayURL is where callers reach the gateway, without a slash at the end.
	GatewayURL string
	// ChainPoll is the time between two reads of the chain for one object.
	ChainPoll time.Duration
	// ProgressDeadline is how long a server may take to become ready.
	ProgressDeadline time.Duration
	// KeptCacheLimit is how much the caches of one namespace that outlived their models may take, as a quantity; empty
	// means without limit.
	KeptCacheLimit string
	// Workers reconcile this many objects of one kind at once.
	Workers int

	// MetricsAddress serves metrics; "0" turns them off.
	MetricsAddress string
	// MetricsInsecure serves plain HTTP to anybody instead of HTTPS with authentication and authorization.
	MetricsInsecure bool
	// MetricsCertDir has tls.crt and tls.key; empty means a self-signed certificate.
	MetricsCertDir string
	// ProbeAddress serves /healthz and /readyz.
	ProbeAddress string
	// LeaderElect lets several managers run, one of them working.
	LeaderElect bool
	// LogLevel is the least severe level that is logged.
	LogLevel slog.Level
}

// Bind adds a flag for each option, with its default.
func (o *Options) Bind(f *flag.FlagSet) {
	f.StringVar(&o.Image, "image", "dehug.io/operator:dev", "image that holds the fetch program")
	f.StringVar(&o.ImagePullPolicy, "image-pull-policy", string(corev1.PullIfNotPresent),
		"pull policy of fetch Jobs: Always, IfNotPresent or Never")
	f.StringVar(&o.SystemNamespace, "system-namespace", "dehug-system", "namespace of the operator and the gateway")
	f.StringVar(&o.GatewayURL, "gateway-url", "http://dehug-gateway.dehug-system.svc", "URL at which callers reach the gateway")
	f.DurationVar(&o.ChainPoll, "chain-poll", 30*time.Second, "time between two reads of the chain for one object")
	f.DurationVar(&o.ProgressDeadline, "progress-deadline", 10*time.Minute, "time that an inference server may take to become ready")
	f.StringVar(&o.KeptCacheLimit, "kept-cache-limit", "",
		"size, such as 500Gi, of the caches with retain: Keep that a namespace may have beside those that its models use; "+
			"the longest unused are deleted when they are larger; without limit when empty")
	f.IntVar(&o.Workers, "workers", 16, "objects of one kind that are reconciled at once")
	f.StringVar(&o.MetricsAddress, "metrics-bind-address", ":8443", "address of the metrics; 0 turns them off")
	f.BoolVar(&o.MetricsInsecure, "metrics-insecure", false, "serve metrics over plain HTTP, without authentication")
	f.StringVar(&o.MetricsCertDir, "metrics-cert-dir", "", "folder with tls.crt and tls.key for the metrics; self-signed when empty")
	f.StringVar(&o.ProbeAddress, "health-probe-bind-address", ":8081", "address of /healthz and /readyz")
	f.BoolVar(&o.LeaderElect, "leader-elect", true, "wait until no other manager works")
	f.TextVar(&o.LogLevel, "log-level", slog.LevelInfo, "least severe level that is logged: debug, info, warn or error")
}

// Validate returns every mistake in the options, with what to give instead.
func (o *Options) Validate() error {
	var errs []error
	wrong := func(format string, args ...any) { errs = append(errs, fmt.Errorf(format, args...)) }
	if o.Image == "" || strings.ContainsAny(o.Image, " \t\n") {
		wrong("--image is %q: give the operator's image", o.Image)
	}
	switch corev1.PullPolicy(o.ImagePullPolicy) {
	case corev1.PullAlways, corev1.PullIfNotPresent, corev1.PullNever:
	default:
		wrong("--image-pull-policy is %q: give Always, IfNotPresent or Never", o.ImagePullPolicy)
	}
	if o.SystemNamespace == "" {
		wrong("--system-namespace is empty: give the namespace of the gateway")
	}
	o.GatewayURL = strings.TrimRight(o.GatewayURL, "/")
	if u, err := url.Parse(o.GatewayURL); err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
		wrong("--gateway-url is %q: give a URL such as https://models.example.org", o.GatewayURL)
	}
	if o.ChainPoll < time.Second {
		wrong("--chain-poll is %s: give at least 1s, every read is several requests", o.ChainPoll)
	}
	if o.ProgressDeadline < time.Second {
		wrong("--progress-deadline is %s: give at least 1s", o.ProgressDeadline)
	}
	if q, err := resource.ParseQuantity(o.KeptCacheLimit); o.KeptCacheLimit != "" && (err != nil || q.Sign() <= 0) {
		wrong("--kept-cache-limit is %q: give a size such as 500Gi, or nothing for no limit", o.KeptCacheLimit)
	}
	if o.Workers < 1 {
		wrong("--workers is %d: give at least 1", o.Workers)
	}
	return errors.Join(errs...)
}

// KeptCacheBytes is KeptCacheLimit in bytes, 0 without one. The options must be valid.
func (o *Options) KeptCacheBytes() int64 {
	q, err := resource.ParseQuantity(o.KeptCacheLimit)
	if err != nil {
		return 0
	}
	return q.Value()
}
