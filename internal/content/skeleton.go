package content

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
	"github.com/dehug-io/dehug-operator/internal/disk"
)

// The skeleton of a published folder is its inner nodes: directories, and what
// lies between a file and its leaves. With them the folder's files can be
// served as the blocks that they came in.

// skeletonWriter writes inner nodes into a CARv1 file, each once. It goes
// straight to disk, because a DAG made to waste memory has many of them.
type skeletonWriter struct {
	f    *os.File
	w    *bufio.Writer
	seen map[ipld.CID]struct{}
}

// createSkeleton begins the skeleton of a folder that is being fetched; what an
// earlier run left of it is of no use.
func createSkeleton(out string, root ipld.CID) (*skeletonWriter, error) {
	path := out + skeletonSuffix + partialSuffix
	f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, fileMode)
	return newSkeleton(f, err, root)
}

// remakeSkeleton begins another skeleton of a published folder, which several
// processes may do at once.
func remakeSkeleton(out string, root ipld.CID) (*skeletonWriter, error) {
	f, err := os.CreateTemp(filepath.Dir(out), filepath.Base(out)+skeletonSuffix+".*")
	if err == nil {
		err = f.Chmod(fileMode)
	}
	return newSkeleton(f, err, root)
}

func newSkeleton(f *os.File, err error, root ipld.CID) (*skeletonWriter, error) {
	if err != nil {
		return nil, diskError(fmt.Errorf("creating the skeleton: %w", err))
	}
	s := &skeletonWriter{f: f, w: bufio.NewWriter(f), seen: map[ipld.CID]struct{}{}}
	// A full disk shows at the latest when the writer is flushed.
	_, _ = s.w.Write(ipld.EncodeCARHeader(root.Bytes()))
	return s, nil
}

func (s *skeletonWriter) addNode(id ipld.CID, block []byte) error {
	if _, again := s.seen[id]; again {
		return nil
	}
	s.seen[id] = struct{}{}
	if err := ipld.WriteCARSection(s.w, id.Bytes(), block); err != nil {
		return diskError(fmt.Errorf("writing the skeleton: %w", err))
	}
	return nil
}

// publishAs makes the file durable and gives it its name.
func (s *skeletonWriter) publishAs(as string) error {
	err := s.w.Flush()
	if err == nil {
		err = s.f.Sync()
	}
	if closeErr := s.f.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = os.Rename(s.f.Name(), as)
	}
	if err == nil {
		err = disk.SyncFolder(filepath.Dir(as))
	}
	if err != nil {
		return diskError(fmt.Errorf("writing the skeleton: %w", err))
	}
	return nil
}

// discardFile removes the file unless it was published.
func (s *skeletonWriter) discardFile() {
	_ = s.f.Close()
	_ = os.Remove(s.f.Name())
}

// rebuildSkeleton computes the skeleton from the manifest, if out has none.
func rebuildSkeleton(out string, m *Manifest) error {
	if _, err := os.Lstat(out + skeletonSuffix); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return writeComputed(out, m)
}

// writeComputed replaces the skeleton by one computed from the leaf tables,
// which takes no file to be read.
func writeComputed(out string, m *Manifest) error {
	root, err := ipld.ParseCID(m.Root)
	if err != nil {
		return err
	}
	nodes, err := ipld.RebuildNodes(&m.Tree)
	if err != nil {
		return err
	}
	s, err := remakeSkeleton(out, root)
	if err != nil {
		return err
	}
	defer s.discardFile()
	for _, block := range nodes {
		if err := s.addNode(ipld.ComputeCID(ipld.CodecDagPB, block), block); err != nil {
			return err
		}
	}
	return s.publishAs(out + skeletonSuffix)
}

// checkSkeleton checks the inner nodes beside the folder, and computes or fetches
// them again if one is wrong or missing.
func (sc *scrub) checkSkeleton(ctx context.Context) {
	wrong := sc.store.wrongNodes(ctx)
	if wrong == 0 || ctx.Err() != nil {
		return
	}
	if err := sc.store.RestoreSkeleton(ctx, sc.sources); err != nil {
		sc.addError(err)
		return
	}
	sc.report.RepairedBlocks += wrong
}

// wrongNodes counts the inner nodes that are not beside the folder as the root
// wants them. Below one that is missing it cannot look.
func (s *Store) wrongNodes(ctx context.Context) int {
	wrong := 0
	seen := map[ipld.CID]struct{}{}
	var visit func(id ipld.CID)
	visit = func(id ipld.CID) {
		if _, again := seen[id]; again || ctx.Err() != nil {
			return
		}
		if _, n := s.findLeaf(id); n > 0 {
			return // a leaf
		}
		seen[id] = struct{}{}
		var n ipld.Node
		block, err := s.readNode(id)
		if err == nil {
			n, err = ipld.DecodeNode(block)
		}
		if errors.Is(err, fs.ErrNotExist) && len(s.m.Selection) > 0 {
			return // of a file that is not picked
		}
		if err != nil {
			wrong++
			return
		}
		for _, l := range n.Links {
			visit(l.CID)
		}
	}
	visit(s.root)
	return wrong
}

// DamagedPaths returns the paths that are known to be damaged, sorted, the first one ""
// if directory nodes are.
func (s *Store) DamagedPaths(ctx context.Context) []string {
	var out []string
	if s.wrongNodes(ctx) > 0 {
		out = append(out, "")
	}
	s.knownDamage.Range(func(file, _ any) bool {
		out = append(out, s.m.Files[file.(int)].Path)
		return true
	})
	slices.Sort(out)
	return out
}

// RestoreSkeleton makes the inner nodes complete, so that directories and CARs
// can be served: it computes them where the content was added in the usual way,
// and else fetches them from the sources.
func (s *Store) RestoreSkeleton(ctx context.Context, sources []source.Source) error {
	if s.wrongNodes(ctx) == 0 {
		return ctx.Err()
	}
	err := writeComputed(s.out, s.m)
	if errors.Is(err, ipld.ErrNotCanonical) {
		err = s.fetchSkeleton(ctx, sources)
	}
	if err == nil {
		err = s.loadSkeleton()
	}
	if err != nil {
		return fmt.Errorf("restoring the skeleton: %w", err)
	}
	if wrong := s.wrongNodes(ctx); wrong > 0 && ctx.Err() == nil {
		return ipld.Errorf(ipld.ErrCorrupt, "%d nodes of the content lead to leaves that the manifest %s does not have: "+
			"remove it and the folder, and fetch again", wrong, s.out+manifestSuffix)
	}
	return ctx.Err()
}

func (s *Store) fetchSkeleton(ctx context.Context, sources []source.Source) error {
	g, err := newGetter(sources, inspectRetryFor)
	if err != nil {
		return err
	}
	w, err := remakeSkeleton(s.out, s.root)
	if err != nil {
		return err
	}
	defer w.discardFile()
	if _, err := resolveTree(ctx, g, treeRequest{root: s.root, budget: ipld.Unbounded(), files: s.m.Selection,
		keep: w.addNode}); err != nil {
		return err
	}
	return w.publishAs(s.out + skeletonSuffix)
}
