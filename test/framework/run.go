package framework

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// command runs a program; its output goes to the console, indented. The error carries the last lines.
func (s *Framework) command(ctx context.Context, name string, args ...string) error {
	cmd := exec.CommandContext(ctx, name, args...)
	return s.stream(cmd)
}

func (s *Framework) stream(cmd *exec.Cmd) error {
	s.environ(cmd)
	read, write := io.Pipe()
	cmd.Stdout, cmd.Stderr = write, write
	done := make(chan []string, 1)
	go func() {
		var last []string
		lines := bufio.NewScanner(read)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			s.Say("%s", lines.Text())
			if last = append(last, lines.Text()); len(last) > 5 {
				last = last[1:]
			}
		}
		done <- last
	}()
	err := cmd.Run()
	_ = write.Close()
	last := <-done
	if err != nil {
		return fmt.Errorf("running %s: %w: %s", filepath.Base(cmd.Path), err, strings.Join(last, " | "))
	}
	return nil
}

// output runs a program and returns what it prints on standard output.
func (s *Framework) output(ctx context.Context, name string, args ...string) (string, error) {
	return s.outputOf(exec.CommandContext(ctx, name, args...))
}

func (s *Framework) outputOf(cmd *exec.Cmd) (string, error) {
	s.environ(cmd)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		return stdout.String(), fmt.Errorf("running %s: %w: %s", filepath.Base(cmd.Path), err,
			strings.TrimSpace(stderr.String()))
	}
	return stdout.String(), nil
}

func (s *Framework) environ(cmd *exec.Cmd) {
	if cmd.Dir == "" {
		cmd.Dir = s.Root
	}
	if cmd.Env == nil {
		cmd.Env = os.Environ()
	}
	cmd.Env = append(cmd.Env, "DEVCLUSTER_CACHE="+s.Cache)
	if s.kubeconfig != "" {
		cmd.Env = append(cmd.Env, "KUBECONFIG="+s.kubeconfig)
	}
}

// Kubectl runs kubectl and prints what it says.
func (s *Framework) Kubectl(ctx context.Context, args ...string) error {
	return s.command(ctx, s.kubectlPath(ctx), args...)
}

// KubectlOutput runs kubectl and returns what it prints.
func (s *Framework) KubectlOutput(ctx context.Context, args ...string) (string, error) {
	return s.output(ctx, s.kubectlPath(ctx), args...)
}

// Apply gives a manifest to kubectl apply --server-side.
func (s *Framework) Apply(ctx context.Context, manifest string) error {
	cmd := exec.CommandContext(ctx, s.kubectlPath(ctx), "apply", "--server-side", "--force-conflicts", "-f", "-")
	cmd.Stdin = strings.NewReader(manifest)
	return s.stream(cmd)
}

func (s *Framework) kubectlPath(ctx context.Context) string {
	if s.Cluster == "devcluster" {
		if path, err := s.output(ctx, s.bin("devcluster"), "path", "kubectl"); err == nil {
			return strings.TrimSpace(path)
		}
	}
	return "kubectl"
}
