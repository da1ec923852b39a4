package rollout

import (
	"cmp"
	"slices"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// RouteInput is everything that an endpoint's routes depend on.
type RouteInput struct {
	// Endpoint is the name of the InferenceEndpoint.
	Endpoint string
	// CIDs are the contents that its pods serve.
	CIDs []string
	// CurrentCID is the content that the model names now, and Current what its usage is metered under, without a service;
	// Current is nil while that is not known.
	CurrentCID string
	Current    *dehugv1alpha1.RouteStatus
	// Ended are contents whose licenses have ended, though pods serve them still, and those that no request may be sent to
	// yet.
	Ended []string
	// Canary is the version that answers a share of the requests; nil when there is none.
	Canary *dehugv1alpha1.CanaryStatus
	// Previous are the routes so far.
	Previous []dehugv1alpha1.RouteStatus
}

// Routes returns one route per version that has pods, ordered by service. Pods of the version that the model names are
// metered by what is known of it now, pods of others by what they were routed by before. A version that nothing is
// known of has no route: it would be served without being metered. Neither has one whose license ended.
func Routes(in RouteInput) []dehugv1alpha1.RouteStatus {
	var routes []dehugv1alpha1.RouteStatus
	for _, cid := range Versions(in.Endpoint, in.CIDs) {
		if slices.Contains(in.Ended, cid) {
			continue
		}
		if cid == in.CurrentCID && in.Current != nil {
			route := *in.Current
			route.Service, route.CID = names.VersionService(in.Endpoint, cid), cid
			routes = append(routes, route)
			continue
		}
		for _, previous := range in.Previous {
			if previous.CID == cid {
				routes = append(routes, previous)
			}
		}
	}
	for i := range routes {
		routes[i].Weight, routes[i].Trial = 0, ""
		if c := in.Canary; c != nil && c.Weight > 0 && routes[i].CID == c.CID {
			routes[i].Weight, routes[i].Trial = c.Weight, c.Trial
		}
	}
	slices.SortFunc(routes, func(a, b dehugv1alpha1.RouteStatus) int { return cmp.Compare(a.Service, b.Service) })
	return routes
}

// Versions returns the contents, in order and once, that have a Service of their own. Of two that would share a name
// the first does: who publishes contents can make their CIDs end alike, and requests must not be metered under another
// one's token for that. The second has one when the pods of the first are gone.
func Versions(endpoint string, cids []string) []string {
	sorted := slices.Compact(slices.Sorted(slices.Values(cids)))
	taken := map[string]bool{}
	return slices.DeleteFunc(sorted, func(cid string) bool {
		name := names.VersionService(endpoint, cid)
		if cid == "" || taken[name] {
			return true
		}
		taken[name] = true
		return false
	})
}
