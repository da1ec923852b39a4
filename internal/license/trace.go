package license

import (
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// Clause is one check that a verdict is made of, and how it came out.
type Clause struct {
	// Name specifies what must hold.
	Name string
	// Fact is what it was judged by, in words; empty where nothing is known.
	Fact string
	// Known reports whether the facts tell anything about it: what does not exist has neither terms nor grants.
	Known bool
	// Violation is what is wrong and what would change it; nil when the clause holds, and while it is not known.
	Violation *cause.Cause
}

// Trace runs every check on facts, in the order in which Evaluate takes the first that fails. Where limits of
// what usage may cost are known, the last clause is theirs: they are the cluster's own and end no license.
func Trace(in Input, f *Facts) []Clause {
	clauses := make([]Clause, 0, len(chain)+1)
	known := true
	for _, c := range chain {
		clause := Clause{Name: c.name, Known: known}
		if known {
			clause.Violation, clause.Fact = c.run(in, f), c.fact(in, f)
		}
		known = known && (clause.Violation == nil || !c.decisive)
		clauses = append(clauses, clause)
	}
	if in.Limits == (usage.Limits{}) {
		return clauses
	}
	limits := Clause{Name: "the prices are within the network's limits", Known: known}
	if known {
		limits.Violation, limits.Fact = withinLimits(in, f), pricesFact(in, f)
	}
	return append(clauses, limits)
}
