package model_test

import (
	"testing"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// deployed makes the endpoint's workload one of a version.
func (h *modelTest) deployed(id evm.Hash) {
	h.Helper()
	d := &appsv1.Deployment{}
	h.Must(h.Client.Get(h.Ctx, controllertest.ClientKey(h.Namespace, names.Workload("chat")), d))
	d.Spec.Template.Labels[names.LabelCID] = ipld.CIDFromDigest(id)
	h.Must(h.Client.Update(h.Ctx, d))
}

// movedOn is a model that uses the second version while pods of an endpoint serve the first.
func movedOn(t *testing.T) *modelTest {
	t.Helper()
	h := newModelTest(t)
	h.Chain.Heads = chainHeads{chain.Safe: 1000, chain.Finalized: 900}
	h.Cached()
	h.serve()
	h.deployed(controllertest.VersionOne)
	h.Chain.Heads = chainHeads{chain.Safe: 2000, chain.Finalized: 1500}
	h.Reconcile()
	if former := h.Model().Status.Former; len(former) != 0 {
		t.Fatalf("former versions %+v while the pods serve the one in use", former)
	}
	h.Chain.Newest = controllertest.VersionTwo
	h.Reconcile()
	h.Finish("", "")
	h.Reconcile()
	if got := h.Model().Status.Token.CID; got != ipld.CIDFromDigest(controllertest.VersionTwo) {
		t.Fatalf("%s is in use", got)
	}
	return h
}

// former checks what the status says of the first version, and returns it.
func (h *modelTest) former(valid metav1.ConditionStatus, reason string) dehugv1alpha1.FormerVersion {
	h.Helper()
	former := h.Model().Status.Former
	if len(former) != 1 || former[0].CID != ipld.CIDFromDigest(controllertest.VersionOne) ||
		former[0].LicenseValid != valid || former[0].Reason != reason {
		h.Fatalf("former versions %+v, want the first with %s %s", former, valid, reason)
	}
	return former[0]
}

func TestTheLicenseOfAVersionThatPodsStillServeIsRead(t *testing.T) {
	h := movedOn(t)
	h.former("True", "Granted")

	h.Chain.Known[controllertest.VersionOne] = controllertest.ModelFacts(controllertest.VersionOne, license.StatusRevoked)
	h.Chain.Heads = chainHeads{chain.Safe: 2100, chain.Finalized: 1600} // before the last block that it held at
	h.Reconcile()
	if f := h.former("Unknown", "AwaitingFinality"); f.EndedAt != nil {
		t.Errorf("it ended at %s without proof", f.EndedAt)
	}
	h.Restart()
	h.Reconcile()
	h.former("Unknown", "AwaitingFinality")

	h.Chain.Heads = chainHeads{chain.Safe: 3000, chain.Finalized: 2500}
	h.Reconcile()
	ended := h.former("False", "LicenseRevoked").EndedAt
	h.Expect("LicenseValid", "True", "Granted")
	h.Expect("Ready", "True", "Ready")
	if ended == nil || !ended.Time.Equal(h.Now) {
		t.Fatalf("ended at %v, want %s", ended, h.Now)
	}

	h.Now = h.Now.Add(time.Hour)
	h.Chain.Err = chain.ErrUnreachable
	h.Reconcile()
	if f := h.former("False", "LicenseRevoked"); !f.EndedAt.Equal(ended) {
		t.Errorf("its end moved to %s", f.EndedAt)
	}
	before := h.Writes.Load()
	h.Reconcile()
	if n := h.Writes.Load() - before; n != 0 {
		t.Errorf("%d writes while nothing changes", n)
	}

	h.Chain.Err = nil
	h.deployed(controllertest.VersionTwo)
	h.Reconcile()
	if former := h.Model().Status.Former; len(former) != 0 {
		t.Errorf("former versions %+v after the pods are of the one in use", former)
	}
}

func TestTheTermsOfAFormerVersionStayAccepted(t *testing.T) {
	h := movedOn(t)
	f := h.Chain.Known[controllertest.VersionOne]
	f.TermsHash = evm.Hash{0xcc}
	h.Chain.Known[controllertest.VersionOne] = f
	h.Reconcile()
	h.former("True", "Granted")
}

func TestSilenceEndsNoFormerVersion(t *testing.T) {
	h := movedOn(t)
	h.Chain.Err = chain.ErrUnreachable
	h.Reconcile()
	if f := h.former("Unknown", "ChainUnreachable"); f.EndedAt != nil {
		t.Error("silence ended it")
	}
}

func TestTheContentOfAVersionThatPodsStillServeIsKept(t *testing.T) {
	h := movedOn(t)
	for range 2 {
		if claim := h.Claim(controllertest.VersionOne); claim == nil || claim.DeletionTimestamp != nil {
			t.Fatal("pods could not start again: the cache of the version that they serve is gone")
		}
		h.Reconcile()
	}
	h.former("True", "Granted")
	h.deployed(controllertest.VersionTwo)
	e := &dehugv1alpha1.InferenceEndpoint{}
	h.Must(h.Client.Get(h.Ctx, controllertest.ClientKey(h.Namespace, "chat"), e))
	e.Status.Routes = nil
	h.Must(h.Client.Status().Update(h.Ctx, e))
	h.Reconcile()
	if claim := h.Claim(controllertest.VersionOne); claim != nil && claim.DeletionTimestamp == nil {
		t.Error("the cache of a version is left behind that no pod serves")
	}
}
