package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Permit is an ERC-2612 approval: its owner signs it and need not send it.
type Permit struct {
	Token, Owner, Spender evm.Address
	Amount                *big.Int
	// Deadline is the last second, since 1970, at which it can be used.
	Deadline uint64
}

// PermitDocument is what a permit's owner signs next. It returns ErrWrongContract or ErrNoCode when the token has no
// permits, or has them for a domain other than its own name, version, chain and address, which no wallet could show.
func (r *Reader) PermitDocument(ctx context.Context, p Permit, f Finality) (typeddata.Document, error) {
	token := tokenContract(p.Token)
	separator, at, err := readAt(ctx, r, f, token, r.token.PackDOMAINSEPARATOR(), r.token.UnpackDOMAINSEPARATOR)
	if err != nil {
		return typeddata.Document{}, fmt.Errorf("reading the token's domain: %w", err)
	}
	nonce, err := read(ctx, r, at, token, r.token.PackNonces(common.Address(p.Owner)), r.token.UnpackNonces)
	if err != nil {
		return typeddata.Document{}, fmt.Errorf("reading the token's nonce: %w", err)
	}
	place, err := r.permitPlace(ctx, at, token)
	if err != nil {
		return typeddata.Document{}, fmt.Errorf("reading the token's name and version: %w", err)
	}
	if place.Separator() != separator {
		return typeddata.Document{}, endpoint.Errorf(ErrWrongContract, nil,
			"the %s takes permits for another domain than its name, version, chain and address", token)
	}
	return typeddata.Document{Place: place, Message: typeddata.Permit{
		Owner: p.Owner, Spender: p.Spender, Value: p.Amount, Nonce: nonce, Deadline: p.Deadline,
	}}, nil
}

// packVersion is the call of version(), which tokens have whose permits are not of version 1.
var packVersion = crypto.Keccak256([]byte("version()"))[:4]

// permitPlace is the domain of a token's permits, by its name and version.
func (r *Reader) permitPlace(ctx context.Context, at evm.Block, token contract) (typeddata.Place, error) {
	name, err := read(ctx, r, at, token, r.token.PackName(), r.token.UnpackName)
	if err != nil {
		return typeddata.Place{}, err
	}
	version, err := read(ctx, r, at, token, packVersion, r.token.UnpackName)
	if errors.Is(err, ErrWrongContract) {
		version, err = "1", nil
	}
	if err != nil {
		return typeddata.Place{}, err
	}
	return typeddata.Domain{Name: name, Version: version}.At(r.config.ChainID, token.address), nil
}

// GrantWithPermit is Grant with the sender's permit for the price, signed in 65 bytes, instead of an allowance.
func (e *Encoder) GrantWithPermit(
	id, termsHash evm.Hash, licensee evm.Address, deadline uint64, signature []byte,
) (tx.Candidate, error) {
	if len(signature) != crypto.SignatureLength {
		return tx.Candidate{}, fmt.Errorf("the permit's signature has %d bytes, not %d", len(signature),
			crypto.SignatureLength)
	}
	data, err := e.licenses.TryPackGrantWithPermit(tokenInt(id), termsHash, common.Address(licensee),
		new(big.Int).SetUint64(deadline), signature[64], [32]byte(signature[:32]), [32]byte(signature[32:64]))
	return to(e.contracts.Licenses, data, err)
}
