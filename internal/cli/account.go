package cli

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
)

func (s *session) accountCommand() *cobra.Command {
	root := &cobra.Command{Use: "account", Short: "Make and fund accounts"}
	var out string
	create := &cobra.Command{
		Use: "new", Short: "Make a private key in a new file that only you can read", Args: arguments(0, 0, "no arguments"),
		RunE: func(*cobra.Command, []string) error { return s.newAccount(out) },
	}
	create.Flags().StringVar(&out, "out", "", "file to write the key to; an existing one is never overwritten")
	address := &cobra.Command{
		Use: "address", Short: "Print the address of the key file's account", Args: arguments(0, 0, "no arguments"),
		RunE: func(*cobra.Command, []string) error {
			account, err := s.account("")
			if err != nil {
				return err
			}
			return s.printAddress(account.String())
		},
	}
	var to string
	fund := &cobra.Command{
		Use: "fund-dev <amount>", Short: "Mint development payment tokens (only where deploy had --dev-token)",
		Args: arguments(1, 1, "one amount of the payment token"),
		RunE: func(cmd *cobra.Command, args []string) error { return s.fund(cmd.Context(), args[0], to) },
	}
	fund.Flags().StringVar(&to, "to", "", "account to fund (default: the sender)")
	root.AddCommand(create, address, fund)
	return root
}

func (s *session) printAddress(address string) error {
	return s.print(map[string]string{"address": address}, func(w io.Writer) { line(w, "%s", address) })
}

func (s *session) newAccount(path string) error {
	if path == "" {
		return usagef("give --out, the file to write the key to")
	}
	key, address, err := signer.NewKey()
	if err != nil {
		return err
	}
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return usagef("%s exists and is left as it is; name another file", path)
	}
	if err != nil {
		return fmt.Errorf("writing the key: %w", err)
	}
	_, err = file.WriteString(key + "\n")
	if err = errors.Join(err, file.Sync(), file.Close()); err != nil {
		return fmt.Errorf("writing the key: %w", err)
	}
	return s.printAddress(address.String())
}

func (s *session) fund(ctx context.Context, text, toText string) error {
	to, err := s.account(toText)
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
	receipt, err := s.send(ctx, t.sender, "minting development tokens")(t.encoder.Mint(t.token.Address, to, amount))
	if err != nil {
		return err
	}
	out := sentOf(receipt)
	return s.print(out, func(w io.Writer) {
		line(w, "minted       %s %s to %s", units.Format(amount, t.token.Decimals), t.token.Symbol, to)
		out.text(w)
	})
}

func (s *session) transferCommand() *cobra.Command {
	return &cobra.Command{
		Use: "transfer <account> <amount>", Short: "Send the chain's coin",
		Args: arguments(2, 2, "an account and an amount of coin, such as 0.5"),
		RunE: func(cmd *cobra.Command, args []string) error { return s.transfer(cmd.Context(), args[0], args[1]) },
	}
}

func (s *session) transfer(ctx context.Context, toText, text string) error {
	to, err := s.account(toText)
	if err != nil {
		return err
	}
	amount, err := units.Parse(text, units.CoinDecimals)
	if err != nil {
		return usageError{err}
	}
	chainID, err := s.signedChain()
	if err != nil {
		return err
	}
	sender, err := s.sender(ctx, chainID)
	if err != nil {
		return err
	}
	receipt, err := s.send(ctx, sender, "sending coin")(chain.Transfer(to, amount), nil)
	if err != nil {
		return err
	}
	out := sentOf(receipt)
	return s.print(out, func(w io.Writer) {
		line(w, "sent         %s to %s", units.Format(amount, units.CoinDecimals), to)
		out.text(w)
	})
}
