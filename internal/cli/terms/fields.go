package terms

import (
	"fmt"
	"math/big"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/history"
	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
	"github.com/dehug-io/dehug-operator/internal/chain/units"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// Fields tell everything that terms say; none when there are none.
func Fields(t license.Terms, token chain.PaymentToken) session.Record {
	amount := func(v *big.Int) history.Amount { return history.Amount{Value: v, Token: token} }
	perMillion := func(v uint64) history.Amount { return amount(new(big.Int).SetUint64(v)) }
	if t.LicenseID == "" {
		return nil
	}
	told := session.Record{
		session.Fact("license", "license", t.LicenseID), session.Fact("text", "text", textOf(t)),
		session.Fact("open", "open", t.Open), session.Fact("commercialUse", "commercial", t.CommercialUse),
		session.Fact("attribution", "attribution", t.Attribution),
		session.Fact("derivatives", "derivatives", t.Derivatives),
	}
	if isForeign(t, token) {
		told = append(told, session.Fact("currency", "currency", t.Currency))
	}
	if !t.Open {
		price, _ := new(big.Int).SetString(t.GrantPrice, 10)
		told = append(told, session.Fact("grantPrice", "price", amount(price)), session.Fact("period", "period", t.Period),
			session.Fact("seats", "seats", writeSeats(t.Seats)), session.Fact("revocable", "revocable", t.Revocable),
			session.Fact("noticePeriod", "notice", t.NoticePeriod))
	}
	return append(told,
		session.Fact("inputPerMillion", "input", perMillion(t.InputPrice)),
		session.Fact("inputMeasure", "counted in", typeddata.Measure(t.InputMeasure).String()),
		session.Fact("outputPerMillion", "output", perMillion(t.OutputPrice)),
		session.Fact("outputMeasure", "counted in", typeddata.Measure(t.OutputMeasure).String()),
		session.Fact("requestsPerMillion", "requests", perMillion(t.RequestPrice)),
		session.Fact("protocol", "protocol", percent(usage.ProtocolShare)),
		session.Fact("creator", "creator", percent(t.Split.Creator)+" of the rest"),
		session.Fact("owner", "owner", percent(t.Split.Owner)+" of the rest"),
		session.Fact("provider", "provider", percent(t.Split.Provider)+" of the rest"))
}

// isForeign reports whether terms name a currency other than the network's payment token, whose decimals and symbol are
// not known here.
func isForeign(t license.Terms, token chain.PaymentToken) bool {
	return t.Currency != (evm.Address{}) && t.Currency != token.Address
}

// textOf is the CID of the license's text; "" when the identifier says it.
func textOf(t license.Terms) string {
	if t.TextDigest == (evm.Hash{}) {
		return ""
	}
	return ipld.CIDFromDigest(t.TextDigest)
}

func percent(points uint16) string { return units.Format(big.NewInt(int64(points)), 2) + " %" }

// writeSeats writes a number of seats.
func writeSeats(n uint32) string {
	if n == 0 {
		return "unlimited"
	}
	return fmt.Sprint(n)
}
