package content

import (
	"fmt"
	"math/bits"
	"strings"
)

// Bounds of a sharded directory.
const (
	shardHashMurmur3 = 0x22
	maxShardFanout   = 1024
)

// shardWalk lists the entries of one sharded directory.
type shardWalk struct {
	*walker
	path   string
	depth  int
	fanout int64
	seen   siblings
}

// shardedDirectory lists a directory that is spread over a tree of nodes.
func (w *walker) shardedDirectory(n node, u unixfs, path string, depth int) error {
	if err := w.spent.checkDepth(depth, path); err != nil {
		return err
	}
	s := &shardWalk{walker: w, path: path, depth: depth, fanout: u.fanout, seen: siblings{}}
	if err := s.shard(n, u, 1); err != nil {
		return err
	}
	if len(s.seen) == 0 && path != "" {
		w.out.EmptyDirs = append(w.out.EmptyDirs, path)
	}
	return nil
}

// shard lists one node of the directory's tree.
func (s *shardWalk) shard(n node, u unixfs, level int) error {
	if err := s.spent.checkDepth(level, s.path); err != nil {
		return err
	}
	if err := s.spent.addNode(s.path); err != nil {
		return err
	}
	slots, err := shardSlots(n, u, s.fanout)
	if err != nil {
		return at(s.path, err)
	}
	width := slotWidth(s.fanout)
	for i, l := range n.links {
		s.ahead(n.links, i, display(s.path))
		name, ok := strings.CutPrefix(l.name, fmt.Sprintf("%0*X", width, slots[i]))
		if !ok {
			return at(s.path, malformed("a link of the sharded directory does not carry its slot in its name"))
		}
		if err := s.slot(l, name, level); err != nil {
			return err
		}
	}
	return nil
}

// slotWidth is how many characters of a link's name are its slot.
func slotWidth(fanout int64) int { return len(fmt.Sprintf("%X", fanout-1)) }

// slot takes one link: a shard below, if it has no name of its own, or an entry.
func (s *shardWalk) slot(l link, name string, level int) error {
	if name != "" {
		if err := s.spent.addEntries(1, s.path); err != nil {
			return err
		}
		return s.named(l, name, s.path, s.depth, s.seen)
	}
	if l.id.codec != codecDagPB {
		return at(s.path, malformed("a shard of the directory is not a dag-pb block"))
	}
	n, u, err := s.node(l.id, s.path)
	if err != nil {
		return err
	}
	if u.kind != unixfsHAMTShard {
		return at(s.path, malformed("a part of the sharded directory is not a shard"))
	}
	return s.shard(n, u, level+1)
}

// shardSlots returns the slot of each link: the bits that are set in the
// node's bit field, in order.
func shardSlots(n node, u unixfs, fanout int64) ([]int, error) {
	if u.fanout != fanout || fanout < 8 || fanout > maxShardFanout || bits.OnesCount64(uint64(fanout)) != 1 {
		return nil, malformed("a shard of the directory has a fanout of %d, which is not accepted", u.fanout)
	}
	if u.hash != shardHashMurmur3 {
		return nil, malformed("the sharded directory uses the hash 0x%x, which is not accepted", u.hash)
	}
	if int64(len(u.data)) > fanout/8 {
		return nil, malformed("the bit field of a shard is longer than its fanout")
	}
	var slots []int
	for i := range 8 * len(u.data) {
		if u.data[len(u.data)-1-i/8]&(1<<(i%8)) != 0 {
			slots = append(slots, i)
		}
	}
	if len(slots) != len(n.links) {
		return nil, malformed("a shard of the directory has %d links but %d slots in use", len(n.links), len(slots))
	}
	return slots, nil
}
