package chain

import (
	"context"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/dehug-io/dehug-operator/internal/evm"
)

// SignerAllowance is what a signer's vouchers may settle, in the smallest unit of the payment token.
type SignerAllowance struct {
	// PerDay is the most in a day of UTC; LeftToday is what is left on the day of the block that was read, nothing for a
	// key that may not sign.
	PerDay, LeftToday *big.Int
}

// SignerAllowance reads what a signer's vouchers may settle for the account that authorized it.
func (r *Reader) SignerAllowance(ctx context.Context, signer evm.Address, f Finality) (SignerAllowance, error) {
	call := r.oracle.PackSignerOf(common.Address(signer))
	s, _, err := readAt(ctx, r, f, r.oracleContract(), call, r.oracle.UnpackSignerOf)
	if err != nil {
		return SignerAllowance{}, err
	}
	return SignerAllowance{PerDay: s.PerDay, LeftToday: s.LeftToday}, nil
}

// IsPayable reads whether vouchers of a payer's signers may begin to pay for a token: the payer took a license of it or
// allowed it. The payer's own vouchers need neither, nor do those of a key that has settled something.
func (r *Reader) IsPayable(ctx context.Context, id evm.Hash, payer evm.Address, f Finality) (bool, error) {
	call := r.oracle.PackIsPayable(tokenInt(id), common.Address(payer))
	v, _, err := readAt(ctx, r, f, r.oracleContract(), call, r.oracle.UnpackIsPayable)
	return v, err
}
