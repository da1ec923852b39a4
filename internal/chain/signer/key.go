package signer

import (
	"context"
	"crypto/ecdsa"
	"encoding/hex"
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// keySigner signs with a private key in memory.
type keySigner struct {
	key     *ecdsa.PrivateKey
	address evm.Address
}

// NewKeySigner makes a Signer of a 32-byte private key in hex, with or without 0x; surrounding space is ignored.
// Errors never contain the key.
func NewKeySigner(hexKey string) (Signer, error) {
	key, err := ParseKey(hexKey)
	if err != nil {
		return nil, err
	}
	return FromKey(key), nil
}

// ParseKey reads a 32-byte private key in hex, as NewKeySigner does.
func ParseKey(hexKey string) (*ecdsa.PrivateKey, error) {
	key, err := crypto.HexToECDSA(strings.TrimPrefix(strings.TrimSpace(hexKey), "0x"))
	if err != nil {
		return nil, errors.New("private key is not 32 bytes of hex")
	}
	return key, nil
}

// FromKey makes a Signer of a private key.
func FromKey(key *ecdsa.PrivateKey) Signer {
	return &keySigner{key: key, address: evm.Address(crypto.PubkeyToAddress(key.PublicKey))}
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

// Address implements Signer.
func (s *keySigner) Address() evm.Address { return s.address }

// SignTyped implements Signer.
func (s *keySigner) SignTyped(_ context.Context, document typeddata.Document) ([]byte, error) {
	digest, err := document.Digest()
	if err != nil {
		return nil, err
	}
	signature, err := crypto.Sign(digest[:], s.key)
	if err != nil {
		return nil, fmt.Errorf("signing a message: %w", err)
	}
	signature[64] += 27
	return signature, nil
}

// SignTx implements Signer.
func (s *keySigner) SignTx(_ context.Context, tx *types.Transaction, chainID uint64) (*types.Transaction, error) {
	signed, err := types.SignTx(tx, types.LatestSignerForChainID(new(big.Int).SetUint64(chainID)), s.key)
	if err != nil {
		return nil, fmt.Errorf("signing transaction: %w", err)
	}
	return signed, nil
}
