package model

import (
	"context"
	"fmt"

	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/internal/apply"
	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// maxEvents of a Job are read to find out why it has no pod.
const maxEvents = 20

// observeCache reads the claim and the fetch Jobs of a version.
func (r *Reconciler) observeCache(ctx context.Context, s *modelScope, v *version) (*cacheView, error) {
	users, err := r.usersOf(ctx, s.model.Namespace)
	if err != nil {
		return nil, err
	}
	view := &cacheView{fetch: cache.Fetch{
		Namespace: s.model.Namespace, CID: v.token.CID, ClaimName: v.claim,
		Files: selectionOf(s.model), Folder: v.folder,
		Image: r.Image, PullPolicy: r.PullPolicy, Bytes: v.content.Bytes, AllowUnsafe: s.allowUnsafe(),
		Sources: s.plainSources(), Reach: r.reachOf(s), Owner: apply.OwnerReference(s.model, modelKind, true),
		Pods: s.cachePods(), Users: users, MaxEntries: ipld.BudgetOf(maxSize(s.network)).MaxEntries,
	}}
	reader := r.Live
	if s.ownClaim() {
		reader = r.Client
	}
	claim := &corev1.PersistentVolumeClaim{}
	err = reader.Get(ctx, client.ObjectKey{Namespace: s.model.Namespace, Name: v.claim}, claim)
	switch {
	case err == nil:
		view.claim, view.fetch.ClaimUID = claim, claim.UID
	case !apierrors.IsNotFound(err):
		return nil, fmt.Errorf("reading the cache claim: %w", err)
	}
	if view.fetch.Nodes, err = r.fetchNodes(ctx, s, v, view.claim); err != nil {
		return nil, err
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
		case view.fetch.Made(job):
			view.job = job
		case metav1.IsControlledBy(job, s.model) || job.Name == view.fetch.JobName():
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
