package chain

import (
	"context"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// Acceptance is a licensee's consent to its next grant of a token.
type Acceptance struct {
	Licensee evm.Address
	TokenID  evm.Hash
	// Terms are what is accepted, whole.
	Terms license.Terms
	// Payer pays the price: the licensee itself, or the account that sends the grant.
	Payer evm.Address
	// Deadline is the last second, since 1970, at which the grant can be taken.
	Deadline uint64
}

// AcceptDocument is what a licensee signs at a license registry. It reads how many grants the licensee had, so that the
// signature is used up by its use.
func (r *Reader) AcceptDocument(ctx context.Context, a Acceptance, f Finality) (typeddata.Document, error) {
	call := r.licenses.PackGrantsOf(tokenInt(a.TokenID), common.Address(a.Licensee))
	sequence, _, err := readAt(ctx, r, f, r.licensesContract(), call, r.licenses.UnpackGrantsOf)
	if err != nil {
		return typeddata.Document{}, err
	}
	terms, err := typedTerms(a.Terms)
	if err != nil {
		return typeddata.Document{}, err
	}
	message := typeddata.Accept{
		Licensee: a.Licensee, TokenID: a.TokenID, Terms: terms, Payer: a.Payer, Sequence: sequence, Deadline: a.Deadline,
	}
	return typeddata.Document{
		Place: typeddata.LicenseRegistry.At(r.config.ChainID, r.config.Contracts.Licenses), Message: message,
	}, nil
}

// TokenCredits reads what usage and grants have earned a token's owner.
func (r *Reader) TokenCredits(ctx context.Context, id evm.Hash, f Finality) (usage, grants *big.Int, err error) {
	usage, at, err := readAt(ctx, r, f, r.oracleContract(), r.oracle.PackBalanceOfToken(tokenInt(id)),
		r.oracle.UnpackBalanceOfToken)
	if err != nil {
		return nil, nil, err
	}
	grants, err = read(ctx, r, at, r.licensesContract(), r.licenses.PackBalanceOfToken(tokenInt(id)),
		r.licenses.UnpackBalanceOfToken)
	return usage, grants, err
}
