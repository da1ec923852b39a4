package cluster

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/controlplane"
	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/host"
	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/netplan"
	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/node"
	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/parts"
	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/pki"
	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/proc"
)

// UpOptions are the wishes of `up`; zero values mean the running cluster's, or one node named DefaultName.
type UpOptions struct {
	Nodes int
	Name  string
	// Progress receives one line per step.
	Progress io.Writer
}

// Up makes the cluster run: it builds what is missing, starts what does not run, and waits until all is ready. On a
// running cluster it only repairs.
func (c Cluster) Up(ctx context.Context, o UpOptions) error {
	if err := c.Builder.Build(ctx, parts.ClusterComponents()...); err != nil {
		return err
	}
	unlock, err := c.lock()
	if err != nil {
		return err
	}
	defer unlock()
	steps := progress{out: o.Progress, start: time.Now()}
	s, err := c.prepare(ctx, o)
	if err != nil {
		return err
	}
	nodes, err := c.nodes(s)
	if err != nil {
		return err
	}
	if err := c.credentials(s, nodes); err != nil {
		return err
	}
	if err := c.startAPI(); err != nil {
		return err
	}
	// Nodes come up to containerd and images while the apiserver starts.
	if err := c.startRuntimes(ctx, nodes); err != nil {
		return err
	}
	steps.done("containerd runs on %d node(s), images loaded", len(nodes))
	if err := c.awaitAPI(ctx); err != nil {
		return err
	}
	steps.done("the API server is ready")
	if err := c.startControllers(); err != nil {
		return err
	}
	if err := c.startKubelets(ctx, nodes); err != nil {
		return err
	}
	if err := c.awaitReady(ctx, nodes, steps); err != nil {
		return err
	}
	steps.done("cluster %q is up: export KUBECONFIG=%s", s.Name, c.Layout.AdminKubeconfig())
	return nil
}

// prepare records the state and makes the machine's bridge and mount points.
func (c Cluster) prepare(ctx context.Context, o UpOptions) (State, error) {
	s, ok, err := c.LoadState()
	if err != nil {
		return s, err
	}
	if !ok {
		s = State{Name: DefaultName, Nodes: 1}
	}
	if o.Name != "" {
		s.Name = o.Name
	}
	if o.Nodes != 0 && o.Nodes < s.Nodes {
		return s, fmt.Errorf("the cluster has %d nodes: nodes can be added, not removed; run `devcluster down` first", s.Nodes)
	}
	s.Nodes = max(s.Nodes, o.Nodes)
	if _, err := netplan.Nodes(s.Nodes); err != nil {
		return s, err
	}
	if s.Sysctls == nil {
		if s.Sysctls, err = host.ReadSysctls(); err != nil {
			return s, err
		}
	}
	s.MadeDirs = append(s.MadeDirs, host.MissingDirs(host.MountPoints())...)
	if err := c.saveState(s); err != nil {
		return s, err
	}
	for _, d := range host.MountPoints() {
		if err := os.MkdirAll(d, 0o755); err != nil {
			return s, fmt.Errorf("making a mount point: %w", err)
		}
	}
	return s, host.EnsureBridge(ctx)
}

func (c Cluster) credentials(s State, nodes []node.Node) error {
	d := pki.Dir(c.Layout.PKI())
	requests, users := controlplane.Certificates(), controlplane.Users()
	for _, n := range nodes {
		requests = append(requests, controlplane.KubeletCertificate(n.Plan))
		users = append(users, controlplane.KubeletUser(n.Plan.Name))
	}
	if err := d.Ensure(requests...); err != nil {
		return err
	}
	for _, u := range users {
		if err := d.WriteKubeconfig(c.Layout.Kubeconfig(u), s.Name, controlplane.Server, u); err != nil {
			return err
		}
	}
	return nil
}

func (c Cluster) startAPI() error {
	if err := c.ensure("etcd", controlplane.EtcdArgs(c.Layout)); err != nil {
		return err
	}
	return c.ensure("kube-apiserver", controlplane.APIServerArgs(c.Layout))
}

func (c Cluster) startControllers() error {
	if err := c.ensure(controlplane.ControllerManager, controlplane.ControllerManagerArgs(c.Layout)); err != nil {
		return err
	}
	if err := c.ensure(controlplane.Scheduler, controlplane.SchedulerArgs(c.Layout)); err != nil {
		return err
	}
	self, err := os.Executable()
	if err != nil {
		return fmt.Errorf("starting the volume provisioner: %w", err)
	}
	return c.ensureArgv(controlplane.VolumeProvisioner, []string{
		self, "volume-provisioner", c.Layout.Kubeconfig(controlplane.VolumeProvisioner), c.Layout.Volumes(),
	})
}

// ensure starts a control-plane program of that name unless it runs.
func (c Cluster) ensure(program string, args []string) error {
	path, err := c.Builder.Path(program)
	if err != nil {
		return err
	}
	return c.ensureArgv(program, append([]string{path}, args...))
}

func (c Cluster) ensureArgv(name string, argv []string) error {
	_, _, err := c.Store.Ensure(proc.Spec{Name: name, Argv: argv, Log: filepath.Join(c.Layout.Logs(), name+".log")})
	return err
}

// startRuntimes brings all nodes to a working containerd with all images, side by side.
func (c Cluster) startRuntimes(ctx context.Context, nodes []node.Node) error {
	images, err := c.systemImages()
	if err != nil {
		return err
	}
	loaded, err := c.loadedImages()
	if err != nil {
		return err
	}
	images = append(images, loaded...)
	failed := make(chan error, len(nodes))
	for _, n := range nodes {
		go func() { failed <- startRuntime(ctx, n, images) }()
	}
	var all error
	for range nodes {
		all = errors.Join(all, <-failed)
	}
	if all != nil {
		return all
	}
	plans := make([]netplan.Node, 0, len(nodes))
	for _, n := range nodes {
		plans = append(plans, n.Plan)
	}
	for _, n := range nodes {
		if err := n.SetRoutes(ctx, plans); err != nil {
			return err
		}
	}
	return host.SetRoutes(ctx, nil, netplan.HostRoutes(plans))
}

func startRuntime(ctx context.Context, n node.Node, images []string) error {
	if err := n.EnsureRuntime(ctx); err != nil {
		return err
	}
	for _, archive := range images {
		if err := n.EnsureImage(ctx, archive); err != nil {
			return err
		}
	}
	return nil
}

// progress prints finished steps with the time since the start.
type progress struct {
	out   io.Writer
	start time.Time
}

func (p progress) done(format string, args ...any) {
	fmt.Fprintf(p.out, "%6.1f s  %s\n", time.Since(p.start).Seconds(), fmt.Sprintf(format, args...))
}
