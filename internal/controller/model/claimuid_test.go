package model_test

import (
	"testing"

	batchv1 "k8s.io/api/batch/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/names"
)

func (h *modelTest) fetchJobs() []batchv1.Job {
	h.Helper()
	var all batchv1.JobList
	h.Must(h.Client.List(h.Ctx, &all, client.InNamespace(h.Namespace),
		client.MatchingLabels{names.LabelName: names.ComponentCache}))
	return all.Items
}

// TestAJobProvesNothingOfAClaimThatItDidNotFill: a claim is deleted behind a fetch that ended well and made again under
// its name, which the old Job is not to advertise.
func TestAJobProvesNothingOfAClaimThatItDidNotFill(t *testing.T) {
	h := newModelTest(t)
	h.Create()
	h.Reconcile()
	first := h.Jobs()[0]
	h.Finish("", "")
	claim := h.Claim(controllertest.VersionOne)
	claim.Finalizers = nil
	h.Must(h.Client.Update(h.Ctx, claim))
	h.Must(h.Client.Delete(h.Ctx, claim))
	h.Reconcile()
	h.Reconcile()
	h.Expect("Cached", "False", "ClaimPending")
	if mark := h.Claim(controllertest.VersionOne).Annotations[names.AnnotationVerifiedCID]; mark != "" {
		t.Errorf("the new, empty claim is marked as verified for %s", mark)
	}
	if jobs := h.fetchJobs(); len(jobs) != 1 || jobs[0].UID == first.UID {
		t.Errorf("%d Jobs, want one that fills the new claim", len(jobs))
	}
}

// TestAJobThatEndedGoesByItselfOrWithItsClaim: its pods would keep a claim from being deleted.
func TestAJobThatEndedGoesByItselfOrWithItsClaim(t *testing.T) {
	h := newModelTest(t)
	h.Cached()
	jobs := h.fetchJobs()
	if len(jobs) != 1 || !cache.GoesByItself(&jobs[0]) {
		t.Fatalf("%d Jobs, want the one that Kubernetes is to delete", len(jobs))
	}
	h.Must(h.Client.Delete(h.Ctx, h.Claim(controllertest.VersionOne)))
	h.Reconcile()
	if left := h.fetchJobs(); len(left) != 0 {
		t.Errorf("the claim is kept by %d Jobs", len(left))
	}
}
