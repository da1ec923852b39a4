package ipld_test

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/ipld/ipldtest"
)

// weighing is a dag that notes how large the heap is when it is asked.
type weighing struct {
	ipldtest.DAG
	asked int
	most  uint64
}

func (w *weighing) Get(id ipld.CID, what string) ([]byte, error) {
	if w.asked++; w.asked%64 == 1 {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		w.most = max(w.most, m.HeapAlloc)
	}
	return w.DAG.Get(id, what)
}

// TestBombsAreBounded is about small DAGs that are large when they are
// followed: what they cost is bounded by the budget and not by them.
// growFile returns a file of the given levels above l, each node of which has the node below it many times.
func growFile(d ipldtest.DAG, l ipld.Link, size int64, times, levels int) ipld.Link {
	for range levels {
		children, sizes := []ipld.Link{}, []int64{}
		for range times {
			children, sizes = append(children, l), append(sizes, size)
		}
		l, size = d.File(sizes, children...), int64(times)*size
	}
	return l
}

func TestBombsAreBounded(t *testing.T) {
	tests := map[string]struct {
		build  func(d ipldtest.DAG) ipld.Link
		wantIn string
	}{
		"directories": {func(d ipldtest.DAG) ipld.Link {
			l := d.Dir(map[string]ipld.Link{"a": d.Raw("x")})
			for range 12 {
				entries := map[string]ipld.Link{}
				for i := range 40 {
					entries[fmt.Sprintf("%s%d", strings.Repeat("x", 200), i)] = l
				}
				l = d.Dir(entries)
			}
			return l
		}, "the paths of the content's files"},
		"shards": {func(d ipldtest.DAG) ipld.Link {
			l := d.Shard(256, map[int]ipld.Link{0: ipldtest.Named(d.Raw("x"), "a")})
			for level := range 5 {
				slots := map[int]ipld.Link{}
				for i := range 256 {
					slots[i] = ipldtest.Named(d.Dir(map[string]ipld.Link{fmt.Sprint(level): l}), fmt.Sprint(i))
				}
				l = d.Shard(256, slots)
			}
			return l
		}, "directory entries"},
		"leaves of one byte": {func(d ipldtest.DAG) ipld.Link {
			return growFile(d, d.Raw("x"), 1, 64, 8)
		}, "inner nodes"},
		"leaves of 8 KiB": {func(d ipldtest.DAG) ipld.Link {
			return growFile(d, d.Raw(strings.Repeat("x", 8<<10)), 8<<10, 64, 5)
		}, "DAG nodes allowed"},
		"large nodes": {func(d ipldtest.DAG) ipld.Link {
			children, sizes := []ipld.Link{}, []int64{}
			for range 20_000 {
				children, sizes = append(children, d.Raw("x")), append(sizes, 1)
			}
			return growFile(d, d.File(sizes, children...), 20_000, 200, 6)
		}, "inner nodes"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			w := &weighing{DAG: ipldtest.DAG{}}
			root := tc.build(w.DAG)
			runtime.GC()
			begun := time.Now()
			_, err := resolve(w, root)
			if !errors.Is(err, ipld.ErrOverBudget) || !strings.Contains(err.Error(), tc.wantIn) {
				t.Errorf("Resolve: %v, want ErrOverBudget with %q", err, tc.wantIn)
			}
			t.Logf("%d blocks asked for, %d MiB of heap, %s", w.asked, w.most>>20, time.Since(begun))
			if w.most > 400<<20 {
				t.Errorf("the heap grew to %d MiB", w.most>>20)
			}
		})
	}
}
