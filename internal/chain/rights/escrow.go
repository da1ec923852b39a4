package rights

import (
	"context"
	"math/big"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// ThawEscrow starts to thaw an amount of the sender's escrow for a provider; an amount above the balance means all of
// it. A further call replaces the amount and starts the time anew.
func (e *Encoder) ThawEscrow(provider evm.Address, amount *big.Int) (tx.Candidate, error) {
	data, err := e.oracle.TryPackThaw(account(provider), amount)
	return candidate(e.contracts.Oracle, data, err)
}

// WithdrawEscrow pays thawed escrow of the sender's to an account.
func (e *Encoder) WithdrawEscrow(provider, to evm.Address) (tx.Candidate, error) {
	data, err := e.oracle.TryPackWithdrawEscrow(account(provider), account(to))
	return candidate(e.contracts.Oracle, data, err)
}

// ThawSigner ends what a signer may do for the sender, after the signer thaw.
func (e *Encoder) ThawSigner(signer evm.Address) (tx.Candidate, error) {
	data, err := e.oracle.TryPackThawSigner(account(signer))
	return candidate(e.contracts.Oracle, data, err)
}

// ApproveVoucher stands by the digest of a voucher for ever: how a payer signs that is a contract.
func (e *Encoder) ApproveVoucher(digest evm.Hash) (tx.Candidate, error) {
	data, err := e.oracle.TryPackApprove(digest)
	return candidate(e.contracts.Oracle, data, err)
}

// IsApproved reads whether a payer stands by the digest of a voucher.
func (r Reader) IsApproved(ctx context.Context, payer evm.Address, digest evm.Hash) (bool, error) {
	name, oracle := r.atOracle()
	return read(ctx, r, name, oracle, r.oracle.PackIsApproved(account(payer), digest), r.oracle.UnpackIsApproved)
}

// Distribute credits what is settled for tokens between a payer and a provider to the parties.
func (e *Encoder) Distribute(payer, provider evm.Address, ids []evm.Hash) (tx.Candidate, error) {
	data, err := e.oracle.TryPackDistribute(account(payer), account(provider), numbers(ids))
	return candidate(e.contracts.Oracle, data, err)
}

// Thaws are how long escrow and signers thaw.
type Thaws struct{ Escrow, Signer time.Duration }

// Thaws reads how long escrow and signers thaw, which a deployment fixes.
func (r Reader) Thaws(ctx context.Context) (Thaws, error) {
	name, oracle := r.atOracle()
	escrow, err := read(ctx, r, name, oracle, r.oracle.PackEscrowThaw(), r.oracle.UnpackEscrowThaw)
	if err != nil {
		return Thaws{}, err
	}
	signer, err := read(ctx, r, name, oracle, r.oracle.PackSignerThaw(), r.oracle.UnpackSignerThaw)
	return Thaws{Escrow: period(escrow), Signer: period(signer)}, err
}

// Signer is what stands of a signer.
type Signer struct {
	// Account is what it acts for; zero for a key that was never authorized.
	Account evm.Address
	Powers  chain.Powers
	// EndsAt is the first second without authority; zero while no thaw was started.
	EndsAt time.Time
	// PerDay is the most that its vouchers settle in a day of UTC; LeftToday what is left of it.
	PerDay, LeftToday *big.Int
}

// Signer reads what stands of a signer.
func (r Reader) Signer(ctx context.Context, signer evm.Address) (Signer, error) {
	name, oracle := r.atOracle()
	s, err := read(ctx, r, name, oracle, r.oracle.PackSignerOf(account(signer)), r.oracle.UnpackSignerOf)
	if err != nil {
		return Signer{}, err
	}
	return Signer{
		Account: evm.Address(s.Account), Powers: chain.Powers(s.Powers), EndsAt: seconds(s.ThawedAt),
		PerDay: s.PerDay, LeftToday: s.LeftToday,
	}, nil
}
