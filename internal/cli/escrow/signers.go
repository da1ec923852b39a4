package escrow

import (
	"context"
	"time"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/history"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

func signersCommand(s *session.Session) *cobra.Command {
	return &cobra.Command{
		Use: "list [account]", Short: "List the signers of an account (default: the key file's)",
		Long: "list tells which keys act for an account, what each may do, the most that its vouchers settle in a day,\n" +
			"what is left of that today, and when its authority ends or ended.",
		Example: "  dehug signer list",
		Args:    session.Arguments(0, 1, "at most one account"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return listSigners(cmd.Context(), s, append(args, "")[0])
		},
	}
}

func listSigners(ctx context.Context, s *session.Session, text string) error {
	account, err := s.Account(ctx, "account", text)
	if err != nil {
		return err
	}
	n, err := s.Network(ctx)
	if err != nil {
		return err
	}
	head, err := n.Reader.Head(ctx, chain.Latest)
	if err != nil {
		return err
	}
	signers, err := n.History().Signers(ctx, account)
	if err != nil {
		return err
	}
	rows := make([]session.Record, len(signers))
	for i, signer := range signers {
		rows[i] = tellSigner(signer, head.Time)
	}
	return s.PrintList("signers", rows, "there are none; `dehug signer authorize` names one")
}

func tellSigner(signer history.Signer, now time.Time) session.Record {
	state := "acts"
	switch {
	case signer.EndsAt.IsZero():
	case signer.EndsAt.After(now):
		state = "ends"
	default:
		state = "ended"
	}
	return session.Record{
		session.Fact("signer", "signer", signer.Key), session.Fact("powers", "powers", powersName(signer.Powers)),
		session.Fact("perDay", "a day", signer.PerDay), session.Fact("leftToday", "left today", signer.LeftToday),
		session.Fact("state", "state", state), session.Fact("endsAt", "at", signer.EndsAt),
	}
}

func powersName(powers chain.Powers) string {
	for name, p := range powersByName {
		if p == powers {
			return name
		}
	}
	return ""
}

func endCommand(s *session.Session) *cobra.Command {
	return &cobra.Command{
		Use: "end <signer>", Short: "End what a signer may do for the sender, after the signer thaw",
		Long: "end begins the signer thaw, after which the key acts for the sender no more. Until then what it signs\n" +
			"still settles, within its allowance. No money moves; `dehug signer authorize` gives the authority again.",
		Example: "  dehug signer end 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
		Args:    session.Arguments(1, 1, "the address of one signer; `dehug signer list` tells them"),
		RunE:    func(cmd *cobra.Command, args []string) error { return endSigner(cmd.Context(), s, args[0]) },
	}
}

func endSigner(ctx context.Context, s *session.Session, text string) error {
	key, err := s.Account(ctx, "signer", text)
	if err != nil {
		return err
	}
	t, err := s.Trade(ctx)
	if err != nil {
		return err
	}
	sent, err := t.Once(ctx, session.Deed{
		What: "ending the signer", Wish: []any{"signer end", key},
		Does: "end what signer " + key.String() + " may do for the account",
	}, func(*session.Action) (tx.Candidate, error) {
		standing, err := t.Rights().Signer(ctx, key)
		switch {
		case err != nil:
		case standing.Account == evm.Address{}:
			err = session.Refusedf("nothing to end: %s is a signer of no account", key)
		case standing.Account != t.Sender.Address():
			err = session.Refusedf("nothing to end: %s acts for %s, not for %s", key, standing.Account, t.Sender.Address())
		case !standing.EndsAt.IsZero():
			err = session.ErrStands
		}
		if err != nil {
			return tx.Candidate{}, err
		}
		return t.Acts().ThawSigner(key)
	})
	if err != nil {
		return err
	}
	standing, err := t.Rights().Signer(ctx, key)
	if err != nil {
		return err
	}
	return s.PrintDone(session.Record{
		session.Fact("account", "account", t.Sender.Address()), session.Fact("signer", "signer", key),
		session.Fact("endsAt", "ends at", standing.EndsAt),
	}, sent)
}
