package ipld_test

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/ipld/ipldtest"
)

func TestCountsFollowFromTheSize(t *testing.T) {
	for size, want := range map[int64][2]int{
		1:        {50_000, 2_050_000},
		1 << 30:  {50_000, 2_050_000 + 8<<10},
		64 << 30: {131_072, 2_131_072 + 512<<10},
		4 << 40:  {1_000_000, 3_000_000 + 32<<20},
		8 << 40:  {1_000_000, 3_000_000 + 64<<20},
	} {
		b := ipld.BudgetOf(size)
		if diff := cmp.Diff(want, [2]int{b.MaxEntries, b.MaxNodes}); diff != "" {
			t.Errorf("the entries and nodes that %d bytes allow (-want +got):\n%s", size, diff)
		}
	}
}

func TestALimitIsNamedByWhatSetsIt(t *testing.T) {
	names := ipld.LimitNames{Bytes: "--max-bytes", Nodes: "--max-nodes", Entries: "--max-entries"}
	m := ipld.NewMeter(ipld.Budget{MaxBytes: 1, MaxNodes: 1, MaxEntries: 1, Names: names})
	if err := errors.Join(m.AddBytes(1, ""), m.AddNode(""), m.AddEntries(1, "")); err != nil {
		t.Fatal(err)
	}
	for name, err := range map[string]error{names.Bytes: m.AddBytes(1, "a"), names.Nodes: m.AddNode("a"), names.Entries: m.AddEntries(1, "a")} {
		if err == nil || !strings.Contains(err.Error(), "raise "+name) || strings.Contains(err.Error(), "spec.cache.size") {
			t.Errorf("%v does not say to raise %s", err, name)
		}
	}
	field := "spec.content.maxSize"
	for entries, wants := range map[int]bool{100: true, 1_000_000: false} {
		m := ipld.NewMeter(ipld.Budget{MaxEntries: entries, Names: ipld.LimitNames{Bytes: field, Entries: field}})
		err := m.AddEntries(entries+1, "")
		if err == nil || strings.Contains(err.Error(), field) != wants {
			t.Errorf("%v: a larger size allows more entries: %t", err, wants)
		}
	}
}

// peak is the most heap that is seen while blocks are asked for.
type peak struct {
	asked int
	bytes uint64
}

func (p *peak) sample() {
	if p.asked++; p.asked%256 == 1 {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		p.bytes = max(p.bytes, m.HeapAlloc)
	}
}

// counted is a See that counts.
type counted struct{ files, bytes int64 }

func (c *counted) see(f ipld.File, _ bool) error {
	c.files++
	c.bytes += f.Size
	return nil
}

// TestFourTiBAreListedInLittleMemory is about 16.8 million leaves of 256 KiB
// below nodes of 174 links, as Kubo makes them by default.
func TestFourTiBAreListedInLittleMemory(t *testing.T) {
	d := ipldtest.DAG{}
	const chunk, width = 256 << 10, 174
	l, size := d.Raw("x"), int64(chunk)
	for size*width < 4<<40 {
		children, sizes := make([]ipld.Link, width), make([]int64, width)
		for i := range children {
			children[i], sizes[i] = l, size
		}
		l, size = d.File(sizes, children...), size*width
	}
	var children []ipld.Link
	var sizes []int64
	for ; int64(len(children))*size < 4<<40; children = append(children, l) {
		sizes = append(sizes, size)
	}
	root := d.Dir(map[string]ipld.Link{"model.gguf": d.File(sizes, children...)})
	runtime.GC()
	p, c := &peak{}, &counted{}
	_, err := ipld.Resolver{See: c.see, Get: func(id ipld.CID, what string) ([]byte, error) {
		p.sample()
		return d.Get(id, what)
	}}.Resolve(root.CID)
	t.Logf("%d bytes, %d inner nodes, peak heap %d MiB", c.bytes, p.asked, p.bytes>>20)
	if err != nil || c.bytes < 4<<40 || p.bytes > 64<<20 {
		t.Errorf("Resolve: %v, %d bytes, peak heap %d MiB", err, c.bytes, p.bytes>>20)
	}
}

// millionShards is a sharded directory of a million files, whose lowest nodes are
// made when they are asked for.
type millionShards struct {
	ipldtest.DAG
	lowest map[string]int
}

func (m *millionShards) makeLowest(in ipldtest.DAG, i int) ipld.Link {
	slots, leaf := map[int]ipld.Link{}, in.Raw("x")
	for k := range 16 {
		slots[k] = ipldtest.Named(leaf, fmt.Sprintf("sample-%05d-%02d.json", i, k))
	}
	return in.Shard(256, slots)
}

func (m *millionShards) Get(id ipld.CID, what string) ([]byte, error) {
	if i, ok := m.lowest[id.String()]; ok {
		d := ipldtest.DAG{}
		m.makeLowest(d, i)
		return d.Get(id, what)
	}
	return m.DAG.Get(id, what)
}

func (m *millionShards) makeRoot(files int) ipld.Link {
	top, n := map[int]ipld.Link{}, 0
	for a := 0; a < 256 && n*16 < files; a++ {
		slots := map[int]ipld.Link{}
		for b := 0; b < 256 && n*16 < files; b++ {
			slots[b] = m.makeLowest(ipldtest.DAG{}, n)
			m.lowest[slots[b].CID.String()] = n
			n++
		}
		top[a] = m.Shard(256, slots)
	}
	return m.Shard(256, top)
}

func TestAMillionEntriesAreListedWhereTheSizeAllowsThem(t *testing.T) {
	m := &millionShards{DAG: ipldtest.DAG{}, lowest: map[string]int{}}
	root := m.makeRoot(1_000_000)
	runtime.GC()
	var before runtime.MemStats
	runtime.ReadMemStats(&before)
	p, c := &peak{}, &counted{}
	r := ipld.Resolver{See: c.see, Get: func(id ipld.CID, what string) ([]byte, error) {
		p.sample()
		return m.Get(id, what)
	}}
	_, err := r.Resolve(root.CID)
	grown := (int64(p.bytes) - int64(before.HeapAlloc)) >> 20
	t.Logf("%d files, %d nodes asked for, heap grown by %d MiB", c.files, p.asked, grown)
	if err != nil || c.files != 1_000_000 || grown > 384 {
		t.Errorf("Resolve: %v, %d files, heap grown by %d MiB", err, c.files, grown)
	}
	r.Budget = ipld.BudgetOf(1 << 30)
	if _, err := r.Resolve(root.CID); !errors.Is(err, ipld.ErrOverBudget) || !strings.Contains(err.Error(), "50000 directory entries") {
		t.Errorf("within 1 GiB: %v, want ErrOverBudget", err)
	}
}
