package model_test

import (
	"context"
	"testing"
	"time"

	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/controller/model"
	"github.com/dehug-io/dehug-operator/internal/controller/upkeep"
	"github.com/dehug-io/dehug-operator/internal/explain"
	"github.com/dehug-io/dehug-operator/internal/index"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/rehearsal"
)

// explainObject explains the model on a rehearsal, and checks that what the cluster holds does not change.
func explainObject(h *controllertest.ModelTest) (explain.Explanation, []rehearsal.Change) {
	h.Helper()
	cluster := rehearsal.New(h.Client, h.Client.Scheme(), h.Client.RESTMapper(), h.Namespace)
	of := h.Reconciler
	r := &model.Reconciler{
		Client: cluster, Live: cluster, Readers: of.Readers, Sources: of.Sources, Content: of.Content,
		FindProviders: of.FindProviders, Now: of.Now, Poll: of.Poll, Image: of.Image, PullPolicy: of.PullPolicy,
		SystemNamespace: of.SystemNamespace, ModelsOf: index.ScanModelsOfContent(cluster),
		EndpointsOf: index.ScanEndpointsNaming(cluster), Progress: of.Progress,
		Upkeep: &upkeep.Keeper{Client: cluster, Live: cluster},
	}
	before := h.Model().ResourceVersion
	ctx, cancel := context.WithTimeout(h.Ctx, 10*time.Second)
	defer cancel()
	e, err := r.Explain(ctx, client.ObjectKey{Namespace: h.Namespace, Name: "tiny"})
	h.Must(err)
	if after := h.Model().ResourceVersion; after != before {
		h.Errorf("the model was written: version %s, then %s", before, after)
	}
	return e, cluster.Changes()
}

func clauseNamed(t *testing.T, e explain.Explanation, name string) explain.Clause {
	t.Helper()
	for _, step := range e.Steps {
		for _, c := range step.Clauses {
			if c.Name == name {
				return c
			}
		}
	}
	t.Fatalf("no clause %q in %+v", name, e)
	return explain.Clause{}
}

func TestANewModelIsExplainedBeforeItIsFetched(t *testing.T) {
	h := controllertest.NewModelTest(t)
	h.Create()
	e, changes := explainObject(h)
	granted := clauseNamed(t, e, "the licensee has a grant")
	if granted.Holds != explain.Yes || granted.Block == nil || granted.Block.ChainID != 8453 || granted.Block.Number == 0 {
		t.Errorf("the grant: %+v", granted)
	}
	made := map[string]rehearsal.Verb{}
	for _, c := range changes {
		made[c.Kind] = c.Verb
	}
	if made["PersistentVolumeClaim"] != rehearsal.VerbCreate || made["Job"] != rehearsal.VerbCreate {
		t.Errorf("it would make %v", made)
	}
	h.Reconcile()
	h.Expect("Ready", "False", e.Ready.Reason)
}

func TestALicenseThatEndedIsExplained(t *testing.T) {
	h := controllertest.NewModelTest(t)
	h.Cached()
	h.Chain.Known[controllertest.VersionOne] = controllertest.ModelFacts(controllertest.VersionOne, license.StatusRevoked)
	e, _ := explainObject(h)
	revoked := clauseNamed(t, e, "the grant is not revoked, as finally known")
	if revoked.Holds != explain.No || revoked.Reason != dehugv1alpha1.ReasonLicenseRevoked || revoked.Block == nil {
		t.Errorf("the revocation: %+v", revoked)
	}
	if e.Ready.Reason != dehugv1alpha1.ReasonLicenseRevoked || e.Differs == "" {
		t.Errorf("Ready is %+v, differs %q", e.Ready, e.Differs)
	}
}

func TestWhatTheOperatorRecordedIsToldWhereTheChainIsSilent(t *testing.T) {
	h := controllertest.NewModelTest(t)
	h.Cached()
	h.Chain.Err = chain.ErrUnreachable
	e, changes := explainObject(h)
	recorded := clauseNamed(t, e, "the license is in force")
	if !e.IsReady() || recorded.Holds != explain.Yes || recorded.Block == nil || len(e.Notes) != 1 || len(changes) != 0 {
		t.Errorf("explained as %+v, %+v, notes %q, changes %+v", e.Ready, recorded, e.Notes, changes)
	}
}
