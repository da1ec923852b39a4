package license

import (
	"math/big"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

func TestPricesAboveTheLimitsStartNothingAndEndNothing(t *testing.T) {
	dear := facts(StatusOpen, func(f *Facts) { f.Terms.InputPrice = 1 << 63 })
	for name, c := range map[string]struct {
		in                               Input
		allowed, unknown, ended, refuses bool
	}{
		"new":                                 {in: input(dear), refuses: true},
		"running":                             {in: input(dear, func(in *Input) { in.Standing = StandingLicensed }), allowed: true, unknown: true, refuses: true},
		"running, without a recorded license": {in: input(dear, func(in *Input) { in.RunsSince = now }), allowed: true, unknown: true, refuses: true},
		"ended before":                        {in: input(dear, func(in *Input) { in.Standing = StandingEnded }), ended: true, refuses: true},
		"within the limits":                   {in: input(facts(StatusOpen, func(f *Facts) { f.Terms.InputPrice = 1000 })), allowed: true},
		"limits that are not known":           {in: input(dear, func(in *Input) { in.Limits = usage.Limits{} }), allowed: true},
	} {
		t.Run(name, func(t *testing.T) {
			if name != "limits that are not known" {
				c.in.Limits = usage.Limits{PerMillion: big.NewInt(1000)}
			}
			v := Evaluate(c.in)
			if v.Allowed != c.allowed || v.Unknown != c.unknown || v.Ended != c.ended || v.Proven || NeedsFinal(c.in) {
				t.Errorf("verdict = %+v", v)
			}
			if refused := v.Reason == ReasonPriceTooHigh && strings.Contains(v.Message, "spec.limits.maxPricePerMillion"); refused != c.refuses {
				t.Errorf("verdict = %+v", v)
			}
		})
	}
}
