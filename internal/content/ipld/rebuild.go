package ipld

import (
	"cmp"
	"errors"
	"math"
	"slices"
	"strings"
)

// ErrNotCanonical reports that a DAG is not the one that an import would make, so
// that its inner nodes cannot be computed.
var ErrNotCanonical = errors.New("the content was not added in the way that is known here")

// Unbounded returns a budget for content that was admitted before.
func Unbounded() Budget {
	return Budget{
		MaxBytes: math.MaxInt64, MaxNodes: math.MaxInt, MaxEntries: math.MaxInt, MaxDepth: math.MaxInt,
		MaxNameLength: math.MaxInt,
	}
}

// RebuildNodes returns the inner nodes that an import of the tree would make,
// the root first, or ErrNotCanonical if they do not lead to its root.
func RebuildNodes(t *Tree) ([][]byte, error) {
	b := NewBuilder(NewMeter(Unbounded()))
	top, err := rebuildTree(b, t)
	if err != nil {
		return nil, err
	}
	if top.CID.String() != t.Root {
		return nil, ErrNotCanonical
	}
	return b.Blocks(), nil
}

func rebuildTree(b *Builder, t *Tree) (Subtree, error) {
	if len(t.Files) == 1 && t.Files[0].CID == t.Root {
		return rebuildFile(b, &t.Files[0])
	}
	top := &rebuiltFolder{}
	for _, dir := range t.EmptyDirs {
		top.findFolder(strings.Split(dir, "/"))
	}
	for i := range t.Files {
		parts := strings.Split(t.Files[i].Path, "/")
		sub, err := rebuildFile(b, &t.Files[i])
		if err != nil {
			return Subtree{}, err
		}
		dir := top.findFolder(parts[:len(parts)-1])
		dir.links = append(dir.links, sub.LinkTo(parts[len(parts)-1]))
	}
	return top.buildNodes(b, "")
}

// rebuildFile builds the tree over the leaves of one file.
func rebuildFile(b *Builder, f *File) (Subtree, error) {
	wrapped := slices.ContainsFunc(f.Leaves, func(l Leaf) bool { return l.Wrapped })
	if wrapped || len(f.Leaves) == 0 {
		return Subtree{}, ErrNotCanonical
	}
	return b.AddFile(f.Leaves, f.Path)
}

// rebuiltFolder is a folder of a tree with links to its files.
type rebuiltFolder struct {
	links []Link
	below map[string]*rebuiltFolder
}

// findFolder returns the folder at a path, and makes it if need be.
func (r *rebuiltFolder) findFolder(parts []string) *rebuiltFolder {
	for _, name := range parts {
		if r.below[name] == nil {
			if r.below == nil {
				r.below = map[string]*rebuiltFolder{}
			}
			r.below[name] = &rebuiltFolder{}
		}
		r = r.below[name]
	}
	return r
}

// buildNodes builds the directory nodes of the folder and of those below it.
func (r *rebuiltFolder) buildNodes(b *Builder, path string) (Subtree, error) {
	links := slices.Clone(r.links)
	for name, below := range r.below {
		sub, err := below.buildNodes(b, JoinPath(path, name))
		if err != nil {
			return Subtree{}, err
		}
		links = append(links, sub.LinkTo(name))
	}
	slices.SortFunc(links, func(a, b Link) int { return cmp.Compare(a.Name, b.Name) })
	return b.AddDirectory(links, path)
}
