package model

import (
	"context"
	"slices"
	"time"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/age"
	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/controller/cachereport"
	"github.com/dehug-io/dehug-operator/internal/controller/upkeep"
	"github.com/dehug-io/dehug-operator/internal/names"
)

const (
	// defaultScrubInterval is that of the schema, for objects that were stored before it had one.
	defaultScrubInterval = 24 * time.Hour
	// tellPatience is how long a scrub Job waits for the status of each model to have what it found.
	tellPatience = time.Hour
)

// reconcileUpkeep has the content of a complete claim mirrored while others want it, and scrubbed when that is due, and
// ends both of what is not complete. Of several models with the same claim the oldest decides; the others tell what was
// found.
func (r *Reconciler) reconcileUpkeep(ctx context.Context, s *modelScope, v *version) error {
	if v.view == nil {
		return nil
	}
	stored := r.storedOf(s, v)
	if !stored.Complete && len(v.peers.users) > 0 {
		return nil // it is another model's
	}
	if s.isYoungerThan(v.peers.users) {
		report, err := r.Upkeep.ReadScrub(ctx, stored)
		v.noteScrub(s, upkeep.Outcome{Scrub: report})
		return err
	}
	if why := s.whyNotPermitted(); why != nil && stored.Complete {
		v.refusals = append(v.refusals, why.Message)
		stored.Frozen = true // it stays as it is
	}
	var out upkeep.Outcome
	err := v.noteRefusal(r.Upkeep.ReconcileMirror(ctx, stored, &out))
	if err == nil {
		err = v.noteRefusal(r.Upkeep.ReconcileScrub(ctx, stored, &out))
	}
	v.noteScrub(s, out)
	return err
}

// storedOf is what there is to look after, and what may be done about it.
func (r *Reconciler) storedOf(s *modelScope, v *version) *upkeep.Stored {
	complete := v.plan.Cached && v.isOwned() && v.verdict.Allowed && isMountable(v.view.claim)
	last := s.lastScrub(v)
	return &upkeep.Stored{
		Namespace: s.model.Namespace, CID: v.token.CID, Mirror: names.Mirror(v.folder, v.claim), Owner: modelKind,
		Claim: v.view.claim, Now: s.now, Self: s.candidate(v), Others: v.peers.candidates,
		Complete: complete, Serves: complete && s.servesOthers(v),
		Frozen:   s.model.Spec.Suspend || v.verdict.Unknown || s.network == nil,
		Interval: s.scrubInterval(), VerifiedAt: s.verifiedAt(v), Damaged: last != nil && len(last.Damaged) > 0,
		IsTold: func(at time.Time) bool {
			for _, m := range append([]*dehugv1alpha1.DeHugModel{s.model}, v.peers.users...) {
				if !tells(m, v, at) && s.now.Sub(at) < tellPatience {
					return false
				}
			}
			return true
		},
		Spec: func(ctx context.Context) (cache.MirrorSpec, error) { return r.mirrorSpec(ctx, s, v) },
	}
}

// tells reports whether the status of a model has a scrub of that time, or is about something else.
func tells(m *dehugv1alpha1.DeHugModel, v *version, at time.Time) bool {
	c := m.Status.Cache
	if c == nil || c.ClaimName != v.claim || c.Path != v.folder {
		return m.Status.Token == nil || m.Status.Token.CID != v.token.CID
	}
	return c.LastScrub != nil && !c.LastScrub.FinishedAt.Time.Before(at.Truncate(time.Second))
}

// isYoungerThan reports whether another model decides about the claim.
func (s *modelScope) isYoungerThan(users []*dehugv1alpha1.DeHugModel) bool {
	return slices.ContainsFunc(users, func(m *dehugv1alpha1.DeHugModel) bool {
		return age.IsOlder(ageOf(m), ageOf(s.model))
	})
}

// verifiedAt is when every byte of a version was last looked at, as status says.
func (s *modelScope) verifiedAt(v *version) time.Time {
	cached := meta.FindStatusCondition(s.model.Status.Conditions, dehugv1alpha1.ConditionCached)
	if !s.isKnown(v) || cached == nil {
		return s.now // it has just become complete
	}
	at := cached.LastTransitionTime.Time
	if last := s.lastScrub(v); last != nil && last.FinishedAt.After(at) {
		at = last.FinishedAt.Time
	}
	return at
}

// noteScrub keeps what a scrub found that status does not have yet, and what is told besides.
func (v *version) noteScrub(s *modelScope, out upkeep.Outcome) {
	v.refusals = append(v.refusals, out.Refusals...)
	v.upkeepAfter = out.Again
	if out.Scrub == nil {
		return
	}
	found, last := cachereport.DescribeScrub(out.Scrub, s.now), s.lastScrub(v)
	if last == nil || last.FinishedAt.Before(&found.FinishedAt) {
		v.scrub = found
		v.damage = damageOf(s, v)
	}
}

// servesOthers reports whether the fetch pods of other namespaces may take the content from this model's mirror.
func (s *modelScope) servesOthers(v *version) bool {
	return s.model.Spec.Cache.Mirror != dehugv1alpha1.MirrorOff && cache.ServesOthers(s.candidate(v), v.peers.candidates)
}

// scrubInterval is 0 for never.
func (s *modelScope) scrubInterval() time.Duration {
	if interval := s.model.Spec.Cache.ScrubInterval; interval != nil {
		return interval.Duration
	}
	return defaultScrubInterval
}

// isMountable reports whether a pod can mount the claim alongside the pods that serve from it.
func isMountable(claim *corev1.PersistentVolumeClaim) bool {
	return claim != nil && (slices.Contains(claim.Spec.AccessModes, corev1.ReadWriteOnce) ||
		slices.Contains(claim.Spec.AccessModes, corev1.ReadWriteMany))
}

// mirrorSpec returns what the pods of a version's mirror and scrubs are built from, but for whether they give way.
func (r *Reconciler) mirrorSpec(ctx context.Context, s *modelScope, v *version) (cache.MirrorSpec, error) {
	nodes, err := r.servingNodes(ctx, s, v)
	if err != nil {
		return cache.MirrorSpec{}, err
	}
	pods := s.cachePods()
	pods.Placement = cache.FollowNodes(pods.Placement, tolerationsOf(nodes))
	return cache.MirrorSpec{
		Namespace: s.model.Namespace, CID: v.token.CID, ClaimName: v.claim, Folder: v.folder, Bytes: contentBytes(v),
		Image: r.Image, PullPolicy: r.PullPolicy, Reach: r.reachOf(s),
		Sources: s.plainSources(), Mirrors: v.peers.repairSources(), AllowUnsafe: s.allowUnsafe(),
		Readers: s.readerNamespaces(v.peers), ManagerNamespace: r.SystemNamespace,
		Pods: pods, Users: v.view.fetch.Users, Owners: ownerReferences(s, v.peers),
	}, nil
}

// sweepUpkeep ends the mirrors and scrubs of what this model alone used and uses no more.
func (r *Reconciler) sweepUpkeep(ctx context.Context, s *modelScope, v *version) error {
	if v.view == nil {
		return nil
	}
	needed := map[string]bool{names.Mirror(v.folder, v.claim): true}
	if v.newer != nil && v.newer.token != nil {
		needed[names.Mirror(v.newer.folder, v.newer.claim)] = true
	}
	return r.Upkeep.Sweep(ctx, s.model.Namespace, needed, func(o client.Object) bool {
		return isOwner(s.model, o) && len(o.GetOwnerReferences()) == 1
	})
}

// repairSources are the mirrors of others, whether or not they answer now: the mirror finds out itself.
func (p *peers) repairSources() []string {
	all := slices.Clone(p.candidates)
	for i := range all {
		all[i].MirrorReady = true
	}
	return cache.Mirrors(cache.Candidate{}, all)
}

// readerNamespaces are the namespaces that may take the content: all that are licensed for it.
func (s *modelScope) readerNamespaces(p *peers) []string {
	all := append([]string{s.model.Namespace}, p.readers...)
	slices.Sort(all)
	return slices.Compact(all)
}
