package model_test

import (
	"errors"
	"os"
	"slices"
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
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/names"
)

type chainHeads = map[chain.Finality]uint64

// serve makes an endpoint of the model with a workload, as its controller would.
func (h *modelTest) serve() {
	h.Helper()
	e := &dehugv1alpha1.InferenceEndpoint{
		ObjectMeta: metav1.ObjectMeta{Namespace: h.Namespace, Name: "chat"},
		Spec:       dehugv1alpha1.InferenceEndpointSpec{ModelRef: dehugv1alpha1.ObjectReference{Name: "tiny"}},
	}
	h.Must(h.Client.Create(h.Ctx, e))
	labels := map[string]string{"a": "b", names.LabelManagedBy: names.ManagedBy}
	d := &appsv1.Deployment{
		ObjectMeta: metav1.ObjectMeta{Namespace: h.Namespace, Name: names.Workload("chat"), Labels: labels},
		Spec: appsv1.DeploymentSpec{
			Selector: &metav1.LabelSelector{MatchLabels: labels},
			Template: corev1.PodTemplateSpec{ObjectMeta: metav1.ObjectMeta{Labels: labels},
				Spec: corev1.PodSpec{Containers: []corev1.Container{{Name: "server", Image: "x"}}}},
		},
	}
	h.Must(controllerutil.SetControllerReference(e, d, h.Client.Scheme()))
	h.Must(h.Client.Create(h.Ctx, d))
}

func (h *modelTest) loseStatus() {
	h.Helper()
	m := h.Model()
	m.Status = dehugv1alpha1.DeHugModelStatus{}
	h.Must(h.Client.Status().Update(h.Ctx, m))
}

func TestAnAnswerFromAnOlderBlockEndsNothing(t *testing.T) {
	h := newModelTest(t)
	h.Chain.Heads = chainHeads{chain.Safe: 1_000_000, chain.Finalized: 999_000}
	h.Cached()
	h.Chain.Heads = chainHeads{chain.Safe: 400_000, chain.Finalized: 399_000}
	h.Chain.Known[controllertest.VersionOne] = controllertest.ModelFacts(controllertest.VersionOne, license.StatusNoGrant)
	for _, restarted := range []bool{false, true} {
		if restarted {
			h.Restart()
		}
		h.Reconcile()
		h.Expect("LicenseValid", "Unknown", "ChainUnreachable", "lag behind")
		h.Expect("Ready", "True", "Ready")
		if l := h.Model().Status.License; l.State != "Granted" || l.EndedAt != nil || l.Block.Number != 1_000_000 {
			t.Errorf("license %+v after an answer from an older block", l)
		}
	}
}

// forgetBlock is the patch by which docs/admin.md has an admin undo a license block that was never on the chain.
const forgetBlock = `{"status":{"license":{"block":null}}}`

func TestAnAdminUndoesABlockThatNeverWas(t *testing.T) {
	guide, err := os.ReadFile("../../../docs/admin.md")
	h := newModelTest(t)
	h.Must(err)
	if !strings.Contains(string(guide), "kubectl patch dehugmodel -n <namespace> <name> --subresource=status --type=merge -p '"+forgetBlock+"'") {
		t.Error("docs/admin.md does not have the command that this test tries")
	}
	h.Chain.Heads = chainHeads{chain.Safe: 1_000_000, chain.Finalized: 999_000} // a lie of enough endpoints
	h.Cached()
	h.Chain.Heads = chainHeads{chain.Safe: 4000, chain.Finalized: 3900}
	h.Reconcile()
	h.Expect("LicenseValid", "Unknown", "ChainUnreachable", "lag behind")
	h.Must(h.Client.Status().Patch(h.Ctx, h.Model(), client.RawPatch(types.MergePatchType, []byte(forgetBlock))))
	h.Restart()
	h.Reconcile()
	h.Expect("LicenseValid", "True", "Granted")
	if l := h.Model().Status.License; l.State != "Granted" || l.Block == nil || l.Block.Number != 4000 {
		t.Errorf("license %+v after the block was forgotten", l)
	}
}

func TestAFinalBlockFromBeforeTheGrantProvesNothing(t *testing.T) {
	h := newModelTest(t)
	h.Chain.Heads = chainHeads{chain.Safe: 1000, chain.Finalized: 550}
	h.Cached()
	h.Chain.Known[controllertest.VersionOne] = controllertest.ModelFacts(controllertest.VersionOne, license.StatusNoGrant)
	for _, safe := range []uint64{995, 1001} {
		h.Chain.Heads[chain.Safe] = safe
		h.Reconcile()
		h.Expect("Ready", "True", "Ready")
		if h.Model().Status.License.EndedAt != nil {
			t.Fatalf("a final block from before the grant ended it at %d", safe)
		}
	}
	h.Expect("LicenseValid", "Unknown", "AwaitingFinality")
	if want := (chain.HeadQuery{Finality: chain.Finalized, NotBefore: 1001}); !slices.Contains(h.Chain.Awaited, want) {
		t.Errorf("the model is to be woken at %v, want %v: the final answer does not change then", h.Chain.Awaited, want)
	}
	h.Chain.Heads = chainHeads{chain.Safe: 1100, chain.Finalized: 1050}
	h.Reconcile()
	h.Expect("LicenseValid", "False", "LicenseMissing")
}

func TestAModelThatVanishesIsNotForgotten(t *testing.T) {
	h := newModelTest(t)
	h.Cached()
	kept := func(ended bool) {
		t.Helper()
		s := h.Model().Status
		if s.Token == nil || s.License == nil || s.Content == nil || (s.License.EndedAt != nil) != ended {
			t.Errorf("one answer changed what was known: %+v", s)
		}
	}
	h.Chain.Final = map[evm.Hash]license.Facts{controllertest.VersionOne: controllertest.ModelFacts(controllertest.VersionOne, license.StatusGranted)}
	h.Chain.Absent = true
	h.Reconcile()
	h.Expect("LicenseValid", "Unknown", "AwaitingFinality")
	h.Expect("Ready", "True", "Ready")
	kept(false)

	h.Chain.Absent, h.Chain.Final = false, nil
	h.Chain.Known[controllertest.VersionOne] = controllertest.ModelFacts(controllertest.VersionOne, license.StatusRevoked)
	h.Reconcile()
	h.Expect("LicenseValid", "False", "LicenseRevoked")
	h.Chain.Absent = true
	h.Reconcile()
	h.Expect("LicenseValid", "False", "ModelNotFound")
	kept(true)
}

func TestALostStatusEndsNothing(t *testing.T) {
	h := newModelTest(t)
	h.Cached()
	h.serve()
	h.Chain.Final = map[evm.Hash]license.Facts{controllertest.VersionOne: controllertest.ModelFacts(controllertest.VersionOne, license.StatusGranted)}
	h.Chain.Known[controllertest.VersionOne] = controllertest.ModelFacts(controllertest.VersionOne, license.StatusNoGrant)
	h.loseStatus()
	h.Restart()
	h.Reconcile()
	h.Expect("LicenseValid", "Unknown", "AwaitingFinality")

	h.Chain.Final, h.Chain.HeadTime = nil, time.Now().Add(-time.Minute)
	h.Reconcile()
	h.Expect("LicenseValid", "Unknown", "AwaitingFinality")
	h.Chain.HeadTime = time.Now().Add(time.Minute)
	h.Reconcile()
	h.Expect("LicenseValid", "False", "LicenseMissing")
	if h.Model().Status.License.EndedAt == nil {
		t.Error("what runs is not given its grace period")
	}
}

func TestSuspendNeverSuspendsTheLicense(t *testing.T) {
	h := newModelTest(t)
	h.Cached()
	h.Change(func(s *dehugv1alpha1.DeHugModelSpec) { s.Suspend = true })
	h.Chain.Newest = controllertest.VersionTwo
	h.Reconcile()
	h.Expect("Ready", "True", "Suspended")
	h.Expect("LicenseValid", "True", "Granted")
	h.ExpectAbsent("Reconciling")
	if h.Last.RequeueAfter <= 0 || len(h.Jobs()) != 0 || h.Claim(controllertest.VersionTwo) != nil {
		t.Errorf("a suspended model is looked at after %s, and has %d fetch Jobs", h.Last.RequeueAfter, len(h.Jobs()))
	}
	h.Chain.Known[controllertest.VersionOne] = controllertest.ModelFacts(controllertest.VersionOne, license.StatusRevoked)
	h.Reconcile()
	h.Expect("LicenseValid", "False", "LicenseRevoked")
	h.Expect("Ready", "False", "LicenseRevoked")
	if h.Model().Status.License.EndedAt == nil {
		t.Error("the end of the license has no time")
	}
}

func TestTheVerdictIsOfWhatThePodsServe(t *testing.T) {
	h := newModelTest(t)
	h.Cached()
	h.Change(func(s *dehugv1alpha1.DeHugModelSpec) { s.Revision = ipld.CIDFromDigest(controllertest.VersionTwo) })
	h.Reconcile()
	if got := h.Model().Status.Token.CID; got != ipld.CIDFromDigest(controllertest.VersionOne) {
		t.Fatalf("the status is about %s, which is not cached", got)
	}
	h.Chain.Known[controllertest.VersionOne] = controllertest.ModelFacts(controllertest.VersionOne, license.StatusRevoked)
	for range 2 {
		h.Reconcile()
		h.Expect("LicenseValid", "False", "LicenseRevoked")
	}
	h.Change(func(s *dehugv1alpha1.DeHugModelSpec) { s.Revision = ipld.CIDFromDigest(evm.Hash{9}) })
	h.Reconcile()
	h.Expect("LicenseValid", "False", "LicenseRevoked")
}

func TestADeactivatedVersionIsNotFetched(t *testing.T) {
	off := controllertest.ModelFacts(controllertest.VersionOne, license.StatusGranted)
	off.Active = false
	t.Run("new", func(t *testing.T) {
		h := newModelTest(t)
		h.Chain.Known[controllertest.VersionOne] = off
		h.Create()
		h.Reconcile()
		h.Expect("LicenseValid", "False", "VersionDeactivated")
		h.Expect("Stalled", "True", "VersionDeactivated")
		if h.Claim(controllertest.VersionOne) != nil {
			t.Error("it is being cached")
		}
	})
	t.Run("running", func(t *testing.T) {
		h := newModelTest(t)
		h.Cached()
		h.Chain.Known[controllertest.VersionOne] = off
		h.Reconcile()
		h.Expect("Ready", "True", "Ready")
	})
}

func TestAnotherLicenseeDrainsNothing(t *testing.T) {
	h := newModelTest(t)
	h.Cached()
	network := &dehugv1alpha1.DeHugNetwork{}
	h.Must(h.Client.Get(h.Ctx, controllertest.ClientKey("", "net-"+h.Namespace), network))
	h.Must(h.Client.Delete(h.Ctx, network))
	network = controllertest.Network(network.Name)
	network.Spec.Account.Licensee = "0x00000000000000000000000000000000000000ee"
	h.Must(h.Client.Create(h.Ctx, network))
	h.Checked(network, nil)
	h.Chain.Former = map[evm.Address]license.Facts{controllertest.Address(controllertest.Licensee): controllertest.ModelFacts(controllertest.VersionOne, license.StatusGranted)}
	h.Chain.Known[controllertest.VersionOne] = controllertest.ModelFacts(controllertest.VersionOne, license.StatusNoGrant)
	h.Reconcile()
	h.Expect("LicenseValid", "Unknown", "LicenseeChanged", "ee")
	h.Expect("Ready", "True", "Ready")
	h.Chain.Former[controllertest.Address(controllertest.Licensee)] = controllertest.ModelFacts(controllertest.VersionOne, license.StatusRevoked)
	h.Reconcile()
	h.Expect("LicenseValid", "False", "LicenseRevoked")
}

func TestAFinalityThatCannotBeReadIsSaidOnTheModel(t *testing.T) {
	h := newModelTest(t)
	h.Cached()
	h.Chain.FinalErr = errors.New("missing trie node")
	h.Chain.Known[controllertest.VersionOne] = controllertest.ModelFacts(controllertest.VersionOne, license.StatusRevoked)
	h.Reconcile()
	h.Expect("LicenseValid", "Unknown", "AwaitingFinality", "missing trie node")
	h.Expect("Ready", "True", "Ready", "missing trie node")
}

func TestALaggingNodeDoesNotBringAnOlderVersionBack(t *testing.T) {
	h := newModelTest(t)
	h.Cached()
	h.Chain.Newest = controllertest.VersionTwo
	h.Reconcile()
	h.Finish("", "")
	h.Chain.Heads = chainHeads{chain.Safe: 200}
	h.Reconcile()
	h.Chain.Heads[chain.Safe], h.Chain.Newest = 100, controllertest.VersionOne
	h.Reconcile()
	st := h.Model().Status
	if got := st.Token.CID; got != ipld.CIDFromDigest(controllertest.VersionTwo) || h.Claim(controllertest.VersionOne) != nil {
		t.Errorf("an answer from an older block brought %s back", got)
	}
	if st.Next != nil {
		t.Errorf("an answer from an older block has %s prepared, which is older", st.Next.CID)
	}
}
