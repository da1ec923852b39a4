package fairqueue

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"k8s.io/apimachinery/pkg/types"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"
)

func request(namespace string, n int) reconcile.Request {
	return reconcile.Request{NamespacedName: types.NamespacedName{Namespace: namespace, Name: fmt.Sprint(n)}}
}

func (t *turns) addAll(namespace string, count, priority int) {
	for n := range count {
		t.addItem(&item{request: request(namespace, n), priority: priority})
	}
}

// order takes until nothing is left, ending each work before the next begins.
func (t *turns) order() (out []string) {
	for i := t.takeNext(); i != nil; i = t.takeNext() {
		out = append(out, i.request.Namespace+i.request.Name)
		t.markDone(i.request)
	}
	return out
}

func TestNamespacesTakeTurns(t *testing.T) {
	for name, tc := range map[string]struct {
		fill func(*turns)
		want []string
	}{
		"one with much and one with little": {func(q *turns) { q.addAll("a", 4, 0); q.addAll("b", 2, 0) },
			[]string{"a0", "b0", "a1", "b1", "a2", "a3"}},
		"urgent goes first, and what an informer lists last": {func(q *turns) {
			q.addAll("a", 2, -100)
			q.addAll("b", 1, 0)
			q.addAll("c", 1, Urgent)
			q.addAll("a", 1, Urgent)
		}, []string{"c0", "a0", "b0", "a0", "a1"}},
	} {
		t.Run(name, func(t *testing.T) {
			q := newTurns(4)
			tc.fill(&q)
			if diff := cmp.Diff(tc.want, q.order()); diff != "" {
				t.Errorf("order (-want +got):\n%s", diff)
			}
		})
	}
}

func TestANamespaceThatHoldsWorkersIsServedAfterOthers(t *testing.T) {
	q := newTurns(8)
	q.addAll("a", 20, 0)
	for range 3 {
		q.takeNext()
	}
	q.addAll("b", 2, 0)
	var got []string
	for range 3 {
		got = append(got, q.takeNext().request.Namespace)
	}
	if diff := cmp.Diff([]string{"b", "b", "a"}, got); diff != "" {
		t.Errorf("with three of a under way (-want +got):\n%s", diff)
	}
}

func TestSomeWorkersAreKeptForWhatIsUrgent(t *testing.T) {
	for workers, most := range map[int]int{1: 1, 2: 1, 4: 3, 16: 12} {
		q := newTurns(workers)
		q.addAll("a", 2*workers, 0)
		taken := 0
		for q.takeNext() != nil {
			taken++
		}
		if taken != most {
			t.Errorf("of %d workers %d take what is not urgent, want %d", workers, taken, most)
		}
		q.addAll("a", 4*workers, Urgent)
		if i := q.takeNext(); i == nil || i.priority != Urgent {
			t.Errorf("of %d workers none is left for what is urgent", workers)
		}
	}
}

func TestWhatIsWorkedOnIsNotTakenTwice(t *testing.T) {
	q := newTurns(4)
	q.addAll("a", 1, Urgent)
	first := q.takeNext()
	q.addAll("a", 1, 0)
	if again := q.takeNext(); again != nil {
		t.Fatalf("%v is worked on twice at once", again.request)
	}
	q.markDone(first.request)
	if q.takeNext() == nil {
		t.Error("what was added meanwhile is lost")
	}
}
