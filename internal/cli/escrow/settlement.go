package escrow

import (
	"context"
	"math/big"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain/history"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// SettlementCommand returns the group `dehug settlement`.
func SettlementCommand(s *session.Session) *cobra.Command {
	root := &cobra.Command{Use: "settlement", Short: "Show what was paid for use, and credit it to the parties"}
	var f pairFlags
	list := &cobra.Command{
		Use: "list", Short: "List what was paid out of escrow, the newest first",
		Long: "list tells what providers settled out of escrows of the key file's account, or of --payer, or with\n" +
			"--provider what that provider settled.",
		Example: "  dehug settlement list\n  dehug settlement list --provider 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed " +
			"--limit 10 -o json",
		Args: session.Arguments(0, 0, "no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error { return listSettlements(cmd.Context(), s, f) },
	}
	f.register(list, "settlements")
	root.AddCommand(list, distributeCommand(s))
	return root
}

func listSettlements(ctx context.Context, s *session.Session, f pairFlags) error {
	q, err := f.query(ctx, s)
	if err != nil {
		return err
	}
	n, err := s.Network(ctx)
	if err != nil {
		return err
	}
	settlements, err := n.History().Settlements(ctx, q)
	if err != nil {
		return err
	}
	var ids []evm.Hash
	for _, settled := range settlements {
		ids = append(ids, settled.Tokens...)
	}
	names, err := n.History().Names(ctx, ids)
	if err != nil {
		return err
	}
	rows := make([]session.Record, len(settlements))
	for i, settled := range settlements {
		rows[i] = session.Record{
			session.Fact("at", "at", settled.At), session.Fact("paid", "paid", settled.Paid),
			session.Fact("models", "models", nameAll(settled.Tokens, names)), session.Fact("payer", "payer", settled.Payer),
			session.Fact("provider", "provider", settled.Provider), session.Fact("way", "way", settled.Way),
			session.Fact("transaction", "transaction", settled.Transaction),
		}
	}
	return s.PrintList("settlements", rows, "there are none")
}

// nameAll names tokens; one that has no name keeps its id.
func nameAll(ids []evm.Hash, names map[evm.Hash]string) []string {
	told := make([]string, len(ids))
	for i, id := range ids {
		if told[i] = names[id]; told[i] == "" {
			told[i] = id.String()
		}
	}
	return told
}

// mostDistributed bounds what one transaction credits.
const mostDistributed = 100

func distributeCommand(s *session.Session) *cobra.Command {
	var payer, provider string
	cmd := &cobra.Command{
		Use: "distribute [model]...", Short: "Credit what was settled to creators, owners and the provider",
		Long: "distribute divides what is settled between a payer and a provider, and not yet credited, by the terms\n" +
			"that each model was published with. Without models it takes all that there is, up to 100. Any account\n" +
			"may send it; it pays nothing out: that is `dehug withdraw`, for each party. It cannot be undone.",
		Example: "  dehug settlement distribute --payer 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed " +
			"--provider 0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
		Args: session.Arguments(0, mostDistributed, "at most 100 names, CIDs or token ids"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return distribute(cmd.Context(), s, args, payer, provider)
		},
	}
	cmd.Flags().StringVar(&payer, "payer", "", "account that paid")
	cmd.Flags().StringVar(&provider, "provider", "", "account that served")
	return cmd
}

func distribute(ctx context.Context, s *session.Session, given []string, payerText, providerText string) error {
	payer, err := s.RequireAccount(ctx, "--payer", payerText, "the account that paid")
	if err != nil {
		return err
	}
	provider, err := s.RequireAccount(ctx, "--provider", providerText, "the account that served")
	if err != nil {
		return err
	}
	t, err := s.Trade(ctx)
	if err != nil {
		return err
	}
	var ids []evm.Hash
	var credited any // not known when an earlier run sent it
	sent, err := t.Once(ctx, session.Deed{
		What: "distributing", Wish: append([]any{"settlement distribute", payer, provider}, toAny(given)...),
		Does:    "credit what payer " + payer.String() + " paid provider " + provider.String() + " to the parties",
		Forever: []string{"what is credited to a party is the party's"},
	}, func(*session.Action) (tx.Candidate, error) {
		open, err := t.History().Undistributed(ctx, payer, provider)
		if err == nil {
			open, err = pick(ctx, t, open, given)
		}
		if err == nil && len(open) == 0 {
			err = session.ErrStands
		}
		if err != nil {
			return tx.Candidate{}, err
		}
		sum := new(big.Int)
		for _, o := range open {
			ids = append(ids, o.TokenID)
			sum.Add(sum, o.Amount.Value)
		}
		credited = t.AmountOf(sum)
		return t.Acts().Distribute(payer, provider, ids)
	})
	if err != nil {
		return err
	}
	names, err := t.History().Names(ctx, ids)
	if err != nil {
		return err
	}
	return s.PrintDone(session.Record{
		session.Fact("payer", "payer", payer), session.Fact("provider", "provider", provider),
		session.Fact("models", "models", nameAll(ids, names)), session.Fact("amount", "credited", credited),
	}, sent)
}

func toAny(texts []string) []any {
	out := make([]any, len(texts))
	for i, text := range texts {
		out[i] = session.SameModel(text)
	}
	return out
}

// pick keeps what is open of the given models; without any, as much as one transaction credits.
func pick(
	ctx context.Context, t *session.Trade, open []history.Undistributed, given []string,
) ([]history.Undistributed, error) {
	if len(given) == 0 {
		return open[:min(len(open), mostDistributed)], nil
	}
	wanted := map[evm.Hash]bool{}
	for _, name := range given {
		id, err := session.FindToken(ctx, t.Reader, name)
		if err != nil {
			return nil, err
		}
		wanted[id] = true
	}
	var kept []history.Undistributed
	for _, o := range open {
		if wanted[o.TokenID] {
			kept = append(kept, o)
		}
	}
	return kept, nil
}

// EarningsCommand returns `dehug earnings`.
func EarningsCommand(s *session.Session) *cobra.Command {
	return &cobra.Command{
		Use: "earnings [account]", Short: "List what each model has ever earned an account (default: the key file's)",
		Long: "earnings tells, for each model that an account published, owns or served, what use and licenses have\n" +
			"credited to it as the creator and for serving, paid out or not, and what stands to the token for its\n" +
			"owner (`dehug withdraw --token`). What can be paid out now is what `dehug balance` tells.",
		Example: "  dehug earnings\n  dehug earnings 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed -o json",
		Args:    session.Arguments(0, 1, "at most one account"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return listEarnings(cmd.Context(), s, append(args, "")[0])
		},
	}
}

func listEarnings(ctx context.Context, s *session.Session, text string) error {
	account, err := s.Account(ctx, "account", text)
	if err != nil {
		return err
	}
	n, err := s.Network(ctx)
	if err != nil {
		return err
	}
	earnings, err := n.History().Earnings(ctx, account)
	if err != nil {
		return err
	}
	rows := make([]session.Record, len(earnings))
	for i, e := range earnings {
		rows[i] = session.Record{
			session.Fact("name", "name", e.Name), session.Fact("usage", "usage", e.Usage),
			session.Fact("grants", "licenses", e.Grants), session.Fact("serving", "serving", e.Serving),
			session.Fact("held", "stands to the token", e.Held), session.Fact("tokenID", "token", e.TokenID),
		}
	}
	return s.PrintList("earnings", rows, "there are none")
}
