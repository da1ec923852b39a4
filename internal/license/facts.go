// Package license decides whether a cluster may serve a model. It is pure: facts, terms and the time go in,
// a verdict comes out. It knows no Kubernetes, no chain library and no clock of its own.
package license

import (
	"time"

	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// Terms mirrors ITermsRegistry.Terms. Prices are in the smallest unit of the currency, usage prices per 1,000,000
// units.
type Terms struct {
	// LicenseID is an SPDX identifier or LicenseRef-….
	LicenseID     string
	TextDigest    evm.Hash
	Open          bool
	CommercialUse bool
	Attribution   bool
	Derivatives   bool
	Revocable     bool
	NoticePeriod  time.Duration
	// Period is how long one grant lasts; zero means without end.
	Period time.Duration
	// Seats bounds the replicas of one grant; zero means without limit.
	Seats uint32
	// Currency is the ERC-20 of all prices; zero stands for the payment token of the network.
	Currency evm.Address
	// GrantPrice is a decimal integer, because it can exceed 64 bits.
	GrantPrice string
	// InputMeasure and OutputMeasure are the codes of what one unit is (contracts/schema/typed-data.json).
	InputMeasure, OutputMeasure           uint8
	InputPrice, OutputPrice, RequestPrice uint64
	Split                                 usage.Split
}

// Status mirrors ILicenseRegistry.Status.
type Status uint8

// States of a license, in the contract's order.
const (
	StatusUnknownToken Status = iota
	StatusNoTerms
	StatusNoGrant
	StatusOpen
	StatusGranted
	StatusExpired
	StatusRevoked
)

// Facts is all that the chain says about one token and one licensee, read at one block.
type Facts struct {
	Block evm.Block
	// Missing specifies why the name, the token or the revision does not exist at Block; nil when it does. Everything but
	// Block is then zero.
	Missing *cause.Cause
	// TokenID is the sha2-256 digest of the content's root CID.
	TokenID evm.Hash
	Status  Status
	Owner   evm.Address
	Creator evm.Address
	Active  bool
	// IsModel is false for a dataset.
	IsModel    bool
	TermsIndex uint64
	TermsHash  evm.Hash
	Terms      Terms
	// GrantedAt, ExpiresAt and RevokedAt are zero when they do not apply.
	GrantedAt, ExpiresAt, RevokedAt time.Time
}

// open reports whether the terms need no grant. A grant that somebody took for the licensee on open terms, and whatever
// became of it, narrows nothing.
func (f *Facts) open() bool { return f.Status == StatusOpen || f.Terms.Open }

// State is the status with open terms counted as open, whatever was granted on them.
func (f *Facts) State() Status {
	if f.open() && f.Missing == nil {
		return StatusOpen
	}
	return f.Status
}
