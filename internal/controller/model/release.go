package model

import (
	"context"
	"fmt"
	"slices"

	corev1 "k8s.io/api/core/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/controller/keptclaim"
	"github.com/dehug-io/dehug-operator/internal/index"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// releaseClaims lets go of the claims that this model kept alive and does not need any more: of versions that are no
// longer in use, and of an ended license when the spec says so.
func (r *Reconciler) releaseClaims(ctx context.Context, s *modelScope, v *version) error {
	if v.view == nil || (!v.isReady() && !v.verdict.Ended) {
		// Nothing is given up while it is not certain what replaces it.
		return nil
	}
	needed := map[string]bool{v.claim: !s.cacheForfeited(v)}
	if v.newer != nil {
		needed[v.newer.claim] = true
	}
	claims, err := keptclaim.CacheClaims(ctx, r.Client, s.model.Namespace, index.OwnedBy(s.model.UID))
	if err != nil {
		return err
	}
	for i := range claims {
		claim := &claims[i]
		if needed[claim.Name] || !isOwner(s.model, claim) || claim.DeletionTimestamp != nil {
			continue
		}
		serves, err := r.servesContent(ctx, s.model, claim.Labels[names.LabelCID])
		if err != nil {
			return err
		}
		if serves && claim.Name != v.claim {
			continue
		}
		if err := r.releaseClaim(ctx, s, claim); err != nil {
			return err
		}
		if claim.Name == v.claim {
			v.plan.Cached = false
		}
	}
	return nil
}

// servesContent reports whether pods may serve a content for a model, and so may have to start again: the license of a
// version that the model does not name any more has not ended.
func (r *Reconciler) servesContent(ctx context.Context, m *dehugv1alpha1.DeHugModel, cid string) (bool, error) {
	workloads, err := r.workloadsOf(ctx, m)
	if err != nil {
		return false, err
	}
	former := lastFormer(m, cid)
	return slices.Contains(servedBy(workloads, ""), cid) && (former == nil || former.EndedAt == nil), nil
}

// cacheForfeited: the license is proven to have ended, what ran has had its grace period, and the spec does not keep
// the content. Silence of the chain is no proof.
func (s *modelScope) cacheForfeited(v *version) bool {
	l := s.model.Status.License
	return s.isKnown(v) && l != nil && l.EndedAt != nil && s.model.Spec.OnRevoked.Cache == dehugv1alpha1.RetainDelete &&
		v.verdict.Forfeits(l.EndedAt.Time, s.model.Spec.OnRevoked.GracePeriod.Duration, s.now)
}

// releaseClaim deletes a claim that no other model needs; pods that still use it keep it until they are gone.
func (r *Reconciler) releaseClaim(ctx context.Context, s *modelScope, claim *corev1.PersistentVolumeClaim) error {
	retained, err := r.retainedByOthers(ctx, s, claim)
	if err != nil {
		return err
	}
	if retained || len(claim.OwnerReferences) > 1 {
		return r.patchClaim(ctx, &cacheView{claim: claim}, func(c *corev1.PersistentVolumeClaim) { removeOwner(s.model, c) })
	}
	if err := r.freeClaim(ctx, claim); err != nil { // first: what is released is not looked at again
		return err
	}
	err = r.Client.Delete(ctx, claim, client.Preconditions{UID: &claim.UID, ResourceVersion: &claim.ResourceVersion})
	if client.IgnoreNotFound(err) != nil {
		return fmt.Errorf("deleting a cache claim: %w", err)
	}
	return nil
}

// retainedByOthers reports whether another model of the namespace that uses or prepares the claim's content retains it.
func (r *Reconciler) retainedByOthers(ctx context.Context, s *modelScope, claim *corev1.PersistentVolumeClaim) (bool,
	error) {
	models, err := r.ModelsOf(ctx, claim.Labels[names.LabelCID])
	if err != nil {
		return false, fmt.Errorf("reading the models of a content: %w", err)
	}
	return slices.ContainsFunc(models, func(m dehugv1alpha1.DeHugModel) bool {
		return m.UID != s.model.UID && m.Namespace == s.model.Namespace && m.DeletionTimestamp.IsZero() &&
			m.Spec.Cache.ExistingClaim == "" &&
			m.Spec.Cache.Retain == dehugv1alpha1.RetainKeep &&
			names.CacheClaim(folderOf(&m, claim.Labels[names.LabelCID])) == claim.Name
	}), nil
}
