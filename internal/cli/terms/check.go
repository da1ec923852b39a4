package terms

import (
	"context"
	"errors"
	"io/fs"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

func checkCommand(s *session.Session) *cobra.Command {
	return &cobra.Command{
		Use: "check <terms>", Short: "Read a terms file as publishing would, and tell it in words",
		Long: "check reads a terms file, or the SPDX identifier of an open license, refuses what could be read in two\n" +
			"ways, and tells the terms and their hash. It sends nothing and needs no account. Without --rpc it takes\n" +
			"the payment token's decimals from the addresses file.",
		Example: "  dehug terms check terms.yaml\n  dehug terms check Apache-2.0 -o json",
		Args:    session.Arguments(1, 1, "a terms file, or the SPDX identifier of an open license"),
		RunE:    func(cmd *cobra.Command, args []string) error { return checkTerms(cmd.Context(), s, args[0]) },
	}
}

func checkTerms(ctx context.Context, s *session.Session, given string) error {
	token, err := readToken(ctx, s)
	if err != nil {
		return err
	}
	t, err := Load(given, token.Decimals)
	if err != nil {
		return err
	}
	told, err := tell(t, token)
	if err != nil {
		return err
	}
	return s.PrintRecord(told, nil)
}

// readToken reads the payment token from the chain; without an endpoint, its decimals from the addresses file.
func readToken(ctx context.Context, s *session.Session) (chain.PaymentToken, error) {
	if len(s.RPC) > 0 {
		n, err := s.Network(ctx)
		if err != nil {
			return chain.PaymentToken{}, err
		}
		s.SayDecimals(n)
		return n.Token, nil
	}
	if s.AddressesFile == "" {
		return chain.PaymentToken{}, session.Usagef("prices need the payment token's decimals: give --addresses, " +
			"or --rpc too")
	}
	addresses, err := session.ReadAddresses(s.AddressesFile)
	if errors.Is(err, fs.ErrNotExist) {
		return chain.PaymentToken{}, session.Usagef("there is no addresses file %s", s.AddressesFile)
	}
	if err != nil {
		return chain.PaymentToken{}, err
	}
	if addresses.PaymentDecimals == nil {
		return chain.PaymentToken{}, session.Usagef("%s does not say the payment token's decimals, which prices are read "+
			"with: give --rpc", s.AddressesFile)
	}
	return chain.PaymentToken{Symbol: "of the payment token", Decimals: *addresses.PaymentDecimals}, nil
}

// tell tells whole terms, with their hash.
func tell(t license.Terms, token chain.PaymentToken) (session.Record, error) {
	hash, err := chain.TermsHash(t)
	return tellHashed(t, token, hash), err
}

func tellHashed(t license.Terms, token chain.PaymentToken, hash evm.Hash) session.Record {
	return append(Fields(t, token), session.Fact("termsHash", "terms hash", hash))
}
