// Package host makes and undoes what the cluster changes on the machine: sysctls, folders, cgroups, links, routes.
package host

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/netplan"
	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/proc"
)

// kubeletSysctls are the machine-wide settings that a kubelet changes.
var kubeletSysctls = []string{
	"vm/overcommit_memory", "vm/panic_on_oom", "kernel/panic", "kernel/panic_on_oops",
	"kernel/keys/root_maxkeys", "kernel/keys/root_maxbytes",
}

// MountPoints are the folders over which each node mounts its own; they must exist on the machine.
func MountPoints() []string {
	return []string{
		"/var/lib/kubelet", "/var/lib/containerd", "/var/lib/cni", "/etc/cni/net.d", "/var/log/pods", "/var/log/containers",
	}
}

// ReadSysctls returns the present values of the settings that a kubelet will change, by path under /proc/sys.
func ReadSysctls() (map[string]string, error) {
	values := map[string]string{}
	for _, name := range kubeletSysctls {
		b, err := os.ReadFile(filepath.Join("/proc/sys", name))
		if errors.Is(err, os.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("reading sysctl %s: %w", name, err)
		}
		values[name] = strings.TrimSpace(string(b))
	}
	return values, nil
}

// RestoreSysctls writes values back, touching only those that differ.
func RestoreSysctls(values map[string]string) error {
	now, err := ReadSysctls()
	if err != nil {
		return err
	}
	for name, v := range values {
		if now[name] == v {
			continue
		}
		if err := os.WriteFile(filepath.Join("/proc/sys", name), []byte(v), 0o644); err != nil {
			return fmt.Errorf("restoring sysctl %s: %w", name, err)
		}
	}
	return nil
}

// MissingDirs returns those folders of paths, parents included, that do not exist, outermost first.
func MissingDirs(paths []string) []string {
	var missing []string
	seen := map[string]bool{}
	for _, p := range paths {
		var chain []string
		for d := p; ; d = filepath.Dir(d) {
			if _, err := os.Stat(d); err == nil || d == "/" {
				break
			}
			chain = append([]string{d}, chain...)
		}
		for _, d := range chain {
			if !seen[d] {
				seen[d] = true
				missing = append(missing, d)
			}
		}
	}
	return missing
}

// RemoveEmptyDirs removes those folders, innermost first; one that is no longer empty is left.
func RemoveEmptyDirs(dirs []string) {
	for i := len(dirs) - 1; i >= 0; i-- {
		_ = os.Remove(dirs[i])
	}
}

// EnsureBridge makes the host's bridge with its address.
func EnsureBridge(ctx context.Context) error {
	if _, err := proc.Run(ctx, "ip", "link", "show", netplan.Bridge); err != nil {
		if _, err := proc.Run(ctx, "ip", "link", "add", netplan.Bridge, "type", "bridge"); err != nil {
			return fmt.Errorf("making the bridge: %w", err)
		}
	}
	address := fmt.Sprintf("%s/%d", netplan.HostIP, netplan.NodePrefixBits)
	for _, argv := range [][]string{
		{"ip", "addr", "replace", address, "dev", netplan.Bridge},
		{"ip", "link", "set", netplan.Bridge, "up"},
	} {
		if _, err := proc.Run(ctx, argv...); err != nil {
			return fmt.Errorf("making the bridge: %w", err)
		}
	}
	return nil
}

// RemoveLink removes an interface; a missing one is no error.
func RemoveLink(ctx context.Context, name string) error {
	if _, err := os.Stat("/sys/class/net/" + name); errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if _, err := proc.Run(ctx, "ip", "link", "del", name); err != nil {
		// The kernel removes a cable whose other end's namespace just ended, perhaps in this very moment.
		if _, gone := os.Stat("/sys/class/net/" + name); errors.Is(gone, os.ErrNotExist) {
			return nil
		}
		return fmt.Errorf("removing interface %s: %w", name, err)
	}
	return nil
}

// SetRoutes adds or replaces routes. prefix is put before each command, to run it inside a node; nil is the host.
func SetRoutes(ctx context.Context, prefix []string, routes []netplan.Route) error {
	for _, r := range routes {
		argv := append(append([]string{}, prefix...), "ip", "route", "replace", r.Dst, "via", r.Via)
		if _, err := proc.Run(ctx, argv...); err != nil {
			return fmt.Errorf("setting the route to %s: %w", r.Dst, err)
		}
	}
	return nil
}

const cgroupRoot = "/sys/fs/cgroup"

// hierarchies returns the cgroup trees: one per controller under cgroup v1, the single root under v2.
func hierarchies() ([]string, bool, error) {
	if _, err := os.Stat(filepath.Join(cgroupRoot, "cgroup.controllers")); err == nil {
		return []string{cgroupRoot}, true, nil
	}
	entries, err := os.ReadDir(cgroupRoot)
	if err != nil {
		return nil, false, fmt.Errorf("reading %s: %w", cgroupRoot, err)
	}
	var dirs []string
	for _, e := range entries {
		if e.IsDir() {
			dirs = append(dirs, filepath.Join(cgroupRoot, e.Name()))
		}
	}
	return dirs, false, nil
}

// EnsureCgroup makes the named cgroup at the root of every hierarchy.
func EnsureCgroup(name string) error {
	dirs, v2, err := hierarchies()
	if err != nil {
		return err
	}
	for _, dir := range dirs {
		if filepath.Base(dir) == "unified" {
			continue
		}
		group := filepath.Join(dir, name)
		if err := os.MkdirAll(group, 0o755); err != nil {
			return fmt.Errorf("making cgroup %s: %w", group, err)
		}
		// Under v1 a new cpuset is empty and takes no process until it is filled.
		for _, f := range []string{"cpuset.cpus", "cpuset.mems"} {
			if b, err := os.ReadFile(filepath.Join(dir, f)); err == nil && !v2 {
				if err := os.WriteFile(filepath.Join(group, f), b, 0o644); err != nil {
					return fmt.Errorf("filling cgroup %s: %w", group, err)
				}
			}
		}
	}
	if !v2 {
		return nil
	}
	for _, c := range []string{"cpu", "memory", "pids", "cpuset", "io"} {
		// A controller that is already passed on, or that the kernel lacks, is for the kubelet to judge.
		_ = os.WriteFile(filepath.Join(cgroupRoot, "cgroup.subtree_control"), []byte("+"+c), 0o644)
	}
	return nil
}

// RemoveCgroup removes the named cgroup and all below it, waiting a little for the last processes to leave.
func RemoveCgroup(name string) error {
	dirs, _, err := hierarchies()
	if err != nil {
		return err
	}
	for _, dir := range dirs {
		group := filepath.Join(dir, name)
		for try := 0; ; try++ {
			err := removeTree(group)
			if err == nil || errors.Is(err, os.ErrNotExist) {
				break
			}
			if try == 100 {
				return fmt.Errorf("removing cgroup %s: %w", group, err)
			}
			time.Sleep(50 * time.Millisecond)
		}
	}
	return nil
}

// removeTree removes a cgroup's folders, innermost first; their files cannot be deleted and go with them.
func removeTree(group string) error {
	entries, err := os.ReadDir(group)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if e.IsDir() {
			if err := removeTree(filepath.Join(group, e.Name())); err != nil && !errors.Is(err, os.ErrNotExist) {
				return err
			}
		}
	}
	return os.Remove(group)
}
