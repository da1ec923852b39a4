package controller

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	kruntime "k8s.io/apimachinery/pkg/runtime"
	"k8s.io/client-go/tools/events"
	"k8s.io/client-go/util/retry"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/client/interceptor"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/provenance"
	"github.com/dehug-io/dehug-operator/internal/index"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/testkit"
)

const (
	testCreator  = "0x00000000000000000000000000000000000000c1"
	testLicensee = "0x00000000000000000000000000000000000000a1"
	testRegistry = "0x0000000000000000000000000000000000000001"
	testModel    = "alice/tiny-chat"
	contentBytes = int64(3 << 20)
)

var (
	versionOne, versionTwo = license.Hash{0: 1, 31: 1}, license.Hash{0: 2, 31: 2}
	termsHash              = license.Hash{0xbb}
)

func address(text string) license.Address {
	a, err := chain.ParseAddress(text)
	if err != nil {
		panic(err)
	}
	return a
}

func modelFacts(id license.Hash, s license.Status) license.Facts {
	return license.Facts{
		Block: license.Block{Number: 7, Hash: license.Hash{7}}, TokenID: id, Status: s, IsModel: true, Active: true,
		Owner: address(testCreator), Creator: address(testCreator), TermsIndex: 1, TermsHash: termsHash,
		Terms: license.Terms{LicenseID: "LicenseRef-Pay", CommercialUse: true, Seats: 3},
	}
}

func goodContent() *Content {
	return &Content{
		Bytes: contentBytes, Files: 2, Formats: []dehugv1alpha1.ContentFormat{{Name: "gguf", Path: "tiny.gguf"}},
		Provenance: &provenance.Record{Creator: testCreator, ChainID: 8453, Registry: testRegistry, Name: testModel},
	}
}

// modelTest is one model named tiny on a network of its own, in a namespace of its own.
type modelTest struct {
	*testing.T
	ctx     context.Context
	client  client.Client
	ns      string
	now     time.Time
	writes  atomic.Int64
	fail    func() error
	chain   *fakeChain
	content *fakeContent
	reports *fakeReports
	events  *events.FakeRecorder
	r       *DeHugModelReconciler
	last    ctrl.Result
}

func newModelTest(t *testing.T) *modelTest {
	t.Helper()
	env := testkit.StartEnv(t)
	base, err := client.NewWithWatch(env.Config, client.Options{Scheme: env.Scheme})
	if err != nil {
		t.Fatal(err)
	}
	h := &modelTest{
		T: t, ctx: t.Context(), client: env.Client, ns: env.Namespace(t), now: time.Now().Truncate(time.Second),
		chain: &fakeChain{newest: versionOne, facts: map[license.Hash]license.Facts{
			versionOne: modelFacts(versionOne, license.StatusGranted), versionTwo: modelFacts(versionTwo, license.StatusGranted)}},
		content: &fakeContent{found: map[string]*Content{
			ipld.CIDFromDigest(versionOne): goodContent(), ipld.CIDFromDigest(versionTwo): goodContent()}},
		reports: &fakeReports{}, events: events.NewFakeRecorder(100),
	}
	h.r = &DeHugModelReconciler{
		Client: interceptor.NewClient(base, h.count()), Live: base, Recorder: h.events,
		Readers: NewReaders(func(context.Context, chain.Config) (ChainReader, error) { return h.chain, nil }),
		Content: h.content, Now: func() time.Time { return h.now }, Poll: 30 * time.Second,
		Image: "dehug.io/operator:dev", PullPolicy: corev1.PullIfNotPresent, SystemNamespace: "dehug-system",
		ModelsOf: h.modelsOf, Progress: NewProgress(h.now),
	}
	t.Cleanup(h.leave)
	network := testNetwork("net-" + h.ns)
	h.must(h.client.Create(h.ctx, network))
	h.checked(network, nil)
	return h
}

// leave takes away what the models of other tests, which share the contents, would wait for.
func (h *modelTest) leave() {
	for _, o := range []client.Object{&dehugv1alpha1.DeHugModel{}, &batchv1.Job{}} {
		err := h.client.DeleteAllOf(context.Background(), o, client.InNamespace(h.ns), client.PropagationPolicy(metav1.DeletePropagationBackground))
		if err != nil {
			h.Errorf("cleaning up: %v", err)
		}
	}
}

// checked writes what the network controller says after one check.
func (h *modelTest) checked(network *dehugv1alpha1.DeHugNetwork, outcome error) {
	h.Helper()
	describeNetwork(network, paymentToken{}, outcome)
	h.must(h.client.Status().Update(h.ctx, network))
}

func testNetwork(name string) *dehugv1alpha1.DeHugNetwork {
	return &dehugv1alpha1.DeHugNetwork{
		ObjectMeta: metav1.ObjectMeta{Name: name},
		Spec: dehugv1alpha1.DeHugNetworkSpec{
			ChainID: 8453, RPC: dehugv1alpha1.RPC{Endpoints: []dehugv1alpha1.RPCEndpoint{{URL: "http://rpc"}}},
			Contracts: dehugv1alpha1.Contracts{Registry: testRegistry,
				Licenses: "0x0000000000000000000000000000000000000002", Oracle: "0x0000000000000000000000000000000000000003"},
			Account: dehugv1alpha1.Account{Licensee: testLicensee},
			Content: dehugv1alpha1.ContentSources{Gateways: []string{"http://gateway"}},
		},
	}
}

// wrote counts a write, and fails it when the test says so.
func (h *modelTest) wrote() error {
	h.writes.Add(1)
	if h.fail != nil {
		return h.fail()
	}
	return nil
}

// count counts every write, whether or not it changes anything.
func (h *modelTest) count() interceptor.Funcs {
	return interceptor.Funcs{
		Create: func(ctx context.Context, c client.WithWatch, o client.Object, opts ...client.CreateOption) error {
			if err := h.wrote(); err != nil {
				return err
			}
			return c.Create(ctx, o, opts...)
		},
		Patch: func(ctx context.Context, c client.WithWatch, o client.Object, p client.Patch, opts ...client.PatchOption) error {
			if err := h.wrote(); err != nil {
				return err
			}
			return c.Patch(ctx, o, p, opts...)
		},
		Delete: func(ctx context.Context, c client.WithWatch, o client.Object, opts ...client.DeleteOption) error {
			if err := h.wrote(); err != nil {
				return err
			}
			return c.Delete(ctx, o, opts...)
		},
		Apply: func(ctx context.Context, c client.WithWatch, ac kruntime.ApplyConfiguration, opts ...client.ApplyOption) error {
			if err := h.wrote(); err != nil {
				return err
			}
			return c.Apply(ctx, ac, opts...)
		},
		SubResourcePatch: func(ctx context.Context, c client.Client, sub string, o client.Object, p client.Patch, opts ...client.SubResourcePatchOption) error {
			if err := h.wrote(); err != nil {
				return err
			}
			return c.SubResource(sub).Patch(ctx, o, p, opts...)
		},
	}
}

// modelsOf does what the manager's index does.
func (h *modelTest) modelsOf(ctx context.Context, cid string) ([]dehugv1alpha1.DeHugModel, error) {
	var list dehugv1alpha1.DeHugModelList
	if err := h.client.List(ctx, &list); err != nil {
		return nil, err
	}
	return slices.DeleteFunc(list.Items, func(m dehugv1alpha1.DeHugModel) bool {
		return index.ContentOf(&m) != cid && index.NextContentOf(&m) != cid
	}), nil
}

func (h *modelTest) must(err error) {
	h.Helper()
	if err != nil {
		h.Fatal(err)
	}
}

func (h *modelTest) create(change ...func(*dehugv1alpha1.DeHugModelSpec)) {
	h.Helper()
	m := &dehugv1alpha1.DeHugModel{
		ObjectMeta: metav1.ObjectMeta{Namespace: h.ns, Name: "tiny"},
		Spec: dehugv1alpha1.DeHugModelSpec{
			NetworkRef: dehugv1alpha1.ObjectReference{Name: "net-" + h.ns}, Model: testModel,
			License: dehugv1alpha1.LicenseRequest{AcceptTerms: dehugv1alpha1.Hash(chain.FormatHash(termsHash))},
		},
	}
	for _, f := range change {
		f(&m.Spec)
	}
	h.must(h.client.Create(h.ctx, m))
}

func (h *modelTest) change(f func(*dehugv1alpha1.DeHugModelSpec)) {
	h.Helper()
	h.must(retry.RetryOnConflict(retry.DefaultRetry, func() error {
		m := h.model()
		f(&m.Spec)
		return h.client.Update(h.ctx, m)
	}))
}

func (h *modelTest) model() *dehugv1alpha1.DeHugModel {
	h.Helper()
	m := &dehugv1alpha1.DeHugModel{}
	h.must(h.client.Get(h.ctx, client.ObjectKey{Namespace: h.ns, Name: "tiny"}, m))
	return m
}

func (h *modelTest) reconcile() {
	h.Helper()
	result, err := h.r.Reconcile(h.ctx, ctrl.Request{NamespacedName: client.ObjectKey{Namespace: h.ns, Name: "tiny"}})
	h.must(err)
	h.last = result
}

// claim returns the cache claim of a version, nil when there is none.
func (h *modelTest) claim(id license.Hash) *corev1.PersistentVolumeClaim {
	h.Helper()
	c := &corev1.PersistentVolumeClaim{}
	err := h.client.Get(h.ctx, client.ObjectKey{Namespace: h.ns, Name: names.CacheClaim(ipld.CIDFromDigest(id))}, c)
	if apierrors.IsNotFound(err) || c.DeletionTimestamp != nil {
		return nil
	}
	h.must(err)
	return c
}

func (h *modelTest) jobs() []batchv1.Job {
	h.Helper()
	var list batchv1.JobList
	h.must(h.client.List(h.ctx, &list, client.InNamespace(h.ns)))
	return list.Items
}

// finish ends the one fetch Job as the Job controller would: reason is empty for success.
func (h *modelTest) finish(reason, message string) {
	h.Helper()
	jobs := h.jobs()
	if len(jobs) != 1 {
		h.Fatalf("%d fetch Jobs, want 1", len(jobs))
	}
	job, at := &jobs[0], metav1.NewTime(h.now)
	job.Status.StartTime = &at
	condition := func(t batchv1.JobConditionType) batchv1.JobCondition {
		return batchv1.JobCondition{Type: t, Status: corev1.ConditionTrue, LastTransitionTime: at, LastProbeTime: at}
	}
	if reason == "" {
		job.Status.CompletionTime, job.Status.Succeeded = &at, 1
		job.Status.Conditions = append(job.Status.Conditions, condition(batchv1.JobSuccessCriteriaMet), condition(batchv1.JobComplete))
	} else {
		h.failedPod(job, reason, message)
		job.Status.Failed = 1
		job.Status.Conditions = append(job.Status.Conditions, condition(batchv1.JobFailureTarget), condition(batchv1.JobFailed))
	}
	h.must(h.client.Status().Update(h.ctx, job))
}

func (h *modelTest) failedPod(job *batchv1.Job, reason, message string) {
	h.Helper()
	said, err := json.Marshal(map[string]any{"reason": reason, "message": message, "bytes": 30, "totalBytes": 100})
	h.must(err)
	pod := &corev1.Pod{
		ObjectMeta: metav1.ObjectMeta{Namespace: h.ns, GenerateName: "fetch-", Labels: job.Spec.Template.Labels,
			OwnerReferences: []metav1.OwnerReference{{APIVersion: "batch/v1", Kind: "Job", Name: job.Name, UID: job.UID}}},
		Spec: corev1.PodSpec{Containers: []corev1.Container{{Name: "fetch", Image: "x"}}, RestartPolicy: corev1.RestartPolicyNever},
	}
	h.must(h.client.Create(h.ctx, pod))
	pod.Status = corev1.PodStatus{Phase: corev1.PodFailed, ContainerStatuses: []corev1.ContainerStatus{{
		Name: "fetch", Image: "x", State: corev1.ContainerState{Terminated: &corev1.ContainerStateTerminated{
			ExitCode: 1, Message: string(said), FinishedAt: metav1.NewTime(h.now)}}}}}
	h.must(h.client.Status().Update(h.ctx, pod))
}

// cached brings the model to Ready.
func (h *modelTest) cached(change ...func(*dehugv1alpha1.DeHugModelSpec)) {
	h.Helper()
	h.create(change...)
	h.reconcile()
	h.finish("", "")
	h.reconcile()
	h.expect("Ready", "True", "Ready")
}

func (h *modelTest) expect(conditionType string, s metav1.ConditionStatus, reason string, words ...string) {
	h.Helper()
	c := meta.FindStatusCondition(h.model().Status.Conditions, conditionType)
	if c == nil {
		h.Fatalf("no condition %s", conditionType)
	}
	if c.Status != s || c.Reason != reason {
		h.Errorf("%s is %s/%s (%s), want %s/%s", conditionType, c.Status, c.Reason, c.Message, s, reason)
	}
	for _, w := range words {
		if !strings.Contains(c.Message, w) {
			h.Errorf("%s says %q, without %q", conditionType, c.Message, w)
		}
	}
}

func (h *modelTest) expectAbsent(types ...string) {
	h.Helper()
	for _, t := range types {
		if c := meta.FindStatusCondition(h.model().Status.Conditions, t); c != nil {
			h.Errorf("condition %s is present: %s %s", t, c.Reason, c.Message)
		}
	}
}
