// Package account has the commands that make and fund accounts.
package account

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/units"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

// Command returns the group `dehug account`.
func Command(s *session.Session) *cobra.Command {
	root := &cobra.Command{Use: "account", Short: "Make, keep and fund accounts"}
	address := &cobra.Command{
		Use: "address", Short: "Print the address of the account that signs", Args: session.Arguments(0, 0, "no arguments"),
		Long: "address prints the address of the account that signs, with its checksum. It asks no endpoint, but AWS KMS\n" +
			"for the public key of a key there; a keystore stays closed.",
		Example: "  dehug account address --key-file me.key",
		RunE: func(*cobra.Command, []string) error {
			account, err := s.OwnAccount()
			if err != nil {
				return err
			}
			return s.Print(map[string]string{"address": account.String()}, func(w io.Writer) { session.Line(w, "%s", account) })
		},
	}
	var to string
	fund := &cobra.Command{
		Use: "fund-dev <amount>", Short: "Mint development payment tokens (only where deploy had --dev-token)",
		Long: "fund-dev makes payment tokens out of nothing, where the deployment has the development token: for tests\n" +
			"alone.",
		Example: "  dehug account fund-dev 100",
		Args:    session.Arguments(1, 1, "one amount of the payment token"),
		RunE:    func(cmd *cobra.Command, args []string) error { return fundAccount(cmd.Context(), s, args[0], to) },
	}
	fund.Flags().StringVar(&to, "to", "", "account to fund (default: the sender)")
	root.AddCommand(newCommand(s), importCommand(s), listCommand(s), address, fund)
	return root
}

func fundAccount(ctx context.Context, s *session.Session, text, toText string) error {
	to, err := s.Account(ctx, "--to", toText)
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
	if err := s.Want(ctx, "account fund-dev", amount, t.Token.Address, "to", to); err != nil {
		return err
	}
	candidate, err := t.Encoder.Mint(t.Token.Address, to, amount)
	if err != nil {
		return session.WrapUsage(err)
	}
	does := fmt.Sprintf("mint %s %s of development, which are worth nothing, to %s",
		units.Format(amount, t.Token.Decimals), t.Token.Symbol, to)
	receipts, err := s.Perform(ctx, t.Sender, session.Sending(does, "minting development tokens", candidate))
	if err != nil {
		return err
	}
	out := session.SentOf(receipts[0])
	return s.Print(out, func(w io.Writer) {
		session.Line(w, "minted       %s %s to %s", units.Format(amount, t.Token.Decimals), t.Token.Symbol, to)
		out.Text(w)
	})
}

// CoinCommand returns the group `dehug coin`.
func CoinCommand(s *session.Session) *cobra.Command {
	root := &cobra.Command{Use: "coin", Short: "Send the chain's coin"}
	root.AddCommand(&cobra.Command{
		Use: "send <account> <amount>", Short: "Send the chain's coin to an account",
		Long: "send gives coin of the sender's to another account, to pay for its transactions, for example. It cannot be\n" +
			"undone.",
		Example: "  dehug coin send 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed 0.05",
		Args:    session.Arguments(2, 2, "an account and an amount of coin, such as 0.5"),
		RunE:    func(cmd *cobra.Command, args []string) error { return sendCoin(cmd.Context(), s, args[0], args[1]) },
	})
	return root
}

func sendCoin(ctx context.Context, s *session.Session, toText, text string) error {
	to, err := s.RequireAccount(ctx, "account", toText, "the account that receives the coin")
	if err != nil {
		return err
	}
	amount, err := units.Parse(text, units.CoinDecimals)
	if err != nil {
		return session.WrapUsage(err)
	}
	if amount.Sign() == 0 {
		return session.Usagef("amount %q is nothing; give one above zero", text)
	}
	chainID, err := s.SignedChain()
	if err != nil {
		return err
	}
	sender, err := s.Sender(ctx, chainID)
	if err != nil {
		return err
	}
	if err := s.Want(ctx, "coin send", amount, "to", to); err != nil {
		return err
	}
	action := session.Sending("send coin to "+to.String(), "sending coin", chain.Transfer(to, amount))
	action.Moves = []session.Move{{Amount: amount, Token: session.Coin, From: sender.Address(), To: to}}
	action.Forever = []string{"only the receiver can send the coin back"}
	receipts, err := s.Perform(ctx, sender, action)
	if err != nil {
		return err
	}
	out := session.SentOf(receipts[0])
	return s.Print(out, func(w io.Writer) {
		session.Line(w, "sent         %s to %s", units.Format(amount, units.CoinDecimals), to)
		out.Text(w)
	})
}
