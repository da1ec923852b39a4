// Package publish has the command that publishes a folder.
package publish

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/cli/terms"
	"github.com/dehug-io/dehug-operator/internal/content/publish"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Command returns `dehug publish`.
func Command(s *session.Session) *cobra.Command {
	var f publishFlags
	cmd := &cobra.Command{
		Use: "publish <folder>", Short: "Publish a folder as a model or dataset",
		Example: "  dehug publish ./my-model --name alice/my-model --license MIT\n" +
			"  dehug publish ./my-model --name alice/my-model --license terms.yaml --parent bob/base --dry-run",
		Long: "publish writes .dehug/provenance.json into the folder, computes its root CID, registers the terms,\n" +
			"mints the token and then uploads the content. No other file is touched. The same publish again continues\n" +
			"where it stopped. What tools and trainings leave next to a model is left out, and what .dehugignore in the\n" +
			"folder and --ignore name.",
		Args: session.Arguments(1, 1, "one folder"),
		RunE: func(cmd *cobra.Command, args []string) error { return publishFolder(cmd.Context(), s, args[0], f) },
	}
	flags := cmd.Flags()
	flags.StringVar(&f.name, "name", "", "name to publish under, namespace/name")
	flags.StringVar(&f.license, "license", "", "SPDX identifier of an open license, or a terms file")
	flags.StringArrayVar(&f.parents, "parent", nil,
		"name, CID or token id that the content derives from; repeat for a base model and its datasets")
	flags.BoolVar(&f.enforceRoyalty, "enforce-royalty", false,
		"let others than the token's owner move it only as the registry's royalty policy allows; it cannot be changed later")
	f.register(cmd)
	flags.StringVar(&f.network, "network", "default", "DeHugNetwork to name in the printed manifest")
	flags.StringArrayVar(&f.ignore, "ignore", nil,
		"leave out what this pattern names, as in .gitignore: *.log, /runs/, !keep.me; repeat for more")
	flags.BoolVar(&f.dataset, "dataset", false, "publish a dataset, not a model")
	flags.BoolVar(&f.allowUnsafe, "allow-unsafe", false, "publish files that can run code when they are loaded")
	return cmd
}

func publishFolder(ctx context.Context, s *session.Session, folder string, f publishFlags) error {
	if f.name == "" || f.license == "" {
		return session.Usagef("give --name namespace/name and --license, an SPDX identifier or a terms file")
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
	if s.DryRun && len(s.RPC) == 0 {
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
	return p, nil
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
	action, err := p.minting(index)
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
	receipt := receipts[0]
	p.result.Cost.Add(receipt)
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
	if standing.Creator != p.sender.Address() {
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
