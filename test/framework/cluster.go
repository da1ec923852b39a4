package framework

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"time"

	corev1 "k8s.io/api/core/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"
)

// CheckCluster finds out before the builds, which take minutes, whether the cluster that was asked for can be had.
func (s *Framework) CheckCluster(ctx context.Context) error {
	switch s.Cluster {
	case "kind":
		if _, err := exec.LookPath("kind"); err != nil {
			return fmt.Errorf("finding kind: %w: install it and a container runtime, or leave CLUSTER out for a cluster that "+
				"needs neither", err)
		}
		if _, err := s.kindClusters(ctx); err != nil {
			return fmt.Errorf("asking kind for its clusters: %w: start the container runtime that kind uses, or leave "+
				"CLUSTER out", err)
		}
	case "current":
		return s.checkCurrent(ctx)
	}
	return nil
}

// checkCurrent asks the current kubeconfig's API server for something that every one has.
func (s *Framework) checkCurrent(ctx context.Context) error {
	c, err := s.Client()
	if err != nil {
		return fmt.Errorf("asking the current cluster: %w: point KUBECONFIG to one, or leave CLUSTER out", err)
	}
	ctx, cancel := context.WithTimeout(ctx, 20*time.Second)
	defer cancel()
	if err := c.List(ctx, &corev1.NamespaceList{}, client.Limit(1)); err != nil {
		return fmt.Errorf("asking the current cluster: %w: point KUBECONFIG to one that runs, or leave CLUSTER out", err)
	}
	return nil
}

// kindClusters lists the kind clusters of this machine.
func (s *Framework) kindClusters(ctx context.Context) ([]string, error) {
	names, err := s.output(ctx, "kind", "get", "clusters")
	return strings.Fields(names), err
}

// startKind makes the demo's kind cluster, unless it runs. DEMO_KIND_IMAGE names another node image than kind's own,
// for another Kubernetes version or a machine that cannot pull.
func (s *Framework) startKind(ctx context.Context) error {
	names, err := s.kindClusters(ctx)
	if err != nil || slices.Contains(names, kindName) {
		return err
	}
	// kind would make the new cluster the current one of the user's own kubeconfig.
	args := []string{"create", "cluster", "--name", kindName, "--wait", "120s", "--kubeconfig", s.file("kubeconfig")}
	if image := os.Getenv("DEMO_KIND_IMAGE"); image != "" {
		args = append(args, "--image", image)
	}
	return s.command(ctx, "kind", args...)
}

// BuildCluster builds what the cluster and the demo run and no registry holds ready: Kubernetes, the chain's and the
// IPFS node, the inference server.
func (s *Framework) BuildCluster(ctx context.Context) error {
	args := []string{"build"}
	if s.Cluster != "devcluster" {
		args = append(args, "geth", "kubo", "llama-server")
		return s.command(ctx, s.bin("devcluster"), args...)
	}
	if err := s.command(ctx, s.bin("devcluster"), args...); err != nil {
		return err
	}
	return s.command(ctx, s.bin("devcluster"), "build", "geth", "kubo", "llama-server")
}

// StartCluster starts the cluster, or takes the one that runs, and remembers its kubeconfig.
func (s *Framework) StartCluster(ctx context.Context) error {
	switch s.Cluster {
	case "devcluster":
		if err := s.command(ctx, s.bin("devcluster"), "up"); err != nil {
			return err
		}
	case "kind":
		if err := s.startKind(ctx); err != nil {
			return err
		}
	}
	return s.Connect(ctx)
}

// Connect finds the kubeconfig of a cluster that runs.
func (s *Framework) Connect(ctx context.Context) error {
	switch s.Cluster {
	case "devcluster":
		path, err := s.output(ctx, s.bin("devcluster"), "kubeconfig")
		if err != nil {
			return err
		}
		s.kubeconfig = strings.TrimSpace(path)
	case "kind":
		s.kubeconfig = s.file("kubeconfig")
		if _, err := s.output(ctx, "kind", "export", "kubeconfig", "--name", kindName, "--kubeconfig",
			s.kubeconfig); err != nil {
			return err
		}
	}
	s.client = nil
	return nil
}

// Down removes the demo: the whole cluster when the demo made it, else only its objects.
func (s *Framework) Down(ctx context.Context) error {
	switch s.Cluster {
	case "devcluster":
		if err := s.buildTool(ctx); err != nil {
			return err
		}
		if err := s.command(ctx, s.bin("devcluster"), "down"); err != nil {
			return err
		}
	case "kind":
		if err := s.command(ctx, "kind", "delete", "cluster", "--name", kindName, "--kubeconfig",
			s.file("kubeconfig")); err != nil {
			return err
		}
	case "current":
		if err := s.removeObjects(ctx); err != nil {
			return err
		}
	}
	return os.RemoveAll(s.State)
}

// RemoveLeftovers takes down what an earlier run left, also one that was killed, so that the next begins with nothing.
func (s *Framework) RemoveLeftovers(ctx context.Context) error {
	if err := s.Down(ctx); err != nil {
		return err
	}
	if err := os.MkdirAll(s.State, 0o755); err != nil {
		return fmt.Errorf("creating a folder of the demo: %w", err)
	}
	return nil
}
