package escrow

import (
	"context"
	"math/big"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain/rights"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// StakeCommand returns the group `dehug stake`.
func StakeCommand(s *session.Session) *cobra.Command {
	root := &cobra.Command{Use: "stake", Short: "Answer for receipts with a stake, and take it back"}
	root.AddCommand(stakeShowCommand(s), stakeDepositCommand(s), stakeThawCommand(s), stakeWithdrawCommand(s),
		stakeAttestCommand(s))
	return root
}

func stakeShowCommand(s *session.Session) *cobra.Command {
	return &cobra.Command{
		Use: "show [provider]", Short: "Show a provider's stake, and its part of penalties (default: the key file's)",
		Long: "show tells what a provider answers with for the receipts that it attests, what of it thaws, and what the\n" +
			"account has earned by challenges and not paid out.",
		Example: "  dehug stake show 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
		Args:    session.Arguments(0, 1, "at most one provider"),
		RunE: func(cmd *cobra.Command, args []string) error {
			provider, err := s.Account(cmd.Context(), "provider", append(args, "")[0])
			if err != nil {
				return err
			}
			n, err := s.Network(cmd.Context())
			if err != nil {
				return err
			}
			disputes, err := s.Disputes(cmd.Context(), n)
			if err != nil {
				return err
			}
			told, err := readStake(cmd.Context(), n, disputes, provider)
			if err != nil {
				return err
			}
			return s.PrintRecord(told, nil)
		},
	}
}

func readStake(
	ctx context.Context, n *session.Network, disputes, provider evm.Address,
) (session.Record, error) {
	stake, err := n.Rights().Stake(ctx, disputes, provider)
	if err != nil {
		return nil, err
	}
	return session.Record{
		session.Fact("provider", "provider", provider), session.Fact("stake", "stake", n.AmountOf(stake.Amount)),
		session.Fact("thawing", "thawing", n.AmountOf(stake.Thawing)), session.Fact("thawedAt", "thawed at", stake.ThawedAt),
		session.Fact("rewards", "rewards", n.AmountOf(stake.Rewards)), session.Fact("window", "window", stake.Window),
	}, nil
}

// printStake prints a provider's stake after a command did something about it.
func (t *disputing) printStake(ctx context.Context, provider evm.Address, sent *session.Sent) error {
	told, err := readStake(ctx, t.Network, t.disputes, provider)
	if err != nil {
		return err
	}
	return t.Session.PrintDone(told, sent)
}

func stakeDepositCommand(s *session.Session) *cobra.Command {
	var provider string
	cmd := &cobra.Command{
		Use: "deposit <amount>", Short: "Add to a provider's stake; the sender pays",
		Long: "deposit moves an amount of the payment token from the sender into a provider's stake. A challenge that\n" +
			"shows a wrong receipt takes of it, half for the challenger. Only the provider can take it back, what is\n" +
			"left of it, with `dehug stake thaw` and after the thaw `dehug stake withdraw`.",
		Example: "  dehug stake deposit 500",
		Args:    session.Arguments(1, 1, anAmount),
		RunE: func(cmd *cobra.Command, args []string) error {
			return depositStake(cmd.Context(), s, args[0], provider)
		},
	}
	cmd.Flags().StringVar(&provider, "provider", "", "account that answers with it (default: the sender)")
	return cmd
}

func depositStake(ctx context.Context, s *session.Session, text, providerText string) error {
	provider, err := s.Account(ctx, "--provider", providerText)
	if err != nil {
		return err
	}
	t, err := openDisputes(ctx, s)
	if err != nil {
		return err
	}
	amount, err := t.PositiveAmount(text)
	if err != nil {
		return err
	}
	sent, err := t.Once(ctx, session.Deed{
		What: "staking", Wish: []any{"stake deposit", amount, t.Token.Address, "provider", provider},
		Does:    "add to the stake of provider " + provider.String(),
		Forever: []string{"the stake is the provider's: challenges take of it, and it alone takes the rest back"},
	}, func(a *session.Action) (tx.Candidate, error) {
		if err := t.Pay(ctx, a, t.disputes, amount, "the stake"); err != nil {
			return tx.Candidate{}, err
		}
		return t.Acts().DepositStake(t.disputes, provider, amount)
	})
	if err != nil {
		return err
	}
	return t.printStake(ctx, provider, sent)
}

func stakeThawCommand(s *session.Session) *cobra.Command {
	var all bool
	cmd := &cobra.Command{
		Use: "thaw [amount]", Short: "Begin to take stake back",
		Long: "thaw begins the time after which `dehug stake withdraw` pays the amount, or with --all everything, back:\n" +
			"the challenge window. Until it is withdrawn a challenge still takes of it. A further thaw of another amount\n" +
			"replaces it and begins the time anew.",
		Example: "  dehug stake thaw 100\n  dehug stake thaw --all",
		Args:    session.Arguments(0, 1, anAmount+", or --all"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if all != (len(args) == 0) {
				return session.Usagef("give either an amount or --all")
			}
			return thawStake(cmd.Context(), s, append(args, "")[0])
		},
	}
	cmd.Flags().BoolVar(&all, "all", false, "all of it")
	return cmd
}

func thawStake(ctx context.Context, s *session.Session, text string) error {
	t, err := openDisputes(ctx, s)
	if err != nil {
		return err
	}
	sent, err := t.Once(ctx, session.Deed{
		What: "thawing the stake", Wish: []any{"stake thaw", text},
		Does: "begin to take stake back",
	}, func(*session.Action) (tx.Candidate, error) {
		standing, err := t.Rights().Stake(ctx, t.disputes, t.Sender.Address())
		if err == nil && standing.Amount.Sign() == 0 {
			err = session.Refusedf("nothing to thaw: %s has no stake", t.Sender.Address())
		}
		if err != nil {
			return tx.Candidate{}, err
		}
		amount, err := partOf(t.Trade, text, standing.Amount, "stake")
		if err != nil {
			return tx.Candidate{}, err
		}
		if standing.Thawing.Cmp(amount) == 0 {
			return tx.Candidate{}, session.ErrStands // sent again, it would begin the time anew
		}
		return t.Acts().ThawStake(t.disputes, amount)
	})
	if err != nil {
		return err
	}
	return t.printStake(ctx, t.Sender.Address(), sent)
}

func stakeWithdrawCommand(s *session.Session) *cobra.Command {
	var to string
	var rewards bool
	cmd := &cobra.Command{
		Use: "withdraw", Short: "Pay thawed stake, or with --rewards the part of penalties, out",
		Long: "withdraw pays what has thawed of the sender's stake, or with --rewards what its challenges have earned,\n" +
			"to the sender or to --to. It cannot be undone but by a new deposit.",
		Example: "  dehug stake withdraw\n  dehug stake withdraw --rewards --to 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
		Args:    session.Arguments(0, 0, "no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return withdrawStake(cmd.Context(), s, to, rewards)
		},
	}
	cmd.Flags().StringVar(&to, "to", "", "account to pay (default: the sender)")
	cmd.Flags().BoolVar(&rewards, "rewards", false, "pay the part of penalties out, not the stake")
	return cmd
}

func withdrawStake(ctx context.Context, s *session.Session, toText string, rewards bool) error {
	to, err := s.Account(ctx, "--to", toText)
	if err != nil {
		return err
	}
	t, err := openDisputes(ctx, s)
	if err != nil {
		return err
	}
	what := "stake"
	var paid any // not known when an earlier run sent it
	if rewards {
		what = "rewards"
	}
	sent, err := t.Once(ctx, session.Deed{
		What: "withdrawing", Wish: []any{"stake withdraw", what, "to", to},
		Does: "pay " + what + " out to " + to.String(),
	}, func(a *session.Action) (tx.Candidate, error) {
		standing, err := t.Rights().Stake(ctx, t.disputes, t.Sender.Address())
		if err != nil {
			return tx.Candidate{}, err
		}
		amount := standing.Thawing
		if rewards {
			amount = standing.Rewards
		}
		a.Moves = []session.Move{{Amount: amount, Token: t.Token, From: t.disputes, To: to}}
		paid = t.AmountOf(amount)
		if rewards {
			return t.rewards(standing.Rewards, to)
		}
		return t.thawed(ctx, standing, to)
	})
	if err != nil {
		return err
	}
	return s.PrintRecord(session.Record{
		session.Fact("account", "account", t.Sender.Address()), session.Fact("what", "what", what),
		session.Fact("amount", "paid", paid), session.Fact("to", "to", to),
	}, sent)
}

// rewards pays the sender's part of penalties out.
func (t *disputing) rewards(amount *big.Int, to evm.Address) (tx.Candidate, error) {
	if amount.Sign() == 0 {
		return tx.Candidate{}, session.Refusedf("nothing to withdraw: %s has no part of penalties", t.Sender.Address())
	}
	return t.Acts().WithdrawRewards(t.disputes, to)
}

// thawed pays thawed stake out.
func (t *disputing) thawed(ctx context.Context, standing rights.Stake, to evm.Address) (tx.Candidate, error) {
	if standing.Thawing.Sign() == 0 {
		return tx.Candidate{}, session.Refusedf("nothing to withdraw: no stake of %s thaws; begin with `dehug stake thaw`",
			t.Sender.Address())
	}
	if err := requireThawed(ctx, t.Network, standing.ThawedAt); err != nil {
		return tx.Candidate{}, err
	}
	return t.Acts().WithdrawStake(t.disputes, to)
}
