package model

import (
	"context"
	"math/big"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

func transferCommand(s *session.Session) *cobra.Command {
	var to string
	cmd := &cobra.Command{
		Use: "transfer <model>", Short: "Give a model's token to another account, as after a sale",
		Long: "transfer gives the token of one version to another account. With it go the owner's part of what use and\n" +
			"licenses earn, what of that stands to the token (pay it out before with `dehug withdraw --token`), and the\n" +
			"rights to revoke licenses, to offer terms and to switch the model off. The creator's part stays with the\n" +
			"creator; terms that were offered beside those of publication end; the namespace does not go along.\n" +
			"It cannot be undone: only the new owner can give it back.",
		Example: "  dehug model transfer alice/my-model --to 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed\n" +
			"  dehug model transfer alice/my-model --to acme   # the owner of the namespace acme",
		Args: session.Arguments(1, 1, aModel),
	}
	cmd.Flags().StringVar(&to, "to", "", "account that receives the token")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		receiver, err := s.RequireAccount(cmd.Context(), "--to", to, "the account that receives the token")
		if err != nil {
			return err
		}
		return onModel(s, func(ctx context.Context, t *session.Trade, m session.Model) error {
			return transferModel(ctx, t, m, receiver)
		})(cmd, args)
	}
	return cmd
}

func transferModel(ctx context.Context, t *session.Trade, m session.Model, to evm.Address) error {
	usage, grants, err := t.Reader.TokenCredits(ctx, m.ID, chain.Latest)
	if err != nil {
		return err
	}
	held := t.AmountOf(new(big.Int).Add(usage, grants))
	sent, err := t.Once(ctx, session.Deed{
		What: "transferring the token", Wish: []any{"model transfer", m.ID, "to", to},
		Does:    "give the token of " + m.Name + " to " + to.String(),
		Forever: []string{"only the new owner can give it back; the rights to revoke licenses and offer terms go along"},
	}, func(*session.Action) (tx.Candidate, error) {
		if to == m.Owner {
			return tx.Candidate{}, session.ErrStands
		}
		if err := m.RequireOwner(t.Sender.Address()); err != nil {
			return tx.Candidate{}, err
		}
		if held.Value.Sign() > 0 {
			t.Session.Say("going along  %s that the token has earned; to keep it, run `dehug withdraw --token %s` first", held,
				m.Name)
		}
		return t.Acts().Transfer(m.ID, m.Owner, to)
	})
	if err != nil {
		return err
	}
	told := append(m.Fields(), session.Fact("owner", "owner", to))
	if sent != nil {
		told = append(told, session.Fact("from", "from", t.Sender.Address()), session.Fact("earningsAlong", "along", held))
	}
	return t.Session.PrintDone(told, sent)
}

// approveFlags are those of model approve.
type approveFlags struct {
	operator string
	all, end bool
}

func approveCommand(s *session.Session) *cobra.Command {
	var f approveFlags
	cmd := &cobra.Command{
		Use: "approve [model]", Short: "Let another account move a model's token, as marketplaces ask for",
		Long: "approve lets an operator, such as a marketplace's contract, move one token, or with --all every token\n" +
			"that the sender has or will have. The operator can take them at any time, without asking: that cannot be\n" +
			"undone then. --end takes the approval back. A transfer ends that of one token.",
		Example: "  dehug model approve alice/my-model --operator 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed\n" +
			"  dehug model approve --all --operator 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed --end",
		Args: session.Arguments(0, 1, aModel+", or --all"),
		RunE: func(cmd *cobra.Command, args []string) error {
			operator, err := s.RequireAccount(cmd.Context(), "--operator", f.operator, "the account that may move the token")
			if err != nil {
				return err
			}
			if f.all != (len(args) == 0) {
				return session.Usagef("give either a model or --all, for every token of the sender's")
			}
			if f.all {
				return approveAll(cmd.Context(), s, operator, !f.end)
			}
			return onModel(s, func(ctx context.Context, t *session.Trade, m session.Model) error {
				return approveModel(ctx, t, m, operator, !f.end)
			})(cmd, args)
		},
	}
	cmd.Flags().StringVar(&f.operator, "operator", "", "account that may move it")
	cmd.Flags().BoolVar(&f.all, "all", false, "every token that the sender has or will have")
	cmd.Flags().BoolVar(&f.end, "end", false, "take the approval back")
	return cmd
}

func approveModel(ctx context.Context, t *session.Trade, m session.Model, operator evm.Address, approved bool) error {
	sent, err := t.Once(ctx, session.Deed{
		What: "approving the operator", Wish: []any{"model approve", m.ID, "operator", operator, approved},
		Does: sayApproval(operator, approved) + "move the token of " + m.Name, Forever: takenForever(approved),
	}, func(*session.Action) (tx.Candidate, error) {
		standing, err := t.Rights().ApprovedFor(ctx, m.ID)
		if err == nil {
			err = m.RequireOwner(t.Sender.Address())
		}
		switch {
		case err != nil:
			return tx.Candidate{}, err
		case approved && standing == operator, !approved && standing == evm.Address{}:
			return tx.Candidate{}, session.ErrStands
		case !approved && standing != operator:
			return tx.Candidate{}, session.Refusedf("nothing to end: %s may move %s, and %s may not", standing, m.Name, operator)
		case !approved:
			return t.Acts().Approve(m.ID, evm.Address{})
		}
		return t.Acts().Approve(m.ID, operator)
	})
	if err != nil {
		return err
	}
	return t.Session.PrintDone(append(m.Fields(), session.Fact("operator", "operator", operator),
		session.Fact("approved", "approved", approved)), sent)
}

func approveAll(ctx context.Context, s *session.Session, operator evm.Address, approved bool) error {
	t, err := s.Trade(ctx)
	if err != nil {
		return err
	}
	sent, err := t.Once(ctx, session.Deed{
		What: "approving the operator", Wish: []any{"model approve --all", "operator", operator, approved},
		Does: sayApproval(operator, approved) + "move every token of the account", Forever: takenForever(approved),
	}, func(*session.Action) (tx.Candidate, error) {
		standing, err := t.Rights().IsApprovedForAll(ctx, t.Sender.Address(), operator)
		switch {
		case err != nil:
			return tx.Candidate{}, err
		case approved == standing:
			return tx.Candidate{}, session.ErrStands
		}
		return t.Acts().ApproveAll(operator, approved)
	})
	if err != nil {
		return err
	}
	return s.PrintDone(session.Record{
		session.Fact("owner", "owner", t.Sender.Address()), session.Fact("operator", "operator", operator),
		session.Fact("tokens", "tokens", "all"), session.Fact("approved", "approved", approved),
	}, sent)
}

// sayApproval begins to say what an approval does.
func sayApproval(operator evm.Address, approved bool) string {
	if approved {
		return "let " + operator.String() + " "
	}
	return "no longer let " + operator.String() + " "
}

// takenForever returns what of an approval cannot be undone.
func takenForever(approved bool) []string {
	if !approved {
		return nil
	}
	return []string{"what the operator moves is gone; the approval itself can be taken back with --end"}
}
