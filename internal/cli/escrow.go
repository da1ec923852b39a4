package cli

import (
	"context"
	"io"
	"math/big"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/units"
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
	*sent
}

func (s *session) escrowCommand() *cobra.Command {
	root := &cobra.Command{Use: "escrow", Short: "Set aside payment for a provider's usage"}
	var payer, provider string
	deposit := &cobra.Command{
		Use: "deposit <amount>", Short: "Add to a payer's escrow for a provider; the sender pays",
		Args: arguments(1, 1, "one amount of the payment token, such as 12.5"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return s.deposit(cmd.Context(), args[0], payer, provider)
		},
	}
	status := &cobra.Command{
		Use: "status", Short: "Show the escrow of a payer for a provider", Args: arguments(0, 0, "no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			p, q, err := s.parties(payer, provider)
			if err != nil {
				return err
			}
			n, err := s.network(cmd.Context())
			if err != nil {
				return err
			}
			return s.printEscrow(cmd.Context(), n, p, q, nil)
		},
	}
	for _, c := range []*cobra.Command{deposit, status} {
		c.Flags().StringVar(&payer, "payer", "", "account whose vouchers spend it (default: the key file's)")
		c.Flags().StringVar(&provider, "provider", "", "account that serves (default: the key file's)")
	}
	root.AddCommand(deposit, status)
	return root
}

func (s *session) parties(payer, provider string) (evm.Address, evm.Address, error) {
	p, err := s.account(payer)
	if err != nil {
		return p, p, err
	}
	q, err := s.account(provider)
	return p, q, err
}

func (s *session) deposit(ctx context.Context, text, payerText, providerText string) error {
	payer, provider, err := s.parties(payerText, providerText)
	if err != nil {
		return err
	}
	t, err := s.trade(ctx)
	if err != nil {
		return err
	}
	amount, err := t.amount(text)
	if err != nil {
		return err
	}
	if err := t.approve(ctx, t.contracts.Oracle, amount); err != nil {
		return err
	}
	receipt, err := s.send(ctx, t.sender, "depositing")(t.encoder.Deposit(payer, provider, amount))
	if err != nil {
		return err
	}
	out := sentOf(receipt)
	return s.printEscrow(ctx, t.network, payer, provider, &out)
}

func (s *session) printEscrow(
	ctx context.Context, n *network, payer, provider evm.Address, tx *sent,
) error {
	escrow, err := n.reader.Escrow(ctx, payer, provider, chain.Latest)
	if err != nil {
		return err
	}
	token := n.token
	amount := func(v *big.Int) string { return units.Format(v, token.Decimals) }
	out := escrowFacts{
		Payer: payer.String(), Provider: provider.String(), Balance: amount(escrow.Balance),
		Thawing: amount(escrow.Thawing), ThawedAt: stamp(escrow.ThawedAt), Symbol: token.Symbol, sent: tx,
	}
	return s.print(out, func(w io.Writer) {
		line(w, "payer        %s", out.Payer)
		line(w, "provider     %s", out.Provider)
		line(w, "escrow       %s %s", out.Balance, token.Symbol)
		if escrow.Thawing.Sign() > 0 {
			line(w, "thawing      %s %s until %s", out.Thawing, token.Symbol, out.ThawedAt)
		}
		if tx != nil {
			tx.text(w)
		}
	})
}
