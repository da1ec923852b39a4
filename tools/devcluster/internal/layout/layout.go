// Package layout names every file and folder that devcluster keeps on disk.
package layout

import (
	"fmt"
	"os"
	"path/filepath"
)

// EnvCache is the environment variable that moves the cache folder.
const EnvCache = "DEVCLUSTER_CACHE"

// Layout is the root of the cache; every other path is derived from it.
type Layout struct {
	// Cache is the absolute path of the cache folder.
	Cache string
}

// Default returns the layout at $DEVCLUSTER_CACHE, or at ~/.cache/dehug-devcluster when it is unset.
func Default() (Layout, error) {
	if dir := os.Getenv(EnvCache); dir != "" {
		abs, err := filepath.Abs(dir)
		if err != nil {
			return Layout{}, fmt.Errorf("resolving %s: %w", EnvCache, err)
		}
		return Layout{Cache: abs}, nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return Layout{}, fmt.Errorf("finding the home folder (set %s instead): %w", EnvCache, err)
	}
	return Layout{Cache: filepath.Join(home, ".cache", "dehug-devcluster")}, nil
}

// Parts is the folder of finished builds, one sub-folder per part and version.
func (l Layout) Parts() string { return filepath.Join(l.Cache, "parts") }

// Work is the folder of wrapper modules and unpacked sources, kept for incremental builds.
func (l Layout) Work() string { return filepath.Join(l.Cache, "work") }

// Temp is the folder of unfinished builds; nothing in it counts.
func (l Layout) Temp() string { return filepath.Join(l.Cache, "tmp") }

// TestAssets is a folder of links usable as KUBEBUILDER_ASSETS.
func (l Layout) TestAssets() string { return filepath.Join(l.Cache, "test-assets") }

// Lock is the file that keeps two commands from changing the cluster at once.
func (l Layout) Lock() string { return filepath.Join(l.Cache, "lock") }

// Run is the state folder of the running cluster; `down` removes it.
func (l Layout) Run() string { return filepath.Join(l.Cache, "run") }

// State is the file that records what the cluster changed on the machine.
func (l Layout) State() string { return filepath.Join(l.Run(), "cluster.json") }

// PKI is the folder of keys and certificates.
func (l Layout) PKI() string { return filepath.Join(l.Run(), "pki") }

// Records is the folder of process records.
func (l Layout) Records() string { return filepath.Join(l.Run(), "processes") }

// Logs is the folder of process logs.
func (l Layout) Logs() string { return filepath.Join(l.Run(), "log") }

// Images is the folder of image archives loaded into every node.
func (l Layout) Images() string { return filepath.Join(l.Run(), "images") }

// Volumes is the folder under which the volume provisioner makes directories.
func (l Layout) Volumes() string { return filepath.Join(l.Run(), "volumes") }

// Node is the folder of one node's own files.
func (l Layout) Node(name string) string { return filepath.Join(l.Run(), "nodes", name) }

// Kubeconfig is the path of the kubeconfig of the named user.
func (l Layout) Kubeconfig(user string) string { return filepath.Join(l.Run(), user+".kubeconfig") }

// AdminKubeconfig is the path of the administrator's kubeconfig.
func (l Layout) AdminKubeconfig() string { return l.Kubeconfig("admin") }
