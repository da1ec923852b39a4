package parts

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// debianRuntime takes containerd, runc and the CNI plugins out of Debian's packages without installing them: no
// service is started or enabled, and a containerd that the machine already has is never touched.
type debianRuntime struct{}

// RuntimeVersion names the runtime part; the exact package versions are those of the machine's Debian release.
const RuntimeVersion = "debian"

func runtimePart() part {
	return part{component: "runtime", version: RuntimeVersion, recipe: debianRuntime{}, programs: map[string]string{
		"containerd":              "usr/bin/containerd",
		"containerd-shim-runc-v2": "usr/bin/containerd-shim-runc-v2",
		"ctr":                     "usr/bin/ctr",
		"runc":                    "usr/sbin/runc",
		"cni-plugins":             "usr/lib/cni",
	}}
}

func (debianRuntime) describe() string { return "containerd runc containernetworking-plugins unpacked" }

func (debianRuntime) build(ctx context.Context, work, out string) error {
	// Commands that the node or its kubelet runs, by the package that has them.
	if err := installCommands(ctx, []needed{
		{"nft", "nftables"}, {"conntrack", "conntrack"}, {"iptables", "iptables"}, {"ethtool", "ethtool"},
		{"socat", "socat"}, {"modprobe", "kmod"}, {"ip", "iproute2"}, {"nsenter", "util-linux"}, {"mount", "mount"},
	}); err != nil {
		return err
	}
	packages := []string{"containerd", "runc", "containernetworking-plugins"}
	for _, old := range globDebs(work) {
		if err := os.Remove(old); err != nil {
			return err
		}
	}
	get := append([]string{"apt-get", "-q", "download"}, packages...)
	if err := apt(ctx, work, get); err != nil {
		return err
	}
	debs := globDebs(work)
	if len(debs) != len(packages) {
		return fmt.Errorf("apt-get left %d of %d packages in %s", len(debs), len(packages), work)
	}
	for _, deb := range debs {
		if _, err := tool(ctx, work, "dpkg-deb", "-x", deb, out); err != nil {
			return err
		}
	}
	return nil
}

func globDebs(dir string) []string {
	found, err := filepath.Glob(filepath.Join(dir, "*.deb"))
	if err != nil {
		return nil
	}
	return found
}

// needed is a command and the Debian package that brings it.
type needed struct{ command, pkg string }

// installCommands installs the packages of those commands that the machine lacks. No service of theirs is started.
func installCommands(ctx context.Context, all []needed) error {
	var packages []string
	for _, n := range all {
		if _, err := exec.LookPath(n.command); err != nil {
			packages = append(packages, n.pkg)
		}
	}
	if len(packages) == 0 {
		return nil
	}
	if _, err := exec.LookPath("apt-get"); err != nil {
		return fmt.Errorf("this machine has no apt-get: install %s by its own means and try again", strings.Join(packages, ", "))
	}
	restore, err := forbidServices()
	if err != nil {
		return err
	}
	defer restore()
	return apt(ctx, "/", append([]string{"apt-get", "-q", "install", "-y", "--no-install-recommends"}, packages...))
}

// policyFile is asked by Debian's package scripts whether they may start a service.
const policyFile = "/usr/sbin/policy-rc.d"

// forbidServices keeps package scripts from starting services until the returned function is called; a policy
// that the machine already has is left as it is.
func forbidServices() (func(), error) {
	f, err := os.OpenFile(policyFile, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o755)
	if os.IsExist(err) {
		return func() {}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("forbidding service starts: %w", err)
	}
	defer f.Close()
	if _, err := f.WriteString("#!/bin/sh\nexit 101\n"); err != nil {
		return nil, fmt.Errorf("forbidding service starts: %w", err)
	}
	return func() { _ = os.Remove(policyFile) }, nil
}

// apt runs an apt-get command, and once more after refreshing the package lists when it fails: a fresh machine's
// lists are empty or old.
func apt(ctx context.Context, dir string, argv []string) error {
	if _, err := exec.LookPath("apt-get"); err != nil {
		return fmt.Errorf("this machine has no apt-get: containerd, runc and the CNI plugins come from Debian packages")
	}
	if _, err := tool(ctx, dir, argv...); err == nil {
		return nil
	}
	if _, err := tool(ctx, dir, "apt-get", "-q", "update"); err != nil {
		return err
	}
	_, err := tool(ctx, dir, argv...)
	return err
}

// groupCommand is a command in a process group of its own: canceling ctx ends all that it has started, compilers too.
func groupCommand(ctx context.Context, name string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGTERM) }
	cmd.WaitDelay = 10 * time.Second
	return cmd
}

// tool runs a command in dir and returns its output; the error carries the end of what it printed.
func tool(ctx context.Context, dir string, argv ...string) (string, error) {
	cmd := groupCommand(ctx, argv[0], argv[1:]...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "DEBIAN_FRONTEND=noninteractive", "LC_ALL=C")
	out, err := cmd.CombinedOutput()
	if err != nil {
		return string(out), fmt.Errorf("running %s: %w: %s", argv[0], err, lastLines(string(out), 20))
	}
	return string(out), nil
}
