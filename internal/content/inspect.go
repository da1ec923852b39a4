package content

import (
	"context"
	"errors"
	"fmt"
	"sort"
)

// Inspect resolves the tree under rootCID and returns its manifest. Only
// directories and inner nodes are fetched, no file bytes (a root that is one
// small raw block, and wrapped leaves whose siblings are unknown, excepted).
// It stops at the first thing that passes the budget, and refuses symlinks,
// weak hashes and unsafe names. Errors match one of the
// package's kinds.
func Inspect(ctx context.Context, sources []Source, rootCID string, b Budget) (*Manifest, error) {
	g, err := newGetter(sources, inspectRetryFor)
	if err != nil {
		return nil, err
	}
	return inspect(ctx, g, rootCID, b, nil)
}

// inspect hands each inner node to keep, if there is one, parents first.
func inspect(ctx context.Context, g *getter, rootCID string, b Budget, keep keepNode) (*Manifest, error) {
	root, err := parseBlockID(rootCID)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithCancel(ctx)
	p := &prefetcher{fetch: g.get, ahead: map[blockID]chan fetched{}}
	defer p.wg.Wait()
	defer cancel()
	w := &walker{
		get:   func(id blockID, what string) ([]byte, error) { return p.get(ctx, id, what) },
		want:  func(id blockID, what string) { p.want(ctx, id, what) },
		keep:  keep,
		spent: spent{limit: b.orDefault()},
		out:   &Manifest{Root: root.String()},
	}
	if err := w.root(root); err != nil {
		return nil, err
	}
	m := w.out
	sort.Slice(m.Files, func(i, j int) bool { return m.Files[i].Path < m.Files[j].Path })
	sort.Strings(m.EmptyDirs)
	m.TotalBytes, m.Nodes, m.Formats = w.spent.bytes, w.spent.nodes, formatsOf(m.Files)
	return m, nil
}

// walker resolves a tree, depth first. It tells want which nodes it will get.
type walker struct {
	get   func(id blockID, what string) ([]byte, error)
	want  func(id blockID, what string)
	keep  keepNode
	spent spent
	out   *Manifest
}

func (w *walker) root(id blockID) error {
	if id.codec == codecRaw {
		block, err := w.get(id, "the root")
		if err != nil {
			return err
		}
		return w.rawFile(link{id: id, size: int64(len(block))}, id.String())
	}
	n, u, err := w.node(id, "")
	if err != nil {
		return err
	}
	switch u.kind {
	case unixfsDirectory:
		return w.directory(n, "", 1)
	case unixfsHAMTShard:
		return w.shardedDirectory(n, u, "", 1)
	}
	return w.file(id, n, u, id.String())
}

// ahead has the inner nodes among the links after the i-th fetched, as far as
// the walk looks ahead.
func (w *walker) ahead(links []link, i int, what string) {
	from := i + lookahead
	if i == 0 {
		from = 1
	}
	for j := from; j <= i+lookahead && j < len(links); j++ {
		if links[j].id.codec == codecDagPB {
			w.want(links[j].id, what)
		}
	}
}

// node fetches and decodes one dag-pb node, refusing what is never accepted.
func (w *walker) node(id blockID, path string) (node, unixfs, error) {
	block, err := w.get(id, display(path))
	if err != nil {
		return node{}, unixfs{}, err
	}
	if err := w.spent.addInner(len(block), path); err != nil {
		return node{}, unixfs{}, err
	}
	n, u, err := decodeBoth(block)
	if err != nil {
		return node{}, unixfs{}, at(path, err)
	}
	if u.kind == unixfsSymlink {
		return node{}, unixfs{}, malformed("%s is a symbolic link, which is not accepted: "+
			"publish a copy of the file it points to", display(path))
	}
	if w.keep != nil && isInner(n, u) {
		err = w.keep(id, block)
	}
	return n, u, err
}

func decodeBoth(block []byte) (node, unixfs, error) {
	n, err := decodeNode(block)
	if err != nil {
		return node{}, unixfs{}, err
	}
	u, err := decodeUnixFS(n.data)
	return n, u, err
}

func (w *walker) directory(n node, path string, depth int) error {
	if err := w.spent.checkDepth(depth, path); err != nil {
		return err
	}
	if err := w.spent.addEntries(len(n.links), path); err != nil {
		return err
	}
	if err := w.spent.addNode(path); err != nil {
		return err
	}
	if len(n.links) == 0 && path != "" {
		w.out.EmptyDirs = append(w.out.EmptyDirs, path)
	}
	seen := siblings{}
	for i, l := range n.links {
		w.ahead(n.links, i, display(path))
		if err := w.named(l, l.name, path, depth, seen); err != nil {
			return err
		}
	}
	return nil
}

// named takes one entry of a directory after a look at its name.
func (w *walker) named(l link, name, dir string, depth int, seen siblings) error {
	err := checkName(name, w.spent.limit.MaxNameLength)
	if err == nil {
		err = seen.add(name)
	}
	if err != nil {
		return at(dir, fmt.Errorf("the name %q is not accepted: %w", name, err))
	}
	return w.entry(l, join(dir, name), depth)
}

func (w *walker) entry(l link, path string, depth int) error {
	if l.id.codec == codecRaw {
		return w.rawFile(l, path)
	}
	n, u, err := w.node(l.id, path)
	if err != nil {
		return err
	}
	switch u.kind {
	case unixfsDirectory:
		return w.directory(n, path, depth+1)
	case unixfsHAMTShard:
		return w.shardedDirectory(n, u, path, depth+1)
	}
	return w.file(l.id, n, u, path)
}

// rawFile adds a file that is one raw block. Its size is the link's claim,
// which the fetch proves; a writer that claims none makes us look.
func (w *walker) rawFile(l link, path string) error {
	if l.size < 0 {
		block, err := w.get(l.id, path)
		if err != nil {
			return err
		}
		l.size = int64(len(block))
	}
	f := fileWalk{walker: w, file: File{Path: path, CID: l.id.String()}}
	if err := f.leaf(Leaf{Digest: l.id.digest, Size: l.size}); err != nil {
		return err
	}
	f.finish()
	return nil
}

func (w *walker) file(id blockID, n node, u unixfs, path string) error {
	f := fileWalk{walker: w, file: File{Path: path, CID: id.String()}}
	if len(n.links) == 0 {
		if err := f.leaf(Leaf{Digest: id.digest, Size: int64(len(u.data)), Wrapped: true}); err != nil {
			return err
		}
		f.finish()
		return nil
	}
	if err := f.inner(n, u, 1); err != nil {
		return err
	}
	f.finish()
	return nil
}

// at puts the path in front of an error, keeping its kind.
func at(path string, err error) error {
	for _, kind := range []error{ErrMalformed, ErrOverBudget} {
		if errors.Is(err, kind) {
			return errorOf(kind, "%s: %s: ask the creator to publish it again", display(path), err.Error())
		}
	}
	return err
}

func join(dir, name string) string {
	if dir == "" {
		return name
	}
	return dir + "/" + name
}
