package content

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// sourceState is what a run learned about one source.
type sourceState struct {
	sourceHealth
	source source.Source
	mirror bool // it is asked before those that are not
	asking int  // requests under way
	bytes  int64
	blocks int
	spare  int64 // bytes that another source brought first
}

// sourcePool is the sources of one run and what it learned about each of them. The
// lock guards the states: who changes one holds it, and who is not alone in
// changing them holds it to look.
type sourcePool struct {
	mu        sync.Mutex
	states    []*sourceState
	preferred int
}

func newSourcePool(sources []source.Source) *sourcePool {
	r := &sourcePool{preferred: -1}
	for i, s := range sources {
		s, mirror := source.Unwrap(s)
		r.states = append(r.states, &sourceState{source: s, mirror: mirror})
		if !source.IsFolder(s) && r.preferred < 0 {
			r.preferred = i
		}
	}
	r.preferred = max(0, r.preferred)
	return r
}

// askOrder returns the sources in the order in which they are asked: mirrors
// first, from the preferred one on.
func (r *sourcePool) askOrder() []int {
	r.mu.Lock()
	defer r.mu.Unlock()
	out := make([]int, 0, len(r.states))
	for _, mirrors := range []bool{true, false} {
		for i := range r.states {
			if n := (r.preferred + i) % len(r.states); r.states[n].mirror == mirrors {
				out = append(out, n)
			}
		}
	}
	return out
}

// countRequest counts the requests of a source that are under way.
func (r *sourcePool) countRequest(n, change int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.states[n].asking += change
}

// attempt is the outcome of asking the sources for one block so far.
type attempt struct {
	reasons []string // by source, "" where not asked
	gone    []bool   // by source: asking again is useless
	corrupt bool
}

func (r *sourcePool) newAttempt() *attempt {
	return &attempt{reasons: make([]string, len(r.states)), gone: make([]bool, len(r.states))}
}

// deliveryError is the error once no source could deliver: corruption outweighs
// absence, because it needs a person.
func (r *sourcePool) deliveryError(id ipld.CID, what string, tried *attempt) error {
	var parts []string
	for n, reason := range tried.reasons {
		if reason != "" {
			parts = append(parts, r.states[n].source.Name()+": "+reason)
		}
	}
	if what == "" {
		what = "the content"
	}
	list := strings.Join(parts, "; ")
	if tried.corrupt {
		return ipld.Errorf(ipld.ErrCorrupt, "no source has true bytes for block %s of %s (%s): "+
			"repair that source (ipfs repo verify), or add another", id, what, list)
	}
	return ipld.Errorf(source.ErrUnavailable, "no source delivers block %s of %s (%s): "+
		"check that the content is pinned and the sources are reachable, or add another", id, what, list)
}

// stoppedError is the error when the context ended: the caller's cancellation as
// such, a deadline as unavailability.
func (r *sourcePool) stoppedError(ctx context.Context, id ipld.CID, what string, tried *attempt) error {
	if wasCanceled(ctx) {
		return fmt.Errorf("fetching block %s: %w", id, ctx.Err())
	}
	for n, reason := range tried.reasons {
		if reason == "" && !tried.gone[n] {
			tried.reasons[n] = "did not answer in time"
		}
	}
	err := r.deliveryError(id, what, tried)
	kind := source.ErrUnavailable
	if errors.Is(err, ipld.ErrCorrupt) {
		kind = ipld.ErrCorrupt
	}
	return &ipld.Error{Kind: kind, Cause: ctx.Err(), Message: err.Error()}
}

// SourceTotals is what one source contributed to a run.
type SourceTotals struct {
	// Name is the source's URL.
	Name string `json:"name"`
	// Mode is how its bytes were asked for: bytes, car, blocks, mirror, rpc,
	// bitswap or folder; "" if it brought none.
	Mode string `json:"mode,omitempty"`
	// Mirror reports whether it was asked before those that are not.
	Mirror bool `json:"mirror,omitempty"`
	// Bytes and Blocks were delivered, verified and kept.
	Bytes  int64 `json:"bytes"`
	Blocks int   `json:"blocks"`
	// Spare bytes were true as well, but another source had brought them first.
	Spare int64 `json:"spareBytes,omitempty"`
	// Failures counts requests that did not bring all that was asked for.
	Failures int `json:"failures"`
	// InvalidResponses counts its responses with wrong bytes.
	InvalidResponses int `json:"invalidResponses,omitempty"`
	// Requests are under way at the moment.
	Requests int `json:"requests,omitempty"`
	// DisabledReason is why the source was disabled, "" if it was not.
	DisabledReason string `json:"disabledReason,omitempty"`
}

func (r *sourcePool) sourceTotals() []SourceTotals {
	r.mu.Lock()
	defer r.mu.Unlock()
	out := make([]SourceTotals, 0, len(r.states))
	for _, s := range r.states {
		t := SourceTotals{
			Name: s.source.Name(), Mirror: s.mirror, Bytes: s.bytes, Blocks: s.blocks, Spare: s.spare,
			Failures: s.failures, InvalidResponses: s.violations, Requests: s.asking, DisabledReason: s.disabledReason,
		}
		if spans, ok := s.source.(source.SpanSource); ok && s.bytes > 0 {
			t.Mode = spans.Mode()
		}
		out = append(out, t)
	}
	return out
}
