package gateway

import (
	"crypto/sha256"
	"crypto/subtle"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// KeyHash is the SHA-256 of an API key.
type KeyHash [sha256.Size]byte

// HashKey returns the hash of an API key, without the space around it.
func HashKey(key string) KeyHash { return sha256.Sum256([]byte(strings.TrimSpace(key))) }

// Route is what the requests that a backend answers are metered under. It never changes.
type Route struct {
	// Model is the on-chain name that callers ask for.
	Model string
	// Network is the name of the DeHugNetwork, for readers.
	Network string
	// ChainID and Oracle name the contract that usage is settled with.
	ChainID                 int64
	Oracle, Payer, Provider evm.Address
	TokenID                 evm.Hash
	// TermsIndex is the number of the terms in force, and Prices what they ask; Prices is nil when they are not known.
	TermsIndex uint64
	Prices     *usage.Prices
}

// Endpoint is one InferenceEndpoint as the gateway serves it. It never changes.
type Endpoint struct {
	Namespace, Name string
	// Model is the on-chain name that callers ask for; empty when it is not known.
	Model string
	// Since is when the endpoint was first routed under Model; zero when it never was. Created is when it was made.
	Since, Created time.Time
	// Routed is whether requests may be sent.
	Routed bool
	// Ended is whether the model's license ended.
	Ended bool
	// Restricted is whether a key is needed; Keys are the hashes that admit.
	Restricted bool
	Keys       []KeyHash
	// Backends are the ready pods.
	Backends []*Backend
}

// ID is namespace/name.
func (e *Endpoint) ID() string { return e.Namespace + "/" + e.Name }

// hasKey reports, in constant time for one number of keys, whether a key is one of the endpoint's.
func (e *Endpoint) hasKey(key *KeyHash) bool {
	if key == nil {
		return false
	}
	found := 0
	for i := range e.Keys {
		found |= subtle.ConstantTimeCompare(e.Keys[i][:], key[:])
	}
	return found == 1
}

func (e *Endpoint) admitsKey(key *KeyHash) bool { return !e.Restricted || e.hasKey(key) }

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
