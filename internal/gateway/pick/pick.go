// Package pick decides which pod a request goes to and which pods are left out for a while. It holds no clock, no lock
// and no pod: values go in, values come out.
package pick

import (
	"math"
	"slices"
	"time"
)

// floor is the cost, in seconds, of a pod that is not measured or that nothing was asked of for long.
const floor = 1e-3

// None is the index that Choose returns when no pod is left.
const None = -1

// View is one pod as Choose sees it.
type View struct {
	// State is never nil.
	State *State
	// Inflight is the number of requests that the pod is answering.
	Inflight int64
	// Tried is whether the same request was sent to this pod before.
	Tried bool
}

// Choose returns the index of the pod to send a request to, None when all were tried, and whether the request is the
// probe of an ejected pod. The caller records a probe by State.Probed.
//
// A pod whose ejection is over is probed by one request that was sent nowhere yet and has another pod to go to.
// Otherwise the cheaper of two random pods takes the request: cost is the latency times the requests that share it.
// Ejected pods take none, but never more than half of the pods are left out, and none when all of them are ejected.
func Choose(views []View, kind Kind, random func(n int) int, now time.Time) (index int, probe bool) {
	left := make([]int, 0, 16)
	for i := range views {
		if !views[i].Tried {
			left = append(left, i)
		}
	}
	switch len(left) {
	case 0:
		return None, false
	case 1:
		return left[0], false
	}
	usable := notEjected(views, left)
	if len(usable) < len(left) && len(usable) > 0 {
		for _, i := range left {
			if len(left) == len(views) && views[i].State.ProbeDue(now) {
				return i, true
			}
		}
		left = usable
	}
	first := random(len(left))
	if len(left) == 1 {
		return left[first], false
	}
	second := random(len(left) - 1)
	if second >= first {
		second++
	}
	a, b := &views[left[first]], &views[left[second]]
	mean := 0.0
	if a.State.Streak+b.State.Streak > 0 {
		mean = meanLatency(views, kind, now)
	}
	if cost(b, kind, mean, now) < cost(a, kind, mean, now) {
		first = second
	}
	return left[first], false
}

// notEjected returns those of the pods left that may be used: at most half of all pods are kept out, those whose
// ejection ends last.
func notEjected(views []View, left []int) []int {
	var out []int
	ejected := 0
	for i := range views {
		if views[i].State.Ejected() {
			ejected++
		}
	}
	if ejected == 0 || ejected == len(views) {
		return left
	}
	var longest []int
	if ejected > len(views)/2 {
		for i := range views {
			if views[i].State.Ejected() {
				longest = append(longest, i)
			}
		}
		slices.SortFunc(longest, func(a, b int) int { return views[b].State.Until.Compare(views[a].State.Until) })
		longest = longest[:len(views)/2]
	}
	for _, i := range left {
		if !views[i].State.Ejected() || (longest != nil && !slices.Contains(longest, i)) {
			out = append(out, i)
		}
	}
	return out
}

// cost is what a new request would wait for, in seconds. A failure costs at least a second and at least what the others
// take, doubled with each further one in a row, and is forgiven with time.
func cost(v *View, kind Kind, mean float64, now time.Time) float64 {
	latency := v.State.Latency(kind, now)
	if n := v.State.Streak; n > 0 {
		base := max(1, latency, mean)
		latency += base * (math.Exp2(float64(min(n, 16))) - 1) * fade(v.State.FailedAt, now)
	}
	return (latency + floor) * float64(v.Inflight+1)
}

// meanLatency is the mean of the pods that do not fail.
func meanLatency(views []View, kind Kind, now time.Time) float64 {
	sum, n := 0.0, 0
	for i := range views {
		if views[i].State.Streak == 0 {
			sum += views[i].State.Latency(kind, now)
			n++
		}
	}
	return sum / float64(max(n, 1))
}
