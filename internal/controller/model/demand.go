package model

import (
	"context"
	"slices"
	"time"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// askMirrors asks for the mirrors of those that have a content which this model may fetch and has not.
func (r *Reconciler) askMirrors(ctx context.Context, s *modelScope, v *version) error {
	if s.model.Spec.Suspend || !v.verdict.Allowed || v.verdict.Unknown ||
		!cache.MayAsk(s.wantedSince(v), contentBytes(v), r.Upkeep.IdleTime(), s.now) {
		return nil
	}
	return r.askFor(ctx, s, v, cache.MirrorsToAsk(s.candidate(v), v.peers.candidates, r.Upkeep.IdleTime(), s.now))
}

// renewMirrors asks again for the mirrors that a fetch which runs was given.
func (r *Reconciler) renewMirrors(ctx context.Context, s *modelScope, v *version, view *cacheView) error {
	if view.job == nil || !isFetching(view, s.now) {
		return nil
	}
	used := cache.GivenTo(view.job, v.peers.candidates)
	if len(used) == 0 {
		return nil
	}
	v.plan.RetryAfter = r.Upkeep.IdleTime() / 2
	return r.askFor(ctx, s, v, used)
}

// isFetching reports whether the pod of a Job runs, or may do so soon: one that cannot start holds no mirror.
func isFetching(view *cacheView, now time.Time) bool {
	if view.job.DeletionTimestamp != nil || cache.ClassifyJob(view.job, nil).Phase != cache.JobRunning {
		return false
	}
	if now.Sub(view.job.CreationTimestamp.Time) < cache.PeerTimeout {
		return true
	}
	return slices.ContainsFunc(view.pods, func(p corev1.Pod) bool {
		return metav1.IsControlledBy(&p, view.job) && p.Status.Phase == corev1.PodRunning
	})
}

// askFor asks for the mirrors of candidates, and notes since when they are asked for.
func (r *Reconciler) askFor(ctx context.Context, s *modelScope, v *version, wanted []cache.Candidate) error {
	asked, err := r.Upkeep.Ask(ctx, s.model.Namespace, v.token.CID, modelKind, wanted, s.now)
	for _, a := range asked {
		for i := range v.peers.candidates {
			if c := &v.peers.candidates[i]; c.UID == a.UID && c.MirrorName == a.MirrorName {
				c.Demand = a.Demand
			}
		}
	}
	return err
}

// wantedSince is since when this version may be fetched into its claim and is not there.
func (s *modelScope) wantedSince(v *version) time.Time {
	since := s.licensedSince(v)
	later := func(t time.Time) {
		if t.After(since) && !t.After(s.now) {
			since = t
		}
	}
	cached := meta.FindStatusCondition(s.model.Status.Conditions, dehugv1alpha1.ConditionCached)
	if s.isKnown(v) && cached != nil && cached.Status != metav1.ConditionTrue {
		later(cached.LastTransitionTime.Time)
	}
	if v.view == nil {
		return since
	}
	if v.view.claim != nil && s.ownClaim() {
		later(v.view.claim.CreationTimestamp.Time)
	}
	if job := cache.ClassifyJob(v.view.job, nil); job.Phase == cache.JobFailed {
		later(job.FinishedAt.Add(min(cache.RetryDelay(job.Attempt), s.now.Sub(job.FinishedAt))))
	}
	return since
}

// candidate is the model itself, as one that wants or has the content.
func (s *modelScope) candidate(v *version) cache.Candidate {
	c := cache.Candidate{
		Namespace: s.model.Namespace, Name: s.model.Name, UID: string(s.model.UID), Claim: v.claim,
		Created: s.model.CreationTimestamp.Time, Licensed: true, Since: s.wantedSince(v),
	}
	c.MirrorName = names.Mirror(v.folder, v.claim)
	return c
}

// licensedSince is how long this version may be fetched.
func (s *modelScope) licensedSince(v *version) time.Time {
	st := &s.model.Status
	if st.Next != nil && st.Next.CID == v.token.CID {
		return st.Next.Since.Time
	}
	valid := meta.FindStatusCondition(st.Conditions, dehugv1alpha1.ConditionLicenseValid)
	if s.isKnown(v) && valid != nil && valid.Status == metav1.ConditionTrue {
		return valid.LastTransitionTime.Time
	}
	return s.now
}
