package gateway

import (
	"context"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"github.com/go-logr/logr"
	corev1 "k8s.io/api/core/v1"
	discoveryv1 "k8s.io/api/discovery/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/selection"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/client-go/rest"
	toolscache "k8s.io/client-go/tools/cache"
	"sigs.k8s.io/controller-runtime/pkg/cache"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/informers"
	"github.com/dehug-io/dehug-operator/internal/names"
)

const (
	settle        = 50 * time.Millisecond
	secretRefresh = 10 * time.Second
)

// Watcher keeps the Snapshot up to date. Requests never wait for the API server: when it is away, the last Snapshot
// continues to serve.
type Watcher struct {
	cache   cache.Cache
	direct  client.Reader
	log     *slog.Logger
	builder Builder
	changed chan struct{}
	current atomic.Pointer[Snapshot]

	keys     map[types.NamespacedName][]KeyHash
	keysRead time.Time
	missing  atomic.Pointer[[]string]
}

// Scheme holds the kinds that a Watcher reads.
func Scheme() (*runtime.Scheme, error) {
	scheme := runtime.NewScheme()
	for _, add := range []func(*runtime.Scheme) error{v1alpha1.AddToScheme, corev1.AddToScheme, discoveryv1.AddToScheme} {
		if err := add(scheme); err != nil {
			return nil, fmt.Errorf("building the scheme: %w", err)
		}
	}
	return scheme, nil
}

// NewWatcher makes a Watcher. Secrets are read by name and never listed.
func NewWatcher(config *rest.Config, log *slog.Logger) (*Watcher, error) {
	scheme, err := Scheme()
	if err != nil {
		return nil, err
	}
	ours, err := labels.NewRequirement(names.LabelEndpoint, selection.Exists, nil)
	if err != nil {
		return nil, fmt.Errorf("selecting endpoint slices: %w", err)
	}
	newInformer, err := informers.New(config, scheme, logr.FromSlogHandler(log.Handler()))
	if err != nil {
		return nil, err
	}
	c, err := cache.New(config, cache.Options{
		Scheme:      scheme,
		NewInformer: newInformer,
		ByObject: map[client.Object]cache.ByObject{
			&discoveryv1.EndpointSlice{}: {Label: labels.NewSelector().Add(*ours)},
		},
		DefaultTransform: cache.TransformStripManagedFields(),
	})
	if err != nil {
		return nil, fmt.Errorf("creating the watch cache: %w", err)
	}
	direct, err := client.New(config, client.Options{Scheme: scheme})
	if err != nil {
		return nil, fmt.Errorf("creating the API client: %w", err)
	}
	return &Watcher{cache: c, direct: direct, log: log, changed: make(chan struct{}, 1)}, nil
}

// Snapshot returns the newest Snapshot; nil before the first.
func (w *Watcher) Snapshot() *Snapshot { return w.current.Load() }

// MissingSecrets lists the Secrets that endpoints name as holding API keys and that do not exist or cannot be read, in
// order.
func (w *Watcher) MissingSecrets() []string {
	if missing := w.missing.Load(); missing != nil {
		return *missing
	}
	return nil
}

// Run watches until ctx ends.
func (w *Watcher) Run(ctx context.Context) error {
	notify := toolscache.ResourceEventHandlerFuncs{
		AddFunc:    func(any) { w.notifyChange() },
		UpdateFunc: func(_, _ any) { w.notifyChange() },
		DeleteFunc: func(any) { w.notifyChange() },
	}
	for _, kind := range []client.Object{
		&v1alpha1.InferenceEndpoint{}, &v1alpha1.DeHugModel{}, &v1alpha1.DeHugNetwork{}, &discoveryv1.EndpointSlice{},
	} {
		informer, err := w.cache.GetInformer(ctx, kind, cache.BlockUntilSynced(false))
		if err != nil {
			return fmt.Errorf("watching %T: %w", kind, err)
		}
		if _, err := informer.AddEventHandler(notify); err != nil {
			return fmt.Errorf("watching %T: %w", kind, err)
		}
	}
	failed := make(chan error, 1)
	go func() { failed <- w.cache.Start(ctx) }()
	if !w.cache.WaitForCacheSync(ctx) {
		return ctx.Err()
	}
	w.notifyChange()
	refresh := time.NewTicker(secretRefresh)
	defer refresh.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case err := <-failed:
			return err
		case <-refresh.C:
			w.keysRead = time.Time{}
		case <-w.changed:
			time.Sleep(settle) // several changes make one Snapshot
		}
		if err := w.rebuildSnapshot(ctx); err != nil {
			w.log.Error("the routes could not be brought up to date", "error", err)
		}
	}
}

func (w *Watcher) notifyChange() {
	select {
	case w.changed <- struct{}{}:
	default:
	}
}

func (w *Watcher) rebuildSnapshot(ctx context.Context) error {
	var endpoints v1alpha1.InferenceEndpointList
	var models v1alpha1.DeHugModelList
	var networks v1alpha1.DeHugNetworkList
	var endpointSlices discoveryv1.EndpointSliceList
	for _, list := range []client.ObjectList{&endpoints, &models, &networks, &endpointSlices} {
		if err := w.cache.List(ctx, list); err != nil {
			return fmt.Errorf("listing %T: %w", list, err)
		}
	}
	// What cannot be decoded has no spec, and so no keys that it asks for: it is not served.
	endpoints.Items = slices.DeleteFunc(endpoints.Items,
		func(e v1alpha1.InferenceEndpoint) bool { return informers.DecodeError(&e) != "" })
	models.Items = slices.DeleteFunc(models.Items, func(m v1alpha1.DeHugModel) bool {
		return informers.DecodeError(
			&m) != ""
	})
	w.readKeys(ctx, secretsOf(endpoints.Items))
	w.current.Store(w.builder.Build(Observed{
		Endpoints: endpoints.Items, Models: models.Items, Slices: endpointSlices.Items, Networks: networks.Items,
		Keys: w.keys,
	}))
	return nil
}

// readKeys reads Secrets that are new, and all of them every secretRefresh. A Secret that is gone admits no caller; one
// that cannot be read now keeps the keys it had.
func (w *Watcher) readKeys(ctx context.Context, wanted []types.NamespacedName) {
	stale := time.Since(w.keysRead) >= secretRefresh
	next := make(map[types.NamespacedName][]KeyHash, len(wanted))
	var missing []string
	for _, name := range wanted {
		old, known := w.keys[name]
		if known && !stale {
			next[name] = old
			continue
		}
		var secret corev1.Secret
		err := w.direct.Get(ctx, name, &secret)
		switch {
		case err == nil:
			next[name] = hashKeys(secret.Data)
			if changed := !known || !slices.Equal(old, next[name]); changed && len(next[name]) < len(secret.Data) {
				w.log.Warn("an API key Secret has values that are no keys", "secret", name.String(), "shortestKey", minKeyBytes)
			}
		case !apierrors.IsNotFound(err):
			w.log.Error("an API key Secret could not be read", "secret", name.String(), "error", err)
			if known {
				next[name] = old
			}
		}
		if _, has := next[name]; !has {
			missing = append(missing, name.String())
		}
	}
	slices.Sort(missing)
	w.missing.Store(&missing)
	w.keys = next
	if stale {
		w.keysRead = time.Now()
	}
}

// minKeyBytes is how long a value must be to be an API key: it cannot be guessed, and a setting that lies in the same
// Secret opens nothing.
const minKeyBytes = 16

// hashKeys returns the hash of every value that is an API key, in a fixed order.
func hashKeys(data map[string][]byte) []KeyHash {
	var out []KeyHash
	for _, value := range data {
		if key := strings.TrimSpace(string(value)); len(key) >= minKeyBytes {
			out = append(out, HashKey(key))
		}
	}
	slices.SortFunc(out, func(a, b KeyHash) int { return strings.Compare(string(a[:]), string(b[:])) })
	return slices.Compact(out)
}
