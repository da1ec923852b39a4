package cli

import (
	"context"
	"io"
	"math/big"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/chain/units"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// balances is what an account has; amounts are decimal numbers.
type balances struct {
	Account string `json:"account"`
	// Withdrawable is the sum of the two next.
	Withdrawable  string `json:"withdrawable"`
	UsageCredits  string `json:"usageCredits"`
	GrantEarnings string `json:"grantEarnings"`
	PaymentToken  string `json:"paymentToken"`
	Symbol        string `json:"symbol"`
	Coin          string `json:"coin"`

	usage, grants *big.Int
	token         chain.PaymentToken
}

func (s *session) balanceCommand() *cobra.Command {
	return &cobra.Command{
		Use: "balance [account]", Short: "Show what an account can withdraw, and what it has (default: the key file's)",
		Args: arguments(0, 1, "at most one account"),
		RunE: func(cmd *cobra.Command, args []string) error {
			account, err := s.account(append(args, "")[0])
			if err != nil {
				return err
			}
			n, err := s.network(cmd.Context())
			if err != nil {
				return err
			}
			b, err := n.balances(cmd.Context(), account)
			if err != nil {
				return err
			}
			return s.print(b, b.text)
		},
	}
}

func (n *network) balances(ctx context.Context, account evm.Address) (balances, error) {
	b := balances{Account: account.String(), token: n.token}
	var err error
	if b.usage, err = n.reader.Balance(ctx, account, chain.Latest); err != nil {
		return b, err
	}
	if b.grants, err = n.reader.GrantEarnings(ctx, account, chain.Latest); err != nil {
		return b, err
	}
	held, err := n.reader.PaymentTokenBalance(ctx, b.token.Address, account, chain.Latest)
	if err != nil {
		return b, err
	}
	coin, err := n.reader.NativeBalance(ctx, account, chain.Latest)
	if err != nil {
		return b, err
	}
	format := func(v *big.Int) string { return units.Format(v, b.token.Decimals) }
	b.Withdrawable, b.UsageCredits, b.GrantEarnings = format(new(big.Int).Add(b.usage, b.grants)), format(b.usage),
		format(b.grants)
	b.PaymentToken, b.Symbol, b.Coin = format(held), b.token.Symbol, units.Format(coin, units.CoinDecimals)
	return b, nil
}

func (b balances) text(w io.Writer) {
	line(w, "account        %s", b.Account)
	line(w, "withdrawable   %s %s (usage %s, grants %s)", b.Withdrawable, b.Symbol, b.UsageCredits, b.GrantEarnings)
	line(w, "payment token  %s %s", b.PaymentToken, b.Symbol)
	line(w, "coin           %s", b.Coin)
}

// withdrawal is what withdraw prints.
type withdrawal struct {
	To           string   `json:"to"`
	Amount       string   `json:"amount"`
	Symbol       string   `json:"symbol"`
	Transactions []string `json:"transactions"`
	Cost         cost     `json:"cost"`
}

func (s *session) withdrawCommand() *cobra.Command {
	var to, token string
	cmd := &cobra.Command{
		Use: "withdraw", Short: "Pay out what usage and grants have earned the sender, or a token that it owns",
		Long: "withdraw pays out what the sender has earned as creator and provider. What a token has earned its owners\n" +
			"since its creator sold it belongs to the token: --token pays that out, to whoever owns it now.",
		Args: arguments(0, 0, "no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error { return s.withdraw(cmd.Context(), to, token) },
	}
	cmd.Flags().StringVar(&token, "token", "", "name, CID or token id whose owner's earnings to pay out")
	cmd.Flags().StringVar(&to, "to", "", "account to pay (default: the sender)")
	return cmd
}

// credit is an amount that one transaction pays out.
type credit struct {
	amount *big.Int
	make   func(evm.Address) (tx.Candidate, error)
}

// withdrawals lists what an account can withdraw: its own credits, or those of a token that it owns.
func (n *network) withdrawals(ctx context.Context, account evm.Address, token string) ([]credit, error) {
	if token == "" {
		b, err := n.balances(ctx, account)
		return []credit{{b.usage, n.encoder.Withdraw}, {b.grants, n.encoder.WithdrawGrantEarnings}}, err
	}
	id, err := findToken(ctx, n.reader, token)
	if err != nil {
		return nil, err
	}
	usage, grants, err := n.reader.TokenCredits(ctx, id, chain.Latest)
	return []credit{
		{usage, func(to evm.Address) (tx.Candidate, error) { return n.encoder.WithdrawToken(id, to) }},
		{grants, func(to evm.Address) (tx.Candidate, error) { return n.encoder.WithdrawTokenGrants(id, to) }},
	}, err
}

func (s *session) withdraw(ctx context.Context, toText, token string) error {
	to, err := s.account(toText)
	if err != nil {
		return err
	}
	n, err := s.network(ctx)
	if err != nil {
		return err
	}
	sender, err := s.sender(ctx, n.addresses.ChainID)
	if err != nil {
		return err
	}
	parts, err := n.withdrawals(ctx, sender.Address(), token)
	if err != nil {
		return err
	}
	total := new(big.Int)
	for _, part := range parts {
		total.Add(total, part.amount)
	}
	out := withdrawal{
		To: to.String(), Amount: units.Format(total, n.token.Decimals), Symbol: n.token.Symbol, Transactions: []string{},
	}
	out.Cost.set(new(big.Int))
	for _, part := range parts {
		if part.amount.Sign() == 0 {
			continue
		}
		receipt, err := s.send(ctx, sender, "withdrawing")(part.make(to))
		if err != nil {
			return err
		}
		out.Cost.add(receipt)
		out.Transactions = append(out.Transactions, receipt.TxHash.String())
	}
	return s.print(out, func(w io.Writer) {
		if len(out.Transactions) == 0 {
			line(w, "there is nothing to withdraw")
			return
		}
		line(w, "paid         %s %s to %s", out.Amount, out.Symbol, out.To)
		for _, hash := range out.Transactions {
			line(w, "transaction  %s", hash)
		}
		line(w, "cost         %d gas, %s of the chain's coin", out.Cost.GasUsed, out.Cost.Fee)
	})
}
