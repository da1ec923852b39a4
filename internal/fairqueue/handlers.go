package fairqueue

import (
	"context"

	"k8s.io/client-go/util/workqueue"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/controller/priorityqueue"
	"sigs.k8s.io/controller-runtime/pkg/event"
	"sigs.k8s.io/controller-runtime/pkg/handler"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"
)

// EnqueueUrgent returns a handler that makes the objects of a channel's events urgent.
func EnqueueUrgent() handler.EventHandler {
	return handler.Funcs{GenericFunc: func(_ context.Context, e event.GenericEvent,
		q workqueue.TypedRateLimitingInterface[reconcile.Request]) {
		addRequests(q, Urgent, []reconcile.Request{{NamespacedName: client.ObjectKeyFromObject(e.Object)}})
	}}
}

// EnqueueMapped returns a handler that adds what an object maps to, and makes it urgent when a change is.
func EnqueueMapped(to handler.MapFunc, isUrgent func(before, after client.Object) bool) handler.EventHandler {
	return handler.Funcs{
		CreateFunc: func(ctx context.Context, e event.CreateEvent,
			q workqueue.TypedRateLimitingInterface[reconcile.Request]) {
			addRequests(q, priorityOfNew(e), to(ctx, e.Object))
		},
		UpdateFunc: func(ctx context.Context, e event.UpdateEvent,
			q workqueue.TypedRateLimitingInterface[reconcile.Request]) {
			priority := 0
			if isUrgent(e.ObjectOld, e.ObjectNew) {
				priority = Urgent
			}
			addRequests(q, priority, append(to(ctx, e.ObjectOld), to(ctx, e.ObjectNew)...))
		},
		DeleteFunc: func(ctx context.Context, e event.DeleteEvent,
			q workqueue.TypedRateLimitingInterface[reconcile.Request]) {
			addRequests(q, Urgent, to(ctx, e.Object))
		},
	}
}

// priorityOfNew is that of controller-runtime for what an informer lists at its start.
func priorityOfNew(e event.CreateEvent) int {
	if e.IsInInitialList {
		return handler.LowPriority
	}
	return 0
}

func addRequests(
	q workqueue.TypedRateLimitingInterface[reconcile.Request], priority int, requests []reconcile.Request,
) {
	if queue, ok := q.(priorityqueue.PriorityQueue[reconcile.Request]); ok {
		queue.AddWithOpts(priorityqueue.AddOpts{Priority: &priority}, requests...)
		return
	}
	for _, r := range requests {
		q.Add(r)
	}
}
