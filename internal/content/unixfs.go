package content

// UnixFS node types.
const (
	unixfsRaw       = 0
	unixfsDirectory = 1
	unixfsFile      = 2
	unixfsSymlink   = 4
	unixfsHAMTShard = 5
)

// unixfs is the decoded UnixFS Data message of a dag-pb node. size is the
// claimed file size, -1 where none is claimed. data aliases the block.
type unixfs struct {
	kind   uint64
	data   []byte
	size   int64
	blocks []int64
	hash   int64 // of a sharded directory, with its fanout
	fanout int64
}

// decodeUnixFS decodes the UnixFS message. Memory is bounded by eight times
// the message's size.
func decodeUnixFS(msg []byte) (unixfs, error) {
	u := unixfs{size: -1}
	seenKind := false
	r := pbReader{msg}
	for r.more() {
		num, wire, err := r.field()
		if err != nil {
			return unixfs{}, malformed("the UnixFS data is not a valid message")
		}
		seenKind = seenKind || num == 1
		if err := u.setField(num, wire, &r); err != nil {
			return unixfs{}, err
		}
	}
	if !seenKind {
		return unixfs{}, malformed("the UnixFS data has no type")
	}
	if u.kind == unixfsSymlink || u.kind == unixfsHAMTShard {
		return u, nil
	}
	if u.kind > unixfsFile {
		return unixfs{}, malformed("the UnixFS node is of type %d, which is neither file nor directory", u.kind)
	}
	return u, nil
}

func (u *unixfs) setField(num uint64, wire byte, r *pbReader) error {
	switch wire {
	case wireVarint:
		v, err := r.varint()
		if err != nil {
			return malformed("the UnixFS data ends inside a field")
		}
		return u.setVarint(num, v)
	case wireBytes:
		v, err := r.bytes()
		if err != nil {
			return malformed("the UnixFS data ends inside a field")
		}
		return u.setBytes(num, v)
	default:
		return malformed("the UnixFS data has a field of the wrong type")
	}
}

func (u *unixfs) setVarint(num, v uint64) error {
	if v > 1<<62 {
		return malformed("the UnixFS data claims a size out of range")
	}
	switch num {
	case 1:
		u.kind = v
	case 3:
		u.size = int64(v)
	case 4:
		u.blocks = append(u.blocks, int64(v))
	case 5:
		u.hash = int64(v)
	case 6:
		u.fanout = int64(v)
	case 7: // file mode, not used
	default:
		return malformed("the UnixFS data has an unknown field %d", num)
	}
	return nil
}

func (u *unixfs) setBytes(num uint64, v []byte) error {
	switch num {
	case 2:
		u.data = v
	case 4: // packed
		for r := (pbReader{v}); r.more(); {
			size, err := r.varint()
			if err != nil || size > 1<<62 {
				return malformed("the UnixFS block sizes are not valid")
			}
			u.blocks = append(u.blocks, int64(size))
		}
	case 8: // modification time, not used
	default:
		return malformed("the UnixFS data has an unknown field %d", num)
	}
	return nil
}

// encodeDirectory returns the UnixFS message of a basic directory.
func encodeDirectory() []byte { return appendVarintField(nil, 1, unixfsDirectory) }

// encodeShard returns the UnixFS message of a node of a sharded directory, with
// the bit field of its slots in use.
func encodeShard(slots []byte, hash, fanout uint64) []byte {
	msg := appendBytesField(appendVarintField(nil, 1, unixfsHAMTShard), 2, slots)
	return appendVarintField(appendVarintField(msg, 5, hash), 6, fanout)
}

// encodeFile returns the UnixFS message of a file's inner node over children
// of the given sizes in bytes.
func encodeFile(sizes []int64) []byte {
	var total int64
	for _, s := range sizes {
		total += s
	}
	msg := appendVarintField(nil, 1, unixfsFile)
	msg = appendVarintField(msg, 3, uint64(total))
	for _, s := range sizes {
		msg = appendVarintField(msg, 4, uint64(s))
	}
	return msg
}

// encodeWrapped returns the dag-pb block of a leaf as older importers write it.
func encodeWrapped(kind uint64, data []byte) []byte {
	msg := appendVarintField(nil, 1, kind)
	if len(data) > 0 {
		msg = appendBytesField(msg, 2, data)
	}
	return encodeNode(node{data: appendVarintField(msg, 3, uint64(len(data)))})
}
