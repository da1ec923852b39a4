// Package escrow has the commands of money that is set aside, staked, earned and paid out, and of the signers that
// spend it.
package escrow

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain/history"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// anAmount is what commands that move money take.
const anAmount = "one amount of the payment token, such as 12.5"

func depositCommand(s *session.Session) *cobra.Command {
	var payer, provider string
	cmd := &cobra.Command{
		Use: "deposit <amount>", Short: "Add to a payer's escrow for a provider; the sender pays",
		Long: "deposit moves an amount of the payment token from the sender into the escrow of a payer for one\n" +
			"provider, who is paid from it by what the payer signs. It is of no use to other providers. Only the\n" +
			"payer can take it back, what is left of it, with `dehug escrow thaw` and after the thaw `dehug escrow\n" +
			"withdraw`.",
		Example: "  dehug escrow deposit 12.5 --provider 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed\n" +
			"  dehug escrow deposit 12.5 --provider acme   # the owner of the namespace acme",
		Args: session.Arguments(1, 1, anAmount),
		RunE: func(cmd *cobra.Command, args []string) error {
			return depositEscrow(cmd.Context(), s, args[0], payer, provider)
		},
	}
	cmd.Flags().StringVar(&payer, "payer", "", "account whose vouchers spend it (default: the key file's)")
	cmd.Flags().StringVar(&provider, "provider", "", "account that serves, and is paid from it")
	return cmd
}

func statusCommand(s *session.Session) *cobra.Command {
	var payer, provider string
	cmd := &cobra.Command{
		Use: "status", Short: "Show the escrow of a payer for a provider, and how long it lasts",
		Long: "status tells what an escrow holds, what of it thaws and, at what was paid from it in the last seven\n" +
			"days, how long the rest lasts.",
		Example: "  dehug escrow status --provider 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
		Args:    session.Arguments(0, 0, "no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			p, q, err := readParties(cmd.Context(), s, payer, provider)
			if err != nil {
				return err
			}
			n, err := s.Network(cmd.Context())
			if err != nil {
				return err
			}
			e, err := n.History().Escrow(cmd.Context(), p, q)
			if err != nil {
				return err
			}
			return s.PrintRecord(tellEscrow(e), nil)
		},
	}
	cmd.Flags().StringVar(&payer, "payer", "", "account whose vouchers spend it (default: the key file's)")
	cmd.Flags().StringVar(&provider, "provider", "", "account that serves (default: the key file's)")
	return cmd
}

// readParties reads payer and provider, each the key file's account when it is not given.
func readParties(
	ctx context.Context, s *session.Session, payer, provider string,
) (evm.Address, evm.Address, error) {
	p, err := s.Account(ctx, "--payer", payer)
	if err != nil {
		return p, p, err
	}
	q, err := s.Account(ctx, "--provider", provider)
	return p, q, err
}

func depositEscrow(ctx context.Context, s *session.Session, text, payerText, providerText string) error {
	provider, err := requireProvider(ctx, s, providerText)
	if err != nil {
		return err
	}
	payer, err := s.Account(ctx, "--payer", payerText)
	if err != nil {
		return err
	}
	t, err := s.Trade(ctx)
	if err != nil {
		return err
	}
	amount, err := t.PositiveAmount(text)
	if err != nil {
		return err
	}
	sent, err := t.Once(ctx, session.Deed{
		What: "depositing", Wish: []any{"escrow deposit", amount, t.Token.Address, "payer", payer, "provider", provider},
		Does:    fmt.Sprintf("add to the escrow of payer %s for provider %s", payer, provider),
		Forever: []string{"the escrow is the payer's: it alone can take back what its vouchers did not spend, after a thaw"},
	}, func(a *session.Action) (tx.Candidate, error) {
		if err := t.Pay(ctx, a, t.Contracts.Oracle, amount, "the escrow"); err != nil {
			return tx.Candidate{}, err
		}
		return t.Encoder.Deposit(payer, provider, amount)
	})
	if err != nil {
		return err
	}
	return printEscrow(ctx, s, t.Network, payer, provider, sent)
}

func requireProvider(ctx context.Context, s *session.Session, text string) (evm.Address, error) {
	return s.RequireAccount(ctx, "--provider", text, "the account that serves, whose escrow it is")
}

// printEscrow prints an escrow after a command did something about it.
func printEscrow(
	ctx context.Context, s *session.Session, n *session.Network, payer, provider evm.Address, sent *session.Sent,
) error {
	e, err := n.History().Escrow(ctx, payer, provider)
	if err != nil {
		return err
	}
	return s.PrintDone(tellEscrow(e), sent)
}

func tellEscrow(e history.Escrow) session.Record {
	return session.Record{
		session.Fact("payer", "payer", e.Payer), session.Fact("provider", "provider", e.Provider),
		session.Fact("balance", "escrow", e.Balance), session.Fact("thawing", "thawing", e.Thawing),
		session.Fact("thawedAt", "thawed at", e.ThawedAt), session.Fact("perDay", "used a day", e.PerDay),
		session.Fact("lasts", "lasts", lasts(e)),
	}
}

// lasts returns how long an escrow lasts at present use.
func lasts(e history.Escrow) string {
	switch {
	case e.PerDay.Value.Sign() == 0:
		return "" // nothing was used, so there is nothing to tell from
	case e.Lasts == 0:
		return "nothing is left"
	}
	return session.Days(e.Lasts) + " at present use"
}
