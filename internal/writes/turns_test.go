package writes

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"
)

// TestAHeldKeyHoldsUpThatKeyAlone runs in a bubble, where a goroutine that waits for a mutex stops the time.
func TestAHeldKeyHoldsUpThatKeyAlone(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var turns Turns
		began := time.Now()
		hold := func(key string, d time.Duration) {
			giveBack, err := turns.Take(t.Context(), key)
			if err != nil {
				t.Error(err)
				return
			}
			defer giveBack()
			time.Sleep(d)
		}
		hung := make(chan struct{})
		go func() { hold("hung", time.Hour); close(hung) }()
		synctest.Wait()
		hold("other", time.Second)
		if took := time.Since(began); took != time.Second {
			t.Errorf("another key took %s, want 1s", took)
		}
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		if _, err := turns.Take(ctx, "hung"); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("waiting for a held key: %v, want the context's end", err)
		}
		<-hung
		hold("hung", time.Second)
		if took := time.Since(began); took != time.Hour+time.Second {
			t.Errorf("the key was free after %s, want 1h1s", took)
		}
		if len(turns.taken) != 0 {
			t.Errorf("%d keys are left", len(turns.taken))
		}
	})
}
