package feed

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"slices"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

const (
	// maxViews is how many views one request reads at most.
	maxViews = 1000
	// maxEvents is over how many blocks events are asked for; behind a longer silence everything is read again.
	maxEvents = 1000
)

// Round looks once at the newest block of every finality that is asked about.
func (f *Feed) Round(ctx context.Context) {
	tracks, queries := f.following()
	if len(tracks) == 0 {
		return
	}
	heads, err := f.readHeads(ctx, queries)
	if ctx.Err() != nil {
		return
	}
	for i, t := range tracks {
		failure := err
		if err == nil {
			failure = heads[i].Err
		}
		if failure == nil {
			failure = f.follow(ctx, t, heads[i].Block)
		}
		if ctx.Err() != nil {
			return
		}
		f.conclude(t, failure)
	}
}

// lagAttempts is how often heads are asked for at once while they are older than what was seen: behind one address
// there may be many nodes.
const lagAttempts = 3

func (f *Feed) readHeads(ctx context.Context, queries []chain.HeadQuery) (heads []chain.Head, err error) {
	for range lagAttempts {
		heads, err = f.chain.Heads(ctx, queries)
		if err != nil || !slices.ContainsFunc(heads, func(h chain.Head) bool { return errors.Is(h.Err, chain.ErrBehind) }) {
			break
		}
	}
	return heads, err //nolint:wrapcheck // the message is a person's
}

// levelsInOrder lists the finalities that are asked about, the one with the newest blocks first: what a look finds to
// be licensed is known when the final blocks of the same look deny it.
func (f *Feed) levelsInOrder() []chain.Finality {
	order := []chain.Finality{chain.Latest, chain.Safe, chain.Finalized}
	return slices.SortedFunc(maps.Keys(f.tracks), func(a, b chain.Finality) int {
		return cmp.Compare(slices.Index(order, a), slices.Index(order, b))
	})
}

// following lists the tracks that have askers, and forgets the others.
func (f *Feed) following() ([]*track, []chain.HeadQuery) {
	f.mu.Lock()
	defer f.mu.Unlock()
	var tracks []*track
	var queries []chain.HeadQuery
	for _, level := range f.levelsInOrder() {
		t := f.tracks[level]
		if t.sweep(f.options.Now()); len(t.entries) == 0 {
			delete(f.tracks, level)
			continue
		}
		tracks = append(tracks, t)
		queries = append(queries, chain.HeadQuery{Finality: level, NotBefore: f.options.Seen(level)})
	}
	return tracks, queries
}

// conclude remembers the outcome of a round. Askers are woken when the silence of the chain becomes one, or ends, and
// when the block has come that they wait for.
func (f *Feed) conclude(t *track, failure error) {
	f.mu.Lock()
	now := f.options.Now()
	if failure != nil {
		t.err = failure
	} else {
		t.answered, t.err = now, nil
	}
	woken := map[Asker]bool{}
	if failure == nil {
		woken = t.takeAwaited()
	}
	if silent := t.silence(now, f.options.Patience) != nil; silent != t.silent {
		t.silent = silent
		for _, e := range t.entries {
			for asker := range e.askers {
				woken[asker] = true
			}
		}
	}
	f.mu.Unlock()
	f.wake(woken)
}

// follow brings a track to a block.
func (f *Feed) follow(ctx context.Context, t *track, to evm.Block) error {
	f.options.Raise(t.level, to.Number)
	switch look, forked := f.prepare(t, to); {
	case forked:
		if err := f.findFork(ctx, t, to); err != nil {
			return err
		}
		f.advance(t, to)
	case look.Since != nil:
		if err := f.lookSince(ctx, t, look); err != nil {
			return err
		}
	default:
		f.advance(t, to)
	}
	return f.readUnread(ctx, t)
}

// lookSince makes the first look at a block, with the events since the last one.
func (f *Feed) lookSince(ctx context.Context, t *track, look chain.Look) error {
	seen, entries, err := f.look(ctx, t, look)
	if err != nil {
		return err
	}
	if seen.Forked {
		if err := f.findFork(ctx, t, look.At); err != nil {
			f.queue(t, entries)
			return err
		}
	} else {
		f.takeHints(t, seen)
	}
	f.advance(t, look.At)
	f.settle(t, entries, seen, look.At)
	return nil
}

// prepare plans the first look at a block: the events since the last one, when there is one and it is not too far away.
// A block that is no higher than the last one is of a fork.
func (f *Feed) prepare(t *track, to evm.Block) (look chain.Look, forked bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	look.At = to
	switch since := t.head; {
	case since.Number == 0 || since.Hash == to.Hash:
		return look, false
	case to.Number <= since.Number:
		forked = true
	case to.Number-since.Number <= maxEvents:
		look.Since, look.Contracts = &since, t.contracts()
	default:
		t.soilAll()
	}
	t.queueEnded(to)
	t.queueInTurn(f.options.Now(), f.options.Reread)
	return look, forked
}

// look makes one request, with as many unread views as fit.
func (f *Feed) look(ctx context.Context, t *track, look chain.Look) (chain.Seen, []*entry, error) {
	f.mu.Lock()
	entries := t.takeUnread(maxViews)
	f.mu.Unlock()
	look.Views = make([]chain.View, len(entries))
	for i, e := range entries {
		look.Views[i] = e.view
	}
	seen, err := f.chain.Look(ctx, look)
	if err != nil {
		f.queue(t, entries)
	}
	return seen, entries, err //nolint:wrapcheck // the message is a person's
}

// queue lets entries be read again whose answers are not taken.
func (f *Feed) queue(t *track, entries []*entry) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, e := range entries {
		t.queue(e)
	}
}

func (f *Feed) takeHints(t *track, seen chain.Seen) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if seen.HintsErr != nil {
		t.soilAll()
		return
	}
	t.queueHinted(seen.Hints)
}

func (f *Feed) advance(t *track, to evm.Block) {
	f.mu.Lock()
	defer f.mu.Unlock()
	t.advance(to)
}

// settle takes in answers and wakes those that asked for what changed.
func (f *Feed) settle(t *track, entries []*entry, seen chain.Seen, at evm.Block) {
	f.mu.Lock()
	woken, now := map[Asker]bool{}, f.options.Now()
	for i, e := range entries {
		end := func(a chain.Answer) time.Time { return f.chain.EndOf(e.view, a, at) }
		if !t.takeReply(e, seen.Replies[i], at, now, f.options.Patience, end) {
			continue
		}
		for asker := range e.askers {
			woken[asker] = true
		}
	}
	f.mu.Unlock()
	f.wake(woken)
}

// readUnread reads at the head what was not read yet. What cannot be read is left for the next round.
func (f *Feed) readUnread(ctx context.Context, t *track) error {
	f.mu.Lock()
	left, at := len(t.unread), t.head
	f.mu.Unlock()
	for left > 0 {
		seen, entries, err := f.look(ctx, t, chain.Look{At: at})
		if err != nil {
			return err
		}
		f.settle(t, entries, seen, at)
		left -= max(1, len(entries))
	}
	return nil
}

// readPending reads what was asked for since the last round, where the head is known.
func (f *Feed) readPending(ctx context.Context) {
	f.mu.Lock()
	var known []*track
	whole := false
	for _, level := range f.levelsInOrder() {
		t := f.tracks[level]
		if known = append(known, t); t.head.Number == 0 {
			whole = true
		}
	}
	f.mu.Unlock()
	if whole {
		f.Round(ctx)
		return
	}
	for _, t := range known {
		if err := f.readUnread(ctx, t); err != nil && ctx.Err() == nil {
			f.conclude(t, err)
		}
	}
}

// findFork rolls back to the newest block known that is in the chain still, and takes the events since then.
func (f *Feed) findFork(ctx context.Context, t *track, to evm.Block) error {
	f.mu.Lock()
	ring, contracts := slices.Clone(t.ring), t.contracts()
	f.mu.Unlock()
	for back := 1; back <= len(ring); back *= 2 {
		fork := ring[len(ring)-back]
		if fork.Number >= to.Number || to.Number-fork.Number > maxEvents {
			continue
		}
		seen, err := f.chain.Look(ctx, chain.Look{At: to, Since: &fork, Contracts: contracts})
		if err != nil {
			return err //nolint:wrapcheck // the message is a person's
		}
		if seen.Forked {
			continue
		}
		f.mu.Lock()
		t.rollBack(fork)
		f.mu.Unlock()
		f.takeHints(t, seen)
		return nil
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	t.rollBack(evm.Block{})
	return nil
}
