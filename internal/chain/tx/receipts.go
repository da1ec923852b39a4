package tx

import (
	"context"
	"errors"
	"fmt"

	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// poll looks for a receipt of any transaction of the attempt. It returns nil until one is as final as configured.
func (a *attempt) poll(ctx context.Context) (*Outcome, error) {
	for _, signed := range a.signed {
		found, seen, err := a.sender.client.receipt(ctx, signed.Hash)
		a.seen = a.seen || seen
		if err != nil {
			return nil, tolerate(ctx, err)
		}
		if found == nil {
			a.state.vanished(signed.Hash)
			continue
		}
		a.state.minedIn(signed.Hash)
		final, err := a.sender.client.final(ctx, uint64(found.BlockNumber), a.sender.config.Finality)
		if err != nil {
			return nil, tolerate(ctx, err)
		}
		if !final {
			return nil, nil
		}
		return &Outcome{Fate: fateOf(signed, found.Status != 0), Receipt: found.toReceipt(signed.Hash)}, nil
	}
	return nil, nil
}

// fateOf returns what a mined transaction means.
func fateOf(mined Signed, success bool) Fate {
	switch {
	case mined.Cancels:
		return Canceled
	case success:
		return Succeeded
	}
	return Reverted
}

// conclude records an outcome and turns one that is no success into an error.
func (a *attempt) conclude(ctx context.Context, outcome Outcome) (Receipt, error) {
	if err := a.finish(ctx, outcome); err != nil {
		return outcome.Receipt, err
	}
	hash := outcome.Receipt.TxHash
	switch outcome.Fate {
	case Reverted:
		return outcome.Receipt, a.explainRevert(ctx, hash)
	case Canceled:
		return outcome.Receipt, endpoint.Errorf(ErrCanceled, nil, "transaction %s, which moves nothing, took the place of "+
			"this one", hash)
	case Replaced:
		return Receipt{}, &NonceError{Account: a.sender.Address(), Nonce: a.nonce, User: hash}
	case Succeeded:
	}
	return outcome.Receipt, nil
}

func (a *attempt) finish(ctx context.Context, outcome Outcome) error {
	keeper := a.sender.config.Keeper
	if keeper == nil {
		return nil
	}
	if err := keeper.Finish(ctx, a.first(), outcome); err != nil {
		return fmt.Errorf("recording what became of transaction %s: %w", a.first(), err)
	}
	return nil
}

// explainRevert finds out why a mined transaction reverted, by running it again.
func (a *attempt) explainRevert(ctx context.Context, hash evm.Hash) error {
	_, err := a.sender.client.estimate(ctx, a.sender.Address(), a.candidate)
	refusal := &RevertError{Text: "it was mined and reverted, and the reason cannot be reproduced; try again"}
	var revert *RevertError
	if err != nil && errors.As(a.sender.refusal(err), &revert) {
		refusal = revert
	}
	refusal.TxHash = hash
	return refusal
}

// tolerate keeps waiting through failures of the network: what was broadcast may be mined meanwhile.
func tolerate(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	var answer *endpoint.Answer
	if errors.Is(err, endpoint.ErrUnreachable) || errors.As(err, &answer) {
		return nil
	}
	return err
}
