package feed

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// Chain is what is followed.
type Chain interface {
	// Heads reads the newest block of each finality.
	Heads(ctx context.Context, queries []chain.HeadQuery) ([]chain.Head, error)
	// Look reads views and events.
	Look(ctx context.Context, look chain.Look) (chain.Seen, error)
	// FactsFrom and ClaimsFrom tell facts and claims from the answers to views.
	FactsFrom(at evm.Block, q chain.Query, ask chain.AskView) (license.Facts, error)
	ClaimsFrom(q chain.ClaimsQuery, ask chain.AskView) ([]chain.Claim, error)
	// EndOf is when an answer may change without an event.
	EndOf(v chain.View, answer chain.Answer, at evm.Block) time.Time
}

// Asker is who asks, an object of the cluster.
type Asker struct{ Namespace, Name string }

// Options say how a chain is followed. Zero values of times mean the defaults.
type Options struct {
	// Every is the time between two looks.
	Every time.Duration
	// Reread is the time within which every view is read again, whatever the events say.
	Reread time.Duration
	// Patience is how long answers stand while the chain cannot be read.
	Patience time.Duration
	// Seen returns the number of the newest block of a finality that is known, and Raise remembers one: an older block is
	// no answer.
	Seen  func(chain.Finality) uint64
	Raise func(chain.Finality, uint64)
	// Wake is told each asker of which an answer changed.
	Wake func(Asker)
	// Now is the clock.
	Now func() time.Time
}

// Defaults of the options.
const (
	DefaultEvery    = 2 * time.Second
	defaultReread   = 10 * time.Minute
	defaultPatience = 30 * time.Second
)

// forgetAfter is how long a view without an asker is kept current.
const forgetAfter = 30 * time.Minute

// gather is how long the feed waits for further questions before it reads what is new.
const gather = 10 * time.Millisecond

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

// Run follows the chain until ctx ends.
func (f *Feed) Run(ctx context.Context) {
	ticker := time.NewTicker(f.options.Every)
	defer ticker.Stop()
	for {
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
