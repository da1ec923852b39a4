package tx

import (
	"context"
	"errors"
	"fmt"
)

// Send simulates, signs, journals, broadcasts and waits. It blocks until the receipt is as final as configured,
// ctx ends, or the transaction cannot be mined.
func (s *Sender) Send(ctx context.Context, c Candidate) (Receipt, error) {
	var err error
	for range freshNonceAttempts {
		var estimate Estimate
		if estimate, err = s.Simulate(ctx, c); err != nil {
			return Receipt{}, err
		}
		a := &attempt{sender: s, candidate: c, gas: estimate.GasLimit, fees: estimate.quote.fees, quote: estimate.quote}
		if a.nonce, err = s.takeNonce(ctx); err != nil {
			return Receipt{}, fmt.Errorf("reading the sender's nonce: %w", err)
		}
		var receipt Receipt
		if receipt, err = a.run(ctx); err == nil {
			return receipt, nil
		}
		s.resetNonce()
		// A nonce that was used up before our first broadcast costs nothing: the candidate was never out.
		if !errors.Is(err, ErrNonce) || a.state.accepted {
			return Receipt{}, err
		}
	}
	return Receipt{}, err
}
