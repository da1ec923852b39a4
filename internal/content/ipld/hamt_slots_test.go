package ipld

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestShardSlots(t *testing.T) {
	bitmap := []byte{0x80, 0x05}
	links := make([]Link, 3)
	got, err := shardSlots(Node{Links: links}, UnixFS{Data: bitmap, Hash: shardHashMurmur3, Fanout: 16}, 16)
	if diff := cmp.Diff([]int{0, 2, 15}, got); diff != "" || err != nil {
		t.Errorf("slots differ (-want +got), %v:\n%s", err, diff)
	}
}
