package keyring

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// ErrWatched is the error of signing: nothing signs for an account that is only watched.
var ErrWatched = errors.New("the account is only watched")

// watched is an account that nothing signs for.
type watched evm.Address

// Address implements signer.Signer.
func (w watched) Address() evm.Address { return evm.Address(w) }

// SignTyped implements signer.Signer.
func (w watched) SignTyped(context.Context, typeddata.Document) ([]byte, error) {
	return nil, w.refuse()
}

// SignTx implements signer.Signer.
func (w watched) SignTx(context.Context, *types.Transaction, uint64) (*types.Transaction, error) {
	return nil, w.refuse()
}

func (w watched) refuse() error {
	return fmt.Errorf("%w: nothing signs for %s; name its key, or have it send what --dry-run prints", ErrWatched,
		w.Address())
}
