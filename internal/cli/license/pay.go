package license

import (
	"context"
	"errors"
	"math/big"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// takingLicense is the step of every way to take a license.
const takingLicense = "taking the license"

// payGrant takes the license. The owner of a token pays nothing. Another account pays with a signed permit, in one
// transaction, where the payment token has permits, and with an approval before where it has none.
func payGrant(
	ctx context.Context, s *session.Session, t *session.Trade, facts license.Facts, licensee evm.Address,
) (tx.Receipt, error) {
	price, ok := new(big.Int).SetString(facts.Terms.GrantPrice, 10)
	if ok && price.Sign() > 0 && t.Sender.Address() != facts.Owner {
		allowed, err := t.Allowed(ctx, t.Contracts.Licenses, price)
		if err != nil {
			return tx.Receipt{}, err
		}
		if !allowed {
			candidate, err := grantWithPermit(ctx, s, t, facts, licensee, price)
			if err == nil {
				return s.Send(ctx, t.Sender, takingLicense)(candidate, nil)
			}
			if !errors.Is(err, errNoPermits) {
				return tx.Receipt{}, err
			}
			if err := t.Approve(ctx, t.Contracts.Licenses, price); err != nil {
				return tx.Receipt{}, err
			}
		}
	}
	return s.Send(ctx, t.Sender, takingLicense)(t.Encoder.Grant(facts.TokenID, facts.TermsHash, licensee))
}

// approvePrice lets the license registry take the price of a grant, when it may not yet.
func approvePrice(ctx context.Context, s *session.Session, t *session.Trade, facts license.Facts) error {
	price, ok := new(big.Int).SetString(facts.Terms.GrantPrice, 10)
	if !ok || price.Sign() == 0 {
		return nil
	}
	return t.Approve(ctx, t.Contracts.Licenses, price)
}

// permitLifetime is how long a permit can be used.
const permitLifetime = time.Hour

var errNoPermits = errors.New("the payment token has no permits")

// grantWithPermit signs a permit for the price. It returns errNoPermits when the token does not take it.
func grantWithPermit(
	ctx context.Context, s *session.Session, t *session.Trade, facts license.Facts, licensee evm.Address, price *big.Int,
) (tx.Candidate, error) {
	signer, err := s.Signer()
	if err != nil {
		return tx.Candidate{}, err
	}
	head, err := t.Reader.Head(ctx, chain.Latest)
	if err != nil {
		return tx.Candidate{}, err
	}
	permit := chain.Permit{
		Token: t.Token.Address, Owner: signer.Address(), Spender: t.Contracts.Licenses, Amount: price,
		Deadline: uint64(head.Time.Add(permitLifetime).Unix()),
	}
	document, err := t.Reader.PermitDocument(ctx, permit, chain.Latest)
	if errors.Is(err, chain.ErrWrongContract) || errors.Is(err, chain.ErrNoCode) {
		return tx.Candidate{}, errNoPermits
	}
	if err != nil {
		return tx.Candidate{}, err
	}
	signature, err := signer.SignTyped(ctx, document)
	if err != nil {
		return tx.Candidate{}, err
	}
	candidate, err := t.Encoder.GrantWithPermit(facts.TokenID, facts.TermsHash, licensee, permit.Deadline,
		signature)
	if err != nil {
		return tx.Candidate{}, err
	}
	if _, err := t.Sender.Simulate(ctx, candidate); lacksAllowance(err) {
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
