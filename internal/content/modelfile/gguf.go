package modelfile

import (
	"bufio"
	"encoding/binary"
	"io"
	"math/bits"
	"sort"
)

// Bounds of a GGUF header, far above any real model.
const (
	maxGGUFPairs     = 1 << 16
	maxGGUFTensors   = 1 << 17
	maxGGUFKey       = 256
	maxGGUFDims      = 4
	maxGGUFNesting   = 2
	ggufAlignmentKey = "general.alignment"
	ggufAlignment    = 32
)

// GGUF value types that are not of a fixed size.
const (
	ggufUint32 = 4
	ggufString = 8
	ggufArray  = 9
)

var ggufValueSize = map[uint32]uint64{0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8}

// ggmlBlock gives, by ggml type, the elements and bytes of one block.
var ggmlBlock = map[uint32][2]uint64{
	0: {1, 4}, 1: {1, 2}, 2: {32, 18}, 3: {32, 20}, 6: {32, 22}, 7: {32, 24}, 8: {32, 34}, 9: {32, 36},
	10: {256, 84}, 11: {256, 110}, 12: {256, 144}, 13: {256, 176}, 14: {256, 210}, 15: {256, 292},
	16: {256, 66}, 17: {256, 74}, 18: {256, 98}, 19: {256, 50}, 20: {32, 18}, 21: {256, 110}, 22: {256, 82},
	23: {256, 136}, 24: {1, 1}, 25: {1, 2}, 26: {1, 4}, 27: {1, 8}, 28: {1, 8}, 29: {256, 56}, 30: {1, 2},
	34: {256, 54}, 35: {256, 66}, 39: {32, 17},
}

// ggufReader reads a header forward, never past the file, and holds no more
// than one key or name at a time.
type ggufReader struct {
	r      *bufio.Reader
	read   uint64
	size   uint64
	align  uint64
	tensor []tensorSpan
}

// checkGGUF validates the header of a GGUF file (version 2 or 3, little
// endian) of size bytes: counts and lengths in range, no key or tensor twice,
// and tensors that lie aligned inside the file without overlap.
func checkGGUF(file io.ReaderAt, size int64) error {
	g := &ggufReader{
		r:     bufio.NewReaderSize(io.NewSectionReader(file, 0, size), 256<<10),
		size:  uint64(size),
		align: ggufAlignment,
	}
	tensors, pairs, err := g.readStart()
	if err != nil {
		return err
	}
	seen := map[string]bool{}
	for range pairs {
		if err := g.readPair(seen); err != nil {
			return err
		}
	}
	seen = map[string]bool{}
	for range tensors {
		if err := g.tensorInfo(seen); err != nil {
			return err
		}
	}
	return g.checkLayout()
}

func (g *ggufReader) readStart() (tensors, pairs uint64, err error) {
	var magic [4]byte
	if err := g.readFull(magic[:]); err != nil {
		return 0, 0, err
	}
	version, err := g.readUint32()
	if err != nil {
		return 0, 0, err
	}
	if string(magic[:]) != "GGUF" || version < 2 || version > 3 {
		return 0, 0, malformedf("it is not a GGUF file of version 2 or 3")
	}
	if tensors, err = g.readUint64(); err != nil {
		return 0, 0, err
	}
	if pairs, err = g.readUint64(); err != nil {
		return 0, 0, err
	}
	if tensors > maxGGUFTensors || pairs > maxGGUFPairs {
		return 0, 0, malformedf("its header claims %d tensors and %d metadata entries, more than any model has",
			tensors, pairs)
	}
	return tensors, pairs, nil
}

// readFull reads len(p) bytes; a file that ends too soon is malformed.
func (g *ggufReader) readFull(p []byte) error {
	if _, err := io.ReadFull(g.r, p); err != nil {
		return headerError(err, "it ends inside its header")
	}
	g.read += uint64(len(p))
	return nil
}

func (g *ggufReader) skipBytes(n uint64) error {
	if n > g.size-g.read {
		return malformedf("its header claims a length past the end of the file")
	}
	for left := n; left > 0; {
		step := min(left, 1<<20)
		if _, err := g.r.Discard(int(step)); err != nil {
			return headerError(err, "it ends inside its header")
		}
		left -= step
	}
	g.read += n
	return nil
}

func (g *ggufReader) readUint32() (uint32, error) {
	var b [4]byte
	err := g.readFull(b[:])
	return binary.LittleEndian.Uint32(b[:]), err
}

func (g *ggufReader) readUint64() (uint64, error) {
	var b [8]byte
	err := g.readFull(b[:])
	return binary.LittleEndian.Uint64(b[:]), err
}

// readName reads a string that must be unique in seen.
func (g *ggufReader) readName(seen map[string]bool) (string, error) {
	n, err := g.readUint64()
	if err != nil {
		return "", err
	}
	if n == 0 || n > maxGGUFKey || n > g.size-g.read {
		return "", malformedf("its header has a key or tensor name of %d bytes", n)
	}
	b := make([]byte, n)
	if err := g.readFull(b); err != nil {
		return "", err
	}
	s := string(b)
	if seen[s] {
		return "", malformedf("its header gives %q twice", clip(s))
	}
	seen[s] = true
	return s, nil
}

func (g *ggufReader) readPair(seen map[string]bool) error {
	key, err := g.readName(seen)
	if err != nil {
		return err
	}
	kind, err := g.readUint32()
	if err != nil {
		return err
	}
	if key != ggufAlignmentKey {
		return g.skipValue(kind, maxGGUFNesting)
	}
	align, err := g.readUint32()
	if err != nil {
		return err
	}
	if kind != ggufUint32 || align < 8 || align > 1<<20 || bits.OnesCount32(align) != 1 {
		return malformedf("its %s is not a power of two from 8 on", ggufAlignmentKey)
	}
	g.align = uint64(align)
	return nil
}

func (g *ggufReader) skipValue(kind uint32, nesting int) error {
	switch kind {
	case ggufString:
		n, err := g.readUint64()
		if err != nil {
			return err
		}
		return g.skipBytes(n)
	case ggufArray:
		return g.skipArray(nesting)
	}
	size, ok := ggufValueSize[kind]
	if !ok {
		return malformedf("its metadata has a value of the unknown type %d", kind)
	}
	return g.skipBytes(size)
}

func (g *ggufReader) skipArray(nesting int) error {
	kind, err := g.readUint32()
	if err != nil {
		return err
	}
	n, err := g.readUint64()
	if err != nil {
		return err
	}
	if n > g.size-g.read || nesting == 0 {
		return malformedf("its metadata has an array of %d entries that cannot be in the file", n)
	}
	if size, ok := ggufValueSize[kind]; ok {
		return g.skipBytes(n * size)
	}
	for range n {
		if err := g.skipValue(kind, nesting-1); err != nil {
			return err
		}
	}
	return nil
}

func (g *ggufReader) tensorInfo(seen map[string]bool) error {
	name, err := g.readName(seen)
	if err != nil {
		return err
	}
	dims, err := g.readUint32()
	if err != nil {
		return err
	}
	if dims > maxGGUFDims {
		return malformedf("tensor %q has %d dimensions", clip(name), dims)
	}
	elements, overflow := uint64(1), uint64(0)
	for range dims {
		dim, err := g.readUint64()
		if err != nil {
			return err
		}
		hi, lo := bits.Mul64(elements, dim)
		elements, overflow = lo, overflow|hi
	}
	kind, err := g.readUint32()
	if err != nil {
		return err
	}
	offset, err := g.readUint64()
	if err != nil {
		return err
	}
	size, ok := ggmlBytes(kind, elements)
	if overflow != 0 || !ok || offset+size < offset {
		return malformedf("tensor %q has a shape that does not fit its type", clip(name))
	}
	g.tensor = append(g.tensor, tensorSpan{name: name, begin: offset, end: offset + size})
	return nil
}

// ggmlBytes returns the bytes of a tensor. Of a type that is newer than our
// table only the place is checked, as if it took no bytes.
func ggmlBytes(kind uint32, elements uint64) (uint64, bool) {
	block, known := ggmlBlock[kind]
	if !known {
		return 0, kind < 1<<10
	}
	hi, size := bits.Mul64(elements/block[0], block[1])
	return size, hi == 0 && elements%block[0] == 0
}

// checkLayout checks where the tensors lie in the data section, which begins at
// the next aligned offset after the header.
func (g *ggufReader) checkLayout() error {
	start := (g.read + g.align - 1) / g.align * g.align
	room := uint64(0)
	if start < g.size {
		room = g.size - start
	}
	sort.Slice(g.tensor, func(i, j int) bool {
		a, b := g.tensor[i], g.tensor[j]
		return a.begin < b.begin || (a.begin == b.begin && a.end < b.end)
	})
	var next uint64
	for _, t := range g.tensor {
		if t.begin%g.align != 0 || t.begin < next || t.end > room {
			return malformedf("tensor %q does not lie aligned and alone inside the file", clip(t.name))
		}
		next = t.end
	}
	return nil
}
