package reporter

import (
	"context"
	"errors"
	"fmt"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// Check implements Chain.
func (c *onchain) Check(ctx context.Context, batches []usage.Batch) error {
	sender, candidate, limit, err := c.prepareTransaction(ctx, batches, nil)
	if err != nil {
		return err
	}
	defer sender.Close()
	if _, err := sender.Simulate(ctx, candidate); err != nil {
		return c.explainSend(err, limit)
	}
	return nil
}

// newSender makes a sender that returns once a transaction is mined: whether that is final is read from the chain,
// while usage is priced further.
func (c *onchain) newSender(ctx context.Context, limits tx.Limits, journal tx.Journal) (*tx.Sender, error) {
	sender, err := chain.NewSender(ctx, tx.Config{
		Endpoints: c.config.Endpoints, Agreement: c.config.Agreement, ChainID: c.config.ChainID, Signer: c.signer,
		Finality: chain.Latest, Limits: limits, Journal: journal,
	})
	if err != nil {
		return nil, c.explainError(err)
	}
	return sender, nil
}

// Funds implements Chain.
func (c *onchain) Funds(ctx context.Context) (Funds, error) {
	sender, err := c.newSender(ctx, tx.Limits{}, nil)
	if err != nil {
		return Funds{}, err
	}
	defer sender.Close()
	balance, nonce, err := sender.Funds(ctx)
	if err != nil {
		return Funds{}, c.explainError(err)
	}
	return Funds{Balance: balance, Nonce: nonce}, nil
}

// prepareTransaction signs batches and makes their transaction, its sender and what it may cost.
func (c *onchain) prepareTransaction(
	ctx context.Context, batches []usage.Batch, journal tx.Journal,
) (*tx.Sender, tx.Candidate, budget, error) {
	domain := chain.NewDomain(c.config.ChainID, c.config.Contracts.Oracle)
	signed := make([]chain.Batch, 0, len(batches))
	for _, b := range batches {
		signature, err := chain.SignBatch(ctx, c.signer, domain, b)
		if errors.Is(err, chain.ErrNotSigned) {
			return nil, tx.Candidate{}, budget{}, c.explainError(err)
		}
		if err != nil {
			return nil, tx.Candidate{}, budget{}, fmt.Errorf("signing a batch: %w", err)
		}
		signed = append(signed, chain.Batch{Batch: b, Signature: signature})
	}
	candidate, err := chain.NewEncoder(c.config.Contracts).SettleBatches(signed)
	if err != nil {
		return nil, tx.Candidate{}, budget{}, err
	}
	limit, err := c.budgetFor(ctx, batches)
	if err != nil {
		return nil, tx.Candidate{}, budget{}, c.explainError(err)
	}
	sender, err := c.newSender(ctx, tx.Limits{MaxCost: limit.wei}, journal)
	if err != nil {
		return nil, tx.Candidate{}, budget{}, err
	}
	return sender, candidate, limit, nil
}

// Settle implements Chain.
func (c *onchain) Settle(
	ctx context.Context, batches []usage.Batch, journal func(ctx context.Context, hash evm.Hash) error,
) (Receipt, error) {
	sender, candidate, limit, err := c.prepareTransaction(ctx, batches, journalFunc(journal))
	if err != nil {
		return Receipt{}, err
	}
	defer sender.Close()
	receipt, err := sender.Send(ctx, candidate)
	if err != nil {
		return Receipt{}, c.explainSend(err, limit)
	}
	return Receipt{
		Transaction: receipt.TxHash, BlockHash: receipt.Block.Hash,
		BlockNumber: int64(receipt.Block.Number), //nolint:gosec // block numbers fit
	}, nil
}

// explainSend is explain for what a transaction may cost.
func (c *onchain) explainSend(err error, limit budget) error {
	var tooHigh *tx.FeeTooHighError
	if errors.As(err, &tooHigh) {
		return c.explainFee(tooHigh, limit)
	}
	return c.explainError(err)
}

type journalFunc func(ctx context.Context, hash evm.Hash) error

// Record implements tx.Journal.
func (f journalFunc) Record(ctx context.Context, intent tx.Intent) error {
	return f(ctx, intent.TxHash)
}
