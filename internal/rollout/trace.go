package rollout

// Clause is one thing that Decide depends on, and how it came out.
type Clause struct {
	Name  string
	Holds bool
}

// Trace tells what Decide makes its plan of: the workload follows the spec when all but the last two hold. The one
// about what runs is left out while nothing does.
func Trace(in Input) []Clause {
	out := make([]Clause, 0, len(requirements)+2)
	for _, r := range requirements {
		out = append(out, Clause{r.name, r.holds(in)})
	}
	if in.Observed.Exists {
		out = append(out, Clause{RequiresDeployed, in.ModelExists && in.Deployed != LicenseEnded})
	}
	_, exceeded := boundBySeats(in)
	return append(out, Clause{RequiresSeats, !exceeded})
}
