package fairqueue

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/go-logr/logr"
	"k8s.io/client-go/util/workqueue"
	"sigs.k8s.io/controller-runtime/pkg/controller"
	"sigs.k8s.io/controller-runtime/pkg/controller/priorityqueue"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"
	"sigs.k8s.io/controller-runtime/pkg/source"
)

func newQueue(t *testing.T) *Queue {
	t.Helper()
	q := New(t.Name(), 4, workqueue.NewTypedItemExponentialFailureRateLimiter[reconcile.Request](time.Millisecond,
		time.Second))
	t.Cleanup(q.ShutDown)
	return q
}

func priority(p int) *int { return &p }

func TestARequestComesWhenItsTimeDoes(t *testing.T) {
	q := newQueue(t)
	begun := time.Now()
	q.AddAfter(request("a", 1), time.Hour)
	q.AddAfter(request("a", 1), 50*time.Millisecond)
	q.AddAfter(request("a", 2), 100*time.Millisecond)
	q.Add(request("a", 3))
	for _, want := range []int{3, 1, 2} {
		got, _ := q.Get()
		if got != request("a", want) {
			t.Errorf("got %v, want %d", got, want)
		}
		q.Done(got)
	}
	if took := time.Since(begun); took < 100*time.Millisecond || q.Len() != 0 {
		t.Errorf("after %s, %d are left", took, q.Len())
	}
}

func TestTheHigherPriorityAndTheEarlierTimeCount(t *testing.T) {
	q := newQueue(t)
	q.Add(request("a", 1))
	q.Add(request("a", 2))
	q.AddAfter(request("b", 1), time.Hour)
	q.AddWithOpts(priorityqueue.AddOpts{Priority: priority(Urgent)}, request("a", 2), request("b", 1))
	q.Add(request("a", 2))
	for _, want := range []reconcile.Request{request("a", 2), request("b", 1), request("a", 1)} {
		if got, _ := q.Get(); got != want {
			t.Errorf("got %v, want %v", got, want)
		}
	}
	q.AddWithOpts(priorityqueue.AddOpts{Priority: priority(Urgent), After: time.Millisecond}, request("c", 1))
	if _, got, _ := q.GetWithPriority(); got != 0 {
		t.Errorf("what is looked at by itself has the priority %d", got)
	}
	q.AddRateLimited(request("c", 2))
	q.AddRateLimited(request("c", 2))
	if q.NumRequeues(request("c", 2)) != 2 {
		t.Errorf("%d failures are counted, want 2", q.NumRequeues(request("c", 2)))
	}
	q.Forget(request("c", 2))
	q.ShutDown()
	if _, shutdown := q.Get(); !shutdown || !q.ShuttingDown() || q.NumRequeues(request("c", 2)) != 0 {
		t.Error("a queue that was shut down goes on")
	}
}

// work is what one tenant fills a queue with: passes that take long, or that fail at once.
type work struct {
	pass func(ctx context.Context) error
	// urgent reports whether the tenant's own licenses change, too.
	urgent bool
}

// delayOfARevocation starts a controller of 16 workers, lets one tenant fill its queue with 1,000 objects, and returns
// how long the pass of another's object takes to begin.
func delayOfARevocation(t *testing.T, options controller.Options, w work) time.Duration {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	victim, seen := request("victim", 1), make(chan time.Time, 1)
	options.MaxConcurrentReconciles, options.SkipNameValidation, options.Logger = 16, new(bool), logr.Discard()
	*options.SkipNameValidation = true
	options.Reconciler = reconcile.Func(func(ctx context.Context, r reconcile.Request) (reconcile.Result, error) {
		if r == victim {
			seen <- time.Now()
			return reconcile.Result{}, nil
		}
		return reconcile.Result{}, w.pass(ctx)
	})
	c, err := controller.NewUnmanaged("test", options)
	if err != nil {
		t.Fatal(err)
	}
	var added time.Time
	err = c.Watch(source.Func(func(_ context.Context, q workqueue.TypedRateLimitingInterface[reconcile.Request]) error {
		queue, ok := q.(priorityqueue.PriorityQueue[reconcile.Request])
		if !ok {
			return errors.New("the controller has no priority queue")
		}
		for n := range 1000 {
			o := priorityqueue.AddOpts{}
			if w.urgent {
				o.Priority = priority(Urgent)
			}
			queue.AddWithOpts(o, request("tenant", n))
		}
		go func() {
			time.Sleep(300 * time.Millisecond)
			added = time.Now()
			queue.AddWithOpts(priorityqueue.AddOpts{Priority: priority(Urgent)}, victim)
		}()
		return nil
	}))
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- c.Start(ctx) }()
	at := <-seen
	cancel()
	if err := <-ended; err != nil {
		t.Error(err)
	}
	return at.Sub(added)
}

// TestOneTenantsObjectsDelayNoRevocation measures with controllers of controller-runtime's how long a revocation
// waits behind the objects of one tenant.
func TestOneTenantsObjectsDelayNoRevocation(t *testing.T) {
	slow := func(ctx context.Context) error {
		select {
		case <-time.After(250 * time.Millisecond): // as long as a pass waits for a content that no source has
		case <-ctx.Done():
		}
		return nil
	}
	broken := func(context.Context) error { return context.DeadlineExceeded }
	for name, w := range map[string]work{
		"1,000 absent contents":             {pass: slow},
		"1,000 broken objects":              {pass: broken},
		"1,000 absent contents, all urgent": {pass: slow, urgent: true},
		"1,000 broken objects, all urgent":  {pass: broken, urgent: true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			options := controller.Options{MaxConcurrentReconciles: 16}
			before := delayOfARevocation(t, options, w)
			got := delayOfARevocation(t, In(options), w)
			t.Logf("a revocation waits %s, and %s with controller-runtime's own queue", got, before)
			if limit := 300 * time.Millisecond; got > limit {
				t.Errorf("a revocation waits %s, want at most %s", got, limit)
			}
		})
	}
}
