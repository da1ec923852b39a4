package escrow

import (
	"context"
	"math/big"
	"time"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

func thawCommand(s *session.Session) *cobra.Command {
	var provider string
	var all bool
	cmd := &cobra.Command{
		Use: "thaw [amount]", Short: "Begin to take escrow back",
		Long: "thaw begins the time after which `dehug escrow withdraw` pays the amount, or with --all everything,\n" +
			"back. Until it is withdrawn the provider can still settle what the sender signed out of it, but counts\n" +
			"on it no more: what is served may be refused. A further thaw of another amount replaces it and begins the\n" +
			"time anew.",
		Example: "  dehug escrow thaw 12.5 --provider 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed\n" +
			"  dehug escrow thaw --all --provider 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
		Args: session.Arguments(0, 1, anAmount+", or --all"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if all != (len(args) == 0) {
				return session.Usagef("give either an amount or --all")
			}
			return thawEscrow(cmd.Context(), s, append(args, "")[0], provider)
		},
	}
	cmd.Flags().StringVar(&provider, "provider", "", "account whose escrow it is")
	cmd.Flags().BoolVar(&all, "all", false, "all of it")
	return cmd
}

// thawEscrow begins to thaw an amount, or without text all.
func thawEscrow(ctx context.Context, s *session.Session, text, providerText string) error {
	provider, err := requireProvider(ctx, s, providerText)
	if err != nil {
		return err
	}
	t, err := s.Trade(ctx)
	if err != nil {
		return err
	}
	sent, err := t.Once(ctx, session.Deed{
		What: "thawing the escrow", Wish: []any{"escrow thaw", text, "provider", provider},
		Does: "begin to take escrow back from provider " + provider.String(),
	}, func(*session.Action) (tx.Candidate, error) {
		standing, err := t.Reader.Escrow(ctx, t.Sender.Address(), provider, chain.Latest)
		if err == nil && standing.Balance.Sign() == 0 {
			err = session.Refusedf("nothing to thaw: %s has no escrow for %s; `dehug escrow list` tells the others",
				t.Sender.Address(), provider)
		}
		if err != nil {
			return tx.Candidate{}, err
		}
		amount, err := partOf(t, text, standing.Balance, "escrow")
		if err != nil {
			return tx.Candidate{}, err
		}
		if standing.Thawing.Cmp(amount) == 0 {
			return tx.Candidate{}, session.ErrStands // sent again, it would begin the time anew
		}
		if standing.Thawing.Sign() > 0 {
			s.Say("thawing      %s until %s already: this replaces it and begins the time anew", t.AmountOf(standing.Thawing),
				session.Stamp(standing.ThawedAt))
		}
		return t.Acts().ThawEscrow(provider, amount)
	})
	if err != nil {
		return err
	}
	return printEscrow(ctx, s, t.Network, t.Sender.Address(), provider, sent)
}

// partOf reads an amount that is at most what stands; without text, all of it.
func partOf(t *session.Trade, text string, standing *big.Int, what string) (*big.Int, error) {
	if text == "" {
		return standing, nil
	}
	amount, err := t.PositiveAmount(text)
	if err != nil {
		return nil, err
	}
	if amount.Cmp(standing) > 0 {
		return nil, session.Usagef("the %s is %s, less than %s; give --all for all of it", what, t.AmountOf(standing),
			t.AmountOf(amount))
	}
	return amount, nil
}

func takeBackCommand(s *session.Session) *cobra.Command {
	var provider, to string
	cmd := &cobra.Command{
		Use: "withdraw", Short: "Pay thawed escrow back",
		Long: "withdraw pays what has thawed of the sender's escrow for a provider to the sender, or to --to. What the\n" +
			"provider settled meanwhile comes first. It cannot be undone but by a new deposit.",
		Example: "  dehug escrow withdraw --provider 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
		Args:    session.Arguments(0, 0, "no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return takeEscrowBack(cmd.Context(), s, provider, to)
		},
	}
	cmd.Flags().StringVar(&provider, "provider", "", "account whose escrow it is")
	cmd.Flags().StringVar(&to, "to", "", "account to pay (default: the sender)")
	return cmd
}

func takeEscrowBack(ctx context.Context, s *session.Session, providerText, toText string) error {
	provider, err := requireProvider(ctx, s, providerText)
	if err != nil {
		return err
	}
	to, err := s.Account(ctx, "--to", toText)
	if err != nil {
		return err
	}
	t, err := s.Trade(ctx)
	if err != nil {
		return err
	}
	var taken any // not known when an earlier run sent it
	sent, err := t.Once(ctx, session.Deed{
		What: "withdrawing the escrow", Wish: []any{"escrow withdraw", provider, "to", to},
		Does: "pay thawed escrow back to " + to.String(),
	}, func(a *session.Action) (tx.Candidate, error) {
		standing, err := t.Reader.Escrow(ctx, t.Sender.Address(), provider, chain.Latest)
		if err == nil && standing.Thawing.Sign() == 0 {
			err = session.Refusedf("nothing to withdraw: no escrow of %s for %s thaws; begin with `dehug escrow thaw`",
				t.Sender.Address(), provider)
		}
		if err == nil {
			err = requireThawed(ctx, t.Network, standing.ThawedAt)
		}
		if err != nil {
			return tx.Candidate{}, err
		}
		taken = t.AmountOf(standing.Thawing)
		a.Moves = []session.Move{{Amount: standing.Thawing, Token: t.Token, From: t.Contracts.Oracle, To: to}}
		return t.Acts().WithdrawEscrow(provider, to)
	})
	if err != nil {
		return err
	}
	left, err := t.Reader.Escrow(ctx, t.Sender.Address(), provider, chain.Latest)
	if err != nil {
		return err
	}
	return s.PrintRecord(tellTaken(t, provider, to, taken, left.Balance), sent)
}

func tellTaken(t *session.Trade, provider, to evm.Address, taken any, left *big.Int) session.Record {
	return session.Record{
		session.Fact("payer", "payer", t.Sender.Address()), session.Fact("provider", "provider", provider),
		session.Fact("amount", "paid", taken), session.Fact("to", "to", to),
		session.Fact("balance", "escrow left", t.AmountOf(left)),
	}
}

// requireThawed refuses before a thaw is over.
func requireThawed(ctx context.Context, n *session.Network, at time.Time) error {
	head, err := n.Reader.Head(ctx, chain.Latest)
	if err != nil {
		return err
	}
	if left := at.Sub(head.Time); left > 0 {
		return session.Refusedf("it thaws until %s, %s more; run the same command then", session.Stamp(at),
			session.Days(left))
	}
	return nil
}
