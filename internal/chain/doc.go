// Package chain reads and writes the project's contracts. It is the only importer of go-ethereum: everything that it
// takes and returns is plain data of packages license, usage and chain/tx.
//
// Every read is pinned to one block hash and, with several endpoints, counts only when as many of them as configured
// give the same answer. Writes are made here as tx.Candidate values and sent by a tx.Sender.
package chain

import (
	"errors"

	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
	"github.com/dehug-io/dehug-operator/internal/chain/signer"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Kinds of failure, for errors.Is. Each error's text says what is wrong, where, and what to do; none of them says
// that a license ended.
var (
	// ErrUnreachable: too few endpoints answered in time. Transient.
	ErrUnreachable = endpoint.ErrUnreachable
	// ErrChainMismatch: an endpoint serves another chain than the configured one.
	ErrChainMismatch = endpoint.ErrChainMismatch
	// ErrDisagreement: enough endpoints answered, and too few of them agree. Transient after a reorganization.
	ErrDisagreement = errors.New("endpoints disagree")
	// ErrBehind: the endpoints answer from an older block than Query.NotBefore. Transient.
	ErrBehind = errors.New("endpoints lag")
	// ErrPending: the chain was not asked yet. The asker is woken when it was.
	ErrPending = errors.New("the chain is being read")
	// ErrNoCode: a contract address holds no code.
	ErrNoCode = errors.New("no contract code")
	// ErrWrongContract: a contract address holds code of another kind, or contracts that do not belong together.
	ErrWrongContract = errors.New("wrong contract")
	// ErrUnknownModel: no account has published the name, or the token does not exist.
	ErrUnknownModel = errors.New("unknown model")
	// ErrUnknownRevision: the revision is not a version of the name.
	ErrUnknownRevision = errors.New("unknown revision")
	// ErrInsufficientFunds: the sending account cannot pay.
	ErrInsufficientFunds = tx.ErrInsufficientFunds
	// ErrReverted: a contract refuses a transaction.
	ErrReverted = tx.ErrReverted
)

// Finality specifies which block a read is pinned to.
type Finality = tx.Finality

// Finalities of reads and receipts.
const (
	Latest    = tx.Latest
	Safe      = tx.Safe
	Finalized = tx.Finalized
)

// ErrNotSigned: a key gave no signature that can be used.
var ErrNotSigned = signer.ErrNotSigned

// Signer signs for one account.
type Signer = signer.Signer

// NewKeySigner makes a Signer of a private key in hex.
func NewKeySigner(hexKey string) (Signer, error) { return signer.NewKeySigner(hexKey) }

// Contracts are the addresses of one deployment.
type Contracts struct {
	Registry evm.Address
	Licenses evm.Address
	Oracle   evm.Address
}
