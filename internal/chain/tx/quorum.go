package tx

import (
	"context"
	"errors"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
)

// stragglerGrace is how long endpoints that are slower than enough others are waited for.
const stragglerGrace = time.Second

// client asks all endpoints what decides about money, and broadcasts to all.
type client struct {
	endpoints []*endpoint.Endpoint
	chainID   uint64
	// need is how many endpoints must answer.
	need int
}

// replies are what endpoints answered and how others failed.
type replies[T any] struct {
	values []T
	errs   []error
}

// reverts are the failures that are a contract's refusal: answers, too.
func (r replies[T]) reverts() []error {
	var out []error
	for _, err := range r.errs {
		var revert *endpoint.Revert
		if errors.As(err, &revert) {
			out = append(out, err)
		}
	}
	return out
}

// askAll asks all endpoints at once. Once enough of them answered, it waits for the rest only for stragglerGrace.
func askAll[T any](ctx context.Context, c *client, ask func(context.Context, *endpoint.Endpoint) (T,
	error)) replies[T] {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	type reply struct {
		value T
		err   error
	}
	arrived := make(chan reply, len(c.endpoints))
	for _, e := range c.endpoints {
		go func() {
			value, err := ask(ctx, e)
			arrived <- reply{value, err}
		}()
	}
	var out replies[T]
	var grace <-chan time.Time
	for range c.endpoints {
		select {
		case r := <-arrived:
			if r.err != nil {
				out.errs = append(out.errs, r.err)
			} else {
				out.values = append(out.values, r.value)
			}
		case <-grace:
			return out
		}
		if grace == nil && len(out.values)+len(out.reverts()) >= c.need {
			timer := time.NewTimer(stragglerGrace)
			defer timer.Stop()
			grace = timer.C
		}
	}
	return out
}

// enough returns an error unless enough endpoints answered.
func (r replies[T]) enough(ctx context.Context, c *client) error {
	switch {
	case len(r.values) >= c.need:
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	case len(c.endpoints) == 1 && len(r.errs) == 1:
		return r.errs[0]
	}
	return endpoint.Errorf(endpoint.ErrUnreachable, errors.Join(r.errs...), "of %d chain RPC endpoints %d answered and "+
		"%d must: %s",
		len(c.endpoints), len(r.values), c.need, errors.Join(r.errs...))
}

// lowerMedian is what one liar among honest endpoints cannot raise; of two, the lower.
func lowerMedian(values []*big.Int) *big.Int { return sorted(values)[(len(values)-1)/2] }

// upperMedian is what one liar among honest endpoints cannot lower; of two, the higher.
func upperMedian(values []*big.Int) *big.Int { return sorted(values)[len(values)/2] }

func sorted(values []*big.Int) []*big.Int {
	return slices.SortedFunc(slices.Values(values), (*big.Int).Cmp)
}

// number asks all endpoints for a number and picks one of the answers.
func (c *client) number(ctx context.Context, pick func([]*big.Int) *big.Int, method string, args ...any) (*big.Int,
	error) {
	got := askAll(ctx, c, func(ctx context.Context, e *endpoint.Endpoint) (*big.Int, error) {
		var value hexutil.Big
		err := e.Call(ctx, &value, method, args...)
		return value.ToInt(), err
	})
	if err := got.enough(ctx, c); err != nil {
		return nil, err
	}
	return pick(got.values), nil
}
