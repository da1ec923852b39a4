package chain

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

var permitTypeHash = crypto.Keccak256([]byte("Permit(address owner,address spender,uint256 value,uint256 " +
	"nonce,uint256 deadline)"))

// Permit is an ERC-2612 approval: its owner signs it and need not send it.
type Permit struct {
	Token, Owner, Spender evm.Address
	Amount                *big.Int
	// Deadline is the last second, since 1970, at which it can be used.
	Deadline uint64
}

// PermitDigest is what a permit's owner signs next. It returns ErrWrongContract or ErrNoCode when the token has no
// permits.
func (r *Reader) PermitDigest(ctx context.Context, p Permit, f Finality) (evm.Hash, error) {
	token := tokenContract(p.Token)
	separator, at, err := readAt(ctx, r, f, token, r.token.PackDOMAINSEPARATOR(), r.token.UnpackDOMAINSEPARATOR)
	if err != nil {
		return evm.Hash{}, fmt.Errorf("reading the token's domain: %w", err)
	}
	nonce, err := read(ctx, r, at, token, r.token.PackNonces(common.Address(p.Owner)), r.token.UnpackNonces)
	if err != nil {
		return evm.Hash{}, fmt.Errorf("reading the token's nonce: %w", err)
	}
	word := func(b []byte) []byte { return common.LeftPadBytes(b, 32) }
	structHash := crypto.Keccak256(permitTypeHash, word(p.Owner[:]), word(p.Spender[:]), word(p.Amount.Bytes()),
		word(nonce.Bytes()),
		word(new(big.Int).SetUint64(p.Deadline).Bytes()))
	return evm.Hash(crypto.Keccak256Hash([]byte{0x19, 0x01}, separator[:], structHash)), nil
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
