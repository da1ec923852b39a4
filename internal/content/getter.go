package content

import (
	"context"
	"crypto/sha256"
	"time"

	"github.com/dehug-io/dehug-operator/internal/clock"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// Waits between rounds over the sources for one block, and before a slow
// source is given company.
const (
	firstBackoff    = 200 * time.Millisecond
	longestBackoff  = 5 * time.Second
	hedgeAfter      = time.Second
	defaultRetryFor = 60 * time.Second
	inspectRetryFor = 10 * time.Second
)

var emptyDigest = sha256.Sum256(nil)

// getter gets single blocks: it asks one source at a time, the next one too
// when the answer is slow, and fails over. Each block is verified before it is
// returned. It may be used by several goroutines at once.
type getter struct {
	*sourcePool
	retryFor time.Duration
}

func newGetter(sources []source.Source, retryFor time.Duration) (*getter, error) {
	if len(sources) == 0 {
		return nil, ipld.Errorf(source.ErrUnavailable, "no source is configured: give at least one gateway or peer "+
			"(spec.content of the network, or --source)")
	}
	if retryFor <= 0 {
		retryFor = defaultRetryFor
	}
	return &getter{sourcePool: newSourcePool(sources), retryFor: retryFor}, nil
}

// getBlock returns the verified block. what names in messages the file it is for.
func (g *getter) getBlock(ctx context.Context, id ipld.CID, what string) ([]byte, error) {
	if id.Digest == emptyDigest {
		return []byte{}, nil
	}
	tried := g.newAttempt()
	deadline := time.Now().Add(g.retryFor)
	for backoff := firstBackoff; ; backoff = min(2*backoff, longestBackoff) {
		block, wait := g.askRound(ctx, id, tried)
		if block != nil {
			return block, nil
		}
		if ctx.Err() != nil {
			return nil, g.stoppedError(ctx, id, what, tried)
		}
		if wait < 0 {
			return nil, g.deliveryError(id, what, tried)
		}
		wait = max(wait, backoff)
		if time.Now().Add(wait).After(deadline) {
			return nil, g.deliveryError(id, what, tried)
		}
		if !clock.Sleep(ctx, wait) {
			return nil, g.stoppedError(ctx, id, what, tried)
		}
	}
}

// answer is what a source said to a request for one block.
type answer struct {
	source int
	block  []byte
	err    error
}

// askRound asks each source once, the preferred one first. Without a block it
// returns how long to wait before the next round, or a negative wait when
// there is no source left to ask.
func (g *getter) askRound(ctx context.Context, id ipld.CID, tried *attempt) ([]byte, time.Duration) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	queue, wait := g.listAskable(tried)
	answers := make(chan answer, len(queue))
	asked, begun := map[int]bool{}, time.Now()
	hedge := time.NewTimer(0)
	defer hedge.Stop()
	for len(queue) > 0 || len(asked) > 0 {
		select {
		case <-ctx.Done():
			return nil, wait
		case <-hedge.C:
			if len(queue) == 0 {
				continue
			}
			n := queue[0]
			if rest := g.heldBack(n, tried, asked, begun); rest > 0 && len(asked) == 0 {
				return nil, 0 // a mirror is to be asked again before it
			} else if rest > 0 {
				hedge.Reset(rest)
				continue
			}
			queue, asked[n] = queue[1:], true
			go func() { answers <- g.askSource(ctx, n, id) }()
			hedge.Reset(hedgeAfter)
		case a := <-answers:
			delete(asked, a.source)
			if ctx.Err() != nil {
				return nil, wait
			}
			if g.recordAnswer(a, id, tried) {
				return a.block, 0
			}
			if !tried.gone[a.source] && wait < 0 {
				wait = 0
			}
			hedge.Reset(0)
		}
	}
	return nil, wait
}

func (g *getter) askSource(ctx context.Context, n int, id ipld.CID) answer {
	g.countRequest(n, 1)
	defer g.countRequest(n, -1)
	block, err := g.states[n].source.Block(ctx, id.String(), ipld.MaxBlock)
	return answer{n, block, err}
}

// listAskable returns the sources to ask now, mirrors and the preferred one
// first, and how long the first of the resting ones rests, -1 if none does.
func (g *getter) listAskable(tried *attempt) (queue []int, wait time.Duration) {
	wait = -1
	for _, n := range g.askOrder() {
		ask, rest := g.canAsk(n, tried)
		if rest > 0 && (wait < 0 || rest < wait) {
			wait = rest
		}
		if ask {
			queue = append(queue, n)
		}
	}
	return queue, wait
}

// canAsk reports whether to ask source n now, and if not, how long it rests.
func (g *getter) canAsk(n int, tried *attempt) (bool, time.Duration) {
	g.mu.Lock()
	defer g.mu.Unlock()
	st := g.states[n]
	if st.isDisabled() {
		tried.reasons[n], tried.gone[n] = st.disabledReason, true
		tried.corrupt = tried.corrupt || st.lied
	}
	if tried.gone[n] {
		return false, 0
	}
	if rest := time.Until(st.notBefore); rest > 0 {
		if tried.reasons[n] == "" {
			tried.reasons[n] = st.restReason(time.Now())
		}
		return false, rest
	}
	return true, 0
}

// recordAnswer records an answer and reports whether it is the block.
func (g *getter) recordAnswer(a answer, id ipld.CID, tried *attempt) bool {
	good := a.err == nil && id.Matches(a.block)
	g.mu.Lock()
	defer g.mu.Unlock()
	n, st := a.source, g.states[a.source]
	if good {
		st.bytes += int64(len(a.block))
		st.blocks++
		st.recordGain(time.Time{}) // nothing is under way
		g.preferred = n
		return true
	}
	err := a.err
	if err == nil {
		err = &wrongBytes{id}
	}
	kind := st.observe(err, observation{}, time.Now())
	tried.reasons[n], tried.gone[n] = err.Error(), kind == failureLacking
	if st.isDisabled() {
		tried.reasons[n], tried.gone[n], tried.corrupt = st.disabledReason, true, true
	}
	if g.preferred == n {
		g.preferred = (n + 1) % len(g.states)
	}
	return false
}

// heldBack returns how long a source of a round has to wait for the mirrors,
// 0 if it has not. asked are the sources that have yet to answer in the round,
// which began at begun.
func (g *getter) heldBack(n int, tried *attempt, asked map[int]bool, begun time.Time) time.Duration {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.states[n].mirror {
		return 0
	}
	now, patience := time.Now(), min(mirrorPatience, g.retryFor/4)
	var longest time.Duration
	for i, st := range g.states {
		if !st.mirror || tried.gone[i] || st.isUnhealthy(false, patience, now) {
			continue
		}
		since := st.troubled
		if asked[i] && since.IsZero() {
			since = begun
		}
		if hasOutlasted(since, now, patience) {
			st.troubled, st.notBefore = since, now.Add(longestBackoff)
			continue
		}
		rest := patience
		if !since.IsZero() {
			rest = since.Add(patience).Sub(now)
		}
		longest = max(longest, rest)
	}
	return longest
}
