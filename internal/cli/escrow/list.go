package escrow

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain/history"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

// pairFlags choose payers and providers.
type pairFlags struct {
	payer, provider string
	limit           int
}

func (f *pairFlags) register(cmd *cobra.Command, what string) {
	cmd.Flags().StringVar(&f.payer, "payer", "", "account that pays (default: the key file's, without --provider)")
	cmd.Flags().StringVar(&f.provider, "provider", "", "account that serves")
	cmd.Flags().IntVar(&f.limit, "limit", 50, "most "+what+" that are listed")
}

func (f pairFlags) query(ctx context.Context, s *session.Session) (history.PairQuery, error) {
	q := history.PairQuery{Limit: f.limit}
	if f.limit < 1 {
		return q, session.Usagef("--limit %d lists nothing; give 1 or more", f.limit)
	}
	if f.provider != "" {
		provider, err := s.Account(ctx, "--provider", f.provider)
		if err != nil {
			return q, err
		}
		q.Provider = &provider
		if f.payer == "" {
			return q, nil
		}
	}
	payer, err := s.Account(ctx, "--payer", f.payer)
	q.Payer = &payer
	return q, err
}

func listCommand(s *session.Session) *cobra.Command {
	var f pairFlags
	cmd := &cobra.Command{
		Use: "list", Short: "List a payer's escrows, or who pays a provider, with how long they last",
		Long: "list tells the escrows of the key file's account, or of --payer, or with --provider those of all payers\n" +
			"for a provider. What is used a day is what was paid in the last seven days.",
		Example: "  dehug escrow list\n  dehug escrow list --provider 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
		Args:    session.Arguments(0, 0, "no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			q, err := f.query(cmd.Context(), s)
			if err != nil {
				return err
			}
			n, err := s.Network(cmd.Context())
			if err != nil {
				return err
			}
			escrows, err := n.History().Escrows(cmd.Context(), q)
			if err != nil {
				return err
			}
			rows := make([]session.Record, len(escrows))
			for i, e := range escrows {
				rows[i] = tellEscrow(e)
			}
			return s.PrintList("escrows", rows, "there are none")
		},
	}
	f.register(cmd, "escrows")
	return cmd
}
