package history

import (
	"context"
	"slices"
	"sync"
)

// atOnce is how many items of a list are completed at a time: enough that the way to the endpoints does not count, and
// few enough that public ones do not refuse.
const atOnce = 8

// completeAll completes the items of a list, some at a time, and keeps their order.
func completeAll[T, R any](
	ctx context.Context, h *History, items []T, complete func(context.Context, T) (R, error),
) ([]R, error) {
	return completeUntil(ctx, h, items, len(items), complete, func(R) bool { return true })
}

// completeUntil completes the items of a list, some at a time, until it has as many as wanted of those to keep.
func completeUntil[T, R any](
	ctx context.Context, h *History, items []T, wanted int, complete func(context.Context, T) (R, error),
	keep func(R) bool,
) ([]R, error) {
	kept := []R{}
	done := 0
	for some := range slices.Chunk(items, atOnce) {
		if len(kept) >= wanted {
			break
		}
		results, err := completeSome(ctx, some, complete)
		if err != nil {
			return nil, err
		}
		for _, result := range results {
			if keep(result) && len(kept) < wanted {
				kept = append(kept, result)
			}
		}
		if done += len(some); h.OnProgress != nil {
			h.OnProgress(done, len(items))
		}
	}
	return kept, nil
}

// completeSome completes items all at once. The error is that of the first item that has one.
func completeSome[T, R any](
	ctx context.Context, items []T, complete func(context.Context, T) (R, error),
) ([]R, error) {
	results, errs := make([]R, len(items)), make([]error, len(items))
	var running sync.WaitGroup
	for i, item := range items {
		running.Go(func() { results[i], errs[i] = complete(ctx, item) })
	}
	running.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return results, nil
}
