package feed

import (
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// Feed follows one chain. It is safe for concurrent use.
type Feed struct {
	chain   Chain
	options Options
	poke    chan struct{}

	mu     sync.Mutex
	tracks map[chain.Finality]*track
}

// New makes a feed; Run follows.
func New(followed Chain, options Options) *Feed {
	if options.Every <= 0 {
		options.Every = DefaultEvery
	}
	if options.Reread <= 0 {
		options.Reread = defaultReread
	}
	if options.Patience <= 0 {
		options.Patience = defaultPatience
	}
	if options.Now == nil {
		options.Now = time.Now
	}
	return &Feed{
		chain: followed, options: options, poke: make(chan struct{}, 1), tracks: map[chain.Finality]*track{},
	}
}

// Facts tells what is known at the newest block of a finality. It never waits: it returns chain.ErrPending when
// something was not read yet, and wakes the asker when it is. Facts of an older block than the newest are those of
// views that could not be read again since. The other errors are those of chain.Reader.Facts.
func (f *Feed) Facts(asker Asker, q chain.Query, level chain.Finality) (license.Facts, error) {
	var facts license.Facts
	at, err := f.answer(asker, level, q.NotBefore, func(at evm.Block, ask chain.AskView) (err error) {
		facts, err = f.chain.FactsFrom(at, q, ask)
		return err
	})
	facts.Block = at
	return facts, err
}

// FactsBefore tells the facts as they were before an answer last changed, and at which block they still held; false
// when no change is known. It reads nothing.
func (f *Feed) FactsBefore(q chain.Query, level chain.Finality) (license.Facts, bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	t := f.tracks[level]
	if t == nil {
		return license.Facts{}, false
	}
	var at evm.Block
	facts, err := f.chain.FactsFrom(t.head, q, func(v chain.View) (chain.Answer, error) {
		e := t.entries[v]
		switch {
		case e == nil || !e.known:
			return chain.Answer{}, chain.ErrPending
		case e.formerAt.Number > at.Number:
			at = e.formerAt
			return e.former, nil
		}
		return e.answer, nil
	})
	facts.Block = at
	return facts, err == nil && at.Number > 0
}

// Claims tells what attestors say of a namespace, in the manner of Facts.
func (f *Feed) Claims(asker Asker, q chain.ClaimsQuery, level chain.Finality) ([]chain.Claim, error) {
	var claims []chain.Claim
	_, err := f.answer(asker, level, 0, func(_ evm.Block, ask chain.AskView) (err error) {
		claims, err = f.chain.ClaimsFrom(q, ask)
		return err
	})
	return claims, err
}

// answer lets tell read the views that it wants, and returns the block that all its answers hold at.
func (f *Feed) answer(asker Asker, level chain.Finality, notBefore uint64,
	tell func(evm.Block, chain.AskView) error) (evm.Block, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	now := f.options.Now()
	t := f.tracks[level]
	if t == nil {
		t = newTrack(level)
		f.tracks[level] = t
	}
	at, pending := t.head, false
	err := tell(at, func(v chain.View) (chain.Answer, error) {
		e := t.want(v, asker, now)
		switch {
		case e.known && !e.isDoubted(now, f.options.Patience):
			if asOf := t.asOf(e); asOf.Number < at.Number {
				at = asOf
			}
			return e.answer, nil
		case e.err != nil:
			return chain.Answer{}, e.err
		}
		pending = true
		return chain.Answer{}, chain.ErrPending
	})
	if pending {
		f.pokeLoop()
	}
	switch silent := t.silence(now, f.options.Patience); {
	case silent != nil:
		return evm.Block{}, silent
	case errors.Is(err, chain.ErrPending):
		return evm.Block{}, err
	case at.Number < notBefore:
		return evm.Block{}, fmt.Errorf("the newest %s block that was read is %d, and %d was seen before: %w", level.Tag(),
			at.Number, notBefore, chain.ErrBehind)
	}
	return at, err
}

// SilentSince is when the newest block of a finality was last read, while that cannot be done; else zero.
func (f *Feed) SilentSince(level chain.Finality) time.Time {
	f.mu.Lock()
	defer f.mu.Unlock()
	if t := f.tracks[level]; t != nil && t.err != nil {
		return t.answered
	}
	return time.Time{}
}

// Await wakes an asker once, when what was asked at a finality holds at a block of this number or a higher one: an
// answer can count for more although it does not change.
func (f *Feed) Await(asker Asker, level chain.Finality, number uint64) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if t := f.tracks[level]; t != nil {
		t.awaited[asker] = number
	}
}

func (f *Feed) pokeLoop() {
	select {
	case f.poke <- struct{}{}:
	default:
	}
}

func (f *Feed) wake(askers map[Asker]bool) {
	for asker := range askers {
		f.options.Wake(asker)
	}
}
