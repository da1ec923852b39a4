package bitswap

import (
	"slices"
	"sync"
	"sync/atomic"
	"time"
)

// Bounds of what is wanted of one node at once.
const (
	// maxWanted are the bytes that were asked for or have come and were not
	// taken yet; they bound the memory. A node sends 1 MiB ahead by default.
	maxWanted = 16 << 20
	// maxWants bounds the blocks, and with them the streams on which a node
	// answers. It is less than what a node keeps of one wantlist (1024).
	maxWants = 256
	// maxStrays are the blocks that a node may send unasked.
	maxStrays = 2
)

// want is one digest that is asked for, and what waits for it.
type want struct {
	cid     CID
	sent    bool
	waiters []waiter
}

// waiter is one block of a request.
type waiter struct {
	r *request
	n int
}

// wants is what is wanted over one connection. It sends nothing itself: it says
// what is to be sent, and is told what comes.
type wants struct {
	strays *atomic.Int32 // blocks of the node that were not requested
	wake   chan struct{} // there is something to send
	dead   chan struct{} // closed with err set

	mu       sync.Mutex
	err      error
	open     map[digest]*want
	unsent   []*want
	cancels  []CID
	waiting  []*request // those with blocks that are not wanted yet, in order
	bytes    int64      // of maxWanted
	count    int        // of maxWants
	streams  int        // of maxWants too: open ones of the node
	requests int
	lastUse  time.Time
	priority int32
	// late blocks may still come for wants that were canceled, unclaimed ones
	// came for no want.
	late, unclaimed int
}

func newWants(strays *atomic.Int32) *wants {
	return &wants{
		strays: strays, wake: make(chan struct{}, 1), dead: make(chan struct{}),
		open: map[digest]*want{}, lastUse: time.Now(), priority: 1 << 30,
	}
}

// wakeSender says that there is something to send. The caller holds the lock, as
// for all that follows.
func (w *wants) wakeSender() {
	select {
	case w.wake <- struct{}{}:
	default:
	}
}

// answerWant hands what came for a digest to all that wait for it, and reports
// whether anything did.
func (w *wants) answerWant(d digest, a arrival) bool {
	one := w.open[d]
	if one == nil {
		return false
	}
	w.forgetWant(one)
	if a.err != nil && one.sent {
		w.cancelWant(one) // or the block comes when the node happens to get it
	}
	for _, at := range one.waiters {
		at.r.addArrival(at.n, a)
	}
	return true
}

// blameUnclaimed takes blocks that came unasked for the answers to the last wants
// that are open, once there are no more of these.
func (w *wants) blameUnclaimed() {
	if w.unclaimed == 0 || len(w.open)-len(w.unsent) > w.unclaimed {
		return
	}
	w.unclaimed = 0
	for d, one := range w.open {
		if one.sent {
			w.answerWant(d, arrival{err: ErrWrongBytes})
		}
	}
}

func (w *wants) cancelWant(one *want) {
	w.cancels = append(w.cancels, one.cid)
	w.wakeSender()
}

func (w *wants) forgetWant(one *want) {
	delete(w.open, one.cid.digest())
	if !one.sent {
		w.unsent = slices.DeleteFunc(w.unsent, func(u *want) bool { return u == one })
	}
}

// wantMore wants more blocks as long as there is room, in the order of the
// requests. A request holds room for its first open block before others get
// any, so room always comes back.
func (w *wants) wantMore() {
	for len(w.waiting) > 0 {
		r := w.waiting[0]
		size := r.sizeOf(r.wanted)
		if w.count > 0 && (w.bytes+size > maxWanted || w.count+w.streams >= maxWants) {
			return
		}
		w.bytes, w.count = w.bytes+size, w.count+1
		w.wantBlock(r, r.wanted)
		if r.wanted++; r.wanted == len(r.blocks) {
			w.waiting = w.waiting[1:]
		}
	}
}

// releaseRoom gives back the room that a block of a request held.
func (w *wants) releaseRoom(r *request, n int) {
	w.bytes -= r.sizeOf(n)
	w.count--
}

// wantBlock puts a block of a request on what is wanted.
func (w *wants) wantBlock(r *request, n int) {
	cid := r.blocks[n].CID
	one := w.open[cid.digest()]
	if one == nil {
		one = &want{cid: cid}
		w.open[cid.digest()] = one
		w.unsent = append(w.unsent, one)
		w.wakeSender()
	}
	one.waiters = append(one.waiters, waiter{r, n})
}

// leaveBlock takes a block of a request off what is wanted. It may be on its way.
func (w *wants) leaveBlock(r *request, n int) {
	one := w.open[r.blocks[n].CID.digest()]
	if one == nil {
		return
	}
	one.waiters = slices.DeleteFunc(one.waiters, func(at waiter) bool { return at == waiter{r, n} })
	if len(one.waiters) > 0 {
		return
	}
	w.forgetWant(one)
	if one.sent {
		w.late++
		w.cancelWant(one)
	}
}
