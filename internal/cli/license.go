package cli

import (
	"context"
	"fmt"
	"io"
	"math/big"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/chain/units"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

var statusNames = map[license.Status]string{
	license.StatusUnknownToken: "UnknownToken", license.StatusNoTerms: "NoTerms", license.StatusNoGrant: "NoGrant",
	license.StatusOpen: "Open", license.StatusGranted: "Granted", license.StatusExpired: "Expired",
	license.StatusRevoked: "Revoked",
}

// licenseFacts is what the license commands print.
type licenseFacts struct {
	TokenID    string `json:"tokenID"`
	CID        string `json:"cid"`
	Licensee   string `json:"licensee"`
	Status     string `json:"status"`
	License    string `json:"license"`
	TermsIndex uint64 `json:"termsIndex"`
	TermsHash  string `json:"termsHash"`
	GrantPrice string `json:"grantPrice"`
	GrantedAt  string `json:"grantedAt,omitempty"`
	ExpiresAt  string `json:"expiresAt,omitempty"`
	RevokedAt  string `json:"revokedAt,omitempty"`
	*sent
}

func (s *session) licenseCommand() *cobra.Command {
	root := &cobra.Command{Use: "license", Short: "Take, end and show licenses"}
	var licensee, accept string
	grant := &cobra.Command{
		Use: "grant <model>", Short: "Take or renew a license; the sender pays",
		Long: "grant takes a license for --licensee (default: the sender). Read the terms with `dehug license status`, " +
			"then\n" +
			"accept them by their hash with --accept-terms.",
		Args: arguments(1, 1, "one name, CID or token id"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return s.grant(cmd.Context(), args[0], licensee, accept)
		},
	}
	grant.Flags().StringVar(&accept, "accept-terms", "", "hash of the terms that you read and accept")
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
	root.AddCommand(grant, revoke, status)
	return root
}

// findToken takes a name (a dataset's begins with datasets/), a CID or a token id.
func findToken(ctx context.Context, reader *chain.Reader, given string) (evm.Hash, error) {
	switch {
	case strings.HasPrefix(given, "0x"):
		id, err := evm.ParseHash(given)
		if err != nil {
			return id, usageError{err}
		}
		return id, nil
	case strings.Contains(given, "/") && !strings.HasPrefix(given, "/") && !strings.HasPrefix(given, "ipfs:"):
		return reader.Latest(ctx, given, chain.Latest)
	}
	cid, err := ipld.ParseCID(given)
	if err != nil {
		return evm.Hash{}, usagef("%q is neither a name (namespace/name or datasets/namespace/name), "+
			"nor a token id (0x…), nor a CID: %w", given, err)
	}
	return cid.Digest, nil
}

// facts reads a token's license for an account.
func (n *network) facts(ctx context.Context, given string, licensee evm.Address) (license.Facts, error) {
	id, err := findToken(ctx, n.reader, given)
	if err != nil {
		return license.Facts{}, err
	}
	facts, err := n.reader.Facts(ctx, chain.Query{TokenID: id, Licensee: licensee}, chain.Latest)
	if err != nil || facts.TermsIndex == 0 {
		return facts, err
	}
	return facts, checkFacts(facts)
}

// checkFacts refuses terms that are not those of the hash that is accepted and paid for.
func checkFacts(facts license.Facts) error {
	hash, err := chain.TermsHash(facts.Terms)
	if err != nil {
		return fmt.Errorf("hashing the terms: %w", err)
	}
	if hash != facts.TermsHash {
		return fmt.Errorf("the chain RPC endpoints show terms of hash %s under the hash %s: an endpoint lies; "+
			"compare endpoints with several --rpc", hash, facts.TermsHash)
	}
	return nil
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

func (s *session) grant(ctx context.Context, given, licenseeText, accept string) error {
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

// printAfter reads the license again after a transaction.
func (s *session) printAfter(ctx context.Context, t *trade, id evm.Hash, licensee evm.Address,
	receipt tx.Receipt) error {
	facts, err := t.reader.Facts(ctx, chain.Query{TokenID: id, Licensee: licensee}, chain.Latest)
	if err != nil {
		return err
	}
	out := sentOf(receipt)
	return s.printLicense(facts, licensee, t.token, &out)
}

func (s *session) printLicense(f license.Facts, licensee evm.Address, token chain.PaymentToken, tx *sent) error {
	price, _ := new(big.Int).SetString(f.Terms.GrantPrice, 10)
	out := licenseFacts{
		TokenID: f.TokenID.String(), CID: ipld.CIDFromDigest(f.TokenID), Licensee: licensee.String(),
		Status: statusNames[f.Status], License: f.Terms.LicenseID, TermsIndex: f.TermsIndex, TermsHash: f.TermsHash.String(),
		GrantPrice: units.Format(price, token.Decimals),
		GrantedAt:  stamp(f.GrantedAt), ExpiresAt: stamp(f.ExpiresAt), RevokedAt: stamp(f.RevokedAt), sent: tx,
	}
	return s.print(out, func(w io.Writer) {
		line(w, "token        %s", out.TokenID)
		line(w, "licensee     %s", out.Licensee)
		line(w, "status       %s", out.Status)
		if f.Terms.LicenseID != "" {
			printTerms(w, f.Terms, token)
			line(w, "terms hash   %s", out.TermsHash)
		}
		for _, at := range []struct{ name, value string }{
			{"granted", out.GrantedAt}, {"expires", out.ExpiresAt}, {"revoked", out.RevokedAt},
		} {
			if at.value != "" {
				line(w, "%-12s %s", at.name, at.value)
			}
		}
		if tx != nil {
			tx.text(w)
		}
	})
}

// printTerms tells terms in words.
func printTerms(w io.Writer, t license.Terms, token chain.PaymentToken) {
	amount := func(v *big.Int) string { return units.Format(v, token.Decimals) + " " + token.Symbol }
	line(w, "license      %s (commercial use %s, attribution %s, derivatives %s)", t.LicenseID,
		yes(t.CommercialUse), yes(t.Attribution), yes(t.Derivatives))
	if !t.Open {
		price, _ := new(big.Int).SetString(t.GrantPrice, 10)
		period := "without end"
		if t.Period > 0 {
			period = "for " + t.Period.String()
		}
		line(w, "grant        %s %s, %s seats, revocable %s", amount(price), period, seats(t.Seats), yes(t.Revocable))
		if t.Revocable {
			line(w, "notice       %s", t.NoticePeriod)
		}
	}
	line(w, "usage        %s, %s, %s per million input tokens, output tokens, requests",
		amount(new(big.Int).SetUint64(t.InputPrice)),
		amount(new(big.Int).SetUint64(t.OutputPrice)), amount(new(big.Int).SetUint64(t.RequestPrice)))
	percent := func(points uint16) string { return units.Format(big.NewInt(int64(points)), 2) + " %" }
	line(w, "split        creator %s, owner %s, provider %s, protocol %s",
		percent(t.Split.Creator), percent(t.Split.Owner), percent(t.Split.Provider), percent(t.Split.Protocol))
}

func seats(n uint32) string {
	if n == 0 {
		return "unlimited"
	}
	return fmt.Sprint(n)
}

func yes(v bool) string {
	if v {
		return "yes"
	}
	return "no"
}

func stamp(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	return at.Format(time.RFC3339)
}
