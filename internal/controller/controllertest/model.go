package controllertest

import (
	"context"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/tools/events"
	"k8s.io/client-go/util/retry"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/feed"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/provenance"
	"github.com/dehug-io/dehug-operator/internal/controller/model"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/index"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// What the one model of the tests is.
const (
	Creator      = "0x00000000000000000000000000000000000000c1"
	Licensee     = "0x00000000000000000000000000000000000000a1"
	Registry     = "0x0000000000000000000000000000000000000001"
	ModelName    = "alice/tiny-chat"
	ContentBytes = int64(3 << 20)
)

// The versions of the model, and the digest of its terms.
var (
	VersionOne, VersionTwo = evm.Hash{0: 1, 31: 1}, evm.Hash{0: 2, 31: 2}
	TermsHash              = evm.Hash{0xbb}
)

// Address parses an address, and panics when the text is none.
func Address(text string) evm.Address {
	a, err := evm.ParseAddress(text)
	if err != nil {
		panic(err)
	}
	return a
}

// ModelFacts returns what the chain holds of a version that is published and licensed as s says.
func ModelFacts(id evm.Hash, s license.Status) license.Facts {
	return license.Facts{
		Block: evm.Block{Number: 7, Hash: evm.Hash{7}}, TokenID: id, Status: s, IsModel: true, Active: true,
		Owner: Address(Creator), Creator: Address(Creator), TermsIndex: 1, TermsHash: TermsHash,
		Terms: license.Terms{LicenseID: "LicenseRef-Pay", CommercialUse: true, Seats: 3},
	}
}

func goodContent() *model.Content {
	return &model.Content{
		Bytes: ContentBytes, Files: 2, Formats: []dehugv1alpha1.ContentFormat{{Name: "gguf", Path: "tiny.gguf"}},
		Provenance: &provenance.Record{Creator: Creator, ChainID: 8453, Registry: Registry, Name: ModelName},
	}
}

// ModelTest is one model named tiny on a network of its own, in a namespace of its own.
type ModelTest struct {
	*testing.T
	Ctx        context.Context
	Client     client.Client
	Namespace  string
	Now        time.Time
	Writes     atomic.Int64
	FailWrite  func() error
	Chain      *FakeChain
	Content    *FakeContent
	Routers    *FakeRouters
	Reports    *fakeReports
	Events     *events.FakeRecorder
	Reconciler *model.Reconciler
	Last       ctrl.Result
}

// Leave takes away what the models of other tests, which share the contents, would wait for.
func (h *ModelTest) Leave() {
	for _, o := range []client.Object{&dehugv1alpha1.DeHugModel{}, &batchv1.Job{}} {
		err := h.Client.DeleteAllOf(context.Background(), o, client.InNamespace(h.Namespace),
			client.PropagationPolicy(metav1.DeletePropagationBackground))
		if err != nil {
			h.Errorf("cleaning up: %v", err)
		}
	}
}

// Checked writes what the network controller says after one check.
func (h *ModelTest) Checked(checked *dehugv1alpha1.DeHugNetwork, outcome error) {
	h.Helper()
	network.Describe(checked, network.Payment{}, nil, h.Now, outcome)
	h.Must(h.Client.Status().Update(h.Ctx, checked))
}

// Network returns a DeHugNetwork with one endpoint, one gateway and the test's licensee.
func Network(name string) *dehugv1alpha1.DeHugNetwork {
	return &dehugv1alpha1.DeHugNetwork{
		ObjectMeta: metav1.ObjectMeta{Name: name},
		Spec: dehugv1alpha1.DeHugNetworkSpec{
			ChainID: 8453, RPC: dehugv1alpha1.RPC{Endpoints: []dehugv1alpha1.RPCEndpoint{{URL: "http://rpc"}}},
			Contracts: dehugv1alpha1.Contracts{Registry: Registry,
				Licenses: "0x0000000000000000000000000000000000000002", Oracle: "0x0000000000000000000000000000000000000003"},
			Account: dehugv1alpha1.Account{Licensee: Licensee},
			Content: dehugv1alpha1.ContentSources{Sources: []dehugv1alpha1.ContentSource{{URL: "http://gateway"}}},
		},
	}
}

// ModelsOf does what the manager's index does.
func (h *ModelTest) ModelsOf(ctx context.Context, cid string) ([]dehugv1alpha1.DeHugModel, error) {
	var list dehugv1alpha1.DeHugModelList
	if err := h.Client.List(ctx, &list); err != nil {
		return nil, err
	}
	return slices.DeleteFunc(list.Items, func(m dehugv1alpha1.DeHugModel) bool {
		return index.ContentOf(&m) != cid && index.NextContentOf(&m) != cid
	}), nil
}

// EndpointsOf does what the manager's index does.
func (h *ModelTest) EndpointsOf(ctx context.Context, m *dehugv1alpha1.DeHugModel) ([]dehugv1alpha1.InferenceEndpoint,
	error) {
	var list dehugv1alpha1.InferenceEndpointList
	if err := h.Client.List(ctx, &list, client.InNamespace(m.Namespace)); err != nil {
		return nil, err
	}
	return slices.DeleteFunc(list.Items, func(e dehugv1alpha1.InferenceEndpoint) bool {
		return e.Spec.ModelRef.Name != m.Name
	}), nil
}

// dial returns the fake chain.
func (h *ModelTest) dial(_ context.Context, _ chain.Config, follow feed.Options) (network.ChainReader, error) {
	h.Chain.Follow = follow
	return h.Chain, nil
}

// Must ends the test when err is not nil.
func (h *ModelTest) Must(err error) {
	h.Helper()
	if err != nil {
		h.Fatal(err)
	}
}

// Create creates the object, as change alters it.
func (h *ModelTest) Create(change ...func(*dehugv1alpha1.DeHugModelSpec)) {
	h.Helper()
	m := &dehugv1alpha1.DeHugModel{
		ObjectMeta: metav1.ObjectMeta{Namespace: h.Namespace, Name: "tiny"},
		Spec: dehugv1alpha1.DeHugModelSpec{
			NetworkRef: dehugv1alpha1.ObjectReference{Name: "net-" + h.Namespace}, Model: ModelName,
			License: dehugv1alpha1.LicenseRequest{AcceptTerms: dehugv1alpha1.Hash(TermsHash.String())},
		},
	}
	for _, f := range change {
		f(&m.Spec)
	}
	h.Must(h.Client.Create(h.Ctx, m))
}

// Change changes the spec of the model, again after a conflict.
func (h *ModelTest) Change(f func(*dehugv1alpha1.DeHugModelSpec)) {
	h.Helper()
	h.Must(retry.RetryOnConflict(retry.DefaultRetry, func() error {
		m := h.Model()
		f(&m.Spec)
		return h.Client.Update(h.Ctx, m)
	}))
}

// Model reads the model.
func (h *ModelTest) Model() *dehugv1alpha1.DeHugModel {
	h.Helper()
	m := &dehugv1alpha1.DeHugModel{}
	h.Must(h.Client.Get(h.Ctx, client.ObjectKey{Namespace: h.Namespace, Name: "tiny"}, m))
	return m
}

// Reconcile reconciles once, and ends the test on an error.
func (h *ModelTest) Reconcile() {
	h.Helper()
	result, err := h.Reconciler.Reconcile(h.Ctx, ctrl.Request{NamespacedName: client.ObjectKey{Namespace: h.Namespace,
		Name: "tiny"}})
	h.Must(err)
	h.Last = result
}

// Claim returns the cache claim of a version, nil when there is none.
func (h *ModelTest) Claim(id evm.Hash) *corev1.PersistentVolumeClaim {
	h.Helper()
	c := &corev1.PersistentVolumeClaim{}
	err := h.Client.Get(h.Ctx, client.ObjectKey{Namespace: h.Namespace, Name: names.CacheClaim(ipld.CIDFromDigest(id))}, c)
	if apierrors.IsNotFound(err) || c.DeletionTimestamp != nil {
		return nil
	}
	h.Must(err)
	return c
}

// Jobs lists the fetch Jobs of the namespace, without those that ended well and that Kubernetes is to delete.
func (h *ModelTest) Jobs() []batchv1.Job {
	h.Helper()
	var list batchv1.JobList
	h.Must(h.Client.List(h.Ctx, &list, client.InNamespace(h.Namespace),
		client.MatchingLabels{names.LabelName: names.ComponentCache}))
	return slices.DeleteFunc(list.Items, func(job batchv1.Job) bool {
		return cache.GoesByItself(&job) && cache.ClassifyJob(&job, nil).Phase == cache.JobSucceeded && h.isMarked(&job)
	})
}

// isMarked reports whether the claim of a Job has the mark that its content is complete.
func (h *ModelTest) isMarked(job *batchv1.Job) bool {
	h.Helper()
	c := &corev1.PersistentVolumeClaim{}
	err := h.Client.Get(h.Ctx, client.ObjectKey{Namespace: job.Namespace, Name: cache.JobClaim(job)}, c)
	if apierrors.IsNotFound(err) {
		return false
	}
	h.Must(err)
	folder := cache.FolderOf(job)
	return c.Annotations[names.AnnotationVerifiedCID] == folder || c.Annotations[names.VerifiedKey(folder)] == "true"
}

// ExpectAbsent checks that there is no condition of these types.
func (h *ModelTest) ExpectAbsent(types ...string) {
	h.Helper()
	for _, t := range types {
		if c := meta.FindStatusCondition(h.Model().Status.Conditions, t); c != nil {
			h.Errorf("condition %s is present: %s %s", t, c.Reason, c.Message)
		}
	}
}
