package controller

import (
	"context"
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/controller/controllerutil"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/names"
)

type chainHeads = map[chain.Finality]uint64

// restart gives the reconciler an empty memory, as a new manager has. Heads of the network are only what its status says.
func (h *modelTest) restart() {
	h.r = &DeHugModelReconciler{
		Client: h.r.Client, Live: h.r.Live, Recorder: h.r.Recorder, Content: h.r.Content, Now: h.r.Now, Poll: h.r.Poll,
		Readers: NewReaders(func(context.Context, chain.Config) (ChainReader, error) { return h.chain, nil }),
		Image:   h.r.Image, PullPolicy: h.r.PullPolicy, SystemNamespace: h.r.SystemNamespace, ModelsOf: h.r.ModelsOf, Progress: h.r.Progress,
	}
}

// serve makes an endpoint of the model with a workload, as its controller would.
func (h *modelTest) serve() {
	h.Helper()
	e := &dehugv1alpha1.InferenceEndpoint{
		ObjectMeta: metav1.ObjectMeta{Namespace: h.ns, Name: "chat"},
		Spec:       dehugv1alpha1.InferenceEndpointSpec{ModelRef: dehugv1alpha1.ObjectReference{Name: "tiny"}},
	}
	h.must(h.client.Create(h.ctx, e))
	labels := map[string]string{"a": "b", names.LabelManagedBy: names.ManagedBy}
	d := &appsv1.Deployment{
		ObjectMeta: metav1.ObjectMeta{Namespace: h.ns, Name: names.Workload("chat"), Labels: labels},
		Spec: appsv1.DeploymentSpec{
			Selector: &metav1.LabelSelector{MatchLabels: labels},
			Template: corev1.PodTemplateSpec{ObjectMeta: metav1.ObjectMeta{Labels: labels},
				Spec: corev1.PodSpec{Containers: []corev1.Container{{Name: "server", Image: "x"}}}},
		},
	}
	h.must(controllerutil.SetControllerReference(e, d, h.client.Scheme()))
	h.must(h.client.Create(h.ctx, d))
}

func (h *modelTest) loseStatus() {
	h.Helper()
	m := h.model()
	m.Status = dehugv1alpha1.DeHugModelStatus{}
	h.must(h.client.Status().Update(h.ctx, m))
}

func TestAnAnswerFromAnOlderBlockEndsNothing(t *testing.T) {
	h := newModelTest(t)
	h.chain.heads = chainHeads{chain.Safe: 1_000_000, chain.Finalized: 999_000}
	h.cached()
	h.chain.heads = chainHeads{chain.Safe: 400_000, chain.Finalized: 399_000}
	h.chain.facts[versionOne] = modelFacts(versionOne, license.StatusNoGrant)
	for _, restarted := range []bool{false, true} {
		if restarted {
			h.restart()
		}
		h.reconcile()
		h.expect("LicenseValid", "Unknown", "ChainUnreachable", "lags")
		h.expect("Ready", "True", "Ready")
		if l := h.model().Status.License; l.State != "Granted" || l.EndedAt != nil || l.Block.Number != 1_000_000 {
			t.Errorf("license %+v after an answer from an older block", l)
		}
	}
}

// forgetBlock is the patch by which docs/admin.md has an admin undo a license block that was never on the chain.
const forgetBlock = `{"status":{"license":{"block":null}}}`

func TestAnAdminUndoesABlockThatNeverWas(t *testing.T) {
	guide, err := os.ReadFile("../../docs/admin.md")
	h := newModelTest(t)
	h.must(err)
	if !strings.Contains(string(guide), "kubectl patch dehugmodel -n <namespace> <name> --subresource=status --type=merge -p '"+forgetBlock+"'") {
		t.Error("docs/admin.md does not have the command that this test tries")
	}
	h.chain.heads = chainHeads{chain.Safe: 1_000_000, chain.Finalized: 999_000} // a lie of enough endpoints
	h.cached()
	h.chain.heads = chainHeads{chain.Safe: 4000, chain.Finalized: 3900}
	h.reconcile()
	h.expect("LicenseValid", "Unknown", "ChainUnreachable", "lags")
	h.must(h.client.Status().Patch(h.ctx, h.model(), client.RawPatch(types.MergePatchType, []byte(forgetBlock))))
	h.restart()
	h.reconcile()
	h.expect("LicenseValid", "True", "Granted")
	if l := h.model().Status.License; l.State != "Granted" || l.Block == nil || l.Block.Number != 4000 {
		t.Errorf("license %+v after the block was forgotten", l)
	}
}

func TestAFinalBlockFromBeforeTheGrantProvesNothing(t *testing.T) {
	h := newModelTest(t)
	h.chain.heads = chainHeads{chain.Safe: 1000, chain.Finalized: 550}
	h.cached()
	h.chain.facts[versionOne] = modelFacts(versionOne, license.StatusNoGrant)
	for _, safe := range []uint64{995, 1001} {
		h.chain.heads[chain.Safe] = safe
		h.reconcile()
		h.expect("Ready", "True", "Ready")
		if h.model().Status.License.EndedAt != nil {
			t.Fatalf("a final block from before the grant ended it at %d", safe)
		}
	}
	h.expect("LicenseValid", "Unknown", "AwaitingFinality")
	h.chain.heads = chainHeads{chain.Safe: 1100, chain.Finalized: 1050}
	h.reconcile()
	h.expect("LicenseValid", "False", "LicenseMissing")
}

func TestAModelThatVanishesIsNotForgotten(t *testing.T) {
	h := newModelTest(t)
	h.cached()
	kept := func(ended bool) {
		t.Helper()
		s := h.model().Status
		if s.Token == nil || s.License == nil || s.Content == nil || (s.License.EndedAt != nil) != ended {
			t.Errorf("one answer changed what was known: %+v", s)
		}
	}
	h.chain.final = map[license.Hash]license.Facts{versionOne: modelFacts(versionOne, license.StatusGranted)}
	h.chain.absent = true
	h.reconcile()
	h.expect("LicenseValid", "Unknown", "AwaitingFinality")
	h.expect("Ready", "True", "Ready")
	kept(false)

	h.chain.absent, h.chain.final = false, nil
	h.chain.facts[versionOne] = modelFacts(versionOne, license.StatusRevoked)
	h.reconcile()
	h.expect("LicenseValid", "False", "LicenseRevoked")
	h.chain.absent = true
	h.reconcile()
	h.expect("LicenseValid", "False", "ModelNotFound")
	kept(true)
}

func TestALostStatusEndsNothing(t *testing.T) {
	h := newModelTest(t)
	h.cached()
	h.serve()
	h.chain.final = map[license.Hash]license.Facts{versionOne: modelFacts(versionOne, license.StatusGranted)}
	h.chain.facts[versionOne] = modelFacts(versionOne, license.StatusNoGrant)
	h.loseStatus()
	h.restart()
	h.reconcile()
	h.expect("LicenseValid", "Unknown", "AwaitingFinality")

	h.chain.final, h.chain.headTime = nil, time.Now().Add(-time.Minute)
	h.reconcile()
	h.expect("LicenseValid", "Unknown", "AwaitingFinality")
	h.chain.headTime = time.Now().Add(time.Minute)
	h.reconcile()
	h.expect("LicenseValid", "False", "LicenseMissing")
	if h.model().Status.License.EndedAt == nil {
		t.Error("what runs is not given its grace period")
	}
}

func TestSuspendNeverSuspendsTheLicense(t *testing.T) {
	h := newModelTest(t)
	h.cached()
	h.change(func(s *modelSpec) { s.Suspend = true })
	h.chain.newest = versionTwo
	h.reconcile()
	h.expect("Ready", "True", "Suspended")
	h.expect("LicenseValid", "True", "Granted")
	h.expectAbsent("Reconciling")
	if h.last.RequeueAfter <= 0 || len(h.jobs()) != 0 || h.claim(versionTwo) != nil {
		t.Errorf("a suspended model is looked at after %s, and has %d fetch Jobs", h.last.RequeueAfter, len(h.jobs()))
	}
	h.chain.facts[versionOne] = modelFacts(versionOne, license.StatusRevoked)
	h.reconcile()
	h.expect("LicenseValid", "False", "LicenseRevoked")
	h.expect("Ready", "False", "LicenseRevoked")
	if h.model().Status.License.EndedAt == nil {
		t.Error("the end of the license has no time")
	}
}

func TestTheVerdictIsOfWhatThePodsServe(t *testing.T) {
	h := newModelTest(t)
	h.cached()
	h.change(func(s *modelSpec) { s.Revision = ipld.CIDFromDigest(versionTwo) })
	h.reconcile()
	if got := h.model().Status.Token.CID; got != ipld.CIDFromDigest(versionOne) {
		t.Fatalf("the status is about %s, which is not cached", got)
	}
	h.chain.facts[versionOne] = modelFacts(versionOne, license.StatusRevoked)
	for range 2 {
		h.reconcile()
		h.expect("LicenseValid", "False", "LicenseRevoked")
	}
	h.change(func(s *modelSpec) { s.Revision = ipld.CIDFromDigest(license.Hash{9}) })
	h.reconcile()
	h.expect("LicenseValid", "False", "LicenseRevoked")
}

func TestADeactivatedVersionIsNotFetched(t *testing.T) {
	off := modelFacts(versionOne, license.StatusGranted)
	off.Active = false
	t.Run("new", func(t *testing.T) {
		h := newModelTest(t)
		h.chain.facts[versionOne] = off
		h.create()
		h.reconcile()
		h.expect("LicenseValid", "False", "VersionDeactivated")
		h.expect("Stalled", "True", "VersionDeactivated")
		if h.claim(versionOne) != nil {
			t.Error("it is being cached")
		}
	})
	t.Run("running", func(t *testing.T) {
		h := newModelTest(t)
		h.cached()
		h.chain.facts[versionOne] = off
		h.reconcile()
		h.expect("Ready", "True", "Ready")
	})
}

func TestAnotherLicenseeDrainsNothing(t *testing.T) {
	h := newModelTest(t)
	h.cached()
	network := &dehugv1alpha1.DeHugNetwork{}
	h.must(h.client.Get(h.ctx, clientKey("", "net-"+h.ns), network))
	h.must(h.client.Delete(h.ctx, network))
	network = testNetwork(network.Name)
	network.Spec.Account.Licensee = "0x00000000000000000000000000000000000000ee"
	h.must(h.client.Create(h.ctx, network))
	h.checked(network, nil)
	h.chain.former = map[license.Address]license.Facts{address(testLicensee): modelFacts(versionOne, license.StatusGranted)}
	h.chain.facts[versionOne] = modelFacts(versionOne, license.StatusNoGrant)
	h.reconcile()
	h.expect("LicenseValid", "Unknown", "LicenseeChanged", "ee")
	h.expect("Ready", "True", "Ready")
	h.chain.former[address(testLicensee)] = modelFacts(versionOne, license.StatusRevoked)
	h.reconcile()
	h.expect("LicenseValid", "False", "LicenseRevoked")
}

func TestAFinalityThatCannotBeReadIsSaidOnTheModel(t *testing.T) {
	h := newModelTest(t)
	h.cached()
	h.chain.finalErr = errors.New("missing trie node")
	h.chain.facts[versionOne] = modelFacts(versionOne, license.StatusRevoked)
	h.reconcile()
	h.expect("LicenseValid", "Unknown", "AwaitingFinality", "missing trie node")
	h.expect("Ready", "True", "Ready", "missing trie node")
}

func TestALaggingNodeDoesNotBringAnOlderVersionBack(t *testing.T) {
	h := newModelTest(t)
	h.cached()
	h.chain.newest = versionTwo
	h.reconcile()
	h.finish("", "")
	h.chain.heads = chainHeads{chain.Safe: 200}
	h.reconcile()
	h.chain.heads[chain.Safe], h.chain.newest = 100, versionOne
	h.reconcile()
	st := h.model().Status
	if got := st.Token.CID; got != ipld.CIDFromDigest(versionTwo) || h.claim(versionOne) != nil {
		t.Errorf("an answer from an older block brought %s back", got)
	}
	if st.Next != nil {
		t.Errorf("an answer from an older block has %s prepared, which is older", st.Next.CID)
	}
}
