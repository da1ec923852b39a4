package gateway

import (
	"cmp"
	"fmt"
	"net/http"
	"slices"

	"github.com/dehug-io/dehug-operator/internal/age"
)

// findByModel finds the endpoints that a request for a model leads to when its URL names no endpoint.
func (s *Snapshot) findByModel(model string, key *KeyHash) ([]*Endpoint, *apiError) {
	if refusal := s.checkKey(key); refusal != nil {
		return nil, refusal
	}
	candidates := resolveName(s.byModel[model], key, s.namespacesOfKey(key))
	if len(candidates) == 0 {
		return nil, modelNotFound(model)
	}
	routed := slices.DeleteFunc(slices.Clone(candidates), func(e *Endpoint) bool { return !e.Routed })
	if len(routed) == 0 {
		return nil, unroutableError(candidates)
	}
	return routed, nil
}

// resolveName returns which of the endpoints that serve a model a caller's request may go to, routed or not. They are
// all in one namespace, which does not depend on what is routed now, so that a name never leads into another namespace:
//   - without a key, in the namespace that holds the name among those that export an endpoint, if its endpoints are
//     open;
//   - with a key, in a namespace that knows the key (homes): one where an endpoint of the model itself does
//     before others, and of several the one that would hold the name.
func resolveName(endpoints []*Endpoint, key *KeyHash, homes namespaces) []*Endpoint {
	candidates := slices.Clone(endpoints)
	if key == nil {
		candidates = slices.DeleteFunc(candidates, func(e *Endpoint) bool { return !e.Exported })
	} else {
		candidates = slices.DeleteFunc(candidates, func(e *Endpoint) bool { return !homes[e.Namespace] || !e.admitsKey(key) })
		if knowing := namespacesWhere(candidates, func(e *Endpoint) bool { return e.hasKey(key) }); len(knowing) > 0 {
			candidates = slices.DeleteFunc(candidates, func(e *Endpoint) bool { return !knowing[e.Namespace] })
		}
	}
	if len(candidates) == 0 {
		return nil
	}
	holder := slices.MinFunc(candidates, bySeniority)
	return slices.DeleteFunc(candidates, func(e *Endpoint) bool {
		return e.Namespace != holder.Namespace || !e.admitsKey(key)
	})
}

// bySeniority orders the endpoints of a model: the one that was routed under the name first holds it. Endpoints that
// were never routed come last, so that no endpoint holds a name without a license.
func bySeniority(x, y *Endpoint) int {
	switch {
	case x.Since.IsZero() != y.Since.IsZero():
		if x.Since.IsZero() {
			return 1
		}
		return -1
	case !x.Since.Equal(y.Since):
		return x.Since.Compare(y.Since)
	}
	return age.Compare(age.Age{Created: x.Created, Namespace: x.Namespace, Name: x.Name},
		age.Age{Created: y.Created, Namespace: y.Namespace, Name: y.Name})
}

// namespacesWhere returns the namespaces of the endpoints that a condition holds for.
func namespacesWhere(endpoints []*Endpoint, holds func(*Endpoint) bool) namespaces {
	out := namespaces{}
	for _, e := range endpoints {
		if holds(e) {
			out[e.Namespace] = true
		}
	}
	return out
}

// namespacesOfKey returns the namespaces that know a key; nil without a key.
func (s *Snapshot) namespacesOfKey(key *KeyHash) namespaces {
	if key == nil {
		return nil
	}
	return s.byKey[*key]
}

// checkKey refuses a key that no endpoint knows. It is not taken for no key: its sender means a namespace that may have
// changed its keys, and the name may be another one's.
func (s *Snapshot) checkKey(key *KeyHash) *apiError {
	if key == nil || len(s.byKey[*key]) > 0 {
		return nil
	}
	return &apiError{status: http.StatusUnauthorized, kind: kindAuth, code: "invalid_api_key",
		message: "no InferenceEndpoint accepts this API key: check the key, send none to an open model, or use the " +
			"endpoint's " +
			"own URL, where an open endpoint takes any key (kubectl get inferenceendpoints shows it)"}
}

// modelNotFound answers the same whether or not others are served the model.
func modelNotFound(model string) *apiError {
	return &apiError{status: http.StatusNotFound, kind: kindRequest, code: "model_not_found",
		message: fmt.Sprintf("this URL serves no model %q to you: check the name (GET /v1/models lists yours) and the API "+
			"key (\"Authorization: Bearer …\"), or use the endpoint's own URL, /namespaces/<namespace>/endpoints/<name>/v1: "+
			"without a key the name alone leads to the namespace that served it first of those whose endpoints have "+
			"spec.export", model)}
}

// listModels lists what a caller may ask for without naming an endpoint: one routed endpoint per model, by model.
func (s *Snapshot) listModels(key *KeyHash) ([]*Endpoint, *apiError) {
	if refusal := s.checkKey(key); refusal != nil {
		return nil, refusal
	}
	var out []*Endpoint
	for model := range s.byModel {
		if endpoints, refusal := s.findByModel(model, key); refusal == nil {
			out = append(out, endpoints[0])
		}
	}
	slices.SortFunc(out, func(x, y *Endpoint) int { return cmp.Compare(x.Model, y.Model) })
	return out, nil
}
