// Package license has the commands that take, end and show licenses.
package license

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// Command returns the group `dehug license`.
func Command(s *session.Session) *cobra.Command {
	root := &cobra.Command{Use: "license", Short: "Take, end and show licenses"}
	var licensee string
	revoke := &cobra.Command{
		Use: "revoke <model>", Short: "End a license after its notice period; for the token's owner",
		Long: "revoke ends a license, where its terms allow that, after the notice that they name. Until then it is in\n" +
			"force. It cannot be undone: the licensee gets a license on the same terms again only from the owner.\n" +
			"Nothing is paid back.",
		Example: "  dehug license revoke alice/my-model --licensee 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed\n" +
			"  dehug license revoke alice/my-model --licensee acme   # the owner of the namespace acme",
		Args: session.Arguments(1, 1, "one name, CID or token id"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return revokeLicense(cmd.Context(), s, args[0], licensee)
		},
	}
	status := &cobra.Command{
		Use: "status <model>", Short: "Show the terms and whether a license is in force (exit code 7 when not)",
		Long: "status tells the terms that a license of the licensee is on, or would be, and whether one is in force.\n" +
			"It ends with 7 when there is none.",
		Example: "  dehug license status alice/my-model\n" +
			"  dehug license status alice/my-model --licensee 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed -o json",
		Args: session.Arguments(1, 1, "one name, CID or token id"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return showStatus(cmd.Context(), s, args[0], licensee)
		},
	}
	for _, c := range []*cobra.Command{revoke, status} {
		c.Flags().StringVar(&licensee, "licensee", "", "account that the license is for (default: the key file's)")
	}
	root.AddCommand(grantCommand(s), acceptCommand(s), revoke, status, listCommand(s))
	return root
}

func showStatus(ctx context.Context, s *session.Session, given, licenseeText string) error {
	licensee, err := s.Account(ctx, "--licensee", licenseeText)
	if err != nil {
		return err
	}
	n, err := s.Network(ctx)
	if err != nil {
		return err
	}
	facts, err := n.Facts(ctx, given, licensee)
	if err != nil {
		return err
	}
	if err := printLicense(s, facts, licensee, n.Token, nil); err != nil {
		return err
	}
	if facts.Status != license.StatusOpen && facts.Status != license.StatusGranted {
		return fmt.Errorf("%w: account %s has no license in force for %s", session.ErrUnlicensed, licensee, given)
	}
	return nil
}

// revokingLicense is the step of a revocation.
const revokingLicense = "revoking the license"

func revokeLicense(ctx context.Context, s *session.Session, given, licenseeText string) error {
	if licenseeText == "" {
		return session.Usagef("give --licensee, the account whose license ends")
	}
	licensee, err := s.Account(ctx, "--licensee", licenseeText)
	if err != nil {
		return err
	}
	t, err := s.Trade(ctx)
	if err != nil {
		return err
	}
	id, err := session.FindToken(ctx, t.Reader, given)
	if err != nil {
		return err
	}
	sent, err := t.Once(ctx, session.Deed{
		What: revokingLicense, Wish: []any{"license revoke", session.SameModel(given), "licensee", licensee},
		Does:    fmt.Sprintf("end the license of %s for %s", licensee, given),
		Forever: []string{"the license ends after the notice that its terms name; its price is not paid back"},
	}, func(*session.Action) (tx.Candidate, error) {
		if err := checkRevocable(ctx, t, id, licensee); err != nil {
			return tx.Candidate{}, err
		}
		return t.Encoder.Revoke(id, licensee)
	})
	if err != nil {
		return err
	}
	if sent == nil {
		s.Say("status       %s", session.Stood)
	}
	facts, err := t.Reader.Facts(ctx, chain.Query{TokenID: id, Licensee: licensee}, chain.Latest)
	if err != nil {
		return err
	}
	return printLicense(s, facts, licensee, t.Token, sent)
}

// checkRevocable refuses to end what does not run; it returns session.ErrStands when it ends or has ended.
func checkRevocable(ctx context.Context, t *session.Trade, id evm.Hash, licensee evm.Address) error {
	facts, err := t.Reader.Facts(ctx, chain.Query{TokenID: id, Licensee: licensee}, chain.Latest)
	switch {
	case err != nil:
		return err
	case !facts.RevokedAt.IsZero():
		return session.ErrStands
	case facts.Status != license.StatusGranted:
		return session.Refusedf("nothing to end: %s has no license of this version that runs; `dehug license list "+
			"--licensee %s` tells those that it has", licensee, licensee)
	}
	return nil
}
