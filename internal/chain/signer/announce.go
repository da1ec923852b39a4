package signer

import (
	"context"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
)

// announced tells of each question to a signer.
type announced struct {
	Signer
	tell func(what string)
}

// Announce makes a Signer that tells what another one is asked to sign, before it is asked: a person must answer.
func Announce(asked Signer, tell func(what string)) Signer {
	return announced{Signer: asked, tell: tell}
}

// SignTyped implements Signer.
func (a announced) SignTyped(ctx context.Context, document typeddata.Document) ([]byte, error) {
	a.tell("the message " + document.String())
	return a.Signer.SignTyped(ctx, document)
}

// SignTx implements Signer.
func (a announced) SignTx(ctx context.Context, tx *types.Transaction, chainID uint64) (*types.Transaction, error) {
	a.tell("the transaction")
	return a.Signer.SignTx(ctx, tx, chainID)
}
