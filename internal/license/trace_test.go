package license

import (
	"math/big"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// TestTraceTellsEveryClause checks that the first clause that fails is the one that Evaluate names, and that nothing is
// said of what the facts say nothing about.
func TestTraceTellsEveryClause(t *testing.T) {
	const holds, unknown = "holds", "unknown"
	for name, tc := range map[string]struct {
		in   Input
		want []string
	}{
		"all hold": {input(facts(StatusGranted)), []string{holds, holds, holds, holds, holds, holds, holds, holds}},
		"not published": {input(missing()),
			[]string{"ModelNotFound", unknown, unknown, unknown, unknown, unknown, unknown, unknown}},
		"without terms": {input(facts(StatusNoTerms)),
			[]string{holds, ReasonNoTerms, unknown, unknown, unknown, unknown, unknown, unknown}},
		"several at once": {
			input(facts(StatusNoGrant, deactivated, nonCommercial, func(f *Facts) { f.Terms.InputPrice = 9 }),
				accept(evm.Hash{0xbb}), func(in *Input) { in.Limits = usage.Limits{PerMillion: big.NewInt(1)} }),
			[]string{holds, holds, ReasonDeactivated, ReasonUseNotPermitted, ReasonLicenseMissing, holds, holds,
				ReasonTermsNotAccepted, ReasonPriceTooHigh},
		},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			first := ""
			for _, c := range Trace(tc.in, tc.in.Facts) {
				switch {
				case !c.Known:
					got = append(got, unknown)
				case c.Violation == nil:
					got = append(got, holds)
				default:
					got = append(got, c.Violation.Reason)
					if first == "" {
						first = c.Violation.Reason
					}
				}
			}
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Errorf("clauses (-want +got):\n%s", diff)
			}
			if v := Evaluate(tc.in); first != "" && v.Reason != first {
				t.Errorf("the verdict is %s, and the first clause that fails %s", v.Reason, first)
			}
		})
	}
}
