package tx

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
)

// wait polls until a transaction of the attempt is mined, and does meanwhile what the state asks for.
func (a *attempt) wait(ctx context.Context) (Receipt, error) {
	config := a.sender.config
	started := config.Now()
	for pause := nextPoll(0, config.PollInterval); ; pause = nextPoll(pause, config.PollInterval) {
		if err := a.reload(ctx); err != nil {
			return Receipt{}, err
		}
		outcome, err := a.poll(ctx)
		if err != nil {
			return Receipt{}, err
		}
		if outcome != nil {
			return a.conclude(ctx, *outcome)
		}
		if len(a.state.mined) == 0 && config.Now().Sub(started) > config.MinedTimeout {
			return Receipt{}, a.outOfTime()
		}
		if err := a.step(ctx); err != nil {
			return Receipt{}, err
		}
		select {
		case <-ctx.Done():
			return Receipt{}, ctx.Err()
		case <-time.After(pause):
		}
	}
}

// firstPolls is which part of the poll interval the first pause is.
const firstPolls = 16

// nextPoll is the pause after another one: short at first, because a chain may mine at once, and then twice as long
// each time, up to the poll interval.
func nextPoll(last, interval time.Duration) time.Duration {
	return min(max(2*last, interval/firstPolls), interval)
}

// reload adds what another process signed under the nonce.
func (a *attempt) reload(ctx context.Context) error {
	keeper := a.sender.config.Keeper
	if keeper == nil {
		return nil
	}
	sent, err := keeper.Load(ctx, a.first())
	if err != nil {
		return fmt.Errorf("reading the journal of transactions: %w", err)
	}
	for _, signed := range sent.Transactions {
		if !a.owns(signed.Hash) {
			a.signed = append(a.signed, signed)
		}
	}
	return nil
}

// outOfTime returns what is known of a transaction that was waited for in vain.
func (a *attempt) outOfTime() error {
	if a.seen {
		return endpoint.Errorf(ErrUnresolved, a.sendErr, "some endpoints show transaction %s as mined and others do not; "+
			"it is not sent again", a.names())
	}
	return endpoint.Errorf(ErrNotMined, a.sendErr,
		"the transaction was not mined within %s; it may still be, so look at the chain before sending again",
		a.sender.config.MinedTimeout)
}

// step does what the state asks for.
func (a *attempt) step(ctx context.Context) error {
	if a.quiet {
		return nil
	}
	switch a.state.next(a.sender.config.Now()) {
	case bumpFees:
		if a.canceled() || a.capped {
			return a.broadcast(ctx)
		}
		asked, err := a.sender.market(ctx, a.candidate)
		if err != nil {
			return tolerate(ctx, err)
		}
		bumped, ok := a.fees.bump(newFees(asked.baseFee, asked.tip), a.sender.config.Limits.MaxTip,
			a.quote.maxFeeCap)
		if !ok {
			return a.broadcast(ctx)
		}
		return a.bump(ctx, bumped)
	case rebroadcast:
		return a.broadcast(ctx)
	case abortNonce:
		return a.traceNonce(ctx)
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

// bump signs again with other fees. A signer that refuses is not asked again: what it signed before is out, and may be
// mined.
func (a *attempt) bump(ctx context.Context, bumped fees) error {
	before, signed := a.fees, len(a.signed)
	a.fees = bumped
	err := a.signAndBroadcast(ctx)
	if err == nil || ctx.Err() != nil || len(a.signed) > signed {
		return err
	}
	a.fees, a.capped = before, true
	return a.broadcast(ctx)
}

// traceNonce finds out which transaction used the nonce. It returns a *NonceError when that is another sender's. When
// it is one of this attempt, or cannot be told, receipts are looked for a while longer.
func (a *attempt) traceNonce(ctx context.Context) error {
	if a.seen {
		return nil
	}
	account := a.sender.Address()
	used, err := a.sender.client.nonceUser(ctx, account, a.nonce)
	if err == nil && !a.owns(used.hash) {
		return &NonceError{Account: account, Nonce: a.nonce, User: used.hash}
	}
	now := a.sender.config.Now()
	if a.usedSince.IsZero() {
		a.usedSince = now
	}
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case now.Sub(a.usedSince) < a.sender.config.MempoolTimeout:
		return nil
	case err != nil:
		return endpoint.Errorf(ErrUnresolved, err, "nonce %d of account %s is used, and the endpoints tell neither a "+
			"receipt "+
			"of transaction %s nor which other transaction used it (%s); look at it on the chain, or try again with other "+
			"endpoints", a.nonce, account, a.names(), endpoint.Sanitize(err.Error()))
	}
	return endpoint.Errorf(ErrUnresolved, nil, "transaction %s was mined in block %d, and the endpoints do not show its "+
		"receipt; try again later or with other endpoints", used.hash, used.block)
}
