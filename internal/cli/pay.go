package cli

import (
	"context"
	"errors"
	"math/big"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// allowed reports whether a contract may take an amount from the sender already.
func (t *trade) allowed(ctx context.Context, spender evm.Address, amount *big.Int) (bool, error) {
	allowance, err := t.reader.Allowance(ctx, t.token.Address, t.sender.Address(), spender, chain.Latest)
	return err == nil && allowance.Cmp(amount) >= 0, err
}

// approve lets a contract take an amount, when it may not yet.
func (t *trade) approve(ctx context.Context, spender evm.Address, amount *big.Int) error {
	allowed, err := t.allowed(ctx, spender, amount)
	if err != nil || allowed {
		return err
	}
	_, err = t.session.send(ctx, t.sender, "approving the payment")(t.encoder.Approve(t.token.Address, spender, amount))
	return err
}

// payGrant takes the license. The owner of a token pays nothing. Anybody else pays with a signed permit, in one
// transaction, where the payment token has permits, and with an approval before where it has none.
func (s *session) payGrant(ctx context.Context, t *trade, facts license.Facts, licensee evm.Address) (tx.Receipt,
	error) {
	const what = "taking the license"
	price, ok := new(big.Int).SetString(facts.Terms.GrantPrice, 10)
	if ok && price.Sign() > 0 && t.sender.Address() != facts.Owner {
		allowed, err := t.allowed(ctx, t.contracts.Licenses, price)
		if err != nil {
			return tx.Receipt{}, err
		}
		if !allowed {
			candidate, err := s.grantWithPermit(ctx, t, facts, licensee, price)
			if err == nil {
				return s.send(ctx, t.sender, what)(candidate, nil)
			}
			if !errors.Is(err, errNoPermits) {
				return tx.Receipt{}, err
			}
			if err := t.approve(ctx, t.contracts.Licenses, price); err != nil {
				return tx.Receipt{}, err
			}
		}
	}
	return s.send(ctx, t.sender, what)(t.encoder.Grant(facts.TokenID, facts.TermsHash, licensee))
}

// approvePrice lets the license registry take the price of a grant, when it may not yet.
func (s *session) approvePrice(ctx context.Context, t *trade, facts license.Facts) error {
	price, ok := new(big.Int).SetString(facts.Terms.GrantPrice, 10)
	if !ok || price.Sign() == 0 {
		return nil
	}
	return t.approve(ctx, t.contracts.Licenses, price)
}

var errNoPermits = errors.New("the payment token has no permits")

// grantWithPermit signs a permit for the price. It returns errNoPermits when the token does not take it.
func (s *session) grantWithPermit(
	ctx context.Context, t *trade, facts license.Facts, licensee evm.Address, price *big.Int,
) (tx.Candidate, error) {
	signer, err := s.signer()
	if err != nil {
		return tx.Candidate{}, err
	}
	head, err := t.reader.Head(ctx, chain.Latest)
	if err != nil {
		return tx.Candidate{}, err
	}
	permit := chain.Permit{
		Token: t.token.Address, Owner: signer.Address(), Spender: t.contracts.Licenses, Amount: price,
		Deadline: uint64(head.Time.Add(proofLifetime).Unix()),
	}
	digest, err := t.reader.PermitDigest(ctx, permit, chain.Latest)
	if errors.Is(err, chain.ErrWrongContract) || errors.Is(err, chain.ErrNoCode) {
		return tx.Candidate{}, errNoPermits
	}
	if err != nil {
		return tx.Candidate{}, err
	}
	signature, err := signer.SignDigest(digest)
	if err != nil {
		return tx.Candidate{}, err
	}
	candidate, err := t.encoder.GrantWithPermit(facts.TokenID, facts.TermsHash, licensee, permit.Deadline,
		signature)
	if err != nil {
		return tx.Candidate{}, err
	}
	if _, err := t.sender.Simulate(ctx, candidate); lacksAllowance(err) {
		return tx.Candidate{}, errNoPermits
	}
	return candidate, nil
}

// lacksAllowance reports whether the token may have refused for want of an allowance: then it did not accept the
// permit. Tokens that name their refusals by no custom error may mean anything.
func lacksAllowance(err error) bool {
	var refused *tx.RevertError
	if !errors.As(err, &refused) {
		return false
	}
	switch refused.Name {
	case "", "ERC20InsufficientAllowance", "SafeERC20FailedOperation":
		return true
	}
	return false
}
