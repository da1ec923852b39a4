package content

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// shard builds a node of a sharded directory: links by slot, with the names
// that follow the slot's prefix.
func (d dag) shard(fanout int, slots map[int]link) link {
	bitmap := make([]byte, fanout/8)
	width := len(fmt.Sprintf("%X", fanout-1))
	n := node{}
	for slot := range fanout {
		l, ok := slots[slot]
		if !ok {
			continue
		}
		bitmap[len(bitmap)-1-slot/8] |= 1 << (slot % 8)
		l.name = fmt.Sprintf("%0*X", width, slot) + l.name
		n.links = append(n.links, l)
	}
	n.data = encodeShard(bitmap, shardHashMurmur3, uint64(fanout))
	return d.node(n)
}

func (l link) named(name string) link {
	l.name = name
	return l
}

func TestInspectReadsShardedDirectories(t *testing.T) {
	d := dag{}
	below := d.shard(256, map[int]link{3: d.raw("c").named("c.txt"), 200: d.dir(map[string]link{"e.txt": d.raw("e")}).named("sub")})
	sharded := d.shard(256, map[int]link{0: d.raw("a").named("a.txt"), 17: below, 255: d.raw("b").named("b.txt")})
	empty := d.shard(8, nil)
	tests := map[string]struct {
		root      link
		want      string
		wantEmpty string
	}{
		"as the root":        {sharded, "a.txt b.txt c.txt sub/e.txt", ""},
		"inside":             {d.dir(map[string]link{"x": sharded}), "x/a.txt x/b.txt x/c.txt x/sub/e.txt", ""},
		"without an entry":   {d.dir(map[string]link{"x": empty}), "", "x"},
		"small fanout":       {d.shard(8, map[int]link{7: d.raw("a").named("a")}), "a", ""},
		"wide with 3 digits": {d.shard(1024, map[int]link{1000: d.raw("a").named("a")}), "a", ""},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			m, err := Inspect(t.Context(), []Source{d}, tc.root.id.String(), DefaultBudget())
			if err != nil {
				t.Fatalf("Inspect: %v", err)
			}
			var paths []string
			for _, f := range m.Files {
				paths = append(paths, f.Path)
			}
			if got := strings.Join(paths, " "); got != tc.want || strings.Join(m.EmptyDirs, " ") != tc.wantEmpty {
				t.Errorf("files %q and empty folders %q, want %q and %q", got, m.EmptyDirs, tc.want, tc.wantEmpty)
			}
		})
	}
}

func TestInspectRefusesHostileShards(t *testing.T) {
	one := func(d dag) map[int]link { return map[int]link{1: d.raw("a").named("a")} }
	tests := map[string]struct {
		build  func(d dag) link
		want   error
		wantIn string
	}{
		"fanout too large":          {func(d dag) link { return d.shard(2048, one(d)) }, ErrMalformed, "fanout of 2048"},
		"fanout not a power of two": {func(d dag) link { return d.shard(24, one(d)) }, ErrMalformed, "fanout of 24"},
		"no fanout":                 {func(d dag) link { return d.unixfs(unixfsHAMTShard, "") }, ErrMalformed, "fanout of 0"},
		"huge fanout": {func(d dag) link {
			return d.node(node{data: encodeShard(nil, shardHashMurmur3, 1<<62)})
		}, ErrMalformed, "fanout"},
		"another hash": {func(d dag) link {
			return d.node(node{data: encodeShard(nil, 0x12, 256)})
		}, ErrMalformed, "hash 0x12"},
		"bit field too long": {func(d dag) link {
			return d.node(node{data: encodeShard(make([]byte, 33), shardHashMurmur3, 256)})
		}, ErrMalformed, "bit field"},
		"more bits than links": {func(d dag) link {
			return d.node(node{data: encodeShard([]byte{3}, shardHashMurmur3, 256), links: []link{d.raw("a").named("00a")}})
		}, ErrMalformed, "1 links but 2 slots"},
		"prefix of another slot": {func(d dag) link {
			return d.node(node{data: encodeShard([]byte{1}, shardHashMurmur3, 256), links: []link{d.raw("a").named("01a")}})
		}, ErrMalformed, "does not carry its slot"},
		"raw shard": {func(d dag) link { return d.shard(256, map[int]link{1: d.raw("a")}) }, ErrMalformed, "not a dag-pb block"},
		"directory as a shard": {func(d dag) link {
			return d.shard(256, map[int]link{1: d.dir(nil)})
		}, ErrMalformed, "not a shard"},
		"fanout that changes": {func(d dag) link {
			return d.shard(256, map[int]link{1: d.shard(16, one(d))})
		}, ErrMalformed, "fanout of 16"},
		"parent folder": {func(d dag) link {
			return d.shard(256, map[int]link{1: d.raw("x").named("..")})
		}, ErrMalformed, "outside its folder"},
		"names that collide across shards": {func(d dag) link {
			return d.shard(256, map[int]link{1: d.raw("x").named("A"), 2: d.shard(256, map[int]link{9: d.raw("y").named("a")})})
		}, ErrMalformed, "letter case alone"},
		"shard in a file": {func(d dag) link {
			return d.file([]int64{1}, d.shard(256, one(d)))
		}, ErrMalformed, "directory lies inside a file"},
		"endless chain": {func(d dag) link {
			l := d.shard(256, one(d))
			for range 40 {
				l = d.shard(256, map[int]link{1: l})
			}
			return l
		}, ErrOverBudget, "nested deeper"},
		"doubling": {func(d dag) link {
			l := d.shard(256, one(d))
			for range 10 {
				slots := map[int]link{}
				for i := range 256 {
					slots[i] = l
				}
				l = d.shard(256, slots)
			}
			return l
		}, ErrMalformed, "two entries"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			d := dag{}
			root := tc.build(d)
			_, err := Inspect(t.Context(), []Source{d}, root.id.String(), DefaultBudget())
			if !errors.Is(err, tc.want) || !strings.Contains(err.Error(), tc.wantIn) {
				t.Errorf("Inspect: %v, want %v with %q", err, tc.want, tc.wantIn)
			}
		})
	}
}

// slowDag answers after a while and notes how many ask at once.
type slowDag struct {
	dag
	now, most atomic.Int32
}

func (s *slowDag) Block(ctx context.Context, cid string, max int64) ([]byte, error) {
	now := s.now.Add(1)
	defer s.now.Add(-1)
	for most := s.most.Load(); now > most && !s.most.CompareAndSwap(most, now); most = s.most.Load() {
	}
	time.Sleep(5 * time.Millisecond)
	return s.dag.Block(ctx, cid, max)
}

func TestInspectAsksForNodesSideBySide(t *testing.T) {
	s := &slowDag{dag: dag{}}
	entries := map[string]link{}
	for i := range 200 {
		entries[fmt.Sprintf("sub%d", i)] = s.dir(map[string]link{"a.txt": s.raw(fmt.Sprint(i))})
	}
	root := s.dir(entries)
	m, err := Inspect(t.Context(), []Source{s}, root.id.String(), DefaultBudget())
	if err != nil || len(m.Files) != 200 {
		t.Fatalf("Inspect: %v, want 200 files", err)
	}
	if most := s.most.Load(); most < 8 || most > maxPrefetchs+1 {
		t.Errorf("%d requests at once, want several and at most %d", most, maxPrefetchs+1)
	}
}

func TestShardSlots(t *testing.T) {
	bitmap := []byte{0x80, 0x05}
	links := make([]link, 3)
	got, err := shardSlots(node{links: links}, unixfs{data: bitmap, hash: shardHashMurmur3, fanout: 16}, 16)
	if diff := cmp.Diff([]int{0, 2, 15}, got); diff != "" || err != nil {
		t.Errorf("slots differ (-want +got), %v:\n%s", err, diff)
	}
}
