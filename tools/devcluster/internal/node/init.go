package node

import (
	"fmt"
	"os"
	"path/filepath"
	"syscall"

	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/host"
)

// namespaces are the new namespaces of a node. The UTS namespace is essential: without it, naming the node would
// rename the machine.
const namespaces = syscall.CLONE_NEWNS | syscall.CLONE_NEWNET | syscall.CLONE_NEWPID | syscall.CLONE_NEWUTS | syscall.CLONE_NEWIPC

// Init is the first process of a node, run as `devcluster node-init` in new namespaces: it gives the node its own
// /proc, /run and state folders (below dir), names it, and becomes the pause program. It returns only on failure.
func Init(dir, hostname, pause string) error {
	if os.Getpid() != 1 {
		return fmt.Errorf("node-init runs only as the first process of a node; use `devcluster up`")
	}
	// Private first cuts the machine off from the node's mounts; shared then lets mounts reach the node's pods.
	if err := syscall.Mount("", "/", "", syscall.MS_REC|syscall.MS_PRIVATE, ""); err != nil {
		return fmt.Errorf("making mounts private: %w", err)
	}
	if err := syscall.Mount("proc", "/proc", "proc", 0, ""); err != nil {
		return fmt.Errorf("mounting /proc: %w", err)
	}
	if err := syscall.Mount("tmpfs", "/run", "tmpfs", 0, ""); err != nil {
		return fmt.Errorf("mounting /run: %w", err)
	}
	for _, d := range []string{"/run/netns", "/run/lock"} {
		if err := os.MkdirAll(d, 0o755); err != nil {
			return fmt.Errorf("making %s: %w", d, err)
		}
	}
	for _, target := range host.MountPoints() {
		if err := syscall.Mount(ownDir(dir, target), target, "", syscall.MS_BIND, ""); err != nil {
			return fmt.Errorf("mounting the node's %s: %w", target, err)
		}
	}
	if err := syscall.Mount("", "/", "", syscall.MS_REC|syscall.MS_SHARED, ""); err != nil {
		return fmt.Errorf("making mounts shared: %w", err)
	}
	if err := syscall.Sethostname([]byte(hostname)); err != nil {
		return fmt.Errorf("naming the node: %w", err)
	}
	if err := os.WriteFile("/proc/sys/net/ipv4/ip_forward", []byte("1"), 0o644); err != nil {
		return fmt.Errorf("allowing the node to forward packets: %w", err)
	}
	if err := syscall.Exec(pause, []string{"devcluster-" + hostname}, os.Environ()); err != nil {
		return fmt.Errorf("running %s: %w", pause, err)
	}
	return nil
}

// ownDir is the node's own folder that is mounted over target.
func ownDir(dir, target string) string { return filepath.Join(dir, "root", target) }
