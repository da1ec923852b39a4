package stage

import (
	"context"
	"fmt"
	"os"
	"strings"
)

const kindName = "dehug-demo"

// BuildCluster builds what the cluster and the demo run and no registry holds ready: Kubernetes, the chain's and the
// IPFS node, the inference server.
func (s *Stage) BuildCluster(ctx context.Context) error {
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
func (s *Stage) StartCluster(ctx context.Context) error {
	switch s.Cluster {
	case "devcluster":
		if err := s.command(ctx, s.bin("devcluster"), "up"); err != nil {
			return err
		}
	case "kind":
		names, err := s.output(ctx, "kind", "get", "clusters")
		if err != nil {
			return err
		}
		if !strings.Contains("\n"+names, "\n"+kindName+"\n") {
			if err := s.command(ctx, "kind", "create", "cluster", "--name", kindName, "--wait", "120s"); err != nil {
				return err
			}
		}
	}
	return s.Connect(ctx)
}

// Connect finds the kubeconfig of a cluster that runs.
func (s *Stage) Connect(ctx context.Context) error {
	switch s.Cluster {
	case "devcluster":
		path, err := s.output(ctx, s.bin("devcluster"), "kubeconfig")
		if err != nil {
			return err
		}
		s.kubeconfig = strings.TrimSpace(path)
	case "kind":
		s.kubeconfig = s.file("kubeconfig")
		if _, err := s.output(ctx, "kind", "export", "kubeconfig", "--name", kindName, "--kubeconfig", s.kubeconfig); err != nil {
			return err
		}
	case "current":
	default:
		return fmt.Errorf("cluster %q is unknown: use devcluster, kind or current", s.Cluster)
	}
	s.client = nil
	return nil
}

// Down removes the demo: the whole cluster when the demo made it, else only its objects.
func (s *Stage) Down(ctx context.Context) error {
	switch s.Cluster {
	case "devcluster":
		if err := s.buildTool(ctx); err != nil {
			return err
		}
		if err := s.command(ctx, s.bin("devcluster"), "down"); err != nil {
			return err
		}
	case "kind":
		if err := s.command(ctx, "kind", "delete", "cluster", "--name", kindName); err != nil {
			return err
		}
	case "current":
		if err := s.removeObjects(ctx); err != nil {
			return err
		}
	}
	return os.RemoveAll(s.State)
}
