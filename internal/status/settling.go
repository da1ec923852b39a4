package status

import (
	"sync"
	"time"

	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"
)

// Settling lets the status of objects on which work goes on wait for a moment: mostly the next step follows at once,
// and only that one is written. It is safe for concurrent use.
type Settling struct {
	delay time.Duration

	mu    sync.Mutex
	since map[types.NamespacedName]time.Time
}

// NewSettling lets a status wait for so long; 0 writes each at once. A nil *Settling does so too.
func NewSettling(delay time.Duration) *Settling {
	return &Settling{delay: delay, since: map[types.NamespacedName]time.Time{}}
}

// Delays reports whether any status waits.
func (s *Settling) Delays() bool { return s != nil && s.delay > 0 }

// Wait returns how much longer an object's status may wait; 0 when it is to be written now. Only what is under way
// waits: the object is not Ready and was not, and nothing must be fixed.
func (s *Settling) Wait(object types.NamespacedName, before, after []metav1.Condition, now time.Time) time.Duration {
	if !s.Delays() {
		return 0
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	began, waits := s.since[object]
	if !waits {
		began = now
	}
	left := began.Add(s.delay).Sub(now)
	if left <= 0 || !isUnderWay(after) || len(before) > 0 && !isUnderWay(before) {
		delete(s.since, object)
		return 0
	}
	s.since[object] = began
	return left
}

// Forget forgets an object that is gone.
func (s *Settling) Forget(object types.NamespacedName) {
	if s == nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.since, object)
}

func isUnderWay(conditions []metav1.Condition) bool {
	return meta.IsStatusConditionTrue(conditions, reconciling) && !meta.IsStatusConditionTrue(conditions, ready) &&
		meta.FindStatusCondition(conditions, stalled) == nil
}
