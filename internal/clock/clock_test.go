package clock

import (
	"context"
	"testing"
	"time"
)

func TestSleepEndsWithItsContext(t *testing.T) {
	if !Sleep(t.Context(), time.Millisecond) {
		t.Error("a sleep that nothing ended reports false")
	}
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(10*time.Millisecond, cancel)
	began := time.Now()
	if Sleep(ctx, time.Hour) || time.Since(began) > time.Minute {
		t.Error("a sleep outlasted its context")
	}
}
