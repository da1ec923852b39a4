package signer

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// ErrNotAsked reports that a signer's answer is not what it was asked for, or not of its account.
var ErrNotAsked = errors.New("the signer's answer is not what was asked")

// ErrNotSigned is the error of a key that gave no signature that can be used, whatever it is that stands in its way.
var ErrNotSigned = errors.New("the key did not sign")

// notSigned is an error of kind ErrNotSigned; its text is that of what stands in the way.
type notSigned struct{ error }

func (e notSigned) Unwrap() error { return e.error }

// Is reports whether target is ErrNotSigned.
func (notSigned) Is(target error) bool { return target == ErrNotSigned }

// verified checks every answer of another signer.
type verified struct {
	Signer
	name string
}

// Verify makes a Signer that believes nothing of what another one answers: each signature must be the account's, over
// what was asked, and of the one form that contracts take. The name is for messages.
func Verify(name string, remote Signer) Signer { return verified{Signer: remote, name: name} }

// SignTyped implements Signer.
func (v verified) SignTyped(ctx context.Context, document typeddata.Document) ([]byte, error) {
	digest, err := document.Digest()
	if err != nil {
		return nil, err
	}
	signature, err := v.Signer.SignTyped(ctx, document)
	if err != nil {
		return nil, notSigned{err}
	}
	signature, err = checkSignature(v.Address(), digest, signature)
	if err != nil {
		return nil, v.refuse(err, "the message "+document.String())
	}
	return signature, nil
}

// SignTx implements Signer.
func (v verified) SignTx(ctx context.Context, tx *types.Transaction, chainID uint64) (*types.Transaction, error) {
	signed, err := v.Signer.SignTx(ctx, tx, chainID)
	if err != nil {
		return nil, notSigned{err}
	}
	signed, err = checkTransaction(v.Address(), tx, signed, chainID)
	if err != nil {
		return nil, v.refuse(err, "the transaction")
	}
	return signed, nil
}

func (v verified) refuse(err error, what string) error {
	return notSigned{fmt.Errorf("%s signed %s for account %s: %w; nothing was sent, so look at the signer before trying "+
		"again", v.name, what, v.Address(), err)}
}

// checkSignature returns a signature with v 27 or 28, when it is an account's over a digest.
func checkSignature(account evm.Address, digest [32]byte, signature []byte) ([]byte, error) {
	if len(signature) != crypto.SignatureLength {
		return nil, fmt.Errorf("%w: it has %d bytes, not %d", ErrNotAsked, len(signature), crypto.SignatureLength)
	}
	plain := append([]byte(nil), signature...)
	if plain[64] >= 27 {
		plain[64] -= 27
	}
	r, s := new(big.Int).SetBytes(plain[:32]), new(big.Int).SetBytes(plain[32:64])
	if !crypto.ValidateSignatureValues(plain[64], r, s, true) {
		return nil, fmt.Errorf("%w: its numbers are none that contracts take", ErrNotAsked)
	}
	public, err := crypto.SigToPub(digest[:], plain)
	if err != nil {
		return nil, fmt.Errorf("%w: no account can have made it", ErrNotAsked)
	}
	if got := evm.Address(crypto.PubkeyToAddress(*public)); got != account {
		return nil, fmt.Errorf("%w: it is of account %s, or of something else than was asked", ErrNotAsked, got)
	}
	plain[64] += 27
	return plain, nil
}

// checkTransaction returns the transaction that was asked for with the signature of what came back, when both are the
// same transaction and the signature is the account's.
func checkTransaction(
	account evm.Address, asked, signed *types.Transaction, chainID uint64,
) (*types.Transaction, error) {
	if signed == nil {
		return nil, fmt.Errorf("%w: there is no transaction", ErrNotAsked)
	}
	rules := types.LatestSignerForChainID(new(big.Int).SetUint64(chainID))
	if changed := changedFields(asked, signed, chainID); len(changed) > 0 {
		return nil, fmt.Errorf("%w: it changed %s", ErrNotAsked, strings.Join(changed, ", "))
	}
	if rules.Hash(asked) != rules.Hash(signed) {
		return nil, fmt.Errorf("%w: it is another transaction", ErrNotAsked)
	}
	sender, err := types.Sender(rules, signed)
	if err != nil {
		return nil, fmt.Errorf("%w: its signature cannot be read", ErrNotAsked)
	}
	if got := evm.Address(sender); got != account {
		return nil, fmt.Errorf("%w: it is of account %s", ErrNotAsked, got)
	}
	return signed, nil
}

func samePlace(a, b *common.Address) bool {
	return (a == nil) == (b == nil) && (a == nil || *a == *b)
}

// changedFields names what differs between two transactions.
func changedFields(asked, signed *types.Transaction, chainID uint64) []string {
	var changed []string
	note := func(name string, same bool) {
		if !same {
			changed = append(changed, name)
		}
	}
	note("the kind of transaction", asked.Type() == signed.Type())
	note("the chain", signed.ChainId().Cmp(new(big.Int).SetUint64(chainID)) == 0)
	note("the nonce", asked.Nonce() == signed.Nonce())
	note("the recipient", samePlace(asked.To(), signed.To()))
	note("the amount", asked.Value().Cmp(signed.Value()) == 0)
	note("the data", string(asked.Data()) == string(signed.Data()))
	note("the gas limit", asked.Gas() == signed.Gas())
	note("the fees", asked.GasFeeCap().Cmp(signed.GasFeeCap()) == 0 && asked.GasTipCap().Cmp(signed.GasTipCap()) == 0)
	return changed
}
