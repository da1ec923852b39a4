// Package tx sends transactions: nonces, fees, resubmission and receipts. What to send is a Candidate made
// elsewhere; sending blocks until the receipt is as final as asked, so it must never run in a reconcile worker.
package tx

import (
	"errors"
	"math/big"

	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Kinds of failure, for errors.Is.
var (
	// ErrInsufficientFunds: the sending account cannot pay for value and gas.
	ErrInsufficientFunds = errors.New("insufficient funds")
	// ErrReverted: the contract refuses the call; errors.As with *RevertError gives the decoded refusal.
	ErrReverted = errors.New("transaction reverted")
	// ErrNotMined: the transaction was not included in time. It may still be.
	ErrNotMined = errors.New("transaction not mined")
	// ErrNonce: another sender uses the same account.
	ErrNonce = errors.New("nonce conflict")
	// ErrUnresolved: a transaction was sent, and the endpoints do not agree on what became of it. Nothing more was sent.
	ErrUnresolved = errors.New("outcome of a transaction unknown")
	// ErrCanceled: a transaction that moves nothing took the place of this one.
	ErrCanceled = errors.New("transaction canceled")
)

// Candidate is a transaction without nonce, fees and signature.
type Candidate struct {
	// To is the called contract or account; nil creates a contract from Data.
	To *evm.Address
	// Data is the call data, or creation code with constructor arguments.
	Data []byte
	// Value is in wei; nil means none.
	Value *big.Int
	// MaxCost is the most that its gas may cost in wei, as Limits.MaxCost says it, where less was agreed to; nil means
	// that the Limits say it alone.
	MaxCost *big.Int
	// Wish is what it is for.
	Wish Wish
}

// Wish specifies what a transaction is for. A Sender with a Keeper carries on with what an earlier run sent for the
// same wish, and never sends a second transaction while the first may be mined.
type Wish struct {
	// Key is the same whenever the same is asked for, such as "escrow deposit 5 provider 0x…". Call data is no key: what a
	// deadline or a signature is part of differs from one run to the next. Without a key each Send is a wish of its own.
	Key string
	// Step tells the transactions of one key apart.
	Step string
	// Repeatable marks what the caller read from the chain to be needed still, and what a second transaction does no more
	// about, such as an allowance: one that was mined for it before is no reason to send none.
	Repeatable bool
	// Words tell a person what it does.
	Words string
	// Names are the accounts that were given by a name. They are told, and are no part of what makes wishes the same.
	Names []Name
}

// Name is an account that was given by a name: a namespace of a model registry that it owned.
type Name struct {
	Name              string
	Registry, Address evm.Address
}

// Receipt specifies what became of a transaction.
type Receipt struct {
	TxHash evm.Hash
	// Block holds number and hash of the including block; its time is zero.
	Block   evm.Block
	GasUsed uint64
	// Fee is what the sender paid in wei, the L1 data fee of an OP-stack chain included.
	Fee *big.Int
	// Contract is the created contract's address; zero when none was created.
	Contract evm.Address
	// Adopted reports whether an earlier run sent it.
	Adopted bool
}

// RevertError is a refusal by a contract.
type RevertError struct {
	// Name is the custom error's name, such as OracleNothingToSettle; empty when the data is of no known error.
	Name string
	// Text is the decoded refusal with its arguments.
	Text string
	// Data is the raw refusal.
	Data []byte
	// TxHash is set when the transaction was mined before it reverted.
	TxHash evm.Hash
}

// Error returns the decoded refusal.
func (e *RevertError) Error() string {
	return "the contract refuses the transaction: " + e.Text
}

// Is reports whether target is ErrReverted.
func (e *RevertError) Is(target error) bool { return target == ErrReverted }

// FundsError reports which account lacks what.
type FundsError struct {
	Account evm.Address
	// Has and Needs are in wei.
	Has, Needs *big.Int
}

// Is reports whether target is ErrInsufficientFunds.
func (e *FundsError) Is(target error) bool { return target == ErrInsufficientFunds }

// Finality specifies when a receipt counts.
type Finality string

// Finalities, as block tags of an OP-stack node: latest may be reorganized, safe is derived from L1, finalized cannot
// change.
const (
	Latest    Finality = "Latest"
	Safe      Finality = "Safe"
	Finalized Finality = "Finalized"
)

// Tag returns the JSON-RPC block tag; empty for an unknown finality.
func (f Finality) Tag() string {
	switch f {
	case Latest:
		return "latest"
	case Safe:
		return "safe"
	case Finalized:
		return "finalized"
	}
	return ""
}
