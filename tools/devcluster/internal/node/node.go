// Package node runs one Kubernetes node in namespaces of its own: net, mount, pid, uts and ipc.
package node

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/controlplane"
	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/host"
	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/layout"
	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/netplan"
	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/parts"
	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/proc"
)

// Node runs, repairs and stops one node.
type Node struct {
	Plan    netplan.Node
	Layout  layout.Layout
	Store   proc.Store
	Builder parts.Builder
}

// EnsureRuntime makes the node's namespaces, network, cgroup and containerd, and waits until containerd answers.
// It starts only what does not run.
func (n Node) EnsureRuntime(ctx context.Context) error {
	if err := n.writeConfig(); err != nil {
		return fmt.Errorf("configuring node %s: %w", n.Plan.Name, err)
	}
	if err := host.EnsureCgroup(n.Plan.Cgroup); err != nil {
		return err
	}
	if err := n.ensureInit(ctx); err != nil {
		return fmt.Errorf("starting node %s: %w", n.Plan.Name, err)
	}
	containerd, err := n.Builder.Path("containerd")
	if err != nil {
		return err
	}
	// containerd finds its shim through PATH.
	env := "PATH=" + filepath.Dir(containerd) + ":" + os.Getenv("PATH")
	r, err := n.ensureInside("containerd", []string{env}, containerd, "--config", n.file("containerd.toml"))
	if err != nil {
		return err
	}
	for try := 0; ; try++ {
		if _, err = n.ctr(ctx, "version"); err == nil {
			return nil
		}
		if !r.Alive() || try == 200 || ctx.Err() != nil {
			return fmt.Errorf("waiting for containerd of node %s: %w\n%s", n.Plan.Name, err, r.LogTail(5))
		}
		time.Sleep(50 * time.Millisecond)
	}
}

// EnsureKubelet starts kubelet and kube-proxy where they do not run. The Node object must exist.
func (n Node) EnsureKubelet() error {
	kubelet, err := n.Builder.Path("kubelet")
	if err != nil {
		return err
	}
	proxy, err := n.Builder.Path("kube-proxy")
	if err != nil {
		return err
	}
	if _, err = n.ensureInside("kubelet", nil, kubelet, "--config="+n.file("kubelet.yaml"),
		"--kubeconfig="+n.Layout.Kubeconfig(controlplane.KubeletUser(n.Plan.Name)),
		"--hostname-override="+n.Plan.Name, "--node-ip="+n.Plan.IP, "--v=1"); err != nil {
		return err
	}
	_, err = n.ensureInside("kube-proxy", nil, proxy, "--config="+n.file("kube-proxy.yaml"), "--v=1")
	return err
}

// EnsureImage loads an image archive into the node's containerd unless exactly this file was loaded before.
func (n Node) EnsureImage(ctx context.Context, archive string) error {
	info, err := os.Stat(archive)
	if err != nil {
		return fmt.Errorf("loading an image into node %s: %w", n.Plan.Name, err)
	}
	// The mark lies beside containerd's own store and lives as long.
	mark := n.file(fmt.Sprintf("loaded/%s-%d-%d", filepath.Base(archive), info.Size(), info.ModTime().UnixNano()))
	if _, err := os.Stat(mark); err == nil {
		return nil
	}
	if _, err := n.ctr(ctx, "-n", "k8s.io", "images", "import", archive); err != nil {
		return fmt.Errorf("loading %s into node %s: %w", filepath.Base(archive), n.Plan.Name, err)
	}
	if err := os.MkdirAll(filepath.Dir(mark), 0o755); err != nil {
		return fmt.Errorf("recording a loaded image: %w", err)
	}
	if err := os.WriteFile(mark, nil, 0o644); err != nil {
		return fmt.Errorf("recording a loaded image: %w", err)
	}
	return nil
}

// SetRoutes sets the node's routes to the other nodes' pods and to the Services.
func (n Node) SetRoutes(ctx context.Context, all []netplan.Node) error {
	enter, err := n.enter()
	if err != nil {
		return err
	}
	return host.SetRoutes(ctx, enter, netplan.NodeRoutes(n.Plan, all))
}

// Stop ends every process of the node by ending its first one, and removes its cable and cgroups.
func (n Node) Stop(ctx context.Context) error {
	if init, ok, err := n.Store.Load(n.process("init")); err != nil {
		return err
	} else if ok {
		if err := init.Stop(syscall.SIGKILL, 10*time.Second); err != nil {
			return err
		}
	}
	for _, name := range []string{"kubelet", "kube-proxy", "containerd", "init"} {
		r, ok, err := n.Store.Load(n.process(name))
		if err != nil {
			return err
		}
		if !ok {
			continue
		}
		if err := r.Stop(syscall.SIGKILL, 5*time.Second); err != nil {
			return err
		}
		if err := n.Store.Remove(r.Name); err != nil {
			return err
		}
	}
	if err := host.RemoveLink(ctx, n.Plan.Veth); err != nil {
		return err
	}
	return host.RemoveCgroup(n.Plan.Cgroup)
}

// ensureInit starts the node's first process and cables it to the bridge.
func (n Node) ensureInit(ctx context.Context) error {
	if _, alive, err := n.Store.Alive(n.process("init")); err != nil || alive {
		return err
	}
	// What is left of an earlier life: the cable, and records of processes that ended with the first one.
	if err := n.Stop(ctx); err != nil {
		return err
	}
	if err := host.EnsureCgroup(n.Plan.Cgroup); err != nil {
		return err
	}
	pause, err := n.Builder.Path("pause")
	if err != nil {
		return err
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	r, _, err := n.Store.Ensure(proc.Spec{
		Name:       n.process("init"),
		Argv:       []string{self, "node-init", n.Layout.Node(n.Plan.Name), n.Plan.Name, pause},
		Log:        filepath.Join(n.Layout.Logs(), n.process("init")+".log"),
		Cloneflags: namespaces,
	})
	if err != nil {
		return err
	}
	if err := n.awaitPause(r, pause); err != nil {
		return err
	}
	return n.cable(ctx, r.PID)
}

// awaitPause waits until node-init has mounted everything and become the pause program.
func (n Node) awaitPause(r proc.Record, pause string) error {
	// A program of several threads looks dead for a moment while one of them becomes another program.
	seen := time.Now()
	for deadline := seen.Add(10 * time.Second); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		if exe, err := os.Readlink(fmt.Sprintf("/proc/%d/exe", r.PID)); err == nil && exe == pause {
			return nil
		}
		if r.Alive() {
			seen = time.Now()
		} else if time.Since(seen) > 500*time.Millisecond {
			break
		}
	}
	return fmt.Errorf("its first process did not come up; is this root on a kernel with namespaces?\n%s", r.LogTail(5))
}

func (n Node) cable(ctx context.Context, pid int) error {
	inside := []string{"nsenter", "--target", strconv.Itoa(pid), "--net"}
	for _, argv := range [][]string{
		{"ip", "link", "add", n.Plan.Veth, "type", "veth", "peer", "name", "eth0", "netns", strconv.Itoa(pid)},
		{"ip", "link", "set", n.Plan.Veth, "master", netplan.Bridge, "up"},
		append(inside[:4:4], "ip", "link", "set", "lo", "up"),
		append(inside[:4:4], "ip", "addr", "add", fmt.Sprintf("%s/%d", n.Plan.IP, netplan.NodePrefixBits), "dev", "eth0"),
		append(inside[:4:4], "ip", "link", "set", "eth0", "up"),
	} {
		if _, err := proc.Run(ctx, argv...); err != nil {
			return err
		}
	}
	return nil
}

// enter returns the command prefix that runs a command inside the node.
func (n Node) enter() ([]string, error) {
	r, alive, err := n.Store.Alive(n.process("init"))
	if err != nil {
		return nil, err
	}
	if !alive {
		return nil, fmt.Errorf("node %s does not run: run `devcluster up`", n.Plan.Name)
	}
	return []string{"nsenter", "--target", strconv.Itoa(r.PID), "--net", "--mount", "--pid", "--uts", "--ipc"}, nil
}

func (n Node) ensureInside(name string, env []string, argv ...string) (proc.Record, error) {
	enter, err := n.enter()
	if err != nil {
		return proc.Record{}, err
	}
	r, _, err := n.Store.Ensure(proc.Spec{
		Name: n.process(name),
		Argv: append(enter, argv...),
		Env:  env,
		Log:  filepath.Join(n.Layout.Logs(), n.process(name)+".log"),
	})
	return r, err
}

func (n Node) ctr(ctx context.Context, args ...string) (string, error) {
	enter, err := n.enter()
	if err != nil {
		return "", err
	}
	ctr, err := n.Builder.Path("ctr")
	if err != nil {
		return "", err
	}
	return proc.Run(ctx, append(append(enter, ctr), args...)...)
}

func (n Node) writeConfig() error {
	runc, err := n.Builder.Path("runc")
	if err != nil {
		return err
	}
	cni, err := n.Builder.Path("cni-plugins")
	if err != nil {
		return err
	}
	dir := n.Layout.Node(n.Plan.Name)
	for _, target := range host.MountPoints() {
		if err := os.MkdirAll(ownDir(dir, target), 0o755); err != nil {
			return err
		}
	}
	for path, text := range map[string]string{
		n.file("containerd.toml"): containerdConfig(dir, runc, cni),
		n.file("kubelet.yaml"):    kubeletConfig(n.Layout, n.Plan),
		n.file("kube-proxy.yaml"): kubeProxyConfig(n.Layout, n.Plan),
		n.file("resolv.conf"):     "",
		ownDir(dir, nodeConfig):   cniConfig(n.Plan),
	} {
		if err := writeChanged(path, text); err != nil {
			return err
		}
	}
	return nil
}

// writeChanged writes a file that does not have the text: kube-proxy ends when its configuration is written, whatever
// with.
func writeChanged(path, text string) error {
	if have, err := os.ReadFile(path); err == nil && string(have) == text {
		return nil
	}
	return os.WriteFile(path, []byte(text), 0o644)
}

func (n Node) file(name string) string { return filepath.Join(n.Layout.Node(n.Plan.Name), name) }

// process is the record name of one of the node's processes.
func (n Node) process(name string) string { return strings.Join([]string{n.Plan.Name, name}, ".") }
