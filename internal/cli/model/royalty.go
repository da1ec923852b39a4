package model

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain/rights"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// RoyaltyCommand returns the group `dehug royalty`.
func RoyaltyCommand(s *session.Session) *cobra.Command {
	root := &cobra.Command{Use: "royalty", Short: "Say who may sell the sender's tokens that enforce their royalty"}
	var creator string
	show := &cobra.Command{
		Use: "show <account>", Short: "Show what a creator lets an account do with its tokens",
		Long: "show tells whether an account may open a creator's tokens for sales, or move them always. It concerns\n" +
			"tokens alone that were published with --enforce-royalty.",
		Example: "  dehug royalty show 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
		Args:    session.Arguments(1, 1, "one account"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return showRoyalty(cmd.Context(), s, args[0], creator)
		},
	}
	show.Flags().StringVar(&creator, "creator", "", "account that published the tokens (default: the key file's)")
	root.AddCommand(show, royaltyCommand(s, sellers), royaltyCommand(s, movers))
	return root
}

// salePower is one of the two things that a creator lets an account do.
type salePower struct {
	use, short, long, example string
	of                        func(rights.SalePowers) bool
	encode                    func(*rights.Encoder, evm.Address, evm.Address, bool) (tx.Candidate, error)
}

var (
	sellers = salePower{
		use: "trust", short: "Let an account open the sender's tokens for sales that pay the royalty",
		long: "trust lets an authorizer, such as a marketplace's zone, open the tokens that the sender made for single\n" +
			"sales; it is trusted to do so only for those that pay the royalty.",
		example: "  dehug royalty trust 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed\n" +
			"  dehug royalty trust 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed --end",
		of:     func(p rights.SalePowers) bool { return p.Authorizer },
		encode: (*rights.Encoder).TrustAuthorizer,
	}
	movers = salePower{
		use: "allow", short: "Let an account move the sender's tokens always, with an approval of their owners",
		long: "allow lets an operator, such as a vault, move the tokens that the sender made, royalty or not, when their\n" +
			"owners have approved it.",
		example: "  dehug royalty allow 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
		of:      func(p rights.SalePowers) bool { return p.Mover },
		encode:  (*rights.Encoder).AllowMover,
	}
)

func royaltyCommand(s *session.Session, power salePower) *cobra.Command {
	var end bool
	cmd := &cobra.Command{
		Use: power.use + " <account>", Short: power.short,
		Long: power.long + " It concerns tokens alone that were\npublished with --enforce-royalty. No money moves; --end " +
			"takes it back, and sales that passed stand.",
		Example: power.example,
		Args:    session.Arguments(1, 1, "one account"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return setRoyalty(cmd.Context(), s, power, args[0], !end)
		},
	}
	cmd.Flags().BoolVar(&end, "end", false, "take it back")
	return cmd
}

func showRoyalty(ctx context.Context, s *session.Session, text, creatorText string) error {
	of, err := s.Account(ctx, "account", text)
	if err != nil {
		return err
	}
	creator, err := s.Account(ctx, "--creator", creatorText)
	if err != nil {
		return err
	}
	n, err := s.Network(ctx)
	if err != nil {
		return err
	}
	policy, err := n.Rights().RoyaltyPolicy(ctx)
	if err != nil {
		return err
	}
	powers, err := n.Rights().SalePowers(ctx, policy, creator, of)
	if err != nil {
		return err
	}
	return s.PrintRecord(tellSalePowers(creator, of, powers), nil)
}

func tellSalePowers(creator, of evm.Address, powers rights.SalePowers) session.Record {
	return session.Record{
		session.Fact("creator", "creator", creator), session.Fact("account", "account", of),
		session.Fact("opensSales", "opens sales", powers.Authorizer), session.Fact("moves", "moves", powers.Mover),
	}
}

func setRoyalty(ctx context.Context, s *session.Session, power salePower, text string, on bool) error {
	of, err := s.Account(ctx, "account", text)
	if err != nil {
		return err
	}
	t, err := s.Trade(ctx)
	if err != nil {
		return err
	}
	policy, err := t.Rights().RoyaltyPolicy(ctx)
	if err != nil {
		return err
	}
	sent, err := t.Once(ctx, session.Deed{
		What: "setting who may sell", Wish: []any{"royalty", power.use, of, on},
		Does: sayRoyalty(power, of, on),
	}, func(*session.Action) (tx.Candidate, error) {
		powers, err := t.Rights().SalePowers(ctx, policy, t.Sender.Address(), of)
		if err == nil && power.of(powers) == on {
			err = session.ErrStands
		}
		if err != nil {
			return tx.Candidate{}, err
		}
		return power.encode(t.Acts(), policy, of, on)
	})
	if err != nil {
		return err
	}
	powers, err := t.Rights().SalePowers(ctx, policy, t.Sender.Address(), of)
	if err != nil {
		return err
	}
	return s.PrintDone(tellSalePowers(t.Sender.Address(), of, powers), sent)
}

// sayRoyalty returns what a change of sale powers does.
func sayRoyalty(power salePower, of evm.Address, on bool) string {
	if on {
		return power.use + " " + of.String() + " with sales of tokens that the account published"
	}
	return "no longer " + power.use + " " + of.String() + " with sales of tokens that the account published"
}
