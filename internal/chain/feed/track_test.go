package feed

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

func never(chain.Answer) time.Time { return time.Time{} }

func TestWhatCannotBeReadAgainIsDoubtedOnlyWithCause(t *testing.T) {
	now := time.Unix(1_900_000_000, 0)
	broken, split := errors.New("header not found"), fmt.Errorf("two answers: %w", chain.ErrDisagreement)
	for name, c := range map[string]struct {
		hinted  bool
		err     error
		doubted bool
	}{
		"read in turn, by a node that lags":   {false, broken, false},
		"read in turn, with two answers":      {false, split, true},
		"named by an event, and not readable": {true, broken, true},
	} {
		track := newTrack(chain.Safe)
		track.advance(evm.Block{Number: 10, Hash: evm.Hash{10}})
		e := track.want(chain.View{}, Asker{"ns", "a"}, now)
		track.takeUnread(1)
		if !track.takeReply(e, chain.ViewReply{}, track.head, now, time.Second, never) {
			t.Errorf("%s: the first answer wakes no asker", name)
		}
		if c.hinted {
			track.soil(e)
		}
		track.advance(evm.Block{Number: 20, Hash: evm.Hash{20}})
		track.takeReply(e, chain.ViewReply{Err: c.err}, track.head, now, time.Second, never)
		if got := e.isDoubted(now.Add(time.Minute), time.Second); got != c.doubted {
			t.Errorf("%s: doubted: %t", name, got)
		}
		if at := track.asOf(e).Number; (at == 20) == c.doubted || at < 10 {
			t.Errorf("%s: the answer holds at block %d", name, at)
		}
		if !e.queued {
			t.Errorf("%s: it is not tried again", name)
		}
	}
}

func TestViewsWithoutAnAskerAreForgotten(t *testing.T) {
	now := time.Unix(1_900_000_000, 0)
	track := newTrack(chain.Safe)
	e := track.want(chain.View{}, Asker{"ns", "a"}, now)
	track.takeUnread(1)
	track.takeReply(e, chain.ViewReply{}, evm.Block{Number: 1}, now, time.Second, never)
	track.sweep(now.Add(forgetAfter))
	if len(track.entries) != 1 {
		t.Fatal("a view is forgotten too early")
	}
	track.sweep(now.Add(2 * forgetAfter))
	if len(track.entries) != 0 || track.order.Len() != 0 || len(track.byHint) != 0 {
		t.Errorf("%d views, %d in order, %d hints are left", len(track.entries), track.order.Len(), len(track.byHint))
	}
}

func TestAskersAreToldWhenAnAnswerStandsNoLonger(t *testing.T) {
	now := time.Unix(1_900_000_000, 0)
	split := chain.ViewReply{Err: fmt.Errorf("two answers: %w", chain.ErrDisagreement)}
	track := newTrack(chain.Safe)
	track.advance(evm.Block{Number: 10, Hash: evm.Hash{10}})
	e := track.want(chain.View{}, Asker{"ns", "a"}, now)
	settle := func(after time.Duration, reply chain.ViewReply) bool {
		track.takeUnread(1)
		return track.takeReply(e, reply, track.head, now.Add(after), time.Minute, never)
	}
	for _, step := range []struct {
		after time.Duration
		reply chain.ViewReply
		woken bool
	}{
		{0, chain.ViewReply{}, true},
		{time.Second, split, false},                 // the answer stands
		{time.Minute, split, false},                 // and stands
		{time.Minute + 2*time.Second, split, true},  // no longer
		{2 * time.Minute, split, false},             // they know
		{3 * time.Minute, chain.ViewReply{}, true},  // it is the same again
		{4 * time.Minute, chain.ViewReply{}, false}, // and stays so
		{5 * time.Minute, split, false},             // and is doubted anew
		{5*time.Minute + time.Second, split, false},
		{6*time.Minute + 2*time.Second, split, true},
	} {
		if got := settle(step.after, step.reply); got != step.woken {
			t.Errorf("after %s the askers are woken: %t", step.after, got)
		}
	}
}

func TestNewerFinalitiesAreTakenInFirst(t *testing.T) {
	f := New(nil, Options{})
	for _, level := range []chain.Finality{chain.Finalized, chain.Safe, chain.Latest} {
		f.tracks[level] = newTrack(level)
	}
	want := []chain.Finality{chain.Latest, chain.Safe, chain.Finalized}
	if have := f.levelsInOrder(); !slices.Equal(have, want) {
		t.Errorf("a final denial is known before what a newer block of the same look licenses: %v", have)
	}
}
