package framework

import (
	"bufio"
	"context"
	"fmt"
	"os/exec"
	"strings"
	"time"
)

// Forward returns a host:port that reaches a port of a Service from this machine.
func (s *Framework) Forward(ctx context.Context, namespace, target string, port int) (string, error) {
	f := s.forwards
	f.mu.Lock()
	defer f.mu.Unlock()
	key := fmt.Sprintf("%s/%s:%d", namespace, target, port)
	if old, ok := f.open[key]; ok {
		select {
		case <-old.done:
			delete(f.open, key)
		default:
			return old.addr, nil
		}
	}
	opened, err := s.startForward(ctx, namespace, target, port)
	if err != nil {
		return "", fmt.Errorf("forwarding a port to %s: %w", key, err)
	}
	f.open[key] = opened
	return opened.addr, nil
}

// ResetForwards closes every forward, because what one leads to was replaced; the next use opens a new one.
func (s *Framework) ResetForwards() { s.forwards.close() }

func (s *Framework) startForward(ctx context.Context, namespace, target string, port int) (*forward, error) {
	// The forward outlives the call that opens it: close ends it.
	cmd := exec.CommandContext(context.WithoutCancel(ctx), s.kubectlPath(ctx),
		"-n", namespace, "port-forward", "--address", "127.0.0.1", target, fmt.Sprintf(":%d", port))
	s.environ(cmd)
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	var stderr strings.Builder
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	opened := &forward{cmd: cmd, done: make(chan struct{})}
	addr := make(chan string, 1)
	go func() {
		lines := bufio.NewScanner(stdout)
		for lines.Scan() {
			if _, rest, ok := strings.Cut(lines.Text(), "Forwarding from "); ok {
				at, _, _ := strings.Cut(rest, " ")
				select {
				case addr <- at:
				default:
				}
			}
		}
		_ = cmd.Wait()
		close(opened.done)
	}()
	select {
	case opened.addr = <-addr:
		return opened, nil
	case <-opened.done:
		return nil, fmt.Errorf("kubectl ended: %s", strings.TrimSpace(stderr.String()))
	case <-time.After(15 * time.Second):
		_ = cmd.Process.Kill()
		return nil, fmt.Errorf("kubectl did not open a port within 15s")
	}
}
