package license

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

func grantCommand(s *session.Session) *cobra.Command {
	var f grantFlags
	cmd := &cobra.Command{
		Use: "grant <model>", Short: "Take or renew a license; the sender pays",
		Long: "grant takes a license for --licensee (default: the sender). Read the terms with `dehug license status`, " +
			"then\n" +
			"accept them by their hash with --accept-terms; --token and --owner bind what you saw of the token, too. For\n" +
			"another account it renews what that account has; it begins a license only with --acceptance, the file that\n" +
			"`dehug license accept` wrote for the licensee.\n" +
			"A license in force is not paid for again unless --renew says so. --renew renews the version of a name that the\n" +
			"licensee has a license of, also after a newer one was published; --version takes one of another version.",
		Example: "  dehug license grant alice/my-model \\\n" +
			"    --accept-terms 0x2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824\n" +
			"  dehug license grant alice/my-model --renew \\\n" +
			"    --accept-terms 0x2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
		Args: session.Arguments(1, 1, "one name, CID or token id"),
		RunE: func(cmd *cobra.Command, args []string) error { return takeLicense(cmd.Context(), s, args[0], f) },
	}
	flags := cmd.Flags()
	flags.StringVar(&f.licensee, "licensee", "", "account that the license is for (default: the key file's)")
	f.binding.register(flags)
	flags.BoolVar(&f.renew, "renew", false, "renew the license that the licensee has")
	flags.StringVar(&f.version, "version", "", "version of the name: newest, or its CID or token id")
	flags.StringVar(&f.acceptance, "acceptance", "", "file with the licensee's acceptance, to begin a license for it")
	return cmd
}

func takeLicense(ctx context.Context, s *session.Session, given string, f grantFlags) error {
	licensee, err := s.Account(ctx, "--licensee", f.licensee)
	if err != nil {
		return err
	}
	if err := f.binding.lookUpOwner(ctx, s); err != nil {
		return err
	}
	t, err := s.Trade(ctx)
	if err != nil {
		return err
	}
	if err := s.Want(ctx, "license grant", session.SameModel(given), "version", f.version, "renew", f.renew, "terms",
		f.binding.hash(), "licensee", licensee); err != nil {
		return err
	}
	versions, err := readChoices(ctx, t.Network, given, licensee, f)
	if err != nil {
		return err
	}
	facts := versions.choose(f.renew)
	earlier, err := s.Resume(ctx, t.Sender, takingLicense)
	if err != nil {
		return err
	}
	if facts, err = chooseTerms(ctx, t.Network, facts, f.binding.hash()); err != nil {
		return err
	}
	switch {
	case earlier != nil:
		return printAfter(ctx, s, t, facts.TokenID, licensee, *earlier)
	case facts.Status == license.StatusNoTerms:
		return fmt.Errorf("%s was published without terms, so no license can be taken; ask its owner to offer terms", given)
	case facts.Terms.Open:
		s.Say("the terms of %s are open: no grant is needed", given)
		return printLicense(s, facts, licensee, t.Token, nil)
	}
	if err := versions.refuse(given, facts, licensee, f); err != nil {
		return err
	}
	if err := f.binding.check(facts); err != nil {
		_ = printLicense(s, facts, licensee, t.Token, nil)
		return err
	}
	return takeOffered(ctx, s, t, facts, given, licensee, f.acceptance)
}

// takeOffered pays for what was found to be offered and accepted, by the licensee's own acceptance when one is given.
func takeOffered(ctx context.Context, s *session.Session, t *session.Trade, facts license.Facts, given string,
	licensee evm.Address, acceptance string) error {
	if acceptance != "" {
		return takeAccepted(ctx, s, t, facts, given, licensee, acceptance)
	}
	receipt, err := payGrant(ctx, t, facts, given, licensee)
	if err != nil {
		return err
	}
	return printAfter(ctx, s, t, facts.TokenID, licensee, receipt)
}
