// Command manager runs the operator's controllers.
package main

import (
	"crypto/tls"
	"errors"
	"flag"
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
	"sigs.k8s.io/controller-runtime/pkg/metrics/filters"
	metricsserver "sigs.k8s.io/controller-runtime/pkg/metrics/server"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/config"
	"github.com/dehug-io/dehug-operator/internal/content/discover"
	"github.com/dehug-io/dehug-operator/internal/controller"
	"github.com/dehug-io/dehug-operator/internal/controller/cachereport"
	"github.com/dehug-io/dehug-operator/internal/controller/model"
)

func main() {
	var options config.Options
	options.Bind(flag.CommandLine)
	flag.Parse()
	log := logr.FromSlogHandler(slog.NewJSONHandler(os.Stderr, &slog.HandlerOptions{Level: options.LogLevel}))
	ctrl.SetLogger(log)
	klog.SetLogger(log)
	if err := run(options, log); err != nil {
		log.Error(err, "Manager stopped")
		os.Exit(1)
	}
}

func run(options config.Options, log logr.Logger) error {
	if err := options.Validate(); err != nil {
		return fmt.Errorf("reading the options: %w", err)
	}
	scheme := kruntime.NewScheme()
	if err := errors.Join(clientgoscheme.AddToScheme(scheme), dehugv1alpha1.AddToScheme(scheme)); err != nil {
		return fmt.Errorf("registering kinds: %w", err)
	}
	cluster, err := ctrl.GetConfig()
	if err != nil {
		return fmt.Errorf("finding the cluster: %w", err)
	}
	cluster.QPS = -1 // the API server's priority and fairness is the limit
	cached, err := controller.Cache(cluster, scheme, log)
	if err != nil {
		return fmt.Errorf("planning the cache: %w", err)
	}
	mgr, err := ctrl.NewManager(cluster, ctrl.Options{
		Scheme:                        scheme,
		Logger:                        log,
		Cache:                         cached,
		Metrics:                       metrics(options),
		HealthProbeBindAddress:        options.ProbeAddress,
		LeaderElection:                options.LeaderElect,
		LeaderElectionID:              "operator.dehug.io",
		LeaderElectionReleaseOnCancel: true,
	})
	if err != nil {
		return fmt.Errorf("making the manager: %w", err)
	}
	err = errors.Join(mgr.AddHealthzCheck("healthz", healthz.Ping), mgr.AddReadyzCheck("readyz", healthz.Ping))
	if err != nil {
		return fmt.Errorf("adding probes: %w", err)
	}
	ctx := ctrl.SetupSignalHandler()
	dependencies := controller.Dependencies{
		Dial: controller.DialReader, Content: model.NewContentInspector(), FindProviders: discover.FindSources,
		Reports: cachereport.NewReportReader(), Now: time.Now,
	}
	if err := controller.Setup(ctx, mgr, options, dependencies); err != nil {
		return err
	}
	if err := mgr.Start(ctx); err != nil {
		return fmt.Errorf("running the manager: %w", err)
	}
	return nil
}

// metrics are served over HTTPS to those who may read them, without HTTP/2.
func metrics(options config.Options) metricsserver.Options {
	m := metricsserver.Options{BindAddress: options.MetricsAddress, SecureServing: !options.MetricsInsecure}
	if m.SecureServing {
		m.CertDir = options.MetricsCertDir
		m.FilterProvider = filters.WithAuthenticationAndAuthorization
		m.TLSOpts = []func(*tls.Config){func(c *tls.Config) { c.NextProtos = []string{"http/1.1"} }}
	}
	return m
}
