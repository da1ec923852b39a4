// Package usage turns metered events into cumulative totals and vouchers. It is pure: it knows no Kubernetes,
// no chain library and no clock of its own.
package usage

import (
	"math/big"
	"time"

	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Units counts what was used.
type Units struct {
	InputTokens  uint64 `json:"inputTokens"`
	OutputTokens uint64 `json:"outputTokens"`
	Requests     uint64 `json:"requests"`
}

// Outcome specifies how a metered request ended.
type Outcome string

// Outcomes of a request.
const (
	OutcomeOK          Outcome = "ok"
	OutcomeClientError Outcome = "client_error"
	OutcomeServerError Outcome = "server_error"
	OutcomeCanceled    Outcome = "canceled"
	OutcomeTimeout     Outcome = "timeout"
)

// Event is one metered request. It is what the ledger keeps.
type Event struct {
	// ID is unique per request; a second event with the same ID counts nothing.
	ID string `json:"id"`
	// Network is the DeHugNetwork that the model belongs to.
	Network string `json:"network"`
	// ChainID and Oracle name the contract that the usage is settled with; both are zero in events of older gateways.
	ChainID int64       `json:"chainID,omitempty"`
	Oracle  evm.Address `json:"oracle,omitzero"`
	TokenID evm.Hash    `json:"tokenID"`
	// Payer owes for the usage and Provider served it. Both are zero in events of older gateways.
	Payer    evm.Address `json:"payer,omitzero"`
	Provider evm.Address `json:"provider,omitzero"`
	// TermsIndex is the number of the terms that were in force when it was served.
	TermsIndex uint64 `json:"termsIndex,omitempty"`
	// Model is the on-chain name, for readers.
	Model string `json:"model"`
	// Endpoint is namespace/name of the InferenceEndpoint.
	Endpoint string `json:"endpoint"`
	Units    Units  `json:"units"`
	// Basis specifies what the units follow from; empty in events of older gateways.
	Basis   Basis     `json:"basis,omitempty"`
	Outcome Outcome   `json:"outcome"`
	Time    time.Time `json:"time"`
	// Void takes back the event of the same ID, whose units it repeats: its answer was withheld.
	Void bool `json:"void,omitempty"`
}

// Basis specifies what the units of an event follow from.
type Basis string

// What units can follow from.
const (
	// BasisReported: the pod's own count, within what the bytes allow.
	BasisReported Basis = "reported"
	// BasisCounted: the text that was delivered, because the pod gave no count or one below what it delivered.
	BasisCounted Basis = "counted"
	// BasisClamped: the pod's own count, cut to the most that the bytes allow.
	BasisClamped Basis = "clamped"
)

// Prices are what the terms ask per 1,000,000 units, in the smallest unit of the payment token.
type Prices struct {
	InputToken, OutputToken, Request uint64
}

// Voucher mirrors IUsageOracle.Voucher: cumulative usage of one token that a payer owes a provider for.
type Voucher struct {
	TokenID         evm.Hash
	Payer, Provider evm.Address
	Units           Units
	// Value is the total ever owed, in the smallest unit of the payment token; it fits 96 bits.
	Value *big.Int
	// ReceiptsRoot is a Merkle root over the receipts; zero when there are none.
	ReceiptsRoot evm.Hash
	// Timestamp is in seconds since 1970.
	Timestamp uint64
}

// Batch mirrors IUsageOracle.Batch with its lines: cumulative usage of many tokens that a payer owes a provider for.
type Batch struct {
	Payer, Provider evm.Address
	Lines           []BatchLine
	// ReceiptsRoot is a Merkle root over the receipts; zero when there are none.
	ReceiptsRoot evm.Hash
	// Timestamp is in seconds since 1970.
	Timestamp uint64
}

// BatchLine is cumulative usage of one token.
type BatchLine struct {
	TokenID evm.Hash
	Units   Units
	// Value is the total ever owed, in the smallest unit of the payment token; it fits 96 bits.
	Value *big.Int
}
