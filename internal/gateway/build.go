package gateway

import (
	"cmp"
	"net"
	"slices"
	"strconv"

	discoveryv1 "k8s.io/api/discovery/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/types"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// Observed is what the API server says.
type Observed struct {
	Endpoints []v1alpha1.InferenceEndpoint
	Models    []v1alpha1.DeHugModel
	Slices    []discoveryv1.EndpointSlice
	Networks  []v1alpha1.DeHugNetwork
	// Keys are the API keys in each Secret that could be read, hashed.
	Keys map[types.NamespacedName][]KeyHash
}

// Builder makes snapshots. It keeps a pod's Backend from one to the next, so that what was learned of it stays.
type Builder struct {
	backends map[podKey]*Backend
}

// podKey identifies a pod behind a route: a new pod with the address of an old one is another.
type podKey struct {
	service types.NamespacedName
	uid     types.UID
	address string
}

// Build makes a Snapshot of what was observed.
func (b *Builder) Build(observed Observed) *Snapshot {
	models := map[types.NamespacedName]*v1alpha1.DeHugModel{}
	for i := range observed.Models {
		m := &observed.Models[i]
		models[types.NamespacedName{Namespace: m.Namespace, Name: m.Name}] = m
	}
	slicesOf := map[types.NamespacedName][]*discoveryv1.EndpointSlice{}
	for i := range observed.Slices {
		s := &observed.Slices[i]
		service := types.NamespacedName{Namespace: s.Namespace, Name: s.Labels[discoveryv1.LabelServiceName]}
		slicesOf[service] = append(slicesOf[service], s)
	}
	kept := map[podKey]*Backend{}
	endpoints := make([]*Endpoint, 0, len(observed.Endpoints))
	for i := range observed.Endpoints {
		iep := &observed.Endpoints[i]
		e := &Endpoint{
			Namespace: iep.Namespace, Name: iep.Name, Created: iep.CreationTimestamp.Time, Exported: iep.Spec.Export,
		}
		setModel(e, models[types.NamespacedName{Namespace: iep.Namespace, Name: iep.Spec.ModelRef.Name}])
		setKeys(e, iep, observed.Keys)
		setName(e, &iep.Status)
		for i := range iep.Status.Routes {
			st := &iep.Status.Routes[i]
			route := routeOf(st)
			if !iep.DeletionTimestamp.IsZero() || route.Model != e.Model {
				continue // a pod answers only requests for the model that it serves
			}
			e.Routed = true
			if st.Trial != "" {
				e.Trials = append(e.Trials, st.Trial)
			}
			for _, pod := range readyPods(slicesOf, types.NamespacedName{Namespace: iep.Namespace,
				Name: st.Service}) {
				kept[pod] = b.backendOf(pod, route)
				e.Backends = append(e.Backends, kept[pod])
				e.shareRequests(kept[pod], st)
			}
		}
		e.Ended = e.Ended || (!e.Routed && licenseEnded(iep))
		endpoints = append(endpoints, e)
	}
	b.backends = kept
	slices.SortFunc(endpoints, func(x, y *Endpoint) int { return cmp.Compare(x.ID(), y.ID()) })
	return NewSnapshot(endpoints).WithLimits(limitsOf(observed.Networks))
}

// backendOf returns the Backend of a pod: the one that it had, unless its requests are now metered in another way.
// Those that it has begun are metered as they were begun.
func (b *Builder) backendOf(pod podKey, route *Route) *Backend {
	if old := b.backends[pod]; old != nil && old.Route.equalRoute(route) {
		return old
	}
	return &Backend{Address: pod.address, Route: route}
}

// routeOf is what requests of a route are metered under.
func routeOf(r *v1alpha1.RouteStatus) *Route {
	return &Route{
		Model: r.Model, Network: r.Network, ChainID: r.ChainID, Oracle: evm.StoredAddress(string(r.Oracle)),
		Payer: evm.StoredAddress(string(r.Payer)), Provider: evm.StoredAddress(string(r.Provider)),
		TokenID: evm.StoredHash(string(r.TokenID)), TermsIndex: uint64(max(0, r.TermsIndex)), Prices: pricesOf(r.Prices),
	}
}

func pricesOf(p *v1alpha1.TermsPrices) *usage.Prices {
	if p == nil {
		return nil
	}
	var prices usage.Prices
	for _, price := range []struct {
		to   *uint64
		text string
	}{{&prices.InputToken, p.InputPerMillion}, {&prices.OutputToken, p.OutputPerMillion},
		{&prices.Request, p.RequestPerMillion}} {
		n, err := strconv.ParseUint(price.text, 10, 64)
		if err != nil {
			return nil
		}
		*price.to = n
	}
	return &prices
}

// setModel names the model also while the endpoint has no route, for the words that a caller then gets.
func setModel(e *Endpoint, m *v1alpha1.DeHugModel) {
	if m == nil {
		return
	}
	e.Model = m.Spec.Model
	if m.Status.Token != nil && m.Status.Token.Name != "" {
		e.Model = m.Status.Token.Name
	}
	e.Ended = m.Status.License != nil && m.Status.License.EndedAt != nil &&
		meta.IsStatusConditionFalse(m.Status.Conditions, v1alpha1.ConditionLicenseValid)
}

// setName says since when the endpoint is served by its name. While it is routed that is its name, and also when its
// model is gone: then it keeps the name.
func setName(e *Endpoint, st *v1alpha1.InferenceEndpointStatus) {
	served := st.ServedAs
	if served == nil {
		return
	}
	if e.Model == "" || len(st.Routes) > 0 {
		e.Model = served.Model
	}
	if e.Model == served.Model {
		e.Since = served.Since.Time
	}
}

func licenseEnded(iep *v1alpha1.InferenceEndpoint) bool {
	ready := meta.FindStatusCondition(iep.Status.Conditions, v1alpha1.ConditionReady)
	return ready != nil && (ready.Reason == v1alpha1.ReasonDraining || ready.Reason == v1alpha1.ReasonStopped)
}

// setKeys restricts an endpoint that names Secrets, also when none of them can be read: then no caller is admitted.
func setKeys(e *Endpoint, iep *v1alpha1.InferenceEndpoint, keys map[types.NamespacedName][]KeyHash) {
	if iep.Spec.Access == nil {
		return
	}
	e.Restricted = true
	for _, ref := range iep.Spec.Access.APIKeySecretRefs {
		e.Keys = append(e.Keys, keys[types.NamespacedName{Namespace: iep.Namespace, Name: ref.Name}]...)
	}
}

// readyPods lists the pods of a Service that answer, each at the port that it listens on, in order and once.
func readyPods(all map[types.NamespacedName][]*discoveryv1.EndpointSlice, service types.NamespacedName) []podKey {
	var out []podKey
	for _, slice := range all[service] {
		port := servingPort(slice)
		for _, endpoint := range slice.Endpoints {
			notReady := endpoint.Conditions.Ready != nil && !*endpoint.Conditions.Ready
			if notReady || port == "" || len(endpoint.Addresses) == 0 {
				continue
			}
			pod := podKey{service: service, address: net.JoinHostPort(endpoint.Addresses[0], port)}
			if endpoint.TargetRef != nil {
				pod.uid = endpoint.TargetRef.UID
			}
			out = append(out, pod)
		}
	}
	slices.SortFunc(out, func(x, y podKey) int {
		return cmp.Or(cmp.Compare(x.address, y.address),
			cmp.Compare(x.uid, y.uid))
	})
	return slices.Compact(out)
}

// servingPort returns the port that the pods of a slice listen on; empty when they have none of the Service's. An
// endpoint's Service has one port.
func servingPort(slice *discoveryv1.EndpointSlice) string {
	if len(slice.Ports) != 1 || slice.Ports[0].Port == nil {
		return ""
	}
	return strconv.Itoa(int(*slice.Ports[0].Port))
}

// secretsOf lists the Secrets that endpoints name, once.
func secretsOf(endpoints []v1alpha1.InferenceEndpoint) []types.NamespacedName {
	seen := map[types.NamespacedName]bool{}
	var out []types.NamespacedName
	for _, e := range endpoints {
		if e.Spec.Access == nil {
			continue
		}
		for _, ref := range e.Spec.Access.APIKeySecretRefs {
			name := types.NamespacedName{Namespace: e.Namespace, Name: ref.Name}
			if !seen[name] {
				seen[name], out = true, append(out, name)
			}
		}
	}
	return out
}
