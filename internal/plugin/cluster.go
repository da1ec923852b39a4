package plugin

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/runtime"
	clientgoscheme "k8s.io/client-go/kubernetes/scheme"
	"k8s.io/client-go/rest"
	"k8s.io/client-go/tools/clientcmd"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/content/discover"
	"github.com/dehug-io/dehug-operator/internal/controller"
	"github.com/dehug-io/dehug-operator/internal/controller/model"
	"github.com/dehug-io/dehug-operator/internal/index"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/rehearsal"
)

// managerContainer is the name of the manager's container in its pods.
const managerContainer = "manager"

// openCluster reaches the cluster that a kubeconfig names.
func openCluster(s *settings) (client.Reader, meta.RESTMapper, string, error) {
	rules := clientcmd.NewDefaultClientConfigLoadingRules()
	rules.ExplicitPath = s.kubeconfig
	loader := clientcmd.NewNonInteractiveDeferredLoadingClientConfig(rules,
		&clientcmd.ConfigOverrides{CurrentContext: s.context})
	config, err := loader.ClientConfig()
	if err != nil {
		return nil, nil, "", fmt.Errorf("finding the cluster: %w", err)
	}
	namespace, _, err := loader.Namespace()
	if err != nil {
		return nil, nil, "", fmt.Errorf("finding the namespace: %w", err)
	}
	c, err := NewReader(config)
	if err != nil {
		return nil, nil, "", err
	}
	return c, c.RESTMapper(), namespace, nil
}

// NewReader returns a client that reads a cluster without a cache.
func NewReader(config *rest.Config) (client.Client, error) {
	scheme, err := newScheme()
	if err != nil {
		return nil, err
	}
	config = rest.CopyConfig(config)
	config.QPS = -1 // the API server's priority and fairness is the limit
	c, err := client.New(config, client.Options{Scheme: scheme})
	if err != nil {
		return nil, fmt.Errorf("reaching the cluster: %w", err)
	}
	return c, nil
}

func newScheme() (*runtime.Scheme, error) {
	scheme := runtime.NewScheme()
	if err := errors.Join(clientgoscheme.AddToScheme(scheme), dehugv1alpha1.AddToScheme(scheme)); err != nil {
		return nil, fmt.Errorf("registering kinds: %w", err)
	}
	return scheme, nil
}

// stage is the cluster that the controllers rehearse on.
type stage struct {
	cluster     *rehearsal.Cluster
	controllers controller.Controllers
	// namespace is the current one.
	namespace string
	patience  time.Duration
	notes     []string
}

// openStage reads how the operator is set up, and makes its controllers. namespaces are those that matter.
func (s *settings) openStage(ctx context.Context, reader client.Reader, mapper meta.RESTMapper, current string,
	namespaces ...string) (*stage, error) {
	scheme, err := newScheme()
	if err != nil {
		return nil, err
	}
	st := &stage{cluster: rehearsal.New(reader, scheme, mapper, namespaces...), namespace: current, patience: s.patience}
	options, why := readOptions(ctx, reader, s.systemNamespace)
	if why != nil {
		st.notes = append(st.notes, fmt.Sprintf("how the operator in namespace %s was started (%v): its defaults are taken, "+
			"and the image of fetch Jobs is not known", s.systemNamespace, why))
	}
	st.controllers = controller.New(controller.Access{
		Client: st.cluster, Live: st.cluster, ModelsOf: index.ScanModelsOfContent(st.cluster),
		EndpointsOf: index.ScanEndpointsNaming(st.cluster),
	}, options, controller.Dependencies{
		Dial: controller.DialEvery(time.Second), Content: model.NewContentInspector(nil),
		FindProviders: discover.FindSources, Now: time.Now,
	})
	return st, nil
}

// readOptions reads how the manager was started, from its Deployment. What it was not told is its default.
func readOptions(ctx context.Context, reader client.Reader, namespace string) (controller.Options, error) {
	o := controller.Options{SystemNamespace: namespace, Image: "unknown"}
	pullPolicy := ""
	f := flag.NewFlagSet("manager", flag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.StringVar(&o.Image, "image", o.Image, "")
	f.StringVar(&pullPolicy, "image-pull-policy", string(corev1.PullIfNotPresent), "")
	f.StringVar(&o.GatewayURL, "gateway-url", "http://dehug-gateway.dehug-system.svc", "")
	f.DurationVar(&o.Resync, "resync", time.Minute, "")
	f.DurationVar(&o.ProgressDeadline, "progress-deadline", 10*time.Minute, "")
	o.PullPolicy = corev1.PullPolicy(pullPolicy)
	manager := &appsv1.Deployment{}
	if err := reader.Get(ctx, client.ObjectKey{Namespace: namespace, Name: names.ComponentManager}, manager); err != nil {
		return o, err
	}
	for _, c := range manager.Spec.Template.Spec.Containers {
		if c.Name != managerContainer {
			continue
		}
		o.Image = c.Image
		for _, arg := range c.Args {
			_ = f.Parse([]string{arg}) // those that matter to nothing here are not known
		}
	}
	o.PullPolicy = corev1.PullPolicy(pullPolicy)
	return o, nil
}
