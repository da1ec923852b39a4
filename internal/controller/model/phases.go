package model

import (
	"context"
	"errors"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
)

// evaluateVersion runs every phase for one version; the license comes before all that asks for content. An error of
// those that act on the verdict is kept beside it.
func (r *Reconciler) evaluateVersion(ctx context.Context, s *modelScope, q chain.Query) (*version, error) {
	v := &version{query: q}
	for _, phase := range []func(context.Context, *modelScope, *version) error{
		r.resolveToken, r.readClaims, r.checkLicense, r.findPeers, r.inspectContent,
	} {
		if err := phase(ctx, s, v); err != nil {
			return nil, err
		}
		if s.pending {
			return nil, chain.ErrPending
		}
	}
	if err := v.refuseFetch(r.reconcileCache(ctx, s, v)); err != nil {
		v.failure = err
		cacheFromStatus(s, v)
	}
	v.failure = errors.Join(v.failure, v.noteRefusal(r.reconcileUpkeep(ctx, s, v)))
	return v, nil
}

// recheckAfter is when to look again; the pass adds a jittered poll.
func (v *version) recheckAfter(s *modelScope) time.Duration {
	after := 2 * s.poll
	for _, d := range []time.Duration{v.verdict.RecheckAfter, v.plan.RetryAfter, v.upkeepAfter} {
		if d > 0 && d != s.poll {
			after = min(after, d+time.Second)
		}
	}
	if v.newer != nil {
		after = min(after, v.newer.recheckAfter(s))
	}
	return after
}
