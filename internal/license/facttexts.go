package license

import (
	"fmt"
	"time"

	"github.com/dehug-io/dehug-operator/internal/evm"
)

func tokenFact(_ Input, f *Facts) string {
	if f.TokenID == (evm.Hash{}) {
		return ""
	}
	return "token " + f.TokenID.String() + " of " + f.Owner.String()
}

func termsFact(_ Input, f *Facts) string {
	if f.TermsIndex == 0 {
		return "no terms"
	}
	return fmt.Sprintf("terms %d (%s), hash %s", f.TermsIndex, f.Terms.LicenseID, f.TermsHash)
}

func activeFact(_ Input, f *Facts) string {
	if f.Active {
		return "active"
	}
	return "deactivated, which ends no license that is in use"
}

func useFact(in Input, f *Facts) string {
	permit := "permit non-commercial use only"
	if f.Terms.CommercialUse {
		permit = "permit commercial use"
	}
	return fmt.Sprintf("spec.license.use is %s, and the terms %s", in.Use, permit)
}

func grantFact(in Input, f *Facts) string {
	switch {
	case f.open():
		return "the terms are open"
	case f.Status == StatusNoGrant:
		return "none for " + in.Licensee.String()
	case f.GrantedAt.IsZero():
		return "granted to " + in.Licensee.String()
	}
	return "granted to " + in.Licensee.String() + " at " + stampTime(f.GrantedAt)
}

func expiryFact(_ Input, f *Facts) string { return endFact(f, "it ends", "it has no end", f.ExpiresAt) }

func revocationFact(_ Input, f *Facts) string {
	return endFact(f, "revoked, with a notice that ends", "not revoked", f.RevokedAt)
}

func endFact(f *Facts, ends, never string, at time.Time) string {
	switch {
	case f.open():
		return "the terms are open"
	case f.Status == StatusNoGrant:
		return "no grant"
	case at.IsZero():
		return never
	}
	return ends + " at " + stampTime(at)
}

func acceptanceFact(in Input, f *Facts) string {
	accepted := "not set"
	if in.AcceptTerms != (evm.Hash{}) {
		accepted = in.AcceptTerms.String()
	}
	return "spec.license.acceptTerms is " + accepted + ", the terms' hash is " + f.TermsHash.String()
}

func pricesFact(_ Input, f *Facts) string {
	return fmt.Sprintf("per million: input %d, output %d, requests %d", f.Terms.InputPrice, f.Terms.OutputPrice,
		f.Terms.RequestPrice)
}

func stampTime(t time.Time) string { return t.UTC().Format(time.RFC3339) }
