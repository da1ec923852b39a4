package publish

import (
	"bufio"
	"context"
	"fmt"
	"net/url"
	"os"
	"path/filepath"

	"github.com/dehug-io/dehug-operator/internal/disk"
)

// carBuffer is how much of a CAR file is written at once.
const (
	carBuffer = 256 << 10
	carMode   = 0o644
)

// carTarget writes a CAR file.
type carTarget struct{ path string }

func parseCARTarget(u *url.URL, folder string) (Target, error) {
	if u.Host != "" || !filepath.IsAbs(u.Path) || filepath.Ext(u.Path) != ".car" {
		return nil, fmt.Errorf("target %q must be the absolute path of a CAR file: give one such as "+
			"file:///tmp/model.car", u.Redacted())
	}
	path := filepath.Clean(u.Path)
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return nil, fmt.Errorf("target %s is there already and is not a file: give another name", path)
	}
	parent, err := filepath.EvalSymlinks(filepath.Dir(path))
	if err != nil {
		return nil, fmt.Errorf("target %s has no folder to lie in: make %s", path, filepath.Dir(path))
	}
	published, err := filepath.Abs(folder)
	if err == nil {
		published, err = filepath.EvalSymlinks(published)
	}
	if err != nil {
		return nil, fmt.Errorf("opening the folder: %w", err)
	}
	if inside, err := filepath.Rel(published, parent); err == nil && filepath.IsLocal(inside) {
		return nil, fmt.Errorf("target %s lies in the folder that is published, and would change it: give a path "+
			"outside of it", path)
	}
	return &carTarget{path: path}, nil
}

// Name returns the file's URL.
func (c *carTarget) Name() string { return "file://" + filepath.ToSlash(c.path) }

func (c *carTarget) uploadRank() int { return rankCAR }

// sendContent writes the file under another name, syncs it and gives it its own:
// a process that sees it sees the whole file.
func (c *carTarget) sendContent(ctx context.Context, u *upload) (string, error) {
	tmp := c.path + ".tmp"
	if err := c.writeFile(ctx, u, tmp); err != nil {
		_ = os.Remove(tmp)
		return "", fmt.Errorf("writing %s: %w", c.path, err)
	}
	if err := os.Rename(tmp, c.path); err != nil {
		return "", fmt.Errorf("naming %s: %w", c.path, err)
	}
	if err := disk.SyncFolder(filepath.Dir(c.path)); err != nil {
		return "", fmt.Errorf("syncing the folder of %s: %w", c.path, err)
	}
	return fmt.Sprintf("ipfs dag import --pin-roots %q", c.path), nil
}

func (c *carTarget) writeFile(ctx context.Context, u *upload, path string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, carMode)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	buffered := bufio.NewWriterSize(f, carBuffer)
	if err := u.imp.WriteCAR(ctx, u.dir, u.countBytes(buffered, c.Name(), nil, nil)); err != nil {
		return err
	}
	if err := buffered.Flush(); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	return f.Close()
}
