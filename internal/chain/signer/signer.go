// Package signer signs digests and transactions for one account.
package signer

import (
	"crypto/ecdsa"
	"encoding/hex"
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Signer signs for one account.
type Signer interface {
	// Address is the account.
	Address() evm.Address
	// SignDigest signs a 32-byte digest; the signature is r, s, v with v 27 or 28, as contracts expect.
	SignDigest(digest evm.Hash) ([]byte, error)
	// SignTx signs a transaction for a chain.
	SignTx(tx *types.Transaction, chainID uint64) (*types.Transaction, error)
}

type keySigner struct {
	key     *ecdsa.PrivateKey
	address evm.Address
}

// NewKeySigner makes a Signer of a 32-byte private key in hex, with or without 0x; surrounding space is ignored.
// Errors never contain the key.
func NewKeySigner(hexKey string) (Signer, error) {
	key, err := crypto.HexToECDSA(strings.TrimPrefix(strings.TrimSpace(hexKey), "0x"))
	if err != nil {
		return nil, errors.New("private key is not 32 bytes of hex")
	}
	return &keySigner{key: key, address: evm.Address(crypto.PubkeyToAddress(key.PublicKey))}, nil
}

// NewKey makes a random private key.
// It returns the key as 64 hex digits and its account.
func NewKey() (string, evm.Address, error) {
	key, err := crypto.GenerateKey()
	if err != nil {
		return "", evm.Address{}, fmt.Errorf("making a private key: %w", err)
	}
	return hex.EncodeToString(crypto.FromECDSA(key)), evm.Address(crypto.PubkeyToAddress(key.PublicKey)), nil
}

func (s *keySigner) Address() evm.Address { return s.address }

func (s *keySigner) SignDigest(digest evm.Hash) ([]byte, error) {
	signature, err := crypto.Sign(digest[:], s.key)
	if err != nil {
		return nil, fmt.Errorf("signing digest: %w", err)
	}
	signature[64] += 27
	return signature, nil
}

func (s *keySigner) SignTx(tx *types.Transaction, chainID uint64) (*types.Transaction, error) {
	signed, err := types.SignTx(tx, types.LatestSignerForChainID(new(big.Int).SetUint64(chainID)), s.key)
	if err != nil {
		return nil, fmt.Errorf("signing transaction: %w", err)
	}
	return signed, nil
}
