// Package signer signs messages and transactions for one account. What is signed is always a whole message or
// transaction, so that a wallet can show it: nothing signs a bare digest.
package signer

import (
	"context"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Signer signs for one account. It may ask a person, and so take minutes.
type Signer interface {
	// Address is the account.
	Address() evm.Address
	// SignTyped signs a document; the signature is r, s, v with v 27 or 28, as contracts expect.
	SignTyped(ctx context.Context, document typeddata.Document) ([]byte, error)
	// SignTx signs a transaction for a chain.
	SignTx(ctx context.Context, tx *types.Transaction, chainID uint64) (*types.Transaction, error)
}
