package publish

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/big"
	"os"
	"path/filepath"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/cli/terms"
	"github.com/dehug-io/dehug-operator/internal/content/folder"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/modelfile"
	"github.com/dehug-io/dehug-operator/internal/content/provenance"
	"github.com/dehug-io/dehug-operator/internal/disk"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// mostLeftOut is how many entries that are left out are told one by one.
const mostLeftOut = 20

// importFolder writes the provenance, computes the root CID and judges the files.
func (p *publication) importFolder(ctx context.Context) error {
	undo, err := p.writeProvenance()
	if err != nil {
		return err
	}
	if p.session.DryRun {
		defer undo()
	}
	meter := newMeter(p.session.Log, "import")
	p.content, err = folder.Import(ctx, p.folder, folder.WithProgress(meter.update), folder.WithIgnore(p.flags.ignore))
	meter.end()
	if err == nil {
		p.tellLeftOut()
		err = p.judgeFiles(ctx)
	}
	if err != nil {
		undo()
		return fmt.Errorf("importing %s: %w", p.folder, err)
	}
	p.result = Published{
		Name: p.flags.name, CID: p.content.Root, TokenID: evm.Hash(p.content.Digest).String(), Bytes: p.content.TotalBytes,
		Files: len(p.content.Files), LeftOut: p.content.LeftOut,
		Creator: p.creator.String(), ChainID: p.Addresses.ChainID, TermsHash: p.hash.String(),
		Terms: terms.Fields(p.terms, p.Token),
	}
	p.result.Cost.Set(new(big.Int))
	files := countFiles(len(p.content.Files))
	p.session.Say("content      %s, %s of %d bytes", p.content.Root, files, p.content.TotalBytes)
	return nil
}

func (p *publication) writeProvenance() (undo func(), err error) {
	return writeProvenance(p.folder, p.record())
}

// confirmProvenance refuses a folder whose provenance was changed after it was imported.
func (p *publication) confirmProvenance() error {
	want := p.record()
	want.Schema = provenance.Schema
	got, err := os.ReadFile(filepath.Join(p.folder, filepath.FromSlash(provenance.Path)))
	if err != nil {
		return fmt.Errorf("reading the provenance: %w", err)
	}
	if !bytes.Equal(got, want.Encode()) {
		return fmt.Errorf("%s of %s changed while it was published; nothing was sent, publish again", provenance.Path,
			p.folder)
	}
	return nil
}

func (p *publication) record() provenance.Record {
	record := provenance.Record{
		Creator: p.creator.String(), ChainID: p.Addresses.ChainID,
		Registry: p.Contracts.Registry.String(), Name: p.flags.name,
	}
	for _, parent := range p.parents {
		record.Parents = append(record.Parents, ipld.CIDFromDigest(parent))
	}
	return record
}

// lockFolder keeps other publishes of the folder away: each writes its own provenance.
func lockFolder(path string) (release func(), err error) {
	if info, err := os.Stat(path); err != nil || !info.IsDir() {
		return nil, session.Usagef("%s is not a folder", path)
	}
	return disk.LockFolder(path, "publishing "+path)
}

// tellLeftOut prints what of the folder is not published, and warns of what looks like a secret.
func (p *publication) tellLeftOut() {
	rest := folder.LeftOut{}
	for i, out := range p.content.LeftOut {
		switch {
		case out.Secret:
			p.session.Say("warning      %s looks like a secret and is not published (rule %s); take it out of the folder",
				out.Path, out.Rule)
		case i < mostLeftOut:
			p.session.Say("left out     %s, %s of %d bytes (rule %s)", out.Path, countFiles(out.Files), out.Bytes, out.Rule)
		default:
			rest.Files += out.Files
			rest.Bytes += out.Bytes
		}
	}
	if rest.Files > 0 {
		p.session.Say("left out     and %s of %d bytes more; -o json names them", countFiles(rest.Files), rest.Bytes)
	}
}

func countFiles(n int) string {
	if n == 1 {
		return "1 file"
	}
	return fmt.Sprintf("%d files", n)
}

// judgeFiles refuses a folder that could not be served, before anything is minted over it.
func (p *publication) judgeFiles(ctx context.Context) error {
	if p.flags.dataset {
		return nil
	}
	paths := ipld.Paths(p.content.Files)
	if !p.flags.allowUnsafe {
		if err := modelfile.CheckPaths(paths); err != nil {
			return err
		}
	}
	if err := modelfile.CheckModel(withoutProvenance(paths), p.flags.allowUnsafe); err != nil {
		return p.explainNoModel(err)
	}
	if p.flags.allowUnsafe {
		return nil
	}
	return p.content.EachFile(ctx, p.folder, func(f *ipld.File, r io.ReaderAt) error {
		return modelfile.CheckFile(r, f.Path, f.Size)
	})
}

func withoutProvenance(paths []string) (own []string) {
	for _, path := range paths {
		if path != provenance.Path {
			own = append(own, path)
		}
	}
	return own
}

// explainNoModel adds to an error what the user may have meant.
func (p *publication) explainNoModel(err error) error {
	if !errors.Is(err, modelfile.ErrNoModel) {
		return err
	}
	for _, out := range p.content.LeftOut {
		if strings.HasPrefix(filepath.Base(out.Path), "checkpoint-") {
			return fmt.Errorf("%w; to publish a checkpoint of this training, name its folder, such as %s",
				err, filepath.Join(p.folder, filepath.FromSlash(out.Path)))
		}
	}
	return fmt.Errorf("%w; name the folder that holds the weights, or say --dataset", err)
}
