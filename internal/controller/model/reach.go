package model

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
	"github.com/dehug-io/dehug-operator/internal/controller/upkeep"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// plainSources are the sources that pods of the model's namespace may ask and whose URL says all.
func (s *modelScope) plainSources() []string {
	var urls []string
	for _, c := range network.UsableIn(s.sources, s.model.Namespace) {
		if c.IsPlain() {
			urls = append(urls, c.URL)
		}
	}
	return urls
}

// reachOf is how pods of the model's namespace reach their sources. A header is in it only where the network lists the
// namespace.
func (r *Reconciler) reachOf(s *modelScope) cache.Reach {
	out := cache.Reach{Env: r.ProxyEnv, Files: map[string][]byte{}}
	var configs []source.Config
	for _, c := range network.UsableIn(s.sources, s.model.Namespace) {
		if !c.IsPlain() {
			configs = append(configs, c)
		}
	}
	if len(configs) > 0 {
		// Strings always marshal.
		out.Files[names.SourcesKey], _ = source.EncodeConfigs(configs)
	}
	if len(r.CABundle) > 0 {
		out.Files[names.CABundleKey] = r.CABundle
	}
	sum := sha256.Sum256(append([]byte(network.Version(s.sources, s.model.Namespace)), r.CABundle...))
	out.Version = hex.EncodeToString(sum[:4])
	return out
}

// explainNoSource is an error where the manager has no source to ask.
func (s *modelScope) explainNoSource(v *version) error {
	if !s.sourcesOf(v).isEmpty() {
		return nil
	}
	return ipld.Errorf(source.ErrUnavailable, "no source of the DeHugNetwork %s can be used: %s",
		s.network.Name, network.Unusable(s.sources, s.model.Namespace))
}

// whyNoSource tells why a fetch in the model's namespace has no source to ask; empty when it has one.
func (s *modelScope) whyNoSource(v *version, mirrors []string) string {
	if len(mirrors)+len(v.providers)+len(network.UsableIn(s.sources, s.model.Namespace)) > 0 {
		return ""
	}
	return fmt.Sprintf("no source of the DeHugNetwork %s can be used in the namespace %s: %s",
		s.network.Name, s.model.Namespace, network.Unusable(s.sources, s.model.Namespace))
}

// giveJobReach makes the Secret of a Job whose pod does not run yet, should it be missing.
func (r *Reconciler) giveJobReach(ctx context.Context, view *cacheView) error {
	if view.job == nil || view.job.DeletionTimestamp != nil || view.job.Status.Succeeded+view.job.Status.Failed > 0 {
		return nil
	}
	for i := range view.pods {
		if p := &view.pods[i]; metav1.IsControlledBy(p, view.job) && p.Status.Phase != corev1.PodPending {
			return nil
		}
	}
	owner := upkeep.OwnerJob(view.job.Name, view.job.UID)
	return r.Upkeep.GiveReach(ctx, view.fetch.Reach, view.fetch.Namespace, view.fetch.CID, owner)
}
