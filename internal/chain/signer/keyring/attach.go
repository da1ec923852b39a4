package keyring

import (
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
)

// attach adds a signature with any form of v to a transaction.
func attach(tx *types.Transaction, chainID uint64, signature []byte) (*types.Transaction, error) {
	if len(signature) != crypto.SignatureLength {
		return nil, errors.New("the signer answers with no signature of 65 bytes")
	}
	plain := append([]byte(nil), signature...)
	if plain[64] >= 27 {
		plain[64] -= 27
	}
	signed, err := tx.WithSignature(types.LatestSignerForChainID(new(big.Int).SetUint64(chainID)), plain)
	if err != nil {
		return nil, fmt.Errorf("adding the signature to the transaction: %w", err)
	}
	return signed, nil
}
