package cluster

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"sort"

	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/image"
	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/node"
)

// LoadImages copies docker-archive tars into the running cluster's keep and loads them into every node; nodes added
// later get them too. progress receives one line per image.
func (c Cluster) LoadImages(ctx context.Context, progress io.Writer, archives ...string) error {
	unlock, err := c.lock()
	if err != nil {
		return err
	}
	defer unlock()
	s, ok, err := c.LoadState()
	if err != nil {
		return err
	}
	if !ok {
		return errDown
	}
	nodes, err := c.nodes(s)
	if err != nil {
		return err
	}
	for _, archive := range archives {
		name, err := image.Name(archive)
		if err != nil {
			return err
		}
		kept, err := c.keep(archive, name)
		if err != nil {
			return fmt.Errorf("keeping image %s: %w", name, err)
		}
		for _, n := range nodes {
			if err := n.EnsureImage(ctx, kept); err != nil {
				return err
			}
		}
		fmt.Fprintf(progress, "loaded %s into %d node(s)\n", name, len(nodes))
	}
	return nil
}

var unsafeInFiles = regexp.MustCompile(`[^A-Za-z0-9._-]+`)

// keep copies an archive to the file of its image name; an image of the same name is replaced.
func (c Cluster) keep(archive, name string) (string, error) {
	if err := os.MkdirAll(c.Layout.Images(), 0o755); err != nil {
		return "", err
	}
	src, err := os.Open(archive)
	if err != nil {
		return "", err
	}
	defer src.Close()
	kept := filepath.Join(c.Layout.Images(), unsafeInFiles.ReplaceAllString(name, "_")+".tar")
	tmp := kept + ".part"
	dst, err := os.Create(tmp)
	if err != nil {
		return "", err
	}
	defer dst.Close()
	if _, err := io.Copy(dst, src); err != nil {
		return "", err
	}
	if err := dst.Close(); err != nil {
		return "", err
	}
	return kept, os.Rename(tmp, kept)
}

// loadedImages returns the archives that LoadImages has kept.
func (c Cluster) loadedImages() ([]string, error) {
	files, err := filepath.Glob(filepath.Join(c.Layout.Images(), "*.tar"))
	if err != nil {
		return nil, fmt.Errorf("listing kept images: %w", err)
	}
	sort.Strings(files)
	return files, nil
}

// systemImages makes, where missing, the images that every node needs, beside the programs in them.
func (c Cluster) systemImages() ([]string, error) {
	var archives []string
	for program, name := range map[string]string{"pause": node.PauseImage, "coredns": corednsImage} {
		path, err := c.Builder.Path(program)
		if err != nil {
			return nil, err
		}
		archive := path + ".image.tar"
		if _, err := os.Stat(archive); err != nil {
			spec := image.Spec{
				Name: name, Entrypoint: []string{"/" + program}, Files: []image.File{{Src: path, Dst: "/" + program}},
			}
			if err := image.Write(spec, archive); err != nil {
				return nil, err
			}
		}
		archives = append(archives, archive)
	}
	sort.Strings(archives)
	return archives, nil
}
