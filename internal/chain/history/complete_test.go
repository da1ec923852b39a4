package history

import (
	"context"
	"errors"
	"reflect"
	"sync/atomic"
	"testing"
	"time"
)

func TestItemsAreCompletedInOrderAndSomeAtATime(t *testing.T) {
	items := make([]int, 3*atOnce+1)
	for i := range items {
		items[i] = i
	}
	var running, most atomic.Int32
	double := func(_ context.Context, n int) (int, error) {
		if now := running.Add(1); now > most.Load() {
			most.Store(now)
		}
		time.Sleep(5 * time.Millisecond)
		running.Add(-1)
		return 2 * n, nil
	}
	var told []int
	h := &History{OnProgress: func(done, total int) { told = append(told, done, total) }}
	got, err := completeAll(t.Context(), h, items, double)
	if err != nil || len(got) != len(items) || got[atOnce] != 2*atOnce || got[len(got)-1] != 2*len(got)-2 {
		t.Errorf("%v, %v", got, err)
	}
	if want := []int{8, 25, 16, 25, 24, 25, 25, 25}; !reflect.DeepEqual(told, want) {
		t.Errorf("told %v, want %v", told, want)
	}
	if most.Load() < 2 || most.Load() > atOnce {
		t.Errorf("%d ran at once", most.Load())
	}
}

func TestCompletingEndsWithWhatIsWantedOrFails(t *testing.T) {
	asked := atomic.Int32{}
	same := func(_ context.Context, n int) (int, error) {
		asked.Add(1)
		if n == 30 {
			return 0, errors.New("thirty")
		}
		return n, nil
	}
	items := make([]int, 40)
	for i := range items {
		items[i] = i
	}
	even := func(n int) bool { return n%2 == 0 }
	got, err := completeUntil(t.Context(), &History{}, items, 3, same, even)
	if err != nil || !reflect.DeepEqual(got, []int{0, 2, 4}) || asked.Load() != atOnce {
		t.Errorf("%v, %v after %d items", got, err, asked.Load())
	}
	if _, err := completeUntil(t.Context(), &History{}, items, 40, same, even); err == nil || err.Error() != "thirty" {
		t.Errorf("an item that fails gives %v", err)
	}
}
