package cache

import (
	"fmt"

	"github.com/dehug-io/dehug-operator/internal/cause"
)

// WaitForPeer is the plan of a fetch that another one is to save from going outside.
func WaitForPeer(t Decision) Plan {
	return Plan{Percent: -1, RetryAfter: t.RetryAfter,
		Cause: cause.Cause{Reason: ReasonFetching, Message: "another cache of this cluster has the content or is fetching " +
			"it: it is taken from there, " +
			"or from outside when that takes too long"}}
}

// Rejected is the plan when the API server admits no claim of that size.
func Rejected(size int64, why string) Plan {
	p := failedPlan(ReasonInsufficientStorage, fmt.Sprintf("a cache claim of %s is refused: %s: "+
		"raise the namespace's quota or limit, delete unused claims, or name a claim in spec.cache.existingClaim",
		formatMebibytes(size), why))
	p.Size, p.Percent, p.RetryAfter = size, -1, FirstRetry
	return p
}

// ObjectRefused is the plan while the API server refuses an object that the fetch needs.
func ObjectRefused(why string) Plan {
	p := failedPlan(ReasonObjectRefused, why)
	p.Percent, p.RetryAfter = -1, FirstRetry
	return p
}

// NotPermitted is the plan while the model names what its network does not permit.
func NotPermitted(why *cause.Cause) Plan {
	p := failedPlan(why.Reason, why.Message)
	p.Percent = -1
	return p
}
