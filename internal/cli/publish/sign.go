package publish

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// signFlags are those of publish sign.
type signFlags struct {
	publishFlags
	out      string
	validFor time.Duration
}

func signCommand(s *session.Session) *cobra.Command {
	var f signFlags
	cmd := &cobra.Command{
		Use: "sign <folder>", Short: "Sign that another account may publish a folder for you",
		Long: "sign computes the folder's root CID with the key file's account as its creator, signs name, content and\n" +
			"terms, and writes a file for `dehug publish --signed`. It sends nothing and needs no coin. Until\n" +
			"--valid-for is over the file's holder can publish; that can be prevented only by publishing the same\n" +
			"content oneself. The token is the signer's, whichever account pays for it.",
		Example: "  dehug publish sign ./my-model --name alice/my-model --license MIT --out signed.json",
		Args:    session.Arguments(1, 1, "one folder"),
		RunE:    func(cmd *cobra.Command, args []string) error { return signFolder(cmd.Context(), s, args[0], f) },
	}
	f.registerContent(cmd)
	cmd.Flags().StringVar(&f.out, "out", "", "file to write")
	session.DurationVar(cmd.Flags(), &f.validFor, "valid-for", time.Hour, "how long it can be used")
	return cmd
}

func signFolder(ctx context.Context, s *session.Session, folder string, f signFlags) error {
	if f.name == "" || f.license == "" || f.out == "" {
		return session.Usagef("give --name namespace/name, --license, and --out, the file to write")
	}
	if f.validFor <= 0 {
		return session.Usagef("--valid-for %s is over before it begins; give a time such as 1h", f.validFor)
	}
	signer, err := s.Signer()
	if err != nil {
		return err
	}
	n, err := s.Network(ctx)
	if err != nil {
		return err
	}
	p := &publication{Network: n, session: s, flags: f.publishFlags, folder: folder, creator: signer.Address()}
	release, err := lockFolder(folder)
	if err != nil {
		return err
	}
	defer release()
	for _, step := range []func(context.Context) error{p.readTerms, p.findParents, p.importFolder} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return p.sign(ctx, signer, f)
}

// sign signs what was imported, and writes the order.
func (p *publication) sign(ctx context.Context, signer chain.Signer, f signFlags) error {
	head, err := p.Reader.Head(ctx, chain.Latest)
	if err != nil {
		return err
	}
	o := order{
		ChainID: p.Addresses.ChainID, Registry: p.Contracts.Registry.String(), Creator: p.creator.String(),
		Name: f.name, Dataset: f.dataset, Digest: evm.Hash(p.content.Digest), TermsHash: p.hash, Parents: p.parents,
		EnforceRoyalty: f.enforceRoyalty,
		Deadline:       uint64(head.Time.Add(f.validFor).Unix()),
	}
	document, err := chain.PublishDocument(o.ChainID, p.Contracts.Registry, p.made(), &p.terms, p.creator, o.Deadline)
	if err != nil {
		return session.WrapUsage(err)
	}
	if _, err := p.session.Perform(ctx, nil, session.Action{
		Does:    fmt.Sprintf("let others publish token %s as %s for the account", o.Digest, f.name),
		Account: p.creator, ChainID: o.ChainID,
		Signs: []string{fmt.Sprintf("a publication for the model registry %s: %s, token %s, terms %s, until %s", o.Registry,
			f.name, o.Digest, p.hash, session.Stamp(o.until()))},
		Forever: []string{"until then, the file's holder can publish without asking again"},
	}); err != nil {
		return err
	}
	if o.Signature, err = signer.SignTyped(ctx, document); err != nil {
		return fmt.Errorf("signing the publication: %w", err)
	}
	raw, err := json.MarshalIndent(o, "", "  ")
	if err != nil {
		return fmt.Errorf("encoding the signed publication: %w", err)
	}
	if err := session.WriteWhole(f.out, append(raw, '\n'), 0o600); err != nil {
		return err
	}
	return p.session.PrintRecord(session.Record{
		session.Fact("name", "name", f.name), session.Fact("cid", "CID", p.content.Root),
		session.Fact("tokenID", "token", o.Digest), session.Fact("creator", "creator", o.Creator),
		session.Fact("termsHash", "terms hash", o.TermsHash), session.Fact("until", "until", o.until()),
		session.Fact("file", "file", f.out),
	}, nil)
}
