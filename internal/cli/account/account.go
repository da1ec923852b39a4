// Package account has the commands that make and fund accounts.
package account

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/signer"
	"github.com/dehug-io/dehug-operator/internal/chain/units"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

// Command returns the group `dehug account`.
func Command(s *session.Session) *cobra.Command {
	root := &cobra.Command{Use: "account", Short: "Make and fund accounts"}
	var out string
	create := &cobra.Command{
		Use: "new", Short: "Make a private key in a new file that only you can read",
		Long: "new writes a fresh key into a file with mode 0600; an existing one is never overwritten. The key is not\n" +
			"encrypted: keep the file, its loss cannot be undone. It prints the address.",
		Example: "  dehug account new --out me.key",
		Args:    session.Arguments(0, 0, "no arguments"),
		RunE:    func(*cobra.Command, []string) error { return createAccount(s, out) },
	}
	create.Flags().StringVar(&out, "out", "", "file to write the key to; an existing one is never overwritten")
	address := &cobra.Command{
		Use: "address", Short: "Print the address of the key file's account", Args: session.Arguments(0, 0, "no arguments"),
		Long:    "address prints the address of the key file, with its checksum. It asks no endpoint.",
		Example: "  dehug account address --key-file me.key",
		RunE: func(*cobra.Command, []string) error {
			account, err := s.Account("")
			if err != nil {
				return err
			}
			return printAddress(s, account.String())
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
	root.AddCommand(create, address, fund)
	return root
}

func printAddress(s *session.Session, address string) error {
	return s.Print(map[string]string{"address": address}, func(w io.Writer) { session.Line(w, "%s", address) })
}

func createAccount(s *session.Session, path string) error {
	if path == "" {
		return session.Usagef("give --out, the file to write the key to")
	}
	if s.DryRun {
		s.Say("would write  a new key to %s", path)
		return session.ErrDryRun
	}
	key, address, err := signer.NewKey()
	if err != nil {
		return err
	}
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return session.Usagef("%s exists and is left as it is; name another file", path)
	}
	if err != nil {
		return fmt.Errorf("writing the key: %w", err)
	}
	_, err = file.WriteString(key + "\n")
	if err = errors.Join(err, file.Sync(), file.Close()); err != nil {
		return fmt.Errorf("writing the key: %w", err)
	}
	return printAddress(s, address.String())
}

func fundAccount(ctx context.Context, s *session.Session, text, toText string) error {
	to, err := s.Account(toText)
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
	to, err := session.ParseAddress("account", toText)
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
