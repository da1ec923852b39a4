package content

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// The skeleton of a published folder is its inner nodes: directories, and what
// lies between a file and its leaves. With them the folder's files can be
// served as the blocks that they came in.

// keepNode takes a verified inner node.
type keepNode func(id blockID, block []byte) error

// isInner reports whether a node holds no bytes of a file.
func isInner(n node, u unixfs) bool {
	return len(n.links) > 0 || u.kind == unixfsDirectory || u.kind == unixfsHAMTShard
}

// skeletonWriter writes inner nodes into a CARv1 file, each once. It goes
// straight to disk, because a DAG made to waste memory has many of them.
type skeletonWriter struct {
	f    *os.File
	w    *bufio.Writer
	seen map[blockID]struct{}
}

// createSkeleton begins the skeleton of a folder that is being fetched; what an
// earlier run left of it is of no use.
func createSkeleton(out string, root blockID) (*skeletonWriter, error) {
	path := out + skeletonSuffix + partialSuffix
	f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, fileMode)
	return newSkeleton(f, err, root)
}

// remakeSkeleton begins another skeleton of a published folder, which several
// processes may do at once.
func remakeSkeleton(out string, root blockID) (*skeletonWriter, error) {
	f, err := os.CreateTemp(filepath.Dir(out), filepath.Base(out)+skeletonSuffix+".*")
	if err == nil {
		err = f.Chmod(fileMode)
	}
	return newSkeleton(f, err, root)
}

func newSkeleton(f *os.File, err error, root blockID) (*skeletonWriter, error) {
	if err != nil {
		return nil, diskError(fmt.Errorf("creating the skeleton: %w", err))
	}
	s := &skeletonWriter{f: f, w: bufio.NewWriter(f), seen: map[blockID]struct{}{}}
	// A full disk shows at the latest when the writer is flushed.
	_, _ = s.w.Write(carHeader(root))
	return s, nil
}

func (s *skeletonWriter) add(id blockID, block []byte) error {
	if _, again := s.seen[id]; again {
		return nil
	}
	s.seen[id] = struct{}{}
	if err := writeSection(s.w, id.bytes(), block); err != nil {
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

// errNotCanonical says that a DAG is not the one that an import would make, so
// that its inner nodes cannot be computed.
var errNotCanonical = errors.New("the content was not added in the way that is known here")

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
	root, err := parseBlockID(m.Root)
	if err != nil {
		return err
	}
	nodes, err := canonicalNodes(m)
	if err != nil {
		return err
	}
	s, err := remakeSkeleton(out, root)
	if err != nil {
		return err
	}
	defer s.discard()
	for _, block := range nodes {
		if err := s.add(idOf(codecDagPB, block), block); err != nil {
			return err
		}
	}
	return s.publish(out + skeletonSuffix)
}

// unbounded is for content that was admitted when it was fetched.
var unbounded = Budget{
	MaxBytes: math.MaxInt64, MaxNodes: math.MaxInt, MaxEntries: math.MaxInt, MaxDepth: math.MaxInt, MaxNameLength: math.MaxInt,
}

// canonicalNodes returns the inner nodes that an import of the content would
// make, the root first, or errNotCanonical if they do not lead to its root.
func canonicalNodes(m *Manifest) ([][]byte, error) {
	im := &importer{spent: spent{limit: unbounded}, out: &Imported{}}
	top, err := im.canonical(m)
	if err != nil {
		return nil, err
	}
	if top.id.String() != m.Root {
		return nil, errNotCanonical
	}
	slices.Reverse(im.out.inner)
	return im.out.inner, nil
}

func (im *importer) canonical(m *Manifest) (subtree, error) {
	if len(m.Files) == 1 && m.Files[0].CID == m.Root {
		return im.table(&m.Files[0])
	}
	top := &folderTree{}
	for _, dir := range m.EmptyDirs {
		top.at(strings.Split(dir, "/"))
	}
	for i := range m.Files {
		f := &m.Files[i]
		parts := strings.Split(f.Path, "/")
		sub, err := im.table(f)
		if err != nil {
			return subtree{}, err
		}
		dir := top.at(parts[:len(parts)-1])
		dir.links = append(dir.links, link{id: sub.id, name: parts[len(parts)-1], size: sub.total})
	}
	return im.tree(top, "")
}

// table builds the tree over the leaves of one file.
func (im *importer) table(f *File) (subtree, error) {
	level := make([]subtree, 0, len(f.Leaves))
	for _, l := range f.Leaves {
		if l.Wrapped {
			return subtree{}, errNotCanonical
		}
		level = append(level, subtree{id: l.id(), bytes: l.Size, total: l.Size})
	}
	if len(level) == 0 {
		return subtree{}, errNotCanonical
	}
	return im.balance(level, f.Path)
}

// folderTree is the folders of a manifest with links to their files.
type folderTree struct {
	links []link
	below map[string]*folderTree
}

// at returns the folder at a path, and makes it if need be.
func (t *folderTree) at(parts []string) *folderTree {
	for _, name := range parts {
		if t.below[name] == nil {
			if t.below == nil {
				t.below = map[string]*folderTree{}
			}
			t.below[name] = &folderTree{}
		}
		t = t.below[name]
	}
	return t
}

// tree builds the directory nodes of a folder and of those below it.
func (im *importer) tree(t *folderTree, path string) (subtree, error) {
	links := slices.Clone(t.links)
	for name, below := range t.below {
		sub, err := im.tree(below, join(path, name))
		if err != nil {
			return subtree{}, err
		}
		links = append(links, link{id: sub.id, name: name, size: sub.total})
	}
	slices.SortFunc(links, func(a, b link) int { return cmp.Compare(a.name, b.name) })
	return im.directory(links, path)
}
