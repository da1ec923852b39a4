package terms

import (
	"io"
	"math/big"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
	"github.com/dehug-io/dehug-operator/internal/chain/units"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// Print tells terms in words.
func Print(w io.Writer, t license.Terms, token chain.PaymentToken) {
	amount := func(v *big.Int) string { return units.Format(v, token.Decimals) + " " + token.Symbol }
	session.Line(w, "license      %s (commercial use %s, attribution %s, derivatives %s)", t.LicenseID,
		session.Yes(t.CommercialUse), session.Yes(t.Attribution), session.Yes(t.Derivatives))
	if text := textOf(t); text != "" {
		session.Line(w, "text         CID %s", text)
	}
	if isForeign(t, token) {
		session.Line(w, "currency     %s, which is not the network's payment token: the amounts below are not in %s",
			t.Currency, token.Symbol)
	}
	if t.Open {
		session.Line(w, "grant        none needed: the terms are open")
	}
	if !t.Open {
		price, _ := new(big.Int).SetString(t.GrantPrice, 10)
		period := "without end"
		if t.Period > 0 {
			period = "for " + session.WriteDuration(t.Period)
		}
		session.Line(w, "grant        %s %s, %s seats, revocable %s", amount(price), period, writeSeats(t.Seats),
			session.Yes(t.Revocable))
		if t.Revocable {
			session.Line(w, "notice       %s", session.WriteDuration(t.NoticePeriod))
		}
	}
	session.Line(w, "usage        %s, %s, %s per million of input (%s), of output (%s), of requests",
		amount(new(big.Int).SetUint64(t.InputPrice)), amount(new(big.Int).SetUint64(t.OutputPrice)),
		amount(new(big.Int).SetUint64(t.RequestPrice)), typeddata.Measure(t.InputMeasure), typeddata.Measure(t.OutputMeasure))
	percent := func(points uint16) string { return units.Format(big.NewInt(int64(points)), 2) + " %" }
	session.Line(w, "split        protocol %s; of the rest creator %s, owner %s, provider %s",
		percent(usage.ProtocolShare), percent(t.Split.Creator), percent(t.Split.Owner), percent(t.Split.Provider))
}
