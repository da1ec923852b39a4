package license

import (
	"context"
	"io"
	"math/big"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/chain/units"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/cli/terms"
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
	Owner      string `json:"owner"`
	Creator    string `json:"creator"`
	Licensee   string `json:"licensee"`
	Status     string `json:"status"`
	License    string `json:"license"`
	TermsIndex uint64 `json:"termsIndex"`
	TermsHash  string `json:"termsHash"`
	GrantPrice string `json:"grantPrice"`
	// Terms are the whole terms.
	Terms     session.Record `json:"terms,omitempty"`
	GrantedAt string         `json:"grantedAt,omitempty"`
	ExpiresAt string         `json:"expiresAt,omitempty"`
	RevokedAt string         `json:"revokedAt,omitempty"`
	*session.Sent
}

// describeOffer tells the token and the whole terms that are agreed to.
func describeOffer(w io.Writer, token chain.PaymentToken, f license.Facts) {
	session.Line(w, "token        %s", f.TokenID)
	session.Line(w, "owner        %s", f.Owner)
	session.Line(w, "creator      %s", f.Creator)
	terms.Print(w, f.Terms, token)
	session.Line(w, "terms hash   %s", f.TermsHash)
}

// printAfter reads the license again after a transaction.
func printAfter(ctx context.Context, s *session.Session, t *session.Trade, id evm.Hash, licensee evm.Address,
	receipt tx.Receipt) error {
	facts, err := t.Reader.Facts(ctx, chain.Query{TokenID: id, Licensee: licensee}, chain.Latest)
	if err != nil {
		return err
	}
	out := session.SentOf(receipt)
	return printLicense(s, facts, licensee, t.Token, &out)
}

func printLicense(
	s *session.Session, f license.Facts, licensee evm.Address, token chain.PaymentToken, tx *session.Sent,
) error {
	price, _ := new(big.Int).SetString(f.Terms.GrantPrice, 10)
	out := licenseFacts{
		TokenID: f.TokenID.String(), CID: ipld.CIDFromDigest(f.TokenID), Licensee: licensee.String(),
		Status: statusNames[f.Status], License: f.Terms.LicenseID, TermsIndex: f.TermsIndex, TermsHash: f.TermsHash.String(),
		GrantPrice: units.Format(price, token.Decimals), Terms: terms.Fields(f.Terms, token),
		Owner: f.Owner.String(), Creator: f.Creator.String(),
		GrantedAt: session.Stamp(f.GrantedAt), ExpiresAt: session.Stamp(f.ExpiresAt), RevokedAt: session.Stamp(f.RevokedAt),
		Sent: tx,
	}
	return s.Print(out, func(w io.Writer) {
		session.Line(w, "token        %s", out.TokenID)
		session.Line(w, "owner        %s", out.Owner)
		session.Line(w, "creator      %s", out.Creator)
		session.Line(w, "licensee     %s", out.Licensee)
		session.Line(w, "status       %s", out.Status)
		if f.Terms.LicenseID != "" {
			terms.Print(w, f.Terms, token)
			session.Line(w, "terms hash   %s", out.TermsHash)
		}
		revoked := "revoked"
		if f.Status == license.StatusGranted {
			revoked = "ends" // its notice runs
		}
		for _, at := range []struct{ name, value string }{
			{"granted", out.GrantedAt}, {"expires", out.ExpiresAt}, {revoked, out.RevokedAt},
		} {
			if at.value != "" {
				session.Line(w, "%-12s %s", at.name, at.value)
			}
		}
		if tx != nil {
			tx.Text(w)
		}
	})
}
