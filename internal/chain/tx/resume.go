package tx

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// IsAlone reports whether one host alone tells what becomes of transactions.
func (s *Sender) IsAlone() bool { return len(s.client.endpoints) == 1 }

// Resume carries on with what an earlier run sent for a wish, as Send does, and sends nothing for a wish of which
// nothing is out. It returns nil then.
func (s *Sender) Resume(ctx context.Context, wish Wish) (*Receipt, error) {
	return s.resume(ctx, wish, nil)
}

// resume carries on with what earlier runs sent for a wish. renewed, when there is one, takes the place of a candidate
// that the contract refuses by now.
func (s *Sender) resume(ctx context.Context, wish Wish, renewed *Candidate) (*Receipt, error) {
	if s.config.Keeper == nil || wish.Key == "" {
		return nil, nil
	}
	earlier, err := s.config.Keeper.Unreported(ctx, wish)
	if err != nil {
		return nil, fmt.Errorf("reading the journal of transactions: %w", err)
	}
	for _, sent := range earlier {
		receipt, err := s.resumeSent(ctx, sent, renewed)
		if err != nil || receipt != nil {
			return receipt, err
		}
	}
	return nil, nil
}

// resumeSent returns the receipt that settles a wish, or nil when what was sent is over and settled nothing.
func (s *Sender) resumeSent(ctx context.Context, sent Sent, renewed *Candidate) (*Receipt, error) {
	if err := s.client.checkChain(ctx); err != nil {
		return nil, err
	}
	a, err := s.attemptOf(sent)
	if err != nil {
		return nil, err
	}
	outcome, err := a.lookUp(ctx)
	if err != nil {
		return nil, fmt.Errorf("transaction %s, which this command sent %s, may be mined or may still be, so nothing more "+
			"is sent: %w", a.names(), sent.At.UTC().Format(time.DateTime+" MST"), err)
	}
	s.config.Keeper.Resuming(Resumption{Sent: sent, Outcome: outcome})
	if outcome == nil {
		receipt, err := a.carryOn(ctx, renewed)
		if errors.Is(err, ErrCanceled) {
			return nil, nil
		}
		receipt.Adopted = true
		return &receipt, err
	}
	if err := a.finish(ctx, *outcome); err != nil {
		return nil, err
	}
	if outcome.Fate == Reverted && !sent.Candidate.Wish.Repeatable && s.IsAlone() {
		return nil, endpoint.Errorf(ErrUnresolved, nil, "one endpoint alone says that transaction %s reverted, and could "+
			"hide that it paid; nothing more is sent before another endpoint says so too", outcome.Receipt.TxHash)
	}
	if outcome.Fate != Succeeded || sent.Candidate.Wish.Repeatable {
		return nil, nil
	}
	outcome.Receipt.Adopted = true
	return &outcome.Receipt, nil
}

// attemptOf makes an attempt that goes on with what was sent.
func (s *Sender) attemptOf(sent Sent) (*attempt, error) {
	a := s.newAttempt(sent.Candidate, sent.Nonce)
	a.signed, a.state.accepted, a.state.lastSent = sent.Transactions, true, s.config.Now()
	for _, signed := range sent.Transactions {
		var decoded types.Transaction
		if err := decoded.UnmarshalBinary(signed.Raw); err != nil || evm.Hash(decoded.Hash()) != signed.Hash {
			return nil, fmt.Errorf("the journal's transaction %s is damaged", signed.Hash)
		}
		a.fees = fees{tip: decoded.GasTipCap(), feeCap: decoded.GasFeeCap()}
		if !signed.Cancels {
			a.gas = decoded.Gas()
		}
	}
	a.quote = quote{fees: a.fees, maxFeeCap: a.fees.feeCap, l1Fee: new(big.Int)}
	return a, nil
}

// lookUp asks what became of the attempt's transactions. It returns nil when one may still be mined, or was and its
// receipt is about to be shown. It returns an error when that cannot be told.
func (a *attempt) lookUp(ctx context.Context) (*Outcome, error) {
	c, account := a.sender.client, a.sender.Address()
	for _, signed := range a.signed {
		_, seen, err := c.receipt(ctx, signed.Hash)
		if err != nil {
			return nil, err
		}
		a.seen = a.seen || seen
	}
	if a.seen {
		return a.poll(ctx)
	}
	next, err := c.number(ctx, lowerMedian, "eth_getTransactionCount", common.Address(account), Latest.Tag())
	if err != nil {
		return nil, err
	}
	if next.Uint64() <= a.nonce {
		return nil, nil
	}
	a.state.nonceTooLow = nonceTooLowMax
	used, err := c.nonceUser(ctx, account, a.nonce)
	if err != nil {
		return nil, fmt.Errorf("its nonce %d is used, and the endpoints do not tell by which transaction: %w", a.nonce, err)
	}
	if a.owns(used.hash) {
		return nil, nil
	}
	found, _, err := c.receipt(ctx, used.hash)
	if err != nil {
		return nil, err
	}
	if found != nil {
		final, err := c.final(ctx, uint64(found.BlockNumber), Finalized)
		if err != nil {
			return nil, err
		}
		if final {
			return &Outcome{Fate: Replaced, Receipt: found.toReceipt(used.hash)}, nil
		}
	}
	return nil, endpoint.Errorf(ErrUnresolved, nil, "transaction %s in block %d used its nonce %d, and that block is not "+
		"final yet; try again later", used.hash, used.block, a.nonce)
}

// carryOn waits for the attempt's transactions after bringing the newest of them to the nodes again. Where the
// contract refuses its candidate by now, renewed takes its place, under the same nonce: one of both can be mined.
func (a *attempt) carryOn(ctx context.Context, renewed *Candidate) (Receipt, error) {
	if a.seen || a.state.nonceTooLow > 0 {
		return a.wait(ctx)
	}
	asked, err := a.sender.market(ctx, a.candidate)
	if err != nil {
		return Receipt{}, err
	}
	if q, err := a.sender.config.Limits.price(asked, a.gas); err == nil {
		a.quote.maxFeeCap = bigMax(q.maxFeeCap, a.fees.feeCap)
	}
	if renewed != nil && !a.canceled() {
		replaced, err := a.renew(ctx, *renewed, asked)
		if err != nil {
			return Receipt{}, err
		}
		if replaced {
			return a.wait(ctx)
		}
	}
	if err := a.broadcast(ctx); err != nil {
		return Receipt{}, err
	}
	return a.wait(ctx)
}

// renew signs another candidate for the same wish when the contract refuses the one that was sent.
func (a *attempt) renew(ctx context.Context, renewed Candidate, asked market) (bool, error) {
	var revert *RevertError
	_, err := a.sender.client.estimate(ctx, a.sender.Address(), a.candidate)
	if err == nil || !errors.As(a.sender.refusal(err), &revert) {
		return false, nil
	}
	estimate, err := a.sender.Simulate(ctx, renewed)
	if err != nil {
		return false, err
	}
	bumped, ok := a.fees.bump(newFees(asked.baseFee, asked.tip), a.sender.config.Limits.MaxTip,
		estimate.quote.maxFeeCap)
	if !ok {
		return false, nil
	}
	a.candidate, a.gas, a.fees, a.quote = renewed, estimate.GasLimit, bumped, estimate.quote
	return true, a.signAndBroadcast(ctx)
}
