package main

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

	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/chain/feed"
	"github.com/dehug-io/dehug-operator/internal/controller"
)

// options are the command line.
type options struct {
	// image holds the fetch program; empty for the image of the manager's own pod.
	image string
	// imagePullPolicy of fetch Jobs.
	imagePullPolicy string
	// systemNamespace is where the operator and the gateway run.
	systemNamespace string
	// gatewayURL is where callers reach the gateway, without a slash at the end.
	gatewayURL string
	// chainPoll is the time between two looks at the newest blocks of a chain, for all objects together.
	chainPoll time.Duration
	// resync is the time between two looks at an object that nothing changed.
	resync time.Duration
	// progressDeadline is how long a server may take to become ready.
	progressDeadline time.Duration
	// keptCacheLimit is how much the caches of one namespace that outlived their models may take, as a quantity; empty
	// means without limit.
	keptCacheLimit string
	// mirrorIdle is how long a mirror stays that is wanted no more.
	mirrorIdle time.Duration
	// scrubsAtOnce run in the cluster.
	scrubsAtOnce int
	// caBundleFile has authorities that are trusted for sources beside the system's; empty for none.
	caBundleFile string
	// workers reconcile this many objects of one kind at once.
	workers int

	// metricsAddress serves metrics; "0" turns them off.
	metricsAddress string
	// metricsInsecure serves plain HTTP to anybody instead of HTTPS with authentication and authorization.
	metricsInsecure bool
	// metricsCertDir has tls.crt and tls.key; empty means a self-signed certificate.
	metricsCertDir string
	// probeAddress serves /healthz and /readyz.
	probeAddress string
	// leaderElect lets several managers run, one of them working.
	leaderElect bool
	// logLevel is the least severe level that is logged.
	logLevel slog.Level
}

// Bind adds a flag for each option, with its default.
func (o *options) Bind(f *flag.FlagSet) {
	f.StringVar(&o.image, "image", "", "image that holds the fetch program (default: that of the manager's own pod)")
	f.StringVar(&o.imagePullPolicy, "image-pull-policy", string(corev1.PullIfNotPresent),
		"pull policy of fetch Jobs: Always, IfNotPresent or Never")
	f.StringVar(&o.systemNamespace, "system-namespace", "dehug-system", "namespace of the operator and the gateway")
	f.StringVar(&o.gatewayURL, "gateway-url", "http://dehug-gateway.dehug-system.svc", "URL at which callers reach the "+
		"gateway")
	f.DurationVar(&o.chainPoll, "chain-poll", feed.DefaultEvery, "time between two looks at the newest blocks of a "+
		"chain, for all objects together")
	f.DurationVar(&o.resync, "resync", time.Minute, "time between two looks at an object that nothing changed")
	f.DurationVar(&o.progressDeadline, "progress-deadline", 10*time.Minute, "time that an inference server may take to "+
		"become ready")
	f.StringVar(&o.keptCacheLimit, "kept-cache-limit", "",
		"size, such as 500Gi, of the caches with retain: Keep that a namespace may have beside those that its models use; "+
			"the longest unused are deleted when they are larger; without limit when empty")
	f.DurationVar(&o.mirrorIdle, "mirror-idle", cache.DefaultMirrorIdle, "time that a mirror stays which no fetch wants "+
		"any more")
	f.IntVar(&o.scrubsAtOnce, "scrubs-at-once", cache.DefaultScrubs, "scrub Jobs that run at once in the cluster; one "+
		"namespace has at most a quarter of them")
	f.StringVar(&o.caBundleFile, "ca-bundle-file", "",
		"file of certificates in PEM that the manager, fetch Jobs and mirrors trust for sources beside their system's")
	f.IntVar(&o.workers, "workers", 16, "objects of one kind that are reconciled at once")
	f.StringVar(&o.metricsAddress, "metrics-bind-address", ":8443", "address of the metrics; 0 turns them off")
	f.BoolVar(&o.metricsInsecure, "metrics-insecure", false, "serve metrics over plain HTTP, without authentication")
	f.StringVar(&o.metricsCertDir, "metrics-cert-dir", "", "folder with tls.crt and tls.key for the metrics; "+
		"self-signed when empty")
	f.StringVar(&o.probeAddress, "health-probe-bind-address", ":8081", "address of /healthz and /readyz")
	f.BoolVar(&o.leaderElect, "leader-elect", true, "wait until no other manager works")
	f.TextVar(&o.logLevel, "log-level", slog.LevelInfo, "least severe level that is logged: debug, info, warn or error")
}

// Validate returns every mistake in the options, with what to give instead.
func (o *options) Validate() error {
	var errs []error
	wrong := func(format string, args ...any) { errs = append(errs, fmt.Errorf(format, args...)) }
	if strings.ContainsAny(o.image, " \t\n") {
		wrong("--image is %q: give the operator's image", o.image)
	}
	switch corev1.PullPolicy(o.imagePullPolicy) {
	case corev1.PullAlways, corev1.PullIfNotPresent, corev1.PullNever:
	default:
		wrong("--image-pull-policy is %q: give Always, IfNotPresent or Never", o.imagePullPolicy)
	}
	if o.systemNamespace == "" {
		wrong("--system-namespace is empty: give the namespace of the gateway")
	}
	o.gatewayURL = strings.TrimRight(o.gatewayURL, "/")
	if u, err := url.Parse(o.gatewayURL); err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
		wrong("--gateway-url is %q: give a URL such as https://models.example.org", o.gatewayURL)
	}
	for _, d := range []struct {
		flag         string
		value, least time.Duration
		why          string
	}{
		{"chain-poll", o.chainPoll, time.Second, ", each look is several requests"},
		{"resync", o.resync, time.Second, ", every object is looked at that often"},
		{"progress-deadline", o.progressDeadline, time.Second, ""},
		{"mirror-idle", o.mirrorIdle, time.Minute, ", a fetch repeats two times in it that it wants the mirror"},
	} {
		if d.value < d.least {
			wrong("--%s is %s: give at least %s%s", d.flag, d.value, d.least, d.why)
		}
	}
	if q, err := resource.ParseQuantity(o.keptCacheLimit); o.keptCacheLimit != "" && (err != nil || q.Sign() <= 0) {
		wrong("--kept-cache-limit is %q: give a size such as 500Gi, or nothing for no limit", o.keptCacheLimit)
	}
	for _, n := range []struct {
		flag  string
		value int
	}{{"scrubs-at-once", o.scrubsAtOnce}, {"workers", o.workers}} {
		if n.value < 1 {
			wrong("--%s is %d: give at least 1", n.flag, n.value)
		}
	}
	return errors.Join(errs...)
}

// controllers returns what the controllers are told. The options must be valid.
func (o *options) controllers() controller.Options {
	out := controller.Options{
		Image: o.image, PullPolicy: corev1.PullPolicy(o.imagePullPolicy), SystemNamespace: o.systemNamespace,
		GatewayURL: o.gatewayURL, Resync: o.resync, ProgressDeadline: o.progressDeadline, Workers: o.workers,
		StatusDelay: controller.DefaultStatusDelay,
		MirrorIdle:  o.mirrorIdle, ScrubsAtOnce: o.scrubsAtOnce,
	}
	if q, err := resource.ParseQuantity(o.keptCacheLimit); err == nil {
		out.KeptCacheLimit = q.Value()
	}
	return out
}
