// Package publish has the commands that publish folders.
package publish

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/cli/terms"
	"github.com/dehug-io/dehug-operator/internal/content/publish"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

func publishFolder(ctx context.Context, s *session.Session, folder string, f publishFlags) error {
	if err := f.check(); err != nil {
		return err
	}
	targets, err := openTargets(s, f.uploadFlags, folder)
	if err != nil {
		return err
	}
	if len(targets) == 0 && !s.DryRun {
		return session.Usagef("nowhere to upload to: give --to, such as ipfs+rpc://127.0.0.1:5001, or set DEHUG_TO")
	}
	p, err := openPublication(ctx, s, f, folder)
	if err != nil {
		return err
	}
	p.targets = targets
	release, err := lockFolder(folder)
	if err != nil {
		return err
	}
	defer release()
	for _, step := range []func(context.Context) error{
		p.readTerms, p.findParents, p.importFolder, p.mint, p.upload,
	} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return p.print()
}

// openPublication opens the chain for a publication, and the account that it is by. A dry run can do without the
// former.
func openPublication(ctx context.Context, s *session.Session, f publishFlags, folder string) (*publication, error) {
	p := &publication{session: s, flags: f, folder: folder}
	if s.DryRun && len(s.RPC) == 0 && f.signed == "" && f.owner == "" {
		return p, p.openOffline()
	}
	var err error
	if p.Network, err = s.Network(ctx); err != nil {
		return nil, err
	}
	if p.sender, err = s.Sender(ctx, p.Addresses.ChainID); err != nil {
		return nil, err
	}
	p.creator = p.sender.Address()
	if f.owner != "" {
		if p.creator, err = s.Account(ctx, "--for", f.owner); err != nil {
			return nil, err
		}
	}
	return p, p.obey(ctx)
}

// readTerms reads the terms and says them in words: they cannot change once they are registered.
func (p *publication) readTerms(context.Context) error {
	if p.Reader != nil {
		p.session.SayDecimals(p.Network)
	}
	var err error
	if p.terms, err = terms.Load(p.flags.license, p.Token.Decimals); err != nil {
		return err
	}
	terms.Print(p.session.Log, p.terms, p.Token)
	p.hash, err = chain.TermsHash(p.terms)
	return err
}

func (p *publication) findParents(ctx context.Context) error {
	if p.order != nil {
		return nil // they are signed
	}
	for _, given := range p.flags.parents {
		if p.Reader == nil && strings.Contains(given, "/") {
			return session.Usagef("a dry run without an endpoint cannot look up the name %s: give --rpc, or the parent's CID",
				given)
		}
		parent, err := session.FindToken(ctx, p.Reader, given)
		if err != nil {
			return err
		}
		p.parents = append(p.parents, parent)
	}
	return nil
}

// mint registers terms and mints the token, unless that was done before. It comes before the upload: an account that
// sees the content could otherwise mint its digest first.
func (p *publication) mint(ctx context.Context) error {
	if p.Reader == nil {
		p.result.Status = "dry run without an endpoint: nothing was sent, " +
			"and the chain was not asked about name, terms and cost"
		return nil
	}
	if !p.session.DryRun {
		if err := p.prepareMint(ctx); err != nil {
			return err
		}
	}
	standing, err := p.Reader.Token(ctx, p.content.Digest, chain.Latest)
	switch {
	case errors.Is(err, chain.ErrUnknownModel):
	case err != nil:
		return err
	default:
		return p.resume(ctx, standing)
	}
	index, err := p.Reader.TermsIndex(ctx, p.hash, chain.Latest)
	if err != nil {
		return err
	}
	if err := p.confirmOrder(); err != nil {
		return err
	}
	action, err := p.minting(ctx, index)
	if err != nil {
		return err
	}
	if p.session.DryRun {
		return p.previewMint(ctx, index, action)
	}
	defer p.session.Unlock() // an upload needs no account
	receipts, err := p.session.Perform(ctx, p.sender, action)
	if err != nil {
		return err
	}
	for _, receipt := range receipts {
		p.result.Cost.Add(receipt)
	}
	receipt := receipts[len(receipts)-1]
	p.result.Transaction, p.result.Status = receipt.TxHash.String(), "published"
	p.result.TermsIndex, err = p.Reader.TermsIndex(ctx, p.hash, chain.Latest)
	return err
}

// prepareMint takes the account, tries the targets and makes sure that the folder says what is about to be minted: a
// token cannot be taken back.
func (p *publication) prepareMint(ctx context.Context) error {
	if err := publish.Check(ctx, p.content, p.targets); err != nil {
		return fmt.Errorf("trying the targets; nothing was sent: %w", err)
	}
	if err := p.confirmProvenance(); err != nil {
		return err
	}
	return p.session.Want(ctx, "publish", p.flags.name, p.result.TokenID, "terms", p.hash)
}

// resume accepts a token that this account minted for the same publication before.
func (p *publication) resume(ctx context.Context, standing chain.Token) error {
	if standing.Creator != p.creator {
		return fmt.Errorf("account %s published the same content before; only content that names you as its creator "+
			"is yours to publish",
			standing.Creator)
	}
	name := p.flags.name
	if p.flags.dataset {
		name = chain.DatasetPrefix + name
	}
	same, err := p.Reader.IsVersion(ctx, name, p.content.Digest, chain.Latest)
	if err != nil {
		return err
	}
	if !same {
		return fmt.Errorf("you published the same content under another name or as another kind before; a version has " +
			"one name and kind")
	}
	index, err := p.Reader.TermsIndex(ctx, p.hash, chain.Latest)
	if err != nil {
		return err
	}
	if index != standing.TermsIndex {
		return fmt.Errorf("the token was minted under other terms (number %d), which cannot change; "+
			"publish a new version, or offer further terms",
			standing.TermsIndex)
	}
	p.result.TermsIndex, p.result.Status = index, "published before: nothing was sent"
	hash, err := p.Reader.PublishedBy(ctx, p.content.Digest, p.Addresses.DeployedAtBlock)
	if err == nil && hash != (evm.Hash{}) {
		p.result.Transaction = hash.String()
	}
	return ctx.Err()
}
