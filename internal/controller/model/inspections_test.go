package model

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"k8s.io/apimachinery/pkg/types"

	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// inspectFunc is a ContentInspector.
type inspectFunc func(ctx context.Context, cid string) (*Content, error)

func (f inspectFunc) Inspect(ctx context.Context, _ SourceSet, of Inspected) (*Content, error) {
	return f(ctx, of.CID)
}

// TestMuteContentsLeaveRoomForOthers has more mute contents than are looked at at a time, again and again.
func TestMuteContentsLeaveRoomForOthers(t *testing.T) {
	var all inspections
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	failing := inspectFunc(func(context.Context, string) (*Content, error) { return nil, source.ErrUnavailable })
	var group sync.WaitGroup
	for n := range 3 * inspectSlots {
		group.Go(func() {
			for range 2 {
				_, _ = all.inspectOnce(ctx, types.NamespacedName{Name: fmt.Sprint(n)}, failing, SourceSet{}, Inspected{CID: fmt.Sprint("gone-", n)})
			}
		})
	}
	group.Wait()
	var held atomic.Int32
	mute := inspectFunc(func(ctx context.Context, cid string) (*Content, error) {
		if strings.HasPrefix(cid, "gone-") {
			held.Add(1)
			<-ctx.Done()
			return nil, ctx.Err()
		}
		return &Content{}, nil
	})
	for n := range 3 * inspectSlots {
		cid := fmt.Sprint("gone-", n)
		all.joinInspection(ctx, types.NamespacedName{Name: cid}, mute, SourceSet{}, Inspected{CID: cid})
	}
	for before := int32(-1); before < retrySlots || held.Load() != before; time.Sleep(50 * time.Millisecond) {
		before = held.Load() // until no more of them are looked at
	}
	if found, err := all.inspectOnce(ctx, types.NamespacedName{Name: "good"}, mute, SourceSet{}, Inspected{CID: "good"}); found == nil || err != nil {
		t.Errorf("found %v, %v: contents that failed before hold up the others", found, err)
	}
}

func TestAWaitingModelIsWokenByTheResult(t *testing.T) {
	var all inspections
	answer := make(chan struct{})
	slow := inspectFunc(func(context.Context, string) (*Content, error) {
		<-answer
		return &Content{}, nil
	})
	name := types.NamespacedName{Namespace: "ns", Name: "tiny"}
	if _, err := all.inspectOnce(t.Context(), name, slow, SourceSet{}, Inspected{CID: "cid"}); err != errInspecting { //nolint:errorlint // itself
		t.Fatalf("%v, want errInspecting", err)
	}
	close(answer)
	select {
	case e := <-all.wakeEvents():
		if e.Object.GetNamespace() != "ns" || e.Object.GetName() != "tiny" {
			t.Errorf("%s was woken", e.Object.GetName())
		}
	case <-time.After(10 * time.Second):
		t.Fatal("no model was woken")
	}
	if found, err := all.inspectOnce(t.Context(), name, slow, SourceSet{}, Inspected{CID: "cid"}); found == nil || err != nil {
		t.Errorf("found %v, %v", found, err)
	}
}
