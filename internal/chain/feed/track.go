package feed

import (
	"container/list"
	"iter"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// maxRing is how many of the last heads are remembered, to find out where a fork begins.
const maxRing = 256

// forgetAfter is how long a view without an asker is kept current.
const forgetAfter = 30 * time.Minute

// track is what is known at one finality. Its methods do no IO.
type track struct {
	level chain.Finality
	// head is the block at which every entry that is not dirty holds; ring are the heads before it, the oldest first.
	head evm.Block
	ring []evm.Block
	// answered is when head was last confirmed, and err why it is not now.
	answered time.Time
	err      error
	// silent reports whether the askers know of the silence.
	silent bool

	// awaited are the numbers of blocks that askers wait for.
	awaited map[Asker]uint64

	entries map[chain.View]*entry
	// byHint are the views that an event with a topic may change.
	byHint map[evm.Hash]map[chain.View]*entry
	// order are the entries that were read, the longest ago first; rereadAt is when some were last read again in turn.
	order    *list.List
	rereadAt time.Time
	// unread are the entries that must be read, each once.
	unread []*entry
	swept  time.Time
}

// entry is one view.
type entry struct {
	view   chain.View
	askers map[Asker]time.Time
	// answer is the last one, if known. It was read at readAt, and holds at asOf when dirty, else at the track's head.
	known  bool
	answer chain.Answer
	readAt evm.Block
	asOf   evm.Block
	dirty  bool
	// former is the answer before, which held at formerAt, as far as is known; formerAt is zero without one.
	former   chain.Answer
	formerAt evm.Block
	// err is why the view could not be read the last time, first at erred; nil when it could. told reports whether the
	// askers know that the answer does not stand for that any more.
	err   error
	erred time.Time
	told  bool
	// ends is when the answer may change without an event; zero for never.
	ends   time.Time
	queued bool
	place  *list.Element
}

func newTrack(level chain.Finality) *track {
	return &track{
		level: level, entries: map[chain.View]*entry{}, byHint: map[evm.Hash]map[chain.View]*entry{}, order: list.New(),
		awaited: map[Asker]uint64{},
	}
}

// want finds the entry of a view, and makes one that is read soon when there is none.
func (t *track) want(v chain.View, asker Asker, now time.Time) *entry {
	e := t.entries[v]
	if e == nil {
		e = &entry{view: v, askers: map[Asker]time.Time{}}
		t.entries[v] = e
		for _, hint := range v.Hints() {
			if t.byHint[hint] == nil {
				t.byHint[hint] = map[chain.View]*entry{}
			}
			t.byHint[hint][v] = e
		}
		t.queue(e)
	}
	e.askers[asker] = now
	return e
}

// asOf is the newest block at which an entry's answer is known to hold.
func (t *track) asOf(e *entry) evm.Block {
	if e.dirty {
		return e.asOf
	}
	return t.head
}

// takeAwaited returns the askers whose block has come.
func (t *track) takeAwaited() map[Asker]bool {
	due := map[Asker]bool{}
	for asker, number := range t.awaited {
		if t.head.Number >= number {
			due[asker] = true
			delete(t.awaited, asker)
		}
	}
	return due
}

// silence is why nothing is known; nil while what was read last stands.
func (t *track) silence(now time.Time, patience time.Duration) error {
	if t.err != nil && (t.answered.IsZero() || now.Sub(t.answered) > patience) {
		return t.err
	}
	return nil
}

// isDoubted reports whether the endpoints have not agreed on an answer for too long.
func (e *entry) isDoubted(now time.Time, patience time.Duration) bool {
	return e.err != nil && now.Sub(e.erred) > patience
}

// queue lets an entry be read.
func (t *track) queue(e *entry) {
	if !e.queued {
		e.queued = true
		t.unread = append(t.unread, e)
	}
}

// soil says that an entry's answer is not known to hold behind the present head.
func (t *track) soil(e *entry) {
	if e.known && !e.dirty {
		e.dirty, e.asOf = true, t.head
	}
	t.queue(e)
}

// soilAll is for when events are not known.
func (t *track) soilAll() {
	for e := range t.readEntries() {
		t.soil(e)
	}
}

// readEntries are those that were read, the longest ago first. The others are unread.
func (t *track) readEntries() iter.Seq[*entry] {
	return func(yield func(*entry) bool) {
		for place := t.order.Front(); place != nil; place = place.Next() {
			if e, ok := place.Value.(*entry); ok && !yield(e) {
				return
			}
		}
	}
}

// rollBack forgets what was read above a block, which is not in the chain any more.
func (t *track) rollBack(fork evm.Block) {
	for e := range t.readEntries() {
		switch {
		case !e.known:
		case e.readAt.Number > fork.Number:
			e.known, e.dirty = false, false
			t.queue(e)
		case e.dirty && e.asOf.Number > fork.Number:
			e.asOf = fork
		}
	}
	for len(t.ring) > 0 && t.ring[len(t.ring)-1].Number >= fork.Number {
		t.ring = t.ring[:len(t.ring)-1]
	}
	t.head = fork
}

// advance makes a block the head: all that is not dirty holds at it.
func (t *track) advance(to evm.Block) {
	if t.head.Hash == to.Hash {
		return
	}
	if t.head.Number > 0 {
		if t.ring = append(t.ring, t.head); len(t.ring) > maxRing {
			t.ring = t.ring[1:]
		}
	}
	t.head = to
}

// queueHinted queues the entries that events name; they do not hold behind the present head.
func (t *track) queueHinted(hints map[evm.Hash]bool) {
	named := map[*entry]bool{}
	for hint := range hints {
		for _, e := range t.byHint[hint] {
			named[e] = true
		}
	}
	if len(named) == 0 {
		return
	}
	for e := range t.readEntries() {
		if named[e] {
			t.soil(e)
		}
	}
}

// queueEnded queues the entries whose answers may change by a block's time.
func (t *track) queueEnded(at evm.Block) {
	for e := range t.readEntries() {
		if e.known && !e.ends.IsZero() && !at.Time.Before(e.ends) {
			t.soil(e)
		}
	}
}

// queueInTurn queues the entries that were read longest ago, so many that all have their turn within a time.
func (t *track) queueInTurn(now time.Time, within time.Duration) {
	if t.rereadAt.IsZero() {
		t.rereadAt = now
		return
	}
	due := int(float64(len(t.entries)) * float64(now.Sub(t.rereadAt)) / float64(within))
	if due <= 0 {
		return
	}
	t.rereadAt = now
	for place := t.order.Front(); place != nil && due > 0; place, due = place.Next(), due-1 {
		if e, ok := place.Value.(*entry); ok {
			t.queue(e)
		}
	}
}

// takeUnread takes entries to be read, at most so many.
func (t *track) takeUnread(most int) []*entry {
	n := min(most, len(t.unread))
	taken := make([]*entry, 0, n)
	for _, e := range t.unread[:n] {
		e.queued = false
		if t.entries[e.view] == e {
			taken = append(taken, e)
		}
	}
	t.unread = t.unread[n:]
	if len(t.unread) == 0 {
		t.unread = nil
	}
	return taken
}

// sweep forgets askers that did not ask for long, and views without any.
func (t *track) sweep(now time.Time) {
	if now.Sub(t.swept) < forgetAfter/4 {
		return
	}
	t.swept = now
	for v, e := range t.entries {
		for asker, asked := range e.askers {
			if now.Sub(asked) > forgetAfter {
				delete(e.askers, asker)
			}
		}
		if len(e.askers) == 0 {
			t.drop(v, e)
		}
	}
}

func (t *track) drop(v chain.View, e *entry) {
	delete(t.entries, v)
	if e.place != nil {
		t.order.Remove(e.place)
	}
	for _, hint := range v.Hints() {
		if delete(t.byHint[hint], v); len(t.byHint[hint]) == 0 {
			delete(t.byHint, hint)
		}
	}
}

// contracts are those that the views read.
func (t *track) contracts() []evm.Address {
	var all []evm.Address
	seen := map[evm.Address]bool{}
	for v := range t.entries {
		if a := v.Contract(); !seen[a] {
			seen[a] = true
			all = append(all, a)
		}
	}
	return all
}
