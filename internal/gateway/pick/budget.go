package pick

// Limits of a Budget, in retries.
const (
	// perRequest is what each request adds, so that at most one request in five is retried.
	perRequest = 0.2
	// maxBudget is what can be saved up, and what an endpoint that is new begins with.
	maxBudget = 10
)

// Budget bounds the retries of one endpoint, so that they do not finish off pods which are failing for their load. The
// zero Budget is that of a new endpoint.
type Budget struct {
	// spent is how much of maxBudget is used.
	spent float64
}

// Earned records a request.
func (b Budget) Earned() Budget { return Budget{spent: max(0, b.spent-perRequest)} }

// Spend records a retry, and reports whether there may be one.
func (b Budget) Spend() (Budget, bool) {
	if b.spent+1 > maxBudget {
		return b, false
	}
	return Budget{spent: b.spent + 1}, true
}
