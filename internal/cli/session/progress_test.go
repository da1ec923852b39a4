package session

import (
	"bytes"
	"testing"
	"time"
)

func TestProgressIsToldOfWhatTakesLong(t *testing.T) {
	var log bytes.Buffer
	now := time.Unix(0, 0)
	tell := (&Session{Log: &log}).progress(func() time.Time { return now })
	for _, step := range []struct {
		after time.Duration
		done  int
	}{{500 * time.Millisecond, 8}, {600 * time.Millisecond, 16}, {100 * time.Millisecond, 24}, {2 * time.Second, 32}, {time.Hour, 40}} {
		now = now.Add(step.after)
		tell(step.done, 40)
	}
	if got, want := log.String(), "reading      16 of 40\nreading      32 of 40\n"; got != want {
		t.Errorf("told %q, want %q", got, want)
	}
}
