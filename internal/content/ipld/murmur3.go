package ipld

import (
	"encoding/binary"
	"math/bits"
)

// Multipliers of MurmurHash3 x64 128.
const (
	murmurC1 = 0x87c37b91114253d5
	murmurC2 = 0x4cf5ad432745937f
)

// murmur3 returns the first half of MurmurHash3 x64 128 with seed 0, big
// endian. Sharded directories place names by its bytes.
func murmur3(data []byte) (sum [8]byte) {
	var h1, h2 uint64
	tail := data
	for ; len(tail) >= 16; tail = tail[16:] {
		h1 ^= murmurMix1(binary.LittleEndian.Uint64(tail))
		h1 = (bits.RotateLeft64(h1, 27)+h2)*5 + 0x52dce729
		h2 ^= murmurMix2(binary.LittleEndian.Uint64(tail[8:]))
		h2 = (bits.RotateLeft64(h2, 31)+h1)*5 + 0x38495ab5
	}
	var last [16]byte
	copy(last[:], tail)
	// Both mixes of 0 are 0, as the reference wants where a half has no bytes.
	h1 ^= murmurMix1(binary.LittleEndian.Uint64(last[:8]))
	h2 ^= murmurMix2(binary.LittleEndian.Uint64(last[8:]))
	h1 ^= uint64(len(data))
	h2 ^= uint64(len(data))
	h1 += h2
	h2 += h1
	h1, h2 = murmurFinish(h1), murmurFinish(h2)
	binary.BigEndian.PutUint64(sum[:], h1+h2)
	return sum
}

func murmurMix1(k uint64) uint64 { return bits.RotateLeft64(k*murmurC1, 31) * murmurC2 }
func murmurMix2(k uint64) uint64 { return bits.RotateLeft64(k*murmurC2, 33) * murmurC1 }

func murmurFinish(h uint64) uint64 {
	h = (h ^ h>>33) * 0xff51afd7ed558ccd
	h = (h ^ h>>33) * 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}
