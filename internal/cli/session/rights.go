package session

import (
	"context"
	"math/big"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/history"
	"github.com/dehug-io/dehug-operator/internal/chain/rights"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Rights reads what stands of the rights of a network's parties.
func (n *Network) Rights() rights.Reader { return rights.NewReader(n.Reader) }

// Acts makes the transactions by which parties use their rights.
func (n *Network) Acts() *rights.Encoder { return rights.NewEncoder(n.Contracts) }

// History lists what happened on a network.
func (n *Network) History() *history.History {
	h := history.New(n.Reader, n.Addresses.DeployedAtBlock, n.Token)
	h.OnProgress = n.progress.tellItems
	return h
}

// AmountOf is an amount of the payment token.
func (n *Network) AmountOf(value *big.Int) history.Amount {
	return history.Amount{Value: value, Token: n.Token}
}

// Disputes returns the contract of stakes and challenges that the addresses file names, after a check that it belongs
// to the others.
func (s *Session) Disputes(ctx context.Context, n *Network) (evm.Address, error) {
	if n.Addresses.Disputes == "" {
		return evm.Address{}, Usagef("%s names no contract for stakes; add the annotation %s with its address",
			s.AddressesFile, disputesAnnotation)
	}
	address, err := evm.ParseAddress(n.Addresses.Disputes)
	if err != nil {
		return address, Usagef("addresses file %s: annotation %s: %w", s.AddressesFile, disputesAnnotation, err)
	}
	if err := n.Rights().VerifyDisputes(ctx, address); err != nil {
		return address, err
	}
	s.markVerified(address)
	return address, nil
}

// Claims returns the contract of claims on namespaces that the addresses file names, after a check of its code.
func (s *Session) Claims(ctx context.Context, n *Network) (evm.Address, error) {
	if n.Addresses.Claims == "" {
		return evm.Address{}, Usagef("%s names no contract for claims; add the annotation %s with its address",
			s.AddressesFile, claimsAnnotation)
	}
	address, err := evm.ParseAddress(n.Addresses.Claims)
	if err != nil {
		return address, Usagef("addresses file %s: annotation %s: %w", s.AddressesFile, claimsAnnotation, err)
	}
	if err := n.Reader.VerifyCode(ctx, "namespace claims", address, "NamespaceClaims"); err != nil {
		return address, err
	}
	s.markVerified(address)
	return address, nil
}

// Model is a token with the name that it was published under.
type Model struct {
	Name string
	ID   evm.Hash
	chain.Token
}

// FindModel takes a name, a CID or a token id, and reads the token.
func (n *Network) FindModel(ctx context.Context, given string) (Model, error) {
	id, err := FindToken(ctx, n.Reader, given)
	if err != nil {
		return Model{}, err
	}
	token, err := n.Reader.Token(ctx, id, chain.Latest)
	if err != nil {
		return Model{}, err
	}
	m := Model{Name: given, ID: id, Token: token}
	if !IsName(given) {
		names, err := n.History().Names(ctx, []evm.Hash{id})
		if err != nil {
			return Model{}, err
		}
		m.Name = names[id]
	}
	return m, nil
}

// Fields are what every command tells of a model.
func (m Model) Fields() Record {
	return Record{
		{"name", "name", m.Name}, {"cid", "CID", ipld.CIDFromDigest(m.ID)}, {"tokenID", "token", m.ID},
	}
}

// RequireOwner refuses a sender that does not own the model, as the contracts would.
func (m Model) RequireOwner(sender evm.Address) error {
	if m.Owner == sender {
		return nil
	}
	return Refusedf("%s belongs to %s, and the sender is %s; send it from the account of the owner", m.Name, m.Owner,
		sender)
}

// PositiveAmount reads a decimal number of the payment token above zero.
func (t *Trade) PositiveAmount(text string) (*big.Int, error) {
	amount, err := t.Amount(text)
	if err == nil && amount.Sign() == 0 {
		err = Usagef("amount %q is nothing; give one above zero", text)
	}
	return amount, err
}
