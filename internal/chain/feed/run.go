package feed

import (
	"context"
	"time"
)

// gather is how long the feed waits for further questions before it reads what is new.
const gather = 10 * time.Millisecond

// Run follows the chain until ctx ends.
func (f *Feed) Run(ctx context.Context) {
	ticker := time.NewTicker(f.options.Every)
	defer ticker.Stop()
	for {
		select {
		case <-ticker.C: // a round reads what is pending, too
			f.Round(ctx)
			continue
		default:
		}
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
			f.Round(ctx)
		case <-f.poke:
			select {
			case <-ctx.Done():
				return
			case <-time.After(gather):
			}
			f.readPending(ctx)
		}
	}
}
