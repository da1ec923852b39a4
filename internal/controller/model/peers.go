package model

import (
	"context"
	"fmt"
	"slices"

	appsv1 "k8s.io/api/apps/v1"
	networkingv1 "k8s.io/api/networking/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// sourcesOf are the network's and the mirrors that this model may ask now.
func (s *modelScope) sourcesOf(v *version) SourceSet {
	return SourceSet{
		Mirrors: cache.Mirrors(cache.Candidate{}, v.peers.candidates), Outside: network.Usable(s.sources),
		Providers: v.providers, AllowPrivate: s.network != nil && s.network.Spec.Content.AllowPrivateProviders,
	}
}

// findPeers finds out who else wants or has the content.
func (r *Reconciler) findPeers(ctx context.Context, s *modelScope, v *version) error {
	v.peers = &peers{}
	if v.token == nil {
		return nil
	}
	v.claim, v.folder = s.model.Spec.Cache.ExistingClaim, folderOf(s.model, v.token.CID)
	if s.ownClaim() {
		v.claim = names.CacheClaim(v.folder)
	}
	return r.listPeers(ctx, s, v)
}

// listPeers reads what the others' status says of the same content, and their mirrors.
func (r *Reconciler) listPeers(ctx context.Context, s *modelScope, v *version) error {
	cid, p := v.token.CID, v.peers
	models, err := r.ModelsOf(ctx, cid)
	if err != nil {
		return err
	}
	for i := range models {
		m := &models[i]
		if m.UID == s.model.UID || !m.DeletionTimestamp.IsZero() {
			continue
		}
		c, folder := ClaimantOf(m, cid), folderOf(m, cid)
		if m.Namespace == s.model.Namespace && c.Claim == v.claim && m.Spec.Cache.Retain == dehugv1alpha1.RetainKeep {
			p.retained = true
		}
		c.MirrorName = names.Mirror(folder, c.Claim)
		c.MirrorURL = names.MirrorURL(c.MirrorName, m.Namespace)
		switch {
		case m.Namespace != s.model.Namespace || c.Claim != v.claim || folder != v.folder:
			if c.Licensed {
				p.readers = append(p.readers, m.Namespace)
			}
			if cache.HasFilesOf(cid, folder, v.folder) {
				p.candidates = append(p.candidates, c)
			}
		case c.Licensed:
			p.users = append(p.users, m)
		}
	}
	cache.SortByAge(p.candidates)
	return r.lookAtMirrors(ctx, s.model.Namespace, p.candidates)
}

// lookAtMirrors finds which of the candidates' mirrors answer and admit the namespace, and which are wanted.
func (r *Reconciler) lookAtMirrors(ctx context.Context, namespace string, candidates []cache.Candidate) error {
	looked := 0
	for i := range candidates {
		c := &candidates[i]
		if !c.Cached || !c.Shares || !c.Licensed || looked == cache.MaxHubs {
			continue
		}
		looked++
		key := client.ObjectKey{Namespace: c.Namespace, Name: c.MirrorName}
		deployment, policy := &appsv1.Deployment{}, &networkingv1.NetworkPolicy{}
		for _, o := range []client.Object{deployment, policy} {
			if err := r.Client.Get(ctx, key, o); client.IgnoreNotFound(err) != nil {
				return fmt.Errorf("reading a mirror of the content: %w", err)
			}
		}
		c.MirrorReady = deployment.Status.ReadyReplicas > 0 && deployment.DeletionTimestamp.IsZero() &&
			Admits(policy, namespace)
		var err error
		if c.Demand, _, err = r.Upkeep.ReadDemand(ctx, c.Namespace, c.MirrorName); err != nil {
			return err
		}
	}
	return nil
}

// ClaimantOf reads one model's status; nothing of it is a verdict of this pass.
func ClaimantOf(m *dehugv1alpha1.DeHugModel, cid string) cache.Candidate {
	c := cache.Candidate{
		Namespace: m.Namespace, Name: m.Name, Created: m.CreationTimestamp.Time, Claim: names.CacheClaim(folderOf(m, cid)),
		UID: string(m.UID), Shares: m.Spec.Cache.Mirror != dehugv1alpha1.MirrorOff && !m.Spec.Suspend,
	}
	if m.Spec.Cache.ExistingClaim != "" {
		c.Claim = m.Spec.Cache.ExistingClaim
	}
	if next := m.Status.Next; next != nil && next.CID == cid {
		c.Licensed, c.Since = true, next.Since.Time
		return c
	}
	conditions := m.Status.Conditions
	if m.Status.Token == nil || m.Status.Token.CID != cid {
		return c
	}
	if valid := meta.FindStatusCondition(conditions, dehugv1alpha1.ConditionLicenseValid); valid != nil {
		// Unknown is not revoked: a namespace that was licensed and has the content still is.
		had := valid.Status == metav1.ConditionUnknown &&
			meta.IsStatusConditionTrue(conditions, dehugv1alpha1.ConditionCached)
		c.Licensed, c.Since = valid.Status == metav1.ConditionTrue || had, valid.LastTransitionTime.Time
	}
	cached := meta.FindStatusCondition(conditions, dehugv1alpha1.ConditionCached)
	if cached == nil {
		return c
	}
	if cached.Status == metav1.ConditionTrue {
		c.Cached = meta.IsStatusConditionTrue(conditions, dehugv1alpha1.ConditionContentVerified)
		c.Stuck = !c.Cached
		c.Since = cached.LastTransitionTime.Time
		return c
	}
	c.Stuck = m.Spec.Suspend || !passing[cached.Reason]
	return c
}

// passing are the reasons of a cache that is on its way.
var passing = map[string]bool{
	dehugv1alpha1.ReasonPending: true, dehugv1alpha1.ReasonFetching: true, dehugv1alpha1.ReasonClaimPending: true,
}

// Admits reports whether a mirror's policy lets the fetch pods of a namespace in.
func Admits(policy *networkingv1.NetworkPolicy, namespace string) bool {
	for _, rule := range policy.Spec.Ingress {
		for _, from := range rule.From {
			if from.PodSelector == nil || from.NamespaceSelector == nil ||
				!selectsValue(from.PodSelector, names.ComponentCache) {
				continue
			}
			if selectsValue(from.NamespaceSelector, namespace) {
				return true
			}
		}
	}
	return false
}

func selectsValue(selector *metav1.LabelSelector, value string) bool {
	return slices.ContainsFunc(selector.MatchExpressions, func(e metav1.LabelSelectorRequirement) bool {
		return e.Operator == metav1.LabelSelectorOpIn && slices.Contains(e.Values, value)
	})
}
