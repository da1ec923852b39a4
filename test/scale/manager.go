package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/go-logr/logr"
	corev1 "k8s.io/api/core/v1"
	kruntime "k8s.io/apimachinery/pkg/runtime"
	clientgoscheme "k8s.io/client-go/kubernetes/scheme"
	"k8s.io/client-go/tools/clientcmd"
	"k8s.io/klog/v2"
	ctrl "sigs.k8s.io/controller-runtime"
	metricsserver "sigs.k8s.io/controller-runtime/pkg/metrics/server"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest/script"
	"github.com/dehug-io/dehug-operator/internal/chain/feed"
	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/provenance"
	"github.com/dehug-io/dehug-operator/internal/controller"
	"github.com/dehug-io/dehug-operator/internal/controller/model"
)

// managerVariable makes this program a manager, told in JSON.
const managerVariable = "DEHUG_SCALE_MANAGER"

// managerOptions are what a manager is told.
type managerOptions struct {
	Kubeconfig string
	// Metrics and Profiles are addresses to serve at.
	Metrics, Profiles string
	Workers           int
}

// runIfManager runs the controllers until it is told to stop, when this process is to be a manager.
func runIfManager() {
	text := os.Getenv(managerVariable)
	if text == "" {
		return
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)
	var o managerOptions
	err := json.Unmarshal([]byte(text), &o)
	if err == nil {
		err = o.run(ctx)
	}
	stop()
	if err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "scale manager: "+err.Error())
		os.Exit(1)
	}
	os.Exit(0)
}

// run sets the controllers up as cmd/manager does.
func (o managerOptions) run(ctx context.Context) error {
	log := logr.FromSlogHandler(slog.NewJSONHandler(os.Stderr, nil))
	ctrl.SetLogger(log)
	klog.SetLogger(log)
	scheme := kruntime.NewScheme()
	if err := errors.Join(clientgoscheme.AddToScheme(scheme), dehugv1alpha1.AddToScheme(scheme)); err != nil {
		return fmt.Errorf("registering kinds: %w", err)
	}
	cluster, err := clientcmd.BuildConfigFromFlags("", o.Kubeconfig)
	if err != nil {
		return fmt.Errorf("finding the cluster: %w", err)
	}
	cluster.QPS = -1
	cached, err := controller.Cache(cluster, scheme, log)
	if err != nil {
		return fmt.Errorf("planning the cache: %w", err)
	}
	mgr, err := ctrl.NewManager(cluster, ctrl.Options{
		Scheme: scheme, Logger: log, Cache: cached, Metrics: metricsserver.Options{BindAddress: o.Metrics},
		PprofBindAddress: o.Profiles,
	})
	if err != nil {
		return fmt.Errorf("making the manager: %w", err)
	}
	err = controller.Setup(ctx, mgr, controller.Options{
		Image: "dehug.io/operator:scale", PullPolicy: corev1.PullIfNotPresent, SystemNamespace: "dehug-system",
		GatewayURL: "http://dehug-gateway.dehug-system.svc", Resync: time.Minute, ProgressDeadline: 10 * time.Minute,
		Workers: o.Workers, StatusDelay: controller.DefaultStatusDelay,
	}, controller.Dependencies{
		Dial: controller.DialEvery(feed.DefaultEvery), Content: inspector{}, FindProviders: noProviders,
		Reports: noReports{}, Now: time.Now,
	})
	if err != nil {
		return err
	}
	if err := mgr.Start(ctx); err != nil {
		return fmt.Errorf("running the manager: %w", err)
	}
	return nil
}

// inspector answers at once what the folder of a model would tell.
type inspector struct{}

// Inspect makes up the content that belongs to a token.
func (inspector) Inspect(_ context.Context, _ model.SourceSet, of model.Inspected) (*model.Content, error) {
	id, err := ipld.ParseCID(of.CID)
	if err != nil {
		return nil, fmt.Errorf("reading a CID: %w", err)
	}
	return &model.Content{
		Bytes: 1 << 30, Files: 2, OfferedBytes: 1 << 30, OfferedFiles: 2,
		Formats: []dehugv1alpha1.ContentFormat{{Name: "gguf", Path: "model.gguf"}},
		Provenance: &provenance.Record{Creator: creator.String(), ChainID: script.ID,
			Registry: script.Contracts.Registry.String(), Name: modelName(indexOf(id.Digest))},
	}, nil
}

func noProviders(context.Context, []string, string, bool) ([]string, error) { return nil, nil }

// noReports is of pods that cannot be asked: there are none.
type noReports struct{}

var errNoPod = errors.New("the pod is not there")

// Report fails.
func (noReports) Report(context.Context, string) (content.Report, error) {
	return content.Report{}, errNoPod
}
