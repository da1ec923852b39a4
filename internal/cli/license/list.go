package license

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain/history"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// listFlags are those of license list.
type listFlags struct {
	licensee, model string
	limit           int
}

func listCommand(s *session.Session) *cobra.Command {
	var f listFlags
	cmd := &cobra.Command{
		Use: "list", Short: "List the licenses of an account, or those that were taken of a model",
		Long: "list tells the licenses that an account holds or held (default: the key file's), or with --model those\n" +
			"of all licensees of one version: whether each is in force, until when, and what it has cost.",
		Example: "  dehug license list\n  dehug license list --model alice/my-model -o json",
		Args:    session.Arguments(0, 0, "no arguments"),
		RunE:    func(cmd *cobra.Command, _ []string) error { return listLicenses(cmd.Context(), s, f) },
	}
	cmd.Flags().StringVar(&f.licensee, "licensee", "", "account that the licenses are for (default: the key file's, "+
		"without --model)")
	cmd.Flags().StringVar(&f.model, "model", "", "name, CID or token id of a version")
	cmd.Flags().IntVar(&f.limit, "limit", 50, "most that are listed")
	return cmd
}

func listLicenses(ctx context.Context, s *session.Session, f listFlags) error {
	q := history.GrantQuery{Limit: f.limit}
	if f.limit < 1 {
		return session.Usagef("--limit %d lists nothing; give 1 or more", f.limit)
	}
	if f.model == "" || f.licensee != "" {
		licensee, err := s.Account(ctx, "--licensee", f.licensee)
		if err != nil {
			return err
		}
		q.Licensee = &licensee
	}
	n, err := s.Network(ctx)
	if err != nil {
		return err
	}
	if f.model != "" {
		id, err := session.FindToken(ctx, n.Reader, f.model)
		if err != nil {
			return err
		}
		q.Tokens = []evm.Hash{id}
	}
	grants, err := n.History().Grants(ctx, q)
	if err != nil {
		return err
	}
	rows := make([]session.Record, len(grants))
	for i, g := range grants {
		rows[i] = session.Record{
			session.Fact("name", "name", g.Name), session.Fact("status", "status", statusNames[g.Status]),
			session.Fact("license", "license", g.License), session.Fact("grantedAt", "granted", g.GrantedAt),
			session.Fact("expiresAt", "expires", g.ExpiresAt), session.Fact("revokedAt", "ends", g.RevokedAt),
			session.Fact("paid", "paid", g.Paid), session.Fact("times", "times", g.Times),
			session.Fact("licensee", "licensee", g.Licensee), session.Fact("payer", "payer", g.Payer),
			session.Fact("tokenID", "token", g.TokenID),
		}
	}
	return s.PrintList("licenses", rows, "there are none")
}
