// Package framework holds the steps of the demo: each brings one part of the real system up, or shows one thing that
// it does. Every step can be repeated; what is there already is left as it is. The end-to-end tests stand on the same
// steps.
package framework

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"k8s.io/apimachinery/pkg/runtime"
	clientgoscheme "k8s.io/client-go/kubernetes/scheme"
	"k8s.io/client-go/tools/clientcmd"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

// clusters are the values that Framework.Cluster can have.
var clusters = []string{"devcluster", "kind", "current"}

const kindName = "dehug-demo"

// Names of what the demo creates.
const (
	SystemNamespace = "dehug-system"
	DemoNamespace   = "dehug-demo"
	UserNamespace   = "default"
	NetworkName     = "demo"
	ModelName       = "alice/tiny-chat"
	GatedModelName  = "alice/tiny-gated"
	LeaseModelName  = "alice/tiny-lease"
	SampleModel     = "tiny-chat"
	SampleEndpoint  = "chat"
	gatedModel      = "tiny-gated"
	leaseModel      = "tiny-lease"
	leaseEndpoint   = "lease"
	sampleRuntime   = "llama-cpp"
	apiKeySecret    = "chat-api-keys"
	signerSecret    = "dehug-signer"
	ledgerSecret    = "dehug-ledger"
)

// Framework is one demo environment: a cluster, a chain, an IPFS node and the accounts on it.
type Framework struct {
	// Root is the checkout.
	Root string
	// Cluster is devcluster, kind or current.
	Cluster string
	// Cache holds builds that outlive the checkout.
	Cache string
	// State holds the keys and addresses of the running demo.
	State string
	// Out takes what the demo prints.
	Out io.Writer

	kubeconfig string
	client     client.Client
	forwards   *forwards
	console    *console
	// before is the creator's balance before anything was asked; asked counts what was asked since the network's first
	// day.
	before Balance
	asked  Usage
}

// New finds the folders of a demo; it starts nothing.
func New(root, cluster string, out io.Writer) (*Framework, error) {
	if !slices.Contains(clusters, cluster) {
		return nil, fmt.Errorf("cluster %q is unknown: use %s", cluster, strings.Join(clusters, ", "))
	}
	cache := os.Getenv("DEVCLUSTER_CACHE")
	if cache == "" {
		home, err := os.UserHomeDir()
		if err != nil {
			return nil, fmt.Errorf("finding the cache folder: %w", err)
		}
		cache = filepath.Join(home, ".cache", "dehug-devcluster")
	}
	f := &Framework{
		Root: root, Cluster: cluster, Cache: cache,
		State: filepath.Join(cache, "demo-"+cluster), Out: out,
		console: newConsole(out),
	}
	for _, dir := range []string{f.State, f.binDir(), f.imageDir()} {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return nil, fmt.Errorf("creating a folder of the demo: %w", err)
		}
	}
	f.forwards = newForwards()
	return f, nil
}

// Close ends the port-forwards.
func (s *Framework) Close() { s.forwards.close() }

// Step prints a heading, runs the function and prints how long it took.
func (s *Framework) Step(ctx context.Context, title string, run func(context.Context) error) error {
	return s.console.step(ctx, title, run)
}

// Client reads and writes the cluster's objects.
func (s *Framework) Client() (client.Client, error) {
	if s.client != nil {
		return s.client, nil
	}
	scheme := runtime.NewScheme()
	if err := clientgoscheme.AddToScheme(scheme); err != nil {
		return nil, fmt.Errorf("adding the built-in kinds: %w", err)
	}
	if err := dehugv1alpha1.AddToScheme(scheme); err != nil {
		return nil, fmt.Errorf("adding the kinds of dehug.io: %w", err)
	}
	rules := &clientcmd.ClientConfigLoadingRules{ExplicitPath: s.kubeconfig}
	if s.kubeconfig == "" {
		rules = clientcmd.NewDefaultClientConfigLoadingRules()
	}
	config, err := clientcmd.NewNonInteractiveDeferredLoadingClientConfig(rules, nil).ClientConfig()
	if err != nil {
		return nil, fmt.Errorf("reading the kubeconfig: %w", err)
	}
	config.QPS, config.Burst = 100, 200
	s.client, err = client.New(config, client.Options{Scheme: scheme})
	if err != nil {
		return nil, fmt.Errorf("making a client: %w", err)
	}
	return s.client, nil
}

// What is built outlives the demo, so that the next one only builds what changed.
func (s *Framework) binDir() string            { return filepath.Join(s.Cache, "demo-bin") }
func (s *Framework) imageDir() string          { return filepath.Join(s.Cache, "demo-images") }
func (s *Framework) bin(name string) string    { return filepath.Join(s.binDir(), name) }
func (s *Framework) file(name string) string   { return filepath.Join(s.State, name) }
func (s *Framework) addressesFile() string     { return s.file("addresses.json") }
func (s *Framework) keyFile(who string) string { return s.file(who + ".key") }

// Say prints one line of the story.
func (s *Framework) Say(format string, args ...any) { s.console.printf("   "+format+"\n", args...) }
