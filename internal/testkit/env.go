// Package testkit starts a real kube-apiserver and etcd for tests. Only tests import it.
package testkit

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/go-logr/logr"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	kruntime "k8s.io/apimachinery/pkg/runtime"
	clientgoscheme "k8s.io/client-go/kubernetes/scheme"
	"k8s.io/client-go/rest"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/envtest"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

// Env is a running API server with the project's CRDs.
type Env struct {
	// Config reaches the API server as cluster admin, without a client-side rate limit.
	Config *rest.Config
	// Scheme knows the Kubernetes kinds and ours.
	Scheme *kruntime.Scheme
	// Client reads and writes without a cache.
	Client client.Client

	environment *envtest.Environment
}

var shared struct {
	sync.Mutex
	env *Env
	err error
}

// Main runs a package's tests and stops the API server that StartEnv started. It returns the exit code.
func Main(m *testing.M) int {
	ctrl.SetLogger(logr.Discard())
	code := m.Run()
	shared.Lock()
	defer shared.Unlock()
	if shared.env != nil {
		if err := shared.env.environment.Stop(); err != nil {
			fmt.Fprintf(os.Stderr, "stopping the API server: %v\n", err)
		}
	}
	return code
}

// StartEnv returns the package's API server and starts it at the first call; TestMain must end with Main. The test
// fails when there is no API server to start: it is never skipped.
func StartEnv(t testing.TB) *Env {
	t.Helper()
	shared.Lock()
	defer shared.Unlock()
	if shared.env == nil && shared.err == nil {
		shared.env, shared.err = start()
	}
	if shared.err != nil {
		t.Fatalf("starting an API server: %v", shared.err)
	}
	return shared.env
}

// Namespace creates a namespace for one test and returns its name.
func (e *Env) Namespace(t testing.TB) string {
	t.Helper()
	ns := &corev1.Namespace{ObjectMeta: metav1.ObjectMeta{GenerateName: "test-"}}
	if err := e.Client.Create(context.Background(), ns); err != nil {
		t.Fatalf("creating a namespace: %v", err)
	}
	return ns.Name
}

func start() (*Env, error) {
	etcd, apiserver, err := binaries()
	if err != nil {
		return nil, err
	}
	root, err := moduleRoot()
	if err != nil {
		return nil, err
	}
	scheme := kruntime.NewScheme()
	if err := errors.Join(clientgoscheme.AddToScheme(scheme), dehugv1alpha1.AddToScheme(scheme)); err != nil {
		return nil, fmt.Errorf("registering kinds: %w", err)
	}
	environment := &envtest.Environment{
		Scheme:                scheme,
		CRDDirectoryPaths:     []string{filepath.Join(root, "config", "crd", "bases")},
		ErrorIfCRDPathMissing: true,
	}
	environment.ControlPlane.Etcd = &envtest.Etcd{Path: etcd}
	environment.ControlPlane.GetAPIServer().Path = apiserver
	config, err := environment.Start()
	if err != nil {
		return nil, errors.Join(err, environment.Stop())
	}
	config.QPS = -1
	c, err := client.New(config, client.Options{Scheme: scheme})
	if err != nil {
		return nil, errors.Join(fmt.Errorf("making a client: %w", err), environment.Stop())
	}
	return &Env{Config: config, Scheme: scheme, Client: c, environment: environment}, nil
}

// moduleRoot is the folder of go.mod, at or above the folder that the test runs in.
func moduleRoot() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", fmt.Errorf("finding the module's folder: %w", err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", errors.New("finding the module's folder: no go.mod at or above the test's folder")
		}
		dir = parent
	}
}

// binaries finds etcd and kube-apiserver in KUBEBUILDER_ASSETS, or among what the development cluster built.
func binaries() (etcd, apiserver string, err error) {
	root := os.Getenv("KUBEBUILDER_ASSETS")
	if root == "" {
		root, err = clusterCache()
		if err != nil {
			return "", "", err
		}
	}
	if etcd, err = find(root, "etcd"); err != nil {
		return "", "", err
	}
	if apiserver, err = find(root, "kube-apiserver"); err != nil {
		return "", "", err
	}
	return etcd, apiserver, nil
}

func clusterCache() (string, error) {
	if dir := os.Getenv("DEVCLUSTER_CACHE"); dir != "" {
		return dir, nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", fmt.Errorf("finding the development cluster's cache: %w", err)
	}
	return filepath.Join(home, ".cache", "dehug-devcluster"), nil
}

// find returns the path of the first executable file of that name under root.
func find(root, name string) (string, error) {
	var found string
	err := filepath.WalkDir(root, func(path string, _ fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if filepath.Base(path) != name {
			return nil
		}
		info, err := os.Stat(path)
		if err != nil || !info.Mode().IsRegular() || info.Mode()&0o111 == 0 {
			return err
		}
		found = path
		return filepath.SkipAll
	})
	if err == nil && found == "" {
		err = fs.ErrNotExist
	}
	if err != nil {
		return "", fmt.Errorf("looking for %s under %s: %w: run `make devcluster-binaries`, "+
			"or set KUBEBUILDER_ASSETS to a folder that has etcd and kube-apiserver", name, root, err)
	}
	return found, nil
}
