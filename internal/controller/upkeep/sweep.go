package upkeep

import (
	"context"
	"fmt"

	appsv1 "k8s.io/api/apps/v1"
	batchv1 "k8s.io/api/batch/v1"
	coordinationv1 "k8s.io/api/coordination/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/internal/names"
)

// Sweep removes the mirrors, Leases and scrub Jobs of the namespace that are not needed and that isSole says are this
// model's alone.
func (k *Keeper) Sweep(
	ctx context.Context, namespace string, needed map[string]bool, isSole func(client.Object) bool,
) error {
	ours := []client.ListOption{client.InNamespace(namespace), client.MatchingLabels{
		names.LabelManagedBy: names.ManagedBy, names.LabelName: names.ComponentMirror}}
	var mirrors appsv1.DeploymentList
	var leases coordinationv1.LeaseList
	for _, list := range []client.ObjectList{&mirrors, &leases} {
		if err := k.Client.List(ctx, list, ours...); err != nil {
			return fmt.Errorf("reading the mirrors: %w", err)
		}
	}
	left := map[string]bool{}
	for i := range mirrors.Items {
		if o := &mirrors.Items[i]; !needed[o.Name] && isSole(o) {
			left[o.Name] = true
		}
	}
	for i := range leases.Items {
		if o := &leases.Items[i]; !needed[o.Name] && isSole(o) {
			left[o.Name] = true
		}
	}
	for name := range left {
		if err := k.RemoveMirror(ctx, namespace, name); err != nil {
			return err
		}
	}
	return k.sweepScrubs(ctx, ours, needed, isSole)
}

// sweepScrubs deletes the scrub Jobs of what is not needed.
func (k *Keeper) sweepScrubs(
	ctx context.Context, ours []client.ListOption, needed map[string]bool, isSole func(client.Object) bool,
) error {
	var jobs batchv1.JobList
	if err := k.Client.List(ctx, &jobs, ours...); err != nil {
		return fmt.Errorf("reading the scrub Jobs: %w", err)
	}
	for i := range jobs.Items {
		job := &jobs.Items[i]
		if needed[job.Labels[names.LabelScrub]] || !isSole(job) {
			continue
		}
		if err := k.deleteJob(ctx, job); err != nil {
			return err
		}
	}
	return nil
}
