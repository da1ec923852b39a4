package ipld

import (
	"fmt"
	"sort"
	"strings"
)

// Resolve returns the tree under a root. Only directories and inner nodes are
// asked for (a root that is one small raw block, and wrapped leaves whose
// siblings are unknown, excepted). It stops at the first thing that passes the
// budget, and refuses symbolic links, weak hashes and unsafe names. Errors are
// those of Get and Keep, or match ErrMalformed or ErrOverBudget.
func (r Resolver) Resolve(root CID) (*Tree, error) {
	w := &walker{Resolver: r, meter: NewMeter(r.Budget), out: &Tree{Root: root.String()}}
	if err := w.walkRoot(root); err != nil {
		return nil, err
	}
	t := w.out
	sort.Slice(t.Files, func(i, j int) bool { return t.Files[i].Path < t.Files[j].Path })
	sort.Strings(t.EmptyDirs)
	t.TotalBytes, t.Nodes = w.meter.Bytes, w.meter.Nodes
	return t, nil
}

func (w *walker) walkRoot(id CID) error {
	if id.Codec == CodecRaw {
		block, err := w.Get(id, "the root")
		if err != nil {
			return err
		}
		return w.rawFile(Link{CID: id, Size: int64(len(block))}, id.String())
	}
	n, u, err := w.getNode(id, "")
	if err != nil {
		return err
	}
	switch u.Kind {
	case KindDirectory:
		return w.walkDirectory(n, "", 1)
	case KindShard:
		return w.shardedDirectory(n, u, "", 1)
	}
	if !w.isPicked(id.String()) {
		return w.passFile(id, u.Size, id.String())
	}
	return w.walkFile(id, n, u, id.String())
}

func (w *walker) walkDirectory(n Node, path string, depth int) error {
	if err := w.meter.CheckDepth(depth, path); err != nil {
		return err
	}
	if err := w.meter.AddEntries(len(n.Links), path); err != nil {
		return err
	}
	if err := w.meter.AddNode(path); err != nil {
		return err
	}
	if len(n.Links) == 0 && path != "" && w.Pick == nil {
		w.out.EmptyDirs = append(w.out.EmptyDirs, path)
	}
	seen := Siblings{}
	for i, l := range n.Links {
		w.prefetchEntries(n.Links, i, DisplayPath(path))
		if err := w.walkNamed(l, l.Name, path, depth, seen); err != nil {
			return err
		}
	}
	return nil
}

// walkNamed takes one entry of a directory after a look at its name.
func (w *walker) walkNamed(l Link, name, dir string, depth int, seen Siblings) error {
	err := CheckName(name, w.meter.Limit.MaxNameLength)
	if err == nil {
		err = seen.Add(name)
	}
	if err != nil {
		return withPath(dir, fmt.Errorf("the name %q is not accepted: %w", name, err))
	}
	return w.walkEntry(l, JoinPath(dir, name), depth)
}

func (w *walker) walkEntry(l Link, path string, depth int) error {
	if w.isPassedOver(path) {
		return nil
	}
	if l.CID.Codec == CodecRaw {
		return w.rawFile(l, path)
	}
	n, u, block, err := w.getUnkept(l.CID, path)
	if err != nil {
		return err
	}
	if !u.IsDirectory() && !w.isResolved(path) {
		return w.passFile(l.CID, u.Size, path)
	}
	if w.Keep != nil && isInner(n, u) {
		if err := w.Keep(l.CID, block); err != nil {
			return err
		}
	}
	switch u.Kind {
	case KindDirectory:
		return w.walkDirectory(n, path, depth+1)
	case KindShard:
		return w.shardedDirectory(n, u, path, depth+1)
	}
	return w.walkFile(l.CID, n, u, path)
}

// shardWalk lists the entries of one sharded directory.
type shardWalk struct {
	*walker
	path   string
	depth  int
	fanout int64
	seen   Siblings
}

// shardedDirectory lists a directory that is spread over a tree of nodes.
func (w *walker) shardedDirectory(n Node, u UnixFS, path string, depth int) error {
	if err := w.meter.CheckDepth(depth, path); err != nil {
		return err
	}
	s := &shardWalk{walker: w, path: path, depth: depth, fanout: u.Fanout, seen: Siblings{}}
	if err := s.walkShard(n, u, 1); err != nil {
		return err
	}
	if len(s.seen) == 0 && path != "" && w.Pick == nil {
		w.out.EmptyDirs = append(w.out.EmptyDirs, path)
	}
	return nil
}

// walkShard lists one node of the directory's tree.
func (s *shardWalk) walkShard(n Node, u UnixFS, level int) error {
	if err := s.meter.CheckDepth(level, s.path); err != nil {
		return err
	}
	if err := s.meter.AddNode(s.path); err != nil {
		return err
	}
	slots, err := shardSlots(n, u, s.fanout)
	if err != nil {
		return withPath(s.path, err)
	}
	width := SlotWidth(s.fanout)
	for i, l := range n.Links {
		s.prefetchEntries(n.Links, i, DisplayPath(s.path))
		name, ok := strings.CutPrefix(l.Name, fmt.Sprintf("%0*X", width, slots[i]))
		if !ok {
			return withPath(s.path, Malformedf("a link of the sharded directory does not carry its slot in its name"))
		}
		if err := s.walkSlot(l, name, level); err != nil {
			return err
		}
	}
	return nil
}

// walkSlot takes one link: a shard below, if it has no name of its own, or an entry.
func (s *shardWalk) walkSlot(l Link, name string, level int) error {
	if name != "" {
		if err := s.meter.AddEntries(1, s.path); err != nil {
			return err
		}
		return s.walkNamed(l, name, s.path, s.depth, s.seen)
	}
	if l.CID.Codec != CodecDagPB {
		return withPath(s.path, Malformedf("a shard of the directory is not a dag-pb block"))
	}
	n, u, err := s.getNode(l.CID, s.path)
	if err != nil {
		return err
	}
	if u.Kind != KindShard {
		return withPath(s.path, Malformedf("a part of the sharded directory is not a shard"))
	}
	return s.walkShard(n, u, level+1)
}
