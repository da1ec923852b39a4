package framework

import (
	"context"
	"fmt"
	"strconv"
	"time"

	corev1 "k8s.io/api/core/v1"
)

// EnsureNodes sees to it that the cluster has so many nodes that are Ready. The demo itself needs one; only the dev
// cluster can be given more, and has them until it is taken down.
func (s *Framework) EnsureNodes(ctx context.Context, want int) error {
	ready, err := s.readyNodes(ctx)
	if err != nil || ready >= want {
		return err
	}
	if s.Cluster != "devcluster" {
		return fmt.Errorf("the cluster has %d Ready nodes and %d are needed: add nodes to it, or use CLUSTER=devcluster",
			ready, want)
	}
	if err := s.command(ctx, s.bin("devcluster"), "up", "--nodes", strconv.Itoa(want)); err != nil {
		return err
	}
	return s.WaitFor(ctx, 2*time.Minute, func(ctx context.Context) (bool, error) {
		ready, err := s.readyNodes(ctx)
		return ready >= want, err
	})
}

func (s *Framework) readyNodes(ctx context.Context) (int, error) {
	c, err := s.Client()
	if err != nil {
		return 0, err
	}
	var nodes corev1.NodeList
	if err := c.List(ctx, &nodes); err != nil {
		return 0, fmt.Errorf("listing the nodes: %w", err)
	}
	ready := 0
	for _, node := range nodes.Items {
		for _, condition := range node.Status.Conditions {
			if condition.Type == corev1.NodeReady && condition.Status == corev1.ConditionTrue && !node.Spec.Unschedulable {
				ready++
			}
		}
	}
	return ready, nil
}

// ScaleManager stops the operator (0) or starts it again (1), and waits until it is so.
func (s *Framework) ScaleManager(ctx context.Context, replicas int) error {
	err := s.Kubectl(ctx, "-n", SystemNamespace, "scale", "deployment/dehug-manager", "--replicas="+strconv.Itoa(replicas))
	if err != nil {
		return err
	}
	if replicas > 0 {
		return s.Rollout(ctx, SystemNamespace, "deployment/dehug-manager", 2*time.Minute)
	}
	return s.Kubectl(ctx, "-n", SystemNamespace, "wait", "pod", "-l", "app.kubernetes.io/name=dehug-manager",
		"--for=delete", "--timeout=60s")
}
