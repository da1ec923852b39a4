package content

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"
)

// Waits between rounds over the sources for one block.
const (
	firstBackoff    = 200 * time.Millisecond
	longestBackoff  = 5 * time.Second
	defaultRetryFor = 60 * time.Second
	inspectRetryFor = 10 * time.Second
)

var emptyDigest = sha256.Sum256(nil)

// sourceState is what a run learnt about one source.
type sourceState struct {
	source    Source
	struck    string // why it is not asked again, "" while it is
	notBefore time.Time
	bytes     int64
	blocks    int
	failures  int
}

// getter asks one source at a time and fails over. Each block is verified
// before it is returned; a source that sends wrong bytes is struck for the run.
type getter struct {
	retryFor time.Duration

	mu        sync.Mutex
	states    []*sourceState
	preferred int
}

func newGetter(sources []Source, retryFor time.Duration) (*getter, error) {
	if len(sources) == 0 {
		return nil, errorOf(ErrUnavailable, "no source is configured: give at least one trustless gateway "+
			"(spec.content.gateways of the network, or --source)")
	}
	if retryFor <= 0 {
		retryFor = defaultRetryFor
	}
	g := &getter{retryFor: retryFor}
	for _, s := range sources {
		g.states = append(g.states, &sourceState{source: s})
	}
	return g, nil
}

// attempt is the outcome of asking the sources for one block so far.
type attempt struct {
	reasons []string // by source, "" where not asked
	gone    []bool   // by source: asking again is useless
	corrupt bool
}

// get returns the verified block. what names in messages the file it is for.
func (g *getter) get(ctx context.Context, id blockID, what string) ([]byte, error) {
	if id.digest == emptyDigest {
		return []byte{}, nil
	}
	tried := attempt{reasons: make([]string, len(g.states)), gone: make([]bool, len(g.states))}
	deadline := time.Now().Add(g.retryFor)
	for backoff := firstBackoff; ; backoff = min(2*backoff, longestBackoff) {
		block, wait, err := g.round(ctx, id, &tried)
		if block != nil || err != nil {
			return block, err
		}
		if wait < 0 {
			return nil, g.failure(id, what, tried)
		}
		wait = max(wait, backoff)
		if time.Now().Add(wait).After(deadline) {
			return nil, g.failure(id, what, tried)
		}
		if !sleep(ctx, wait) {
			return nil, g.stopped(ctx, id, what, tried)
		}
	}
}

// round asks each source once, the preferred one first. Without a block it
// returns how long to wait before the next round, or a negative wait when
// there is no source left to ask.
func (g *getter) round(ctx context.Context, id blockID, tried *attempt) ([]byte, time.Duration, error) {
	wait := time.Duration(-1)
	first := g.first()
	for i := range g.states {
		n := (first + i) % len(g.states)
		ask, rest := g.askable(n, tried)
		if rest > 0 && (wait < 0 || rest < wait) {
			wait = rest
		}
		if !ask {
			continue
		}
		block, err := g.states[n].source.Block(ctx, id.String(), maxBlock)
		if ctx.Err() != nil {
			return nil, 0, g.stopped(ctx, id, "", *tried)
		}
		if g.note(n, id, block, err, tried) {
			return block, 0, nil
		}
		if !tried.gone[n] && wait < 0 {
			wait = 0
		}
	}
	return nil, wait, nil
}

func (g *getter) first() int {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.preferred
}

// askable reports whether to ask source n now, and if not, how long it rests.
func (g *getter) askable(n int, tried *attempt) (bool, time.Duration) {
	g.mu.Lock()
	defer g.mu.Unlock()
	st := g.states[n]
	if st.struck != "" {
		tried.reasons[n], tried.gone[n] = st.struck, true
		tried.corrupt = true
	}
	if tried.gone[n] {
		return false, 0
	}
	if rest := time.Until(st.notBefore); rest > 0 {
		if tried.reasons[n] == "" {
			tried.reasons[n] = "asked to be left alone for a while"
		}
		return false, rest
	}
	return true, 0
}

// note records an answer and reports whether it is the block.
func (g *getter) note(n int, id blockID, block []byte, err error, tried *attempt) bool {
	good := err == nil && id.matches(block)
	g.mu.Lock()
	defer g.mu.Unlock()
	st := g.states[n]
	if good {
		st.bytes += int64(len(block))
		st.blocks++
		g.preferred = n
		return true
	}
	st.failures++
	var source *SourceError
	switch {
	case err == nil:
		st.struck = fmt.Sprintf("sent bytes for block %s that do not hash to it", id)
		tried.corrupt = true
	case errors.As(err, &source) && source.Lied:
		st.struck = source.Reason
		tried.corrupt = true
	case errors.As(err, &source):
		tried.reasons[n], tried.gone[n] = source.Reason, !source.Retryable
		if source.RetryAfter > 0 {
			st.notBefore = time.Now().Add(source.RetryAfter)
		}
	default:
		tried.reasons[n] = err.Error()
	}
	if st.struck != "" {
		tried.reasons[n], tried.gone[n] = st.struck, true
	}
	if g.preferred == n {
		g.preferred = (n + 1) % len(g.states)
	}
	return false
}

// failure is the error once no source could deliver: corruption outweighs
// absence, because it needs a person.
func (g *getter) failure(id blockID, what string, tried attempt) error {
	var parts []string
	for n, reason := range tried.reasons {
		if reason != "" {
			parts = append(parts, g.states[n].source.Name()+": "+reason)
		}
	}
	if what == "" {
		what = "the content"
	}
	list := strings.Join(parts, "; ")
	if tried.corrupt {
		return errorOf(ErrCorrupt, "no source has true bytes for block %s of %s (%s): "+
			"repair that source (ipfs repo verify), or add another", id, what, list)
	}
	return errorOf(ErrUnavailable, "no source delivers block %s of %s (%s): "+
		"check that the content is pinned and the sources are reachable, or add another", id, what, list)
}

// stopped is the error when the context ended: the caller's cancellation as
// such, a deadline as unavailability.
func (g *getter) stopped(ctx context.Context, id blockID, what string, tried attempt) error {
	if cancelled(ctx) {
		return fmt.Errorf("fetching block %s: %w", id, ctx.Err())
	}
	for n, reason := range tried.reasons {
		if reason == "" && !tried.gone[n] {
			tried.reasons[n] = "did not answer in time"
		}
	}
	return &kindError{kind: kindOf(g.failure(id, what, tried)), cause: ctx.Err(), msg: g.failure(id, what, tried).Error()}
}

func kindOf(err error) error {
	if errors.Is(err, ErrCorrupt) {
		return ErrCorrupt
	}
	return ErrUnavailable
}

// SourceTotals is what one source contributed to a run.
type SourceTotals struct {
	// Name is the source's URL.
	Name string `json:"name"`
	// Bytes and Blocks were delivered and verified.
	Bytes  int64 `json:"bytes"`
	Blocks int   `json:"blocks"`
	// Failures counts requests that brought no true block.
	Failures int `json:"failures"`
	// Struck says why the source was given up, "" if it was not.
	Struck string `json:"struck,omitempty"`
}

func (g *getter) totals() []SourceTotals {
	g.mu.Lock()
	defer g.mu.Unlock()
	out := make([]SourceTotals, 0, len(g.states))
	for _, s := range g.states {
		out = append(out, SourceTotals{
			Name: s.source.Name(), Bytes: s.bytes, Blocks: s.blocks, Failures: s.failures, Struck: s.struck,
		})
	}
	return out
}

// sleep waits and reports whether the context still stands.
func sleep(ctx context.Context, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-timer.C:
		return true
	}
}
