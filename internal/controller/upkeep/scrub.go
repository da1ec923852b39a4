package upkeep

import (
	"context"
	"fmt"
	"time"

	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/internal/apply"
	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/names"
)

const (
	// roomPatience is when to look again for room for a scrub that is due.
	roomPatience = 30 * time.Second
	// reportPatience is how long the end of a Job may be known before what its pod said is.
	reportPatience = 10 * time.Second
)

// scrubView is what the cluster holds of the scrub of a content.
type scrubView struct {
	job    *batchv1.Job
	pods   []corev1.Pod
	state  cache.JobState
	report *content.ScrubReport
	// isEarly: the Job has ended, and what its pod said is not known yet.
	isEarly bool
}

// ReadScrub returns what a scrub that has ended found; nil without one.
func (k *Keeper) ReadScrub(ctx context.Context, s *Stored) (*content.ScrubReport, error) {
	view, err := k.observeScrub(ctx, s)
	return view.report, err
}

// ReconcileScrub has a content scrubbed when that is due, and tells what was found. It takes the Job away when that is
// told.
func (k *Keeper) ReconcileScrub(ctx context.Context, s *Stored, out *Outcome) error {
	view, err := k.observeScrub(ctx, s)
	if err != nil {
		return err
	}
	out.Scrub = view.report
	isRunning := view.state.Phase == cache.JobRunning
	facts := cache.ScrubFacts{
		Place: s.Namespace + "/" + s.Mirror, Interval: s.Interval, VerifiedAt: s.VerifiedAt, Damaged: s.Damaged,
		Complete: s.Complete, Frozen: s.Frozen, Job: view.state, LeftDamage: view.leftDamage(),
		NewSource: cache.HasNewMirror(view.job, cache.Mirrors(cache.Candidate{}, s.Others)),
		Told:      view.report == nil || s.IsTold(view.report.FinishedAt),
		GivesWay:  s.Claim != nil && !manyNodes(s.Claim) && cache.GivesWay(names.LabelScrub, s.Mirror, view.pods, !isRunning),
	}
	if view.state.Phase == cache.JobFailed && view.report == nil {
		out.Refusals = append(out.Refusals, "the bytes could not be looked at: "+view.state.Message)
	}
	if err := k.askForRepair(ctx, s, view); err != nil {
		return err
	}
	plan := cache.NextScrub(facts, s.Now)
	out.lookAfter(plan.RetryAfter)
	if view.isEarly {
		out.lookAfter(reportPatience)
	}
	switch plan.Step {
	case cache.StartScrub:
		return k.startScrub(ctx, s, view, plan.Attempt, out)
	case cache.EndScrub:
		return k.deleteJob(ctx, view.job)
	default:
		return k.awaitScrub(ctx, s, view, out)
	}
}

// askForRepair asks for the mirrors of others while bytes are damaged, and for those that a repair which runs was
// given.
func (k *Keeper) askForRepair(ctx context.Context, s *Stored, view scrubView) error {
	if !s.Complete || s.Frozen {
		return nil
	}
	var wanted []cache.Candidate
	switch {
	case view.state.Phase == cache.JobRunning && view.job.Status.Ready != nil && *view.job.Status.Ready > 0:
		wanted = cache.GivenTo(view.job, s.Others)
	case (s.Damaged || view.leftDamage()) && cache.MayAsk(s.VerifiedAt, 0, k.IdleTime(), s.Now):
		wanted = cache.MirrorsToAsk(s.Self, s.Others, k.IdleTime(), s.Now)
	}
	_, err := k.Ask(ctx, s.Namespace, s.CID, s.Owner, wanted, s.Now)
	return err
}

func (v scrubView) leftDamage() bool { return v.report != nil && len(v.report.Damaged) > 0 }

func (k *Keeper) observeScrub(ctx context.Context, s *Stored) (scrubView, error) {
	v := scrubView{job: &batchv1.Job{}}
	err := k.Client.Get(ctx, client.ObjectKey{Namespace: s.Namespace, Name: names.ScrubJob(s.Mirror)}, v.job)
	switch {
	case apierrors.IsNotFound(err):
		v.job = nil
	case err != nil:
		return v, fmt.Errorf("reading the scrub Job: %w", err)
	}
	if v.job == nil && cache.ScrubDue(cache.ScrubFacts{Place: s.Namespace + "/" + s.Mirror, Interval: s.Interval,
		VerifiedAt: s.VerifiedAt, Damaged: s.Damaged}).After(s.Now) {
		return v, nil // no pod matters
	}
	if v.pods, err = k.podsOf(ctx, s); err != nil {
		return v, err
	}
	v.state = cache.ClassifyJob(v.job, v.pods)
	v.report = cache.Scrubbed(v.job, v.state, v.pods)
	hasEnded := v.state.Phase == cache.JobSucceeded || v.state.Phase == cache.JobFailed
	if hasEnded && s.Now.Sub(v.state.FinishedAt) < reportPatience && !cache.HasReport(v.job, v.pods) {
		v.state, v.report, v.isEarly = cache.JobState{Phase: cache.JobRunning, Attempt: v.state.Attempt}, nil, true
	}
	return v, nil
}

// startScrub makes the Job when there is room for another one in the cluster. It counts by the API server, under a
// lock: of two that start at the same moment the second sees the first's.
func (k *Keeper) startScrub(ctx context.Context, s *Stored, view scrubView, attempt int, out *Outcome) error {
	if !k.starting.TryLock() {
		out.lookAfter(time.Second)
		return nil
	}
	defer k.starting.Unlock()
	for _, reader := range []client.Reader{k.Client, k.Live} {
		has, err := hasRoom(ctx, reader, s.Namespace, k.scrubs(), s.Now)
		if err != nil {
			return err
		}
		if !has {
			out.lookAfter(roomPatience)
			return nil
		}
	}
	spec, err := s.Spec(ctx)
	if err != nil {
		return err
	}
	if view.job != nil {
		if err := k.deleteJob(ctx, view.job); err != nil {
			return err
		}
	}
	scrub := cache.ScrubSpec{MirrorSpec: spec, Attempt: attempt, Running: cache.Mirrors(cache.Candidate{}, s.Others)}
	if !manyNodes(s.Claim) {
		scrub.Node = cache.MountedOn(s.Claim.Name, view.pods)
	}
	job := cache.BuildScrub(scrub)
	if err := apply.Apply(ctx, k.Client, job); err != nil {
		return err
	}
	return k.GiveReach(ctx, spec.Reach, s.Namespace, s.CID, OwnerJob(*job.GetName(), *job.UID))
}

func hasRoom(ctx context.Context, c client.Reader, namespace string, most int, now time.Time) (bool, error) {
	var jobs batchv1.JobList
	err := c.List(ctx, &jobs, client.MatchingLabels{
		names.LabelManagedBy: names.ManagedBy, names.LabelName: names.ComponentMirror})
	if err != nil {
		return false, fmt.Errorf("reading the scrubs that run: %w", err)
	}
	var runs []cache.ScrubRun
	for i := range jobs.Items {
		if run, ok := cache.RunOf(&jobs.Items[i]); ok {
			runs = append(runs, run)
		}
	}
	return cache.HasRoom(runs, namespace, most, now), nil
}

// awaitScrub tells what keeps a Job's pod from running, and makes the Secret that it waits for, should it be missing.
func (k *Keeper) awaitScrub(ctx context.Context, s *Stored, view scrubView, out *Outcome) error {
	if view.job == nil || view.state.Phase != cache.JobRunning {
		return nil
	}
	if view.state.Reason != "" {
		out.Refusals = append(out.Refusals, view.state.Message)
	}
	if cache.ReachSecretName(view.job.Spec.Template.Spec) == "" ||
		view.job.Status.Ready != nil && *view.job.Status.Ready > 0 || view.job.Status.Succeeded+view.job.Status.Failed > 0 {
		return nil
	}
	spec, err := s.Spec(ctx)
	if err != nil {
		return err
	}
	return k.GiveReach(ctx, spec.Reach, s.Namespace, s.CID, OwnerJob(view.job.Name, view.job.UID))
}

// deleteJob deletes exactly this Job, not one that was made under its name since.
func (k *Keeper) deleteJob(ctx context.Context, job *batchv1.Job) error {
	if job.DeletionTimestamp != nil || !isOurs(job) {
		return nil
	}
	err := k.Client.Delete(ctx, job, client.Preconditions{UID: &job.UID},
		client.PropagationPolicy(metav1.DeletePropagationBackground))
	if client.IgnoreNotFound(err) != nil {
		return fmt.Errorf("deleting the scrub Job: %w", err)
	}
	return nil
}
