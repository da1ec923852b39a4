package cli

import (
	"context"
	"fmt"
	"io"
	"math/big"
	"strings"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
	"github.com/dehug-io/dehug-operator/internal/chain/units"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/usage"
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
	line(w, "usage        %s, %s, %s per million of input (%s), of output (%s), of requests",
		amount(new(big.Int).SetUint64(t.InputPrice)), amount(new(big.Int).SetUint64(t.OutputPrice)),
		amount(new(big.Int).SetUint64(t.RequestPrice)), typeddata.Measure(t.InputMeasure), typeddata.Measure(t.OutputMeasure))
	percent := func(points uint16) string { return units.Format(big.NewInt(int64(points)), 2) + " %" }
	line(w, "split        protocol %s; of the rest creator %s, owner %s, provider %s", percent(usage.ProtocolShare),
		percent(t.Split.Creator), percent(t.Split.Owner), percent(t.Split.Provider))
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
