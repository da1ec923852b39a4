package gateway

import (
	"fmt"
	"net/http"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

// namespaces is a set of namespaces.
type namespaces map[string]bool

// Snapshot is all that the gateway knows at one moment. It never changes.
type Snapshot struct {
	endpoints []*Endpoint
	byID      map[string]*Endpoint
	byModel   map[string][]*Endpoint
	byKey     map[KeyHash]namespaces
	limits    map[string]usage.Limits // by network
}

// NewSnapshot indexes endpoints.
func NewSnapshot(endpoints []*Endpoint) *Snapshot {
	s := &Snapshot{
		endpoints: endpoints, byID: map[string]*Endpoint{}, byModel: map[string][]*Endpoint{},
		byKey: map[KeyHash]namespaces{},
	}
	for _, e := range endpoints {
		s.byID[e.ID()] = e
		if e.Model != "" {
			s.byModel[e.Model] = append(s.byModel[e.Model], e)
		}
		for _, key := range e.Keys {
			if s.byKey[key] == nil {
				s.byKey[key] = namespaces{}
			}
			s.byKey[key][e.Namespace] = true
		}
	}
	return s
}

// WithLimits returns the snapshot with what its networks limit, by their names.
func (s *Snapshot) WithLimits(limits map[string]usage.Limits) *Snapshot {
	c := *s
	c.limits = limits
	return &c
}

// Limits returns what a network limits, and whether that is known.
func (s *Snapshot) Limits(network string) (usage.Limits, bool) {
	limits, known := s.limits[network]
	return limits, known
}

// Endpoints returns all endpoints, those that are not routed too.
func (s *Snapshot) Endpoints() []*Endpoint { return s.endpoints }

// findByName finds the endpoint of a URL that names it.
func (s *Snapshot) findByName(namespace, name, model string, key *KeyHash) ([]*Endpoint, *apiError) {
	e := s.byID[namespace+"/"+name]
	if e == nil {
		return nil, &apiError{status: http.StatusNotFound, kind: kindRequest, code: "endpoint_not_found",
			message: fmt.Sprintf("there is no InferenceEndpoint %s in namespace %s: check the URL", name, namespace)}
	}
	if !e.admitsKey(key) {
		return nil, &apiError{status: http.StatusUnauthorized, kind: kindAuth, code: "invalid_api_key",
			message: fmt.Sprintf("InferenceEndpoint %s/%s does not accept this API key: send a key of at least 16 bytes from "+
				"one of "+
				"the Secrets in its spec.access.apiKeySecretRefs as \"Authorization: Bearer …\"", namespace, name)}
	}
	if model != "" && e.Model != "" && model != e.Model {
		return nil, &apiError{status: http.StatusNotFound, kind: kindRequest, code: "model_not_found",
			message: fmt.Sprintf("InferenceEndpoint %s/%s serves %q, not the model that was asked for: set \"model\" to it",
				namespace, name, e.Model)}
	}
	if err := unroutableError([]*Endpoint{e}); err != nil {
		return nil, err
	}
	return []*Endpoint{e}, nil
}

// unroutableError says why none of the endpoints may be sent requests; nil when one may.
func unroutableError(endpoints []*Endpoint) *apiError {
	for _, e := range endpoints {
		if e.Routed {
			return nil
		}
	}
	for _, e := range endpoints {
		if e.Ended {
			return &apiError{status: http.StatusForbidden, kind: kindPermission, code: "license_ended",
				message: fmt.Sprintf("the license of the model behind InferenceEndpoint %s ended, so it takes no more requests: "+
					"renew the license (kubectl describe dehugmodel -n %s says how)", e.ID(), e.Namespace)}
		}
	}
	e := endpoints[0]
	return newUnavailable("endpoint_not_ready", fmt.Sprintf(
		"InferenceEndpoint %s is not ready: kubectl describe inferenceendpoint -n %s %s says why", e.ID(), e.Namespace,
		e.Name))
}
