package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/units"
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
	*sent
}

// mostAllowed bounds what one transaction allows.
const mostAllowed = 100

// allowedTokens is what signer allow prints.
type allowedTokens struct {
	Account string   `json:"account"`
	Tokens  []string `json:"tokens"`
	Allowed bool     `json:"allowed"`
	*sent
}

// powersByName are what --powers takes.
var powersByName = map[string]chain.Powers{"sign": chain.PowerSign, "send": chain.PowerSend, "both": chain.PowerBoth}

func (s *session) signerCommand() *cobra.Command {
	root := &cobra.Command{Use: "signer", Short: "Say who may act for an account"}
	var powers, perDay string
	authorize := &cobra.Command{
		Use: "authorize <signer-key-file>", Short: "Let another key act for the sender, within an allowance",
		Long: "authorize lets the account of another key file sign vouchers that spend the sender's escrow (sign), send\n" +
			"what the sender settles as a provider (send), or both. What its vouchers settle in a day of UTC is at most\n" +
			"--per-day: that is what a thief of the key can take. They pay for models only that the sender took a license\n" +
			"of, or allowed with `dehug signer allow`. That key signs a proof that it agrees; it needs no coin for it.\n" +
			"A key acts for one account beside its own.",
		Args: arguments(1, 1, "the key file of the signer"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return s.authorizeSigner(cmd.Context(), args[0], powers, perDay)
		},
	}
	authorize.Flags().StringVar(&powers, "powers", "both", "sign, send or both")
	authorize.Flags().StringVar(&perDay, "per-day", "", "most that its vouchers settle in a day, in the payment token")
	root.AddCommand(authorize, s.allowCommand())
	return root
}

func (s *session) allowCommand() *cobra.Command {
	var end bool
	allow := &cobra.Command{
		Use: "allow <model>...", Short: "Let the sender's signers pay for models that it took no license of",
		Long: "allow lets vouchers of the sender's signers pay for models, as those of open terms, which need no license.\n" +
			"With --end it takes that back, after the oracle's signer thaw; what has been paid for once goes on being paid for.",
		Args: arguments(1, mostAllowed, fmt.Sprintf("1 to %d names, CIDs or token ids", mostAllowed)),
		RunE: func(cmd *cobra.Command, args []string) error { return s.allowTokens(cmd.Context(), args, !end) },
	}
	allow.Flags().BoolVar(&end, "end", false, "take it back")
	return allow
}

func (s *session) allowTokens(ctx context.Context, given []string, allowed bool) error {
	t, err := s.trade(ctx)
	if err != nil {
		return err
	}
	out := allowedTokens{Account: t.sender.Address().String(), Allowed: allowed}
	ids := make([]evm.Hash, len(given))
	for i, name := range given {
		if ids[i], err = findToken(ctx, t.reader, name); err != nil {
			return err
		}
		if _, err := t.reader.Token(ctx, ids[i], chain.Latest); err != nil {
			return err
		}
		out.Tokens = append(out.Tokens, ids[i].String())
	}
	receipt, err := s.send(ctx, t.sender, "allowing tokens")(t.encoder.AllowTokens(ids, allowed))
	if err != nil {
		return err
	}
	done := sentOf(receipt)
	out.sent = &done
	return s.print(out, func(w io.Writer) {
		line(w, "account      %s", out.Account)
		for _, token := range out.Tokens {
			line(w, "token        %s", token)
		}
		line(w, "allowed      %s", yes(out.Allowed))
		out.text(w)
	})
}

func (s *session) authorizeSigner(ctx context.Context, signerFile, powersName, perDayText string) error {
	powers, known := powersByName[powersName]
	if !known {
		return usagef("--powers %s is none of sign, send and both", powersName)
	}
	if perDayText == "" && powers != chain.PowerSend {
		return usagef("give --per-day, the most that the signer's vouchers settle in a day, such as 25")
	}
	raw, err := os.ReadFile(signerFile)
	if err != nil {
		return usagef("reading the signer's key file: %w", err)
	}
	signer, err := chain.NewKeySigner(string(raw))
	if err != nil {
		return usagef("key file %s: %w", signerFile, err)
	}
	n, err := s.network(ctx)
	if err != nil {
		return err
	}
	sender, err := s.sender(ctx, n.addresses.ChainID)
	if err != nil {
		return err
	}
	perDay, err := decimal(perDayText).amount("--per-day", n.token.Decimals, 96)
	if err != nil {
		return usageError{err}
	}
	authority := chain.Authority{Signer: signer.Address(), Powers: powers, PerDay: perDay}
	proof, err := n.proveConsent(ctx, signer, sender.Address(), &authority)
	if err != nil {
		return err
	}
	receipt, err := s.send(ctx, sender, "authorizing the signer")(n.encoder.AuthorizeSigner(authority, proof))
	if err != nil {
		return err
	}
	done := sentOf(receipt)
	out := authorizedSigner{
		Account: sender.Address().String(), Signer: signer.Address().String(), Powers: powersName,
		PerDay: units.Format(perDay, n.token.Decimals), sent: &done,
	}
	return s.print(out, func(w io.Writer) {
		line(w, "account      %s", out.Account)
		line(w, "signer       %s", out.Signer)
		line(w, "powers       %s, up to %s %s a day", out.Powers, out.PerDay, n.token.Symbol)
		out.text(w)
	})
}

// proveConsent has a signer sign that it acts for an account, by a deadline that it sets.
func (n *network) proveConsent(
	ctx context.Context, signer chain.Signer, account evm.Address, authority *chain.Authority,
) ([]byte, error) {
	head, err := n.reader.Head(ctx, chain.Latest)
	if err != nil {
		return nil, err
	}
	authority.Deadline = uint64(head.Time.Add(proofLifetime).Unix()) //nolint:gosec // after 1970
	domain := chain.NewDomain(n.addresses.ChainID, n.contracts.Oracle)
	digest, err := domain.SignerProofDigest(account, *authority)
	if err != nil {
		return nil, err
	}
	proof, err := signer.SignDigest(digest)
	if err != nil {
		return nil, fmt.Errorf("signing the signer's proof: %w", err)
	}
	return proof, nil
}
