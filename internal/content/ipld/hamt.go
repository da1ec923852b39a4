package ipld

import (
	"fmt"
	"math/bits"
)

// maxShardFanout bounds how many links a node of a sharded directory may have.
const maxShardFanout = 1024

// SlotWidth is how many characters of a link's name are its slot.
func SlotWidth(fanout int64) int { return len(fmt.Sprintf("%X", fanout-1)) }

// shardSlots returns the slot of each link: the bits that are set in the
// node's bit field, in order.
func shardSlots(n Node, u UnixFS, fanout int64) ([]int, error) {
	if u.Fanout != fanout || fanout < 8 || fanout > maxShardFanout || bits.OnesCount64(uint64(fanout)) != 1 {
		return nil, Malformedf("a shard of the directory has a fanout of %d, which is not accepted", u.Fanout)
	}
	if u.Hash != shardHashMurmur3 {
		return nil, Malformedf("the sharded directory uses the hash 0x%x, which is not accepted", u.Hash)
	}
	if int64(len(u.Data)) > fanout/8 {
		return nil, Malformedf("the bit field of a shard is longer than its fanout")
	}
	var slots []int
	for i := range 8 * len(u.Data) {
		if u.Data[len(u.Data)-1-i/8]&(1<<(i%8)) != 0 {
			slots = append(slots, i)
		}
	}
	if len(slots) != len(n.Links) {
		return nil, Malformedf("a shard of the directory has %d links but %d slots in use", len(n.Links), len(slots))
	}
	return slots, nil
}
