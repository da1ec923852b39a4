package gateway

import (
	"fmt"
	"net/http"
	"time"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/limits"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// limitsOf returns the limits of the networks whose payment token's decimals are known, by the network's name.
func limitsOf(networks []v1alpha1.DeHugNetwork) map[string]usage.Limits {
	out := map[string]usage.Limits{}
	for i := range networks {
		if parsed, known := limits.OfNetwork(&networks[i]); known {
			out[networks[i].Name] = parsed
		}
	}
	return out
}

// affordableEndpoints leaves out the pods whose usage would cost more than their network permits. It refuses when none
// is left.
func (x *exchange) affordableEndpoints(snapshot *Snapshot, endpoints []*Endpoint) ([]*Endpoint, *apiError) {
	var out []*Endpoint
	var refusal *apiError
	for _, e := range endpoints {
		kept := e
		var checked *Route
		var refused *apiError
		for i, b := range e.Backends {
			if b.Route != checked || i == 0 {
				checked, refused = b.Route, x.refuseCost(snapshot, b.Route)
			}
			switch {
			case refused != nil:
				refusal = refused
				if kept == e {
					kept = e.withBackends(e.Backends[:i])
				}
			case kept != e:
				kept.Backends = append(kept.Backends, b)
			}
		}
		if kept == e || len(kept.Backends) > 0 {
			out = append(out, kept)
		}
	}
	if len(out) == 0 {
		return nil, refusal
	}
	return out, nil
}

// refuseCost says why a route's usage would cost too much; nil when it may be served.
func (x *exchange) refuseCost(snapshot *Snapshot, route *Route) *apiError {
	if route == nil || route.Prices == nil {
		return nil
	}
	bounds, known := snapshot.Limits(route.Network)
	if !known {
		return nil
	}
	if field := bounds.Excess(*route.Prices); field != "" {
		return &apiError{status: http.StatusForbidden, kind: kindPermission, code: "price_too_high",
			message: fmt.Sprintf("the terms of %s ask for more than spec.limits.%s of DeHugNetwork %s permits: choose a "+
				"model that "+
				"costs less, or have the cluster's admin raise it", route.Model, field, route.Network)}
	}
	if x.config.Spending.isExhausted(route, bounds) {
		now := x.config.Now().UTC()
		reset := now.Truncate(24 * time.Hour).Add(24 * time.Hour)
		return &apiError{status: http.StatusTooManyRequests, kind: kindQuota, code: "budget_exhausted",
			retryAfter: int(reset.Sub(now).Seconds()) + 1,
			message: fmt.Sprintf("today's usage of %s has reached the budget of DeHugNetwork %s: try again after %s, or have "+
				"the "+
				"cluster's admin raise its spec.limits.perModelPerDay", route.Model, route.Network, reset.Format(time.RFC3339))}
	}
	return nil
}
