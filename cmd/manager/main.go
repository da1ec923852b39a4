// Command manager runs the operator's controllers.
package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"time"

	"github.com/go-logr/logr"
	kruntime "k8s.io/apimachinery/pkg/runtime"
	clientgoscheme "k8s.io/client-go/kubernetes/scheme"
	"k8s.io/klog/v2"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/healthz"
	ctrlmetrics "sigs.k8s.io/controller-runtime/pkg/metrics"
	"sigs.k8s.io/controller-runtime/pkg/metrics/filters"
	metricsserver "sigs.k8s.io/controller-runtime/pkg/metrics/server"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/commandline"
	"github.com/dehug-io/dehug-operator/internal/content/discover"
	"github.com/dehug-io/dehug-operator/internal/controller"
	"github.com/dehug-io/dehug-operator/internal/controller/cachereport"
	"github.com/dehug-io/dehug-operator/internal/controller/model"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
	"github.com/dehug-io/dehug-operator/internal/program"
)

func main() {
	var o options
	commandline.MustRead("manager", &o)
	program.Main("manager", o.logLevel, func(ctx context.Context, log *slog.Logger) error { return run(ctx, o, log) })
}

func run(ctx context.Context, o options, slogger *slog.Logger) error {
	log := logr.FromSlogHandler(slogger.Handler())
	klog.SetLogger(log)
	tell, roots, err := tellControllers(o, log)
	if err != nil {
		return err
	}
	mgr, err := newManager(o, log)
	if err != nil {
		return err
	}
	// The manager's cache runs only once the controllers do.
	if tell.Image, err = chooseImage(ctx, mgr.GetAPIReader(), o.image, os.Getenv); err != nil {
		return err
	}
	dependencies := controller.Dependencies{
		Dial: controller.DialEvery(o.chainPoll), Content: model.NewContentInspector(roots),
		FindProviders: discover.FindSources,
		Reports:       cachereport.NewReportReader(), NetworkMetrics: network.NewMetrics(ctrlmetrics.Registry),
		ModelMetrics: model.NewMetrics(ctrlmetrics.Registry), Now: time.Now,
	}
	if err := controller.Setup(ctx, mgr, tell, dependencies); err != nil {
		return err
	}
	if err := mgr.Start(ctx); err != nil {
		return fmt.Errorf("running the manager: %w", err)
	}
	return nil
}

// newManager returns the manager with its probes, before any controller.
func newManager(o options, log logr.Logger) (ctrl.Manager, error) {
	scheme := kruntime.NewScheme()
	if err := errors.Join(clientgoscheme.AddToScheme(scheme), dehugv1alpha1.AddToScheme(scheme)); err != nil {
		return nil, fmt.Errorf("registering kinds: %w", err)
	}
	cluster, err := ctrl.GetConfig()
	if err != nil {
		return nil, fmt.Errorf("finding the cluster: %w", err)
	}
	cluster.QPS = -1 // the API server's priority and fairness is the limit
	cached, err := controller.Cache(cluster, scheme, log)
	if err != nil {
		return nil, fmt.Errorf("planning the cache: %w", err)
	}
	mgr, err := ctrl.NewManager(cluster, ctrl.Options{
		Scheme:                        scheme,
		Logger:                        log,
		Cache:                         cached,
		Metrics:                       metrics(o),
		HealthProbeBindAddress:        o.probeAddress,
		LeaderElection:                o.leaderElect,
		LeaderElectionID:              "operator.dehug.io",
		LeaderElectionReleaseOnCancel: true,
	})
	if err != nil {
		return nil, fmt.Errorf("making the manager: %w", err)
	}
	err = errors.Join(mgr.AddHealthzCheck("healthz", healthz.Ping), mgr.AddReadyzCheck("readyz", healthz.Ping))
	if err != nil {
		return nil, fmt.Errorf("adding probes: %w", err)
	}
	return mgr, nil
}

// tellControllers returns what the controllers are told, and the certificates that the manager trusts itself.
func tellControllers(o options, log logr.Logger) (controller.Options, *x509.CertPool, error) {
	tell := o.controllers()
	bundle, roots, err := readCABundle(o.caBundleFile)
	if err != nil {
		return tell, nil, err
	}
	proxies, withheld := proxyEnv(os.Getenv)
	if len(withheld) > 0 {
		log.Info("Proxies with a user part are not handed on to fetch Jobs, whose pods would show it", "variables", withheld)
	}
	tell.CABundle, tell.ProxyEnv = bundle, proxies
	return tell, roots, nil
}

// metrics are served over HTTPS to those who may read them, without HTTP/2.
func metrics(o options) metricsserver.Options {
	m := metricsserver.Options{BindAddress: o.metricsAddress, SecureServing: !o.metricsInsecure}
	if m.SecureServing {
		m.CertDir = o.metricsCertDir
		m.FilterProvider = filters.WithAuthenticationAndAuthorization
		m.TLSOpts = []func(*tls.Config){func(c *tls.Config) { c.NextProtos = []string{"http/1.1"} }}
	}
	return m
}
