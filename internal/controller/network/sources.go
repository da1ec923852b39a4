package network

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// Source is one source of a network and whether it can be used now.
type Source struct {
	source.Config
	// namespaces whose pods may have the headers; nil without headers.
	namespaces []string
	// secret changes when the Secret with the headers does, and tells nothing of them.
	secret string
	// DisabledReason is empty while the source can be used; Message says what is wrong and how to fix it.
	DisabledReason, Message string
}

// Usable are the sources that the manager may ask.
func Usable(sources []Source) []source.Config {
	return selectConfigs(sources, func(Source) bool { return true })
}

// UsableIn are the sources that pods in a namespace may ask.
func UsableIn(sources []Source, namespace string) []source.Config {
	return selectConfigs(sources, func(s Source) bool { return s.admits(namespace) })
}

func selectConfigs(sources []Source, wanted func(Source) bool) []source.Config {
	out := make([]source.Config, 0, len(sources))
	for _, s := range sources {
		if s.DisabledReason == "" && wanted(s) {
			out = append(out, s.Config)
		}
	}
	return out
}

// admits reports whether pods in a namespace may have the source's headers.
func (s Source) admits(namespace string) bool {
	return s.namespaces == nil || slices.Contains(s.namespaces, "*") || slices.Contains(s.namespaces, namespace)
}

// Unusable says of each source why pods in a namespace do not use it; empty when they use all.
func Unusable(sources []Source, namespace string) string {
	var all []string
	for _, s := range sources {
		switch {
		case s.DisabledReason != "":
			all = append(all, fmt.Sprintf("%s (%s: %s)", source.DisplayURL(s.URL), s.DisabledReason, s.Message))
		case !s.admits(namespace):
			all = append(all, fmt.Sprintf("%s (its headersSecretRef.namespaces do not list %s)",
				source.DisplayURL(s.URL), namespace))
		}
	}
	return strings.Join(all, "; ")
}

// Version is a digest of how the sources that pods in a namespace may ask are reached. No header is in it.
func Version(sources []Source, namespace string) string {
	sum := sha256.New()
	for _, s := range sources {
		if s.DisabledReason == "" && s.admits(namespace) {
			data, _ := json.Marshal([]string{s.URL, string(s.Kind), s.CABundle, s.Proxy, s.secret}) // strings always marshal
			_, _ = sum.Write(data)
		}
	}
	return hex.EncodeToString(sum.Sum(nil)[:8])
}

// Sources reads what the sources of networks need, for all controllers. It is safe for concurrent use.
type Sources struct {
	// live reads from the API server: the Secrets of the operator's namespace are not kept in the manager's memory.
	live      client.Reader
	namespace string
	now       func() time.Time

	mu      sync.Mutex
	entries map[string]sourcesEntry
}

type sourcesEntry struct {
	generation int64
	at         time.Time
	sources    []Source
}

// NewSources makes a reader of the Secrets in the operator's namespace.
func NewSources(live client.Reader, namespace string, now func() time.Time) *Sources {
	return &Sources{live: live, namespace: namespace, now: now, entries: map[string]sourcesEntry{}}
}

// Read returns the sources of a network. What was read for the same spec within maxAge is not read again, and what was
// known of a Secret for the same spec stands while the API server does not answer: pods are not replaced for that.
func (s *Sources) Read(ctx context.Context, network *dehugv1alpha1.DeHugNetwork, maxAge time.Duration) []Source {
	now := s.now()
	s.mu.Lock()
	have, ok := s.entries[network.Name]
	s.mu.Unlock()
	if ok && have.generation == network.Generation && now.Sub(have.at) < maxAge {
		return have.sources
	}
	sources := make([]Source, 0, len(network.Spec.Content.Sources))
	for i, spec := range network.Spec.Content.Sources {
		resolved, known := s.resolve(ctx, spec)
		if !known && ok && have.generation == network.Generation {
			resolved = have.sources[i]
		}
		sources = append(sources, resolved)
	}
	if ctx.Err() == nil {
		s.mu.Lock()
		s.entries[network.Name] = sourcesEntry{generation: network.Generation, at: now, sources: sources}
		s.mu.Unlock()
	}
	return sources
}

// Drop forgets a network that is gone.
func (s *Sources) Drop(name string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.entries, name)
}

// resolve reads the Secret of a source, if it names one, and reports whether there was an answer about it.
func (s *Sources) resolve(ctx context.Context, spec dehugv1alpha1.ContentSource) (Source, bool) {
	if spec.HeadersSecretRef == nil {
		return JudgeSource(spec, nil, nil), true
	}
	secret := &corev1.Secret{}
	err := s.live.Get(ctx, client.ObjectKey{Namespace: s.namespace, Name: spec.HeadersSecretRef.Name}, secret)
	return JudgeSource(spec, secret, err), err == nil || apierrors.IsNotFound(err) || apierrors.IsForbidden(err)
}

// JudgeSource decides whether a source can be used; secret and err are what reading its Secret gave.
func JudgeSource(spec dehugv1alpha1.ContentSource, secret *corev1.Secret, err error) Source {
	s := Source{Config: source.Config{
		URL: spec.URL, Kind: source.Kind(spec.Kind), CABundle: string(spec.CABundle),
		Proxy: strings.TrimSuffix(spec.Proxy, "/"),
	}}
	if s.CABundle == "" && spec.CABundle != nil {
		s.CABundle = "\n" // empty is not absent
	}
	if ref := spec.HeadersSecretRef; ref != nil {
		s.namespaces = append([]string{}, ref.Namespaces...)
		switch {
		case apierrors.IsNotFound(err):
			return s.disable(dehugv1alpha1.ReasonSecretNotFound, fmt.Sprintf(
				"the Secret %s that spec.content.sources.headersSecretRef names does not exist in the operator's namespace: "+
					"create it", ref.Name))
		case err != nil:
			return s.disable(dehugv1alpha1.ReasonSecretUnreadable, fmt.Sprintf(
				"the Secret %s cannot be read (%s): check the manager's rights", ref.Name, apierrors.ReasonForError(err)))
		case secret.Type != dehugv1alpha1.SourceHeadersType:
			return s.disable(dehugv1alpha1.ReasonSecretTypeMismatch, fmt.Sprintf(
				"the Secret %s is not of the type %s: create it anew with that type", ref.Name, dehugv1alpha1.SourceHeadersType))
		}
		s.Headers, s.secret = source.Headers{}, string(secret.UID)+"/"+secret.ResourceVersion
		for name, value := range secret.Data {
			s.Headers[name] = strings.TrimSpace(string(value))
		}
		if len(s.Headers) == 0 {
			return s.disable(dehugv1alpha1.ReasonHeadersInvalid,
				fmt.Sprintf("the Secret %s has no keys: each is the name of a header", ref.Name))
		}
	}
	var wrong *source.ConfigError
	if errors.As(s.Check(), &wrong) {
		return s.disable(reasonOfField[wrong.Field], wrong.Error())
	}
	return s
}

func (s Source) disable(reason, message string) Source {
	s.DisabledReason, s.Message = reason, message
	s.Headers, s.secret = nil, ""
	return s
}

// reasonOfField is why a source with a wrong field is disabled.
var reasonOfField = map[string]string{
	source.FieldURL: dehugv1alpha1.ReasonURLInvalid, source.FieldKind: dehugv1alpha1.ReasonURLInvalid,
	source.FieldHeaders: dehugv1alpha1.ReasonHeadersInvalid, source.FieldCABundle: dehugv1alpha1.ReasonCABundleInvalid,
	source.FieldProxy: dehugv1alpha1.ReasonProxyInvalid,
}
