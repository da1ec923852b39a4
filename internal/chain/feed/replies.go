package feed

import (
	"errors"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// takeReply takes in the answer to a view at a block, and reports whether its askers must know.
func (t *track) takeReply(e *entry, reply chain.ViewReply, at evm.Block, now time.Time, patience time.Duration,
	end func(chain.Answer) time.Time) (changed bool) {
	if reply.Err != nil {
		t.queue(e)
		if !e.known || e.dirty || errors.Is(reply.Err, chain.ErrDisagreement) {
			return t.doubtAnswer(e, reply.Err, now, patience)
		}
		return false // what no event named holds still
	}
	if changed = !e.known || e.answer != reply.Answer; changed && e.known {
		e.former, e.formerAt = e.answer, t.heldUntil(e, at)
	}
	changed = changed || e.told
	e.known, e.answer, e.err, e.told, e.dirty, e.readAt = true, reply.Answer, nil, false, false, at
	e.ends = end(reply.Answer)
	if e.place == nil {
		e.place = t.order.PushBack(e)
	} else {
		t.order.MoveToBack(e.place)
	}
	return changed
}

// heldUntil is the newest block before another one at which an entry's answer held, as far as is known.
func (t *track) heldUntil(e *entry, before evm.Block) evm.Block {
	if at := t.asOf(e); at.Hash != before.Hash {
		return at
	}
	if n := len(t.ring); n > 0 {
		return t.ring[n-1]
	}
	return e.readAt
}

// doubtAnswer records that the endpoints do not agree on a view, or never answered it, and reports whether its askers
// must know: at once when there is no answer, else when the answer before stands no longer.
func (t *track) doubtAnswer(e *entry, err error, now time.Time, patience time.Duration) (changed bool) {
	if e.known && !e.dirty {
		e.asOf, e.dirty = t.heldUntil(e, t.head), true
	}
	if e.err == nil {
		e.erred = now
	}
	e.err = err
	if e.told || e.known && !e.isDoubted(now, patience) {
		return false
	}
	e.told = true
	return true
}
