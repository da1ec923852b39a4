package model

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	appsv1 "k8s.io/api/apps/v1"
	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	appsv1ac "k8s.io/client-go/applyconfigurations/apps/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/refusal"
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

// giveReach makes the Secret that a Job or a Deployment mounts, unless it is there. It goes with its owner.
func (r *Reconciler) giveReach(
	ctx context.Context, reach cache.Reach, namespace, cid string, owner metav1.OwnerReference,
) error {
	secret := cache.BuildReachSecret(reach, namespace, cid, owner)
	if secret == nil {
		return nil
	}
	if err := r.Client.Create(ctx, secret); err != nil && !apierrors.IsAlreadyExists(err) {
		return &refusal.WriteError{Verb: "creating", Kind: "Secret", Name: secret.Name, Err: err}
	}
	return nil
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
	owner := mountedBy(view.job, "Job", batchv1.SchemeGroupVersion.String())
	return r.giveReach(ctx, view.fetch.Reach, view.fetch.Namespace, view.fetch.CID, owner)
}

// mountedBy returns a reference to what mounts a Secret.
func mountedBy(o client.Object, kind, version string) metav1.OwnerReference {
	return metav1.OwnerReference{APIVersion: version, Kind: kind, Name: o.GetName(), UID: o.GetUID()}
}

// deleteReach deletes a Secret that owner mounted. Only one that was made for it is, which its name tells: others may
// edit what it mounts, and the manager may not read Secrets.
func (r *Reconciler) deleteReach(ctx context.Context, owner client.Object, name string) error {
	if !cache.IsReachSecret(name, owner.GetName()) {
		return nil
	}
	secret := &corev1.Secret{ObjectMeta: metav1.ObjectMeta{Namespace: owner.GetNamespace(), Name: name}}
	if err := r.Client.Delete(ctx, secret); client.IgnoreNotFound(err) != nil {
		return fmt.Errorf("deleting the Secret of former sources: %w", err)
	}
	return nil
}

// giveMirrorReach makes the Secret that a mirror mounts while it is not ready, and deletes the one that it mounted
// before.
func (r *Reconciler) giveMirrorReach(
	ctx context.Context, reach cache.Reach, has *appsv1.Deployment, want *appsv1ac.DeploymentApplyConfiguration,
) error {
	owner := mountedBy(has, "Deployment", appsv1.SchemeGroupVersion.String())
	if want.UID != nil { // it was applied just now
		owner.Name, owner.UID = *want.GetName(), *want.UID
	} else if has.Status.ReadyReplicas > 0 {
		return nil
	}
	cid := has.Labels[names.LabelCID]
	if cid == "" {
		cid = want.Labels[names.LabelCID]
	}
	if err := r.giveReach(ctx, reach, *want.GetNamespace(), cid, owner); err != nil {
		return err
	}
	former := cache.ReachSecretName(has.Spec.Template.Spec)
	if former == "" || former == reach.SecretName(owner.Name) {
		return nil
	}
	return r.deleteReach(ctx, has, former)
}
