// Package ipldtest builds DAGs that no importer makes, with an encoder of its
// own, for the tests of every package that decodes or serves them.
package ipldtest

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// Murmur3 is the code of the hash function of sharded directories.
const Murmur3 = 0x22

// DAG holds blocks by CID.
type DAG map[string][]byte

// Get returns a block of the DAG, as ipld.Resolver wants it.
func (d DAG) Get(id ipld.CID, _ string) ([]byte, error) {
	if block, ok := d[id.String()]; ok {
		return block, nil
	}
	return nil, errors.New("the DAG does not have the block")
}

// Put adds a block and returns a link to it.
func (d DAG) Put(codec byte, block []byte) ipld.Link {
	id := ipld.ComputeCID(codec, block)
	d[id.String()] = block
	return ipld.Link{CID: id, Size: int64(len(block))}
}

// Raw adds a raw leaf.
func (d DAG) Raw(data string) ipld.Link { return d.Put(ipld.CodecRaw, []byte(data)) }

// Node adds a dag-pb node with a UnixFS message.
func (d DAG) Node(message []byte, links ...ipld.Link) ipld.Link {
	return d.Put(ipld.CodecDagPB, EncodeNode(message, links...))
}

// Dir adds a directory; its links are in no order.
func (d DAG) Dir(entries map[string]ipld.Link) ipld.Link {
	var links []ipld.Link
	for name, l := range entries {
		links = append(links, Named(l, name))
	}
	return d.Node(DirMessage(), links...)
}

// File adds an inner node of a file over children of the given sizes in bytes.
func (d DAG) File(sizes []int64, children ...ipld.Link) ipld.Link {
	return d.Node(FileMessage(sizes), children...)
}

// UnixFS adds a node without links, of a kind and with data of its own.
func (d DAG) UnixFS(kind uint64, data string) ipld.Link {
	return d.Node(AppendBytes(AppendVarint(nil, 1, kind), 2, []byte(data)))
}

// Wrapped adds a leaf as older importers write it.
func (d DAG) Wrapped(kind uint64, data string) ipld.Link {
	return d.Put(ipld.CodecDagPB, Wrap(kind, []byte(data)))
}

// Shard adds a node of a sharded directory: links by slot, with the names that
// follow the slot's prefix.
func (d DAG) Shard(fanout int, slots map[int]ipld.Link) ipld.Link {
	bitmap := make([]byte, fanout/8)
	width := len(fmt.Sprintf("%X", fanout-1))
	var links []ipld.Link
	for slot := range fanout {
		if l, ok := slots[slot]; ok {
			bitmap[len(bitmap)-1-slot/8] |= 1 << (slot % 8)
			links = append(links, Named(l, fmt.Sprintf("%0*X", width, slot)+l.Name))
		}
	}
	return d.Node(ShardMessage(bitmap, Murmur3, uint64(fanout)), links...)
}

// Named returns a link under another name.
func Named(l ipld.Link, name string) ipld.Link {
	l.Name = name
	return l
}

// EncodeNode returns a dag-pb block. Links have their CIDs in the form that they
// say, and no size where that is negative.
func EncodeNode(message []byte, links ...ipld.Link) []byte {
	var out []byte
	for _, l := range links {
		msg := AppendBytes(AppendBytes(nil, 1, l.BinaryCID()), 2, []byte(l.Name))
		if l.Size >= 0 {
			msg = AppendVarint(msg, 3, uint64(l.Size))
		}
		out = AppendBytes(out, 2, msg)
	}
	return AppendBytes(out, 1, message)
}

// DirMessage returns the UnixFS message of a basic directory.
func DirMessage() []byte { return AppendVarint(nil, 1, ipld.KindDirectory) }

// FileMessage returns the UnixFS message of a file's inner node over children of
// the given sizes in bytes.
func FileMessage(sizes []int64) []byte {
	var total int64
	for _, s := range sizes {
		total += s
	}
	msg := AppendVarint(AppendVarint(nil, 1, ipld.KindFile), 3, uint64(total))
	for _, s := range sizes {
		msg = AppendVarint(msg, 4, uint64(s))
	}
	return msg
}

// ShardMessage returns the UnixFS message of a node of a sharded directory.
func ShardMessage(bitmap []byte, hash, fanout uint64) []byte {
	msg := AppendBytes(AppendVarint(nil, 1, ipld.KindShard), 2, bitmap)
	return AppendVarint(AppendVarint(msg, 5, hash), 6, fanout)
}

// Wrap returns the block of a leaf as older importers write it, of kind
// ipld.KindFile or ipld.KindRaw.
func Wrap(kind uint64, data []byte) []byte {
	msg := AppendVarint(nil, 1, kind)
	if len(data) > 0 {
		msg = AppendBytes(msg, 2, data)
	}
	return EncodeNode(AppendVarint(msg, 3, uint64(len(data))))
}

// AppendVarint appends a field of a protobuf message that holds a number.
func AppendVarint(msg []byte, field byte, v uint64) []byte {
	return binary.AppendUvarint(append(msg, field<<3), v)
}

// AppendBytes appends a field of a protobuf message that holds bytes.
func AppendBytes(msg []byte, field byte, v []byte) []byte {
	return append(binary.AppendUvarint(append(msg, field<<3|2), uint64(len(v))), v...)
}
