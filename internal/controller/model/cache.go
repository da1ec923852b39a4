package model

import (
	"context"
	"fmt"

	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/apply"
	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/refusal"
)

var modelKind = dehugv1alpha1.GroupVersion.WithKind("DeHugModel")

// maxCacheSteps bounds the actions of one pass: make the claim, start the fetch.
const maxCacheSteps = 4

// maxEvents of a Job are read to find out why it has no pod.
const maxEvents = 20

// cacheView is what the cluster holds of one version's content.
type cacheView struct {
	claim *corev1.PersistentVolumeClaim
	job   *batchv1.Job
	pods  []corev1.Pod
	// podsRefused is why the API server admits no pod of the Job; empty when it does or has not said.
	podsRefused string
	// stale are Jobs of this model for the same content and other inputs.
	stale []batchv1.Job
	fetch cache.Fetch
}

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
	want := cache.Want{Bytes: v.content.Bytes, Existing: s.model.Spec.Cache.ExistingClaim}
	if size := s.model.Spec.Cache.Size; size != nil {
		want.Size = size.Value()
	}
	v.view = view
	defer func() { v.damage = damageOf(s, v) }()
	for range maxCacheSteps {
		job := cache.ClassifyJob(view.job, view.pods)
		if job.Phase == cache.JobRunning && job.Reason == "" && view.podsRefused != "" {
			job.Reason, job.Message = cache.ReasonObjectRefused, view.podsRefused
		}
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

// mayFetch reports whether the content may be brought into the claim: owner, content and license are in order, and the
// model is not suspended.
func (s *modelScope) mayFetch(v *version) bool {
	return v.isOwned() && v.contentFault == nil && v.verdict.Allowed && !s.model.Spec.Suspend
}

func (s *modelScope) ownClaim() bool { return s.model.Spec.Cache.ExistingClaim == "" }

func (r *Reconciler) observeCache(ctx context.Context, s *modelScope, v *version) (*cacheView, error) {
	view := &cacheView{fetch: cache.Fetch{
		Namespace: s.model.Namespace, CID: v.token.CID, ClaimName: v.claim,
		Files: selectionOf(s.model), Folder: v.folder,
		Image: r.Image, PullPolicy: r.PullPolicy, Bytes: v.content.Bytes, AllowUnsafe: s.allowUnsafe(),
		Sources: s.plainSources(), Reach: r.reachOf(s), Owner: apply.OwnerReference(s.model, modelKind, true),
		Placement: s.model.Spec.Cache.Placement, MaxEntries: ipld.BudgetOf(maxSize(s.network)).MaxEntries,
	}}
	reader := r.Live
	if s.ownClaim() {
		reader = r.Client
	}
	claim := &corev1.PersistentVolumeClaim{}
	err := reader.Get(ctx, client.ObjectKey{Namespace: s.model.Namespace, Name: v.claim}, claim)
	switch {
	case err == nil:
		view.claim = claim
	case !apierrors.IsNotFound(err):
		return nil, fmt.Errorf("reading the cache claim: %w", err)
	}
	return view, r.observeJobs(ctx, s, view)
}

func (r *Reconciler) observeJobs(ctx context.Context, s *modelScope, view *cacheView) error {
	ours := []client.ListOption{
		client.InNamespace(s.model.Namespace),
		client.MatchingLabels{names.LabelCID: view.fetch.CID, names.LabelName: names.ComponentCache},
	}
	var jobs batchv1.JobList
	if err := r.Client.List(ctx, &jobs, ours...); err != nil {
		return fmt.Errorf("reading the fetch Jobs: %w", err)
	}
	for i := range jobs.Items {
		switch job := &jobs.Items[i]; {
		case job.Name == view.fetch.JobName():
			view.job = job
		case metav1.IsControlledBy(job, s.model):
			view.stale = append(view.stale, *job)
		}
	}
	if view.job == nil {
		return nil
	}
	var pods corev1.PodList
	if err := r.Client.List(ctx, &pods, ours...); err != nil {
		return fmt.Errorf("reading the fetch pods: %w", err)
	}
	view.pods = pods.Items
	return r.observeRefusal(ctx, view)
}

// observeRefusal reads why the Job has no pod: the Job controller says it in events alone.
func (r *Reconciler) observeRefusal(ctx context.Context, view *cacheView) error {
	if len(view.pods) > 0 || view.job.DeletionTimestamp != nil ||
		cache.ClassifyJob(view.job, nil).Phase != cache.JobRunning {
		return nil
	}
	var said corev1.EventList
	err := r.Live.List(ctx, &said, client.InNamespace(view.job.Namespace), client.Limit(maxEvents),
		client.MatchingFields{"involvedObject.uid": string(view.job.UID), "reason": "FailedCreate"})
	if err != nil {
		return fmt.Errorf("reading the fetch Job's events: %w", err)
	}
	var last *corev1.Event
	for i := range said.Items {
		if last == nil || last.LastTimestamp.Before(&said.Items[i].LastTimestamp) {
			last = &said.Items[i]
		}
	}
	if last != nil {
		view.podsRefused = cache.PodsRefused(view.job.Name, last.Message)
	}
	return nil
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
		return false, r.giveJobReach(ctx, view)
	case cache.Complete:
		return false, r.deleteJobs(ctx, s, view)
	default:
		return false, nil
	}
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

// startFetch replaces Jobs that failed or were made from other inputs.
func (r *Reconciler) startFetch(ctx context.Context, v *version, view *cacheView) error {
	for i := range view.stale {
		if err := r.deleteJob(ctx, &view.stale[i]); err != nil {
			return err
		}
	}
	if view.job != nil {
		if err := r.deleteJob(ctx, view.job); err != nil {
			return err
		}
	}
	view.fetch.Attempt = v.plan.Attempt
	job := cache.BuildJob(view.fetch)
	if err := apply.Apply(ctx, r.Client, job); err != nil {
		return err
	}
	owner := metav1.OwnerReference{
		APIVersion: batchv1.SchemeGroupVersion.String(), Kind: "Job", Name: *job.GetName(), UID: *job.UID,
	}
	return r.giveReach(ctx, view.fetch.Reach, view.fetch.Namespace, view.fetch.CID, owner)
}

// deleteJobs takes away the Jobs of a complete content: their pods would keep the claim from being deleted.
func (r *Reconciler) deleteJobs(ctx context.Context, s *modelScope, view *cacheView) error {
	if view.job != nil && metav1.IsControlledBy(view.job, s.model) {
		view.stale = append(view.stale, *view.job)
	}
	for i := range view.stale {
		if err := r.deleteJob(ctx, &view.stale[i]); err != nil {
			return err
		}
	}
	return nil
}

// deleteJob deletes exactly this Job, not one that was made under its name since.
func (r *Reconciler) deleteJob(ctx context.Context, job *batchv1.Job) error {
	if job.DeletionTimestamp != nil {
		return nil
	}
	err := r.Client.Delete(ctx, job, client.Preconditions{UID: &job.UID},
		client.PropagationPolicy(metav1.DeletePropagationBackground))
	if client.IgnoreNotFound(err) != nil {
		return fmt.Errorf("deleting the fetch Job: %w", err)
	}
	return nil
}
