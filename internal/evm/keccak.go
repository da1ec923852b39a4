package evm

import (
	"encoding/binary"
	"math/bits"
)

// rate is how many bytes keccak-256 takes in between two permutations.
const rate = 136

// keccak256 returns the hash that Ethereum uses: SHA-3 as it was submitted, which pads with 1 where the standard pads
// with 6. The standard library has the standard's only. It is written for short texts: addresses are hashed to print
// them.
func keccak256(data []byte) [32]byte {
	var state [25]uint64
	for ; len(data) >= rate; data = data[rate:] {
		absorb(&state, [rate]byte(data))
	}
	var last [rate]byte
	last[copy(last[:], data)] = 1
	last[rate-1] |= 0x80
	absorb(&state, last)
	var sum [32]byte
	for i := range len(sum) / 8 {
		binary.LittleEndian.PutUint64(sum[8*i:], state[i])
	}
	return sum
}

func absorb(state *[25]uint64, block [rate]byte) {
	for i := range rate / 8 {
		state[i] ^= binary.LittleEndian.Uint64(block[8*i:])
	}
	for _, constant := range roundConstants {
		permute(state, constant)
	}
}

// permute is one round of Keccak-f[1600] (FIPS 202, section 3.2). Lane (x, y) is state[x+5*y].
func permute(a *[25]uint64, constant uint64) {
	var parity [5]uint64
	for x := range parity { // theta
		parity[x] = a[x] ^ a[x+5] ^ a[x+10] ^ a[x+15] ^ a[x+20]
	}
	for i := range a {
		x := i % 5
		a[i] ^= parity[(x+4)%5] ^ bits.RotateLeft64(parity[(x+1)%5], 1)
	}
	var b [25]uint64 // rho and pi
	b[0] = a[0]
	for t, x, y := 0, 1, 0; t < 24; t++ {
		from, offset := x+5*y, (t+1)*(t+2)/2
		x, y = y, (2*x+3*y)%5
		b[x+5*y] = bits.RotateLeft64(a[from], offset%64)
	}
	for i := range a { // chi
		x, row := i%5, i-i%5
		a[i] = b[i] ^ ^b[row+(x+1)%5]&b[row+(x+2)%5]
	}
	a[0] ^= constant // iota
}

// roundConstants are those of iota, round by round.
var roundConstants = [24]uint64{
	0x0000000000000001, 0x0000000000008082, 0x800000000000808a, 0x8000000080008000, 0x000000000000808b, 0x0000000080000001,
	0x8000000080008081, 0x8000000000008009, 0x000000000000008a, 0x0000000000000088, 0x0000000080008009, 0x000000008000000a,
	0x000000008000808b, 0x800000000000008b, 0x8000000000008089, 0x8000000000008003, 0x8000000000008002, 0x8000000000000080,
	0x000000000000800a, 0x800000008000000a, 0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008,
}
