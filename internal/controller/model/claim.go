package model

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/controller/keptclaim"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/refusal"
)

// makeClaim creates the claim. When a quota refuses it, claims that no model uses make room, the longest unused
// first, and the next pass tries again.
func (r *Reconciler) makeClaim(ctx context.Context, s *modelScope, v *version, view *cacheView) (again bool,
	err error) {
	err = r.createClaim(ctx, s, v, view)
	why, refused := sizeRefused(err)
	if !refused {
		return err == nil, err
	}
	v.plan = cache.Rejected(v.plan.Size, why)
	evicted, err := r.makeRoom(ctx, s, v.plan.Size)
	if err != nil {
		return false, err
	}
	if evicted > 0 {
		v.plan.Message = fmt.Sprintf("the longest unused of the kept caches make room: %s", v.plan.Message)
	}
	return false, nil
}

// refreshClaim reads the claim from the API server before a fetch starts, and reports whether it is another one than
// the cache has: a fetch of what has just become complete is not started again by a manager whose cache lags.
func (r *Reconciler) refreshClaim(ctx context.Context, s *modelScope, view *cacheView) (changed bool, err error) {
	if view.claim == nil || !s.ownClaim() {
		return false, nil
	}
	claim := &corev1.PersistentVolumeClaim{}
	if err := r.Live.Get(ctx, client.ObjectKeyFromObject(view.claim), claim); err != nil {
		return false, fmt.Errorf("reading the cache claim: %w", err)
	}
	if claim.UID == view.claim.UID && claim.ResourceVersion == view.claim.ResourceVersion {
		return false, nil
	}
	view.setClaim(claim)
	return true, nil
}

// setClaim takes a claim for the one that was read before. A Job that filled another one brought nothing into it.
func (v *cacheView) setClaim(claim *corev1.PersistentVolumeClaim) {
	v.claim, v.fetch.ClaimUID = claim, claim.UID
	if v.job != nil && !v.fetch.Made(v.job) {
		v.stale = append(v.stale, *v.job)
		v.job, v.pods = nil, nil
	}
}

// growClaim asks for a larger volume.
func (r *Reconciler) growClaim(ctx context.Context, v *version, view *cacheView) (again bool, err error) {
	size := v.plan.Size
	err = r.patchClaim(ctx, view, func(c *corev1.PersistentVolumeClaim) {
		c.Spec.Resources.Requests[corev1.ResourceStorage] = *resource.NewQuantity(size, resource.BinarySI)
	})
	if why, refused := sizeRefused(err); refused {
		v.plan = cache.Rejected(size, why)
		return false, nil
	}
	return err == nil, err
}

// sizeRefused tells a refusal of a claim's size, by a quota, a limit or a class that cannot grow, from other errors,
// with the API server's words.
func sizeRefused(err error) (why string, is bool) {
	var status *apierrors.StatusError
	if !apierrors.IsForbidden(err) || !errors.As(err, &status) {
		return "", false
	}
	for _, words := range []string{"exceeded quota", "storage usage per PersistentVolumeClaim", "can be resized",
		"support resize"} {
		if strings.Contains(status.ErrStatus.Message, words) {
			return status.ErrStatus.Message, true
		}
	}
	return "", false
}

func (r *Reconciler) createClaim(ctx context.Context, s *modelScope, v *version, view *cacheView) error {
	build := cache.Claim{
		Namespace: s.model.Namespace, CID: v.token.CID, Folder: v.folder, Bytes: v.plan.Size,
		StorageClassName: s.model.Spec.Cache.StorageClassName, AccessMode: s.model.Spec.Cache.AccessMode,
	}
	if s.model.Spec.Cache.Retain == dehugv1alpha1.RetainDelete {
		build.Owner = ownerOf(s.model)
	}
	claim := cache.BuildClaim(build)
	err := r.Client.Create(ctx, claim, client.FieldOwner(names.FieldOwner))
	if apierrors.IsAlreadyExists(err) {
		// Another model made it, and the cache has not seen that yet.
		err = r.Live.Get(ctx, client.ObjectKeyFromObject(claim), claim)
	}
	if err != nil {
		return &refusal.WriteError{Verb: "creating", Kind: "PersistentVolumeClaim", Name: claim.Name, Err: err}
	}
	view.setClaim(claim)
	return nil
}

// makeRoom deletes kept claims of the namespace that no model uses, until so many bytes more would fit.
func (r *Reconciler) makeRoom(ctx context.Context, s *modelScope, need int64) (evicted int, err error) {
	kept, err := keptclaim.UnusedClaims(ctx, r.Client, s.model.Namespace)
	if err != nil {
		return 0, err
	}
	names := cache.MakeRoom(kept.Sizes(), s.now, need)
	return len(names), kept.Evict(ctx, r.Client, names)
}

// patchClaim changes the claim as read; a conflict means that another model changed it, and the pass is run again.
func (r *Reconciler) patchClaim(ctx context.Context, view *cacheView,
	change func(*corev1.PersistentVolumeClaim)) error {
	after := view.claim.DeepCopy()
	change(after)
	patch := client.MergeFromWithOptions(view.claim, client.MergeFromWithOptimisticLock{})
	if err := r.Client.Patch(ctx, after, patch, client.FieldOwner(names.FieldOwner)); err != nil {
		return &refusal.WriteError{Verb: "changing", Kind: "PersistentVolumeClaim", Name: view.claim.Name, Err: err}
	}
	view.claim = after
	return nil
}

// keepOwner makes the owner references of the operator's claim say who keeps it alive. While a model of the namespace
// that uses it retains it, none is named: the garbage collector must not take it with one of the others.
func (r *Reconciler) keepOwner(ctx context.Context, s *modelScope, v *version, view *cacheView) error {
	if view.claim == nil || !s.ownClaim() || view.claim.DeletionTimestamp != nil {
		return nil
	}
	retained := s.model.Spec.Cache.Retain == dehugv1alpha1.RetainKeep
	wants := !retained && !v.peers.retained
	if wants == isOwner(s.model, view.claim) && (!retained || len(view.claim.OwnerReferences) == 0) {
		return nil
	}
	return r.patchClaim(ctx, view, func(c *corev1.PersistentVolumeClaim) {
		switch {
		case wants:
			c.OwnerReferences = append(c.OwnerReferences, *ownerOf(s.model))
		case retained:
			c.OwnerReferences = slices.DeleteFunc(c.OwnerReferences,
				func(ref metav1.OwnerReference) bool { return ref.Kind == modelKind.Kind })
		default:
			removeOwner(s.model, c)
		}
	})
}
