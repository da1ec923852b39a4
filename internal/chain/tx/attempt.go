package tx

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/dehug-io/dehug-operator/internal/evm"
)

// attempt is one candidate under one nonce, with every transaction that was signed for it.
type attempt struct {
	sender    *Sender
	candidate Candidate
	nonce     uint64
	gas       uint64
	fees      fees
	quote     quote // at the start; bounds the bumps
	state     *sendState
	signed    []Signed
	sendErr   error
	seen      bool      // some endpoint showed a receipt, so the nonce was used by this attempt
	usedSince time.Time // when the nonce was first found to be used while no receipt was shown
	quiet     bool      // signs and broadcasts nothing
	capped    bool      // the signer refused a higher fee: it is not asked again
}

// newAttempt makes an attempt of which nothing is signed yet.
func (s *Sender) newAttempt(c Candidate, nonce uint64) *attempt {
	return &attempt{sender: s, candidate: c, nonce: nonce, state: newSendState(limits{
		resubmitAfter: s.config.ResubmitAfter, mempoolTimeout: s.config.MempoolTimeout,
		nonceTooLowMax: nonceTooLowMax, maxResubmission: maxResubmission,
	}, s.config.Now())}
}

// first identifies the attempt in the journal.
func (a *attempt) first() evm.Hash { return a.signed[0].Hash }

func (a *attempt) owns(hash evm.Hash) bool {
	return slices.ContainsFunc(a.signed, func(s Signed) bool { return s.Hash == hash })
}

// canceled reports whether the newest transaction takes the candidate's place.
func (a *attempt) canceled() bool { return a.signed[len(a.signed)-1].Cancels }

// names lists the attempt's transactions.
func (a *attempt) names() string {
	hashes := make([]string, len(a.signed))
	for i, signed := range a.signed {
		hashes[i] = signed.Hash.String()
	}
	return strings.Join(hashes, ", ")
}

// signAndBroadcast signs the candidate with the present fees, journals, and broadcasts.
func (a *attempt) signAndBroadcast(ctx context.Context) error {
	if err := a.sign(ctx, a.candidate, a.gas, false); err != nil {
		return err
	}
	return a.broadcast(ctx)
}

// sign signs with the present fees and journals.
func (a *attempt) sign(ctx context.Context, c Candidate, gas uint64, cancels bool) error {
	s := a.sender
	signed, err := s.config.Signer.SignTx(ctx, types.NewTx(s.unsigned(c, a.nonce, gas, a.fees)), s.config.ChainID)
	if err != nil {
		return err
	}
	raw, err := signed.MarshalBinary()
	if err != nil {
		return fmt.Errorf("encoding transaction: %w", err)
	}
	a.signed = append(a.signed, Signed{Hash: evm.Hash(signed.Hash()), Raw: raw, Cancels: cancels})
	if s.config.Journal == nil {
		return nil
	}
	intent := Intent{
		ChainID: s.config.ChainID, From: s.Address(), Nonce: a.nonce, TxHash: evm.Hash(signed.Hash()), Raw: raw,
		Candidate: a.candidate, First: a.first(), Cancels: cancels,
	}
	if err := s.config.Journal.Record(ctx, intent); err != nil {
		return fmt.Errorf("recording the transaction before its broadcast: %w", err)
	}
	return nil
}

// broadcast sends the last signed transaction and tells the state. Only a lack of funds ends the attempt here.
func (a *attempt) broadcast(ctx context.Context) error {
	accepted := a.state.accepted
	class, err := a.sender.client.broadcast(ctx, a.signed[len(a.signed)-1].Raw)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	a.sendErr = err
	a.state.broadcast(class, a.sender.config.Now())
	if keeper := a.sender.config.Keeper; keeper != nil && a.state.accepted && !accepted {
		if err := keeper.MarkAccepted(ctx, a.first()); err != nil {
			return fmt.Errorf("recording that the transaction was taken: %w", err)
		}
	}
	if class != sendInsufficientFunds || a.state.accepted {
		return nil
	}
	has, err := a.sender.client.balance(ctx, a.sender.Address())
	if err != nil {
		return fmt.Errorf("reading the sender's balance: %w", err)
	}
	return &FundsError{Account: a.sender.Address(), Has: has, Needs: a.quote.cost(a.gas, a.candidate.Value)}
}
