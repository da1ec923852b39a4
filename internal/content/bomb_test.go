package content

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"
)

// weighing is a dag that notes how large the heap is when it is asked.
type weighing struct {
	dag
	asked int
	most  uint64
}

func (w *weighing) Block(ctx context.Context, cid string, most int64) ([]byte, error) {
	if w.asked++; w.asked%64 == 1 {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		w.most = max(w.most, m.HeapAlloc)
	}
	return w.dag.Block(ctx, cid, most)
}

// TestBombsAreBounded is about small DAGs that are large when they are
// followed: what they cost is bounded by the budget and not by them.
func TestBombsAreBounded(t *testing.T) {
	tests := map[string]struct {
		build  func(d dag) link
		wantIn string
	}{
		"directories": {func(d dag) link {
			l := d.dir(map[string]link{"a": d.raw("x")})
			for range 12 {
				entries := map[string]link{}
				for i := range 40 {
					entries[fmt.Sprintf("%s%d", strings.Repeat("x", 200), i)] = l
				}
				l = d.dir(entries)
			}
			return l
		}, "directory entries"},
		"shards": {func(d dag) link {
			l := d.shard(256, map[int]link{0: d.raw("x").named("a")})
			for level := range 5 {
				slots := map[int]link{}
				for i := range 256 {
					slots[i] = d.dir(map[string]link{fmt.Sprint(level): l}).named(fmt.Sprint(i))
				}
				l = d.shard(256, slots)
			}
			return l
		}, "directory entries"},
		"leaves of one byte": {func(d dag) link {
			size, l := int64(1), d.raw("x")
			for range 8 {
				children, sizes := []link{}, []int64{}
				for range 64 {
					children, sizes = append(children, l), append(sizes, size)
				}
				l, size = d.file(sizes, children...), 64*size
			}
			return l
		}, "DAG nodes allowed"},
		"large nodes": {func(d dag) link {
			children, sizes := []link{}, []int64{}
			for range 20_000 {
				children, sizes = append(children, d.raw("x")), append(sizes, 1)
			}
			l, size := d.file(sizes, children...), int64(20_000)
			for range 6 {
				children, sizes := []link{}, []int64{}
				for range 200 {
					children, sizes = append(children, l), append(sizes, size)
				}
				l, size = d.file(sizes, children...), 200*size
			}
			return l
		}, "allowed"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			w := &weighing{dag: dag{}}
			root := tc.build(w.dag)
			runtime.GC()
			begun := time.Now()
			_, err := Inspect(t.Context(), []Source{w}, root.id.String(), DefaultBudget())
			if !errors.Is(err, ErrOverBudget) || !strings.Contains(err.Error(), tc.wantIn) {
				t.Errorf("Inspect: %v, want ErrOverBudget with %q", err, tc.wantIn)
			}
			t.Logf("%d blocks asked for, %d MiB of heap, %s", w.asked, w.most>>20, time.Since(begun))
			if w.most > 400<<20 {
				t.Errorf("the heap grew to %d MiB", w.most>>20)
			}
		})
	}
}
