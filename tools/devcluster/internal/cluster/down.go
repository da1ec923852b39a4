package cluster

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"
	"time"

	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/controlplane"
	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/host"
	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/netplan"
)

// Down ends everything that Up started and undoes what it changed on the machine. With keepState the objects,
// volumes and images stay for the next Up. It is harmless when the cluster is down.
func (c Cluster) Down(ctx context.Context, keepState bool, progress io.Writer) error {
	unlock, err := c.lock()
	if err != nil {
		return err
	}
	defer unlock()
	start := time.Now()
	s, ok, err := c.LoadState()
	if err != nil {
		return err
	}
	if !ok {
		fmt.Fprintln(progress, "the cluster is down already")
		return nil
	}
	if err := errors.Join(c.stopNodes(ctx, s), c.stopControlPlane()); err != nil {
		return err
	}
	// The bridge takes its routes with it.
	if err := host.RemoveLink(ctx, netplan.Bridge); err != nil {
		return err
	}
	if err := host.RestoreSysctls(s.Sysctls); err != nil {
		return err
	}
	host.RemoveEmptyDirs(s.MadeDirs)
	if err := c.clean(s, keepState); err != nil {
		return err
	}
	fmt.Fprintf(progress, "down in %.1f s\n", time.Since(start).Seconds())
	return nil
}

func (c Cluster) stopNodes(ctx context.Context, s State) error {
	nodes, err := c.nodes(s)
	if err != nil {
		return err
	}
	failed := make(chan error, len(nodes))
	for _, n := range nodes {
		go func() { failed <- n.Stop(ctx) }()
	}
	var all error
	for range nodes {
		all = errors.Join(all, <-failed)
	}
	return all
}

// stopControlPlane stops the stateless programs side by side and etcd last, gently.
func (c Cluster) stopControlPlane() error {
	stateless := []string{controlplane.VolumeProvisioner, controlplane.Scheduler, controlplane.ControllerManager, "kube-apiserver"}
	failed := make(chan error, len(stateless))
	for _, name := range stateless {
		go func() { failed <- c.stop(name, time.Second) }()
	}
	var all error
	for range stateless {
		all = errors.Join(all, <-failed)
	}
	return errors.Join(all, c.stop("etcd", 10*time.Second))
}

func (c Cluster) stop(name string, grace time.Duration) error {
	r, ok, err := c.Store.Load(name)
	if err != nil || !ok {
		return err
	}
	if err := r.Stop(syscall.SIGTERM, grace); err != nil {
		return err
	}
	return c.Store.Remove(name)
}

func (c Cluster) clean(s State, keepState bool) error {
	if keepState {
		s.Sysctls, s.MadeDirs = nil, nil
		return c.saveState(s)
	}
	if err := os.RemoveAll(c.Layout.Run()); err != nil {
		return fmt.Errorf("removing the cluster's state: %w", err)
	}
	return nil
}
