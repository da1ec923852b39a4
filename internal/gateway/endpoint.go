package gateway

import (
	"crypto/sha256"
	"crypto/subtle"
	"strings"
	"time"
)

// KeyHash is the SHA-256 of an API key.
type KeyHash [sha256.Size]byte

// HashKey returns the hash of an API key, without the space around it.
func HashKey(key string) KeyHash { return sha256.Sum256([]byte(strings.TrimSpace(key))) }

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
	// Exported is whether requests without a key may lead to it by the model's name alone.
	Exported bool
	// Restricted is whether a key is needed; Keys are the hashes that admit.
	Restricted bool
	Keys       []KeyHash
	// Backends are the ready pods.
	Backends []*Backend
	// Shares are of those pods that answer a share of the requests; nil when there are none.
	Shares map[*Backend]Share
	// Trials are those that its routes name.
	Trials []string
}

// Share is the share of an endpoint's requests that the pods of one version answer.
type Share struct {
	// Weight is in percent.
	Weight int
	// Trial is what their outcomes are counted for.
	Trial string
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

// withBackends returns a copy of the endpoint with some of its pods.
func (e *Endpoint) withBackends(some []*Backend) *Endpoint {
	c := *e
	c.Backends = append([]*Backend(nil), some...)
	return &c
}
