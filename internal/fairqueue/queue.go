package fairqueue

import (
	"sync"
	"time"

	"k8s.io/client-go/util/workqueue"
	"sigs.k8s.io/controller-runtime/pkg/controller"
	"sigs.k8s.io/controller-runtime/pkg/controller/priorityqueue"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"
)

// Urgent is the priority of what follows from a change of a license.
const Urgent = 100

var _ priorityqueue.PriorityQueue[reconcile.Request] = (*Queue)(nil)

// Queue is a controller's queue. It is safe for concurrent use.
type Queue struct {
	name    string
	limiter workqueue.TypedRateLimiter[reconcile.Request]

	mu      sync.Mutex
	changed *sync.Cond
	stopped bool
	items   map[reconcile.Request]*item
	turns   turns
	waiting waiting
	added   map[reconcile.Request]time.Time
	timer   *time.Timer
}

// New makes a queue for so many workers.
func New(name string, workers int, limiter workqueue.TypedRateLimiter[reconcile.Request]) *Queue {
	q := &Queue{
		name: name, limiter: limiter, items: map[reconcile.Request]*item{}, added: map[reconcile.Request]time.Time{},
		turns: newTurns(workers), waiting: newWaiting(),
	}
	q.changed = sync.NewCond(&q.mu)
	return q
}

// In returns the options of a controller with a queue of this package.
func In(options controller.Options) controller.Options {
	workers := max(1, options.MaxConcurrentReconciles)
	options.NewQueue = func(
		name string, limiter workqueue.TypedRateLimiter[reconcile.Request],
	) workqueue.TypedRateLimitingInterface[reconcile.Request] {
		return New(name, workers, limiter)
	}
	return options
}

// AddWithOpts adds requests. One that is there already keeps the higher priority and the earlier time. What is to be
// looked at later by itself is not urgent then.
func (q *Queue) AddWithOpts(o priorityqueue.AddOpts, requests ...reconcile.Request) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.stopped {
		return
	}
	now := time.Now()
	for _, r := range requests {
		after, priority := o.After, 0
		if o.Priority != nil {
			priority = *o.Priority
		}
		if after > 0 {
			priority = min(priority, 0)
		}
		if o.RateLimited {
			if limited := q.limiter.When(r); after == 0 || limited < after {
				after = limited
			}
		}
		q.putRequest(r, priority, after, now)
	}
	q.setTimer(now)
	q.changed.Broadcast()
}

func (q *Queue) putRequest(r reconcile.Request, priority int, after time.Duration, now time.Time) {
	i := q.items[r]
	if i == nil {
		i = &item{request: r, priority: priority}
		q.items[r] = i
	}
	isReady := i.place != nil
	if isReady && priority > i.priority {
		q.turns.removeItem(i)
		i.priority = priority
		q.turns.addItem(i)
	}
	i.priority = max(i.priority, priority)
	switch {
	case isReady:
	case after <= 0:
		q.waiting.removeRequest(r)
		q.makeReady(i, now)
	default:
		q.waiting.addItem(i, now.Add(after))
	}
}

func (q *Queue) makeReady(i *item, now time.Time) {
	q.turns.addItem(i)
	q.added[i.request] = now
}

// setTimer wakes the workers when the next time comes.
func (q *Queue) setTimer(now time.Time) {
	next := q.waiting.nextTime()
	if next.IsZero() {
		return
	}
	if q.timer != nil {
		q.timer.Stop()
	}
	q.timer = time.AfterFunc(max(0, next.Sub(now)), func() {
		q.mu.Lock()
		defer q.mu.Unlock()
		q.takeDue()
		q.changed.Broadcast()
	})
}

// takeDue makes ready what waited for its time.
func (q *Queue) takeDue() {
	now := time.Now()
	for i := q.waiting.takeDue(now); i != nil; i = q.waiting.takeDue(now) {
		q.makeReady(i, now)
	}
	if !q.stopped {
		q.setTimer(now)
	}
}

// GetWithPriority waits for a request.
func (q *Queue) GetWithPriority() (r reconcile.Request, priority int, shutdown bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for !q.stopped {
		i := q.turns.takeNext()
		if i == nil {
			q.changed.Wait()
			continue
		}
		delete(q.items, i.request)
		waited.WithLabelValues(q.name, laneNames[laneOf(i.priority)]).Observe(time.Since(q.added[i.request]).Seconds())
		delete(q.added, i.request)
		return i.request, i.priority, false
	}
	return r, 0, true
}

// Done ends the work on a request.
func (q *Queue) Done(r reconcile.Request) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.turns.markDone(r)
	q.changed.Broadcast()
}

// Len counts what is ready.
func (q *Queue) Len() int {
	q.mu.Lock()
	defer q.mu.Unlock()
	n := 0
	for number := range q.turns.lanes {
		n += q.turns.countReady(number)
	}
	return n
}

// Add adds a request.
func (q *Queue) Add(r reconcile.Request) { q.AddWithOpts(priorityqueue.AddOpts{}, r) }

// AddAfter adds a request later.
func (q *Queue) AddAfter(r reconcile.Request, after time.Duration) {
	q.AddWithOpts(priorityqueue.AddOpts{After: after}, r)
}

// AddRateLimited adds a request the later, the more often it failed.
func (q *Queue) AddRateLimited(r reconcile.Request) {
	q.AddWithOpts(priorityqueue.AddOpts{RateLimited: true}, r)
}

// Get is GetWithPriority.
func (q *Queue) Get() (reconcile.Request, bool) {
	r, _, shutdown := q.GetWithPriority()
	return r, shutdown
}

// Forget forgets how often a request failed.
func (q *Queue) Forget(r reconcile.Request) { q.limiter.Forget(r) }

// NumRequeues is how often a request failed.
func (q *Queue) NumRequeues(r reconcile.Request) int { return q.limiter.NumRequeues(r) }

// ShutDown ends the queue.
func (q *Queue) ShutDown() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.stopped = true
	if q.timer != nil {
		q.timer.Stop()
	}
	q.changed.Broadcast()
}

// ShutDownWithDrain is ShutDown: controllers do not wait for what is left.
func (q *Queue) ShutDownWithDrain() { q.ShutDown() }

// ShuttingDown reports whether the queue has ended.
func (q *Queue) ShuttingDown() bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	return q.stopped
}
