// Package cluster brings the whole cluster up, repairs it, tells its state and takes it down.
package cluster

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"

	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/layout"
	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/netplan"
	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/node"
	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/parts"
	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/proc"
)

// DefaultName names the cluster in kubeconfigs.
const DefaultName = "devcluster"

// State is what the cluster is and what it changed on the machine, written before the change is made.
type State struct {
	// Name is the cluster's name in kubeconfigs.
	Name string `json:"name"`
	// Nodes is the number of nodes.
	Nodes int `json:"nodes"`
	// Sysctls are the machine's values from before, by path under /proc/sys.
	Sysctls map[string]string `json:"sysctls,omitempty"`
	// MadeDirs are the folders that did not exist before, outermost first.
	MadeDirs []string `json:"madeDirs,omitempty"`
}

// Cluster is the one cluster of a cache folder.
type Cluster struct {
	Layout  layout.Layout
	Builder parts.Builder
	Store   proc.Store
}

// New returns the cluster of the builder's cache folder; it changes nothing.
func New(b parts.Builder) Cluster {
	return Cluster{Layout: b.Layout, Builder: b, Store: proc.Store{Dir: b.Layout.Records()}}
}

// LoadState returns the recorded state; ok is false when the cluster was never up or is down without kept state.
func (c Cluster) LoadState() (s State, ok bool, err error) {
	b, err := os.ReadFile(c.Layout.State())
	if errors.Is(err, os.ErrNotExist) {
		return State{}, false, nil
	}
	if err != nil {
		return State{}, false, fmt.Errorf("reading the cluster's state: %w", err)
	}
	if err := json.Unmarshal(b, &s); err != nil {
		return State{}, false, fmt.Errorf("reading the cluster's state: %w", err)
	}
	return s, true, nil
}

func (c Cluster) saveState(s State) error {
	b, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return fmt.Errorf("recording the cluster's state: %w", err)
	}
	if err := os.MkdirAll(c.Layout.Run(), 0o755); err != nil {
		return fmt.Errorf("recording the cluster's state: %w", err)
	}
	tmp := c.Layout.State() + ".tmp"
	if err := os.WriteFile(tmp, b, 0o644); err != nil {
		return fmt.Errorf("recording the cluster's state: %w", err)
	}
	if err := os.Rename(tmp, c.Layout.State()); err != nil {
		return fmt.Errorf("recording the cluster's state: %w", err)
	}
	return nil
}

// lock keeps other commands from changing the cluster until the returned function is called.
func (c Cluster) lock() (func(), error) {
	if os.Geteuid() != 0 {
		return nil, errors.New("this needs root: it makes namespaces, interfaces and mounts; run it with sudo -E")
	}
	if err := os.MkdirAll(filepath.Dir(c.Layout.Lock()), 0o755); err != nil {
		return nil, fmt.Errorf("locking the cluster: %w", err)
	}
	f, err := os.OpenFile(c.Layout.Lock(), os.O_CREATE|os.O_RDWR, 0o644)
	if err != nil {
		return nil, fmt.Errorf("locking the cluster: %w", err)
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX); err != nil {
		f.Close()
		return nil, fmt.Errorf("locking the cluster: %w", err)
	}
	return func() { f.Close() }, nil
}

func (c Cluster) nodes(s State) ([]node.Node, error) {
	plans, err := netplan.Nodes(s.Nodes)
	if err != nil {
		return nil, err
	}
	nodes := make([]node.Node, 0, len(plans))
	for _, p := range plans {
		nodes = append(nodes, node.Node{Plan: p, Layout: c.Layout, Store: c.Store, Builder: c.Builder})
	}
	return nodes, nil
}
