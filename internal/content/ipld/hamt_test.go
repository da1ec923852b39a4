package ipld_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/ipld/ipldtest"
)

func TestResolveReadsShardedDirectories(t *testing.T) {
	d := ipldtest.DAG{}
	below := d.Shard(256, map[int]ipld.Link{3: ipldtest.Named(d.Raw("c"), "c.txt"), 200: ipldtest.Named(d.Dir(map[string]ipld.Link{"e.txt": d.Raw("e")}), "sub")})
	sharded := d.Shard(256, map[int]ipld.Link{0: ipldtest.Named(d.Raw("a"), "a.txt"), 17: below, 255: ipldtest.Named(d.Raw("b"), "b.txt")})
	empty := d.Shard(8, nil)
	tests := map[string]struct {
		root      ipld.Link
		want      string
		wantEmpty string
	}{
		"as the root":        {sharded, "a.txt b.txt c.txt sub/e.txt", ""},
		"inside":             {d.Dir(map[string]ipld.Link{"x": sharded}), "x/a.txt x/b.txt x/c.txt x/sub/e.txt", ""},
		"without an entry":   {d.Dir(map[string]ipld.Link{"x": empty}), "", "x"},
		"small fanout":       {d.Shard(8, map[int]ipld.Link{7: ipldtest.Named(d.Raw("a"), "a")}), "a", ""},
		"wide with 3 digits": {d.Shard(1024, map[int]ipld.Link{1000: ipldtest.Named(d.Raw("a"), "a")}), "a", ""},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			m, err := resolve(d, tc.root)
			if err != nil {
				t.Fatalf("Resolve: %v", err)
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

func TestResolveRefusesHostileShards(t *testing.T) {
	one := func(d ipldtest.DAG) map[int]ipld.Link { return map[int]ipld.Link{1: ipldtest.Named(d.Raw("a"), "a")} }
	tests := map[string]struct {
		build  func(d ipldtest.DAG) ipld.Link
		want   error
		wantIn string
	}{
		"fanout too large":          {func(d ipldtest.DAG) ipld.Link { return d.Shard(2048, one(d)) }, ipld.ErrMalformed, "fanout of 2048"},
		"fanout not a power of two": {func(d ipldtest.DAG) ipld.Link { return d.Shard(24, one(d)) }, ipld.ErrMalformed, "fanout of 24"},
		"no fanout":                 {func(d ipldtest.DAG) ipld.Link { return d.UnixFS(ipld.KindShard, "") }, ipld.ErrMalformed, "fanout of 0"},
		"huge fanout": {func(d ipldtest.DAG) ipld.Link {
			return d.Node(ipldtest.ShardMessage(nil, ipldtest.Murmur3, 1<<62))
		}, ipld.ErrMalformed, "fanout"},
		"another hash": {func(d ipldtest.DAG) ipld.Link {
			return d.Node(ipldtest.ShardMessage(nil, 0x12, 256))
		}, ipld.ErrMalformed, "hash 0x12"},
		"bit field too long": {func(d ipldtest.DAG) ipld.Link {
			return d.Node(ipldtest.ShardMessage(make([]byte, 33), ipldtest.Murmur3, 256))
		}, ipld.ErrMalformed, "bit field"},
		"more bits than links": {func(d ipldtest.DAG) ipld.Link {
			return d.Node(ipldtest.ShardMessage([]byte{3}, ipldtest.Murmur3, 256), ipldtest.Named(d.Raw("a"), "00a"))
		}, ipld.ErrMalformed, "1 links but 2 slots"},
		"prefix of another slot": {func(d ipldtest.DAG) ipld.Link {
			return d.Node(ipldtest.ShardMessage([]byte{1}, ipldtest.Murmur3, 256), ipldtest.Named(d.Raw("a"), "01a"))
		}, ipld.ErrMalformed, "does not carry its slot"},
		"raw shard": {func(d ipldtest.DAG) ipld.Link { return d.Shard(256, map[int]ipld.Link{1: d.Raw("a")}) }, ipld.ErrMalformed, "not a dag-pb block"},
		"directory as a shard": {func(d ipldtest.DAG) ipld.Link {
			return d.Shard(256, map[int]ipld.Link{1: d.Dir(nil)})
		}, ipld.ErrMalformed, "not a shard"},
		"fanout that changes": {func(d ipldtest.DAG) ipld.Link {
			return d.Shard(256, map[int]ipld.Link{1: d.Shard(16, one(d))})
		}, ipld.ErrMalformed, "fanout of 16"},
		"parent folder": {func(d ipldtest.DAG) ipld.Link {
			return d.Shard(256, map[int]ipld.Link{1: ipldtest.Named(d.Raw("x"), "..")})
		}, ipld.ErrMalformed, "outside its folder"},
		"names that collide across shards": {func(d ipldtest.DAG) ipld.Link {
			return d.Shard(256, map[int]ipld.Link{1: ipldtest.Named(d.Raw("x"), "A"), 2: d.Shard(256, map[int]ipld.Link{9: ipldtest.Named(d.Raw("y"), "a")})})
		}, ipld.ErrMalformed, "letter case alone"},
		"shard in a file": {func(d ipldtest.DAG) ipld.Link {
			return d.File([]int64{1}, d.Shard(256, one(d)))
		}, ipld.ErrMalformed, "directory lies inside a file"},
		"endless chain": {func(d ipldtest.DAG) ipld.Link {
			l := d.Shard(256, one(d))
			for range 40 {
				l = d.Shard(256, map[int]ipld.Link{1: l})
			}
			return l
		}, ipld.ErrOverBudget, "nested deeper"},
		"doubling": {func(d ipldtest.DAG) ipld.Link {
			l := d.Shard(256, one(d))
			for range 10 {
				slots := map[int]ipld.Link{}
				for i := range 256 {
					slots[i] = l
				}
				l = d.Shard(256, slots)
			}
			return l
		}, ipld.ErrMalformed, "two entries"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			d := ipldtest.DAG{}
			root := tc.build(d)
			_, err := resolve(d, root)
			if !errors.Is(err, tc.want) || !strings.Contains(err.Error(), tc.wantIn) {
				t.Errorf("Resolve: %v, want %v with %q", err, tc.want, tc.wantIn)
			}
		})
	}
}
