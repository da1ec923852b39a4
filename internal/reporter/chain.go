// Package reporter settles what the ledger holds: it adds up usage, signs cumulative vouchers, sends them to the usage
// oracle and keeps a UsageReport of each settlement. Totals on chain only grow, so whatever is sent twice is paid once.
package reporter

import (
	"context"
	"errors"
	"math/big"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// Receipt names the transaction of a settlement.
type Receipt struct {
	Transaction evm.Hash `json:"transaction"`
	BlockNumber int64    `json:"blockNumber"`
	BlockHash   evm.Hash `json:"blockHash"`
}

// PaymentToken is what an oracle settles in.
type PaymentToken struct {
	Symbol   string
	Decimals int
}

// Allowance is what a signer that is not the payer itself may settle, in the smallest unit of the payment token.
type Allowance struct {
	// PerDay is the most in a day of UTC, Left what is left of it today.
	PerDay, Left *big.Int
}

// Chain is what the reporter needs of one network's chain. Errors are *Failure when they have a reason for a condition;
// any other error counts as a chain that gave no answer.
type Chain interface {
	// Terms reads what the terms of an index ask. They never change.
	Terms(ctx context.Context, index uint64) (usage.Prices, error)
	// Prices reads what the terms that bind the payer now ask for a token, for usage that does not name its terms.
	Prices(ctx context.Context, tokenID evm.Hash, payer evm.Address) (usage.Prices, error)
	// Settled reads what is settled under a key, at the newest block or at the network's settle finality.
	Settled(ctx context.Context, key usage.Key, final bool) (*big.Int, error)
	// Escrow reads what the payer has set aside for the provider.
	Escrow(ctx context.Context, account usage.Account) (*big.Int, error)
	// Allowance reads what the signer may settle for the payer that authorized it.
	Allowance(ctx context.Context) (*Allowance, error)
	// MayBegin reads whether a signer of the payer may be the first to settle usage of a token.
	MayBegin(ctx context.Context, tokenID evm.Hash, payer evm.Address) (bool, error)
	// MaySign reads whether the signer may sign what an account pays.
	MaySign(ctx context.Context, payer evm.Address) (bool, error)
	// MaySend reads whether the signer may send what an account settles as a provider.
	MaySend(ctx context.Context, provider evm.Address) (bool, error)
	// Signer is the signing account; zero without one.
	Signer() evm.Address
	// Funds reads what the signer has.
	Funds(ctx context.Context) (Funds, error)
	// FinalBlock reads the number of the newest block at the network's settle finality.
	FinalBlock(ctx context.Context) (int64, error)
	// Check reads whether the oracle would take the batches now. It sends nothing.
	Check(ctx context.Context, batches []usage.Batch) error
	// Settle signs each batch, settles and distributes all of them in one transaction and waits until it is mined.
	// journal is called with the transaction's hash before each broadcast; its error stops the broadcast.
	Settle(ctx context.Context, batches []usage.Batch, journal func(ctx context.Context, hash evm.Hash) error) (Receipt,
		error)
	// Paid reads what transactions, by their hashes, paid for an account.
	Paid(ctx context.Context, account usage.Account, hashes []evm.Hash) (*big.Int, error)
	// Token reads what the oracle settles in. It never changes.
	Token(ctx context.Context) (PaymentToken, error)
	// Close ends the connections.
	Close()
}

// Funds are what a signer has on the chain.
type Funds struct {
	// Balance is in wei.
	Balance *big.Int
	// Nonce is the number of its next transaction.
	Nonce uint64
}

// Dial opens the chain of a network. Without a key it can only be read.
type Dial func(ctx context.Context, network *v1alpha1.DeHugNetwork, key chain.Signer) (Chain, error)

// Keys opens the key that the program itself was given for a network, by the network's name; nil when it was given
// none. It may be called often.
type Keys func(ctx context.Context, network string) (chain.Signer, error)

// Failure is an error with a reason for a condition.
type Failure struct {
	// Cause has a condition reason of a UsageReport. Its message holds nothing that changes from one try to the next.
	cause.Cause
	// Divisible reports whether a part of what was sent may succeed alone.
	Divisible bool
	// Err is the cause, for the log.
	Err error
}

// Unwrap returns the cause.
func (f *Failure) Unwrap() error { return f.Err }

func isRefusal(err error) bool { return hasReason(err, v1alpha1.ReasonSettlementReverted) }

func hasReason(err error, reason string) bool {
	var f *Failure
	return errors.As(err, &f) && f.Reason == reason
}
