package escrow

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain/rights"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

func stakeAttestCommand(s *session.Session) *cobra.Command {
	return &cobra.Command{
		Use: "attest <attestation>", Short: "Attest the root of receipts on chain, as a provider that cannot sign",
		Long: "attest stands by the receipts under a root in place of a signature: for a provider whose account is a\n" +
			"contract, such as a Safe. The file is one of evidence with nothing but the attestation (provider, payer,\n" +
			"receiptsRoot, total, timestamp). With --account watch:<its address> nothing is sent, and what the contract\n" +
			"has to send is printed (-o json). It cannot be taken back: a challenge that shows a wrong receipt under the\n" +
			"root takes of the stake.",
		Example: "  dehug stake attest attestation.json\n" +
			"  dehug stake attest attestation.json --account watch:0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed -o json",
		Args: session.Arguments(1, 1, "one file with an attestation"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return attest(cmd.Context(), s, args[0])
		},
	}
}

func attest(ctx context.Context, s *session.Session, path string) error {
	shown, err := readEvidence(path)
	if err != nil {
		return err
	}
	if len(shown.Leaves) > 0 || shown.Branch != nil || len(shown.Attestation.Signature) > 0 {
		return session.Usagef("%s holds more than an attestation without its signature, which alone is attested", path)
	}
	t, err := openDisputes(ctx, s)
	if err != nil {
		return err
	}
	a := shown.attestation()
	digest, err := digestOf(t, a)
	if err != nil {
		return session.Usagef("evidence %s: %w", path, err)
	}
	sent, err := t.Once(ctx, session.Deed{
		What: "attesting the receipts", Wish: []any{"stake attest", digest},
		Does: fmt.Sprintf("attest receipts of payer %s that come to %s millionths of the smallest unit of %s, root %s",
			a.Payer, a.Total, t.Token.Symbol, a.ReceiptsRoot),
		Forever: []string{"an attestation cannot be taken back, and a challenge that shows it wrong takes of the stake"},
	}, func(*session.Action) (tx.Candidate, error) {
		if t.Sender.Address() != a.Provider {
			return tx.Candidate{}, session.Refusedf("provider %s alone attests its receipts, and the sender is %s", a.Provider,
				t.Sender.Address())
		}
		standing, err := t.Rights().IsAttested(ctx, t.disputes, a.Provider, digest)
		if err == nil && standing {
			err = session.ErrStands
		}
		if err != nil {
			return tx.Candidate{}, err
		}
		return t.Acts().Attest(t.disputes, a)
	})
	if err != nil {
		return err
	}
	return s.PrintDone(session.Record{
		session.Fact("provider", "provider", a.Provider), session.Fact("payer", "payer", a.Payer),
		session.Fact("receiptsRoot", "root", a.ReceiptsRoot), session.Fact("totalMillionths", "total", a.Total.String()),
		session.Fact("attested", "attested", true), session.Fact("digest", "digest", digest),
	}, sent)
}

// digestOf is what a provider attests.
func digestOf(t *disputing, a rights.Attestation) (evm.Hash, error) {
	document, err := a.Document(t.Addresses.ChainID, t.disputes)
	if err != nil {
		return evm.Hash{}, err
	}
	signed, err := rights.SignedOf(document)
	return signed.Digest, err
}
