package cli

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/license"
)

func (s *session) licenseCommand() *cobra.Command {
	root := &cobra.Command{Use: "license", Short: "Take, end and show licenses"}
	var licensee, accept, acceptance string
	grant := &cobra.Command{
		Use: "grant <model>", Short: "Take or renew a license; the sender pays",
		Long: "grant takes a license for --licensee (default: the sender). Read the terms with `dehug license status`, " +
			"then\n" +
			"accept them by their hash with --accept-terms. For another account it renews what that account has; it begins\n" +
			"a license only with --acceptance, the file that `dehug license accept` wrote for the licensee.",
		Args: arguments(1, 1, "one name, CID or token id"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return s.grant(cmd.Context(), args[0], licensee, accept, acceptance)
		},
	}
	grant.Flags().StringVar(&accept, "accept-terms", "", "hash of the terms that you read and accept")
	grant.Flags().StringVar(&acceptance, "acceptance", "",
		"file with the licensee's acceptance, to begin a license for it")
	revoke := &cobra.Command{
		Use: "revoke <model>", Short: "End a license after its notice period; for the token's owner",
		Args: arguments(1, 1, "one name, CID or token id"),
		RunE: func(cmd *cobra.Command, args []string) error { return s.revoke(cmd.Context(), args[0], licensee) },
	}
	status := &cobra.Command{
		Use: "status <model>", Short: "Show the terms and whether a license is in force (exit code 7 when not)",
		Args: arguments(1, 1, "one name, CID or token id"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return s.licenseStatus(cmd.Context(), args[0], licensee)
		},
	}
	for _, c := range []*cobra.Command{grant, revoke, status} {
		c.Flags().StringVar(&licensee, "licensee", "", "account that the license is for (default: the key file's)")
	}
	root.AddCommand(grant, s.acceptCommand(), revoke, status)
	return root
}

func (s *session) licenseStatus(ctx context.Context, given, licenseeText string) error {
	licensee, err := s.account(licenseeText)
	if err != nil {
		return err
	}
	n, err := s.network(ctx)
	if err != nil {
		return err
	}
	facts, err := n.facts(ctx, given, licensee)
	if err != nil {
		return err
	}
	if err := s.printLicense(facts, licensee, n.token, nil); err != nil {
		return err
	}
	if facts.Status != license.StatusOpen && facts.Status != license.StatusGranted {
		return fmt.Errorf("%w: account %s has no license in force for %s", errUnlicensed, licensee, given)
	}
	return nil
}

func (s *session) grant(ctx context.Context, given, licenseeText, accept, acceptanceFile string) error {
	licensee, err := s.account(licenseeText)
	if err != nil {
		return err
	}
	t, err := s.trade(ctx)
	if err != nil {
		return err
	}
	facts, err := t.facts(ctx, given, licensee)
	if err != nil {
		return err
	}
	switch {
	case facts.Status == license.StatusNoTerms:
		return fmt.Errorf("%s was published without terms, so nobody can take a license; ask its owner to offer terms", given)
	case facts.Terms.Open:
		s.say("the terms of %s are open: no grant is needed", given)
		return s.printLicense(facts, licensee, t.token, nil)
	case accept != facts.TermsHash.String():
		_ = s.printLicense(facts, licensee, t.token, nil)
		return usagef("to accept these terms, give --accept-terms %s", facts.TermsHash)
	}
	if acceptanceFile != "" {
		return s.grantAccepted(ctx, t, facts, licensee, acceptanceFile)
	}
	receipt, err := s.payGrant(ctx, t, facts, licensee)
	if err != nil {
		return err
	}
	return s.printAfter(ctx, t, facts.TokenID, licensee, receipt)
}

func (s *session) revoke(ctx context.Context, given, licenseeText string) error {
	if licenseeText == "" {
		return usagef("give --licensee, the account whose license ends")
	}
	licensee, err := s.account(licenseeText)
	if err != nil {
		return err
	}
	t, err := s.trade(ctx)
	if err != nil {
		return err
	}
	id, err := findToken(ctx, t.reader, given)
	if err != nil {
		return err
	}
	receipt, err := s.send(ctx, t.sender, "revoking the license")(t.encoder.Revoke(id, licensee))
	if err != nil {
		return err
	}
	return s.printAfter(ctx, t, id, licensee, receipt)
}
