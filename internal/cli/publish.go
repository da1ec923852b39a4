package cli

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/content/folder"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/modelfile"
	"github.com/dehug-io/dehug-operator/internal/content/provenance"
	"github.com/dehug-io/dehug-operator/internal/content/publish"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

type publishFlags struct {
	uploadFlags
	name, license, parent, network string
	dataset, dryRun, allowUnsafe   bool
}

// Published is what publish prints with -o json.
type Published struct {
	Name    string `json:"name"`
	CID     string `json:"cid"`
	TokenID string `json:"tokenID"`
	Creator string `json:"creator"`
	ChainID uint64 `json:"chainID"`
	// Bytes is the sum of the file sizes.
	Bytes      int64  `json:"bytes"`
	TermsIndex uint64 `json:"termsIndex"`
	TermsHash  string `json:"termsHash"`
	// Transaction minted the token; empty in a dry run, and when the node no longer knows it.
	Transaction string `json:"transaction"`
	// Cost sums up what this run sent; it is zero when all was published before.
	Cost cost `json:"cost"`
	// Uploaded says that somebody serves the content now, Uploads where it went.
	Uploaded bool             `json:"uploaded"`
	Uploads  []publish.Result `json:"uploads,omitempty"`
	Manifest string           `json:"manifest"`
	Status   string           `json:"status"`
}

func (s *session) publishCommand() *cobra.Command {
	var f publishFlags
	cmd := &cobra.Command{
		Use: "publish <folder>", Short: "Publish a folder as a model or dataset",
		Long: "publish writes .dehug/provenance.json into the folder, computes its root CID, registers the terms, mints the\n" +
			"token and then uploads the content. No other file is touched. The same publish again goes on where it stopped.",
		Args: arguments(1, 1, "one folder"),
		RunE: func(cmd *cobra.Command, args []string) error { return s.publish(cmd.Context(), args[0], f) },
	}
	flags := cmd.Flags()
	flags.StringVar(&f.name, "name", "", "name to publish under, namespace/name")
	flags.StringVar(&f.license, "license", "", "SPDX identifier of an open license, or a terms file")
	flags.StringVar(&f.parent, "parent", "", "name, CID or token id that the content derives from")
	f.register(cmd)
	flags.StringVar(&f.network, "network", "default", "DeHugNetwork to name in the printed manifest")
	flags.BoolVar(&f.dataset, "dataset", false, "publish a dataset, not a model")
	flags.BoolVar(&f.allowUnsafe, "allow-unsafe", false, "publish files that can run code when they are loaded")
	flags.BoolVar(&f.dryRun, "dry-run", false, "send and upload nothing")
	return cmd
}

// publication is one run of publish.
type publication struct {
	*network
	session *session
	flags   publishFlags
	folder  string
	sender  *tx.Sender
	terms   license.Terms
	hash    evm.Hash
	parent  evm.Hash
	targets []publish.Target
	content *folder.Imported
	result  Published
}

func (s *session) publish(ctx context.Context, folder string, f publishFlags) error {
	if f.name == "" || f.license == "" {
		return usagef("give --name namespace/name and --license, an SPDX identifier or a terms file")
	}
	targets, err := s.targets(f.uploadFlags, folder)
	if err != nil {
		return err
	}
	if len(targets) == 0 && !f.dryRun {
		return usagef("nowhere to upload to: give --to, such as ipfs+rpc://127.0.0.1:5001, or set DEHUG_TO")
	}
	n, err := s.network(ctx)
	if err != nil {
		return err
	}
	p := &publication{network: n, session: s, flags: f, folder: folder, targets: targets}
	if p.sender, err = s.sender(ctx, n.addresses.ChainID); err != nil {
		return err
	}
	for _, step := range []func(context.Context) error{
		p.readTerms, p.findParent, p.importFolder, p.mint, p.upload,
	} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return p.print()
}

// readTerms reads the terms and says them in words: they cannot change once they are registered.
func (p *publication) readTerms(context.Context) error {
	p.session.sayDecimals(p.network)
	var err error
	if p.terms, err = loadTerms(p.flags.license, p.token.Decimals); err != nil {
		return err
	}
	printTerms(p.session.log, p.terms, p.token)
	p.hash, err = chain.TermsHash(p.terms)
	return err
}

func (p *publication) findParent(ctx context.Context) error {
	if p.flags.parent == "" {
		return nil
	}
	var err error
	p.parent, err = findToken(ctx, p.reader, p.flags.parent)
	return err
}

// importFolder writes the provenance and computes the root CID.
func (p *publication) importFolder(ctx context.Context) error {
	record := provenance.Record{
		Creator: p.sender.Address().String(), ChainID: p.addresses.ChainID,
		Registry: p.contracts.Registry.String(), Name: p.flags.name,
	}
	if p.parent != (evm.Hash{}) {
		record.Parent = ipld.CIDFromDigest(p.parent)
	}
	undo, err := writeProvenance(p.folder, record)
	if err != nil {
		return err
	}
	if p.flags.dryRun {
		defer undo()
	}
	meter := newMeter(p.session.log, "import")
	p.content, err = folder.Import(ctx, p.folder, folder.WithProgress(meter.update))
	meter.end()
	if err != nil {
		return fmt.Errorf("computing the root CID of %s: %w", p.folder, err)
	}
	if !p.flags.dataset && !p.flags.allowUnsafe {
		if err := modelfile.CheckPaths(ipld.Paths(p.content.Files)); err != nil {
			return fmt.Errorf("checking the files of %s: %w", p.folder, err)
		}
	}
	p.result = Published{
		Name: p.flags.name, CID: p.content.Root, TokenID: evm.Hash(p.content.Digest).String(), Bytes: p.content.TotalBytes,
		Creator: p.sender.Address().String(), ChainID: p.addresses.ChainID, TermsHash: p.hash.String(),
	}
	p.result.Cost.set(new(big.Int))
	p.session.say("content      %s, %d bytes", p.content.Root, p.content.TotalBytes)
	return nil
}

// mint registers terms and mints the token, unless that was done before. It comes before the upload: whoever sees
// the content first could mint its digest.
func (p *publication) mint(ctx context.Context) error {
	standing, err := p.reader.Token(ctx, p.content.Digest, chain.Latest)
	switch {
	case errors.Is(err, chain.ErrUnknownModel):
	case err != nil:
		return err
	default:
		return p.resume(ctx, standing)
	}
	index, err := p.reader.TermsIndex(ctx, p.hash, chain.Latest)
	if err != nil {
		return err
	}
	if p.flags.dryRun {
		return p.simulateMint(ctx, index)
	}
	if index == 0 {
		p.session.say("terms        registering %s", p.terms.LicenseID)
		receipt, err := p.session.send(ctx, p.sender, "registering the terms")(p.encoder.RegisterTerms(p.terms))
		if err != nil {
			return err
		}
		p.result.Cost.add(receipt)
	}
	if index, err = p.boundTerms(ctx); err != nil {
		return err
	}
	p.session.say("token        minting %s", p.result.TokenID)
	receipt, err := p.session.send(ctx, p.sender, "publishing")(p.encoder.Publish(p.publication(index)))
	if err != nil {
		return err
	}
	p.result.Cost.add(receipt)
	p.result.TermsIndex, p.result.Transaction = index, receipt.TxHash.String()
	p.result.Status = "published"
	return nil
}

func (p *publication) publication(index uint64) chain.Publication {
	return chain.Publication{
		Name: p.flags.name, Dataset: p.flags.dataset, Digest: p.content.Digest, Parent: p.parent, TermsIndex: index,
	}
}

// simulateMint fills in what a dry run can know. Minting depends on terms that are not there yet, so only one of both runs.
func (p *publication) simulateMint(ctx context.Context, index uint64) error {
	candidate, err := p.encoder.Publish(p.publication(index))
	what := "publishing"
	if index == 0 {
		candidate, err = p.encoder.RegisterTerms(p.terms)
		what = "registering the terms"
	}
	if err != nil {
		return usageError{err}
	}
	estimate, err := p.sender.Simulate(ctx, candidate)
	if err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	p.result.TermsIndex, p.result.Cost.GasUsed = index, estimate.Gas
	p.result.Cost.set(estimate.MaxCost)
	p.result.Status = "dry run: nothing was sent; the cost is the most that " + what + " can take"
	return nil
}

// resume accepts a token that this account minted for the same publication before.
func (p *publication) resume(ctx context.Context, standing chain.Token) error {
	if standing.Creator != p.sender.Address() {
		return fmt.Errorf("account %s published the same content before; only content that names you as its creator is yours to publish",
			standing.Creator)
	}
	name := p.flags.name
	if p.flags.dataset {
		name = chain.DatasetPrefix + name
	}
	same, err := p.reader.IsVersion(ctx, name, p.content.Digest, chain.Latest)
	if err != nil {
		return err
	}
	if !same {
		return fmt.Errorf("you published the same content under another name or as another kind before; a version has one name and kind")
	}
	index, err := p.reader.TermsIndex(ctx, p.hash, chain.Latest)
	if err != nil {
		return err
	}
	if index != standing.TermsIndex {
		return fmt.Errorf("the token was minted under other terms (number %d), which cannot change; "+
			"publish a new version, or offer further terms",
			standing.TermsIndex)
	}
	p.result.TermsIndex, p.result.Status = index, "published before: nothing was sent"
	hash, err := p.reader.PublishedBy(ctx, p.content.Digest, p.addresses.DeployedAtBlock)
	if err == nil && hash != (evm.Hash{}) {
		p.result.Transaction = hash.String()
	}
	return ctx.Err()
}
