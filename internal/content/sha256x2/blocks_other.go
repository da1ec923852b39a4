//go:build !amd64 || purego

package sha256x2

// Other processors hash one message after the other.
const supported = false

func blocks(_, _ *[8]uint32, _, _ *byte, _ int) { panic("sha256x2: not supported") }
