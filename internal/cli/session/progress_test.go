package session

import (
	"bytes"
	"fmt"
	"testing"
	"time"
)

func TestProgressIsToldOfWhatTakesLong(t *testing.T) {
	var log bytes.Buffer
	now := time.Unix(0, 0)
	told := newProgress((&Session{Log: &log}).Say, func() time.Time { return now })
	for _, step := range []struct {
		after time.Duration
		done  int
	}{{500 * time.Millisecond, 8}, {600 * time.Millisecond, 16}, {100 * time.Millisecond, 24}, {2 * time.Second, 32}, {time.Hour, 40}} {
		now = now.Add(step.after)
		told.tellItems(step.done, 40)
	}
	if got, want := log.String(), "reading      16 of 40\nreading      32 of 40\n"; got != want {
		t.Errorf("told %q, want %q", got, want)
	}
}

func TestAScanIsToldOfWhileNothingAnswers(t *testing.T) {
	t.Parallel()
	said := make(chan string, 8)
	told := newProgress(func(format string, args ...any) { said <- fmt.Sprintf(format, args...) }, time.Now)
	step, end := told.tellScan(1000)
	step(250)
	step(200) // another endpoint, which is slower
	select {
	case line := <-said:
		if want := "reading      events, 250 of 1000 blocks searched"; line != want {
			t.Errorf("told %q, want %q", line, want)
		}
	case <-time.After(10 * progressAfter):
		t.Error("nothing is told")
	}
	end()
	before := len(said)
	time.Sleep(progressAfter + progressAfter/4)
	if len(said) != before {
		t.Error("it is told of after its end")
	}
}
