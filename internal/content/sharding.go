package content

import (
	"bytes"
	"fmt"
	"slices"
)

// shardFanout is how many links a node of a sharded directory may have: one
// byte of the names' hashes a level.
const shardFanout = 256

// shardEntry is an entry of a sharded directory and the hash of its name.
type shardEntry struct {
	hash [8]byte
	link link
}

// sharded spreads the entries of a folder over a tree of nodes, as the profile
// does where one node would be too large.
func (im *importer) sharded(links []link, path string) (subtree, error) {
	entries := make([]shardEntry, 0, len(links))
	for _, l := range links {
		entries = append(entries, shardEntry{murmur3([]byte(l.name)), l})
	}
	slices.SortFunc(entries, func(a, b shardEntry) int { return bytes.Compare(a.hash[:], b.hash[:]) })
	return im.shard(entries, path, 0)
}

// shard stores the tree over entries whose hashes agree in the bytes before
// level. An entry that has a slot for itself is linked there; others share a
// shard below.
func (im *importer) shard(entries []shardEntry, path string, level int) (subtree, error) {
	if level == len(murmur3(nil)) {
		return subtree{}, malformed("the folder %s has two names with the same hash (%s, %s): rename one",
			display(path), entries[0].link.name, entries[1].link.name)
	}
	if err := im.spent.addNode(path); err != nil {
		return subtree{}, err
	}
	var n node
	var below int64
	var slots [shardFanout / 8]byte
	for len(entries) > 0 {
		slot := entries[0].hash[level]
		same := 1
		for same < len(entries) && entries[same].hash[level] == slot {
			same++
		}
		l := entries[0].link
		if same > 1 {
			sub, err := im.shard(entries[:same], path, level+1)
			if err != nil {
				return subtree{}, err
			}
			l = link{id: sub.id, size: sub.total}
		}
		l.name = fmt.Sprintf("%02X", slot) + l.name
		n.links = append(n.links, l)
		below += l.size
		slots[len(slots)-1-int(slot)/8] |= 1 << (slot % 8)
		entries = entries[same:]
	}
	n.data = encodeShard(bytes.TrimLeft(slots[:], "\x00"), shardHashMurmur3, shardFanout)
	return im.keep(n, below), nil
}
