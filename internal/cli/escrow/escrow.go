// Package escrow has the commands of money that is set aside, earned and paid out, and of the signers that spend it.
package escrow

import (
	"context"
	"fmt"
	"io"
	"math/big"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/chain/units"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// escrowFacts is what the escrow commands print; amounts are decimal numbers of the payment token.
type escrowFacts struct {
	Payer    string `json:"payer"`
	Provider string `json:"provider"`
	Balance  string `json:"balance"`
	Thawing  string `json:"thawing"`
	ThawedAt string `json:"thawedAt,omitempty"`
	Symbol   string `json:"symbol"`
	*session.Sent
}

// Command returns the group `dehug escrow`.
func Command(s *session.Session) *cobra.Command {
	root := &cobra.Command{Use: "escrow", Short: "Set aside payment for a provider's usage"}
	var payer, provider string
	deposit := &cobra.Command{
		Use: "deposit <amount>", Short: "Add to a payer's escrow for a provider; the sender pays",
		Args: session.Arguments(1, 1, "one amount of the payment token, such as 12.5"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return depositEscrow(cmd.Context(), s, args[0], payer, provider)
		},
	}
	status := &cobra.Command{
		Use: "status", Short: "Show the escrow of a payer for a provider", Args: session.Arguments(0, 0, "no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			p, q, err := parseParties(s, payer, provider)
			if err != nil {
				return err
			}
			n, err := s.Network(cmd.Context())
			if err != nil {
				return err
			}
			return printEscrow(cmd.Context(), s, n, p, q, nil)
		},
	}
	for _, c := range []*cobra.Command{deposit, status} {
		c.Flags().StringVar(&payer, "payer", "", "account whose vouchers spend it (default: the key file's)")
		c.Flags().StringVar(&provider, "provider", "", "account that serves (default: the key file's)")
	}
	root.AddCommand(deposit, status)
	return root
}

func parseParties(s *session.Session, payer, provider string) (evm.Address, evm.Address, error) {
	p, err := s.Account(payer)
	if err != nil {
		return p, p, err
	}
	q, err := s.Account(provider)
	return p, q, err
}

func depositEscrow(ctx context.Context, s *session.Session, text, payerText, providerText string) error {
	payer, provider, err := parseParties(s, payerText, providerText)
	if err != nil {
		return err
	}
	t, err := s.Trade(ctx)
	if err != nil {
		return err
	}
	amount, err := t.Amount(text)
	if err != nil {
		return err
	}
	if err := s.Want(ctx, "escrow deposit", amount, t.Token.Address, "payer", payer, "provider", provider); err != nil {
		return err
	}
	receipt, err := payDeposit(ctx, s, t, payer, provider, amount)
	if err != nil {
		return err
	}
	out := session.SentOf(receipt)
	return printEscrow(ctx, s, t.Network, payer, provider, &out)
}

// payDeposit deposits, after the approval that it needs, unless an earlier run did.
func payDeposit(
	ctx context.Context, s *session.Session, t *session.Trade, payer, provider evm.Address, amount *big.Int,
) (tx.Receipt, error) {
	const what = "depositing"
	if earlier, err := s.Resume(ctx, t.Sender, what); err != nil || earlier != nil {
		return session.Adopted(earlier), err
	}
	steps, err := t.ApproveStep(ctx, t.Contracts.Oracle, amount)
	if err != nil {
		return tx.Receipt{}, err
	}
	candidate, err := t.Encoder.Deposit(payer, provider, amount)
	if err != nil {
		return tx.Receipt{}, session.WrapUsage(err)
	}
	receipts, err := s.Perform(ctx, t.Sender, session.Action{
		Does: fmt.Sprintf("add to the escrow of payer %s for provider %s", payer, provider),
		Moves: []session.Move{{
			Amount: amount, Token: t.Token, From: t.Sender.Address(), To: t.Contracts.Oracle, ToWords: "the escrow",
		}},
		Forever: []string{"the escrow is the payer's: it alone can take back what its vouchers did not spend, after a thaw"},
		Steps:   append(steps, session.Step{What: what, Candidate: candidate}),
	})
	if err != nil {
		return tx.Receipt{}, err
	}
	return receipts[len(receipts)-1], nil
}

func printEscrow(
	ctx context.Context, s *session.Session, n *session.Network, payer, provider evm.Address, done *session.Sent,
) error {
	escrow, err := n.Reader.Escrow(ctx, payer, provider, chain.Latest)
	if err != nil {
		return err
	}
	token := n.Token
	amount := func(v *big.Int) string { return units.Format(v, token.Decimals) }
	out := escrowFacts{
		Payer: payer.String(), Provider: provider.String(), Balance: amount(escrow.Balance),
		Thawing: amount(escrow.Thawing), ThawedAt: session.Stamp(escrow.ThawedAt), Symbol: token.Symbol, Sent: done,
	}
	return s.Print(out, func(w io.Writer) {
		session.Line(w, "payer        %s", out.Payer)
		session.Line(w, "provider     %s", out.Provider)
		session.Line(w, "escrow       %s %s", out.Balance, token.Symbol)
		if escrow.Thawing.Sign() > 0 {
			session.Line(w, "thawing      %s %s until %s", out.Thawing, token.Symbol, out.ThawedAt)
		}
		if done != nil {
			done.Text(w)
		}
	})
}
