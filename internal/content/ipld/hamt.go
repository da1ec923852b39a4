package ipld

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

// SlotWidth is how many characters of a link's name are its slot.
func SlotWidth(fanout int64) int { return len(fmt.Sprintf("%X", fanout-1)) }

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

// shardSlots returns the slot of each link: the bits that are set in the
// node's bit field, in order.
func shardSlots(n Node, u UnixFS, fanout int64) ([]int, error) {
	if u.Fanout != fanout || fanout < 8 || fanout > maxShardFanout || bits.OnesCount64(uint64(fanout)) != 1 {
		return nil, Malformedf("a shard of the directory has a fanout of %d, which is not accepted", u.Fanout)
	}
	if u.Hash != shardHashMurmur3 {
		return nil, Malformedf("the sharded directory uses the hash 0x%x, which is not accepted", u.Hash)
	}
	if int64(len(u.Data)) > fanout/8 {
		return nil, Malformedf("the bit field of a shard is longer than its fanout")
	}
	var slots []int
	for i := range 8 * len(u.Data) {
		if u.Data[len(u.Data)-1-i/8]&(1<<(i%8)) != 0 {
			slots = append(slots, i)
		}
	}
	if len(slots) != len(n.Links) {
		return nil, Malformedf("a shard of the directory has %d links but %d slots in use", len(n.Links), len(slots))
	}
	return slots, nil
}
