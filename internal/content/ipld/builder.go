package ipld

import (
	"bytes"
	"fmt"
	"slices"
)

// The UnixFS profile unixfs-v1-2025.
const (
	// ChunkSize is how many bytes of a file a leaf has, but for the last one.
	ChunkSize    = 1 << 20
	linksPerNode = 1024
	// maxDirectoryNode is the size in bytes from which on a directory is sharded;
	// a node of just that size is not.
	maxDirectoryNode = 256 << 10
	// shardFanout is how many links a node of a sharded directory may have: one
	// byte of the names' hashes a level.
	shardFanout = 256
)

// Builder builds the inner nodes over leaves whose digests are known, in the
// layout of the profile unixfs-v1-2025.
type Builder struct {
	meter *Meter
	nodes [][]byte // children first
}

// NewBuilder returns a new builder that counts its nodes with a meter.
func NewBuilder(meter *Meter) *Builder { return &Builder{meter: meter} }

// Blocks returns the blocks of the inner nodes, in an order in which parents
// come before their children. The builder is of no use after that.
func (b *Builder) Blocks() [][]byte {
	slices.Reverse(b.nodes)
	return b.nodes
}

// Subtree is a finished part of the DAG.
type Subtree struct {
	CID   CID
	bytes int64 // of files below it
	total int64 // bytes of all its blocks
}

// LinkTo returns the link to the subtree under a name.
func (s Subtree) LinkTo(name string) Link { return Link{CID: s.CID, Name: name, Size: s.total} }

// addNode stores an inner node over children whose blocks have the given size.
func (b *Builder) addNode(block []byte, below int64) Subtree {
	b.nodes = append(b.nodes, block)
	return Subtree{CID: ComputeCID(CodecDagPB, block), total: below + int64(len(block))}
}

// AddFile builds the balanced tree over the leaves of one file. path names the
// file in errors.
func (b *Builder) AddFile(leaves Leaves, path string) (Subtree, error) {
	level := make([]Subtree, 0, len(leaves))
	for _, l := range leaves {
		level = append(level, Subtree{CID: l.CID(), bytes: l.Size, total: l.Size})
	}
	for len(level) > 1 {
		var above []Subtree
		for len(level) > 0 {
			if err := b.meter.AddNode(path); err != nil {
				return Subtree{}, err
			}
			n := min(linksPerNode, len(level))
			above = append(above, b.addInner(level[:n]))
			level = level[n:]
		}
		level = above
	}
	return level[0], nil
}

func (b *Builder) addInner(children []Subtree) Subtree {
	var n Node
	var below, bytes int64
	sizes := make([]int64, 0, len(children))
	for _, c := range children {
		n.Links = append(n.Links, Link{CID: c.CID, Size: c.total})
		sizes = append(sizes, c.bytes)
		below += c.total
		bytes += c.bytes
	}
	n.Data = encodeFile(sizes)
	sub := b.addNode(EncodeNode(n), below)
	sub.bytes = bytes
	return sub
}

// AddDirectory builds the directory over links that are sorted by name, in one
// node if that is small enough. path names the directory in errors.
func (b *Builder) AddDirectory(links []Link, path string) (Subtree, error) {
	block := EncodeNode(Node{Links: links, Data: encodeDirectory()})
	if len(block) > maxDirectoryNode {
		return b.addSharded(links, path)
	}
	if err := b.meter.AddNode(path); err != nil {
		return Subtree{}, err
	}
	var below int64
	for _, l := range links {
		below += l.Size
	}
	return b.addNode(block, below), nil
}

// shardEntry is an entry of a sharded directory and the hash of its name.
type shardEntry struct {
	hash [8]byte
	link Link
}

// addSharded spreads the entries of a folder over a tree of nodes, as the
// profile does where one node would be too large.
func (b *Builder) addSharded(links []Link, path string) (Subtree, error) {
	entries := make([]shardEntry, 0, len(links))
	for _, l := range links {
		entries = append(entries, shardEntry{murmur3([]byte(l.Name)), l})
	}
	slices.SortFunc(entries, func(a, b shardEntry) int { return bytes.Compare(a.hash[:], b.hash[:]) })
	return b.addShard(entries, path, 0)
}

// addShard stores the tree over entries whose hashes agree in the bytes before
// level. An entry that has a slot for itself is linked there; others share a
// shard below.
func (b *Builder) addShard(entries []shardEntry, path string, level int) (Subtree, error) {
	if level == len(murmur3(nil)) {
		return Subtree{}, Malformedf("the folder %s has two names with the same hash (%s, %s): rename one",
			DisplayPath(path), entries[0].link.Name, entries[1].link.Name)
	}
	if err := b.meter.AddNode(path); err != nil {
		return Subtree{}, err
	}
	var n Node
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
			sub, err := b.addShard(entries[:same], path, level+1)
			if err != nil {
				return Subtree{}, err
			}
			l = sub.LinkTo("")
		}
		l.Name = fmt.Sprintf("%02X", slot) + l.Name
		n.Links = append(n.Links, l)
		below += l.Size
		slots[len(slots)-1-int(slot)/8] |= 1 << (slot % 8)
		entries = entries[same:]
	}
	n.Data = encodeShard(bytes.TrimLeft(slots[:], "\x00"))
	return b.addNode(EncodeNode(n), below), nil
}

// encodeShard returns the UnixFS message of a node of a sharded directory, with
// the bit field of its slots in use.
func encodeShard(slots []byte) []byte {
	msg := appendBytesField(appendVarintField(nil, 1, KindShard), 2, slots)
	return appendVarintField(appendVarintField(msg, 5, shardHashMurmur3), 6, shardFanout)
}
