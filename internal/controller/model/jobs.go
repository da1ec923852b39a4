package model

import (
	"context"
	"fmt"

	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/internal/apply"
	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/controller/upkeep"
	"github.com/dehug-io/dehug-operator/internal/names"
)

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
	return r.Upkeep.GiveReach(ctx, view.fetch.Reach, view.fetch.Namespace, view.fetch.CID,
		upkeep.OwnerJob(*job.GetName(), *job.UID))
}

// deleteJobs takes away the Jobs of a complete content, but for those that Kubernetes is to delete.
func (r *Reconciler) deleteJobs(ctx context.Context, s *modelScope, view *cacheView) error {
	if view.job != nil && metav1.IsControlledBy(view.job, s.model) {
		view.stale = append(view.stale, *view.job)
	}
	for i := range view.stale {
		if cache.GoesByItself(&view.stale[i]) {
			continue
		}
		if err := r.deleteJob(ctx, &view.stale[i]); err != nil {
			return err
		}
	}
	return nil
}

// freeClaim deletes the Jobs of a claim that have ended: their pods keep the claim from being deleted.
func (r *Reconciler) freeClaim(ctx context.Context, claim *corev1.PersistentVolumeClaim) error {
	var jobs batchv1.JobList
	err := r.Client.List(ctx, &jobs, client.InNamespace(claim.Namespace), client.MatchingLabels{
		names.LabelCID: claim.Labels[names.LabelCID], names.LabelName: names.ComponentCache})
	if err != nil {
		return fmt.Errorf("reading the fetch Jobs of a claim: %w", err)
	}
	for i := range jobs.Items {
		job := &jobs.Items[i]
		if !cache.Filled(job, claim) || !cache.GoesByItself(job) {
			continue
		}
		if err := r.deleteJob(ctx, job); err != nil {
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
