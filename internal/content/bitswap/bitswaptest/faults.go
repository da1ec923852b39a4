package bitswaptest

import (
	"encoding/binary"
	"time"
)

// Silent never answers.
func Silent(r *Reply) { r.Blocks, r.NotFound = nil, false }

// FlipByte changes one bit in the middle of the block.
func FlipByte(r *Reply) {
	for i, block := range r.Blocks {
		other := append([]byte(nil), block...)
		other[len(other)/2] ^= 1
		r.Blocks[i] = other
	}
}

// WithStray sends a block that was not requested along with the one that was.
func WithStray(r *Reply) { r.Blocks = append(r.Blocks, []byte("not requested "+r.CID)) }

// Lost says that the node does not have the block.
func Lost(r *Reply) { r.Blocks, r.NotFound = nil, true }

// HangUp ends the connection.
func HangUp(r *Reply) { r.HangUp = true }

// Oversize sends a message of 5 MiB.
func Oversize(r *Reply) { r.Raw = append(binary.AppendUvarint(nil, 5<<20), make([]byte, 5<<20)...) }

// OversizeBlock sends a message with a block of 3 MiB.
func OversizeBlock(r *Reply) { r.Blocks = [][]byte{make([]byte, 3<<20)} }

// Garbage sends what is not a message.
func Garbage(r *Reply) { r.Raw = []byte{4, 0xff, 0xff, 0xff, 0xff} }

// Slow sends so many bytes per second.
func Slow(bytesPerSecond int) Fault {
	return func(r *Reply) {
		for _, block := range r.Blocks {
			r.Delay += time.Duration(len(block)) * time.Second / time.Duration(bytesPerSecond)
		}
	}
}

// After limits a fault to all but the first n replies.
func After(n int, f Fault) Fault {
	return func(r *Reply) {
		if r.Number > n {
			f(r)
		}
	}
}

// Only limits a fault to one block, by its binary CID.
func Only(cid string, f Fault) Fault {
	return func(r *Reply) {
		if r.CID == cid {
			f(r)
		}
	}
}
