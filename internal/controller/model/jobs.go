package model

import (
	"context"
	"fmt"

	batchv1 "k8s.io/api/batch/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/internal/apply"
	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/controller/upkeep"
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
