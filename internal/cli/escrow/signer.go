package escrow

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/chain/units"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/cli/terms"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// proofLifetime is how long a signer's proof can be used.
const proofLifetime = time.Hour

// authorizedSigner is what signer authorize prints; the amount is a decimal number of the payment token.
type authorizedSigner struct {
	Account string `json:"account"`
	Signer  string `json:"signer"`
	Powers  string `json:"powers"`
	PerDay  string `json:"perDay"`
	*session.Sent
}

// mostAllowed bounds what one transaction allows.
const mostAllowed = 100

// allowedTokens is what signer allow prints.
type allowedTokens struct {
	Account string   `json:"account"`
	Tokens  []string `json:"tokens"`
	Allowed bool     `json:"allowed"`
	*session.Sent
}

// powersByName are what --powers takes.
var powersByName = map[string]chain.Powers{"sign": chain.PowerSign, "send": chain.PowerSend, "both": chain.PowerBoth}

func authorizeCommand(s *session.Session) *cobra.Command {
	var powers, perDay string
	authorize := &cobra.Command{
		Use: "authorize <signer-key-file>", Short: "Let another key act for the sender, within an allowance",
		Example: "  dehug signer authorize cluster.key --powers sign --per-day 25",
		Long: "authorize lets the account of another key file sign vouchers that spend the sender's escrow (sign), send\n" +
			"what the sender settles as a provider (send), or both. What its vouchers settle in a day of UTC is at most\n" +
			"--per-day: that is what a thief of the key can take. They pay for models only that the sender took a license\n" +
			"of, or allowed with `dehug signer allow`. That key signs a proof that it agrees; it needs no coin for it.\n" +
			"A key acts for one account beside its own.",
		Args: session.Arguments(1, 1, "the key file of the signer"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return authorizeSigner(cmd.Context(), s, args[0], powers, perDay)
		},
	}
	authorize.Flags().StringVar(&powers, "powers", "both", "sign, send or both")
	authorize.Flags().StringVar(&perDay, "per-day", "", "most that its vouchers settle in a day, in the payment token")
	return authorize
}

func allowCommand(s *session.Session) *cobra.Command {
	var end bool
	allow := &cobra.Command{
		Use: "allow <model>...", Short: "Let the sender's signers pay for models that it took no license of",
		Example: "  dehug signer allow alice/open-model\n  dehug signer allow alice/open-model --end",
		Long: "allow lets vouchers of the sender's signers pay for models, as those of open terms, which need no license.\n" +
			"With --end it takes that back, after the oracle's signer thaw; what has been paid for once stays payable.",
		Args: session.Arguments(1, mostAllowed, fmt.Sprintf("1 to %d names, CIDs or token ids", mostAllowed)),
		RunE: func(cmd *cobra.Command, args []string) error { return allowTokens(cmd.Context(), s, args, !end) },
	}
	allow.Flags().BoolVar(&end, "end", false, "take it back")
	return allow
}

func allowTokens(ctx context.Context, s *session.Session, given []string, allowed bool) error {
	t, err := s.Trade(ctx)
	if err != nil {
		return err
	}
	wish := make([]any, 0, len(given)+1)
	for _, name := range given {
		wish = append(wish, session.SameModel(name))
	}
	if err := s.Want(ctx, "signer allow", append(wish, allowed)...); err != nil {
		return err
	}
	out := allowedTokens{Account: t.Sender.Address().String(), Allowed: allowed}
	ids := make([]evm.Hash, len(given))
	for i, name := range given {
		if ids[i], err = session.FindToken(ctx, t.Reader, name); err != nil {
			return err
		}
		if _, err := t.Reader.Token(ctx, ids[i], chain.Latest); err != nil {
			return err
		}
		out.Tokens = append(out.Tokens, ids[i].String())
	}
	candidate, err := t.Encoder.AllowTokens(ids, allowed)
	if err != nil {
		return session.WrapUsage(err)
	}
	does := "let vouchers of the account's signers pay for " + strings.Join(given, ", ")
	if !allowed {
		does = "no longer " + does
	}
	receipts, err := s.Perform(ctx, t.Sender, session.Sending(does, "allowing tokens", candidate))
	if err != nil {
		return err
	}
	done := session.SentOf(receipts[0])
	out.Sent = &done
	return s.Print(out, func(w io.Writer) {
		session.Line(w, "account      %s", out.Account)
		for _, token := range out.Tokens {
			session.Line(w, "token        %s", token)
		}
		session.Line(w, "allowed      %s", session.Yes(out.Allowed))
		out.Text(w)
	})
}

func authorizeSigner(ctx context.Context, s *session.Session, signerFile, powersName, perDayText string) error {
	powers, known := powersByName[powersName]
	if !known {
		return session.Usagef("--powers %s is none of sign, send and both", powersName)
	}
	if perDayText == "" && powers != chain.PowerSend {
		return session.Usagef("give --per-day, the most that the signer's vouchers settle in a day, such as 25")
	}
	raw, err := os.ReadFile(signerFile)
	if err != nil {
		return session.Usagef("reading the signer's key file: %w", err)
	}
	signer, err := chain.NewKeySigner(string(raw))
	if err != nil {
		return session.Usagef("key file %s: %w", signerFile, err)
	}
	n, err := s.Network(ctx)
	if err != nil {
		return err
	}
	sender, err := s.Sender(ctx, n.Addresses.ChainID)
	if err != nil {
		return err
	}
	perDay, err := terms.ParseAmount("--per-day", perDayText, n.Token.Decimals, 96)
	if err != nil {
		return session.WrapUsage(err)
	}
	if err := s.Want(ctx, "signer authorize", signer.Address(), powersName, "per day", perDay); err != nil {
		return err
	}
	authority := chain.Authority{Signer: signer.Address(), Powers: powers, PerDay: perDay}
	receipts, err := s.Perform(ctx, sender, authorizing(n, signer, sender.Address(), powersName, authority))
	if err != nil {
		return err
	}
	done := session.SentOf(receipts[0])
	out := authorizedSigner{
		Account: sender.Address().String(), Signer: signer.Address().String(), Powers: powersName,
		PerDay: units.Format(perDay, n.Token.Decimals), Sent: &done,
	}
	return s.Print(out, func(w io.Writer) {
		session.Line(w, "account      %s", out.Account)
		session.Line(w, "signer       %s", out.Signer)
		session.Line(w, "powers       %s, up to %s %s a day", out.Powers, out.PerDay, n.Token.Symbol)
		out.Text(w)
	})
}

// authorizeGas bounds the gas of an authorization.
const authorizeGas = 300_000

// authorizing returns the action that lets a signer act for an account.
func authorizing(
	n *session.Network, signer chain.Signer, account evm.Address, powers string, authority chain.Authority,
) session.Action {
	within := fmt.Sprintf("%s, up to %s %s a day", powers, units.Format(authority.PerDay, n.Token.Decimals),
		n.Token.Symbol)
	oracle := n.Contracts.Oracle
	return session.Action{
		Does: fmt.Sprintf("let signer %s act for the account: %s", authority.Signer, within),
		Signs: []string{fmt.Sprintf("by signer %s, a proof for the usage oracle %s that it acts for account %s (%s), "+
			"usable for %s", authority.Signer, oracle, account, within, proofLifetime)},
		Forever: []string{"what the signer's vouchers settle is paid; the authority itself can be ended, after a thaw"},
		Steps: []session.Step{{
			What: "authorizing the signer", Candidate: tx.Candidate{To: &oracle}, MaxGas: authorizeGas,
			Sign: func(ctx context.Context) (tx.Candidate, error) {
				proof, err := proveConsent(ctx, n, signer, account, &authority)
				if err != nil {
					return tx.Candidate{}, err
				}
				return n.Encoder.AuthorizeSigner(authority, proof)
			},
		}},
	}
}

// proveConsent has a signer sign that it acts for an account, by a deadline that it sets.
func proveConsent(
	ctx context.Context, n *session.Network, signer chain.Signer, account evm.Address, authority *chain.Authority,
) ([]byte, error) {
	head, err := n.Reader.Head(ctx, chain.Latest)
	if err != nil {
		return nil, err
	}
	authority.Deadline = uint64(head.Time.Add(proofLifetime).Unix()) //nolint:gosec // after 1970
	domain := chain.NewDomain(n.Addresses.ChainID, n.Contracts.Oracle)
	proof, err := signer.SignTyped(ctx, domain.SignerProof(account, *authority))
	if err != nil {
		return nil, fmt.Errorf("signing the signer's proof: %w", err)
	}
	return proof, nil
}
