package main

import (
	"context"
	"fmt"
	"sync"
	"time"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/client-go/dynamic"
	"k8s.io/client-go/dynamic/dynamicinformer"
	"k8s.io/client-go/rest"
	"k8s.io/client-go/tools/cache"
)

// readiness keeps when each object of a kind became Ready first.
type readiness struct {
	mu      sync.Mutex
	at      map[string]time.Time
	changed chan struct{}
}

// watchReady watches a kind until the context ends.
func watchReady(ctx context.Context, config *rest.Config, kind schema.GroupVersionResource) (*readiness, error) {
	c, err := dynamic.NewForConfig(config)
	if err != nil {
		return nil, fmt.Errorf("making a client that watches: %w", err)
	}
	r := &readiness{at: map[string]time.Time{}, changed: make(chan struct{}, 1)}
	factory := dynamicinformer.NewDynamicSharedInformerFactory(c, 0)
	informer := factory.ForResource(kind).Informer()
	if err := informer.SetTransform(keepConditions); err != nil {
		return nil, fmt.Errorf("watching %s: %w", kind.Resource, err)
	}
	if _, err := informer.AddEventHandler(cache.ResourceEventHandlerFuncs{
		AddFunc: r.note, UpdateFunc: func(_, o any) { r.note(o) },
	}); err != nil {
		return nil, fmt.Errorf("watching %s: %w", kind.Resource, err)
	}
	factory.Start(ctx.Done())
	factory.WaitForCacheSync(ctx.Done())
	return r, nil
}

// keepConditions keeps little of many objects.
func keepConditions(o any) (any, error) {
	if u, ok := o.(*unstructured.Unstructured); ok {
		delete(u.Object, "spec")
		u.SetManagedFields(nil)
	}
	return o, nil
}

func (r *readiness) note(o any) {
	u, ok := o.(*unstructured.Unstructured)
	if !ok || !isReady(u) {
		return
	}
	key := u.GetNamespace() + "/" + u.GetName()
	r.mu.Lock()
	defer r.mu.Unlock()
	if _, has := r.at[key]; !has {
		r.at[key] = time.Now()
	}
	select {
	case r.changed <- struct{}{}:
	default:
	}
}

func isReady(u *unstructured.Unstructured) bool {
	conditions, _, _ := unstructured.NestedSlice(u.Object, "status", "conditions")
	for _, c := range conditions {
		condition, ok := c.(map[string]any)
		if ok && condition["type"] == "Ready" && condition["status"] == "True" {
			return true
		}
	}
	return false
}

func (r *readiness) count() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return len(r.at)
}

// await waits until so many are Ready. It fails when none becomes Ready for a time.
func (r *readiness) await(ctx context.Context, want int, patience time.Duration) error {
	for r.count() < want {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-r.changed:
		case <-time.After(patience):
			return fmt.Errorf("%d of %d became Ready, and no other for %s", r.count(), want, patience)
		}
	}
	return nil
}
