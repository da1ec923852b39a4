package escrow

import (
	"context"
	"fmt"
	"io"
	"math/big"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/rights"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/chain/units"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/cli/terms"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// authorizedSigner is what signer authorize prints; the amount is a decimal number of the payment token.
type authorizedSigner struct {
	Account string `json:"account"`
	Signer  string `json:"signer"`
	Powers  string `json:"powers"`
	PerDay  string `json:"perDay"`
	Status  string `json:"status,omitempty"`
	*session.Sent
}

func authorizeCommand(s *session.Session) *cobra.Command {
	var proof, powers, perDay string
	authorize := &cobra.Command{
		Use: "authorize", Short: "Let another key act for the sender, within an allowance; where the account's key is",
		Long: "authorize lets the account that made a proof with `dehug signer prove` sign vouchers that spend the\n" +
			"sender's escrow (sign), send what the sender settles as a provider (send), or both. What its vouchers\n" +
			"settle in a day of UTC is at most --per-day: that is what a thief of the key can take. They pay for\n" +
			"models only that the sender took a license of, or allowed with `dehug signer allow`. Powers and amount\n" +
			"are given on both sides, and a proof for others is refused. A key acts for one account beside its own.",
		Example: "  dehug signer authorize --proof proof.json --per-day 25",
		Args:    session.Arguments(0, 0, "no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return authorizeSigner(cmd.Context(), s, proof, powers, perDay)
		},
	}
	authorize.Flags().StringVar(&proof, "proof", "", "file that the signer made with `dehug signer prove`")
	registerAuthority(authorize, &powers, &perDay)
	return authorize
}

func authorizeSigner(ctx context.Context, s *session.Session, proof, powersName, perDayText string) error {
	if proof == "" {
		return session.Usagef("give --proof, the file that the signer made with `dehug signer prove`")
	}
	powers, err := checkAuthority(powersName, perDayText)
	if err != nil {
		return err
	}
	c, authority, err := readConsent(proof)
	if err != nil {
		return err
	}
	t, err := s.Trade(ctx)
	if err != nil {
		return err
	}
	head, err := t.Reader.Head(ctx, chain.Latest)
	if err != nil {
		return err
	}
	if err := c.refuse(t.Sender.Address(), t.Network, head.Time); err != nil {
		return err
	}
	perDay, err := terms.ParseAmount("--per-day", perDayText, t.Token.Decimals, 96)
	if err != nil {
		return session.WrapUsage(err)
	}
	if authority.Powers != powers || authority.PerDay.Cmp(perDay) != 0 {
		return otherAuthority(c.Powers, powersName, authority.PerDay, perDay, t.Token.Decimals)
	}
	within := fmt.Sprintf("%s, up to %s %s a day", powersName, units.Format(perDay, t.Token.Decimals), t.Token.Symbol)
	sent, err := sendAuthority(ctx, t, c, authority, powersName, within)
	if err != nil {
		return err
	}
	return printAuthorized(s, authorizedSigner{
		Account: c.Account.String(), Signer: c.Signer.String(), Powers: powersName,
		PerDay: units.Format(perDay, t.Token.Decimals), Sent: sent,
	}, within)
}

// sendAuthority authorizes a signer, unless that stands already.
func sendAuthority(ctx context.Context, t *session.Trade, c consent, authority chain.Authority, powersName,
	within string) (*session.Sent, error) {
	return t.Once(ctx, session.Deed{
		What: "authorizing the signer",
		Wish: []any{"signer authorize", authority.Signer, powersName, "per day", authority.PerDay},
		Does: fmt.Sprintf("let signer %s act for the account: %s", c.Signer, within),
		Forever: []string{
			"what the signer's vouchers settle is paid; the authority itself can be ended, after a thaw",
		},
	}, func(*session.Action) (tx.Candidate, error) {
		standing, err := t.Rights().Signer(ctx, authority.Signer)
		if err == nil && stands(standing, t.Sender.Address(), authority) {
			err = session.ErrStands
		}
		if err != nil {
			return tx.Candidate{}, err
		}
		return t.Encoder.AuthorizeSigner(authority, c.Signature)
	})
}

// otherAuthority refuses a proof of another authority than is given.
func otherAuthority(proven, given string, provenPerDay, givenPerDay *big.Int, decimals int) error {
	return session.Usagef("the proof is for --powers %s --per-day %s, and --powers %s --per-day %s were given; give "+
		"those, or have the proof made anew", proven, units.Format(provenPerDay, decimals), given,
		units.Format(givenPerDay, decimals))
}

// stands reports whether a signer has an authority already, without an end.
func stands(signer rights.Signer, account evm.Address, wanted chain.Authority) bool {
	return signer.Account == account && signer.EndsAt.IsZero() && signer.Powers == wanted.Powers &&
		signer.PerDay.Cmp(wanted.PerDay) == 0
}

func printAuthorized(s *session.Session, out authorizedSigner, within string) error {
	if out.Sent == nil {
		out.Status = session.Stood
	}
	return s.Print(out, func(w io.Writer) {
		session.Line(w, "account      %s", out.Account)
		session.Line(w, "signer       %s", out.Signer)
		session.Line(w, "powers       %s", within)
		if out.Sent == nil {
			session.Line(w, "status       %s", out.Status)
			return
		}
		out.Text(w)
	})
}
