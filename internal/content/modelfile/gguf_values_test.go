package modelfile

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

func checkBytes(file []byte) error { return checkGGUF(bytes.NewReader(file), int64(len(file))) }

func TestGGUFMetadataOfEveryTypeIsReadToItsEnd(t *testing.T) {
	sizes := map[uint32]int{0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8}
	for kind := range uint32(14) {
		size, fixed := sizes[kind]
		if kind == ggufString || kind == ggufArray {
			continue
		}
		one := head(0, 2).str("a").u32(kind)
		one.Write(make([]byte, size))
		three := head(0, 2).str("a").u32(ggufArray, kind).u64(3)
		three.Write(make([]byte, 3*size))
		for name, g := range map[string]*gguf{"a value": one, "an array": three} {
			file := g.str("b").u32(7).data(1, 1) // what follows is read where it begins
			err := checkBytes(file)
			if fixed != (err == nil) || (err != nil && !strings.Contains(err.Error(), fmt.Sprintf("unknown type %d", kind))) {
				t.Errorf("%s of type %d: %v, want it taken: %v", name, kind, err, fixed)
			}
			if fixed && checkBytes(file[:len(file)-1]) == nil {
				t.Errorf("%s of type %d is taken without its last byte", name, kind)
			}
		}
	}
}

func TestGGUFTensorsTakeTheBytesOfTheirType(t *testing.T) {
	for kind, want := range map[uint32][2]uint64{ // of the types that are most in use, as ggml has them
		0: {1, 4}, 1: {1, 2}, 2: {32, 18}, 6: {32, 22}, 8: {32, 34}, 10: {256, 84}, 11: {256, 110}, 12: {256, 144}, 13: {256, 176}, 14: {256, 210}, 30: {1, 2},
	} {
		if ggmlBlock[kind] != want {
			t.Errorf("type %d has blocks of %v elements and bytes, want %v", kind, ggmlBlock[kind], want)
		}
	}
	for kind, block := range ggmlBlock {
		elements, size := block[0]*3, block[1]*3
		file := func(elements uint64, n uint64) []byte {
			return head(1, 0).str("t").u32(1).u64(elements).u32(kind).u64(0).data(32, int(n))
		}
		if err := checkBytes(file(elements, size)); err != nil {
			t.Errorf("type %d: %d elements in %d bytes are refused: %v", kind, elements, size, err)
		}
		if checkBytes(file(elements, size-1)) == nil {
			t.Errorf("type %d: %d elements are taken in %d bytes", kind, elements, size-1)
		}
		if block[0] > 1 && checkBytes(file(elements+1, size+1<<10)) == nil {
			t.Errorf("type %d: a part of a block is taken", kind)
		}
	}
}

func TestGGUFBounds(t *testing.T) {
	key := func(n int) []byte { return head(0, 1).str(strings.Repeat("k", n)).u32(7).data(1, 1) }
	dims := func(n uint32) []byte {
		g := head(1, 0).str("t").u32(n)
		for range n {
			g.u64(1)
		}
		return g.u32(0).u64(0).data(32, 4)
	}
	align := func(n uint32) []byte {
		return head(1, 1).str("general.alignment").u32(ggufUint32, n).f32("t", 1, uint64(n)).data(int(max(n, 1)), int(n)+4)
	}
	nested := func(depth int) []byte {
		g := head(0, 1).str("k").u32(ggufArray)
		for range depth - 1 {
			g.u32(ggufArray).u64(1)
		}
		return g.u32(0).u64(1).data(1, 64)
	}
	version := func(n byte) []byte {
		file := head(0, 0).data(32, 0)
		file[4] = n
		return file
	}
	for name, tc := range map[string]struct {
		file []byte
		ok   bool
	}{
		"a key of 256 bytes": {key(256), true}, "a key of 257 bytes": {key(257), false}, "a key of none": {key(0), false},
		"no dimension": {dims(0), true}, "four dimensions": {dims(4), true}, "five dimensions": {dims(5), false},
		"aligned to 8": {align(8), true}, "aligned to 1 MiB": {align(1 << 20), true}, "aligned to 2 MiB": {align(1 << 21), false}, "aligned to 4": {align(4), false},
		"an array in an array": {nested(2), true}, "three levels of arrays": {nested(3), false},
		"version 2": {version(2), true}, "version 3": {version(3), true}, "version 1": {version(1), false}, "version 4": {version(4), false},
		"as many tensors as there may be, and none there": {head(maxGGUFTensors, 0).Bytes(), false},
		"one tensor more":                {head(maxGGUFTensors+1, 0).Bytes(), false},
		"an alignment that is no number": {head(0, 1).str("general.alignment").u32(ggufString).str("32").data(32, 32), false},
	} {
		if err := checkBytes(tc.file); (err == nil) != tc.ok {
			t.Errorf("%s: %v, want it taken: %v", name, err, tc.ok)
		}
	}
}
