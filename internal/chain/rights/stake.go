package rights

import (
	"context"
	"math/big"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

const disputesName = "receipt disputes"

// DepositStake adds to a provider's stake at a disputes contract; the sender pays and must have approved it.
func (e *Encoder) DepositStake(disputes, provider evm.Address, amount *big.Int) (tx.Candidate, error) {
	data, err := e.disputes.TryPackStake(account(provider), amount)
	return candidate(disputes, data, err)
}

// ThawStake starts to thaw an amount of the sender's stake; an amount above the stake means all of it.
func (e *Encoder) ThawStake(disputes evm.Address, amount *big.Int) (tx.Candidate, error) {
	data, err := e.disputes.TryPackThawStake(amount)
	return candidate(disputes, data, err)
}

// WithdrawStake pays thawed stake of the sender's to an account.
func (e *Encoder) WithdrawStake(disputes, to evm.Address) (tx.Candidate, error) {
	data, err := e.disputes.TryPackWithdrawStake(account(to))
	return candidate(disputes, data, err)
}

// WithdrawRewards pays the sender's part of penalties to an account.
func (e *Encoder) WithdrawRewards(disputes, to evm.Address) (tx.Candidate, error) {
	data, err := e.disputes.TryPackWithdraw(account(to))
	return candidate(disputes, data, err)
}

// Stake is what a provider answers with.
type Stake struct {
	// Amount can be slashed, the part that thaws included.
	Amount, Thawing *big.Int
	// ThawedAt is when Thawing can be withdrawn; zero when nothing thaws.
	ThawedAt time.Time
	// Rewards are the account's part of penalties, which it can withdraw.
	Rewards *big.Int
	// Window is how long an attestation can be challenged; stake thaws a second longer.
	Window time.Duration
}

// Stake reads what stands of a provider's stake at a disputes contract.
func (r Reader) Stake(ctx context.Context, disputes, provider evm.Address) (Stake, error) {
	s, err := read(ctx, r, disputesName, disputes, r.disputes.PackStakeOf(account(provider)), r.disputes.UnpackStakeOf)
	if err != nil {
		return Stake{}, err
	}
	rewards, err := read(ctx, r, disputesName, disputes, r.disputes.PackBalanceOf(account(provider)),
		r.disputes.UnpackBalanceOf)
	if err != nil {
		return Stake{}, err
	}
	window, err := read(ctx, r, disputesName, disputes, r.disputes.PackChallengeWindow(),
		r.disputes.UnpackChallengeWindow)
	return Stake{
		Amount: s.Amount, Thawing: s.Thawing, ThawedAt: seconds(s.ThawedAt), Rewards: rewards, Window: period(window),
	}, err
}

// VerifyDisputes checks that a disputes contract has this version's code and belongs to the configured oracle.
func (r Reader) VerifyDisputes(ctx context.Context, disputes evm.Address) error {
	if err := r.VerifyCode(ctx, disputesName, disputes, "ReceiptDisputes"); err != nil {
		return err
	}
	oracle, err := read(ctx, r, disputesName, disputes, r.disputes.PackOracle(), r.disputes.UnpackOracle)
	if err != nil {
		return err
	}
	if evm.Address(oracle) != r.Contracts().Oracle {
		return endpoint.Errorf(chain.ErrWrongContract, nil, "the %s %s belongs to the usage oracle %s, not to %s; take all "+
			"addresses from one deployment", disputesName, disputes, evm.Address(oracle), r.Contracts().Oracle)
	}
	return nil
}
