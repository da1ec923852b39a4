package content

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
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

func (s *skeletonWriter) add(id ipld.CID, block []byte) error {
	if _, again := s.seen[id]; again {
		return nil
	}
	s.seen[id] = struct{}{}
	if err := ipld.WriteCARSection(s.w, id.Bytes(), block); err != nil {
		return diskError(fmt.Errorf("writing the skeleton: %w", err))
	}
	return nil
}

// publish makes the file durable and gives it its name.
func (s *skeletonWriter) publish(as string) error {
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
		err = syncDir(filepath.Dir(as))
	}
	if err != nil {
		return diskError(fmt.Errorf("writing the skeleton: %w", err))
	}
	return nil
}

// discard removes the file unless it was published.
func (s *skeletonWriter) discard() {
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
	defer s.discard()
	for _, block := range nodes {
		if err := s.add(ipld.ComputeCID(ipld.CodecDagPB, block), block); err != nil {
			return err
		}
	}
	return s.publish(out + skeletonSuffix)
}
