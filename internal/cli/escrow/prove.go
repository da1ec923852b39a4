package escrow

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/units"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/cli/terms"
)

// proveFlags are those of signer prove.
type proveFlags struct {
	account, powers, perDay, out string
	validFor                     time.Duration
}

func proveCommand(s *session.Session) *cobra.Command {
	var f proveFlags
	prove := &cobra.Command{
		Use: "prove", Short: "Sign, as a signer, that you act for an account; where the signer's key is",
		Long: "prove signs that this key agrees to act for another account, with powers and an amount a day, and writes a\n" +
			"file that the account gives to `dehug signer authorize --proof`. The two keys never meet. It sends nothing,\n" +
			"needs no coin, and asks no endpoint, unless --for is a name: chain, contract and decimals are those of the\n" +
			"addresses file.",
		Example: "  dehug signer prove --for 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed --per-day 25 --out proof.json",
		Args:    session.Arguments(0, 0, "no arguments"),
		RunE:    func(cmd *cobra.Command, _ []string) error { return proveConsent(cmd.Context(), s, f) },
	}
	prove.Flags().StringVar(&f.account, "for", "", "account to act for")
	prove.Flags().StringVar(&f.out, "out", "", "file to write")
	session.DurationVar(prove.Flags(), &f.validFor, "valid-for", 24*time.Hour, "how long the account may use it")
	registerAuthority(prove, &f.powers, &f.perDay)
	return prove
}

// registerAuthority adds the flags that both parties give.
func registerAuthority(cmd *cobra.Command, powers, perDay *string) {
	cmd.Flags().StringVar(powers, "powers", "both", "sign, send or both")
	cmd.Flags().StringVar(perDay, "per-day", "", "most that its vouchers settle in a day, in the payment token")
}

// checkAuthority refuses powers that do not exist, and a signer that pays without a limit.
func checkAuthority(powersName, perDay string) (chain.Powers, error) {
	powers, known := powersByName[powersName]
	if !known {
		return 0, session.Usagef("--powers %s is none of sign, send and both", powersName)
	}
	if perDay == "" && powers != chain.PowerSend {
		return 0, session.Usagef("give --per-day, the most that the signer's vouchers settle in a day, such as 25")
	}
	return powers, nil
}

func proveConsent(ctx context.Context, s *session.Session, f proveFlags) error {
	if f.account == "" || f.out == "" || f.validFor <= 0 {
		return session.Usagef("give --for, the account to act for, --out, the file to write, and a --valid-for above 0")
	}
	if _, err := checkAuthority(f.powers, f.perDay); err != nil {
		return err
	}
	account, err := s.Account(ctx, "--for", f.account)
	if err != nil {
		return err
	}
	addresses, contracts, err := s.Deployment()
	if err != nil {
		return err
	}
	if addresses.PaymentDecimals == nil {
		return session.Usagef("addresses file %s does not say the decimals of the payment token; take one that "+
			"`dehug deploy` wrote", s.AddressesFile)
	}
	perDay, err := terms.ParseAmount("--per-day", f.perDay, *addresses.PaymentDecimals, 96)
	if err != nil {
		return session.WrapUsage(err)
	}
	key, err := s.Signer()
	if err != nil {
		return err
	}
	c := consent{
		ChainID: addresses.ChainID, Oracle: contracts.Oracle, Account: account, Signer: key.Address(), Powers: f.powers,
		PerDay: perDay.String(), Deadline: uint64(time.Now().Add(f.validFor).Unix()), //nolint:gosec // after 1970
	}
	authority, err := c.authority()
	if err != nil {
		return err
	}
	within := fmt.Sprintf("%s, up to %s of the payment token a day", f.powers,
		units.Format(perDay, *addresses.PaymentDecimals))
	if _, err := s.Perform(ctx, nil, proving(c, within)); err != nil {
		return err
	}
	c.Signature, err = key.SignTyped(ctx, chain.NewDomain(c.ChainID, c.Oracle).SignerProof(account, authority))
	if err != nil {
		return fmt.Errorf("signing the proof: %w", err)
	}
	return writeConsent(s, c, f.out, within)
}

// proving returns the action that signs a proof.
func proving(c consent, within string) session.Action {
	until := session.Stamp(time.Unix(int64(c.Deadline), 0).UTC()) //nolint:gosec // a time of this century
	return session.Action{
		Does: fmt.Sprintf("agree to act for account %s: %s", c.Account, within), Account: c.Signer, ChainID: c.ChainID,
		Signs: []string{fmt.Sprintf("a proof for the usage oracle %s that signer %s acts for account %s (%s), usable "+
			"until %s",
			c.Oracle, c.Signer, c.Account, within, until)},
		Forever: []string{"until then, the account can use the proof without asking again"},
	}
}

func writeConsent(s *session.Session, c consent, path, within string) error {
	raw, err := json.MarshalIndent(c, "", "  ")
	if err != nil {
		return fmt.Errorf("encoding the proof: %w", err)
	}
	if err := session.WriteWhole(path, append(raw, '\n'), 0o644); err != nil {
		return err
	}
	return s.Print(c, func(w io.Writer) {
		session.Line(w, "account      %s", c.Account)
		session.Line(w, "signer       %s", c.Signer)
		session.Line(w, "powers       %s", within)
		session.Line(w, "file         %s: give it to the account, for `dehug signer authorize --proof`; it holds no "+
			"secret", path)
	})
}
