package tx

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// attempt is one candidate under one nonce, with every transaction that was broadcast for it.
type attempt struct {
	sender    *Sender
	candidate Candidate
	nonce     uint64
	gas       uint64
	fees      fees
	quote     quote // at the start; bounds the bumps
	state     *sendState
	raw       []byte
	hashes    []evm.Hash
	sendErr   error
	seen      bool // some endpoint showed a receipt, so the nonce was used by this attempt
}

// run broadcasts and waits, as the state decides.
func (a *attempt) run(ctx context.Context) (Receipt, error) {
	config := a.sender.config
	a.state = newSendState(limits{
		resubmitAfter: config.ResubmitAfter, mempoolTimeout: config.MempoolTimeout,
		nonceTooLowMax: nonceTooLowMax, maxResubmission: maxResubmission,
	}, config.Now())
	if err := a.signAndBroadcast(ctx); err != nil {
		return Receipt{}, err
	}
	ticker := time.NewTicker(config.PollInterval)
	defer ticker.Stop()
	started := config.Now()
	for {
		receipt, done, err := a.poll(ctx)
		if done || err != nil {
			return receipt, err
		}
		if len(a.state.mined) == 0 && config.Now().Sub(started) > config.MinedTimeout {
			return Receipt{}, endpoint.Errorf(ErrNotMined, a.sendErr,
				"the transaction was not mined within %s; it may still be, so look at the chain before sending again",
				config.MinedTimeout)
		}
		if err := a.step(ctx); err != nil {
			return Receipt{}, err
		}
		select {
		case <-ctx.Done():
			return Receipt{}, ctx.Err()
		case <-ticker.C:
		}
	}
}

// step does what the state asks for.
func (a *attempt) step(ctx context.Context) error {
	switch a.state.next(a.sender.config.Now()) {
	case bumpFees:
		asked, err := a.sender.market(ctx, a.candidate)
		if err != nil {
			return a.tolerate(ctx, err)
		}
		bumped, ok := a.fees.bump(newFees(asked.baseFee, asked.tip), bumpPercent, a.sender.config.Limits.MaxTip,
			a.quote.maxFeeCap)
		if !ok {
			return a.broadcast(ctx)
		}
		a.fees = bumped
		return a.signAndBroadcast(ctx)
	case rebroadcast:
		return a.broadcast(ctx)
	case abortNonce:
		if a.seen {
			return nil
		}
		return a.nonceUsed()
	case abortMempool:
		if errors.Is(a.sendErr, endpoint.ErrUnreachable) {
			return a.sendErr
		}
		return endpoint.Errorf(ErrNotMined, a.sendErr, "no node took the transaction: %s",
			endpoint.Sanitize(fmt.Sprint(a.sendErr)))
	case keepWaiting:
	}
	return nil
}

// nonceUsed says whose transaction may have used the nonce: one of this attempt, when a node took it.
func (a *attempt) nonceUsed() error {
	account := a.sender.Address().String()
	if !a.state.accepted {
		return endpoint.Errorf(ErrNonce, a.sendErr,
			"the nonce of a transaction of account %s was used by another sender; run one sender per account", account)
	}
	hashes := make([]string, len(a.hashes))
	for i, hash := range a.hashes {
		hashes[i] = hash.String()
	}
	return endpoint.Errorf(ErrNonce, a.sendErr,
		"the nonce of account %s was used, by this transaction, whose receipt the endpoints do not show, or by another "+
			"sender; "+
			"look at %s on the chain before sending again", account, strings.Join(hashes, ", "))
}

// signAndBroadcast signs with the present fees, journals, and broadcasts.
func (a *attempt) signAndBroadcast(ctx context.Context) error {
	s := a.sender
	signed, err := s.config.Signer.SignTx(types.NewTx(s.unsigned(a.candidate, a.nonce, a.gas, a.fees)), s.config.ChainID)
	if err != nil {
		return err
	}
	if a.raw, err = signed.MarshalBinary(); err != nil {
		return fmt.Errorf("encoding transaction: %w", err)
	}
	a.hashes = append(a.hashes, evm.Hash(signed.Hash()))
	if s.config.Journal != nil {
		intent := Intent{
			ChainID: s.config.ChainID, From: s.Address(), Nonce: a.nonce,
			TxHash: evm.Hash(signed.Hash()), Raw: a.raw, Candidate: a.candidate,
		}
		if err := s.config.Journal.Record(ctx, intent); err != nil {
			return fmt.Errorf("recording the transaction before its broadcast: %w", err)
		}
	}
	return a.broadcast(ctx)
}

// broadcast sends the last signed transaction and tells the state. Only a lack of funds ends the attempt here.
func (a *attempt) broadcast(ctx context.Context) error {
	class, err := a.sender.client.broadcast(ctx, a.raw)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	a.sendErr = err
	a.state.broadcast(class, a.sender.config.Now())
	if class != sendInsufficientFunds || a.state.accepted {
		return nil
	}
	has, err := a.sender.client.balance(ctx, a.sender.Address())
	if err != nil {
		return fmt.Errorf("reading the sender's balance: %w", err)
	}
	return &FundsError{Account: a.sender.Address(), Has: has, Needs: a.quote.cost(a.gas, a.candidate.Value)}
}

// poll looks for a receipt of any transaction of this attempt.
func (a *attempt) poll(ctx context.Context) (Receipt, bool, error) {
	for _, hash := range a.hashes {
		found, seen, err := a.sender.client.receipt(ctx, hash)
		a.seen = a.seen || seen
		if err != nil {
			return Receipt{}, false, a.tolerate(ctx, err)
		}
		if found == nil {
			a.state.vanished(hash)
			continue
		}
		a.state.minedIn(hash)
		final, err := a.sender.client.final(ctx, uint64(found.BlockNumber), a.sender.config.Finality)
		if err != nil {
			return Receipt{}, false, a.tolerate(ctx, err)
		}
		if !final {
			return Receipt{}, false, nil
		}
		if found.Status == 0 {
			return found.toReceipt(hash), true, a.minedRevert(ctx, hash)
		}
		return found.toReceipt(hash), true, nil
	}
	return Receipt{}, false, nil
}

// minedRevert finds out why a mined transaction reverted, by running it again.
func (a *attempt) minedRevert(ctx context.Context, hash evm.Hash) error {
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
func (a *attempt) tolerate(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	var answer *endpoint.Answer
	if errors.Is(err, endpoint.ErrUnreachable) || errors.As(err, &answer) {
		return nil
	}
	return err
}
