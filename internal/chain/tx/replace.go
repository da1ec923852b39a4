package tx

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// ErrMined: a transaction is mined already, so nothing can take its place.
var ErrMined = errors.New("transaction is mined")

// Await waits for what was sent. It sends and signs nothing.
func (s *Sender) Await(ctx context.Context, sent Sent) (Receipt, error) {
	a, err := s.attemptOf(sent)
	if err != nil {
		return Receipt{}, err
	}
	if err := s.client.checkChain(ctx); err != nil {
		return Receipt{}, err
	}
	outcome, err := a.lookUp(ctx)
	if err != nil {
		return Receipt{}, err
	}
	if outcome != nil {
		return a.conclude(ctx, *outcome)
	}
	a.quiet = true
	return a.wait(ctx)
}

// SpeedUp signs what was sent again, with higher fees within the Limits, and broadcasts that. It returns the new
// transaction.
func (s *Sender) SpeedUp(ctx context.Context, sent Sent) (evm.Hash, error) {
	return s.replace(ctx, sent, sent.Candidate, false)
}

// Cancel signs a transaction that moves nothing, under the nonce of what was sent and with higher fees within the
// Limits, and broadcasts that. Either is mined. It returns the new transaction.
func (s *Sender) Cancel(ctx context.Context, sent Sent) (evm.Hash, error) {
	self := s.Address()
	return s.replace(ctx, sent, Candidate{To: &self}, true)
}

func (s *Sender) replace(ctx context.Context, sent Sent, c Candidate, cancels bool) (evm.Hash, error) {
	a, err := s.attemptOf(sent)
	if err != nil {
		return evm.Hash{}, err
	}
	if err := a.refuseMined(ctx); err != nil {
		return evm.Hash{}, err
	}
	gas := a.gas
	if cancels {
		estimated, err := s.client.estimate(ctx, s.Address(), c)
		if err != nil {
			return evm.Hash{}, s.refusal(fmt.Errorf("simulating the transaction: %w", err))
		}
		gas = estimated + estimated/5
	}
	if a.fees, err = s.raiseFees(ctx, a.fees, c, gas); err != nil {
		return evm.Hash{}, err
	}
	if err := a.sign(ctx, c, gas, cancels); err != nil {
		return evm.Hash{}, err
	}
	hash := a.signed[len(a.signed)-1].Hash
	class, err := s.client.broadcast(ctx, a.signed[len(a.signed)-1].Raw)
	if class != sendAccepted && class != sendAlreadyKnown {
		return hash, endpoint.Errorf(ErrNotMined, err, "no node took transaction %s in place of the earlier one: %s", hash,
			endpoint.Sanitize(fmt.Sprint(err)))
	}
	return hash, nil
}

// refuseMined returns ErrMined when the nonce is used, or when any endpoint shows a receipt.
func (a *attempt) refuseMined(ctx context.Context) error {
	c, account := a.sender.client, a.sender.Address()
	if err := c.checkChain(ctx); err != nil {
		return err
	}
	for _, signed := range a.signed {
		found, seen, err := c.receipt(ctx, signed.Hash)
		if err != nil {
			return err
		}
		if found != nil {
			return endpoint.Errorf(ErrMined, nil, "transaction %s is mined in block %d: nothing can take its place",
				signed.Hash, uint64(found.BlockNumber))
		}
		if seen {
			return endpoint.Errorf(ErrMined, nil, "an endpoint shows transaction %s as mined: nothing can take its place",
				signed.Hash)
		}
	}
	next, err := c.number(ctx, upperMedian, "eth_getTransactionCount", common.Address(account), Latest.Tag())
	if err != nil {
		return err
	}
	if next.Uint64() > a.nonce {
		return endpoint.Errorf(ErrMined, nil, "nonce %d of account %s is used: nothing can take the place of transaction %s",
			a.nonce, account, a.signed[len(a.signed)-1].Hash)
	}
	return nil
}

// raiseFees returns fees that replace others in a node's pool and are at least what the market asks. It returns a
// *FeeTooHighError when that is above the Limits.
func (s *Sender) raiseFees(ctx context.Context, standing fees, c Candidate, gas uint64) (fees, error) {
	asked, err := s.market(ctx, c)
	if err != nil {
		return fees{}, err
	}
	most, err := s.config.Limits.price(asked, gas)
	if err != nil {
		return fees{}, err
	}
	affordable := new(big.Int).Sub(s.config.Limits.MaxCost, asked.l1Fee)
	affordable.Div(affordable, new(big.Int).SetUint64(max(gas, 1)))
	raised, ok := standing.bump(most.fees, s.config.Limits.MaxTip, affordable)
	switch {
	case ok:
		return raised, nil
	case raised.tip.Cmp(s.config.Limits.MaxTip) > 0:
		return fees{}, &FeeTooHighError{PerGas: true, Asked: raised.tip, Limit: s.config.Limits.MaxTip}
	}
	return fees{}, &FeeTooHighError{Asked: raised.cost(gas, asked.l1Fee), Limit: s.config.Limits.MaxCost}
}
