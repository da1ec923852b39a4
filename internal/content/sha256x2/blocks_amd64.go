//go:build !purego

package sha256x2

import "github.com/klauspost/cpuid/v2"

// supported reports whether the processor has the instructions of blocks.
var supported = cpuid.CPU.Supports(cpuid.SHA, cpuid.SSSE3, cpuid.SSE4, cpuid.AVX)

// blocks hashes n blocks of 64 bytes at p into a, and n at q into b.
//
//go:noescape
func blocks(a, b *[8]uint32, p, q *byte, n int)
