package publish

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"sigs.k8s.io/yaml"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/content/publish"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// batchEntry is one folder of a batch file.
type batchEntry struct {
	Folder  string   `json:"folder"`
	Name    string   `json:"name"`
	License string   `json:"license"`
	Dataset bool     `json:"dataset"`
	Parents []string `json:"parents"`
}

// readBatch reads a batch file, strictly.
func readBatch(f publishFlags) ([]batchEntry, error) {
	raw, err := readBounded(f.batch, 1<<20)
	if err != nil {
		return nil, session.Usagef("reading the batch: %w", err)
	}
	var entries []batchEntry
	if err := yaml.UnmarshalStrict(raw, &entries); err != nil {
		return nil, session.Usagef("batch %s is not a list of folder, name, license, dataset and parents: %w", f.batch, err)
	}
	if len(entries) == 0 || len(entries) > chain.MostInBatch {
		return nil, session.Usagef("batch %s lists %d folders; one transaction takes 1 to %d", f.batch, len(entries),
			chain.MostInBatch)
	}
	seen := map[string]bool{}
	for i, e := range entries {
		if e.Folder == "" || e.Name == "" || e.License == "" {
			return nil, session.Usagef("batch %s, entry %d: give folder, name and license", f.batch, i+1)
		}
		if seen[e.Folder] {
			return nil, session.Usagef("batch %s, entry %d: folder %s is listed twice", f.batch, i+1, e.Folder)
		}
		seen[e.Folder] = true
	}
	return entries, nil
}

// batch is one run of publish --batch.
type batch struct {
	*session.Network
	session *session.Session
	sender  *tx.Sender
	all     []*publication
	// pending are those that are not minted yet.
	pending []*publication
}

func publishBatch(ctx context.Context, s *session.Session, f publishFlags) error {
	if f.name != "" || f.license != "" || f.owner != "" || f.signed != "" || f.dataset || len(f.parents) > 0 {
		return session.Usagef("--batch says name, license, kind and parents in its file: leave out the flags; it goes with " +
			"neither --for nor --signed")
	}
	entries, err := readBatch(f)
	if err != nil {
		return err
	}
	b := &batch{session: s}
	if b.Network, err = s.Network(ctx); err != nil {
		return err
	}
	if b.sender, err = s.Sender(ctx, b.Addresses.ChainID); err != nil {
		return err
	}
	for i, e := range entries {
		release, err := b.add(ctx, f, e)
		if err != nil {
			return fmt.Errorf("batch %s, entry %d, %s: %w", f.batch, i+1, e.Folder, err)
		}
		defer release()
	}
	if err := b.mint(ctx); err != nil {
		return err
	}
	return errors.Join(b.upload(ctx), b.print())
}

// add imports a folder, and tries where it goes.
func (b *batch) add(ctx context.Context, f publishFlags, e batchEntry) (release func(), err error) {
	f.name, f.license, f.dataset, f.parents = e.Name, e.License, e.Dataset, e.Parents
	p := &publication{
		Network: b.Network, session: b.session, flags: f, folder: e.Folder, sender: b.sender, creator: b.sender.Address(),
	}
	if p.targets, err = openTargets(b.session, f.uploadFlags, e.Folder); err != nil {
		return nil, err
	}
	switch {
	case len(p.targets) == 0 && !b.session.DryRun:
		return nil, session.Usagef("nowhere to upload to: give --to, such as ipfs+rpc://127.0.0.1:5001, or set DEHUG_TO")
	case strings.Contains(strings.Join(append(f.to, b.session.Getenv("DEHUG_TO")), ","), "file:"):
		return nil, session.Usagef("a batch does not go to one file; give a node or a pinning service")
	}
	if release, err = lockFolder(e.Folder); err != nil {
		return nil, err
	}
	for _, step := range []func(context.Context) error{p.readTerms, p.findParents, p.importFolder, p.tryTargets} {
		if err := step(ctx); err != nil {
			release()
			return nil, err
		}
	}
	b.all = append(b.all, p)
	return release, nil
}

// tryTargets tries the targets, and makes sure that the folder says what is about to be minted.
func (p *publication) tryTargets(ctx context.Context) error {
	if p.session.DryRun {
		return nil
	}
	if err := publish.Check(ctx, p.content, p.targets); err != nil {
		return fmt.Errorf("trying the targets; nothing was sent: %w", err)
	}
	return p.confirmProvenance()
}

// mint registers what terms are new, and mints all tokens that do not stand yet in one transaction.
func (b *batch) mint(ctx context.Context) error {
	wish := []any{}
	for _, p := range b.all {
		wish = append(wish, p.flags.name, p.result.TokenID, p.hash)
	}
	if !b.session.DryRun {
		if err := b.session.Want(ctx, "publish --batch", wish...); err != nil {
			return err
		}
	}
	for _, p := range b.all {
		standing, err := p.Reader.Token(ctx, p.content.Digest, chain.Latest)
		if errors.Is(err, chain.ErrUnknownModel) {
			b.pending = append(b.pending, p)
			continue
		}
		if err == nil {
			err = p.resume(ctx, standing)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", p.flags.name, err)
		}
	}
	if len(b.pending) == 0 {
		return nil
	}
	action, err := b.minting(ctx)
	if err != nil {
		return err
	}
	defer b.session.Unlock() // an upload needs no account
	receipts, err := b.session.Perform(ctx, b.sender, action)
	if err != nil {
		return err
	}
	return b.confirm(ctx, receipts)
}

// minting returns the action that publishes what is pending.
func (b *batch) minting(ctx context.Context) (session.Action, error) {
	action := session.Action{
		Does: fmt.Sprintf("publish %d folders in one transaction: %s", len(b.pending), b.names()),
		Forever: []string{"content, creator and terms of these versions cannot change; a first version claims its " +
			"namespace"},
	}
	registry, err := b.Reader.TermsRegistry(ctx, chain.Latest)
	if err != nil {
		return action, err
	}
	registered := map[evm.Hash]bool{}
	var made []chain.Publication
	for _, p := range b.pending {
		made = append(made, p.made())
		if registered[p.hash] {
			continue
		}
		registered[p.hash] = true
		index, err := b.Reader.TermsIndex(ctx, p.hash, chain.Latest)
		if err != nil {
			return action, err
		}
		if index == 0 {
			candidate, err := b.Encoder.RegisterTerms(registry, p.terms)
			if err != nil {
				return action, session.WrapUsage(err)
			}
			action.Steps = append(action.Steps, session.Step{
				What: "registering terms " + p.terms.LicenseID, Candidate: candidate, Repeatable: true,
			})
		}
	}
	candidate, err := b.Encoder.PublishBatch(made)
	if err != nil {
		return action, session.WrapUsage(err)
	}
	action.Steps = append(action.Steps, session.Step{What: "publishing the batch", Candidate: candidate})
	return action, nil
}

func (b *batch) names() string {
	names := make([]string, len(b.pending))
	for i, p := range b.pending {
		names[i] = p.flags.name
	}
	return strings.Join(names, ", ")
}

// confirm checks that each token is the sender's: the registry leaves out what another account minted meanwhile.
func (b *batch) confirm(ctx context.Context, receipts []tx.Receipt) error {
	for _, receipt := range receipts {
		b.pending[0].result.Cost.Add(receipt)
	}
	for _, p := range b.pending {
		standing, err := p.Reader.Token(ctx, p.content.Digest, chain.Latest)
		if err != nil || standing.Creator != p.creator {
			return fmt.Errorf("%s was left out of the batch: another account minted its content, or a parent forbids it; "+
				"publish it alone to see which", p.flags.name)
		}
		p.result.Transaction = receipts[len(receipts)-1].TxHash.String()
		p.result.Status, p.result.TermsIndex = "published", standing.TermsIndex
	}
	return nil
}

// upload brings each folder to the targets. One that fails does not keep the others from theirs.
func (b *batch) upload(ctx context.Context) error {
	var failures []error
	for _, p := range b.all {
		if err := p.upload(ctx); err != nil {
			failures = append(failures, fmt.Errorf("%s: %w", p.flags.name, err))
		}
	}
	return errors.Join(failures...)
}

func (b *batch) print() error {
	results := make([]Published, len(b.all))
	for i, p := range b.all {
		p.result.Manifest = manifest(p.result, p.terms, p.flags)
		results[i] = p.result
	}
	return b.session.Print(map[string][]Published{"published": results}, func(w io.Writer) {
		for _, r := range results {
			session.Line(w, "%s: %s, CID %s, token %s", r.Name, r.Status, r.CID, r.TokenID)
		}
		gas, fee := b.cost()
		session.Line(w, "cost         %d gas, %s of the chain's coin", gas, fee)
	})
}

// cost is what the run took in all.
func (b *batch) cost() (gas uint64, fee string) {
	for _, p := range b.all {
		if p.result.Cost.GasUsed > 0 {
			return p.result.Cost.GasUsed, p.result.Cost.Fee
		}
	}
	return 0, "0"
}
