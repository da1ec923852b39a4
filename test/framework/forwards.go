package framework

import (
	"os/exec"
	"sync"
)

// forwards keeps kubectl port-forwards open, one a target.
type forwards struct {
	mu   sync.Mutex
	open map[string]*forward
}

func (f *forwards) close() {
	f.mu.Lock()
	defer f.mu.Unlock()
	for key, opened := range f.open {
		_ = opened.cmd.Process.Kill()
		<-opened.done
		delete(f.open, key)
	}
}

type forward struct {
	cmd  *exec.Cmd
	addr string
	done chan struct{}
}

func newForwards() *forwards { return &forwards{open: map[string]*forward{}} }
