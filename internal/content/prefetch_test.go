package content

import (
	"context"
	"fmt"
	"sync/atomic"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/ipld/ipldtest"
)

// slowDag answers after a while and notes how many ask at once.
type slowDag struct {
	dagSource
	now, most atomic.Int32
}

func (s *slowDag) Block(ctx context.Context, cid string, max int64) ([]byte, error) {
	now := s.now.Add(1)
	defer s.now.Add(-1)
	for most := s.most.Load(); now > most && !s.most.CompareAndSwap(most, now); most = s.most.Load() {
	}
	time.Sleep(5 * time.Millisecond)
	return s.dagSource.Block(ctx, cid, max)
}

func TestInspectAsksForNodesSideBySide(t *testing.T) {
	s := &slowDag{dagSource: dagSource{ipldtest.DAG{}}}
	entries := map[string]ipld.Link{}
	for i := range 200 {
		entries[fmt.Sprintf("sub%d", i)] = s.Dir(map[string]ipld.Link{"a.txt": s.Raw(fmt.Sprint(i))})
	}
	root := s.Dir(entries)
	m, err := Inspect(t.Context(), []Source{s}, root.CID.String(), ipld.DefaultBudget())
	if err != nil || len(m.Files) != 200 {
		t.Fatalf("Inspect: %v, want 200 files", err)
	}
	if most := s.most.Load(); most < 8 || most > maxPrefetchs+1 {
		t.Errorf("%d requests at once, want several and at most %d", most, maxPrefetchs+1)
	}
}
