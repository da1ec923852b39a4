package explain

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/cause"
)

func TestAnExplanationIsPrintedForPeople(t *testing.T) {
	at := time.Date(2026, 5, 4, 12, 0, 0, 0, time.UTC)
	e := Explanation{
		Kind: "DeHugModel", Namespace: "a", Name: "tiny",
		Ready: Condition{Type: "Ready", Status: "False", Reason: "LicenseMissing", Message: "take one"},
		Steps: []Step{{Question: "May it be served?", Answer: "no", Clauses: []Clause{
			{Name: "the version is active", Holds: Yes, Fact: "active",
				Block: &Block{ChainID: 5, Number: 7, Time: at, Finality: "Safe"}},
			Violated("the licensee has a grant", No, cause.Cause{Reason: "LicenseMissing",
				Message: strings.Repeat("long words ", 12)}),
			{Name: "the grant is not over", Holds: Unknown},
		}}},
		Conditions: []Condition{{Type: "Ready", Status: "False", Reason: "LicenseMissing"}},
		Differs:    "The status says otherwise.",
		Notes:      []string{"a chain"},
	}
	want := `DeHugModel a/tiny: not Ready
  LicenseMissing: take one

May it be served? no
  yes      the version is active
           active (chain 5, block 7, Safe, of 2026-05-04T12:00:00Z)
  no       the licensee has a grant
           LicenseMissing: long words long words long words long words long words long words long words long
           words long words long words long words long words
  unknown  the grant is not over

Conditions
  Ready               False    LicenseMissing
  The status says otherwise.

Not known from here
  a chain
`
	var b strings.Builder
	Print(&b, e)
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
