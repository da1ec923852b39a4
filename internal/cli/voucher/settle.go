package voucher

import (
	"context"
	"math/big"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

func settleCommand(s *session.Session) *cobra.Command {
	return &cobra.Command{
		Use: "settle <voucher>", Short: "Settle a voucher out of the payer's escrow, as its provider",
		Long: "settle pays what a voucher is worth above what is settled already, as far as the escrow and, for a\n" +
			"signer's word, its amount a day reach. What a batch settles is credited to the parties at once; of a\n" +
			"voucher `dehug settlement distribute` does that, and of a root `dehug voucher claim`. Sent again when there\n" +
			"is more escrow, it pays the rest.",
		Example: "  dehug voucher settle signed.json",
		Args:    session.Arguments(1, 1, aFile),
		RunE:    onVoucher(s, settleVoucher),
	}
}

func settleVoucher(ctx context.Context, t *session.Trade, v *standing) error {
	before := v.paidValue()
	sent, err := t.Once(ctx, session.Deed{
		What: "settling the voucher", Wish: []any{"voucher settle", v.Digest}, Does: "settle " + v.describeStanding(),
		Forever: []string{"what is settled leaves the payer's escrow"},
	}, func(a *session.Action) (tx.Candidate, error) {
		if err := v.requireProvider(ctx, t.Sender.Address()); err != nil {
			return tx.Candidate{}, err
		}
		switch {
		case v.owedValue().Sign() == 0:
			return tx.Candidate{}, session.ErrStands
		case len(v.Signature) == 0 && !v.approved:
			return tx.Candidate{}, session.Refusedf("payer %s has neither signed it nor stands by it on chain; ask it for "+
				"`dehug voucher sign` or `dehug voucher approve`", v.Payer)
		case v.escrow.Sign() == 0:
			return tx.Candidate{}, session.Refusedf("the escrow of payer %s for provider %s is empty; run the same command "+
				"again after a deposit", v.Payer, v.Provider)
		}
		a.Details = v.printDetails()
		return v.settleCandidate(t.Network)
	})
	if err != nil {
		return err
	}
	if err := v.refreshPaid(ctx); err != nil {
		return err
	}
	told := v.recordStanding()
	if sent != nil && !sent.Adopted {
		told = append(told, session.Fact("paidNow", "paid now", v.AmountOf(new(big.Int).Sub(v.paidValue(), before))))
	}
	return t.Session.PrintDone(told, sent)
}

func claimCommand(s *session.Session) *cobra.Command {
	return &cobra.Command{
		Use: "claim <voucher>", Short: "Divide what a settled root paid among its models, as its provider",
		Long: "claim takes, for each line of the root that was settled last, its part of what roots have paid, and\n" +
			"credits it to creators, owners and the provider. It needs the voucher that was settled, with its lines in\n" +
			"the same order. While the root is not paid in full, each line has that part of its value; the rest follows when\n" +
			"more of it is settled.",
		Example: "  dehug voucher claim signed.json",
		Args:    session.Arguments(1, 1, aFile),
		RunE:    onVoucher(s, claimLines),
	}
}

func claimLines(ctx context.Context, t *session.Trade, v *standing) error {
	if v.Kind != kindRoot {
		return session.Usagef("a %s has nothing to claim: settling it pays each model by itself", v.Kind)
	}
	claimed := new(big.Int)
	sent, err := t.Once(ctx, session.Deed{
		What: "claiming", Wish: []any{"voucher claim", v.Digest}, Does: "claim what is settled of " + v.describeStanding(),
		Forever: []string{"what is credited to a party is the party's"},
	}, func(a *session.Action) (tx.Candidate, error) {
		if err := v.requireProvider(ctx, t.Sender.Address()); err != nil {
			return tx.Candidate{}, err
		}
		root, err := v.rootVoucher()
		if err != nil {
			return tx.Candidate{}, err
		}
		if root.LinesRoot != v.root.LinesRoot {
			return tx.Candidate{}, session.Refusedf("the root that was settled last is %s, and that of these lines is %s; "+
				"settle it first with `dehug voucher settle`, or give the voucher that was settled", v.root.LinesRoot,
				root.LinesRoot)
		}
		var places []int
		for place, due := range v.root.Due(v.batchLines(), v.settled) {
			if due.Sign() > 0 {
				places = append(places, place)
				claimed.Add(claimed, due)
			}
		}
		if len(places) == 0 {
			return tx.Candidate{}, session.ErrStands
		}
		a.Details = v.printDetails()
		return t.Acts().ClaimAll(v.Payer, v.Provider, v.batchLines(), places)
	})
	if err != nil {
		return err
	}
	if err := v.refreshPaid(ctx); err != nil {
		return err
	}
	told := v.recordStanding()
	if claimed.Sign() > 0 {
		told = append(told, session.Fact("claimed", "claimed", v.AmountOf(claimed)))
	}
	return t.Session.PrintDone(told, sent)
}
