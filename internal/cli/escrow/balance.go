package escrow

import (
	"context"
	"io"
	"math/big"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/chain/units"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// readBalances is what an account has; amounts are decimal numbers.
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

// BalanceCommand returns `dehug balance`.
func BalanceCommand(s *session.Session) *cobra.Command {
	return &cobra.Command{
		Use: "balance [account]", Short: "Show what an account can withdraw, and what it has (default: the key file's)",
		Long: "balance tells what an account can withdraw with `dehug withdraw`, and what it has of the payment token\n" +
			"and of the chain's coin. `dehug earnings` tells what each model has brought.",
		Example: "  dehug balance\n  dehug balance 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed -o json",
		Args:    session.Arguments(0, 1, "at most one account"),
		RunE: func(cmd *cobra.Command, args []string) error {
			account, err := s.Account(cmd.Context(), "account", append(args, "")[0])
			if err != nil {
				return err
			}
			n, err := s.Network(cmd.Context())
			if err != nil {
				return err
			}
			b, err := readBalances(cmd.Context(), n, account)
			if err != nil {
				return err
			}
			return s.Print(b, b.text)
		},
	}
}

func readBalances(ctx context.Context, n *session.Network, account evm.Address) (balances, error) {
	b := balances{Account: account.String(), token: n.Token}
	var err error
	if b.usage, err = n.Reader.Balance(ctx, account, chain.Latest); err != nil {
		return b, err
	}
	if b.grants, err = n.Reader.GrantEarnings(ctx, account, chain.Latest); err != nil {
		return b, err
	}
	held, err := n.Reader.PaymentTokenBalance(ctx, b.token.Address, account, chain.Latest)
	if err != nil {
		return b, err
	}
	coin, err := n.Reader.NativeBalance(ctx, account, chain.Latest)
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
	session.Line(w, "account        %s", b.Account)
	session.Line(w, "withdrawable   %s %s (usage %s, grants %s)", b.Withdrawable, b.Symbol, b.UsageCredits,
		b.GrantEarnings)
	session.Line(w, "payment token  %s %s", b.PaymentToken, b.Symbol)
	session.Line(w, "coin           %s", b.Coin)
}

// withdrawal is what withdraw prints.
type withdrawal struct {
	To           string       `json:"to"`
	Amount       string       `json:"amount"`
	Symbol       string       `json:"symbol"`
	Transactions []string     `json:"transactions"`
	Cost         session.Cost `json:"cost"`
}

// The steps of a withdrawal.
const (
	withdrawingUsage  = "withdrawing what usage earned"
	withdrawingGrants = "withdrawing what grants earned"
)

func (w *withdrawal) add(r tx.Receipt) {
	w.Cost.Add(r)
	w.Transactions = append(w.Transactions, r.TxHash.String())
}

// WithdrawCommand returns `dehug withdraw`.
func WithdrawCommand(s *session.Session) *cobra.Command {
	var to, token string
	cmd := &cobra.Command{
		Use: "withdraw", Short: "Pay out what usage and grants have earned the sender, or a token that it owns",
		Example: "  dehug withdraw\n  dehug withdraw --token alice/my-model --to 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
		Long: "withdraw pays out what the sender has earned as creator and provider. What a token has earned its owners\n" +
			"since its creator sold it belongs to the token: --token pays that out, to its present owner.",
		Args: session.Arguments(0, 0, "no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error { return withdrawCredits(cmd.Context(), s, to, token) },
	}
	cmd.Flags().StringVar(&token, "token", "", "name, CID or token id whose owner's earnings to pay out")
	cmd.Flags().StringVar(&to, "to", "", "account to pay (default: the sender)")
	return cmd
}

// credit is an amount that one transaction pays out.
type credit struct {
	step   string
	amount *big.Int
	// from is the contract that pays.
	from evm.Address
	make func(evm.Address) (tx.Candidate, error)
}

// listWithdrawals lists what an account can withdraw: its own credits, or those of a token that it owns.
func listWithdrawals(ctx context.Context, n *session.Network, account evm.Address, token string) ([]credit, error) {
	if token == "" {
		b, err := readBalances(ctx, n, account)
		return []credit{
			{withdrawingUsage, b.usage, n.Contracts.Oracle, n.Encoder.Withdraw},
			{withdrawingGrants, b.grants, n.Contracts.Licenses, n.Encoder.WithdrawGrantEarnings},
		}, err
	}
	id, err := session.FindToken(ctx, n.Reader, token)
	if err != nil {
		return nil, err
	}
	usage, grants, err := n.Reader.TokenCredits(ctx, id, chain.Latest)
	return []credit{
		{withdrawingUsage, usage, n.Contracts.Oracle, func(to evm.Address) (tx.Candidate, error) {
			return n.Encoder.WithdrawToken(id, to)
		}},
		{withdrawingGrants, grants, n.Contracts.Licenses, func(to evm.Address) (tx.Candidate, error) {
			return n.Encoder.WithdrawTokenGrants(id, to)
		}},
	}, err
}

func withdrawCredits(ctx context.Context, s *session.Session, toText, token string) error {
	to, err := s.Account(ctx, "--to", toText)
	if err != nil {
		return err
	}
	n, err := s.Network(ctx)
	if err != nil {
		return err
	}
	sender, err := s.Sender(ctx, n.Addresses.ChainID)
	if err != nil {
		return err
	}
	if err := s.Want(ctx, "withdraw", session.SameModel(token), "to", to); err != nil {
		return err
	}
	out, err := resumeWithdrawals(ctx, s, sender)
	if err != nil {
		return err
	}
	parts, err := listWithdrawals(ctx, n, sender.Address(), token)
	if err != nil {
		return err
	}
	total := new(big.Int)
	for _, part := range parts {
		total.Add(total, part.amount)
	}
	out.To, out.Amount, out.Symbol = to.String(), units.Format(total, n.Token.Decimals), n.Token.Symbol
	action, err := payOut(parts, n.Token, to)
	if err != nil {
		return err
	}
	if len(action.Steps) > 0 {
		receipts, err := s.Perform(ctx, sender, action)
		if err != nil {
			return err
		}
		for _, receipt := range receipts {
			out.add(receipt)
		}
	}
	return printWithdrawal(s, out)
}

// resumeWithdrawals begins a result with what an earlier run sent: the chain no longer shows that as withdrawable.
func resumeWithdrawals(ctx context.Context, s *session.Session, sender *tx.Sender) (withdrawal, error) {
	out := withdrawal{Transactions: []string{}}
	out.Cost.Set(new(big.Int))
	for _, step := range []string{withdrawingUsage, withdrawingGrants} {
		earlier, err := s.Resume(ctx, sender, step)
		if err != nil {
			return out, err
		}
		if earlier != nil {
			out.add(*earlier)
		}
	}
	return out, nil
}

func printWithdrawal(s *session.Session, out withdrawal) error {
	return s.Print(out, func(w io.Writer) {
		if len(out.Transactions) == 0 {
			session.Line(w, "there is nothing to withdraw")
			return
		}
		session.Line(w, "paid         %s %s to %s", out.Amount, out.Symbol, out.To)
		for _, hash := range out.Transactions {
			session.Line(w, "transaction  %s", hash)
		}
		session.Line(w, "cost         %d gas, %s of the chain's coin", out.Cost.GasUsed, out.Cost.Fee)
	})
}

// payOut returns the action that pays out what there is of credits.
func payOut(parts []credit, token chain.PaymentToken, to evm.Address) (session.Action, error) {
	action := session.Action{Does: "pay out earnings to " + to.String()}
	for _, part := range parts {
		if part.amount.Sign() == 0 {
			continue
		}
		candidate, err := part.make(to)
		if err != nil {
			return action, session.WrapUsage(err)
		}
		what := part.step + ", " + units.Format(part.amount, token.Decimals) + " " + token.Symbol
		action.Steps = append(action.Steps, session.Step{Name: part.step, What: what, Candidate: candidate})
		action.Moves = append(action.Moves, session.Move{Amount: part.amount, Token: token, From: part.from, To: to})
	}
	return action, nil
}
