package publish

import (
	"context"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// obey takes from an order what flags say otherwise.
func (p *publication) obey(ctx context.Context) error {
	if p.flags.signed == "" {
		return nil
	}
	o, err := readOrder(p.flags.signed, p.Network)
	if err != nil {
		return err
	}
	head, err := p.Reader.Head(ctx, chain.Latest)
	if err != nil {
		return err
	}
	if head.Time.After(o.until()) {
		return session.Refusedf("the signature of %s is over since %s; ask the creator for another", p.flags.signed,
			session.Stamp(o.until()))
	}
	p.order, p.creator, p.parents = o, o.creator, o.Parents
	p.flags.name, p.flags.dataset, p.flags.enforceRoyalty = o.Name, o.Dataset, o.EnforceRoyalty
	return nil
}

// confirmOrder refuses a folder or terms that the creator did not sign for.
func (p *publication) confirmOrder() error {
	switch {
	case p.order == nil:
		return nil
	case p.order.TermsHash != p.hash:
		return session.Usagef("%s was signed for terms %s, and --license has the hash %s", p.flags.signed,
			p.order.TermsHash, p.hash)
	case p.order.Digest != evm.Hash(p.content.Digest):
		return session.Usagef("%s was signed for token %s, and the folder is token %s: take the folder as the creator has it",
			p.flags.signed, p.order.Digest, evm.Hash(p.content.Digest))
	}
	return nil
}
