package gateway

import (
	"slices"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/gateway/pick"
)

// shareRequests notes that a pod is of a version that answers a share of the requests.
func (e *Endpoint) shareRequests(b *Backend, route *v1alpha1.RouteStatus) {
	if route.Weight <= 0 {
		return
	}
	if e.Shares == nil {
		e.Shares = map[*Backend]Share{}
	}
	e.Shares[b] = Share{Weight: min(100, int(route.Weight)), Trial: route.Trial}
}

// crowd are the pods of an endpoint that share its requests, and how often a request is meant for them.
type crowd struct {
	targets []target
	weight  int
}

// drawTargets lists the pods of endpoints. The first ones, as many as drawn tells, are those that the request is to go
// to: all of them, unless an endpoint has a version that answers a share of its requests. Then they are of one version,
// drawn by the weights. An endpoint is meant as often as it has pods.
func drawTargets(endpoints []*Endpoint, random func(n int) int) (targets []target, drawn int) {
	shared := slices.ContainsFunc(endpoints, func(e *Endpoint) bool { return e.Shares != nil })
	var crowds []crowd
	for _, e := range endpoints {
		crowds = append(crowds, crowdsOf(e)...)
	}
	first := pick.None
	if shared {
		weights := make([]int, len(crowds))
		for i := range crowds {
			weights[i] = crowds[i].weight
		}
		if first = pick.Draw(weights, random); first != pick.None {
			targets = append(targets, crowds[first].targets...)
			drawn = len(targets)
		}
	}
	for i := range crowds {
		if i != first {
			targets = append(targets, crowds[i].targets...)
		}
	}
	if first == pick.None {
		drawn = len(targets)
	}
	return targets, drawn
}

// crowdsOf divides an endpoint's pods by the share that they answer. The pods without one share the rest.
func crowdsOf(e *Endpoint) []crowd {
	crowds := []crowd{{}}
	of := map[Share]int{}
	rest := 100
	for _, b := range e.Backends {
		share, shares := e.Shares[b]
		i := of[share]
		if shares && i == 0 {
			i = len(crowds)
			of[share] = i
			crowds = append(crowds, crowd{weight: share.Weight})
			rest -= share.Weight
		}
		crowds[i].targets = append(crowds[i].targets, target{endpoint: e, backend: b})
	}
	crowds[0].weight = max(0, rest)
	if len(crowds[0].targets) == 0 {
		crowds = crowds[1:]
	}
	sum := 0
	for _, c := range crowds {
		sum += c.weight
	}
	for i := range crowds { // the weights of an endpoint are as many as it has pods, in ten-thousandths
		crowds[i].weight = 10000 * len(e.Backends) * crowds[i].weight / max(1, sum)
	}
	return crowds
}
