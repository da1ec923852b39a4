package ipld

import "encoding/binary"

// maxFrame bounds what is kept of a block around the bytes of a file.
const maxFrame = 128

// Frame is what the block of a wrapped leaf has before and after the bytes of
// the file: the fields of dag-pb and UnixFS, such as a mode or a time of
// modification. The frame of a leaf without bytes lies before them.
type Frame struct{ Before, After string }

// frameOf returns the frame of a block without links.
func frameOf(n Node, u UnixFS) Frame {
	if len(u.Data) == 0 {
		return Frame{Before: string(n.block)}
	}
	from := n.dataAt + u.dataAt
	return Frame{Before: string(n.block[:from]), After: string(n.block[from+len(u.Data):])}
}

// usualFrame returns the frame of a leaf of size bytes as importers write it
// that know neither modes nor times.
func usualFrame(kind uint64, size int64) Frame {
	head, tail := appendVarintField(nil, 1, kind), appendVarintField(nil, 3, uint64(size))
	if size > 0 {
		head = binary.AppendUvarint(append(head, 2<<3|wireBytes), uint64(size))
	}
	message := int64(len(head)) + size + int64(len(tail))
	head = append(binary.AppendUvarint([]byte{1<<3 | wireBytes}, uint64(message)), head...)
	if size == 0 {
		return Frame{Before: string(head) + string(tail)}
	}
	return Frame{Before: string(head), After: string(tail)}
}

// isUsual reports whether the frame around size bytes is as importers usually
// write it.
func (f Frame) isUsual(size int64) bool {
	return f == usualFrame(KindFile, size) || f == usualFrame(KindRaw, size)
}

func (f Frame) length() int { return len(f.Before) + len(f.After) }

// wrap returns the block around data.
func (f Frame) wrap(data []byte) []byte {
	block := make([]byte, 0, f.length()+len(data))
	return append(append(append(block, f.Before...), data...), f.After...)
}

// wrappedLength returns the length of the block of a leaf of size bytes, which
// are not none, in the usual encoding.
func wrappedLength(size int64) int64 {
	number := int64(len(binary.AppendUvarint(nil, uint64(size))))
	message := 2 + 1 + number + size + 1 + number
	return 1 + int64(len(binary.AppendUvarint(nil, uint64(message)))) + message
}

// encodeWrapped returns the dag-pb block of a leaf as older importers write it.
func encodeWrapped(kind uint64, data []byte) []byte {
	return usualFrame(kind, int64(len(data))).wrap(data)
}
