package rollout

import (
	"cmp"
	"fmt"
	"slices"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

// maxSeen bounds the gateways whose counts are remembered.
const maxSeen = 16

// countOutcomes adds what the gateways have counted since the last time. A gateway that started anew counts from zero.
func countOutcomes(s *dehugv1alpha1.CanaryStatus, outcomes []Outcomes) {
	for _, o := range outcomes {
		i := slices.IndexFunc(s.Seen, func(seen dehugv1alpha1.SeenOutcomes) bool { return seen.Gateway == o.Gateway })
		if i < 0 {
			if len(s.Seen) == maxSeen {
				continue
			}
			s.Seen = append(s.Seen, dehugv1alpha1.SeenOutcomes{Gateway: o.Gateway})
			i = len(s.Seen) - 1
		}
		seen := &s.Seen[i]
		if seen.Run != o.Run || o.Requests < seen.Requests || o.Errors < seen.Errors {
			if seen.Run == o.Run {
				continue // an older count than one that was seen
			}
			seen.Run, seen.Requests, seen.Errors = o.Run, 0, 0
		}
		s.Requests += o.Requests - seen.Requests
		s.Errors += o.Errors - seen.Errors
		seen.Requests, seen.Errors = o.Requests, o.Errors
	}
	slices.SortFunc(s.Seen, func(a, b dehugv1alpha1.SeenOutcomes) int { return cmp.Compare(a.Gateway, b.Gateway) })
	if s.Requests > 0 {
		s.ErrorRate = writeRate(s.Errors * 10000 / s.Requests)
	}
}

// exceedsErrors reports whether there are more errors than a good version can have, of the requests so far or of the
// fewest that it is judged by.
func (p CanaryPolicy) exceedsErrors(s *dehugv1alpha1.CanaryStatus) bool {
	return s.Errors*10000 > p.MaxErrors*max(s.Requests, p.MinRequests)
}

// writeRate writes hundredths of a percent.
func writeRate(rate int64) string { return fmt.Sprintf("%d.%02d%%", rate/100, rate%100) }
