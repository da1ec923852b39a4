package model

import (
	"context"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// maxCacheSteps bounds the actions of one pass: make the claim, start the fetch.
const maxCacheSteps = 4

// reconcileCache fetches the content into the claim when the license allows it, and in any case reports whether it is
// there.
func (r *Reconciler) reconcileCache(ctx context.Context, s *modelScope, v *version) error {
	if v.token == nil || v.content == nil {
		return nil
	}
	view, err := r.observeCache(ctx, s, v)
	if err != nil {
		return err
	}
	want := wantedClaim(s, v)
	v.view = view
	v.noteFixed(s, want)
	defer func() { v.damage = damageOf(s, v) }()
	for range maxCacheSteps {
		job := cache.ClassifyJob(view.job, view.pods)
		if job.Phase == cache.JobRunning && job.Reason == "" && view.podsRefused != "" {
			job.Reason, job.Message = cache.ReasonObjectRefused, view.podsRefused
		}
		job.Replaceable = cache.IsReplaceable(view.job, job, view.fetch)
		job.NewMirror = cache.HasNewMirror(view.job, s.sourcesOf(v).Mirrors)
		v.plan = cache.Next(want, cache.ClassifyClaim(view.claim, v.folder, s.ownClaim()), job, s.now)
		if !s.mayFetch(v) {
			return nil
		}
		if err := r.keepOwner(ctx, s, v, view); err != nil {
			return err
		}
		if v.verdict.Unknown && v.plan.Action.Begins() {
			v.plan.Message += "; nothing is fetched while it is not known whether the license is in force"
			return nil
		}
		again, err := r.takeStep(ctx, s, v, view)
		if err != nil || !again {
			return err
		}
	}
	return nil
}

// wantedClaim is what the content asks of its claim.
func wantedClaim(s *modelScope, v *version) cache.Want {
	want := cache.Want{Bytes: v.content.Bytes, Existing: s.model.Spec.Cache.ExistingClaim}
	if size := s.model.Spec.Cache.Size; size != nil {
		want.Size = size.Value()
	}
	return want
}

// noteFixed reports changed fields of the spec that an existing claim cannot take.
func (v *version) noteFixed(s *modelScope, want cache.Want) {
	if v.view.claim == nil || !s.ownClaim() {
		return
	}
	spec := s.model.Spec.Cache
	if fixed := cache.Fixed(v.view.claim, spec.StorageClassName, spec.AccessMode, want.Size); fixed != "" {
		v.refusals = append(v.refusals, fixed)
	}
}

// mayFetch reports whether the content may be brought into the claim: owner, content and license are in order, and the
// model is not suspended.
func (s *modelScope) mayFetch(v *version) bool {
	return v.isOwned() && v.contentFault == nil && v.verdict.Allowed && !s.model.Spec.Suspend
}

// takeStep does what the plan asks for and reports whether to plan again at once.
func (r *Reconciler) takeStep(ctx context.Context, s *modelScope, v *version, view *cacheView) (again bool, err error) {
	switch v.plan.Action {
	case cache.CreateClaim:
		return r.makeClaim(ctx, s, v, view)
	case cache.GrowClaim:
		return r.growClaim(ctx, v, view)
	case cache.StartFetch:
		if s.network == nil {
			v.plan.Message = s.networkFault.Message
			return false, nil
		}
		if why := s.whyNotPermitted(); why != nil {
			v.plan = cache.NotPermitted(why)
			return false, nil
		}
		if again, err := r.refreshClaim(ctx, s, view); err != nil || again {
			return again, err
		}
		return false, r.startInTurn(ctx, s, v, view)
	case cache.MarkVerified:
		v.sources = cache.FetchSources(view.job, view.pods)
		r.Progress.Completed(s.model.Namespace, v.claim, v.token.CID, s.now)
		return true, r.patchClaim(ctx, view, func(c *corev1.PersistentVolumeClaim) {
			key, value := names.VerifiedKey(v.folder), "true"
			if s.ownClaim() {
				key, value = names.AnnotationVerifiedCID, v.folder
			}
			metav1.SetMetaDataAnnotation(&c.ObjectMeta, key, value)
		})
	case cache.Wait:
		return false, r.awaitFetch(ctx, s, v, view)
	case cache.Complete:
		return false, r.deleteJobs(ctx, s, view)
	default:
		return false, nil
	}
}

// awaitFetch keeps what a fetch that runs uses, and lets a claim go that is being deleted.
func (r *Reconciler) awaitFetch(ctx context.Context, s *modelScope, v *version, view *cacheView) error {
	if view.claim != nil && view.claim.DeletionTimestamp != nil && s.ownClaim() {
		return r.freeClaim(ctx, view.claim)
	}
	if err := r.renewMirrors(ctx, s, v, view); err != nil {
		return err
	}
	return r.giveJobReach(ctx, view)
}
