package license

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/big"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/chain/units"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// takingLicense is the step of every way to take a license.
const takingLicense = "taking the license"

// payGrant takes the license. The owner of a token pays nothing. Another account pays with a signed permit, in one
// transaction, where the payment token has permits, and with an approval before where it has none.
func payGrant(
	ctx context.Context, t *session.Trade, facts license.Facts, given string, licensee evm.Address,
) (tx.Receipt, error) {
	candidate, err := t.Encoder.Grant(facts.TokenID, facts.TermsHash, licensee)
	if err != nil {
		return tx.Receipt{}, session.WrapUsage(err)
	}
	approvals, err := approvePrice(ctx, t, facts)
	if err != nil {
		return tx.Receipt{}, err
	}
	steps := append(approvals, session.Step{What: takingLicense, Candidate: candidate})
	if len(approvals) > 0 {
		receipt, err := grantWithPermit(ctx, t, facts, given, licensee, steps)
		if !errors.Is(err, errNoPermits) {
			return receipt, err
		}
	}
	return grantInSteps(ctx, t, facts, given, licensee, steps)
}

// grantInSteps takes the license with an approval before it, or none.
func grantInSteps(
	ctx context.Context, t *session.Trade, facts license.Facts, given string, licensee evm.Address, steps []session.Step,
) (tx.Receipt, error) {
	action := granting(t, facts, given, licensee)
	action.Steps = steps
	receipts, err := t.Session.Perform(ctx, t.Sender, action)
	if err != nil {
		return tx.Receipt{}, err
	}
	return receipts[len(receipts)-1], nil
}

// granting returns the action that takes a license, without its steps.
func granting(t *session.Trade, facts license.Facts, given string, licensee evm.Address) session.Action {
	action := session.Action{
		Does:    fmt.Sprintf("take a license of %s for licensee %s", given, licensee),
		Details: func(w io.Writer) { describeOffer(w, t.Token, facts) },
		Forever: []string{"the price is not paid back"},
	}
	if price := priceOf(t, facts); price.Sign() > 0 {
		action.Moves = []session.Move{{
			Amount: price, Token: t.Token, From: t.Sender.Address(), To: t.Contracts.Licenses,
			ToWords: "the license registry, which owes it to owner and creator",
		}}
	}
	return action
}

// priceOf is what the sender pays for a grant; the owner of a token pays nothing.
func priceOf(t *session.Trade, facts license.Facts) *big.Int {
	price, ok := new(big.Int).SetString(facts.Terms.GrantPrice, 10)
	if !ok || t.Sender.Address() == facts.Owner {
		return new(big.Int)
	}
	return price
}

// approvePrice returns the step that lets the license registry take the price of a grant, and none when it may already.
func approvePrice(ctx context.Context, t *session.Trade, facts license.Facts) ([]session.Step, error) {
	price := priceOf(t, facts)
	if price.Sign() == 0 {
		return nil, nil
	}
	return t.ApproveStep(ctx, t.Contracts.Licenses, price)
}

// permitLifetime is how long a permit can be used.
const permitLifetime = time.Hour

var errNoPermits = errors.New("the payment token has no permits")

// grantWithPermit takes the license with a signed permit for the price. It returns errNoPermits when the token has
// none.
// The chain is asked about plain, an approval and a grant, which are what the permit does, and are sent in its place
// when the token does not take it.
func grantWithPermit(
	ctx context.Context, t *session.Trade, facts license.Facts, given string, licensee evm.Address, plain []session.Step,
) (tx.Receipt, error) {
	permit, err := preparePermit(ctx, t, priceOf(t, facts))
	if err != nil {
		return tx.Receipt{}, err
	}
	action := granting(t, facts, given, licensee)
	action.Signs = []string{fmt.Sprintf("a permit of payment token %s: the license registry %s may take %s %s of the "+
		"account until %s", permit.Token, permit.Spender, units.Format(permit.Amount, t.Token.Decimals), t.Token.Symbol,
		session.Stamp(time.Unix(int64(permit.Deadline), 0).UTC())), //nolint:gosec // a time of this century
		"or, where the token does not take it, an approval of the same amount, in a transaction of its own before"}
	action.Steps = []session.Step{{
		What: takingLicense, Candidate: plain[1].Candidate, Needs: []tx.Candidate{plain[0].Candidate}, Otherwise: plain,
		Sign: func(ctx context.Context) (tx.Candidate, error) { return signPermit(ctx, t, facts, licensee, permit) },
	}}
	receipts, err := t.Session.Perform(ctx, t.Sender, action)
	if err != nil {
		return tx.Receipt{}, err
	}
	return receipts[len(receipts)-1], nil
}

// preparePermit makes a permit that is not signed yet. It returns errNoPermits when the token knows none.
func preparePermit(ctx context.Context, t *session.Trade, price *big.Int) (chain.Permit, error) {
	head, err := t.Reader.Head(ctx, chain.Latest)
	if err != nil {
		return chain.Permit{}, err
	}
	permit := chain.Permit{
		Token: t.Token.Address, Owner: t.Sender.Address(), Spender: t.Contracts.Licenses, Amount: price,
		Deadline: uint64(head.Time.Add(permitLifetime).Unix()), //nolint:gosec // after 1970
	}
	_, err = t.Reader.PermitDocument(ctx, permit, chain.Latest)
	if errors.Is(err, chain.ErrWrongContract) || errors.Is(err, chain.ErrNoCode) {
		return permit, errNoPermits
	}
	return permit, err
}

// signPermit signs a permit and makes the transaction that uses it. It returns session.ErrOtherwise when the token does
// not take it.
func signPermit(
	ctx context.Context, t *session.Trade, facts license.Facts, licensee evm.Address, permit chain.Permit,
) (tx.Candidate, error) {
	signer, err := t.Session.Signer()
	if err != nil {
		return tx.Candidate{}, err
	}
	document, err := t.Reader.PermitDocument(ctx, permit, chain.Latest)
	if err != nil {
		return tx.Candidate{}, err
	}
	signature, err := signer.SignTyped(ctx, document)
	if err != nil {
		return tx.Candidate{}, err
	}
	candidate, err := t.Encoder.GrantWithPermit(facts.TokenID, facts.TermsHash, licensee, permit.Deadline, signature)
	if err != nil {
		return tx.Candidate{}, err
	}
	if _, err := t.Sender.Simulate(ctx, candidate); lacksAllowance(err) {
		return tx.Candidate{}, session.ErrOtherwise
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
