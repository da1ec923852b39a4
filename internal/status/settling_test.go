package status

import (
	"testing"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"
)

func TestOnlyWhatIsUnderWayWaits(t *testing.T) {
	working := []metav1.Condition{False("Ready", "Fetching", ""), True("Reconciling", "Fetching", "")}
	further := []metav1.Condition{False("Ready", "Progressing", ""), True("Reconciling", "Progressing", "")}
	done := []metav1.Condition{True("Ready", "Ready", "")}
	rolling := []metav1.Condition{True("Ready", "Ready", ""), True("Reconciling", "Progressing", "")}
	stuck := []metav1.Condition{False("Ready", "Corrupt", ""), True("Stalled", "Corrupt", "")}
	for name, tc := range map[string]struct {
		before, after []metav1.Condition
		want          time.Duration
	}{
		"the first status":               {nil, working, 5 * time.Second},
		"the next step":                  {working, further, 5 * time.Second},
		"done":                           {working, done, 0},
		"done at once":                   {nil, done, 0},
		"something must be fixed":        {working, stuck, 0},
		"nothing must be fixed any more": {stuck, working, 0},
		"Ready no longer":                {done, working, 0},
		"a rollout":                      {done, rolling, 0},
		"the end of a rollout's pods":    {rolling, working, 0},
	} {
		if got := NewSettling(5*time.Second).Wait(types.NamespacedName{Name: "a"}, tc.before, tc.after, time.Now()); got != tc.want {
			t.Errorf("%s: waits %s, want %s", name, got, tc.want)
		}
	}
}

func TestAStatusWaitsNoLongerThanTheDelay(t *testing.T) {
	working := []metav1.Condition{False("Ready", "Fetching", ""), True("Reconciling", "Fetching", "")}
	a, b, now := types.NamespacedName{Name: "a"}, types.NamespacedName{Name: "b"}, time.Now()
	s := NewSettling(5 * time.Second)
	for _, step := range []struct {
		object types.NamespacedName
		at     time.Duration
		want   time.Duration
	}{
		{a, 0, 5 * time.Second}, {a, 3 * time.Second, 2 * time.Second}, {b, 4 * time.Second, 5 * time.Second},
		{a, 5 * time.Second, 0}, {a, 6 * time.Second, 5 * time.Second}, {b, 10 * time.Second, 0},
	} {
		if got := s.Wait(step.object, nil, working, now.Add(step.at)); got != step.want {
			t.Errorf("%s at %s: waits %s, want %s", step.object.Name, step.at, got, step.want)
		}
	}
	if s.Wait(a, nil, working, now); len(s.since) != 1 {
		t.Errorf("remembers %d objects, want 1", len(s.since))
	}
	if s.Forget(a); len(s.since) != 0 {
		t.Errorf("remembers %d objects that are gone", len(s.since))
	}
	var none *Settling
	if got := none.Wait(a, nil, working, now); got != 0 {
		t.Errorf("without a delay: waits %s", got)
	}
}
