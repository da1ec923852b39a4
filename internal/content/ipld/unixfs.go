package ipld

// UnixFS node types.
const (
	KindRaw       = 0
	KindDirectory = 1
	KindFile      = 2
	KindSymlink   = 4
	KindShard     = 5
)

// shardHashMurmur3 is the hash of names by which a sharded directory places its
// entries, as its nodes give it.
const shardHashMurmur3 = 0x22

// UnixFS is the decoded UnixFS Data message of a dag-pb node. size is the
// claimed file size, -1 where none is claimed. data aliases the block.
type UnixFS struct {
	Kind   uint64
	Data   []byte
	Size   int64
	Blocks []int64
	Hash   int64 // of a sharded directory, with its fanout
	Fanout int64

	dataAt int // where in the message data begins
}

// decodeMessage decodes the UnixFS message. As protobuf wants it, a field that is
// not known, or is known in another type, is skipped: a later version of UnixFS
// may have it. Memory is bounded by eight times the message's size.
func decodeMessage(msg []byte) (UnixFS, error) {
	u := UnixFS{Size: -1}
	seenKind := false
	r := pbReader{buf: msg}
	for r.hasMore() {
		num, wire, err := r.readField()
		if err != nil {
			return UnixFS{}, Malformedf("the UnixFS data is not a valid message")
		}
		seenKind = seenKind || num == 1 && wire == wireVarint
		if err := u.setField(num, wire, &r); err != nil {
			return UnixFS{}, err
		}
	}
	if !seenKind {
		return UnixFS{}, Malformedf("the UnixFS data has no type")
	}
	if u.Kind == KindSymlink || u.Kind == KindShard {
		return u, nil
	}
	if u.Kind > KindFile {
		return UnixFS{}, Malformedf("the UnixFS node is of type %d, which is neither file nor directory", u.Kind)
	}
	return u, nil
}

func (u *UnixFS) setField(num uint64, wire byte, r *pbReader) error {
	switch wire {
	case wireVarint:
		v, err := r.readVarint()
		if err != nil {
			return Malformedf("the UnixFS data ends inside a field")
		}
		return u.setVarint(num, v)
	case wireBytes:
		v, err := r.readBytes()
		if err != nil {
			return Malformedf("the UnixFS data ends inside a field")
		}
		return u.setBytes(num, v, r.at-len(v))
	case wireFixed64, wireFixed32:
		if r.skipFixed(wire) != nil {
			return Malformedf("the UnixFS data ends inside a field")
		}
		return nil
	default:
		return Malformedf("the UnixFS data has a field of the wrong type")
	}
}

// setVarint sets a number. What is not used here (7 is a file's mode) is skipped.
func (u *UnixFS) setVarint(num, v uint64) error {
	if num > 6 || num == 2 {
		return nil
	}
	if v > 1<<62 {
		return Malformedf("the UnixFS data claims a size out of range")
	}
	switch num {
	case 1:
		u.Kind = v
	case 3:
		u.Size = int64(v)
	case 4:
		u.Blocks = append(u.Blocks, int64(v))
	case 5:
		u.Hash = int64(v)
	case 6:
		u.Fanout = int64(v)
	}
	return nil
}

// setBytes sets a value that lies at an offset in the message. What is not used
// here (8 is the time of modification) is skipped.
func (u *UnixFS) setBytes(num uint64, v []byte, at int) error {
	switch num {
	case 2:
		u.Data, u.dataAt = v, at
	case 4: // packed
		for r := (pbReader{buf: v}); r.hasMore(); {
			size, err := r.readVarint()
			if err != nil || size > 1<<62 {
				return Malformedf("the UnixFS block sizes are not valid")
			}
			u.Blocks = append(u.Blocks, int64(size))
		}
	}
	return nil
}

// encodeDirectory returns the UnixFS message of a basic directory.
func encodeDirectory() []byte { return appendVarintField(nil, 1, KindDirectory) }

// encodeFile returns the UnixFS message of a file's inner node over children
// of the given sizes in bytes.
func encodeFile(sizes []int64) []byte {
	var total int64
	for _, s := range sizes {
		total += s
	}
	msg := appendVarintField(nil, 1, KindFile)
	msg = appendVarintField(msg, 3, uint64(total))
	for _, s := range sizes {
		msg = appendVarintField(msg, 4, uint64(s))
	}
	return msg
}

// IsDirectory reports whether the node is a directory, sharded or not.
func (u UnixFS) IsDirectory() bool { return u.Kind == KindDirectory || u.Kind == KindShard }

// DecodeUnixFS decodes a dag-pb block and the UnixFS message in it.
func DecodeUnixFS(block []byte) (Node, UnixFS, error) {
	n, err := DecodeNode(block)
	if err != nil {
		return Node{}, UnixFS{}, err
	}
	u, err := decodeMessage(n.Data)
	return n, u, err
}

// isInner reports whether a node holds no bytes of a file.
func isInner(n Node, u UnixFS) bool { return len(n.Links) > 0 || u.IsDirectory() }
