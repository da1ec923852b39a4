package model

import (
	"context"
	"fmt"
	"slices"

	batchv1 "k8s.io/api/batch/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// startInTurn starts the fetch unless another one is to save it from going outside. It reads the Jobs of the content
// from the API server, and holds the content until this fetch's own Job is there: of two models that ask at the
// same moment the second sees the first's Job.
func (r *Reconciler) startInTurn(ctx context.Context, s *modelScope, v *version, view *cacheView) error {
	giveBack, err := r.starting.Take(ctx, v.token.CID)
	if err != nil {
		return err
	}
	defer giveBack()
	var jobs batchv1.JobList
	err = r.Live.List(ctx, &jobs, client.MatchingLabels{names.LabelCID: v.token.CID,
		names.LabelName: names.ComponentCache})
	if err != nil {
		return fmt.Errorf("reading the content's fetch Jobs: %w", err)
	}
	if view.job == nil && isThere(jobs.Items, view.fetch) {
		return nil // the cache does not show it yet, and this model is woken when it does
	}
	if err := r.askMirrors(ctx, s, v); err != nil {
		return err
	}
	turn := cache.Schedule(s.candidate(v), r.withJobs(s, v, jobs.Items), v.content.Bytes, s.now)
	if turn.Wait {
		v.plan = cache.WaitForPeer(turn)
		return nil
	}
	if err := r.findProviders(ctx, s, v); err != nil {
		if len(turn.Mirrors) == 0 {
			v.plan.Message = err.Error()
			return nil
		}
	}
	if why := s.whyNoSource(v, turn.Mirrors); why != "" {
		v.plan.Reason, v.plan.Message, v.plan.Failed = cache.ReasonContentUnavailable, why, true
		return nil
	}
	view.fetch.Mirrors, view.fetch.Providers = turn.Mirrors, v.providers
	view.fetch.AllowPrivateProviders = s.network.Spec.Content.AllowPrivateProviders
	return r.startFetch(ctx, v, view)
}

// isThere reports whether the fetch's own Job runs or has ended well.
func isThere(jobs []batchv1.Job, f cache.Fetch) bool {
	return slices.ContainsFunc(jobs, func(job batchv1.Job) bool {
		return job.Namespace == f.Namespace && f.Made(&job) && job.DeletionTimestamp == nil &&
			cache.RunsOrSucceeded(&job)
	})
}

// withJobs adds to what status says which of the candidates fetch, or have just fetched. A Job whose model's status
// says nothing of it yet is a candidate too.
func (r *Reconciler) withJobs(s *modelScope, v *version, jobs []batchv1.Job) []cache.Candidate {
	out := slices.Clone(v.peers.candidates)
	for i := range jobs {
		job := &jobs[i]
		if !cache.RunsOrSucceeded(job) || !cache.HasFilesOf(v.token.CID, cache.FolderOf(job), v.folder) {
			continue
		}
		claim := cache.JobClaim(job)
		n := slices.IndexFunc(out, func(c cache.Candidate) bool { return c.Namespace == job.Namespace && c.Claim == claim })
		if n < 0 {
			n = len(out)
			out = append(out, cache.Candidate{Namespace: job.Namespace, Claim: claim, Licensed: true, Shares: true})
		}
		out[n].Fetching, out[n].Progress = true, r.Progress.Since(job.UID, job.CreationTimestamp.Time)
	}
	for i := range out {
		c := &out[i]
		if at := r.Progress.CompletedAt(c.Namespace, c.Claim, v.token.CID); !c.Cached && s.now.Sub(at) < cache.PeerTimeout {
			c.Cached, c.Stuck, c.Since = true, false, at
		}
	}
	return out
}
