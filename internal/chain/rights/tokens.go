package rights

import (
	"context"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Transfer gives a token to another account, together with what it has earned and not paid out, the right to revoke
// its licenses, and to offer further terms. A contract that does not take tokens refuses it.
func (e *Encoder) Transfer(id evm.Hash, from, to evm.Address) (tx.Candidate, error) {
	data, err := e.registry.TryPackSafeTransferFrom(account(from), account(to), number(id))
	return candidate(e.contracts.Registry, data, err)
}

// Approve lets an operator move one token; the zero address takes that back.
func (e *Encoder) Approve(id evm.Hash, operator evm.Address) (tx.Candidate, error) {
	data, err := e.registry.TryPackApprove(account(operator), number(id))
	return candidate(e.contracts.Registry, data, err)
}

// ApproveAll lets an operator move every token of the sender's, now and later; or no more.
func (e *Encoder) ApproveAll(operator evm.Address, approved bool) (tx.Candidate, error) {
	data, err := e.registry.TryPackSetApprovalForAll(account(operator), approved)
	return candidate(e.contracts.Registry, data, err)
}

// Describe inscribes name and description into a token's metadata; the sender made the token and owns its namespace.
func (e *Encoder) Describe(name string, id evm.Hash, description string) (tx.Candidate, error) {
	contentType, bare := chain.ContentOf(name)
	data, err := e.registry.TryPackInscribe(contentType, bare, number(id), description)
	return candidate(e.contracts.Registry, data, err)
}

// SetOffer offers terms, by their number, for a token of the sender's beside those of its publication; or no more.
func (e *Encoder) SetOffer(id evm.Hash, termsIndex uint64, offered bool) (tx.Candidate, error) {
	data, err := e.licenses.TryPackSetOffer(number(id), index(termsIndex), offered)
	return candidate(e.contracts.Licenses, data, err)
}

// TrustAuthorizer sets whether an authorizer may open sales of the tokens that the sender made and that enforce their
// royalty.
func (e *Encoder) TrustAuthorizer(policy, authorizer evm.Address, trusted bool) (tx.Candidate, error) {
	data, err := e.policy.TryPackSetAuthorizer(account(authorizer), trusted)
	return candidate(policy, data, err)
}

// AllowMover sets whether an operator may always move the tokens that the sender made and that enforce their royalty.
func (e *Encoder) AllowMover(policy, operator evm.Address, allowed bool) (tx.Candidate, error) {
	data, err := e.policy.TryPackSetOperator(account(operator), allowed)
	return candidate(policy, data, err)
}

// ApprovedFor reads which account may move a token beside its owner; zero when there is none.
func (r Reader) ApprovedFor(ctx context.Context, id evm.Hash) (evm.Address, error) {
	name, registry := r.atRegistry()
	v, err := read(ctx, r, name, registry, r.registry.PackGetApproved(number(id)), r.registry.UnpackGetApproved)
	return evm.Address(v), err
}

// IsApprovedForAll reads whether an operator may move every token of an owner's.
func (r Reader) IsApprovedForAll(ctx context.Context, owner, operator evm.Address) (bool, error) {
	name, registry := r.atRegistry()
	return read(ctx, r, name, registry, r.registry.PackIsApprovedForAll(account(owner), account(operator)),
		r.registry.UnpackIsApprovedForAll)
}

// IsOffered reads whether a license can be taken of a token on terms, by their number.
func (r Reader) IsOffered(ctx context.Context, id evm.Hash, termsIndex uint64) (bool, error) {
	return read(ctx, r, "license registry", r.Contracts().Licenses,
		r.licenses.PackIsOffered(number(id), index(termsIndex)), r.licenses.UnpackIsOffered)
}

// RoyaltyPolicy reads where creators say who may sell their tokens.
func (r Reader) RoyaltyPolicy(ctx context.Context) (evm.Address, error) {
	name, registry := r.atRegistry()
	v, err := read(ctx, r, name, registry, r.registry.PackGetTransferValidator(),
		r.registry.UnpackGetTransferValidator)
	return evm.Address(v), err
}

// SalePowers are what a creator lets an account do with its tokens that enforce their royalty.
type SalePowers struct {
	// Authorizer opens them for sales; Mover moves them always.
	Authorizer, Mover bool
}

// SalePowers reads what a creator lets an account do, by a royalty policy.
func (r Reader) SalePowers(ctx context.Context, policy, creator, of evm.Address) (SalePowers, error) {
	const name = "royalty policy"
	authorizer, err := read(ctx, r, name, policy, r.policy.PackIsAuthorizer(account(creator), account(of)),
		r.policy.UnpackIsAuthorizer)
	if err != nil {
		return SalePowers{}, err
	}
	mover, err := read(ctx, r, name, policy, r.policy.PackIsOperator(account(creator), account(of)),
		r.policy.UnpackIsOperator)
	return SalePowers{Authorizer: authorizer, Mover: mover}, err
}
