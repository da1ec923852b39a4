package bitswap

import (
	"slices"
	"time"
)

// endAll notes that the connection ended, and reports whether that is new: the
// first reason counts.
func (w *wants) endAll(err error) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.err != nil {
		return false
	}
	w.err = err
	close(w.dead)
	return true
}

// isUnused reports whether nothing was asked for a while.
func (w *wants) isUnused(now time.Time, while time.Duration) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.requests == 0 && now.Sub(w.lastUse) > while
}

// nextBatch returns the next lines to send: cancellations by themselves, because
// one message must not name a block twice.
func (w *wants) nextBatch() (out []entry) {
	w.mu.Lock()
	defer w.mu.Unlock()
	n := min(len(w.cancels), maxWants)
	for _, cid := range w.cancels[:n] {
		out = append(out, entry{cid: cid, cancel: true})
	}
	w.cancels = slices.Delete(w.cancels, 0, n)
	if n > 0 {
		return out
	}
	n = min(len(w.unsent), maxWants)
	for _, one := range w.unsent[:n] {
		one.sent = true
		// A node sends what has the same priority in any order.
		w.priority = max(1, w.priority-1)
		out = append(out, entry{cid: one.cid, priority: w.priority})
	}
	w.unsent = slices.Delete(w.unsent, 0, n)
	return out
}

// addStream notes that the node opened a stream, or closed one with -1.
func (w *wants) addStream(n int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.streams += n
	w.wantMore()
}

// addBlock hands over a block, and reports whether it was not one too many for
// which no request waits.
func (w *wants) addBlock(data []byte, sum digest) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	switch {
	case w.answerWant(sum, arrival{data: data, sum: sum}):
	case w.late > 0:
		w.late--
	case w.strays.Add(1) > maxStrays:
		return false
	default:
		w.unclaimed++
	}
	w.blameUnclaimed()
	return true
}

// addMissing notes that the node does not have a block.
func (w *wants) addMissing(d digest) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.answerWant(d, arrival{err: ErrNotFound})
	w.blameUnclaimed()
}

// addOversize notes that a block is too long, and reports whether it was asked for.
func (w *wants) addOversize(d digest) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.answerWant(d, arrival{err: ErrOversize})
}

// startRequest begins a request and reports whether the connection still stands.
func (w *wants) startRequest(r *request) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.err != nil {
		return false
	}
	w.requests++
	w.waiting = append(w.waiting, r)
	w.wantMore()
	return true
}

// takeArrival returns the answer for the next block of a request if it is there,
// and makes room for another.
func (w *wants) takeArrival(r *request) *arrival {
	w.mu.Lock()
	defer w.mu.Unlock()
	if r.taken == len(r.blocks) || r.came[r.taken] == nil {
		return nil
	}
	a := r.came[r.taken]
	r.came[r.taken] = &arrival{}
	w.releaseRoom(r, r.taken)
	r.taken++
	w.wantMore()
	return a
}

// endRequest takes back what a request asked for and what has not come.
func (w *wants) endRequest(r *request) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if r.closed {
		return
	}
	r.closed = true
	for n := r.taken; n < r.wanted; n++ {
		if r.came[n] == nil {
			w.leaveBlock(r, n)
		}
		w.releaseRoom(r, n)
	}
	w.waiting = slices.DeleteFunc(w.waiting, func(other *request) bool { return other == r })
	w.requests--
	w.lastUse = time.Now()
	w.wantMore()
}
