package tx

import (
	"context"
	"errors"
	"fmt"
)

// Send simulates, signs, journals, broadcasts and waits. It blocks until the receipt is as final as configured,
// ctx ends, or the transaction cannot be mined. With a Keeper it first carries on with what an earlier run sent for
// the same wish.
func (s *Sender) Send(ctx context.Context, c Candidate) (Receipt, error) {
	earlier, err := s.resume(ctx, c.Wish, &c)
	if err != nil {
		return Receipt{}, err
	}
	if earlier != nil {
		return *earlier, nil
	}
	for range freshNonceAttempts {
		var estimate Estimate
		if estimate, err = s.Simulate(ctx, c); err != nil {
			return Receipt{}, err
		}
		nonce, nonceErr := s.takeNonce(ctx)
		if nonceErr != nil {
			return Receipt{}, fmt.Errorf("reading the sender's nonce: %w", nonceErr)
		}
		a := s.newAttempt(c, nonce)
		a.gas, a.fees, a.quote = estimate.GasLimit, estimate.quote.fees, estimate.quote
		if err = a.signAndBroadcast(ctx); err == nil {
			var receipt Receipt
			if receipt, err = a.wait(ctx); err == nil {
				return receipt, nil
			}
		}
		s.resetNonce()
		// A nonce that was used up before our first broadcast costs nothing: the candidate was never out.
		var used *NonceError
		if !errors.As(err, &used) || a.state.accepted {
			return Receipt{}, err
		}
		if finishErr := a.finish(ctx, Outcome{Fate: Replaced, Receipt: Receipt{TxHash: used.User}}); finishErr != nil {
			return Receipt{}, finishErr
		}
	}
	return Receipt{}, err
}
